import type { PrepareRenameParams, RenameParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { renamableAt, renamed } from '../../features/rename.ts';
import type { Range } from '../../protocol/position.ts';
import type { Session } from '../session.ts';
import { spotOf } from './spot.ts';

/** `textDocument/prepareRename`: the key under the cursor; `null` where there is none, so that others may rename. */
export function prepareRename(
  session: Session,
  params: PrepareRenameParams,
): { range: Range; placeholder: string } | null {
  const spot = spotOf(session, params);
  const found = spot && renamableAt(session.index.corpus, spot.uri, spot.offset);
  const range = found && session.placeOf({ uri: spot.uri, start: found.start, end: found.end })?.range;
  return range ? { range, placeholder: found.key } : null;
}

/** `textDocument/rename`: a key in all drafts and its bibliography, as one edit; a refusal in words where it cannot be. */
export async function rename(session: Session, params: RenameParams): Promise<WorkspaceEdit | ResponseError | null> {
  // An edit must not rest on what a text was some keystrokes ago.
  await session.settled();
  const spot = spotOf(session, params);
  const answer = spot && renamed(session.index.corpus, spot.uri, spot.offset, params.newName.trim());
  if (!answer) return null;
  if ('refusal' in answer) return new ResponseError(LSPErrorCodes.RequestFailed, answer.refusal);
  const changes: Record<string, TextEdit[]> = {};
  for (const { text, ...location } of answer.edits) {
    const place = session.placeOf(location);
    if (place) (changes[place.uri] ??= []).push({ range: place.range, newText: text });
  }
  return { changes };
}
