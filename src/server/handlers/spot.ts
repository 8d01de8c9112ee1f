import type { TextDocumentPositionParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';

/** A place in a file of the corpus: a document, or a bibliography. */
export interface Spot {
  readonly uri: string;
  /** In UTF-16 units of the file as it was parsed. */
  readonly offset: number;
}

/** Where a cursor stands in what was parsed; `null` where the text is newer, or its file is none of ours. */
export function spotOf(session: Session, { textDocument, position }: TextDocumentPositionParams): Spot | null {
  const uri = canonicalUri(textDocument.uri);
  const view = session.view(uri);
  const open = session.overlay.get(uri);
  const offset = view
    ? view.offsetAt(position)
    : open
      ? open.toParsed(open.buffer.offsetAt(position))
      : (session.overlay.linesOf(uri)?.offsetAt(position) ?? null);
  return offset === null ? null : { uri, offset };
}
