import { Corpus } from '../../../src/core/corpus/corpus.ts';
import { TermCounts } from '../../../src/features/termCounts.ts';
import { TermIndex } from '../../../src/features/termIndex.ts';
import type { Terms } from '../../../src/features/termCard.ts';
import { kindOf, readText } from '../../../src/readers/read.ts';

/** A corpus of files, given by name and text. */
export const corpusOf = (files: Readonly<Record<string, string>>): Corpus =>
  Corpus.empty.withAll(
    Object.entries(files).map(([name, text]) => [`file:///${name}`, readText(`file:///${name}`, text, kindOf(name)!)]),
  );

/** The terms of a corpus, counted in all of it. */
export function termsOf(corpus: Corpus): Terms {
  const index = TermIndex.of(corpus, { keywords: true });
  const counts = new TermCounts(index);
  for (const document of corpus.documents.values()) for (const step of counts.count(document)) void step;
  return { index, counts };
}
