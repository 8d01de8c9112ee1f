import { ambiguityOf } from '../core/corpus/resolution.ts';
import { resolutionsIn } from '../core/corpus/resolutions.ts';
import type { Rule } from './rule.ts';

/** How many of the entries that may be meant are shown. */
const shown = 5;

/** A name and a year fit several entries of the list. */
export const ambiguousCitation: Rule = {
  codes: ['ambiguous-citation'],
  *inDocument(document, { corpus }) {
    for (const { citation, ambiguous } of resolutionsIn(corpus, document)) {
      for (const { item, document: home, entries } of ambiguous) {
        yield {
          uri: document.uri,
          span: { start: citation.start, end: citation.end },
          severity: 'information',
          code: 'ambiguous-citation',
          message: ambiguityOf(item, entries.length - 1),
          related: entries
            .slice(0, shown)
            .map(({ start, end, text }) => ({ uri: home.uri, start, end, message: text })),
        };
      }
    }
  },
};
