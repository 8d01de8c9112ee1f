import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** Starts a program in a process group of its own, so that everything that it starts can be ended with it and nothing else. */
export function spawnGroup(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): ChildProcess {
  return spawn(program, args, {
    ...options,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Ends a program that was started by `spawnGroup`, with all that it started. Does nothing where it has ended. */
export function endGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch {
    // It has ended already.
  }
}
