import { draftTermsOf } from '../core/glossary/review/draftTerms.ts';
import { unusedIn } from '../core/glossary/review/unused.ts';
import { most } from './most.ts';
import type { Rule } from './rule.ts';

/** A draft defines a term, or introduces an abbreviation, that it never uses: a hint, since the rest may be still to come. */
export const unusedTerm: Rule = {
  codes: ['unused-term'],
  *inDocument(document, { terms }) {
    const found = terms && draftTermsOf(terms, document);
    if (!found) return;
    for (const { term, termSpan } of unusedIn(document, found).slice(0, most)) {
      const message = `“${term}” is defined here and used nowhere else in this draft.`;
      yield { uri: document.uri, span: termSpan, severity: 'hint', code: 'unused-term', message };
    }
  },
};
