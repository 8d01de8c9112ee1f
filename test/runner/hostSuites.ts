import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundleSuites } from '../host/bundle.ts';
import { runInBrowserHost } from '../host/browserHost.ts';
import { startChromium } from '../host/chromium.ts';
import { installCodeServer } from '../host/codeServer.ts';
import { desktopEditor, runInDesktop } from '../host/desktopHost.ts';
import type { Figures, SuiteRun } from '../host/figures.ts';
import { root } from '../host/paths.ts';
import { missing, runs, suiteFiles } from '../host/runs.ts';
import type { HostRun } from '../host/runs.ts';
import { scratchFolder } from '../host/scratch.ts';
import { stage } from '../host/stage.ts';
import type { HostKind } from '../host/stage.ts';
import { inWords, notRun, single, sum } from './suite.ts';
import type { Outcome } from './suite.ts';

/** Runs the host suites of a kind in a workbench in Chromium. What cannot be installed is a failure that says so. */
export async function browserHosts(kind: HostKind): Promise<Outcome> {
  let browser;
  try {
    installCodeServer();
    browser = await startChromium();
  } catch (error) {
    return single(false, [(error as Error).message]);
  }
  try {
    const running = browser;
    return await inTurn(kind, (run) => runInBrowserHost(running, run));
  } finally {
    await browser.close();
  }
}

/** Runs the host suites in a desktop VS Code where there is one to be had and a display; else one line says what is missing. */
export async function desktopHost(): Promise<Outcome> {
  const editor = await desktopEditor();
  if ('missing' in editor) return notRun(`The desktop run did not take place: ${editor.missing}`);
  return inTurn('node', (run) => runInDesktop(editor, run));
}

async function inTurn(kind: HostKind, execute: (run: SuiteRun) => Promise<Figures>): Promise<Outcome> {
  const extension = stage(kind);
  const outcomes: Outcome[] = [];
  for (const run of runs.filter((one) => one.kinds.includes(kind))) {
    const suites = suiteFiles(run);
    if (suites.length === 0) continue;
    const reason = missing(run);
    outcomes.push(
      reason ? notRun(`${run.name}: did not run, ${reason}`) : await one(run, kind, extension, suites, execute),
    );
  }
  return sum(outcomes);
}

async function one(
  run: HostRun,
  kind: HostKind,
  extension: string,
  files: readonly string[],
  execute: (run: SuiteRun) => Promise<Figures>,
): Promise<Outcome> {
  const work = workingFolder(run.folder);
  try {
    const name = `${run.name}-${kind}`;
    const suites = await bundleSuites(files, kind, name);
    const settings = run.settings && { settings: run.settings };
    const figures = await execute({
      name,
      kind,
      extension,
      suites,
      folder: work.folder,
      timeoutMs: run.minutes * 60_000,
      ...settings,
    });
    const skips = figures.skips.map((title) => `– skipped: ${title}`);
    const failures = figures.failures.map(({ title, stack }) => `✗ ${title}\n${stack}`);
    const outcome = { ...figures, report: [] };
    return { ...outcome, report: [`on ${run.name.padEnd(11)} ${inWords(outcome)}`, ...skips, ...failures] };
  } catch (error) {
    return single(false, [`${run.name}: ${(error as Error).stack}`]);
  } finally {
    work.remove();
  }
}

/** A folder of the repository as a copy, which suites may change; any other as it is. */
function workingFolder(folder: string): { readonly folder: string; remove(): void } {
  if (!folder.startsWith(root)) return { folder, remove: () => undefined };
  const scratch = scratchFolder('work');
  const copy = join(scratch.path, basename(folder));
  cpSync(folder, copy, { recursive: true });
  return { folder: copy, remove: () => scratch.remove() };
}
