import { Range, Uri, ViewColumn, window } from 'vscode';
import type { TextEditor } from 'vscode';
import type { Place } from '../protocol/place.ts';
import type { SearchHit } from '../protocol/search.ts';
import type { Range as PlainRange } from '../protocol/position.ts';

/** How a place is shown. */
export interface OpenOptions {
  /** In the next column rather than in this one. */
  readonly beside?: boolean;
  readonly preserveFocus?: boolean;
}

export const toRange = ({ start, end }: PlainRange): Range =>
  new Range(start.line, start.character, end.line, end.character);

/** Opens the file of a place with the place selected and in view. Says so where the file cannot be opened. */
export async function open(place: Place | SearchHit, options: OpenOptions = {}): Promise<TextEditor | undefined> {
  try {
    return await window.showTextDocument(Uri.parse(place.uri, true), {
      selection: toRange(place.range),
      preserveFocus: options.preserveFocus ?? false,
      ...(options.beside ? { viewColumn: ViewColumn.Beside } : {}),
    });
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}
