import { footnotesOf } from '../core/citation/footnotes.ts';
import { footnoteMark } from './footnoteMark.ts';
import type { Rule } from './rule.ts';

/** A footnote is defined and never called: a reader of the finished page does not see it. */
export const unusedFootnote: Rule = {
  codes: ['unused-footnote'],
  *inDocument(document) {
    for (const definition of footnotesOf(document).unusedDefinitions) {
      const message = `Nothing in this document calls the footnote “${definition.label}”.`;
      const span = footnoteMark(document, definition);
      yield { uri: document.uri, span, severity: 'information', code: 'unused-footnote', message };
    }
  },
};
