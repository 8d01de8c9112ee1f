import type {
  CallHierarchyIncomingCallsParams,
  CancellationToken,
  Connection,
  RenameParams,
} from 'vscode-languageserver';
import {
  acceptRequest,
  candidatesProgress,
  candidatesRequest,
  addToGlossaryRequest,
  convertGlossaryRequest,
  findConceptsRequest,
  dismissedNotification,
  startersRequest,
} from '../../protocol/glossary.ts';
import {
  cardRequest,
  citationsRequest,
  explainRequest,
  insertCitationRequest,
  worksRequest,
} from '../../protocol/citing.ts';
import { corpusRequest } from '../../protocol/corpus.ts';
import { textRequest } from '../../protocol/files.ts';
import type {
  AcceptAnswer,
  AcceptParams,
  CandidatesAnswer,
  CandidatesParams,
  AddToGlossaryAnswer,
  AddToGlossaryParams,
  ConvertGlossaryAnswer,
  ConvertGlossaryParams,
  FindConceptsAnswer,
  FindConceptsParams,
  StartersAnswer,
} from '../../protocol/glossary.ts';
import type {
  CardParams,
  CitationsAnswer,
  CitationsParams,
  ExplainAnswer,
  ExplainParams,
  InsertCitationAnswer,
  InsertCitationParams,
  WorksAnswer,
  WorksParams,
} from '../../protocol/citing.ts';
import type { CorpusAnswer } from '../../protocol/corpus.ts';
import type { TextAnswer, TextParams } from '../../protocol/files.ts';
import { guarded } from '../guard.ts';
import type { Session } from '../session.ts';
import { hasOtherText } from '../uris.ts';
import { field } from '../settings.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './callHierarchy.ts';
import { accept, candidates, noCandidates } from './candidates.ts';
import { card } from './card.ts';
import { citations } from './citations.ts';
import { codeActions, resolvedAction } from './codeActions.ts';
import { completion } from './completion.ts';
import { corpus } from './corpus.ts';
import { definition } from './definition.ts';
import { diagnostics } from './diagnostics.ts';
import { documentLinks } from './documentLinks.ts';
import { documentSymbols } from './documentSymbols.ts';
import { explain } from './explain.ts';
import { addToGlossary, concepts, convertGlossary } from './glossary.ts';
import { hover } from './hover.ts';
import { references } from './references.ts';
import { prepareRename, rename } from './rename.ts';
import { registerSearchHandlers } from './searchHandlers.ts';
import { noStarters, starters } from './starters.ts';
import { semanticTokens } from './semanticTokens.ts';
import { text } from './text.ts';
import { insertCitation, works } from './works.ts';
import { registerTermHandlers } from './termHandlers.ts';

const emptyCorpus: CorpusAnswer = { documents: [], bibliographies: [], glossaries: [], problems: [] };
const noWorks: WorksAnswer = { works: [], complete: false };
const failed = { refusal: 'That failed: the log of Glossator says why.' };

/** Every request that the server answers, with its answer where there is nothing to say. */
export function registerHandlers(connection: Connection, session: Session, log: (message: string) => void): void {
  const answering = <P, R>(
    name: string,
    nothing: R,
    ask: (session: Session, params: P, token: CancellationToken) => R | Promise<R>,
  ) =>
    guarded<P, R>(name, nothing, log, async (params, token) => {
      const uri = uriOf(params);
      // An editor that has the file itself open asks about another text than ours.
      if (uri !== null && hasOtherText(uri)) return nothing;
      // A long file that has just been opened is still being read.
      if (uri !== null) await session.known(uri);
      return ask(session, params, token);
    });

  connection.onHover(answering('textDocument/hover', null, hover));
  connection.onDefinition(answering('textDocument/definition', [], definition));
  connection.onCompletion(answering('textDocument/completion', null, completion));
  connection.onReferences(answering('textDocument/references', null, references));
  connection.onPrepareRename(answering('textDocument/prepareRename', null, prepareRename));
  connection.onRenameRequest(
    answering<RenameParams, Awaited<ReturnType<typeof rename>>>('textDocument/rename', null, (asked, params, token) =>
      rename(asked, params, token, (message) => void connection.window.showInformationMessage(message)),
    ),
  );
  connection.onCodeAction(answering('textDocument/codeAction', [], codeActions));
  connection.languages.callHierarchy.onPrepare(
    answering('textDocument/prepareCallHierarchy', null, prepareCallHierarchy),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    guarded('callHierarchy/incomingCalls', [], log, (params: CallHierarchyIncomingCallsParams, token) =>
      incomingCalls(session, params, token),
    ),
  );
  connection.languages.callHierarchy.onOutgoingCalls(answering('callHierarchy/outgoingCalls', [], outgoingCalls));
  connection.onCodeActionResolve((action, token) =>
    guarded('codeAction/resolve', action, log, () => resolvedAction(session, action))(undefined, token),
  );
  connection.onDocumentLinks(answering('textDocument/documentLink', [], documentLinks));
  connection.onDocumentSymbol(answering('textDocument/documentSymbol', [], documentSymbols));
  connection.languages.diagnostics.on(answering('textDocument/diagnostic', { kind: 'full', items: [] }, diagnostics));
  connection.languages.semanticTokens.onRange(
    answering('textDocument/semanticTokens/range', { data: [] }, semanticTokens),
  );
  registerTermHandlers(connection, session, log);
  registerSearchHandlers(connection, session, log);
  connection.onRequest(cardRequest, answering<CardParams, ReturnType<typeof card>>(cardRequest, null, card));
  connection.onRequest(explainRequest, answering<ExplainParams, ExplainAnswer | null>(explainRequest, null, explain));
  connection.onRequest(
    citationsRequest,
    answering<CitationsParams, CitationsAnswer | null>(citationsRequest, null, citations),
  );
  connection.onRequest(
    insertCitationRequest,
    answering<InsertCitationParams, InsertCitationAnswer>(insertCitationRequest, null, insertCitation),
  );
  connection.onRequest(
    worksRequest,
    guarded<WorksParams, WorksAnswer>(worksRequest, noWorks, log, async (params, token) => {
      // As with a search, the client may have typed on by now.
      await session.yieldNow();
      return token.isCancellationRequested ? noWorks : works(session, params);
    }),
  );
  connection.onRequest(
    textRequest,
    guarded<TextParams, TextAnswer>(textRequest, failed, log, (params) => text(session, params)),
  );
  connection.onRequest(startersRequest, answering<unknown, StartersAnswer>(startersRequest, noStarters, starters));
  connection.onRequest(corpusRequest, answering<unknown, CorpusAnswer>(corpusRequest, emptyCorpus, corpus));
  connection.onRequest(
    candidatesRequest,
    guarded<CandidatesParams, CandidatesAnswer>(candidatesRequest, noCandidates, log, (params, token) =>
      candidates(session, params, token, (progress) => void connection.sendNotification(candidatesProgress, progress)),
    ),
  );
  connection.onRequest(acceptRequest, answering<AcceptParams, AcceptAnswer>(acceptRequest, { edit: null }, accept));
  connection.onNotification(dismissedNotification, (params: unknown) => session.dismiss(params));
  connection.onRequest(
    addToGlossaryRequest,
    answering<AddToGlossaryParams, AddToGlossaryAnswer>(addToGlossaryRequest, failed, addToGlossary),
  );
  connection.onRequest(
    findConceptsRequest,
    answering<FindConceptsParams, FindConceptsAnswer>(findConceptsRequest, { concepts: [] }, concepts),
  );
  connection.onRequest(
    convertGlossaryRequest,
    answering<ConvertGlossaryParams, ConvertGlossaryAnswer>(convertGlossaryRequest, failed, convertGlossary),
  );
}

/** The file that a request is about; `null` where it is about none. */
function uriOf(params: unknown): string | null {
  const uri = field(field(params, 'textDocument'), 'uri') ?? field(params, 'uri');
  return typeof uri === 'string' ? uri : null;
}
