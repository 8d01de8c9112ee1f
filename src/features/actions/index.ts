import type { Corpus } from '../../core/corpus/corpus.ts';
import type { TermFinder } from '../../core/glossary/review/draftTerms.ts';
import type { Span } from '../../core/text/span.ts';
import type { Fixer, QuickFix } from './action.ts';
import { ambiguousCitation } from './ambiguousCitation.ts';
import { deprecatedWording } from './deprecatedWording.ts';
import { duplicateEntry } from './duplicateEntry.ts';
import { duplicateKey } from './duplicateKey.ts';
import { mixedWordings } from './mixedWordings.ts';
import { termDefinedTwice } from './termDefinedTwice.ts';
import { uncitedEntry } from './uncitedEntry.ts';
import { undefinedAbbreviation } from './undefinedAbbreviation.ts';
import { undefinedKey } from './undefinedKey.ts';
import { unresolvedCitation } from './unresolvedCitation.ts';

export type { QuickFix } from './action.ts';

const fixers: readonly Fixer[] = [
  undefinedKey,
  unresolvedCitation,
  ambiguousCitation,
  duplicateEntry,
  duplicateKey,
  uncitedEntry,
  deprecatedWording,
  mixedWordings,
  undefinedAbbreviation,
  termDefinedTwice,
];

/** What can be mended in a span of a document or a bibliography file. Problems that are switched `off`, by their codes, are left alone. */
export function quickFixesIn(
  corpus: Corpus,
  uri: string,
  span: Span,
  off: ReadonlySet<string> = new Set(),
  terms?: TermFinder,
): QuickFix[] {
  const document = corpus.documents.get(uri);
  const bibliography = corpus.bibliographies.get(uri);
  const question = { corpus, span, ...(terms ? { terms } : {}) };
  return fixers
    .filter(({ code }) => !off.has(code))
    .flatMap((fixer) => [
      ...((document && fixer.inDocument?.(document, question)) ?? []),
      ...((bibliography && fixer.inBibliography?.(bibliography, question)) ?? []),
    ])
    .filter(({ edits }) => edits.every((edit) => !corpus.documents.get(edit.uri)?.extracted));
}
