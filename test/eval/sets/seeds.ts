import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { citeRecord } from '../../../src/cli/citeRecord.ts';
import { readBytes } from '../../../src/readers/read.ts';
import type { EvalSet } from '../evalSet.ts';

/** Whole documents: what they cite, where it leads, their references and headings. The rows are a folder of documents. */
export const seeds: EvalSet = {
  name: 'seeds',
  rows: 'corpus',
  peers: [],
  async *predict({ rows }) {
    const files = readdirSync(rows).sort();
    const corpus = Corpus.empty.withAll(files.map((name) => [name, readBytes(name, readFileSync(join(rows, name)))]));
    for (const document of corpus.documents.values()) yield citeRecord(corpus, document, (uri) => uri);
  },
  scorerArguments: ({ predictions }) => [predictions],
};
