import type { Storage } from '../core/corpus/storage.ts';
import { threadExtractor } from '../node/threadExtractor.ts';
import type { Extraction } from '../readers/extraction.ts';
import { Extractions } from '../readers/extractions.ts';
import { defaultLimits, kindOf } from '../readers/read.ts';
import type { Io } from './io.ts';
import type { Paths } from './paths.ts';
import { readBytes } from './readText.ts';

/** Does work that needs the texts of files that are no text; what reads them ends with it. Texts are kept in `storage`. */
export async function withExtractions<T>(
  work: (extractions: Extractions) => Promise<T>,
  storage: Storage | null = null,
): Promise<T> {
  const extractions = new Extractions(threadExtractor(), storage);
  try {
    const done = await work(extractions);
    await extractions.rest();
    return done;
  } finally {
    extractions.dispose();
  }
}

/** Calls `found` with what is taken out of each of the files that are no text; why nothing is, is said. */
export const eachExtraction = (
  files: readonly string[],
  io: Io,
  paths: Paths,
  found: (uri: string, extraction: Extraction) => void | Promise<void>,
): Promise<void> =>
  withExtractions(async (extractions) => {
    for (const path of files) {
      const uri = paths.uriOf(path);
      const bytes = kindOf(uri) === 'extracted' ? await readBytes(path, uri, io) : null;
      if (!bytes) continue;
      const { value, problems } = await extractions.of(uri, bytes, defaultLimits);
      for (const { message } of problems) {
        if (value) io.warn(`${path}: ${message}`);
        else io.fail(`${path}: ${message}`);
      }
      if (value) await found(uri, value);
    }
  });
