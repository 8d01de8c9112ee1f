import assert from 'node:assert/strict';
import { Expander } from '../../../src/core/search/expansion.ts';
import { readQuery } from '../../../src/core/search/query.ts';
import { CheckedReader } from '../../../src/core/search/segment/checkedFile.ts';
import { SegmentBuilder } from '../../../src/core/search/segment/segmentBuilder.ts';
import { decodeSegment, encodeSegment, indexVersion } from '../../../src/core/search/segment/segmentFile.ts';
import { finished } from '../../../src/core/text/steps.ts';
import { weighNeighbours } from '../../../src/core/search/weighNeighbours.ts';

describe('the neighbours of a query', () => {
  /** What they weigh in each passage, and at most. */
  function weighed(query: string, passages: readonly string[]): { weights: readonly number[]; most: number } {
    const builder = new SegmentBuilder();
    builder.document('a', '', 'Title');
    for (const text of passages) builder.passage({ text, heading: '' });
    const segment = builder.seal();
    const { slots } = new Expander().expand(readQuery(`${query} `), [segment]);
    const weights = new Uint8Array(passages.length + 32);
    const most = weighNeighbours(segment, slots.get(segment)!, weights);
    return { weights: [...weights.subarray(0, passages.length)], most };
  }
  const passages = [
    'In the port of a town',
    'A town of the port, in a',
    'The port of the queen',
    'Town, a, of, port',
    ...Array.from({ length: 12 }, (_, i) => `Part of a ship ${i}`),
  ];

  it('weigh most where all of them stand, and nothing where the words stand apart', () => {
    const { weights, most } = weighed('the port of a town', passages);
    assert.equal(weights[0], most);
    assert.ok(weights[2]! > 0 && weights[2]! < most, `${weights[2]} of ${most}`);
    assert.equal(weights[3], 0);
  });

  it('weigh more where few passages have them', () => {
    const { weights } = weighed('port of a', passages);
    assert.ok(weights[2]! > weights[4]!, `${weights[2]} beside ${weights[4]}`);
  });

  it('are those of the word that a misspelt one means', () => {
    const { weights, most } = weighed('a quene', ['a queen', 'the queen', 'a town']);
    assert.ok(most > 0);
    assert.deepEqual(weights, [most, 0, 0]);
  });

  it('weigh no more than can be told of a passage in a very long query', () => {
    const long = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
    const { weights, most } = weighed(long, [
      long,
      'word1 word2',
      ...Array.from({ length: 90 }, (_, i) => `other ${i}`),
    ]);
    assert.ok(most <= 255);
    assert.equal(weights[0], most);
    assert.ok(weights[1]! > 0 && weights[1]! < most);
  });

  it('weigh as much in a segment that has one passage', () => {
    const { weights, most } = weighed('port of a town', ['The port of a town']);
    assert.ok(most > 0);
    assert.deepEqual(weights, [most]);
  });

  it('weigh nothing while they are not in memory', () => {
    const builder = new SegmentBuilder();
    builder.document('a', '', 'Title');
    builder.passage({ text: 'port of a town', heading: '' });
    const file = new Uint8Array(finished(encodeSegment(builder.seal())).parts.flatMap((part) => [...part]));
    const reader = new CheckedReader(indexVersion);
    file.fill(0, reader.begin(file, file.length)!);
    const segment = finished(decodeSegment(file, reader, () => false))!;
    const { slots } = new Expander().expand(readQuery('port of a town '), [segment]);
    const weights = new Uint8Array(1);
    assert.equal(weighNeighbours(segment, slots.get(segment)!, weights), 0);
    assert.deepEqual(weights, Uint8Array.of(0));
  });

  it('weigh nothing where there are none', () => {
    assert.equal(weighed('town', passages).most, 0);
    assert.equal(weighed('港口管理', ['港口管理', '管理 town hall']).most, 0);
  });
});
