import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../../src/core/text/lineIndex.ts';

const lines = fc
  .array(fc.constantFrom('a', 'é', '𝒳', '\n', '\r\n', '\r', ' '), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('a line index', () => {
  it('counts lines as editors do', () => {
    const index = new LineIndex('one\r\ntwo\rthree\n');
    assert.equal(index.lineCount, 4);
    assert.deepEqual(index.positionAt(5), { line: 1, character: 0 });
    assert.deepEqual(index.positionAt(11), { line: 2, character: 2 });
  });

  it('turns every offset into a position and back', () => {
    fc.assert(
      fc.property(lines, (text) => {
        const index = new LineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          assert.equal(index.offsetAt(index.positionAt(offset)), offset);
        }
      }),
    );
  });

  it('clamps what lies outside the text', () => {
    const index = new LineIndex('ab\ncd');
    assert.equal(index.offsetAt({ line: 9, character: 0 }), 5);
    assert.equal(index.offsetAt({ line: 0, character: 99 }), 3);
    assert.deepEqual(index.positionAt(99), { line: 1, character: 2 });
  });
});
