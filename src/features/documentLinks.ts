import type { Corpus } from '../core/corpus/corpus.ts';
import { resolutionsIn } from '../core/corpus/resolutions.ts';
import type { Span } from '../core/text/span.ts';
import type { Location } from './card.ts';
import { locationOf } from './location.ts';

/** A citation that leads somewhere. */
export interface DocumentLink extends Span {
  readonly target: Location;
}

/** How many citations of a document become links: an editor asks for all of a document at once. */
const maxLinks = 5000;

/** The citations of a document that lead to an entry, each to its first. */
export function documentLinksOf(corpus: Corpus, uri: string): DocumentLink[] {
  const document = corpus.documents.get(uri);
  if (!document) return [];
  return resolutionsIn(corpus, document)
    .slice(0, maxLinks)
    .flatMap(({ citation, targets: [target] }) => {
      if (!target) return [];
      return [{ start: citation.start, end: citation.end, target: locationOf(target.uri, target) }];
    });
}
