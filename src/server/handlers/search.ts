import { pageLabelAt } from '../../core/document/pages.ts';
import { searchPassages } from '../../features/search/searchPassages.ts';
import type { SearchAnswer, SearchHit, SearchParams } from '../../protocol/protocol.ts';
import type { Session } from '../session.ts';

/** `glossator/search`: the best passages for a query. */
export function search(session: Session, { query, limit }: SearchParams): SearchAnswer {
  const { corpus, search: index, terms } = session.index;
  const answer = searchPassages({ corpus, index, terms: terms.index }, query, limit);
  const hits = answer.results.flatMap((result): SearchHit[] => {
    const place = session.placeOf(result);
    if (!place) return [];
    const { title, heading, snippet, score } = result;
    const page = pageLabelAt(corpus.documents.get(result.uri)!, result.start);
    return [
      {
        ...place,
        title,
        heading,
        ...(page ? { page } : {}),
        snippet,
        score,
        highlights: result.highlights.map((h) => [h.start, h.end]),
      },
    ];
  });
  const { unknown, wordings, problems } = answer;
  return { hits, complete: session.complete, remarks: problems.map(({ message }) => message), unknown, wordings };
}
