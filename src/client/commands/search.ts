import { l10n, Range, window } from 'vscode';
import type { Position, TextEditor } from 'vscode';
import type { SearchAction } from '../views/searchBox.ts';
import type { Command } from './command.ts';

/** More of a selection is a chapter rather than a passage to look for. In UTF-16 units. */
const longestPassage = 480;
/** So much of a passage names it. In UTF-16 units. */
const longestTitle = 60;

/** Opens the live search. A text given as the argument, or else a short selection, is the first query. */
export const openSearch: Command = {
  id: 'glossator.search',
  run: ({ search }, query) => search.open(typeof query === 'string' ? query : undefined),
};

/** Looks for what the selection, or else the paragraph at the cursor, may be taken from. */
export const findSource: Command = {
  id: 'glossator.findSource',
  run({ search }) {
    const text = passageAtCursor();
    if (text === '') void window.showInformationMessage(l10n.t('Select the words whose source is to be found.'));
    else search.open(text);
  },
};

/** Looks for passages elsewhere that are like the selection, or else like the paragraph at the cursor. */
export const findSimilar: Command = {
  id: 'glossator.findSimilar',
  run({ search }) {
    const editor = window.activeTextEditor;
    const range = editor && passageRange(editor);
    if (!range)
      return void window.showInformationMessage(l10n.t('Put the cursor into a paragraph, or select a passage.'));
    const { document } = editor;
    const text = oneLine(document.getText(range));
    search.openLike({
      uri: document.uri.toString(),
      range: { start: plain(range.start), end: plain(range.end) },
      text: text.length > longestTitle ? `${text.slice(0, longestTitle).replace(/\S*$/u, '')}…` : text,
    });
  },
};

const acting = (id: string, action: SearchAction): Command => ({ id, run: ({ search }) => search.act(action) });

/** What the keyboard does while the search is open. */
export const searchActions: readonly Command[] = [
  acting('glossator.search.openBeside', 'beside'),
  acting('glossator.search.cite', 'cite'),
  acting('glossator.search.quote', 'quote'),
  acting('glossator.search.copy', 'copy'),
  acting('glossator.search.keep', 'keep'),
  acting('glossator.search.save', 'save'),
  acting('glossator.search.wordings', 'wordings'),
];

/** The selection, or the paragraph at the cursor, as one line. */
function passageAtCursor(): string {
  const editor = window.activeTextEditor;
  const range = editor && passageRange(editor);
  if (!range) return '';
  // What the query language would take for operators is not meant here.
  return oneLine(editor.document.getText(range).replace(/[\s"“”„«»「」*~:]+/gu, ' ')).slice(0, longestPassage);
}

/** The selection, or the lines of the paragraph at the cursor; `null` where there is none. */
function passageRange({ document, selection }: TextEditor): Range | null {
  if (document.getText(selection).trim() !== '') return selection;
  let [first, last] = [selection.active.line, selection.active.line];
  const blank = (line: number): boolean => document.lineAt(line).isEmptyOrWhitespace;
  if (blank(first)) return null;
  while (first > 0 && !blank(first - 1)) first--;
  while (last + 1 < document.lineCount && !blank(last + 1)) last++;
  return new Range(document.lineAt(first).range.start, document.lineAt(last).range.end);
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const plain = ({ line, character }: Position): { line: number; character: number } => ({ line, character });
