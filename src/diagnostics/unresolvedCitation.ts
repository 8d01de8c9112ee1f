import { entriesIn } from '../core/bibliography/references.ts';
import type { Citation } from '../core/citation/citation.ts';
import { citationsOf } from '../core/citation/citations.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { resolveCitation } from '../core/corpus/resolution.ts';
import { companionsOf } from '../core/corpus/works.ts';
import type { Document } from '../core/document/document.ts';
import type { Problem } from '../core/document/problem.ts';
import type { Rule } from './rule.ts';

/**
 * Something is cited that the reference list does not have. Where no list and no bibliography is known at all, that is said
 * once, at the first citation: the document may be an extract, and its reader can do nothing about the others.
 */
export const unresolvedCitation: Rule = function* (document, corpus) {
  const citations = citationsOf(document).filter(({ style }) => style !== 'footnote');
  const byKey = citations.filter(isByKey);
  const byList = citations.filter((citation) => !isByKey(citation));
  // Where there are bibliographies, each key that they lack is told at its own place, by a rule of its own.
  if (corpus.bibliographies.size === 0) yield* unresolved(document, corpus, byKey, false);
  if (byList.length > 0) yield* unresolved(document, corpus, byList, hasList(document, corpus));
};

function* unresolved(
  document: Document,
  corpus: Corpus,
  citations: readonly Citation[],
  known: boolean,
): Generator<Problem> {
  for (const citation of known ? citations : citations.slice(0, 1)) {
    const { problem: message } = resolveCitation(corpus, document, citation);
    if (!message) continue;
    const { start, end, style } = citation;
    // A name and a year in brackets may be something else; a number or a key where there is a list is hardly.
    const severity = known && style !== 'author-date' ? 'warning' : 'information';
    const code = known ? 'unresolved-citation' : 'no-reference-list';
    yield { uri: document.uri, span: { start, end }, severity, code, message };
  }
}

/** Whether a citation names entries of a bibliography file. */
const isByKey = ({ style }: Citation): boolean => style === 'pandoc' || style === 'latex';

const hasList = (document: Document, corpus: Corpus): boolean =>
  entriesIn(document).length > 0 || companionsOf(corpus, document).some((c) => entriesIn(c.document).length > 0);
