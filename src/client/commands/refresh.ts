import type { Command } from './command.ts';

/** Reads every file again. Changes are noticed without it, but not on every remote or mounted disk. */
export const refresh: Command = {
  id: 'glossator.refresh',
  run: ({ server }) => server.restart(),
};
