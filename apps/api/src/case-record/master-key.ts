import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { CannotStart, explainingDisk } from '../cannot-start.js';
import { ensureKeyFile } from './key-file.js';
import { KEY_BYTES, LocalKeys, masterKey } from './local-keys.js';
import type { MasterKey, MasterKeys } from './local-keys.js';
import type { KeyUse } from './key-provider.js';

const FILES: Readonly<Record<KeyUse, string>> = { cases: 'case-record', equality: 'equality' };
const currentFile = (folder: string, use: KeyUse): string => join(folder, `${FILES[use]}.key`);
const earlierFile = (folder: string, use: KeyUse, name: string): string => join(folder, `${FILES[use]}.${name}.earlier.key`);
const newSecret = (): string => randomBytes(KEY_BYTES).toString('base64');

/**
 * The master keys of this installation in files, made at first use. Only this user can read them, and they lie outside the database's
 * folder, so that a copy of the database alone opens nothing. Whoever loses them loses every sealed text.
 * @param databaseFolder where an embedded database keeps its data, if there is one
 */
export async function keysInFiles(folder: string, databaseFolder?: string): Promise<LocalKeys> {
  return explainingDisk(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (databaseFolder !== undefined && isWithin(folder, databaseFolder)) throw new CannotStart(`The keys must not lie in the database's folder: set KEY_DIR to a folder outside ${databaseFolder}.`);
    for (const use of Object.keys(FILES) as KeyUse[]) keyFrom(currentFile(folder, use), newSecret);
    return new LocalKeys(`the key files in ${folder}`, () => ({ cases: keysOf(folder, 'cases'), equality: keysOf(folder, 'equality') }));
  });
}

/** Whether the current keys of both uses are there: to look without making them. */
export const hasKeyFiles = (folder: string): boolean => (Object.keys(FILES) as KeyUse[]).every((use) => existsSync(currentFile(folder, use)));

const isWithin = (inner: string, outer: string): boolean => existsSync(outer) && `${realpathSync(resolve(inner))}${sep}`.startsWith(`${realpathSync(resolve(outer))}${sep}`);

/** The current key, then earlier ones, which only open. Read again by a process that runs, it makes none: a file that is missing then is missed. */
function keysOf(folder: string, use: KeyUse): MasterKeys[KeyUse] {
  const current = keyFrom(currentFile(folder, use));
  const earlier = readdirSync(folder).filter((file) => file.startsWith(`${FILES[use]}.`) && file.endsWith('.earlier.key')).sort().map((file) => keyFrom(join(folder, file)));
  return [current, ...earlier.filter(({ name }) => name !== current.name)];
}

function keyFrom(file: string, made: () => string = () => missing(file)): MasterKey {
  const secret = Buffer.from(ensureKeyFile(file, made), 'base64');
  if (secret.length !== KEY_BYTES) throw new CannotStart(`The key file ${file} is damaged: put the right one back from your backup.`);
  return masterKey(secret);
}

function missing(file: string): never {
  throw new CannotStart(`The key file ${file} is not there any more: put it back from your backup.`);
}

/**
 * Makes a new master key current; the one before stays to open what it wrapped. Written first under another name and put in its place in
 * one step: whenever it is broken off, the key that was current is there, as current or as earlier.
 * @returns the names of the new key and of the one before
 */
export function rotateFile(folder: string, use: KeyUse): { readonly current: string; readonly earlier: string } {
  const before = keyFrom(currentFile(folder, use));
  const secret = newSecret();
  ensureKeyFile(earlierFile(folder, use, before.name), () => before.secret.toString('base64'));
  const next = `${currentFile(folder, use)}.next`;
  rmSync(next, { force: true });
  ensureKeyFile(next, () => secret);
  renameSync(next, currentFile(folder, use));
  return { current: masterKey(Buffer.from(secret, 'base64')).name, earlier: before.name };
}

const earlierFiles = (folder: string, name: string): readonly string[] => (Object.keys(FILES) as KeyUse[]).map((use) => earlierFile(folder, use, name)).filter((file) => existsSync(file));
export const hasEarlierFile = (folder: string, name: string): boolean => earlierFiles(folder, name).length > 0;

/** Removes an earlier key. The caller has made sure that nothing stands under it. */
export function removeEarlierFile(folder: string, name: string): void {
  for (const file of earlierFiles(folder, name)) rmSync(file);
}
