import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import type { Workspace } from '../../src/core/corpus/workspace.ts';
import { Extractions } from '../../src/readers/extractions.ts';
import { defaultLimits } from '../../src/readers/read.ts';
import { Background } from '../../src/server/background.ts';
import { CorpusIndex } from '../../src/server/corpusIndex.ts';
import { FileScan } from '../../src/server/fileScan.ts';
import { Overlay } from '../../src/server/overlay.ts';
import { defaultSettings } from '../../src/server/settings.ts';

/** A scan of some files; `reading` is called before each is read from the disk. */
function scanOf(files: Readonly<Record<string, string>>, reading: (uri: string) => void) {
  const disk: Workspace = {
    list: () =>
      Promise.resolve({ value: Object.entries(files).map(([uri, { length: size }]) => ({ uri, size })), problems: [] }),
    read: async (uri) => {
      await setImmediate();
      reading(uri);
      return new TextEncoder().encode(files[uri]);
    },
  };
  const background = new Background(setImmediate, (name, error) => assert.fail(`${name}: ${String(error)}`));
  const ignored = () => undefined;
  const on = { changed: ignored, termsChanged: ignored, isShared: () => false };
  const index = new CorpusIndex(background, defaultSettings, on);
  const extractor = {
    extract: () => assert.fail('no file here is to be taken out'),
    rest: () => Promise.resolve(),
    dispose: ignored,
  };
  const scan = new FileScan(new Overlay(disk), index, {
    limits: () => defaultLimits,
    yieldNow: setImmediate,
    progressed: ignored,
    extractions: new Extractions(extractor),
  });
  return { scan, index };
}

describe('reading the files of a workspace', () => {
  const files = {
    'memory:/a.bib': '@book{key, title = {Quays}}',
    'memory:/b.md': '# Tolls\n\nTolls are paid on the quay.',
    'memory:/c.md': '# Weights\n\nWeights are tested every year, also those of the ferry.',
  };

  it('loses nothing of a reading that another one follows before it has ended', async () => {
    for (const late of Object.keys(files)) {
      let next: Promise<void> | undefined;
      const { scan, index } = scanOf(files, (uri) => {
        if (uri === late) next ??= scan.scan();
      });
      await scan.scan();
      assert.ok(next, 'the second reading did not begin');
      await next;
      const { documents, bibliographies } = index.corpus;
      assert.deepEqual([...bibliographies.keys(), ...documents.keys()].sort(), Object.keys(files), late);
    }
  });

  it('reads a file once more that changes while it waits to be taken in', async () => {
    let changed: Promise<void> | undefined;
    const changing = { ...files };
    const { scan, index } = scanOf(changing, (uri) => {
      if (uri !== 'memory:/c.md' || changed) return;
      changing['memory:/b.md'] = '# Tolls\n\nTolls are paid on the ship.';
      changed = scan.scan(['memory:/b.md']);
    });
    await scan.scan();
    await changed;
    assert.match(index.corpus.documents.get('memory:/b.md')!.reading.text, /on the ship/);
  });
});
