import assert from 'node:assert/strict';
import { Expander } from '../../../src/core/search/expansion.ts';
import { readQuery } from '../../../src/core/search/query.ts';
import { SegmentBuilder } from '../../../src/core/search/segment/segmentBuilder.ts';
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

  it('weigh nothing where there are none', () => {
    assert.equal(weighed('town', passages).most, 0);
    assert.equal(weighed('港口管理', ['港口管理', '管理 town hall']).most, 0);
  });
});
