import type { InitializeParams } from 'vscode-languageserver';
import { field } from './settings.ts';

/** What this client can do, so that the server neither asks nor answers what it would not understand. */
export interface ClientAbilities {
  /** Cards may carry links of our commands. */
  readonly commandLinks: boolean;
  /** The client shows the texts of files that are no text. */
  readonly texts: boolean;
  /** The client reads files for the server. */
  readonly files: boolean;
  readonly definitionLinks: boolean;
  readonly nestedSymbols: boolean;
  /** Problems may name other places. */
  readonly relatedInformation: boolean;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  readonly watchesFiles: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly workspaceFolders: boolean;
  /** The edit of a code action may be made when it is chosen. */
  readonly resolvesEdits: boolean;
  /** An edit may make a file. */
  readonly createsFiles: boolean;
}

export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { workspace, textDocument } = capabilities;
  return {
    commandLinks: field(initializationOptions, 'commandLinks') === true,
    texts: field(initializationOptions, 'texts') === true,
    files: field(initializationOptions, 'clientFiles') === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    resolvesEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
  };
}
