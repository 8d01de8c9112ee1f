import { globSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { SilentReporter, downloadAndUnzipVSCode } from '@vscode/test-electron';
import { onPath } from './chromium.ts';
import { HostLog } from './figures.ts';
import type { Figures, SuiteRun } from './figures.ts';
import { cache } from './paths.ts';
import { endGroup, spawnGroup } from './processGroup.ts';
import { makeProfile } from './profile.ts';
import { scratchFolder } from './scratch.ts';

/** The same as the browser host carries. */
const version = '1.139.1';

/** A desktop VS Code and what has to stand before its name in a command. */
export interface DesktopEditor {
  readonly executable: string;
  readonly wrapper: readonly string[];
}

/** A desktop VS Code of our own, downloaded where it is missing; or what is missing for one. */
export async function desktopEditor(): Promise<DesktopEditor | { readonly missing: string }> {
  const virtual = hasDisplay() ? undefined : onPath(['xvfb-run']);
  if (!hasDisplay() && virtual === undefined) {
    return { missing: 'there is no display; install one that needs no screen (Debian, Ubuntu: apt-get install xvfb).' };
  }
  const wrapper = virtual === undefined ? [] : [virtual, '-a'];
  const here = globSync(`vscode-*-${version}`, { cwd: cache }).length > 0;
  if (!here && !(await reachable())) {
    return { missing: 'VS Code cannot be downloaded; allow this machine to reach update.code.visualstudio.com.' };
  }
  try {
    const executable = await downloadAndUnzipVSCode({ version, cachePath: cache, reporter: new SilentReporter() });
    return { executable, wrapper };
  } catch (error) {
    return { missing: `VS Code ${version} cannot be downloaded (${(error as Error).message}).` };
  }
}

/** Whether a window can be opened on this machine. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The arguments by which a desktop VS Code keeps to a profile of ours, in a folder that is made here, and asks nothing. */
export function profileArguments(home: string, settings?: Readonly<Record<string, unknown>>): string[] {
  makeProfile(home, settings);
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const dirs = [`--user-data-dir=${join(home, 'data')}`, `--extensions-dir=${join(home, 'extensions')}`];
  return [...dirs, ...root, '--disable-workspace-trust', '--disable-updates', '--skip-welcome', '--skip-release-notes'];
}

/** Runs a bundle of suites in a desktop VS Code with a fresh profile. A run that does not end in time counts as a failure. */
export async function runInDesktop({ executable, wrapper }: DesktopEditor, run: SuiteRun): Promise<Figures> {
  const scratch = scratchFolder('run');
  const [program = executable, ...before] = [...wrapper, executable];
  const args = [
    ...before,
    ...profileArguments(scratch.path, run.settings),
    '--disable-gpu-sandbox',
    '--no-cached-data',
    `--extensionDevelopmentPath=${run.extension}`,
    `--extensionTestsPath=${run.suites}`,
    run.folder,
  ];
  try {
    const log = new HostLog();
    const child = spawnGroup(program, args);
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface(stream).on('line', (line) => log.add(line));
    }
    const end = () => endGroup(child.pid, 'SIGKILL');
    process.prependOnceListener('exit', end);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => (timer = setTimeout(resolve, run.timeoutMs, 'late')));
    const ended = new Promise<number>((resolve) => {
      child.once('error', () => resolve(1));
      child.once('close', (code) => resolve(code ?? 1));
    });
    const code = await Promise.race([ended, late]);
    clearTimeout(timer);
    end();
    process.removeListener('exit', end);
    return code === 'late' ? log.late(run.timeoutMs, '') : log.ended(code);
  } finally {
    scratch.remove();
  }
}

async function reachable(): Promise<boolean> {
  const address = 'https://update.code.visualstudio.com/api/releases/stable';
  const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  return answer?.ok ?? false;
}
