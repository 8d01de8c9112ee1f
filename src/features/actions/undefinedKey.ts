import { writtenAs } from '../../core/citation/citedKeys.ts';
import { nearestKey, undefinedKeysIn } from '../../core/corpus/undefinedKeys.ts';
import { locationOf } from '../location.ts';
import { isAsked, type Fixer, type QuickFix } from './action.ts';

/** A key that no bibliography has becomes the one that is most like it. */
export const undefinedKey: Fixer = {
  code: 'undefined-key',
  inDocument: (document, question) =>
    undefinedKeysIn(question.corpus, document)
      .filter((cited) => isAsked(cited, question))
      .flatMap((cited): QuickFix[] => {
        const near = nearestKey(question.corpus, document, cited.key);
        if (near === undefined) return [];
        const title = `Change to ${cited.form === 'command' ? near : `@${near}`}`;
        const edits = [{ ...locationOf(document.uri, cited), text: writtenAs(near, cited) }];
        return [{ title, code: 'undefined-key', span: cited, preferred: true, edits }];
      }),
};
