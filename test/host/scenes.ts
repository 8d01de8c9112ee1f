import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** A picture: `play` brings the window to where it is to be taken. */
export interface Scene {
  readonly name: string;
  /** What the window stands on: the samples, as the README shows them, or the samples with drafts in every style of citing. */
  readonly folder?: 'samples' | 'drafts';
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
    name: 'search-start',
    async play(workbench) {
      await workbench.page.keyboard.press('Escape');
      await openSearch(workbench, '');
    },
  },
  {
    name: 'search-wordings',
    async play(workbench) {
      await workbench.page.keyboard.press('Escape');
      await openSearch(workbench, 'credit commitment');
    },
  },
  {
    name: 'search-nothing',
    async play(workbench) {
      await workbench.page.keyboard.press('Escape');
      await openSearch(workbench, 'zeppelin "lighthous');
    },
  },
  {
    name: 'search-chinese',
    async play(workbench) {
      await workbench.page.keyboard.press('Escape');
      await openSearch(workbench, '信用承诺');
    },
  },
  {
    name: 'results',
    async play(workbench) {
      await workbench.page.keyboard.press('Escape');
      await openSearch(workbench, 'credit commitment');
      await workbench.page.keyboard.press('Alt+Enter');
      await resultRow(workbench).waitFor();
      await workbench.run('Glossator: Filter the Search Results…');
      const language = workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'English' });
      await language.first().click();
      await workbench.page.waitForTimeout(1500);
    },
  },
  {
    name: 'results-filters',
    async play(workbench) {
      await workbench.run('Glossator: Filter the Search Results…');
      await workbench.page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
      await workbench.page.waitForTimeout(500);
    },
  },
  {
    name: 'results-score',
    async play(workbench) {
      await workbench.page.keyboard.press('Escape');
      await workbench.run('Glossator: Sort the Search Results by Relevance');
      await workbench.page.waitForTimeout(800);
    },
  },
  {
    name: 'results-document',
    async play(workbench) {
      await workbench.run('Glossator: Open the Search Results as a Document');
      await workbench.page.locator('.tabs-container .tab.active', { hasText: 'Results for' }).waitFor();
      await workbench.page.waitForTimeout(1200);
    },
  },
  {
    name: 'results-nothing',
    async play(workbench) {
      await workbench.run('Glossator: Sort the Search Results by Document');
      await workbench.page.keyboard.press('Escape');
      await openSearch(workbench, 'certificate price');
      await workbench.page.keyboard.press('Alt+Enter');
      await resultRow(workbench).waitFor();
      await workbench.run('Glossator: Filter the Search Results…');
      await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: 'Years from' }).first().click();
      const input = workbench.page.locator('.quick-input-widget .quick-input-box input');
      await input.fill('1999');
      await input.press('Enter');
      await workbench.page.waitForTimeout(1500);
    },
  },
  {
    name: 'corpus',
    async play(workbench) {
      await workbench.page.keyboard.press('Escape');
      await workbench.openFile('brief-on-credit-commitments.md');
      await workbench.run('Glossator: Focus on Corpus View');
      for (const other of ['Terms', 'Citations']) {
        const header = workbench.page.locator('.pane-header[aria-expanded="true"]', { hasText: other });
        if ((await header.count()) > 0) await header.first().click();
      }
      const document = workbench.page.locator('.pane-body .monaco-list-row', { hasText: 'After the Pilot' });
      await unfold(document);
      await workbench.page.locator('.pane-body .monaco-list-row', { hasText: /^\[?1/ }).first().waitFor();
      await workbench.page.mouse.move(1000, 720);
      await workbench.page.waitForTimeout(1200);
    },
  },
  card('numeric', 'brief-on-credit-commitments.md', '[3, p. 60]', 1),
  card('footnote', 'inspection-audit.md', '<sup>2</sup>', 21),
  card('keys', 'note-with-keys.md', '@adderstone2023pilot, p. 61', 5),
  card('author-date', 'by-author.md', 'Adderstone 2023, p. 61', 3),
  card('command', 'by-command.tex', 'adderstone2023pilot', 5),
  card('label', 'by-label.md', '[Add23]', 3),
  card('note', 'by-note.txt', '¹', 3),
  {
    name: 'citations',
    folder: 'drafts',
    async play(workbench) {
      await workbench.leave();
      await workbench.openFile('by-author.md');
      await workbench.run('Glossator: Focus on Citations View');
      const pane = workbench.page.locator('.pane', {
        has: workbench.page.locator('.pane-header', { hasText: 'Citations' }),
      });
      await unfold(pane.locator('.monaco-list-row', { hasText: 'After the Pilot' }).first());
      await workbench.page.mouse.move(1000, 720);
      await workbench.page.waitForTimeout(2500);
    },
  },
  {
    name: 'problems',
    folder: 'drafts',
    async play(workbench) {
      await workbench.page.mouse.move(5, 5);
      await workbench.openFile('in-doubt.md');
      await workbench.run('Problems: Focus on Problems View');
      await workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'Fern' }).first().waitFor();
      await workbench.page.mouse.move(5, 5);
      await workbench.page.waitForTimeout(800);
    },
  },
  {
    name: 'insert-citation',
    folder: 'drafts',
    async play(workbench) {
      await workbench.page.mouse.move(5, 5);
      await workbench.openFile('note-with-keys.md');
      await workbench.goToLine(7);
      await workbench.run('Glossator: Insert Citation…');
      const input = workbench.page.locator('.quick-input-widget .quick-input-box input');
      await input.click();
      await input.pressSequentially('certifcate', { delay: 20 });
      await workbench.page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
      await workbench.page.waitForTimeout(800);
    },
  },
  {
    name: 'reading',
    async play(workbench) {
      await workbench.page.keyboard.press('Escape');
      await workbench.leave();
      await workbench.openFile('harbour-points-study.txt');
      await workbench.goToLine(1);
      await workbench.page.waitForTimeout(1500);
    },
  },
  {
    name: 'terms-view',
    async play(workbench) {
      const { page } = workbench;
      await workbench.openFile('brief-on-credit-commitments.md');
      await workbench.run('Glossator: Focus on Terms View');
      const row = (text: string | RegExp) => page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
      await row('credit commitment').waitFor({ timeout: 30_000 });
      await workbench.run('Glossator: Find a Concept…');
      const input = page.locator('.quick-input-widget .quick-input-box input');
      await input.click();
      await input.pressSequentially('Vertrauenszusage', { delay: 20 });
      await page.waitForTimeout(500);
      await input.press('Enter');
      await page.waitForTimeout(1000);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(1200);
    },
  },
  {
    name: 'concordance',
    async play(workbench) {
      const { page } = workbench;
      await workbench.openFile('brief-on-credit-commitments.md');
      await workbench.run('Glossator: Focus on Terms View');
      await workbench.run('Glossator: Find a Concept…');
      const input = page.locator('.quick-input-widget .quick-input-box input');
      await input.click();
      await input.pressSequentially('Vertrauenszusage', { delay: 20 });
      await page.waitForTimeout(500);
      await input.press('Enter');
      await page.waitForTimeout(800);
      await workbench.run('Glossator: Show the Concordance');
      await page.locator('.tabs-container .tab.active', { hasText: 'Concordance' }).waitFor();
      await page.waitForTimeout(2500);
    },
  },
  // They open a second group of editors, so they come last.
  {
    name: 'pdf-page',
    folder: 'drafts',
    async play(workbench) {
      const { page } = workbench;
      await workbench.openFile('columns.pdf');
      await workbench.run('Glossator: Open as Text');
      await page.locator('.tabs-container .tab.active', { hasText: 'columns.pdf.txt' }).waitFor();
      await workbench.goToLine(140);
      await workbench.run('Glossator: Show the Page');
      await page
        .locator('.tabs-container .tab', { hasText: /columns\.pdf$/u })
        .nth(1)
        .waitFor();
      await page.waitForTimeout(6000);
    },
  },
  {
    name: 'explanation',
    folder: 'drafts',
    async play(workbench) {
      await workbench.page.keyboard.press('Escape');
      await workbench.leave();
      await workbench.openFile('by-author.md');
      await workbench.hover('Adderstone 2023, p. 61');
      await workbench.page.locator('.monaco-hover a', { hasText: 'How was this found?' }).first().click();
      await workbench.page.locator('.tabs-container .tab', { hasText: 'Preview' }).first().waitFor();
      await workbench.page.mouse.move(5, 5);
      await workbench.page.waitForTimeout(2500);
    },
  },
];

/** Opens the search and types into it. */
async function openSearch(workbench: Workbench, query: string): Promise<void> {
  await workbench.run('Glossator: Search the Corpus…');
  const input = workbench.page.locator('.quick-input-widget .quick-input-box input');
  await input.click();
  await input.fill('');
  await input.pressSequentially(query, { delay: 20 });
  await workbench.page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
  await workbench.page.waitForTimeout(1000);
}

/** The first passage or document in the view of results. */
const resultRow = ({ page }: Workbench): Locator =>
  page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Search Results' }) }).locator('.monaco-list-row').first(); // prettier-ignore

/** The card of a citation, in a window on all drafts. */
function card(name: string, file: string, citation: string, line: number): Scene {
  return {
    name: `card-${name}`,
    folder: 'drafts',
    async play(workbench) {
      await workbench.leave();
      await workbench.openFile(file);
      await indexed(workbench);
      await workbench.goToLine(line);
      await workbench.hover(citation);
    },
  };
}

/** Opens a row of a tree without choosing it, which would open a document and take the keyboard there. */
async function unfold(row: Locator): Promise<void> {
  await row.locator('.monaco-tl-twistie').click();
}

/** Waits until the status item says that the folder has been read. */
async function indexed(workbench: Workbench): Promise<void> {
  await workbench.page.locator('.statusbar-item', { hasText: /Glossator: \d+ documents/ }).waitFor({ timeout: 90_000 });
}
