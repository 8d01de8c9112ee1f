import type { Connection } from 'vscode-languageserver';
import {
  citePassageRequest,
  passageTextRequest,
  resultsDocumentRequest,
  similarRequest,
} from '../../protocol/passages.ts';
import { rebuildIndexRequest, searchRequest } from '../../protocol/search.ts';
import type {
  CitePassageAnswer,
  CitePassageParams,
  PassageTextAnswer,
  PassageTextParams,
  ResultsDocumentAnswer,
  ResultsDocumentParams,
  SimilarParams,
} from '../../protocol/passages.ts';
import type { RebuildIndexAnswer, SearchAnswer, SearchParams } from '../../protocol/search.ts';
import { guarded } from '../guard.ts';
import type { Session } from '../session.ts';
import { citePassage, passageText, resultsDocument } from './passages.ts';
import { search, similar } from './search.ts';

const failed = 'That failed: the log of Glossator says why.';
const nothing = { hits: [], unknown: [], wordings: [] };
const failedSearch: SearchAnswer = { ...nothing, complete: true, remarks: [failed] };
/** To whoever no longer wants to know. */
const givenUp: SearchAnswer = { ...nothing, complete: false, remarks: [] };

/** The requests about passages that are looked for. */
export function registerSearchHandlers(connection: Connection, session: Session, log: (message: string) => void): void {
  connection.onRequest(
    searchRequest,
    guarded<SearchParams, SearchAnswer>(
      searchRequest,
      givenUp,
      log,
      async (params, token) => {
        // A query is typed letter by letter: by now the client may have sent the next one and given this one up.
        await session.yieldNow();
        return token.isCancellationRequested ? givenUp : search(session, params, token);
      },
      failedSearch,
    ),
  );
  connection.onRequest(
    rebuildIndexRequest,
    guarded<unknown, RebuildIndexAnswer | null>(rebuildIndexRequest, null, log, async () => {
      const kept = await session.rebuildSearch();
      return { documents: session.index.corpus.documents.size, passages: session.index.search.passages, kept };
    }),
  );
  connection.onRequest(
    similarRequest,
    guarded<SimilarParams, SearchAnswer>(
      similarRequest,
      givenUp,
      log,
      async (params, token) => {
        await session.known(params.uri);
        return similar(session, params, token);
      },
      failedSearch,
    ),
  );
  connection.onRequest(
    citePassageRequest,
    guarded<CitePassageParams, CitePassageAnswer>(
      citePassageRequest,
      { refusal: failed },
      log,
      async (params, token) => {
        await session.known(params.uri);
        return citePassage(session, params, token);
      },
    ),
  );
  connection.onRequest(
    passageTextRequest,
    guarded<PassageTextParams, PassageTextAnswer>(passageTextRequest, null, log, (params) =>
      passageText(session, params),
    ),
  );
  connection.onRequest(
    resultsDocumentRequest,
    guarded<ResultsDocumentParams, ResultsDocumentAnswer>(
      resultsDocumentRequest,
      { markdown: '' },
      log,
      (params, token) => resultsDocument(session, params, token),
    ),
  );
}
