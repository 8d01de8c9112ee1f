import assert from 'node:assert/strict';
import { Likeness } from '../../../src/core/search/likeness.ts';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import { Pieces } from '../../../src/core/search/pieces.ts';
import { SegmentBuilder } from '../../../src/core/search/segment/segmentBuilder.ts';
import { documentOf } from '../../support/documents.ts';

describe('the pieces of a query', () => {
  /** With how many errors the passages have the query around a piece of it. */
  const errors = (query: string, ...passages: string[]): number[] => {
    const builder = new SegmentBuilder();
    builder.document('a', '', 'Title');
    for (const text of passages) builder.passage({ text, heading: '' });
    const segment = builder.seal();
    return passages.map((_, i) => Pieces.of(new Likeness(query))!.errorsIn(segment, i));
  };

  it('tell how near a passage comes to the query', () => {
    const query = 'the harbour of the town';
    assert.deepEqual(
      errors(query, 'At the harbour of the town.', 'By the harbor of the twon.', 'The harbour, off the town walls.'),
      [0, 2, 1],
    );
  });

  it('are compared where they stand most alike, also at the beginning and the end of a passage', () => {
    const query = 'the harbour of the town';
    assert.deepEqual(errors(query, 'Harbour of a lake, and the harbour of the town', 'harbour of the town'), [0, 4]);
  });

  it('are as many errors as the query has letters where none stands as it is', () => {
    assert.deepEqual(errors('the harbour of the town', 'Towns of harbours.', ''), [23, 23]);
  });

  it('are found in letters that have no byte of their own', () => {
    assert.deepEqual(errors('նավահանգիստ քաղաքի մոտ', 'Նավահանգիստ քաղաքի մոտ։', 'Նավահանգիստ քաղաք մոտ'), [0, 1]);
  });

  it('are shorter in a short query, of which two errors would leave no longer one', () => {
    assert.deepEqual(errors('hat of the queen', 'A hit of the quaen', 'The haat of the quen'), [2, 2]);
  });

  it('are none of what is short, or has no words', () => {
    assert.equal(Pieces.of(new Likeness('a harbour')), null);
    assert.equal(Pieces.of(new Likeness('港口的管理规定和城市的管理规定')), null);
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

  it('put a phrase with two errors first among very many passages with the same words', () => {
    const words = ['of', 'the', 'to', 'in', 'a', 'town', 'for', 'by', 'port'];
    const lines = Array.from({ length: 3000 }, (_, i) =>
      Array.from({ length: 40 }, (_, k) => words[(i * 7 + k * (1 + (i % 8)) + ((i * k) % 5)) % words.length]).join(' '),
    );
    lines[2900] += ' port by a town in the port of.';
    const index = new PassageIndex();
    index.add(documentOf(lines.join('.\n\n'), 'a.txt'));
    for (const query of [
      'prot by a town in teh port of',
      'port yb a town inthe port of',
      'port b a twn in the port of',
    ]) {
      const [first] = index.search(query, { limit: 1 }).results;
      assert.match(first!.snippet, /port by a town in the port of/u, query);
    }
  });
});
