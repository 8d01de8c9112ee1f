import type { Connection, DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import {
  nextTermRequest,
  occurrencesRequest,
  termAtRequest,
  termDocumentsRequest,
  termsRequest,
} from '../../protocol/terms.ts';
import type {
  NextTermAnswer,
  NextTermParams,
  OccurrencesAnswer,
  OccurrencesParams,
  TermAtAnswer,
  TermAtParams,
  TermDocumentsAnswer,
  TermDocumentsParams,
  TermsAnswer,
} from '../../protocol/terms.ts';
import { guarded } from '../guard.ts';
import type { Session } from '../session.ts';
import { documentHighlights, nextTerm, occurrences, termAt, termDocuments, terms } from './terms.ts';

/** The requests about terms over the corpus, with their answers where there is nothing to say. */
export function registerTermHandlers(connection: Connection, session: Session, log: (message: string) => void): void {
  const noTerms: TermsAnswer = { terms: [], size: 0, languages: [], counted: false };
  const nothing: OccurrencesAnswer = { rows: [], done: 0, total: 0 };
  connection.onRequest(
    termsRequest,
    guarded<unknown, TermsAnswer>(termsRequest, noTerms, log, () => terms(session)),
  );
  connection.onRequest(
    termDocumentsRequest,
    guarded<TermDocumentsParams, TermDocumentsAnswer>(termDocumentsRequest, [], log, (params) =>
      termDocuments(session, params),
    ),
  );
  connection.onRequest(
    termAtRequest,
    guarded<TermAtParams, TermAtAnswer | null>(termAtRequest, null, log, async (params) => {
      await session.known(params.uri);
      return termAt(session, params);
    }),
  );
  connection.onRequest(
    occurrencesRequest,
    guarded<OccurrencesParams, OccurrencesAnswer>(occurrencesRequest, nothing, log, (params, token) =>
      occurrences(session, params, token),
    ),
  );
  connection.onRequest(
    nextTermRequest,
    guarded<NextTermParams, NextTermAnswer | null>(nextTermRequest, null, log, async (params, token) => {
      await session.known(params.uri);
      return nextTerm(session, params, token);
    }),
  );
  connection.onDocumentHighlight(
    guarded<DocumentHighlightParams, DocumentHighlight[] | null>(
      'textDocument/documentHighlight',
      null,
      log,
      async (params, token) => {
        await session.known(params.textDocument.uri);
        return documentHighlights(session, params, token);
      },
    ),
  );
}
