import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { CodeServer } from './codeServer.ts';
import { HostLog } from './figures.ts';
import type { Figures, SuiteRun } from './figures.ts';
import { cache } from './paths.ts';
import { scratchFolder } from './scratch.ts';

/**
 * Runs a bundle of suites in a real extension host: a server of its own, a fresh profile, the workbench in Chromium.
 * A run that does not end in time counts as a failure, with the last screenshot kept in `.vscode-test`.
 */
export async function runInBrowserHost(browser: Browser, run: SuiteRun): Promise<Figures> {
  const scratch = scratchFolder('run');
  const server = await CodeServer.start({
    home: scratch.path,
    driver: true,
    ...(run.settings && { settings: run.settings }),
  });
  try {
    return await runInPage(browser, server, run);
  } finally {
    await server.stop();
    scratch.remove();
  }
}

async function runInPage(browser: Browser, server: CodeServer, run: SuiteRun): Promise<Figures> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const log = new HostLog();
    // The workbench calls these two by their names where they stand in its window.
    const ended = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (_level: string, args: readonly unknown[]) => {
      log.add(args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' '));
    });
    const payload: [string, string][] = [
      ['extensionDevelopmentPath', server.remote(run.extension)],
      ['extensionTestsPath', server.remote(run.suites)],
      ['skipWelcome', 'true'],
    ];
    if (run.kind === 'web') payload.push(['extensionDevelopmentKind', 'web']);
    await page.goto(server.address(run.folder, payload));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => (timer = setTimeout(resolve, run.timeoutMs, 'late')));
    const end = await Promise.race([ended, late]);
    clearTimeout(timer);
    if (end !== 'late') return log.ended(end);
    const path = join(cache, `late-${run.name}.png`);
    await page.screenshot({ path }).catch(() => undefined);
    return log.late(run.timeoutMs, `last screenshot: ${path}`);
  } finally {
    await context.close();
  }
}
