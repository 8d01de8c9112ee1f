import { deprecatedIn } from '../../core/glossary/review/deprecated.ts';
import { draftTermsOf } from '../../core/glossary/review/draftTerms.ts';
import { reworded } from '../../core/glossary/review/reworded.ts';
import { locationOf } from '../location.ts';
import { isAsked, type Fixer, type QuickFix } from './action.ts';

const code = 'deprecated-wording';

/** A deprecated wording becomes the preferred one. */
export const deprecatedWording: Fixer = {
  code,
  inDocument(document, question) {
    const found = question.terms && draftTermsOf(question.terms, document);
    if (!found) return [];
    return deprecatedIn(found)
      .filter(({ occurrence }) => isAsked(occurrence, question))
      .flatMap(({ occurrence, preferred }): QuickFix[] => {
        if (!preferred) return [];
        const { start, end, label } = occurrence;
        const { text, certain } = reworded(document.text.slice(start, end), label, preferred.text);
        const edits = [{ ...locationOf(document.uri, { start, end }), text }];
        return [{ title: `Write “${text}”`, code, span: { start, end }, preferred: certain, edits }];
      });
  },
};
