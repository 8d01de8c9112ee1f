import type { SearchResult } from '../../core/search/search.ts';
import { pageLabelAt } from '../../core/document/pages.ts';
import { documentKind } from '../../features/search/documentKind.ts';
import { placeOfMatch } from '../../features/search/matchedPart.ts';
import { searchPassages, type PassageAnswer } from '../../features/search/searchPassages.ts';
import { similarPassages } from '../../features/search/similarPassages.ts';
import type { SimilarParams } from '../../protocol/passages.ts';
import type { SearchAnswer, SearchHit, SearchParams } from '../../protocol/protocol.ts';
import type { Session } from '../session.ts';

/** `glossator/search`: the best passages for a query. */
export function search(session: Session, { query, limit, wordings = true }: SearchParams): SearchAnswer {
  const { corpus, search: index, terms } = session.index;
  return answerOf(session, searchPassages({ corpus, index, terms: terms.index, wordings }, query, limit));
}

/** `glossator/similar`: the passages that are most like a place. */
export function similar(session: Session, { uri, range, limit }: SimilarParams): SearchAnswer {
  const view = session.view(uri);
  const { corpus, search: index } = session.index;
  const place = view ? { uri: view.document.uri, ...view.spanAt(range) } : { uri, start: 0, end: 0 };
  return answerOf(session, similarPassages({ corpus, index }, place, limit));
}

function answerOf(session: Session, { results, unknown, wordings, problems }: PassageAnswer): SearchAnswer {
  const hits = results.flatMap((result) => hitOf(session, result));
  return { hits, complete: session.complete, remarks: problems.map(({ message }) => message), unknown, wordings };
}

function hitOf(session: Session, result: SearchResult): SearchHit[] {
  const place = session.placeOf(result);
  const document = session.index.corpus.documents.get(result.uri);
  if (!place || !document) return [];
  const { title, heading, snippet, score } = result;
  const page = pageLabelAt(document, placeOfMatch(document, result));
  const { language, metadata } = document;
  return [
    {
      ...place,
      title,
      heading,
      language,
      ...(metadata.year === undefined ? {} : { year: metadata.year }),
      kind: documentKind(document),
      ...(page === undefined ? {} : { page }),
      snippet,
      score,
      highlights: result.highlights.map((h) => [h.start, h.end]),
    },
  ];
}
