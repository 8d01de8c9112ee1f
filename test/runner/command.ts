import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../host/paths.ts';
import { single } from './suite.ts';
import type { Outcome } from './suite.ts';

/** How a program ended; `output` is both its streams, in the order they came. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a script of a dependency with the Node of this process, in the repository. */
export function runScript(script: string, args: readonly string[]): Promise<Ended> {
  return runProgram(process.execPath, [join(root, script), ...args]);
}

/** Runs a program in the repository and resolves when it has ended, however it did. */
export function runProgram(program: string, args: readonly string[], timeoutMs = 600_000): Promise<Ended> {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32' && program === 'npm';
    const child = spawn(program, args, { cwd: root, timeout: timeoutMs, stdio: ['ignore', 'pipe', 'pipe'], shell });
    let output = '';
    const keep = (chunk: string) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.once('close', (code, signal) => {
      resolve({
        code: code ?? 1,
        output: signal ? `${output}ended by ${signal}, perhaps after ${timeoutMs} ms\n` : output,
      });
    });
  });
}

/** A check that is passed where a script ends with 0, and else shows what it said. */
export async function check(script: string, args: readonly string[]): Promise<Outcome> {
  const { code, output } = await runScript(script, args);
  return single(code === 0, code === 0 ? [] : [output.trimEnd()]);
}
