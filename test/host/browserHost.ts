import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { CodeServer } from './codeServer.ts';
import { cache } from './paths.ts';
import { mark } from './inside/figures.ts';
import type { Failure, Figures, Line } from './inside/figures.ts';
import type { HostKind } from './stage.ts';

/** Of the server itself: its part for log files is not compiled, and its marketplace may be out of reach. */
const knownNoise = /Could not locate the bindings file|open-vsx\.org/;

/** A bundle of suites, the extension that they test, and the folder that the window opens. All paths are absolute. */
export interface SuiteRun {
  readonly name: string;
  readonly kind: HostKind;
  readonly extension: string;
  readonly suites: string;
  readonly folder: string;
  readonly timeoutMs: number;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Called with every line that the host writes to its console, save the figures. */
  readonly onLog?: (line: string) => void;
}

/**
 * Runs a bundle of suites in a real extension host: a server of its own, a fresh profile, the workbench in Chromium.
 * A run that does not end in time counts as a failure, with the last screenshot kept in `.vscode-test`.
 */
export async function runInBrowserHost(browser: Browser, run: SuiteRun): Promise<Figures> {
  mkdirSync(cache, { recursive: true });
  const home = mkdtempSync(join(cache, 'run-'));
  const server = await CodeServer.start({ home, driver: true, ...(run.settings && { settings: run.settings }) });
  try {
    return await runInPage(browser, server, run);
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function runInPage(browser: Browser, server: CodeServer, run: SuiteRun): Promise<Figures> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const lines: Line[] = [];
    let logged = '';
    const ended = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (_level: string, args: unknown[]) => {
      const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
      const at = text.indexOf(mark);
      if (at >= 0) lines.push(JSON.parse(text.slice(at + mark.length)) as Line);
      else if (!knownNoise.test(text)) {
        logged = (logged + text + '\n').slice(-3000);
        run.onLog?.(text);
      }
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
    return figuresOf(lines, end === 'late' ? await lateFailure(page, run, logged) : exitFailure(lines, end, logged));
  } finally {
    await context.close();
  }
}

/** Adds the lines up. A run that went wrong as a whole is one more failure. */
export function figuresOf(lines: readonly Line[], whole: Failure | undefined): Figures {
  const failures = lines.filter((line) => line.state === 'failed');
  return {
    passed: lines.filter((line) => line.state === 'passed').length,
    failed: failures.length + (whole ? 1 : 0),
    skipped: lines.filter((line) => line.state === 'skipped').length,
    failures: whole ? [...failures, whole] : failures,
  };
}

/** What is wrong with a run that ended: it has to have said so, with at least one test, and its exit code has to agree. */
export function exitFailure(lines: readonly Line[], code: number, logged: string): Failure | undefined {
  const end = lines.findLast((line) => line.state === 'end');
  if (!end) return { title: 'the suites did not run to their end', stack: `exit code ${code}\n${logged}` };
  if (end.tests === 0) return { title: 'the suites hold no test', stack: logged };
  if (code !== 0 && !lines.some((line) => line.state === 'failed'))
    return { title: `exit code ${code}`, stack: logged };
  return undefined;
}

async function lateFailure(page: Page, run: SuiteRun, logged: string): Promise<Failure> {
  const path = join(cache, `late-${run.name}.png`);
  await page.screenshot({ path }).catch(() => undefined);
  return { title: `not done after ${run.timeoutMs / 1000} s`, stack: `last screenshot: ${path}\n${logged}` };
}
