import type { Command } from './command.ts';

/** Shows the log of the language server. */
export const showLog: Command = {
  id: 'glossator.showLog',
  run: ({ server }) => server.showLog(),
};
