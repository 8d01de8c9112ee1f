/**
 * Runs a script of this project on a machine that has no more than Node 20, npm and git:
 * `node test/bootstrap.mjs SCRIPT [ARGUMENT…]`. Installs the dependencies where they are missing or not those of the
 * lock file, then hands over to the Node that is pinned among them. It has to do with what Node itself brings.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const windows = process.platform === 'win32';
const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');

if (!installed()) install();
run();

/** Whether `node_modules` holds what the lock file says. Optional packages are those of other platforms. */
function installed() {
  if (!existsSync(node)) return false;
  const here = packagesOf('node_modules/.package-lock.json');
  const locked = Object.entries(packagesOf('package-lock.json'));
  return locked.every(([path, one]) => path === '' || one.optional || here[path]?.version === one.version);
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return {};
  }
}

function install() {
  console.log('Installing the dependencies (npm ci) …');
  // The npm that runs this script, where there is one. It would warn of this Node, with which nothing will be run.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: windows });
  if (result.status === 0 && existsSync(node)) return;
  console.error(
    'The dependencies could not be installed: see what npm says above. ' +
      'The packages "node" and "esbuild" need their install scripts (npm config get ignore-scripts must be false).',
  );
  process.exit(1);
}

function run() {
  const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const child = spawn(node, process.argv.slice(2), {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // Ctrl-C reaches the child from the terminal itself; this process only waits until it has tidied up.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
