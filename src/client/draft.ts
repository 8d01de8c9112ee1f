import { l10n, window } from 'vscode';
import type { Selection, TextDocument, TextEditor, ViewColumn } from 'vscode';
import type { Range } from '../protocol/position.ts';
import { textScheme } from '../protocol/textAddress.ts';
import { concernsServer } from './documents.ts';
import { toRange } from './open.ts';

/** A change of a text in the editor's terms. */
export interface PlainEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Where one was writing when a search began: there, what was found is cited. */
export class Draft {
  readonly document: TextDocument;
  readonly #selections: readonly Selection[];
  readonly #version: number;
  readonly #column: ViewColumn | undefined;

  private constructor({ document, selections, viewColumn }: TextEditor) {
    this.document = document;
    this.#selections = selections;
    this.#version = document.version;
    this.#column = viewColumn;
  }

  /** The active editor, where what it shows can be a draft: the text of a PDF cannot. */
  static now(): Draft | undefined {
    const editor = window.activeTextEditor;
    const isText = editor?.document.uri.scheme === textScheme;
    return editor && !isText && concernsServer(editor.document) ? new Draft(editor) : undefined;
  }

  /** Shows the draft with the cursor where it was, or, where it was edited since, where it is now. */
  async show(): Promise<TextEditor> {
    const editor = await window.showTextDocument(this.document, {
      preview: false,
      ...(this.#column === undefined ? {} : { viewColumn: this.#column }),
    });
    if (this.document.version === this.#version) editor.selections = [...this.#selections];
    return editor;
  }
}

/** Applies edits that were made for `version` of an editor's text, as one change. Says so where they no longer fit. */
export async function applyEdits(editor: TextEditor, version: number, edits: readonly PlainEdit[]): Promise<boolean> {
  if (editor.document.version !== version) {
    void window.showWarningMessage(l10n.t('Nothing was inserted: the text has changed meanwhile.'));
    return false;
  }
  const done = await editor.edit((change) =>
    edits.forEach(({ range, newText }) => change.replace(toRange(range), newText)),
  );
  if (!done) void window.showWarningMessage(l10n.t('Nothing was inserted: the file cannot be changed.'));
  return done;
}
