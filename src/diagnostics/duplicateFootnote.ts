import { footnotesOf } from '../core/citation/footnotes.ts';
import { footnoteMark } from './footnoteMark.ts';
import type { Rule } from './rule.ts';

/** A footnote is defined again: only the first definition is ever shown. */
export const duplicateFootnote: Rule = {
  codes: ['duplicate-footnote'],
  *inDocument(document) {
    for (const definition of footnotesOf(document).duplicateDefinitions) {
      const message = `The footnote “${definition.label}” is defined above already: only the first definition counts.`;
      const span = footnoteMark(document, definition);
      yield { uri: document.uri, span, severity: 'warning', code: 'duplicate-footnote', message };
    }
  },
};
