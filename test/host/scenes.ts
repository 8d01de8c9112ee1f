import type { Workbench } from './workbench.ts';

/** A picture for the README: `play` brings the window, which stands on the samples, to where it is to be taken. */
export interface Scene {
  readonly name: string;
  play(workbench: Workbench): Promise<void>;
}

/** In the order in which they are played, in one window: a scene leaves behind what it has opened. */
export const scenes: readonly Scene[] = [
  {
    name: 'terms',
    async play(workbench) {
      await workbench.openFile('brief-on-credit-commitments.md');
      await indexed(workbench);
      await workbench.page.locator('.view-line span[class*="mtk"]').first().waitFor();
      await workbench.hover('credit commitment an applicant');
    },
  },
  {
    name: 'hover-citation',
    async play(workbench) {
      await workbench.leave();
      await workbench.hover('[3, p. 60]');
    },
  },
  {
    name: 'hover-companion',
    async play(workbench) {
      await workbench.leave();
      await workbench.openFile('harbour-points-study.txt');
      await workbench.goToLine(31);
      await workbench.hover('[2, p.');
    },
  },
  {
    name: 'search',
    async play(workbench) {
      await workbench.leave();
      await workbench.run('Glossator: Search the Corpus…');
      const input = workbench.page.locator('.quick-input-widget .quick-input-box input');
      await input.click();
      await input.pressSequentially('dual randomisaton disclosur', { delay: 20 });
      await workbench.page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
      await workbench.page.waitForTimeout(800);
    },
  },
  {
    name: 'corpus',
    async play(workbench) {
      await workbench.page.keyboard.press('Escape');
      await workbench.openFile('brief-on-credit-commitments.md');
      await workbench.run('Glossator: Focus on Corpus View');
      const document = workbench.page.locator('.pane-body .monaco-list-row', { hasText: 'After the Pilot' });
      await document.click();
      await workbench.page.keyboard.press('ArrowRight');
      await workbench.page.locator('.pane-body .monaco-list-row', { hasText: /^\[?1/ }).first().waitFor();
      await workbench.page.mouse.move(1000, 720);
      await workbench.page.waitForTimeout(1200);
    },
  },
];

/** Waits until the status item says that the folder has been read. */
async function indexed(workbench: Workbench): Promise<void> {
  await workbench.page.locator('.statusbar-item', { hasText: /Glossator: \d+ documents/ }).waitFor({ timeout: 30_000 });
}
