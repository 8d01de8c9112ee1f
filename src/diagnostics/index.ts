import type { Corpus } from '../core/corpus/corpus.ts';
import type { Document } from '../core/document/document.ts';
import type { Problem } from '../core/document/problem.ts';
import { duplicateFootnote } from './duplicateFootnote.ts';
import { pageOutsideEntry } from './pageOutsideEntry.ts';
import type { Rule } from './rule.ts';
import { undefinedFootnote } from './undefinedFootnote.ts';
import { undefinedKey } from './undefinedKey.ts';
import { unresolvedCitation } from './unresolvedCitation.ts';
import { unusedFootnote } from './unusedFootnote.ts';

const rules: readonly Rule[] = [
  undefinedFootnote,
  unusedFootnote,
  duplicateFootnote,
  undefinedKey,
  unresolvedCitation,
  pageOutsideEntry,
];

/** How many problems of a file are listed; more help nobody. */
export const maxProblems = 100;

/** What is wrong with a file: what its reader met, then what the rules find in the document, by place. */
export function diagnosticsOf(corpus: Corpus, uri: string): readonly Problem[] {
  const document = corpus.documents.get(uri);
  const found = [...(corpus.problems.get(uri) ?? []), ...(document ? problemsIn(document, corpus) : [])];
  if (found.length <= maxProblems) return found;
  const message = `${found.length - maxProblems} more problems of this file are not listed.`;
  return [...found.slice(0, maxProblems), { uri, severity: 'information', code: 'more-problems', message }];
}

const problemsIn = (document: Document, corpus: Corpus): Problem[] =>
  rules.flatMap((rule) => [...rule(document, corpus)]).sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
