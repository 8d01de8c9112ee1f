import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PassageIndex } from '../../../../src/core/search/passageIndex.ts';
import { CheckedReader, writeChecked } from '../../../../src/core/search/segment/checkedFile.ts';
import { mergeSegments } from '../../../../src/core/search/segment/mergeSegments.ts';
import type { Segment } from '../../../../src/core/search/segment/segment.ts';
import { SegmentBuilder } from '../../../../src/core/search/segment/segmentBuilder.ts';
import { decodeSegment, encodeSegment, indexVersion } from '../../../../src/core/search/segment/segmentFile.ts';
import { finished } from '../../../../src/core/text/steps.ts';

function segmentOf(documents: readonly (readonly string[])[]): Segment {
  const builder = new SegmentBuilder();
  for (const [number, passages] of documents.entries()) {
    builder.document(`file:///ü ${number}.txt`, `f${number}`, `title ${number}`);
    for (const [i, text] of passages.entries()) builder.passage({ text, heading: `heading ${Math.floor(i / 2)}` });
  }
  return builder.seal();
}

function bytesOf(segment: Segment): Uint8Array {
  return new Uint8Array(finished(encodeSegment(segment)).parts.flatMap((part) => [...part]));
}

/** The segment in a file, read whole or as its bytes arrive. */
function decoded(bytes: Uint8Array, arrivals: readonly number[] = []): Segment | null {
  const reader = new CheckedReader(indexVersion);
  for (const end of arrivals) reader.arrived(bytes, end);
  return finished(decodeSegment(bytes, reader));
}

const contents = ({ documents, arrays }: Segment): object => ({ documents, arrays });

const word = fc.constantFrom('quay', 'quays', 'toll', 'Kai', 'пристань', '码头', '渡口', 'ʘʘ', 'a1', 'landing');
const passage = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const library = fc.array(fc.array(passage, { maxLength: 5 }), { maxLength: 6 });

describe('a segment as a file', () => {
  it('is the same segment when it is read, however it arrives', () => {
    fc.assert(
      fc.property(library, fc.array(fc.nat({ max: 4000 })), (documents, ends) => {
        const segment = segmentOf(documents);
        const bytes = bytesOf(segment);
        const arrivals = ends.sort((a, b) => a - b).map((end) => Math.min(end, bytes.length));
        assert.deepEqual(contents(decoded(bytes, arrivals)!), contents(segment));
      }),
    );
  });

  it('has the same name whenever its content is the same, and only then', () => {
    const name = (documents: string[][]) => finished(encodeSegment(segmentOf(documents))).name;
    assert.equal(name([['quay'], ['toll']]), name([['quay'], ['toll']]));
    assert.notEqual(name([['quay'], ['toll']]), name([['quay'], ['tolls']]));
    assert.match(name([]), /^[0-9a-f]{32}$/);
  });

  const some = segmentOf([['The toll at the quay', '码头 ʘ'], [], ['Порт', 'toll', 'quays and tolls']]);

  it('is read from wherever its bytes lie in memory', () => {
    const bytes = bytesOf(some);
    for (const offset of [1, 2, 4, 8, 16]) {
      const moved = new Uint8Array(offset + bytes.length);
      moved.set(bytes, offset);
      assert.deepEqual(contents(decoded(moved.subarray(offset), [moved.length])!), contents(some));
    }
  });

  it('is refused when it ends too early, or goes on', () => {
    const bytes = bytesOf(some);
    for (let length = 0; length < bytes.length; length++) assert.equal(decoded(bytes.slice(0, length)), null);
    for (const more of [1, 4, 16, 64]) {
      const longer = new Uint8Array(bytes.length + more);
      longer.set(bytes);
      assert.equal(decoded(longer), null);
    }
  });

  it('is refused when any of its bits is another', () => {
    const bytes = bytesOf(some);
    for (let bit = 0; bit < 8 * bytes.length; bit++) {
      const changed = bytes.slice();
      changed[bit >> 3]! ^= 1 << (bit & 7);
      assert.equal(decoded(changed), null, `bit ${bit}`);
    }
  });

  it('is refused when it is of another version', () => {
    const bytes = bytesOf(some);
    assert.equal(finished(decodeSegment(bytes, new CheckedReader(indexVersion + 1))), null);
  });

  it('harms nothing when somebody has forged it, checksum and all', () => {
    const parts = finished(new CheckedReader(indexVersion).finish(bytesOf(some)))!;
    const queries = ['quay', 'tol', 'quays tolls', '码头', '码', 'por', '"toll"', 'landing', 'title', 'heading 1'];
    fc.assert(
      fc.property(
        fc.nat({ max: parts.length - 1 }),
        fc.array(fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(0, 127, 128, 255), fc.nat({ max: 255 }))), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.nat({ max: 3 }),
        (which, changes, cut) => {
          const forged = parts.map((part) => part.slice());
          const part = forged[which]!;
          for (const [at, byte] of part.length > 0 ? changes : []) part[at % part.length] = byte;
          if (cut > 0) forged[which] = part.slice(0, Math.max(0, part.length - cut));
          const { parts: file } = finished(writeChecked(indexVersion, forged));
          const segment = decoded(new Uint8Array(file.flatMap((one) => [...one])));
          if (!segment) return;
          const index = new PassageIndex();
          index.restore([{ segment, dead: [] }]);
          for (const query of queries) index.search(query, { limit: 10 });
          finished(mergeSegments([segment, some]));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
