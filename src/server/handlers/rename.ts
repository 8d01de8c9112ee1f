import type {
  CancellationToken,
  PrepareRenameParams,
  RenameParams,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Label } from '../../core/glossary/concept.ts';
import { renameLabel } from '../../core/glossary/yamlRename.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import type { Location } from '../../features/card.ts';
import { fileName } from '../../features/location.ts';
import { renamableAt, renamed } from '../../features/rename.ts';
import { renamableWordingAt, renamedWording } from '../../features/termRename.ts';
import type { Range } from '../../protocol/position.ts';
import { inSteps } from '../inSteps.ts';
import type { Session } from '../session.ts';
import { spotOf, type Spot } from './spot.ts';

interface Renamable {
  readonly range: Range;
  readonly placeholder: string;
}

/**
 * `textDocument/prepareRename`: the key under the cursor, or the wording; why it cannot be renamed, where it cannot; `null`
 * where there is neither, so that others may rename.
 */
export function prepareRename(session: Session, params: PrepareRenameParams): Renamable | ResponseError | null {
  const spot = spotOf(session, params);
  if (!spot) return null;
  const { corpus, terms } = session.index;
  const key = renamableAt(corpus, spot.uri, spot.offset);
  const found = key ?? renamableWordingAt(corpus, terms.index, spot.uri, spot.offset);
  if (found && 'refusal' in found) return refused(found.refusal);
  const range = found && session.placeOf({ uri: spot.uri, start: found.start, end: found.end })?.range;
  return range ? { range, placeholder: 'key' in found ? found.key : found.label.text } : null;
}

/**
 * `textDocument/rename`: a key in all drafts and its bibliography, or a wording in all drafts and its glossary, as one edit;
 * a refusal in words where it cannot be. `tell` is given what was left as it was.
 */
export async function rename(
  session: Session,
  params: RenameParams,
  token: CancellationToken,
  tell: (message: string) => void,
): Promise<WorkspaceEdit | ResponseError | null> {
  // An edit must not rest on what a text was some keystrokes ago.
  await session.settled();
  const spot = spotOf(session, params);
  if (!spot) return null;
  const answer = renamed(session.index.corpus, spot.uri, spot.offset, params.newName.trim());
  if (!answer) return renameWording(session, spot, params.newName, token, tell);
  if ('refusal' in answer) return refused(answer.refusal);
  const changes = changesOf(session, answer.edits);
  return changes ? { changes } : refused(beingRead);
}

async function renameWording(
  session: Session,
  { uri, offset }: Spot,
  name: string,
  token: CancellationToken,
  tell: (message: string) => void,
): Promise<WorkspaceEdit | ResponseError | null> {
  const { corpus, terms } = session.index;
  const at = renamableWordingAt(corpus, terms.index, uri, offset);
  if (!at) return null;
  if ('refusal' in at) return refused(at.refusal);
  const answer = await inSteps(session, renamedWording(corpus, terms.index, uri, at, name), token);
  if (!answer) return null;
  if ('refusal' in answer) return refused(answer.refusal);
  const changes = changesOf(session, answer.edits);
  if (!changes) return refused(beingRead);
  const { entry } = answer;
  const edit = entry ? await glossaryEdit(session, entry, at.label, name.replace(/\s+/gu, ' ').trim()) : null;
  if (entry && edit) (changes[entry.uri] ??= []).push(edit);
  const left = [...answer.left, ...(entry && !edit ? [`${fileName(entry.uri)}, which has to be changed by hand`] : [])];
  if (left.length > 0) tell(`“${at.label.text}” is left as it is in: ${left.join('; ')}.`);
  return { changes };
}

async function glossaryEdit(session: Session, entry: Location, label: Label, text: string): Promise<TextEdit | null> {
  if (!/\.ya?ml$/iu.test(entry.uri)) return null;
  const source = await session.overlay.text(entry.uri);
  const edit = source === null ? null : renameLabel(source, entry, label, text);
  if (source === null || !edit) return null;
  const lines = new LineIndex(source);
  return { range: { start: lines.positionAt(edit.start), end: lines.positionAt(edit.end) }, newText: edit.text };
}

/** The edits by file; `null` where the place of one cannot be told: half of a rename would be worse than none. */
function changesOf(
  session: Session,
  edits: readonly (Location & { readonly text: string })[],
): Record<string, TextEdit[]> | null {
  const changes: Record<string, TextEdit[]> = {};
  for (const { text, ...location } of edits) {
    const place = session.placeOf(location);
    if (!place) return null;
    (changes[place.uri] ??= []).push({ range: place.range, newText: text });
  }
  return changes;
}

const beingRead = 'A file that has to be changed is being read just now: rename again in a moment.';
const refused = (reason: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, reason);
