import type { CancellationToken } from 'vscode-languageserver';
import type { SearchResult } from '../../core/search/search.ts';
import { pageLabelAt } from '../../core/document/pages.ts';
import { documentKind } from '../../features/search/documentKind.ts';
import { placeOfMatch } from '../../features/search/matchedPart.ts';
import { searchPassages, type PassageAnswer } from '../../features/search/searchPassages.ts';
import { similarPassages } from '../../features/search/similarPassages.ts';
import type { SimilarParams } from '../../protocol/passages.ts';
import type { SearchAnswer, SearchHit, SearchParams } from '../../protocol/search.ts';
import type { Session } from '../session.ts';
import { withUnread } from './unreadDocuments.ts';

/** `glossator/search`: the best passages for a query. */
export async function search(
  session: Session,
  { query, limit, wordings = true }: SearchParams,
  token: CancellationToken,
): Promise<SearchAnswer> {
  const ask = (): PassageAnswer => {
    const { corpus, search: index, terms } = session.index;
    return searchPassages({ corpus, index, terms: terms.index, wordings }, query, limit);
  };
  return answerOf(session, await withUnread(session, ask, token));
}

/** `glossator/similar`: the passages that are most like a place. */
export async function similar(
  session: Session,
  { uri, range, limit }: SimilarParams,
  token: CancellationToken,
): Promise<SearchAnswer> {
  const ask = (): PassageAnswer => {
    const view = session.view(uri);
    const { corpus, search: index } = session.index;
    const place = view ? { uri: view.document.uri, ...view.spanAt(range) } : { uri, start: 0, end: 0 };
    return similarPassages({ corpus, index }, place, limit);
  };
  return answerOf(session, await withUnread(session, ask, token));
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
