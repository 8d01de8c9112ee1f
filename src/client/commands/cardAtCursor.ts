import { window } from 'vscode';
import { cardRequest } from '../../protocol/citing.ts';
import type { CardAnswer, CardParams } from '../../protocol/citing.ts';
import { concernsServer } from '../documents.ts';
import type { Server } from '../server.ts';

/** What the server knows of the citation or term at the cursor; `null` where there is none. */
export async function cardAtCursor(server: Server): Promise<CardAnswer | null> {
  const editor = window.activeTextEditor;
  if (!editor || !concernsServer(editor.document)) return null;
  const { line, character } = editor.selection.active;
  const params: CardParams = { uri: editor.document.uri.toString(), position: { line, character } };
  return server.request<CardAnswer | null>(cardRequest, params);
}
