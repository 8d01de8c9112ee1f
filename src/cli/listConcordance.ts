import type { Corpus } from '../core/corpus/corpus.ts';
import type { Document } from '../core/document/document.ts';
import { LineIndex } from '../core/text/lineIndex.ts';
import { foldedKey } from '../core/text/fold.ts';
import { concordanceSteps, finderOf, type Sought } from '../features/concordance.ts';
import { TermIndex } from '../features/termIndex.ts';
import { finished } from '../core/text/steps.ts';
import type { Invocation } from './command.ts';
import type { Io } from './io.ts';
import type { Paths } from './paths.ts';
import { placeIn } from './places.ts';

/** Lists the places of a concept, given by its id or any wording, else of the text itself, in their contexts. */
export async function listConcordance(
  what: string,
  corpus: Corpus,
  documents: readonly Document[],
  paths: Paths,
  format: Invocation['format'],
  io: Io,
): Promise<void> {
  const index = TermIndex.of(corpus, { keywords: true });
  const find = finderOf(index, soughtIn(index, what));
  for (const document of documents) {
    const path = paths.pathOf(document.uri);
    const lines = new LineIndex(document.text);
    for (const { start, end, left, keyword, right, page, wording, language } of finished(
      concordanceSteps(document, find),
    )) {
      if (format === 'json')
        await io.json({ path, start, end, left, keyword, right, ...(page === undefined ? {} : { page }), label: wording, lang: language }); // prettier-ignore
      else await io.text(`${placeIn(lines, path, start)}: ${left}[${keyword}]${right}`);
    }
  }
}

function soughtIn(index: TermIndex, what: string): Sought {
  const key = foldedKey(what);
  const concept =
    index.all.find(({ id }) => id === what) ??
    index.all.find(({ labels }) => labels.some(({ text }) => foldedKey(text) === key));
  return concept ? { concept } : { text: what, language: 'und' };
}
