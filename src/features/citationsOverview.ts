import type { ReferenceStyle } from '../core/bibliography/format/style.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { claimOf } from '../core/evidence/claim.ts';
import type { Location } from './card.ts';
import { citationAt } from './citationAt.ts';
import { citingWorks, worksCitedIn, type CitedWork } from './citationGraph.ts';
import { clippedAtWord } from './excerpt.ts';
import { titleOf } from './location.ts';

/** A place with the sentence in which a work is cited. */
export interface Place extends Location {
  readonly snippet: string;
}

export interface OverviewWork extends Omit<CitedWork, 'places'> {
  /** The first of its places. */
  readonly places: readonly Place[];
  /** How many places there are. */
  readonly count: number;
}

/** What a document cites, and who cites it. */
export interface CitationsOverview {
  readonly title: string;
  readonly cites: readonly OverviewWork[];
  readonly citedBy: readonly OverviewWork[];
  /** False while some documents have not been read for what they cite. */
  readonly complete: boolean;
}

/** So many works are listed, and of each so many places. */
const most = { works: 1000, places: 50 };
/** In UTF-16 units: as much of a sentence as a narrow view shows, and a reader needs to know it again. */
const snippetLength = 140;

/** Who cites whom around a document; `null` where there is none of that name. */
export function citationsOverview(corpus: Corpus, uri: string, style: ReferenceStyle): CitationsOverview | null {
  const document = corpus.documents.get(uri);
  if (!document) return null;
  const { works, complete } = citingWorks(corpus, document);
  const listed = (all: readonly CitedWork[]): OverviewWork[] =>
    all.slice(0, most.works).map((work) => shown(corpus, work));
  return {
    title: titleOf(document),
    cites: listed(worksCitedIn(corpus, document, style)),
    citedBy: listed(works),
    complete,
  };
}

const shown = (corpus: Corpus, { places, ...work }: CitedWork): OverviewWork => ({
  ...work,
  places: places.slice(0, most.places).map((place) => ({ ...place, snippet: snippetAt(corpus, place) })),
  count: places.length,
});

/** The sentence that a citation supports; what stands there, where it is no citation. */
function snippetAt(corpus: Corpus, { uri, start, end }: Location): string {
  const document = corpus.documents.get(uri);
  const citation = document && citationAt(document, start, 'inside');
  const claim = document && citation ? claimOf(document, citation)?.text : undefined;
  const text = claim ?? document?.text.slice(start, Math.min(end, start + 4 * snippetLength)) ?? '';
  return clippedAtWord(text.replace(/\s+/gu, ' ').trim(), snippetLength);
}
