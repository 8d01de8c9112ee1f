import { env, l10n, window } from 'vscode';
import { commands } from '../../protocol/protocol.ts';
import { isCopyable } from '../place.ts';
import type { Command } from './command.ts';

/** Puts a text of a card on the clipboard. */
export const copyText: Command = {
  id: commands.copyText,
  async run(_services, text) {
    if (isCopyable(text)) await copy(text);
  },
};

/** Copies and says so where it does not disturb. */
export async function copy(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  window.setStatusBarMessage(l10n.t('$(check) Copied'), 2000);
}
