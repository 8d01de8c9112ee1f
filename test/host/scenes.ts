import type { Workbench } from './workbench.ts';

/** A picture for the README: `play` brings the window, which stands on the samples, to where it is to be taken. */
export interface Scene {
  readonly name: string;
  play(workbench: Workbench): Promise<void>;
}

/** In the order in which they are played, in one window: a scene leaves behind what it has opened. */
export const scenes: readonly Scene[] = [
  {
    name: 'document',
    async play(workbench) {
      await workbench.openFile('brief-on-credit-commitments.md');
    },
  },
];
