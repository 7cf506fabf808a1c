// What the repository as a whole promises: generated files are fresh, the lock file names no host, and no tracked file
// names a place on one person's machine.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generators } from '../generators.mjs';
import { node, root, Stop } from '../steps.mjs';

const read = (path) => (statSync(join(root, path), { throwIfNoEntry: false }) ? readFileSync(join(root, path), 'utf8') : undefined);
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** Prints each generated file anew and compares. A stale one is left as printed, ready to be looked at and committed. */
export async function checkGenerated() {
  const tracked = new Set(git('ls-files').split('\n'));
  const stale = [];
  for (const { name, files, command } of generators) {
    const before = files.map(read);
    await node(command, { failure: `${name} could not be printed; see above.` });
    files.forEach((file, index) => {
      if (read(file) !== before[index]) stale.push(`${file} was stale and has been printed anew: look at it and commit it.`);
      else if (!tracked.has(file)) stale.push(`${file} is not checked in: commit it.`);
    });
  }
  if (stale.length > 0) throw new Stop(stale.join('\n'));
  return `${generators.flatMap(({ files }) => files).length} files`;
}

/** A host in the lock file would bind everybody to one registry. */
export function checkLockFile() {
  const { packages } = JSON.parse(read('package-lock.json'));
  const named = Object.entries(packages).filter(([, { resolved }]) => /^https?:/.test(resolved ?? ''));
  if (named.length > 0) throw new Stop(`package-lock.json names a host for ${named.length} packages. Keep .npmrc's omit-lockfile-registry-resolved=true and run: npm install`);
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter((name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`]),
  );
  if (missing.length > 0) throw new Stop(`package-lock.json lacks builds for other platforms, so npm ci refuses it: ${missing.slice(0, 5).join(', ')} ... Pin the package to a version that has them all.`);
}

/** Homes and temporary folders of whoever wrote the file, and checks that were silenced instead of obeyed. */
export function checkTrackedFiles() {
  const home = homedir();
  const forbidden = [
    [/(?<![\w.])\/(?:home|Users)\/[a-z][\w-]*\//, 'names a home folder'],
    [/(?<![\w.:/])[A-Z]:\\Users\\/, 'names a home folder'],
    ...[root.replace(/\/$/, ''), ...(home === '/root' || home === '/' ? [] : [home])].map((path) => [new RegExp(`${path.replace(/[^\w/]/g, '\\$&')}(?![\\w-])`), 'names a folder of this machine']),
    [/(?:\/\/|\/\*)\s*(?:eslint|oxlint|biome)-(?:disable|ignore)/, 'silences the linter'],
  ];
  const complaints = [];
  for (const path of git('ls-files', '-z').split('\0').filter((name) => isText(name))) {
    (read(path) ?? '').split('\n').forEach((line, index) => {
      for (const [pattern, complaint] of forbidden) if (pattern.test(line)) complaints.push(`${path}:${index + 1} ${complaint}.`);
    });
  }
  if (complaints.length > 0) throw new Stop(complaints.join('\n'));
}

const isText = (path) => path !== '' && path !== 'package-lock.json' && !/\.(png|jpg|ico|woff2?|gz|pdf)$/.test(path);
