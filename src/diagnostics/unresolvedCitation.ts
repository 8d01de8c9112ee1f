import { entriesIn } from '../core/bibliography/references.ts';
import type { Citation } from '../core/citation/citation.ts';
import { bibliographiesRead } from '../core/corpus/bibliographyKeys.ts';
import { citedListOf } from '../core/corpus/citedList.ts';
import type { Resolution } from '../core/corpus/resolution.ts';
import { resolutionsIn } from '../core/corpus/resolutions.ts';
import type { Document } from '../core/document/document.ts';
import type { Finding, Rule } from './rule.ts';

/**
 * Something is cited that the reference list does not have. Where no list and no bibliography is known at all, that is said
 * once, at the first citation: the document may be an extract, and its reader can do nothing about the others.
 */
export const unresolvedCitation: Rule = {
  codes: ['unresolved-citation', 'no-reference-list'],
  *inDocument(document, { corpus }) {
    const cited = resolutionsIn(corpus, document).filter(({ citation }) => citation.style !== 'footnote');
    const byKey = cited.filter(({ citation }) => isByKey(citation));
    const byList = cited.filter(({ citation }) => !isByKey(citation));
    // Where there are bibliographies, each key that they lack is told at its own place, by a rule of its own.
    if (corpus.bibliographies.size === 0 && bibliographiesRead(corpus))
      yield* unresolved(document, byKey, document.format === 'latex' && entriesIn(document).length > 0);
    if (byList.length > 0) yield* unresolved(document, byList, citedListOf(corpus, document) !== null);
  },
};

function* unresolved(document: Document, cited: readonly Resolution[], known: boolean): Generator<Finding> {
  for (const { citation, found, problem: message } of known ? cited : cited.slice(0, 1)) {
    // That an item may mean several entries is told by a rule of its own.
    if (!message || found.length >= citation.items.length) continue;
    const { start, end, style } = citation;
    // A name and a year in brackets may be something else; a number or a key where there is a list is hardly.
    const severity = known && style !== 'author-date' ? 'warning' : 'information';
    const code = known ? 'unresolved-citation' : 'no-reference-list';
    yield { uri: document.uri, span: { start, end }, severity, code, message };
  }
}

/** Whether a citation names entries of a bibliography file. */
const isByKey = ({ style }: Citation): boolean => style === 'pandoc' || style === 'latex';
