import { footnoteDefinitionsOf } from './footnoteDefinitions.ts';
import type { Rule } from './rule.ts';

/** A footnote is defined again: only the first definition is ever shown. */
export const duplicateFootnote: Rule = function* (document) {
  const known = new Set<string>();
  for (const { label, key, mark } of footnoteDefinitionsOf(document)) {
    if (known.has(key)) {
      const message = `The footnote “${label}” is defined above already: only the first definition counts.`;
      yield { uri: document.uri, span: mark, severity: 'warning', code: 'duplicate-footnote', message };
    }
    known.add(key);
  }
};
