import type { CompletionList, CompletionParams } from 'vscode-languageserver';
import { CompletionItemKind } from 'vscode-languageserver';
import { completionsAt, referenceText } from '../../features/completion/completion.ts';
import type { Session } from '../session.ts';

/** What begins a citation, or goes on with one. */
export const completionTriggers: string[] = ['@', '[', '{', ','];

/** How much of the text before the cursor says what is being written, in UTF-16 units: more than any citation has. */
const before = 2000;

const kinds = {
  reference: CompletionItemKind.Reference,
  locator: CompletionItemKind.Unit,
  wording: CompletionItemKind.Value,
} as const;

/** `textDocument/completion`: works to cite, the words of locators, the wordings of terms. `null` where nothing fits, so that the editor may offer words. */
export function completion(session: Session, { textDocument, position }: CompletionParams): CompletionList | null {
  const view = session.view(textDocument.uri);
  if (!view) return null;
  const parsed = view.offsetAt(position);
  if (parsed !== null && view.document.opaque.some(({ start, end }) => start < parsed && parsed < end)) return null;
  const offset = view.lines.offsetAt(position);
  const from = Math.max(0, offset - before);
  const found = completionsAt(session.index.corpus, view.document, view.slice(from, offset), offset - from);
  if (!found) return null;
  const [start, end] = [from + found.replaced.start, from + found.replaced.end];
  const range = { start: view.lines.positionAt(start), end: view.lines.positionAt(end) };
  const written = view.slice(start, end);
  return {
    // We match words and fold them; the editor, which matches letters, asks anew after each.
    isIncomplete: true,
    items: found.items.map(({ kind, label, insert, short, candidate, documentation }, i) => ({
      label,
      kind: kinds[kind],
      ...(short ? { labelDetails: { description: short } } : {}),
      ...(candidate ? { documentation: referenceText(candidate, session.style, view.document.language) } : {}),
      ...(documentation ? { documentation } : {}),
      filterText: `${written} ${label}`,
      sortText: String(i).padStart(4, '0'),
      textEdit: { range, newText: insert },
    })),
  };
}
