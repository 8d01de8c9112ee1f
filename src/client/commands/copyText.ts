import { commands } from '../../protocol/commands.ts';
import { copy } from '../clipboard.ts';
import { isCopyable } from '../place.ts';
import type { Command } from './command.ts';

/** Puts a text of a card on the clipboard. */
export const copyText: Command = {
  id: commands.copyText,
  async run(_services, text) {
    if (isCopyable(text)) await copy(text);
  },
};
