import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../src/core/corpus/corpus.ts';
import { NodeWorkspace } from '../../src/node/nodeWorkspace.ts';
import { loadCorpus } from '../../src/readers/loadCorpus.ts';
import { kindOf } from '../../src/readers/read.ts';
import { indexOf } from '../../src/cli/searchIndex.ts';
import { withGeneratedFolder } from './support/folder.ts';
import { memoryUsed, median, timed } from './support/measure.ts';
import type { Bench } from './bench.ts';

export const firstIndex: Bench = {
  name: 'first-index',
  question: 'How fast is a folder read and indexed for the first time, and what does it take in memory?',
  async run(report) {
    await withGeneratedFolder(200, 40_000, async (folder, bytes) => {
      const megabytes = bytes / 1e6;
      report.note(`200 documents, ${megabytes.toFixed(1)} MB of UTF-8`);
      const files = await timed(
        () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').length),
        5,
        1,
      );
      report.times('reading the files only', files);
      const before = memoryUsed();
      let corpus: Corpus | undefined;
      const load = await timed(
        async () => {
          corpus = await loadCorpus(new NodeWorkspace([folder], { accepts: (name) => kindOf(name) !== null }));
        },
        3,
        1,
      );
      report.times('loadCorpus', load, { name: 'reading the files', times: files });
      report.value('loadCorpus', megabytes / (median(load) / 1000), 'MB/s');
      const loaded = memoryUsed();
      report.value('heap for the corpus, texts included', (loaded - before) / bytes, 'bytes per byte of text');
      let index: ReturnType<typeof indexOf> | undefined;
      const add = await timed(() => (index = indexOf(corpus!)), 3, 1);
      report.times('search index', add, { name: 'reading the files', times: files });
      report.value('corpus and index', megabytes / ((median(load) + median(add)) / 1000), 'MB/s');
      report.value('heap for the index', (memoryUsed() - loaded) / bytes, 'bytes per byte of text');
      report.value('passages', index!.passages, '');
    });
  },
};
