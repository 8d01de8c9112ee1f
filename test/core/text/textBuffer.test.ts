import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../src/core/text/lineIndex.ts';
import { TextBuffer } from '../../../src/core/text/textBuffer.ts';

const text = fc
  .array(fc.constantFrom('a', 'bcd', '𝄞', '\n', '\r\n', '\r', ' '), { maxLength: 40 })
  .map((parts) => parts.join(''));
const edits = fc.array(fc.tuple(fc.nat(80), fc.nat(12), text), { maxLength: 8 });

/** A text that was edited in chunks so small that most edits reach over an edge, and the same as a string. */
const edited = fc.tuple(text, edits, fc.integer({ min: 1, max: 12 })).map(([before, raw, size]) => {
  let buffer = TextBuffer.of(before, size);
  let now = before;
  for (const [at, length, written] of raw) {
    const start = Math.min(at, now.length);
    const end = Math.min(start + length, now.length);
    buffer = buffer.edited(start, end, written);
    now = now.slice(0, start) + written + now.slice(end);
  }
  return { buffer, now };
});

describe('a text buffer', () => {
  it('holds the text that edits leave, and any part of it', () => {
    fc.assert(
      fc.property(edited, fc.nat(80), fc.nat(80), ({ buffer, now }, start, end) => {
        assert.equal(buffer.length, now.length);
        assert.equal(buffer.slice(start, end), now.slice(start, end));
        assert.equal(buffer.toString(), now);
        assert.equal(buffer.slice(start, end), now.slice(start, end));
      }),
    );
  });

  it('has the lines of that text', () => {
    fc.assert(
      fc.property(edited, fc.nat(9), ({ buffer, now }, character) => {
        const lines = new LineIndex(now);
        assert.equal(buffer.lineCount, lines.lineCount);
        for (let at = -1; at <= now.length + 1; at++) assert.deepEqual(buffer.positionAt(at), lines.positionAt(at));
        for (let line = -1; line <= lines.lineCount; line++)
          assert.equal(buffer.offsetAt({ line, character }), lines.offsetAt({ line, character }));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same as before for those who hold it from before an edit', () => {
    const before = TextBuffer.of('one\ntwo\nthree\n', 4);
    const after = before.edited(4, 8, '');
    assert.equal(after.toString(), 'one\nthree\n');
    assert.equal(before.toString(), 'one\ntwo\nthree\n');
    assert.equal(before.lineCount, 4);
  });
});
