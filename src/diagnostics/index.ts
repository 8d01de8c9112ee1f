import type { Corpus } from '../core/corpus/corpus.ts';
import type { TermFinder } from '../core/glossary/review/draftTerms.ts';
import { finished, type Steps } from '../core/text/steps.ts';
import { ambiguousCitation } from './ambiguousCitation.ts';
import { deprecatedWording } from './deprecatedWording.ts';
import { duplicateEntry } from './duplicateEntry.ts';
import { duplicateFootnote } from './duplicateFootnote.ts';
import { impossibleField } from './impossibleField.ts';
import { missingField } from './missingField.ts';
import { mixedWordings } from './mixedWordings.ts';
import { pageOutsideEntry } from './pageOutsideEntry.ts';
import type { Context, Finding, Rule, Severity } from './rule.ts';
import { termDefinedTwice } from './termDefinedTwice.ts';
import { uncitedEntry } from './uncitedEntry.ts';
import { undefinedAbbreviation } from './undefinedAbbreviation.ts';
import { undefinedFootnote } from './undefinedFootnote.ts';
import { undefinedKey } from './undefinedKey.ts';
import { unresolvedCitation } from './unresolvedCitation.ts';
import { unusedFootnote } from './unusedFootnote.ts';
import { unusedTerm } from './unusedTerm.ts';

export type { Finding, Severity } from './rule.ts';

export const rules: readonly Rule[] = [
  undefinedFootnote,
  unusedFootnote,
  duplicateFootnote,
  undefinedKey,
  unresolvedCitation,
  ambiguousCitation,
  pageOutsideEntry,
  duplicateEntry,
  impossibleField,
  missingField,
  uncitedEntry,
  deprecatedWording,
  mixedWordings,
  undefinedAbbreviation,
  termDefinedTwice,
  unusedTerm,
];

/** What the user wants of problems: how grave each is, by its code, or that it is not told. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** What a user wants to know, and what there is to find it out with. */
export interface Wanted {
  readonly severities?: Severities;
  readonly thisYear?: number;
  readonly terms?: TermFinder;
}

/** How many problems of a file are listed; more help nobody. */
export const maxProblems = 100;

/**
 * What is wrong with a file: what its reader met, then what the rules find in the document or the bibliography, by place.
 * Hints, which no list shows, are given last where there are too many.
 */
export const diagnosticsOf = (corpus: Corpus, uri: string, wanted?: Wanted): readonly Finding[] =>
  finished(diagnosticsInSteps(corpus, uri, wanted));

/** The same in steps, for whoever has others to answer. */
export function* diagnosticsInSteps(
  corpus: Corpus,
  uri: string,
  { severities = {}, thisYear = Number.POSITIVE_INFINITY, terms }: Wanted = {},
): Steps<readonly Finding[]> {
  const context: Context = { corpus, thisYear, ...(terms ? { terms } : {}) };
  const found = [...(corpus.problems.get(uri) ?? []), ...(yield* findingsIn(uri, context, severities))]
    .filter(({ code }) => severities[code] !== 'off')
    .map((finding): Finding => ({ ...finding, severity: asWanted(finding, severities) }));
  if (found.length <= maxProblems) return found;
  const listed = [...found.filter((f) => f.severity !== 'hint'), ...found.filter((f) => f.severity === 'hint')];
  const message = `${found.length - maxProblems} more problems of this file are not listed.`;
  return [...listed.slice(0, maxProblems), { uri, severity: 'information', code: 'more-problems', message }];
}

function asWanted({ code, severity }: Finding, severities: Severities): Severity {
  const wanted = severities[code];
  return wanted === undefined || wanted === 'off' ? severity : wanted;
}

function* findingsIn(uri: string, context: Context, severities: Severities): Steps<Finding[]> {
  const document = context.corpus.documents.get(uri);
  const bibliography = context.corpus.bibliographies.get(uri);
  const found: Finding[][] = [];
  for (const { codes, inDocument, inBibliography } of rules) {
    if (codes.every((code) => severities[code] === 'off')) continue;
    if (document && inDocument) found.push([...inDocument(document, context)]);
    if (bibliography && inBibliography) found.push([...(yield* inBibliography(bibliography, context))]);
    yield;
  }
  return found.flat().sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}
