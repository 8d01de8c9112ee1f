import { pageOutside } from '../core/corpus/resolution.ts';
import { resolutionsIn } from '../core/corpus/resolutions.ts';
import type { Rule } from './rule.ts';

/** A page is cited that the entry's own pages do not hold: the citation or the entry is wrong. */
export const pageOutsideEntry: Rule = {
  codes: ['page-outside-entry'],
  *inDocument(document, { corpus }) {
    for (const { citation, found } of resolutionsIn(corpus, document)) {
      for (const { item, uri, reference } of found) {
        const message = pageOutside(reference.csl, item);
        if (!message) continue;
        const { start, end } = reference;
        yield {
          uri: document.uri,
          span: { start: citation.start, end: citation.end },
          severity: 'information',
          code: 'page-outside-entry',
          message,
          related: [{ uri, start, end, message: 'the entry' }],
        };
      }
    }
  },
};
