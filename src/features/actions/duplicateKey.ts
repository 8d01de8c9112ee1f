import { isBibtex } from '../../core/bibliography/formats/detect.ts';
import type { BibliographyEntry } from '../../core/bibliography/formats/entry.ts';
import { locationOf } from '../location.ts';
import { isAsked, type Fixer, type QuickFix } from './action.ts';
import { removal } from './removal.ts';

const code = 'bibliography-duplicate-key';

/** Of two entries of one key the first is what citations mean: it is gone to, or the other removed. */
export const duplicateKey: Fixer = {
  code,
  inBibliography(bibliography, question) {
    const first = new Map<string, BibliographyEntry>();
    return bibliography.entries.flatMap((entry): QuickFix[] => {
      const earlier = first.get(entry.key);
      if (entry.key === '' || !earlier) {
        first.set(entry.key, entry);
        return [];
      }
      if (!isAsked(entry.span, question)) return [];
      const common = { code, span: entry.keySpan, preferred: false };
      const remove = { ...common, title: 'Remove this entry, which nothing can cite', edits: [removal(bibliography, entry)] }; // prettier-ignore
      return [
        ...(isBibtex(bibliography.uri) ? [remove] : []),
        { ...common, title: `Go to the first ${entry.key}`, edits: [], open: locationOf(bibliography.uri, earlier.keySpan) }, // prettier-ignore
      ];
    });
  },
};
