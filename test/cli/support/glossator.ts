import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const entry = join(import.meta.dirname, '../../../src/cli/main.ts');

/** Each run loads the same modules: what one has compiled the others need not. */
const compiled = mkdtempSync(join(tmpdir(), 'glossator-compiled-'));
process.on('exit', () => rmSync(compiled, { recursive: true, force: true }));

/** How long a test may take, in milliseconds: each starts processes, and the machine may be busy. */
export const patience = 60_000;

/** What the command line said. */
export interface Said {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A temporary folder with files, in which the real command line runs. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'glossator-cli-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), content);
  }

  /** Runs `glossator` with these arguments; standard input is empty unless given. */
  run(args: readonly string[], stdin = ''): Promise<Said> {
    const child = this.start(args);
    child.stdin.end(stdin);
    return ended(child);
  }

  /** Starts it and leaves its standard input open. */
  start(args: readonly string[]) {
    return spawn(process.execPath, [entry, ...args], {
      cwd: this.folder,
      env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    });
  }

  /** Runs it with `--format json` and returns the objects, and the rest of what it said. */
  async json<T>(args: readonly string[], stdin = ''): Promise<{ readonly rows: T[]; readonly said: Said }> {
    const said = await this.run([...args, '--format', 'json'], stdin);
    return {
      rows: said.out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as T),
      said,
    };
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What a started command has said once it ends. */
export function ended(child: ReturnType<Desk['start']>): Promise<Said> {
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  // One that ends before it has read everything breaks the pipe to it.
  child.stdin.on('error', () => {});
  return new Promise((resolve, reject) =>
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, out, err })),
  );
}
