import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { onPath } from './chromium.ts';
import { CodeServer } from './codeServer.ts';
import { desktopEditor, hasDisplay, profileArguments } from './desktopHost.ts';
import { cache, root, vsix } from './paths.ts';
import { runProgram } from '../runner/command.ts';
import { endGroup, spawnGroup } from './processGroup.ts';

const usage = `Usage: npm start                     VS Code with Glossator on the samples
       npm start -- FOLDER           on a folder of your own

  --browser     in the browser, although there is a desktop VS Code
  --port PORT   where the browser finds it (default: any free port)`;

/** Profiles of our own beside that of the user's VS Code, kept from one start to the next. */
const homes = { desktop: join(cache, 'start-desktop'), browser: join(cache, 'start-browser') };

/** At the very first start; later ones are the user's own. A folder that explains itself is explained, as the samples are. */
const settings = { 'workbench.startupEditor': 'readme' };

/** `npm start`: packs the extension, installs it into an editor with a profile of its own, and opens the editor on a folder. */
async function main(args: readonly string[]): Promise<number> {
  const asked = read(args);
  if (typeof asked === 'string') {
    console.error(asked);
    return 2;
  }
  console.log('Packing the extension …');
  const packed = await runProgram('npm', ['run', '--silent', 'package']);
  if (packed.code !== 0) {
    console.error(`the extension could not be packed:\n${packed.output}`);
    return 1;
  }
  for (const home of Object.values(homes)) mkdirSync(home, { recursive: true });
  const command = asked.browser ? undefined : desktopCommand();
  if (command !== undefined) return installed(command, asked.folder);
  const editor = asked.browser || !hasDisplay() ? undefined : await desktopEditor();
  if (editor && !('missing' in editor)) return downloaded(editor.executable, asked.folder);
  return browser(asked.folder, asked.port);
}

/** What the arguments ask for, or what is wrong with them. */
function read(
  args: readonly string[],
): { readonly folder: string; readonly browser: boolean; readonly port: number } | string {
  const options = { browser: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean' } } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    return `npm start: ${(error as Error).message}\n\n${usage}`;
  }
  const { values, positionals } = parsed;
  if (values.help) return usage;
  if (positionals.length > 1) return `npm start: one folder, please, not ${positionals.length}\n\n${usage}`;
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65535) return `npm start: ${values.port} is no port`;
  // npm runs scripts in the repository, and says where it was called.
  const folder =
    positionals[0] === undefined ? join(root, 'samples') : resolve(process.env['INIT_CWD'] ?? '.', positionals[0]);
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return `npm start: there is no folder ${folder}`;
  if (!stat.isDirectory()) return `npm start: ${folder} is a file; give the folder that it lies in`;
  return { folder, browser: values.browser ?? false, port };
}

/** The desktop VS Code of this machine. Within a remote window `code` talks to the other side, which takes no profile. */
function desktopCommand(): string | undefined {
  return hasDisplay() && process.env['VSCODE_IPC_HOOK_CLI'] === undefined ? onPath(['code', 'code.cmd']) : undefined;
}

async function installed(command: string, folder: string): Promise<number> {
  const profile = profileArguments(homes.desktop, settings);
  const shell = process.platform === 'win32';
  const added = spawnSync(command, [...profile, '--install-extension', vsix, '--force'], { encoding: 'utf8', shell });
  if (added.status !== 0) {
    console.error(`${command} could not install the extension:\n${added.stdout}${added.stderr}`);
    return 1;
  }
  console.log(`Opening ${folder} in ${command}. Close the window to end.`);
  const child = spawn(command, [...profile, '--new-window', '--wait', folder], { stdio: 'ignore', shell });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 0;
}

async function downloaded(executable: string, folder: string): Promise<number> {
  const profile = profileArguments(homes.desktop, settings);
  console.log(`Opening ${folder} in the VS Code in .vscode-test. Close the window or press Ctrl-C to end.`);
  const child = spawnGroup(executable, [...profile, `--extensionDevelopmentPath=${root}`, folder]);
  child.stdout?.resume();
  child.stderr?.resume();
  process.once('exit', () => endGroup(child.pid, 'SIGTERM'));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 0;
}

async function browser(folder: string, port: number): Promise<number> {
  const server = await CodeServer.start({ home: homes.browser, vsix, port, settings });
  console.log(`\nVS Code with Glossator is at\n\n  ${server.address(folder)}\n\nCtrl-C ends it.`);
  const asked = new Promise<'asked'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('asked'));
  });
  const why = await Promise.race([asked, server.ended()]);
  await server.stop();
  if (why === 'asked') return 0;
  console.error('code-server ended by itself');
  return 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`npm start: ${(error as Error).message}`);
  process.exitCode = 1;
}
