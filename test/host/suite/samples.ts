import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import type { Hover, MarkdownString, TextDocument, Position } from 'vscode';

/** A sample of the folder that the window shows. */
export async function openSample(name: string): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the window shows no folder');
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
  await window.showTextDocument(document);
  return document;
}

/** The position `into` characters after the start of the first `text` at or after `from`. */
export function positionOf(document: TextDocument, text: string, into = 1, from = 0): Position {
  const offset = document.getText().indexOf(text, from);
  assert.ok(offset >= 0, `${text} is not in ${document.uri.path}`);
  return document.positionAt(offset + into);
}

/** What `ask` gives once `enough` of it is there: the server starts and reads the folder meanwhile, on a busy machine for long. */
export async function eventually<T>(
  ask: () => PromiseLike<T>,
  enough: (answer: T) => boolean,
  ms = 60_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (enough(answer) || Date.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Our part of the hover at a position, once it `shows` this: a card says more when more of the folder has been read. */
export async function cardAt(
  document: TextDocument,
  position: Position,
  shows: Pick<RegExp, 'test'> = /./,
): Promise<MarkdownString> {
  const ask = async () => {
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
    return hovers.flatMap(({ contents }) => contents as MarkdownString[]).find(isOurs);
  };
  const card = await eventually(ask, (found) => found !== undefined && shows.test(found.value));
  assert.ok(card, 'there is no card');
  assert.ok(shows.test(card.value), `the card does not show it: ${card.value}`);
  return card;
}

/** Other extensions may have something to say at the same place; their hovers run none of our commands. */
const isOurs = ({ isTrusted }: MarkdownString): boolean =>
  typeof isTrusted === 'object' && isTrusted.enabledCommands.some((command) => command.startsWith('glossator.'));
