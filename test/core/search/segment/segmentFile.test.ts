import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PassageIndex } from '../../../../src/core/search/passageIndex.ts';
import { CheckedReader, writeChecked } from '../../../../src/core/search/segment/checkedFile.ts';
import { mergeSegments } from '../../../../src/core/search/segment/mergeSegments.ts';
import type { Need } from '../../../../src/core/search/segment/lateBytes.ts';
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

/** The segment in a file whose bytes are there, with all its texts; its head is read at once or as it arrives. */
function decoded(bytes: Uint8Array, arrivals: readonly number[] = []): Segment | null {
  const reader = new CheckedReader(indexVersion);
  reader.begin(bytes, bytes.length);
  for (const end of arrivals) reader.arrived(bytes, end);
  const segment = finished(decodeSegment(bytes, reader));
  segment?.arrived(bytes.length);
  return segment?.whole ? segment : null;
}

const contents = ({ documents, arrays }: Segment): object => ({ documents, arrays });

const word = fc.constantFrom('quay', 'quays', 'toll', 'Kai', 'пристань', '码头', '渡口', 'ʘʘ', 'a1', 'l'.repeat(45));
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

  it('has each text as soon as that is fetched, whatever order they are asked for in', () => {
    const passages = Array.from({ length: 60 }, (_, i) => `${i % 7 === 0 ? '码头' : 'quay'} ${'toll '.repeat(60)}${i}`);
    const segment = segmentOf([passages]);
    const file = bytesOf(segment);
    const head = new CheckedReader(indexVersion).begin(file, file.length)!;
    assert.ok(file.length - head > 20_000);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: passages.length - 1 }), { minLength: 1 }), fc.nat(), (asked, more) => {
        const bytes = new Uint8Array(file.length);
        bytes.set(file.subarray(0, head));
        let isAllowed = true;
        const late = finished(
          decodeSegment(bytes, new CheckedReader(indexVersion), (start, end, need) => {
            if (need === 'welcome' && !isAllowed) return false;
            bytes.set(file.subarray(start, end), start);
            return true;
          }),
        )!;
        const [read, own] = [new Uint16Array(1000), new Uint16Array(1000)];
        for (const passage of asked) {
          isAllowed = false;
          const wasThere = late.has(passage, 'welcome');
          isAllowed = true;
          if (!wasThere) assert.ok(late.has(passage, passage % 2 === 0 ? 'needed' : 'welcome'));
          const length = late.textOf(passage, read);
          assert.equal(segment.textOf(passage, own), length);
          assert.deepEqual(read.subarray(0, length), own.subarray(0, length));
        }
        if (!late.whole) assert.throws(() => finished(encodeSegment(late)), /has been read yet/);
        for (const end of [head + (more % (file.length - head)), file.length]) {
          bytes.set(file.subarray(0, end));
          late.arrived(end);
        }
        assert.ok(late.whole);
        assert.deepEqual(contents(late), contents(segment));
      }),
    );
  });

  it('never has a text of which a bit is another, and has those of other blocks', () => {
    const segment = segmentOf([Array.from({ length: 40 }, (_, i) => `${'toll '.repeat(50)}${i}`)]);
    const file = bytesOf(segment);
    const [, texts] = finished(new CheckedReader(indexVersion).finish(file))!.late;
    const { textStarts, textLengths } = segment.arrays;
    for (let passage = 0; passage < 40; passage++) {
      const bytes = file.slice();
      bytes[texts!.bytes.byteOffset + textStarts[passage]! + textLengths[passage]! - 1]! ^= 4;
      const late = finished(decodeSegment(bytes, new CheckedReader(indexVersion)))!;
      assert.ok(!late.has(passage, 'needed'), `${passage}`);
      assert.ok(late.has((passage + 20) % 40, 'needed'), `${passage}`);
      late.arrived(bytes.length);
      assert.ok(!late.whole);
    }
  });

  it('has the neighbours of a column as soon as these are fetched, and none of which a bit is another', () => {
    const segment = segmentOf([Array.from({ length: 600 }, (_, i) => `toll at quay ${i} and quay ${i + 1}`)]);
    const file = bytesOf(segment);
    const head = new CheckedReader(indexVersion).begin(file, file.length)!;
    for (const column of [0, 100, 255]) {
      const bytes = file.slice();
      bytes.fill(0, head);
      let isAllowed = false;
      const fetch = (start: number, end: number, need: Need): boolean => {
        assert.equal(need, 'welcome');
        if (isAllowed) bytes.set(file.subarray(start, end), start);
        return isAllowed;
      };
      const late = finished(decodeSegment(bytes, new CheckedReader(indexVersion), fetch))!;
      assert.equal(late.neighbours(column), null);
      isAllowed = true;
      assert.deepEqual(late.neighbours(column), segment.neighbours(column));
      const damaged = file.slice();
      damaged[head + 4 * column * Math.ceil(600 / 32)]! ^= 1;
      const harmed = finished(decodeSegment(damaged, new CheckedReader(indexVersion)))!;
      assert.equal(harmed.neighbours(column), null);
      assert.deepEqual(harmed.neighbours((column + 128) % 256), segment.neighbours((column + 128) % 256));
      harmed.arrived(damaged.length);
      assert.ok(!harmed.whole);
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
    const read = finished(new CheckedReader(indexVersion).finish(bytesOf(some)))!;
    const parts = [...read.arrays, ...read.late.map(({ bytes }) => bytes)];
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
          const [arrays, late] = [forged.slice(0, read.arrays.length), forged.slice(read.arrays.length)];
          const { parts: file } = finished(writeChecked(indexVersion, arrays, late));
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
