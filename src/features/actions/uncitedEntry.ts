import { isBibtex } from '../../core/bibliography/formats/detect.ts';
import { uncitedInFile } from '../../core/corpus/uncited.ts';
import { finished } from '../../core/text/steps.ts';
import { isAsked, type Fixer } from './action.ts';
import { removal } from './removal.ts';

/** An entry that nothing cites is removed from its file. */
export const uncitedEntry: Fixer = {
  code: 'uncited-entry',
  inBibliography: (bibliography, question) =>
    (isBibtex(bibliography.uri) ? finished(uncitedInFile(question.corpus, bibliography)) : [])
      .filter(({ span }) => isAsked(span, question))
      .map((entry) => ({
        title: `Remove ${entry.key}, which no draft cites`,
        code: 'uncited-entry',
        span: entry.span,
        preferred: false,
        edits: [removal(bibliography, entry)],
      })),
};
