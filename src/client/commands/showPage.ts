import { l10n, Range, Uri, window, workspace } from 'vscode';
import { fileOf } from '../texts.ts';
import { isPlace } from '../place.ts';
import type { Command } from './command.ts';

/** Shows the page of a PDF file on which the cursor is in its text, or on which a passage stands that was found. */
export const showPage: Command = {
  id: 'glossator.showPage',
  async run({ pdf }, row) {
    const place = placeIn(row) ?? activePlace();
    const file = place && fileOf(place.uri);
    if (!file || !/\.pdf$/iu.test(file.path))
      return void window.showInformationMessage(l10n.t('Put the cursor into the text of a PDF file first.'));
    // Nothing but the end of a page is a form feed in the text of a file.
    const text = await workspace.openTextDocument(place.uri);
    const before = text.getText(new Range(0, 0, place.line, place.character));
    return pdf.show(file, before.split('\f').length);
  },
};

interface TextPlace {
  readonly uri: Uri;
  readonly line: number;
  readonly character: number;
}

function activePlace(): TextPlace | undefined {
  const editor = window.activeTextEditor;
  return editor && { uri: editor.document.uri, ...position(editor.selection.active) };
}

/** The place of the result that a row of a view stands for. */
function placeIn(row: unknown): TextPlace | undefined {
  const hit = typeof row === 'object' && row !== null && 'hit' in row ? row.hit : undefined;
  return isPlace(hit) ? { uri: Uri.parse(hit.uri, true), ...position(hit.range.start) } : undefined;
}

const position = ({ line, character }: { readonly line: number; readonly character: number }) => ({ line, character });
