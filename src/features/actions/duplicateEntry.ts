import { isBibtex } from '../../core/bibliography/formats/detect.ts';
import { duplicateEntries, duplicateReferences } from '../../core/corpus/duplicates.ts';
import { keyPlaces } from '../references.ts';
import { locationOf } from '../location.ts';
import { isAsked, type Fixer, type QuickFix } from './action.ts';
import { removal } from './removal.ts';
import { rewritten } from './rewritten.ts';

const code = 'duplicate-entry';

/**
 * Of two entries of one work the later is removed, and drafts cite the first instead; or the first is gone to. Entries
 * that a document prints are only gone to: their numbers would be others.
 */
export const duplicateEntry: Fixer = {
  code,
  inDocument: (document, question) =>
    duplicateReferences(document)
      .filter(({ entry }) => isAsked(entry, question))
      .map(({ entry, first }): QuickFix => {
        const title = `Go to the first entry of the work${first.label ? `, ${first.label}` : ''}`;
        return { title, code, span: entry, preferred: false, edits: [], open: locationOf(document.uri, first) };
      }),
  inBibliography: (bibliography, question) =>
    duplicateEntries(bibliography)
      .filter(({ entry }) => isAsked(entry.span, question))
      .flatMap(({ entry, first }): QuickFix[] => {
        const { uri } = bibliography;
        const common = { code, span: entry.keySpan };
        const go = { title: `Go to the first entry of the work${first.key ? `, ${first.key}` : ''}`, ...common, preferred: false, edits: [], open: locationOf(uri, first.keySpan) }; // prettier-ignore
        // What another entry names may be removed only by hand, as may what is cited by a first that has no key.
        const named = bibliography.entries.some(({ mentions = [] }) => mentions.some(({ key }) => key === entry.key));
        if (first.key === '' || entry.key === '' || named || !isBibtex(bibliography.uri)) return [go];
        const cited = keyPlaces(question.corpus, { uri, entry });
        const title = cited.length > 0 ? `Remove this entry, and cite ${first.key} instead` : `Remove this entry`;
        const edits = [removal(bibliography, entry), ...rewritten(question.corpus, { uri, entry }, first.key)];
        return [{ title, ...common, preferred: true, edits }, go];
      }),
};
