import { resolutionsIn } from '../../core/corpus/resolutions.ts';
import { suggestionsFor } from '../../core/corpus/suggestions.ts';
import { locationOf } from '../location.ts';
import { isAsked, type Fixer } from './action.ts';
import { named } from './wording.ts';

/** A number, a name or a year that the list does not have becomes one that it has and that is nearly the same. */
export const unresolvedCitation: Fixer = {
  code: 'unresolved-citation',
  inDocument: (document, question) =>
    resolutionsIn(question.corpus, document)
      .filter(
        ({ citation, problem }) =>
          problem !== undefined && citation.style !== 'footnote' && isAsked(citation, question),
      )
      .flatMap((resolution) => {
        const suggestions = suggestionsFor(question.corpus, document, resolution);
        return suggestions.map(({ start, end, text, entry }) => ({
          title: `Change to ${text}: ${named(entry)}`,
          code: 'unresolved-citation',
          span: resolution.citation,
          preferred: suggestions.length === 1,
          edits: [{ ...locationOf(document.uri, { start, end }), text }],
        }));
      }),
};
