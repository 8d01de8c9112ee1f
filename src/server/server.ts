import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { CodeActionKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Storage } from '../core/corpus/storage.ts';
import type { Workspace } from '../core/corpus/workspace.ts';
import { sharedGlossaryUris } from '../features/sharedGlossaries.ts';
import { statusNotification, type Status } from '../protocol/corpus.ts';
import { textChangedNotification } from '../protocol/files.ts';
import type { Extractor } from '../readers/workerExtractor.ts';
import { abilitiesOf } from './clientAbilities.ts';
import { ClientWorkspace } from './clientWorkspace.ts';
import { foldersOf, followFolders } from './folders.ts';
import { completionTriggers } from './handlers/completion.ts';
import { registerHandlers } from './handlers/index.ts';
import { legend } from './handlers/semanticTokens.ts';
import { DiagnosticsPush } from './diagnosticsPush.ts';
import { Refresher } from './refresher.ts';
import { Session } from './session.ts';
import { field, settingsFrom } from './settings.ts';
import { followSettings } from './settingsChanges.ts';
import { withShared } from './sharedGlossaries.ts';
import { StatusReport } from './statusReport.ts';
import { canonicalUri, shownUri } from './uris.ts';
import { watchFiles } from './watchFiles.ts';

/** What differs between the places where the server runs. */
export interface Host {
  /** The files of folders, given by their addresses. Folders that the host cannot reach hold no files. */
  createWorkspace(folders: readonly string[]): Workspace;
  /** Where to keep what was computed, given the address of a folder; `null` where the host cannot reach it. */
  createStorage(folder: string, connection: Connection): Storage | null;
  /** What takes the text out of files that are no text. */
  createExtractor(connection: Connection): Extractor;
  /** Resolves when whatever else waits has had its turn. */
  yieldNow(): Promise<void>;
}

/** The server behind one connection: it answers from the moment on that it is initialised, and reads the folders meanwhile. */
export function startServer(connection: Connection, host: Host): void {
  const log = (message: string): void => connection.console.error(message);
  let session: Session | undefined;

  connection.onInitialize((params): InitializeResult => {
    const abilities = abilitiesOf(params);
    const sent = field(params.initializationOptions, 'settings');
    let settings = settingsFrom(sent);
    let folders: readonly string[] = foldersOf(params);
    const sentStarters = field(params.initializationOptions, 'starters');
    const starters = typeof sentStarters === 'string' ? sentStarters : undefined;
    const kept = field(params.initializationOptions, 'storage');
    const workspaceNow = (): Workspace => {
      if (abilities.files) return new ClientWorkspace(connection);
      const shared = sharedGlossaryUris(settings.glossaries, folders, starters).map(canonicalUri);
      return withShared(host.createWorkspace(folders), host.createWorkspace(shared), shared);
    };
    const readStarter = (uri: string): Promise<Uint8Array> =>
      (abilities.files ? new ClientWorkspace(connection) : host.createWorkspace([uri])).read(uri);
    const refresher = new Refresher(connection, abilities);
    const status = new StatusReport(
      () => started.status,
      (now: Status) => void connection.sendNotification(statusNotification, now),
    );
    const push = new DiagnosticsPush(connection, abilities, () => started);
    const started = (session = new Session({
      workspace: workspaceNow(),
      folders,
      settings,
      abilities,
      extractor: host.createExtractor(connection),
      storage: typeof kept === 'string' ? host.createStorage(kept, connection) : null,
      ...(starters === undefined ? {} : { starters: { folder: starters, read: readStarter } }),
      yieldNow: host.yieldNow,
      log,
      onStatus: () => status.update(),
      onStale: (what) => {
        refresher.stale(what);
        push.stale();
      },
      onText: (uri, gone) => void connection.sendNotification(textChangedNotification, { uri: shownUri(uri), gone }),
    }));
    started.dismiss({ keys: field(params.initializationOptions, 'dismissed') });
    registerHandlers(connection, started, log);
    connection.onInitialized(() => {
      if (abilities.workspaceFolders) {
        followFolders(connection, folders, (now) => {
          folders = now;
          void started.setWorkspace(workspaceNow(), folders);
        });
      }
      followSettings(connection, abilities, sent !== undefined, log, (now) => {
        const moved = now.glossaries.join('\n') !== settings.glossaries.join('\n');
        settings = now;
        void started.setSettings(now);
        if (moved) void started.setWorkspace(workspaceNow(), folders);
      });
      watchFiles(connection, abilities, log, (uris) => void started.scan(uris));
      void started.scan();
    });
    connection.onShutdown(async () => {
      await started.dispose();
      status.dispose();
      refresher.dispose();
      push.dispose();
    });
    return { serverInfo: { name: 'Glossator' }, capabilities: capabilities(params) };
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, text } }) =>
    session?.open(uri, languageId, text),
  );
  connection.onDidChangeTextDocument(({ textDocument: { uri }, contentChanges }) =>
    session?.change(uri, contentChanges),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => session?.close(uri));
  connection.listen();
}

const capabilities = ({ capabilities: client }: InitializeParams): InitializeResult['capabilities'] => ({
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor], resolveProvider: true },
  renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  completionProvider: { triggerCharacters: completionTriggers },
  callHierarchyProvider: true,
  documentLinkProvider: {},
  documentSymbolProvider: true,
  // Only what is in view: an editor that has all tokens of a long document asks for all of them at each keystroke.
  semanticTokensProvider: { legend, range: true, full: false },
  diagnosticProvider: { identifier: 'glossator', interFileDependencies: true, workspaceDiagnostics: false },
  ...(client.workspace?.workspaceFolders
    ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
    : {}),
});
