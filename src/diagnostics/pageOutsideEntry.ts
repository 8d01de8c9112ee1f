import { citationsOf } from '../core/citation/citations.ts';
import { pageOutside, resolveCitation } from '../core/corpus/resolution.ts';
import type { Rule } from './rule.ts';

/** A page is cited that the entry's own pages do not hold: the citation or the entry is wrong. */
export const pageOutsideEntry: Rule = function* (document, corpus) {
  for (const citation of citationsOf(document)) {
    // Most citations name no page, and need not be resolved for this.
    if (!citation.items.some((item) => item.locator?.label === 'page')) continue;
    for (const { item, reference } of resolveCitation(corpus, document, citation).found) {
      const message = pageOutside(reference.csl, item);
      const { start, end } = citation;
      if (message)
        yield { uri: document.uri, span: { start, end }, severity: 'information', code: 'page-outside-entry', message };
    }
  }
};
