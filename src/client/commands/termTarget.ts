import { window } from 'vscode';
import { termAtRequest } from '../../protocol/terms.ts';
import type { SoughtParams, TermAtAnswer, TermAtParams } from '../../protocol/terms.ts';
import { concernsServer } from '../documents.ts';
import { toRange } from '../open.ts';
import type { Server } from '../server.ts';
import type { Services } from './command.ts';

/** What a command about a term is about. */
export interface TermTarget {
  readonly of: SoughtParams;
  readonly name: string;
}

/** A longer selection is a passage rather than a wording. In UTF-16 units. */
const longestText = 200;

/** The term at the cursor of the active editor; `null` where there is none. */
export async function termAtCursor(server: Server): Promise<TermAtAnswer | null> {
  const editor = window.activeTextEditor;
  if (!editor || !concernsServer(editor.document)) return null;
  // After a jump the whole term is selected: its start is surely in it.
  const { line, character } = editor.selection.start;
  const params: TermAtParams = { uri: editor.document.uri.toString(), position: { line, character } };
  return server.request<TermAtAnswer | null>(termAtRequest, params);
}

/**
 * What a command is about: the row of the Terms view that it was called on, else the selected text, else the term at the
 * cursor, else the selected row. `null` where there is none of them.
 */
export async function termTarget({ server, terms }: Services, argument: unknown): Promise<TermTarget | null> {
  const row = rowTarget(argument);
  if (row) return row;
  const under = await termAtCursor(server);
  const text = selectedText();
  // A selected term is its concept, with all its wordings.
  if (text !== null && !(under && isSelected(under))) {
    return { of: { text, ...(under ? { language: under.language } : {}) }, name: text };
  }
  if (under?.concept !== undefined) return { of: { concept: under.concept }, name: under.name };
  if (under) return { of: { text: under.name, language: under.language }, name: under.name };
  return terms.selected ? { of: { concept: terms.selected.key }, name: terms.selected.name } : null;
}

function selectedText(): string | null {
  const editor = window.activeTextEditor;
  const text = editor?.document.getText(editor.selection).replace(/\s+/gu, ' ').trim() ?? '';
  return text !== '' && text.length <= longestText ? text : null;
}

const isSelected = ({ range }: TermAtAnswer): boolean =>
  window.activeTextEditor?.selection.isEqual(toRange(range)) ?? false;

function rowTarget(argument: unknown): TermTarget | null {
  const term = (argument as { readonly term?: { readonly key?: unknown; readonly name?: unknown } } | undefined)?.term;
  return typeof term?.key === 'string' && typeof term.name === 'string'
    ? { of: { concept: term.key }, name: term.name }
    : null;
}
