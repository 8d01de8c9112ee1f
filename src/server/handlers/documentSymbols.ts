import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import { symbolsOf, type OutlineSymbol } from '../../features/symbols.ts';
import type { Session } from '../session.ts';
import type { View } from '../view.ts';

/** `textDocument/documentSymbol`: the outline. */
export function documentSymbols(
  session: Session,
  { textDocument }: DocumentSymbolParams,
): DocumentSymbol[] | SymbolInformation[] {
  const view = session.view(textDocument.uri);
  if (!view) return [];
  const symbols = nested(view, symbolsOf(view.document));
  return session.abilities.nestedSymbols ? symbols : flat(textDocument.uri, symbols);
}

const nested = (view: View, symbols: readonly OutlineSymbol[]): DocumentSymbol[] =>
  symbols.flatMap(({ name, heading, start, end, children }) => {
    const range = view.rangeOf({ start, end });
    const selectionRange = view.rangeOf(heading);
    if (!range || !selectionRange) return nested(view, children);
    return [{ name, kind: SymbolKind.String, range, selectionRange, children: nested(view, children) }];
  });

/** For editors that know no trees. */
const flat = (uri: string, symbols: readonly DocumentSymbol[], containerName?: string): SymbolInformation[] =>
  symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flat(uri, children ?? [], name),
  ]);
