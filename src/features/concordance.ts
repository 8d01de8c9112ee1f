import type { Document } from '../core/document/document.ts';
import { pageLabelAt } from '../core/document/pages.ts';
import { keywordInContext, type KeywordInContext } from '../core/glossary/concordance.ts';
import type { Concept, Occurrence } from '../core/glossary/concept.ts';
import { TermMatcher } from '../core/glossary/matcher.ts';
import { entriesOf } from '../core/glossary/wording.ts';
import type { Span } from '../core/text/span.ts';
import type { Steps } from '../core/text/steps.ts';
import { titleOf } from './location.ts';
import type { TermIndex } from './termIndex.ts';

/** What a concordance is of: a concept in all its wordings and languages, or a text, found as a wording would be. */
export type Sought = { readonly concept: Concept } | { readonly text: string; readonly language: string };

/** A place of it in its context. `start` and `end` are offsets in the source of the document. */
export interface ConcordanceRow extends KeywordInContext, Span {
  readonly uri: string;
  readonly title: string;
  /** The number that its page prints. */
  readonly page?: string;
  /** The wording that was found, as the glossary writes it, and its language. */
  readonly wording: string;
  readonly language: string;
}

/** Where what is sought stands in a document, within a span of its source. */
export type Finder = (document: Document, within: Span) => Occurrence[];

/** How much of a context is shown on each side, in UTF-16 units: what a wide window has room for. */
export const contextWidth = 120;
/** How much of a document is looked through at a time, in UTF-16 units: a few milliseconds' work. */
const portion = 100_000;

/** A finder of a concept, or of a text whose words may be inflected and broken as those of a label. */
export function finderOf(terms: TermIndex, sought: Sought): Finder {
  if ('concept' in sought) {
    const { concept } = sought;
    return (document, within) => terms.occurrencesIn(document, within).filter((one) => one.concept === concept);
  }
  const { text, language } = sought;
  const labels = [{ text, language, kind: 'alternative' as const }];
  const matcher = new TermMatcher(entriesOf([{ id: 'sought', labels, definitions: [], span: { start: 0, end: 0 } }]));
  return (document, within) => matcher.occurrencesIn(document, within);
}

/** The occurrences that start in a document at `from` or later, in steps, each with those of a part. */
export function* occurrencesFrom(
  document: Document,
  find: Finder,
  from = 0,
): Generator<{ readonly found: readonly Occurrence[]; readonly end: number }, void, void> {
  for (let start = from; start < document.text.length; start += portion) {
    const end = Math.min(start + portion, document.text.length);
    // What reaches over the edge of a portion is seen in both: it counts where it starts.
    yield { found: find(document, { start, end }).filter((one) => one.start >= start && one.start < end), end };
  }
}

/** All rows of a document, in steps. */
export function* concordanceSteps(document: Document, find: Finder): Steps<ConcordanceRow[]> {
  const rows: ConcordanceRow[] = [];
  for (const { found } of occurrencesFrom(document, find)) {
    rows.push(...found.flatMap((one) => rowOf(document, one) ?? []));
    yield;
  }
  return rows;
}

export function rowOf(document: Document, { start, end, segments, label }: Occurrence): ConcordanceRow | null {
  const context = keywordInContext(document, segments, contextWidth);
  const page = pageLabelAt(document, start);
  return (
    context && {
      ...context,
      uri: document.uri,
      title: titleOf(document),
      start,
      end,
      ...(page === undefined ? {} : { page }),
      wording: label.text,
      language: label.language,
    }
  );
}
