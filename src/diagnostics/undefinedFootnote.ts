import { resolutionsIn } from '../core/corpus/resolutions.ts';
import type { Rule } from './rule.ts';

/** A footnote is called that the document does not have. */
export const undefinedFootnote: Rule = {
  codes: ['undefined-footnote'],
  *inDocument(document, { corpus }) {
    for (const { citation, problem: message } of resolutionsIn(corpus, document)) {
      if (citation.style !== 'footnote' || !message) continue;
      const span = { start: citation.start, end: citation.end };
      yield { uri: document.uri, span, severity: 'warning', code: 'undefined-footnote', message };
    }
  },
};
