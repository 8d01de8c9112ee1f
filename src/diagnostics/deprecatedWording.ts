import { deprecatedIn } from '../core/glossary/review/deprecated.ts';
import { draftTermsOf } from '../core/glossary/review/draftTerms.ts';
import type { Rule } from './rule.ts';

/** A draft uses a wording that the glossary has for deprecated. */
export const deprecatedWording: Rule = {
  codes: ['deprecated-wording'],
  *inDocument(document, { terms }) {
    const found = terms && draftTermsOf(terms, document);
    if (!found) return;
    for (const { occurrence, preferred } of deprecatedIn(found)) {
      const { start, end, label } = occurrence;
      const instead = preferred ? ` Write “${preferred.text}”.` : '';
      const message = `The glossary has “${label.text}” for deprecated.${instead}`;
      yield { uri: document.uri, span: { start, end }, severity: 'information', code: 'deprecated-wording', message };
    }
  },
};
