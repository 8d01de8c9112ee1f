import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Document } from '../../core/document/document.ts';
import { pageLabelAt } from '../../core/document/pages.ts';
import { envelope, type Span } from '../../core/text/span.ts';
import { matchedPart, placeOfMatch, type FoundPlace } from '../search/matchedPart.ts';
import { titleOf } from '../location.ts';
import { citedAs, type CitedAs } from './citedAs.ts';
import { insertCitation, insertQuotation, type Insertion } from './insertCitation.ts';
import { quoted, wordsOf } from './quotation.ts';

/** How a passage comes into a draft. */
export interface PassageCitation extends CitedAs {
  readonly changes: readonly Insertion[];
}

/**
 * The changes that cite a result of a search at places of a draft, as the draft cites, with the page that the match stands
 * on; or that quote the sentences which matched and cite them. A sentence where that cannot be done.
 */
export function citePassage(
  corpus: Corpus,
  draft: Document,
  places: readonly Span[],
  document: Document,
  found: FoundPlace,
  quote: boolean,
): PassageCitation | string {
  const cited = citedAs(corpus, draft, document);
  const part = matchedPart(document, found);
  if (!part) return 'The passage has changed since it was found: search again.';
  if (!cited)
    return `“${titleOf(document)}” cannot be cited: no bibliography has it, and it does not say what it is called.`;
  if (!quote) {
    const page = pageLabelAt(document, placeOfMatch(document, found)) ?? '';
    return { ...cited, changes: insertCitation(corpus, draft, cited.work, places, page) };
  }
  const quotation = quoted(wordsOf(document, part), draft.language, draft.format);
  return { ...cited, changes: insertQuotation(draft, cited.work, places, pagesOf(document, part), quotation) };
}

/** The page that a span of the reading stands on, or the first and the last; '' where none shows. */
function pagesOf(document: Document, part: Span): string {
  const source = envelope(document.reading.toSource(part));
  const [first, last] = [pageLabelAt(document, source.start), pageLabelAt(document, source.end - 1)];
  return first !== undefined && last !== undefined && first !== last ? `${first}–${last}` : (first ?? last ?? '');
}
