import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { startChromium } from './chromium.ts';
import { CodeServer } from './codeServer.ts';
import { vsix } from './paths.ts';
import { scratchFolder } from './scratch.ts';
import type { Scratch } from './scratch.ts';

/** The themes in which everything has to be readable: as settings name them, as the list shows them, as the window's style. */
export const themes = {
  dark: { id: 'Dark Modern', label: 'Dark Modern', style: 'vs-dark' },
  light: { id: 'Light Modern', label: 'Light Modern', style: 'vs' },
  'high-contrast': { id: 'Default High Contrast', label: 'Dark High Contrast', style: 'hc-black' },
} as const;
export type Theme = keyof typeof themes;

/** How the window is opened. `width` and `height` are CSS pixels; `scale` is device pixels to one of them. */
export interface WorkbenchOptions {
  readonly theme?: Theme;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
}

/**
 * The workbench as a person has it: the packed extension installed, a window on a folder, a keyboard, a mouse, and a
 * look at the picture. Needs `dist/glossator.vsix`.
 */
export class Workbench {
  readonly page: Page;
  readonly #scratch: Scratch;
  readonly #server: CodeServer;
  readonly #browser: Browser;

  private constructor(page: Page, scratch: Scratch, server: CodeServer, browser: Browser) {
    this.page = page;
    this.#scratch = scratch;
    this.#server = server;
    this.#browser = browser;
  }

  static async open(folder: string, options: WorkbenchOptions = {}): Promise<Workbench> {
    const scratch = scratchFolder('workbench');
    const theme = { 'workbench.colorTheme': themes[options.theme ?? 'dark'].id };
    // The folder is a person's own: what a test types into it is not to be saved by itself.
    const quiet = { 'editor.minimap.enabled': false, 'files.autoSave': 'off' };
    const settings = { ...quiet, ...theme, ...options.settings };
    const server = await CodeServer.start({ home: scratch.path, vsix, settings });
    const browser = await startChromium();
    const { width = 1280, height = 800, scale = 1 } = options;
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
    const workbench = new Workbench(page, scratch, server, browser);
    try {
      await page.goto(server.address(folder));
      await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
      await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    } catch (error) {
      await workbench.close();
      throw error;
    }
    return workbench;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    this.#scratch.remove();
  }

  /** Opens a file of the folder by its name and waits until its text shows. */
  async openFile(name: string): Promise<void> {
    await this.#quickInput('Control+p', name);
    await this.#pick(name);
    await this.page.locator('.tabs-container .tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Runs a command by its title in the command palette. What it opens is there when the caller waits for it. */
  async run(title: string): Promise<void> {
    await this.#quickInput('F1', `>${title}`);
    await this.#pick(title);
  }

  /** Puts the cursor at the start of a line, counted from one, and shows that line. */
  async goToLine(line: number): Promise<void> {
    const input = await this.#quickInput('Control+g', `:${line}`);
    await input.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /**
   * The middle of the first place in the shown lines of the editor that has this text, in CSS pixels. A text that the
   * editor wraps is in no line.
   */
  async placeOf(text: string): Promise<{ readonly x: number; readonly y: number }> {
    const handle = await this.page
      .waitForFunction(find, text, { timeout: 30_000, polling: 200 })
      .catch(() => undefined);
    const place = await handle?.jsonValue();
    if (!place) throw new Error(`the editor shows no line with "${text}"`);
    return place;
  }

  /** Rests the mouse on a text in the editor until the hover shows, and gives it. */
  async hover(text: string): Promise<Locator> {
    const { x, y } = await this.placeOf(text);
    const hover = this.page.locator('.monaco-hover:not(.hidden)').filter({ hasNotText: 'Loading...' }).first();
    // Where the server has just started the first answer may be none: a person would move the mouse again.
    for (let tries = 0; tries < 5; tries++) {
      await this.page.mouse.move(x - 150, y + 60);
      await this.page.mouse.move(x - 4, y, { steps: 5 });
      await this.page.mouse.move(x, y, { steps: 3 });
      if (await shows(hover, 10_000)) return hover;
    }
    throw new Error(`no hover on "${text}"`);
  }

  /** Takes the mouse away from the text, so that nothing hovers. */
  async leave(): Promise<void> {
    await this.page.mouse.move(5, 5);
    await this.page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor({ state: 'hidden' });
  }

  /** Chooses a colour theme as a person does and waits until the window shows it. */
  async setTheme(theme: Theme): Promise<void> {
    await this.run('Preferences: Color Theme');
    const input = this.page.locator('.quick-input-widget .quick-input-box input[placeholder*="Theme"]');
    await input.waitFor();
    await input.fill(themes[theme].label);
    await this.#pick(themes[theme].label);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await this.page.locator(`.monaco-workbench.${themes[theme].style}`).waitFor();
  }

  /** A picture of the window as PNG. Folders are made where they are missing. */
  async screenshot(path: string): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    // What has just been opened fades in.
    await this.page.waitForTimeout(400);
    await this.page.screenshot({ path });
  }

  /** Clicks the entry of the open list that is called so, wherever it stands among others that merely have the words. */
  async #pick(label: string): Promise<void> {
    const name = this.page.locator('.label-name', {
      hasText: new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`),
    });
    await this.page.locator('.quick-input-widget .monaco-list-row').filter({ has: name }).first().click();
  }

  async #quickInput(keys: string, text: string): Promise<Locator> {
    await this.page.keyboard.press(keys);
    const input = this.page.locator('.quick-input-widget .quick-input-box input');
    await input.waitFor();
    await input.fill(text);
    return input;
  }
}

/** Runs in the page: looks through the lines of the active editor, whose tokens are elements of their own. */
function find(text: string): { x: number; y: number } | undefined {
  for (const line of document.querySelectorAll('.editor-group-container.active .view-line')) {
    const nodes: Text[] = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    // The editor draws blanks as no-break spaces.
    const start = nodes
      .map((node) => node.data)
      .join('')
      .replaceAll('\u00a0', ' ')
      .indexOf(text);
    if (start < 0) continue;
    let left = start + Math.floor(text.length / 2);
    for (const node of nodes) {
      if (left < node.data.length) {
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      left -= node.data.length;
    }
  }
  return undefined;
}

async function shows(locator: Locator, timeout: number): Promise<boolean> {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}
