import { l10n, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { Position, TextEditor } from 'vscode';
import { addToGlossaryRequest } from '../../protocol/glossary.ts';
import { glossaryCommands } from '../../protocol/commands.ts';
import type { AddToGlossaryAnswer, AddToGlossaryParams } from '../../protocol/glossary.ts';
import { isDocument } from '../documents.ts';
import { toRange } from '../open.ts';
import type { Server } from '../server.ts';
import type { Command } from './command.ts';
import { pickConcept } from '../views/conceptPick.ts';

/** Adds what is selected to the nearest glossary, as a concept of its own. */
export const addConcept: Command = {
  id: glossaryCommands.addConcept,
  async run({ server }) {
    const editor = editorWithSelection();
    if (editor) await add(server, editor);
  },
};

/** Adds what is selected to a concept that the user chooses, as another wording of it. */
export const addWording: Command = {
  id: glossaryCommands.addWording,
  async run({ server }, uri, id) {
    const editor = editorWithSelection();
    if (!editor) return;
    const named = typeof uri === 'string' && typeof id === 'string' ? { uri, id } : undefined;
    const text = editor.document.getText(wordsOf(editor));
    const concept = named ?? (await pickConcept(server, editor.document.uri, text));
    if (concept) await add(server, editor, { uri: concept.uri, id: concept.id });
  },
};

function editorWithSelection(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor && isDocument(editor.document) && !wordsOf(editor).isEmpty) return editor;
  void window.showInformationMessage(l10n.t('Select the words of the term in a document first.'));
  return undefined;
}

/** What is selected, or else the word at the cursor. */
function wordsOf({ document, selection }: TextEditor): Range {
  if (!selection.isEmpty) return selection;
  return document.getWordRangeAtPosition(selection.active) ?? selection;
}

async function add(server: Server, editor: TextEditor, concept?: { uri: string; id: string }): Promise<void> {
  const { start, end } = wordsOf(editor);
  const params: AddToGlossaryParams = {
    uri: editor.document.uri.toString(),
    range: { start: plain(start), end: plain(end) },
    ...(concept ? { concept } : {}),
  };
  const answer = await server.request<AddToGlossaryAnswer>(addToGlossaryRequest, params);
  if ('refusal' in answer) void window.showWarningMessage(answer.refusal);
  else await apply(answer);
}

const plain = ({ line, character }: Position) => ({ line, character });

async function apply({
  uri,
  creates,
  edit,
  wording,
}: Exclude<AddToGlossaryAnswer, { refusal: string }>): Promise<void> {
  const target = Uri.parse(uri, true);
  const known = creates ? undefined : await workspace.openTextDocument(target);
  const wasDirty = known?.isDirty === true;
  const change = new WorkspaceEdit();
  if (creates) change.createFile(target, { ignoreIfExists: true });
  change.replace(target, toRange(edit.range), edit.newText);
  if (!(await workspace.applyEdit(change))) throw new Error(l10n.t('{0} could not be changed.', target.path));
  const changed = await workspace.openTextDocument(target);
  // A glossary that somebody is writing in is theirs to save.
  if (!wasDirty) await changed.save();
  const go = l10n.t('Go to Entry');
  const name = workspace.asRelativePath(target);
  const message = l10n.t('“{0}” is now in {1}.', wording, name);
  // The message stays until it is read: nothing waits for it.
  void window.showInformationMessage(message, go).then(async (chosen) => {
    if (chosen !== go) return;
    const offset = changed.getText().indexOf(edit.newText.trim());
    const at = changed.positionAt(Math.max(0, offset));
    await window.showTextDocument(changed, { selection: new Range(at, at) });
  });
}
