import { env, l10n, window } from 'vscode';

/** Puts a text on the clipboard, and says so where it does not disturb. */
export async function copy(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('$(check) Copied'), 2000);
}
