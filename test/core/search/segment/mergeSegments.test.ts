import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSegments } from '../../../../src/core/search/segment/mergeSegments.ts';
import { SegmentBuilder } from '../../../../src/core/search/segment/segmentBuilder.ts';
import type { Segment } from '../../../../src/core/search/segment/segment.ts';

interface Text {
  readonly uri: string;
  readonly passages: readonly string[];
}

function segmentOf(documents: readonly Text[]): Segment {
  const builder = new SegmentBuilder();
  for (const { uri, passages } of documents) {
    builder.document(uri, uri, `title ${uri}`);
    for (const [i, text] of passages.entries()) builder.passage({ text, heading: `heading ${Math.floor(i / 2)}` });
  }
  return builder.seal();
}

function merged(parts: readonly Segment[]): Segment {
  const steps = mergeSegments(parts);
  let done = steps.next();
  while (!done.done) done = steps.next();
  return done.value;
}

const contents = ({ documents, arrays }: Segment): object => ({ documents, arrays });

const word = fc.constantFrom('quay', 'quays', 'toll', 'Kai', 'пристань', '码头', '渡口', 'ʘʘ', 'a1');
const passage = fc.array(word, { minLength: 0, maxLength: 12 }).map((words) => words.join(' '));
const document = fc.array(passage, { minLength: 1, maxLength: 5 });
const library = fc.array(document, { minLength: 0, maxLength: 8 });

describe('segments put together', () => {
  it('are to the byte the segment of all their documents', () => {
    fc.assert(
      fc.property(library, fc.array(fc.nat({ max: 8 }), { maxLength: 3 }), (texts, cuts) => {
        const all = texts.map((passages, i) => ({ uri: `d${i}`, passages }));
        const edges = [0, ...cuts.map((cut) => Math.min(cut, all.length)).sort((a, b) => a - b), all.length];
        const parts = edges.slice(1).map((end, i) => segmentOf(all.slice(edges[i], end)));
        assert.deepEqual(contents(merged(parts)), contents(segmentOf(all)));
      }),
    );
  });

  it('have nothing of documents that are dead', () => {
    fc.assert(
      fc.property(library, fc.nat(), (texts, pick) => {
        fc.pre(texts.length > 0);
        const all = texts.map((passages, i) => ({ uri: `d${i}`, passages }));
        const gone = pick % all.length;
        const segment = segmentOf(all);
        segment.dead.add(gone);
        assert.deepEqual(contents(merged([segment])), contents(segmentOf(all.filter((_, i) => i !== gone))));
      }),
    );
  });

  it('have no neighbours where bits of a column stand for no passage, as somebody may have forged them', () => {
    const texts = [{ uri: 'a', passages: ['a quay', 'the toll', 'no quay'] }];
    const forged = segmentOf(texts);
    for (let i = 0; i < forged.arrays.neighbours.length; i++) forged.arrays.neighbours[i]! |= 0xfffffff8;
    const other = segmentOf([{ uri: 'b', passages: ['by a quay'] }]);
    assert.deepEqual(contents(merged([forged, other])), contents(merged([segmentOf(texts), other])));
  });

  it('keep the folded texts', () => {
    const segment = merged([
      segmentOf([{ uri: 'a', passages: ['The Quay-side', '码头 ʘ'] }]),
      segmentOf([{ uri: 'b', passages: ['Порт'] }]),
    ]);
    const text = (passage: number): string => {
      const units = new Uint16Array(100);
      return String.fromCharCode(...units.subarray(0, segment.textOf(passage, units)));
    };
    assert.deepEqual([0, 1, 2].map(text), ['the quay side', '码头 ʘ', 'порт']);
  });
});
