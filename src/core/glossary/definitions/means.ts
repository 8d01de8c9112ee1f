import { meaningAfter } from './extent.ts';
import type { Found, Stretch } from './localDefinition.ts';
import { patternsOf, wordsIn } from './patterns.ts';
import { termsBefore } from './termBefore.ts';
import type { Evidence } from './words.ts';

/** What evidence will do where some is needed. */
const isEnough: Readonly<Record<Evidence, readonly Evidence[]>> = {
  listed: ['listed'],
  marked: ['listed', 'marked'],
  bare: ['listed', 'marked', 'bare'],
};

/** Definitions with the term before a verb: “X” means …, X refers to …, X ist definiert als …, X — это … */
export function meansDefinitions(stretch: Stretch): Found[] {
  const found: Found[] = [];
  for (const { verb, pattern } of patternsOf(stretch.language)?.verbs ?? []) {
    if (verb.needs === 'listed' && stretch.context === null) continue;
    for (const at of wordsIn(stretch.text, pattern)) {
      const before = termsBefore(stretch, at.start, verb.form === 'defined-as');
      if (!before || !isEnough[verb.needs].includes(before.evidence)) continue;
      if (before.evidence === 'bare' && before.definite && verb.form !== 'defined-as') continue;
      const definition = meaningAfter(stretch.text, at.end);
      if (definition.end - definition.start < 3) {
        // Nothing follows, unless the meaning stands in the paragraphs below.
        if (!/[:：]\s*$/u.test(stretch.text)) continue;
      }
      for (const term of before.terms) found.push({ term, definition, form: verb.form });
    }
  }
  return found;
}
