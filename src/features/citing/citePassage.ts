import type { CslItem } from '../../core/bibliography/csl.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Document } from '../../core/document/document.ts';
import { envelope, type Span } from '../../core/text/span.ts';
import { matchedPart, placeOfMatch, type FoundPlace } from '../search/matchedPart.ts';
import { titleOf } from '../location.ts';
import { citedAs, type CitedAs } from './citedAs.ts';
import { citedPage } from './citedPage.ts';
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
  const { csl } = cited.work.candidate;
  if (!quote) {
    const page = citedPage(document, csl, placeOfMatch(document, found));
    return { ...cited, changes: insertCitation(corpus, draft, cited.work, places, page) };
  }
  const quotation = quoted(wordsOf(document, part), draft.language, draft.format);
  return { ...cited, changes: insertQuotation(draft, cited.work, places, pagesOf(document, csl, part), quotation) };
}

/** The page that a span of the reading stands on, or the first and the last; '' where none shows. */
function pagesOf(document: Document, csl: CslItem, part: Span): string {
  const source = envelope(document.reading.toSource(part));
  const [first, last] = [source.start, source.end - 1].map((offset) => citedPage(document, csl, offset));
  return first === last || last === '' ? first! : first === '' ? last! : `${first!}–${last!}`;
}
