import { nearestKey, undefinedKeysIn } from '../core/corpus/undefinedKeys.ts';
import type { Rule } from './rule.ts';

/** For how many keys of a document another is looked for among all that there are. */
const maxSuggestions = 20;

/** A key is cited that no bibliography of the workspace has. */
export const undefinedKey: Rule = {
  codes: ['undefined-key'],
  *inDocument(document, { corpus }) {
    let suggestions = 0;
    for (const { key, start, end } of undefinedKeysIn(corpus, document)) {
      const near = suggestions++ < maxSuggestions ? nearestKey(corpus, document, key) : undefined;
      const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
      const message = `No bibliography of the workspace has an entry “${key}”.${hint}`;
      yield { uri: document.uri, span: { start, end }, severity: 'warning', code: 'undefined-key', message };
    }
  },
};
