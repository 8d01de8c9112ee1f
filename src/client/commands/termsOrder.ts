import type { Command } from './command.ts';

/** Lists the concepts of the Terms view by name. */
export const termsByName: Command = {
  id: 'glossator.termsByName',
  run: ({ terms }) => terms.setByName(true),
};

/** Lists them below their categories. */
export const termsByCategory: Command = {
  id: 'glossator.termsByCategory',
  run: ({ terms }) => terms.setByName(false),
};
