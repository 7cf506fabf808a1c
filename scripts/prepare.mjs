// What every command needs first: a Node that is new enough, and the packages of the lock file. Node built-ins only.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { program, root, step, Stop } from './steps.mjs';

const oldestNode = [20, 19];

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const newEnough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  if (!newEnough) throw new Stop(`Node ${process.versions.node} is too old; Candour needs ${oldestNode.join('.')} or newer (22 or 24 recommended).`);
}

/** Installs what the lock file names, when nothing is installed or the lock file is newer than the installation. */
export async function installIfNeeded() {
  const lock = changed('package-lock.json');
  const installed = changed('node_modules/.package-lock.json');
  if (installed >= lock) return;
  await step(installed === 0 ? 'packages installed' : 'packages brought up to date', () => npm(['ci', '--prefer-offline']));
}

/** When a file last changed, in ms; 0 if there is none. */
const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** The npm that runs us if one does, else the one on the path. */
function npm(args) {
  const failure = 'The packages could not be installed; npm says why above.';
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return program(process.execPath, [cli, ...args], { failure });
  return program('npm', args, { failure, shell: process.platform === 'win32' });
}

/** Builds every package that changed. */
export async function build() {
  await step('built', () => program(process.execPath, ['scripts/turbo.mjs', 'build', '--output-logs=errors-only'], { failure: 'The build failed; the reason is above.' }));
}
