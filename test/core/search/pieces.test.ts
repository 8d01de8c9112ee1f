import assert from 'node:assert/strict';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import { Pieces } from '../../../src/core/search/pieces.ts';
import { SegmentBuilder } from '../../../src/core/search/segment/segmentBuilder.ts';
import { documentOf } from '../../support/documents.ts';

describe('the pieces of a query', () => {
  const shares = (query: string, ...passages: string[]): number[] => {
    const builder = new SegmentBuilder();
    builder.document('a', '', 'Title');
    for (const text of passages) builder.passage({ text, heading: '' });
    const segment = builder.seal();
    return passages.map((_, i) => Pieces.of(query)!.shareIn(segment, i));
  };

  it('are all in a passage that has it to the letter, and some where a letter is wrong', () => {
    assert.deepEqual(
      shares(
        'the harbour of the town',
        'At the harbour of the town.',
        'The harbour of the twon.',
        'Towns of harbours.',
      ),
      [1, 0.5, 0],
    );
  });

  it('are found in letters that have no byte of their own', () => {
    assert.deepEqual(shares('նավահանգիստ քաղաքի մոտ', 'Նավահանգիստ քաղաքի մոտ։', 'Մեծ քաղաքի մոտ'), [1, 0.5]);
  });

  it('are none of what is short, or has no words', () => {
    assert.equal(Pieces.of('harbour of it'), null);
    assert.equal(Pieces.of('港口的管理规定和城市的管理规定'), null);
  });

  it('put the very phrase first among very many passages with the same words', () => {
    const words = ['of', 'the', 'to', 'in', 'a', 'town', 'for', 'by', 'port'];
    const lines = Array.from({ length: 3000 }, (_, i) =>
      Array.from({ length: 40 }, (_, k) => words[(i * 7 + k * (1 + (i % 8)) + ((i * k) % 5)) % words.length]).join(' '),
    );
    const phrase = 'port by a town in the port of';
    lines[2900] += ` ${phrase}.`;
    const index = new PassageIndex();
    index.add(documentOf(lines.join('.\n\n'), 'a.txt'));
    const [first] = index.search(phrase, { limit: 1 }).results;
    assert.match(first!.snippet, new RegExp(phrase, 'u'));
  });
});
