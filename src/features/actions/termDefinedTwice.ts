import { isDraft } from '../../core/glossary/review/draft.ts';
import { repeatedIn } from '../../core/glossary/review/repeated.ts';
import { locationOf } from '../location.ts';
import { isAsked, type Fixer, type QuickFix } from './action.ts';
import { introductionAt } from './undefinedAbbreviation.ts';

const code = 'term-defined-twice';

/** An abbreviation that is introduced again is written alone; the first definition is gone to. */
export const termDefinedTwice: Fixer = {
  code,
  inDocument(document, question) {
    if (!isDraft(document)) return [];
    return repeatedIn(document)
      .filter(({ definition }) => isAsked(definition.termSpan, question))
      .flatMap(({ definition: { form, term, termSpan: span, definition: long }, first }): QuickFix[] => {
        const whole = form === 'abbreviation' ? introductionAt(document, { long, at: span }) : null;
        const edits = whole ? [{ ...locationOf(document.uri, whole), text: term }] : [];
        const open = locationOf(document.uri, first.termSpan);
        return [
          ...(whole ? [{ title: `Write “${term}” alone`, code, span, preferred: true, edits }] : []),
          { title: 'Go to the first definition', code, span, preferred: false, edits: [], open },
        ];
      });
  },
};
