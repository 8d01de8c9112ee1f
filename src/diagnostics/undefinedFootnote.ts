import { citationsOf } from '../core/citation/citations.ts';
import { resolveCitation } from '../core/corpus/resolution.ts';
import type { Rule } from './rule.ts';

/** A footnote is called that the document does not have. */
export const undefinedFootnote: Rule = function* (document, corpus) {
  for (const citation of citationsOf(document)) {
    if (citation.style !== 'footnote') continue;
    const { problem } = resolveCitation(corpus, document, citation);
    if (!problem) continue;
    const { start, end } = citation;
    yield {
      uri: document.uri,
      span: { start, end },
      severity: 'warning',
      code: 'undefined-footnote',
      message: problem,
    };
  }
};
