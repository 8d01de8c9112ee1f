import { l10n, window } from 'vscode';
import type { SearchAction } from '../views/search.ts';
import type { Command } from './command.ts';

/** More of a selection is a chapter rather than a passage to look for. In UTF-16 units. */
const longestPassage = 480;

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

const acting = (id: string, action: SearchAction): Command => ({ id, run: ({ search }) => search.act(action) });

/** What the keyboard does while the search is open. */
export const searchActions: readonly Command[] = [
  acting('glossator.search.openBeside', 'beside'),
  acting('glossator.search.copy', 'copy'),
  acting('glossator.search.keep', 'keep'),
  acting('glossator.search.save', 'save'),
];

/** What goes through the results that were kept. */
export const resultCommands: readonly Command[] = [
  { id: 'glossator.results.next', run: ({ results }) => results.step(1) },
  { id: 'glossator.results.previous', run: ({ results }) => results.step(-1) },
  { id: 'glossator.results.export', run: ({ results }) => results.export() },
  { id: 'glossator.results.clear', run: ({ results }) => results.clear() },
];

/** The selection, or the paragraph at the cursor, as one line. */
function passageAtCursor(): string {
  const editor = window.activeTextEditor;
  if (!editor) return '';
  const { document, selection } = editor;
  let text = document.getText(selection);
  if (text.trim() === '') {
    let [first, last] = [selection.active.line, selection.active.line];
    const blank = (line: number): boolean => document.lineAt(line).isEmptyOrWhitespace;
    if (blank(first)) return '';
    while (first > 0 && !blank(first - 1)) first--;
    while (last + 1 < document.lineCount && !blank(last + 1)) last++;
    text = Array.from({ length: last - first + 1 }, (_, i) => document.lineAt(first + i).text).join(' ');
  }
  // What the query language would take for operators is not meant here.
  return text
    .replace(/[\s"“”„«»「」*~:]+/gu, ' ')
    .trim()
    .slice(0, longestPassage);
}
