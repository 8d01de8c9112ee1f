import assert from 'node:assert/strict';
import { defaultLimits } from '../../src/readers/read.ts';
import { Overlay } from '../../src/server/overlay.ts';

describe('the files under the open ones', () => {
  const text = '@book{a, title = {Quays}}\n@book{b, title = {Tolls}}\n';
  const uri = 'memory:/works.bib';
  const disk = {
    list: () => Promise.resolve({ value: [], problems: [] }),
    read: () => Promise.resolve(new TextEncoder().encode(text)),
  };
  const pause = () => Promise.resolve();
  const file = { uri, size: text.length };

  it('keep their lines when a reading of them is given up, since what was read before still counts', async () => {
    const overlay = new Overlay(disk);
    await overlay.content(file, defaultLimits, { pause });
    assert.deepEqual(overlay.linesOf(uri)?.positionAt(text.indexOf('b,')), { line: 1, character: 6 });
    assert.deepEqual(await overlay.content(file, defaultLimits, { pause, cancellation: { aborted: true } }), {});
    assert.deepEqual(overlay.linesOf(uri)?.positionAt(text.indexOf('b,')), { line: 1, character: 6 });
  });
});
