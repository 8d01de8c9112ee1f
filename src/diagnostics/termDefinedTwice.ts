import { isDraft } from '../core/glossary/review/draft.ts';
import { repeatedIn } from '../core/glossary/review/repeated.ts';
import { most } from './most.ts';
import type { Rule } from './rule.ts';

/** A draft defines a term, or introduces an abbreviation, for the second time. */
export const termDefinedTwice: Rule = {
  codes: ['term-defined-twice'],
  *inDocument(document) {
    if (!isDraft(document)) return;
    const { uri } = document;
    for (const { definition, first } of repeatedIn(document).slice(0, most)) {
      const { term, form, termSpan } = definition;
      const message = `“${term}” is ${form === 'abbreviation' ? 'introduced' : 'defined'} above already.`;
      const related = [{ uri, ...first.termSpan, message: 'the first time' }];
      yield { uri, span: termSpan, severity: 'information', code: 'term-defined-twice', message, related };
    }
  },
};
