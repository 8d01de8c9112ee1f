import { spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cache } from './paths.ts';
import { endGroup, spawnGroup } from './processGroup.ts';
import { makeProfile } from './profile.ts';

/** Carries VS Code 1.139.1. */
const version = '4.139.1';
const home = join(cache, `code-server-${version}`);
const packageFolder = join(home, 'node_modules', 'code-server');
const entry = join(packageFolder, 'out', 'node', 'entry.js');
/** Written last, so that an installation that was interrupted is begun anew. */
const complete = join(home, 'complete');

/** Where a server listens and what it is given. */
export interface ServerOptions {
  /** Settings, installed extensions and state. Made where it is missing. */
  readonly home: string;
  /** Chosen by the system where it is not said. */
  readonly port?: number;
  /** The user's settings in a folder that holds none yet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** An extension to install before the start. */
  readonly vsix?: string;
  /** Lets a page's address carry a payload, as the test runs need. */
  readonly driver?: boolean;
}

/** A running server of the real workbench with a real extension host in Node. */
export class CodeServer {
  readonly port: number;
  readonly #process: ChildProcess;
  /** Also when this process ends before it came to `stop`. */
  readonly #end = () => endGroup(this.#process.pid, 'SIGKILL');

  private constructor(port: number, child: ChildProcess) {
    this.port = port;
    this.#process = child;
    // Before the folders that it writes to are removed.
    process.prependOnceListener('exit', this.#end);
  }

  /** Installs the server where it is missing, starts it, and resolves when it answers. */
  static async start(options: ServerOptions): Promise<CodeServer> {
    installCodeServer();
    const port = await freePort(options.port ?? 0);
    const dirs = ['--user-data-dir', join(options.home, 'data'), '--extensions-dir', join(options.home, 'extensions')];
    const config = ['--config', join(options.home, 'config.yaml')];
    makeProfile(options.home, options.settings);
    writeFileSync(join(options.home, 'config.yaml'), 'auth: none\n');
    if (options.vsix !== undefined) install(options.vsix, [...dirs, ...config]);
    const args = [...dirs, ...config, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--ignore-last-opened'];
    args.push(
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
    );
    if (options.driver) args.push('--vscode-option', 'enable-smoke-test-driver');
    const child = spawnGroup(process.execPath, [entry, ...args], { cwd: options.home, env: serverEnvironment() });
    const server = new CodeServer(port, child);
    await server.#ready();
    return server;
  }

  /** The address of the workbench on a folder, with an instruction for the window where there is one. */
  address(folder: string, payload?: readonly (readonly [string, string])[]): string {
    const query = new URLSearchParams({ folder });
    if (payload) query.set('payload', JSON.stringify(payload));
    return `http://127.0.0.1:${this.port}/?${query.toString().replaceAll('%2F', '/')}`;
  }

  /** A file of this machine as the workbench in the browser names it. */
  remote(path: string): string {
    return `vscode-remote://127.0.0.1:${this.port}${path}`;
  }

  /** Resolves when the server has ended, by itself or by `stop`. */
  ended(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => this.#process.once('exit', () => resolve()));
  }

  /** Ends the server and what it started. */
  async stop(): Promise<void> {
    endGroup(this.#process.pid, 'SIGTERM');
    await Promise.race([this.ended(), sleep(3000, undefined, { ref: false })]);
    this.#end();
    await this.ended();
    process.removeListener('exit', this.#end);
  }

  async #ready(): Promise<void> {
    let output = '';
    const keep = (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000));
    this.#process.stdout?.on('data', keep);
    this.#process.stderr?.on('data', keep);
    for (const start = performance.now(); performance.now() - start < 60_000; await sleep(100)) {
      if (this.#process.exitCode !== null) break;
      const answer = await fetch(`http://127.0.0.1:${this.port}/healthz`).catch(() => undefined);
      if (answer?.ok) return;
    }
    await this.stop();
    throw new Error(`code-server did not start:\n${output}`);
  }
}

/** Installs the server into the cache folder where it is not there yet. */
export function installCodeServer(): void {
  if (existsSync(complete)) return;
  console.log(`Installing code-server ${version} into .vscode-test (once) …`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  // Its own install scripts compile parts that a test needs not, and fail where the compilers' headers are missing.
  const flags = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  npm(['install', ...flags, `code-server@${version}`], home);
  npm(['install', ...flags], join(packageFolder, 'lib', 'vscode'));
  writeFileSync(complete, '');
}

function npm(args: readonly string[], cwd: string): void {
  const result = spawnSync('npm', args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (result.status === 0) return;
  throw new Error(
    'code-server could not be installed: the npm registry has to be reachable once (see what npm says above)',
  );
}

function install(vsix: string, args: readonly string[]): void {
  const result = spawnSync(process.execPath, [entry, ...args, '--force', '--install-extension', vsix], {
    env: serverEnvironment(),
  });
  const output = `${result.stdout.toString()}${result.stderr.toString()}`;
  if (result.status !== 0 || !output.includes('successfully installed')) {
    throw new Error(`${vsix} could not be installed:\n${output}`);
  }
}

/** Without what an editor's own terminal would pass on, which the server would take for its own. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|CODE_SERVER_|PORT$|PASSWORD$)/.test(name)),
  );
}

/** The port that was asked for where it is free (0: any). */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', () => reject(new Error(`port ${wanted} is in use: choose another by --port`)));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}
