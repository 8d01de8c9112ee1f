import { openSearch } from '../views/search.ts';
import type { Command } from './command.ts';

/** Opens the live search. A text given as the argument, or else a short selection, is the first query. */
export const search: Command = {
  id: 'glossator.search',
  run: ({ server }, query) => openSearch(server, typeof query === 'string' ? query : undefined),
};
