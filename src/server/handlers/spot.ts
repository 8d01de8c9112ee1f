import type { TextDocumentPositionParams } from 'vscode-languageserver';
import type { Span } from '../../core/text/span.ts';
import type { Position, Range } from '../../protocol/position.ts';
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
  const offset = session.view(uri)?.offsetAt(position) ?? offsetIn(session, uri, position);
  return offset === null ? null : { uri, offset };
}

/** The part of a file, as it was parsed, that a range covers; `null` where the text is newer, or its file is none of ours. */
export function spanOf(session: Session, textUri: string, range: Range): { uri: string; span: Span } | null {
  const uri = canonicalUri(textUri);
  const view = session.view(uri);
  if (view) return { uri, span: view.spanAt(range) };
  const [start, end] = [offsetIn(session, uri, range.start), offsetIn(session, uri, range.end)];
  return start === null || end === null ? null : { uri, span: { start, end } };
}

/** Where a position of a file that is no document stands in what was parsed. */
function offsetIn(session: Session, uri: string, position: Position): number | null {
  if (session.index.corpus.documents.has(uri)) return null;
  const open = session.overlay.get(uri);
  if (open) return open.toParsed(open.buffer.offsetAt(position));
  return session.overlay.linesOf(uri)?.offsetAt(position) ?? null;
}
