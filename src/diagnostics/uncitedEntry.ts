import { isBibtex } from '../core/bibliography/formats/detect.ts';
import { uncitedInFile, uncitedInList } from '../core/corpus/uncited.ts';
import type { Finding, Rule } from './rule.ts';

const code = 'uncited-entry';

/** Nothing cites an entry: a hint, since it may be there for reading on. */
export const uncitedEntry: Rule = {
  codes: [code],
  *inDocument(document, { corpus }) {
    const message = 'Nothing in this document cites this entry.';
    for (const { start, end } of uncitedInList(corpus, document))
      yield { uri: document.uri, span: { start, end }, severity: 'hint', code, message, unnecessary: true };
  },
  *inBibliography(bibliography, { corpus }) {
    const byHand = isBibtex(bibliography.uri) ? '' : ' Only from BibTeX files can it be removed by a quick fix.';
    return (yield* uncitedInFile(corpus, bibliography)).map(({ key, span }): Finding => {
      const message = `No draft of the workspace cites “${key}”.${byHand}`;
      return { uri: bibliography.uri, span, severity: 'hint', code, message, unnecessary: true };
    });
  },
};
