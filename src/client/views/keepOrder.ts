import type { QuickPick, QuickPickItem } from 'vscode';

/** The server ranks; the quick pick would sort by label. The property is a proposal, and absent where that is closed. */
export function keepOrder<T extends QuickPickItem>(pick: QuickPick<T>): void {
  try {
    (pick as { sortByLabel?: boolean }).sortByLabel = false;
  } catch {
    // The order is kept for rows that are always shown, only the highlights differ.
  }
}
