import { searchPassages } from '../../features/searchPassages.ts';
import type { SearchAnswer, SearchHit, SearchParams } from '../../protocol/protocol.ts';
import type { Session } from '../session.ts';

/** `glossator/search`: the best passages for a query. */
export function search(session: Session, { query, limit }: SearchParams): SearchAnswer {
  const { corpus, search: index } = session.index;
  const hits = searchPassages(corpus, index, query, limit).flatMap((result): SearchHit[] => {
    const place = session.placeOf(result);
    if (!place) return [];
    const { title, heading, snippet, score } = result;
    return [{ ...place, title, heading, snippet, score, highlights: result.highlights.map((h) => [h.start, h.end]) }];
  });
  return { hits, complete: session.complete };
}
