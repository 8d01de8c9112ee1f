import { duplicateEntries, duplicateReferences } from '../core/corpus/duplicates.ts';
import type { Finding, Rule } from './rule.ts';

const code = 'duplicate-entry';

/** A work stands twice in one list or one bibliography file: drafts cite now one, now the other, and both are printed. */
export const duplicateEntry: Rule = {
  codes: [code],
  *inDocument(document) {
    const { uri } = document;
    for (const { entry, first, why } of duplicateReferences(document)) {
      const { start, end } = entry;
      const message = `The same work as ${first.label ? `entry ${first.label}` : 'an entry above'}: it has ${why}.`;
      const related = [{ uri, start: first.start, end: first.end, message: 'the first entry of the work' }];
      yield { uri, span: { start, end }, severity: 'information', code, message, related };
    }
  },
  *inBibliography(bibliography) {
    const { uri } = bibliography;
    return (yield* duplicateEntries.steps(bibliography)).map(({ entry, first, why }): Finding => {
      const message = `The same work as ${first.key ? `“${first.key}”` : 'an entry above'}: it has ${why}.`;
      const related = [{ uri, ...first.keySpan, message: 'the first entry of the work' }];
      return { uri, span: entry.keySpan, severity: 'warning', code, message, related };
    });
  },
};
