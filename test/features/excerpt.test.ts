import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptOf } from '../../src/features/excerpt.ts';

const filler = 'Nothing of this matters to anyone at all. '.repeat(12);

describe('an excerpt', () => {
  it('is a short passage as it stands', () => {
    const text = 'Wells are deep.';
    assert.deepEqual(excerptOf(text, { start: 0, end: text.length }, [{ start: 0, end: 5 }]), {
      text,
      highlights: [{ start: 0, end: 5 }],
    });
  });

  it('is the part of a long one where most is marked, from the start of a sentence', () => {
    const text = `${filler}The well of Ostby is deep. ${filler}`;
    const at = text.indexOf('well');
    const { text: shown, highlights } = excerptOf(text, { start: 0, end: text.length }, [
      { start: 0, end: 7 },
      { start: at, end: at + 4 },
      { start: at + 8, end: at + 13 },
    ]);
    assert.match(shown, /^… (?:[^.]+\. )?The well of Ostby is deep\. /u);
    assert.deepEqual(
      highlights.map((h) => shown.slice(h.start, h.end)),
      ['well', 'Ostby'],
    );
  });

  it('marks words that follow one another as one', () => {
    const { highlights } = excerptOf('deep wells', { start: 0, end: 10 }, [
      { start: 5, end: 10 },
      { start: 0, end: 4 },
    ]);
    assert.deepEqual(highlights, [{ start: 0, end: 10 }]);
  });

  it('is short, and what it marks was to be marked', () => {
    const span = fc.tuple(fc.nat(900), fc.nat(60));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), fc.array(span, { maxLength: 9 }), (text, spans) => {
        const marks = spans
          .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
          .filter((m) => m.end > m.start);
        const { text: shown, highlights } = excerptOf(text, { start: 0, end: text.length }, marks);
        assert.ok(shown.length <= 304, String(shown.length));
        let before = -1;
        for (const { start, end } of highlights) {
          assert.ok(start > before && end > start && end <= shown.length);
          before = end;
        }
      }),
    );
  });
});
