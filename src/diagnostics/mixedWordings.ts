import { draftTermsOf } from '../core/glossary/review/draftTerms.ts';
import { mixedIn } from '../core/glossary/review/mixed.ts';
import { most } from './most.ts';
import type { Finding, Rule } from './rule.ts';

/** A draft names one concept by several wordings. */
export const mixedWordings: Rule = {
  codes: ['mixed-wordings'],
  *inDocument(document, { terms }) {
    const found = terms && draftTermsOf(terms, document);
    if (!found) return;
    const { uri } = document;
    const findings = mixedIn(found).flatMap(({ wordings: [kept, ...others] }) =>
      others.flatMap(({ label, places }) => {
        const message = `“${label.text}” and “${kept!.label.text}” mean the same in this draft: keep to one wording.`;
        const { start, end } = kept!.places[0]!;
        const related = [{ uri, start, end, message: 'the other wording' }];
        return places.map((place): Finding => ({
          uri,
          span: { start: place.start, end: place.end },
          severity: 'information',
          code: 'mixed-wordings',
          message,
          related,
        }));
      }),
    );
    yield* findings.slice(0, most);
  },
};
