import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Misuse } from '../command.ts';
import type { Command } from '../command.ts';
import { loadFolders } from '../load.ts';
import { Paths } from '../paths.ts';
import { indexOf } from '../searchIndex.ts';

/** `index`: what a folder holds, and what indexing it costs. */
export const indexFolder: Command = {
  name: 'index',
  summary: 'Read and index a folder, and say what it holds and what it took.',
  usage: ['--corpus DIR'],
  help: `Nothing is stored. With --format json: {documents, passages, bytes, ms, indexBytes}: the files'
text in bytes as UTF-8, the time for reading and indexing, and the memory that the search index
takes besides the documents.`,
  options: { corpus: { type: 'string', multiple: true, value: 'DIR', help: 'the folder; may be repeated' } },
  async run(invocation, io) {
    const folders = invocation.strings('corpus');
    if (invocation.operands.length > 0)
      throw new Misuse(`takes --corpus DIR, and was given '${invocation.operands[0]}'.`);
    if (folders.length === 0) throw new Misuse('which folder? --corpus DIR says.');
    const start = performance.now();
    const corpus = await loadFolders(folders, io, new Paths());
    const loaded = performance.now();
    const before = heapUsed();
    const indexing = performance.now();
    const found = indexOf(corpus);
    const ms = Math.round(loaded - start + (performance.now() - indexing));
    const indexBytes = Math.max(0, heapUsed() - before);
    let bytes = 0;
    for (const { text } of corpus.documents.values()) bytes += Buffer.byteLength(text);
    const summary = { documents: corpus.documents.size, passages: found.passages, bytes, ms, indexBytes };
    if (invocation.format === 'json') await io.json(summary);
    else
      await io.text(
        Object.entries(summary)
          .map(([name, value]) => `${name.padEnd(11)} ${value}`)
          .join('\n'),
      );
  },
};

/** The heap in use, in bytes, once what nobody needs has been collected. */
function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
