import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../src/core/text/lineIndex.ts';
import { TextBuffer } from '../../src/core/text/textBuffer.ts';
import { applyChanges, mapBack, mapForward, type TextChange } from '../../src/server/textChanges.ts';

const text = fc
  .array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '𝄞'), { maxLength: 30 })
  .map((parts) => parts.join(''));

/** Changes as an editor sends them: each by the lines of the text that the ones before it leave behind. */
const scenario = fc
  .tuple(text, fc.array(fc.tuple(fc.nat(40), fc.nat(8), text), { maxLength: 6 }))
  .map(([before, raw]) => {
    let now = before;
    const changes: TextChange[] = raw.map(([at, length, inserted]) => {
      const lines = new LineIndex(now);
      const range = { start: lines.positionAt(at), end: lines.positionAt(at + length) };
      const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
      now = now.slice(0, start) + inserted + now.slice(end);
      return { range, text: inserted };
    });
    return { before, changes, now };
  });

/** Changes of a text in chunks so small that most reach over an edge. */
const applied = (before: string, changes: readonly TextChange[]) => applyChanges(TextBuffer.of(before, 8), changes);

describe('changes of an open text', () => {
  it('give the text that the editor has', () => {
    fc.assert(
      fc.property(scenario, ({ before, changes, now }) => {
        assert.equal(applied(before, changes).buffer.toString(), now);
      }),
    );
  });

  it('give the same in one go, where each stands above the one before, as one by one', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(30), fc.nat(4), text), { maxLength: 6 }), (before, raw) => {
        const lines = new LineIndex(before);
        const upwards = raw.toSorted((a, b) => b[0] - a[0]);
        const changes = upwards.map(([at, length, inserted]): TextChange => {
          return { range: { start: lines.positionAt(at), end: lines.positionAt(at + length) }, text: inserted };
        });
        const buffer = TextBuffer.of(before, 8);
        assert.equal(
          applyChanges(buffer, changes, 0).buffer.toString(),
          applyChanges(buffer, changes, Infinity).buffer.toString(),
        );
      }),
    );
  });

  it('leave the lines as if they were counted anew', () => {
    fc.assert(
      fc.property(scenario, ({ before, changes, now }) => {
        const { buffer: lines } = applied(before, changes);
        const anew = new LineIndex(now);
        assert.equal(lines.lineCount, anew.lineCount);
        for (let i = 0; i <= now.length; i++) assert.deepEqual(lines.positionAt(i), anew.positionAt(i));
      }),
    );
  });

  it('replace the whole text where they name no place', () => {
    const { buffer, edits } = applied('old\ntext', [
      { text: 'new' },
      { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } }, text: '!' },
    ]);
    assert.equal(buffer.toString(), 'new!');
    assert.equal(mapForward(edits, { start: 1, end: 2 }), null);
  });

  it('move what they do not touch, and it is the same text there', () => {
    fc.assert(
      fc.property(scenario, fc.nat(40), ({ before, changes, now }, at) => {
        const { edits } = applied(before, changes);
        const moved = mapForward(edits, { start: at, end: at });
        if (at < before.length && moved && mapForward(edits, { start: at, end: at + 1 })?.end === moved.start + 1) {
          assert.equal(now.charAt(moved.start), before.charAt(at));
        }
      }),
    );
  });

  it('lead back from where they led to, but not from what they brought', () => {
    fc.assert(
      fc.property(scenario, fc.nat(40), ({ before, changes }, at) => {
        const { edits } = applied(before, changes);
        const moved = mapForward(edits, { start: at, end: at });
        const back = moved && mapBack(edits, moved.start);
        if (back !== null) assert.deepEqual(mapForward(edits, { start: back, end: back }), moved);
      }),
    );
    const { edits } = applied('ab', [
      { range: { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } }, text: 'xyz' },
    ]);
    assert.equal(mapBack(edits, 2), null);
    assert.equal(mapBack(edits, 4), 1);
  });

  it('are applied quickly for very many cursors', () => {
    const lines = 20_000;
    const before = 'some words on a line\n'.repeat(lines);
    const changes = Array.from({ length: 2000 }, (_, i): TextChange => {
      const position = { line: lines - 1 - i * 5, character: 4 };
      return { range: { start: position, end: position }, text: '!' };
    });
    const buffer = TextBuffer.of(before);
    const start = performance.now();
    const { buffer: now } = applyChanges(buffer, changes);
    assert.equal(now.length, before.length + 2000);
    // With the lines counted anew for each, it takes several times as long.
    assert.ok(performance.now() - start < 3000);
  });
});
