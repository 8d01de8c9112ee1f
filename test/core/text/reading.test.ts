import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ReadingBuilder, type Reading } from '../../../src/core/text/reading.ts';
import type { Span } from '../../../src/core/text/span.ts';

/** A reading of "The govern-⏎ance of [note] towns": a broken word rejoined, a note moved to the end. */
function sample(): { source: string; reading: Reading } {
  const source = 'The govern-\nance of\nNOTE\n  towns';
  const builder = new ReadingBuilder(source);
  builder.copy(0, 10);
  builder.copy(12, 19);
  builder.replace(' ', 19, 20);
  builder.copy(27, 32);
  builder.replace('\n', 24, 25);
  builder.copy(20, 24);
  return { source, reading: builder.build() };
}

describe('a reading', () => {
  it('gives a rejoined word back as its two halves in the source', () => {
    const { source, reading } = sample();
    assert.equal(reading.text, 'The governance of towns\nNOTE');
    const at = reading.text.indexOf('governance');
    const spans = reading.toSource({ start: at, end: at + 'governance'.length });
    assert.deepEqual(
      spans.map((s) => source.slice(s.start, s.end)),
      ['govern', 'ance'],
    );
  });

  it('finds in itself what stands displaced in the source', () => {
    const { source, reading } = sample();
    const note = { start: source.indexOf('NOTE'), end: source.indexOf('NOTE') + 4 };
    const read = reading.toReading(note)!;
    assert.equal(reading.text.slice(read.start, read.end), 'NOTE');
  });

  it('knows nothing of what is not read', () => {
    const { source, reading } = sample();
    assert.equal(reading.toReading({ start: source.indexOf('-'), end: source.indexOf('-') + 1 }), null);
  });

  it('maps a ligature as a whole', () => {
    const builder = new ReadingBuilder('eﬃcient');
    builder.copy(0, 1);
    builder.replace('ffi', 1, 2);
    builder.copy(2, 7);
    const reading = builder.build();
    assert.equal(reading.text, 'efficient');
    assert.deepEqual(reading.toSource({ start: 2, end: 3 }), [{ start: 1, end: 2 }]);
    assert.deepEqual(reading.toReading({ start: 1, end: 2 }), { start: 1, end: 4 });
  });
});

/** How a piece of a generated source is read. */
type Step = { kind: 'copy' | 'skip' | 'replace'; length: number; as: string };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<'copy' | 'skip' | 'replace'>('copy', 'copy', 'skip', 'replace'),
    length: fc.integer({ min: 1, max: 6 }),
    as: fc.string({ minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 30 },
);

/** Reads the steps in an order of its own, so that the map need not go from left to right. */
function readingOf(list: readonly Step[], displaced: number): { source: string; reading: Reading } {
  const placed: (Step & Span)[] = [];
  let at = 0;
  for (const step of list) {
    placed.push({ ...step, start: at, end: at + step.length });
    at += step.length;
  }
  const source = Array.from({ length: at }, (_, i) => String.fromCharCode(97 + (i % 26))).join('');
  const builder = new ReadingBuilder(source);
  const cut = displaced % placed.length;
  for (const { kind, start, end, as } of [...placed.slice(cut), ...placed.slice(0, cut)]) {
    if (kind === 'copy') builder.copy(start, end);
    if (kind === 'replace') builder.replace(as, start, end);
  }
  return { source, reading: builder.build() };
}

const within = (text: string) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe('every span of a reading', () => {
  it('maps to spans of the source, and these map back to where it stands', () => {
    fc.assert(
      fc.property(
        steps
          .chain((list) => fc.tuple(fc.constant(list), fc.nat(40)))
          .chain(([list, displaced]) => {
            const made = readingOf(list, displaced);
            return fc.tuple(fc.constant(made), within(made.reading.text));
          }),
        ([{ source, reading }, span]) => {
          const spans = reading.toSource(span);
          assert.equal(spans.length === 0, span.start === span.end);
          for (const s of spans) {
            assert.ok(s.start >= 0 && s.start < s.end && s.end <= source.length);
            const back = reading.toReading(s);
            assert.ok(back && back.start < span.end && back.end > span.start, 'a part of the span maps back beside it');
          }
          const covered = spans.map((s) => reading.toReading(s)!);
          if (span.end > span.start) {
            assert.ok(Math.min(...covered.map((c) => c.start)) <= span.start);
            assert.ok(Math.max(...covered.map((c) => c.end)) >= span.end);
          }
        },
      ),
    );
  });

  it('is copied unit by unit where it was copied', () => {
    fc.assert(
      fc.property(steps, fc.nat(40), (list, displaced) => {
        const copies = list.map((s) => ({ ...s, kind: s.kind === 'replace' ? ('skip' as const) : s.kind }));
        const { source, reading } = readingOf(copies, displaced);
        for (let i = 0; i < reading.text.length; i++) {
          assert.equal(reading.text[i], source[reading.sourceOffset(i)]);
        }
      }),
    );
  });
});
