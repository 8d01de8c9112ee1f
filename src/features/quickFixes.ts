import { writtenAs } from '../core/citation/citedKeys.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { nearestKey, undefinedKeysIn } from '../core/corpus/undefinedKeys.ts';
import type { Document } from '../core/document/document.ts';
import type { Span } from '../core/text/span.ts';

/** A change that mends a problem. The span is what `text` takes the place of. */
export interface QuickFix extends Span {
  readonly title: string;
  readonly text: string;
  /** The problem that it mends. */
  readonly code: 'undefined-key';
}

/** What can be mended in a span of a document. */
export function quickFixesIn(corpus: Corpus, document: Document, { start, end }: Span): QuickFix[] {
  return undefinedKeysIn(corpus, document)
    .filter((cited) => cited.start <= end && start <= cited.end)
    .flatMap((cited): QuickFix[] => {
      const near = nearestKey(corpus, document, cited.key);
      if (near === undefined) return [];
      const place = { start: cited.start, end: cited.end };
      const title = `Change to ${cited.form === 'command' ? near : `@${near}`}`;
      return [{ ...place, title, text: writtenAs(near, cited), code: 'undefined-key' }];
    });
}
