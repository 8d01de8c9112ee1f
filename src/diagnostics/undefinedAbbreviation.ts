import { draftTermsOf } from '../core/glossary/review/draftTerms.ts';
import { unintroducedIn } from '../core/glossary/review/unintroduced.ts';
import type { Rule } from './rule.ts';

/** A draft uses an abbreviation before it says what it stands for, or without. */
export const undefinedAbbreviation: Rule = {
  codes: ['undefined-abbreviation'],
  *inDocument(document, { terms }) {
    const found = terms && draftTermsOf(terms, document);
    if (!found) return;
    const { uri } = document;
    for (const { occurrence, long, later } of unintroducedIn(document, found)) {
      const { start, end, label } = occurrence;
      const message = later
        ? `“${label.text}” is used before it is introduced.`
        : `“${label.text}” is not introduced: it stands for “${long.text}”.`;
      const related = later ? [{ uri, ...later.at, message: 'introduced here' }] : [];
      yield { uri, span: { start, end }, severity: 'information', code: 'undefined-abbreviation', message, related };
    }
  },
};
