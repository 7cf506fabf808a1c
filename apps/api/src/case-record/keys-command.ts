import type pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import { holdersNow } from './key-holder.js';
import type { Holding } from './key-holder.js';
import { KeysUnavailable, UnknownKey } from './key-provider.js';
import type { KeyProvider, KeyUse } from './key-provider.js';
import { hasEarlierFile, removeEarlierFile, rotateFile } from './master-key.js';
import { rewrap, standings } from './rewrap.js';

const USAGE = `npm run keys -- status                 how much stands under which master key
npm run keys -- rotate [equality]      makes a new master key current; earlier ones stay to open
npm run keys -- rewrap                 wraps every data key under the current master key; can be broken off and begun again
npm run keys -- retire NAME            an earlier key seals nothing any more and its file is removed, once nothing stands under it`;

/** What a command works with. `folder` is null where the keys are not in files. */
export interface KeyMeans { readonly jobs: pg.Pool; readonly keys: KeyProvider; readonly folder: string | null; readonly say: (line: string) => void }

/** Does what an operator asks of the master keys. @throws CannotStart with a sentence a person can act on */
export async function keysCommand([command, argument, ...more]: readonly string[], means: KeyMeans): Promise<void> {
  if (more.length > 0) throw new CannotStart(USAGE);
  switch (command) {
    case 'status': return status(means);
    case 'rotate': return rotate(argument ?? 'cases', means);
    case 'rewrap': return rewrapAll(means);
    case 'retire': return retire(argument, means);
    default: throw new CannotStart(USAGE);
  }
}

const purposeOf = (what: string): KeyUse => (what === 'declarations' ? 'equality' : 'cases');

async function status({ jobs, keys, say }: KeyMeans): Promise<void> {
  say(`Current: ${keys.current('cases')} for cases, ${keys.current('equality')} for declarations (class E), from ${keys.description}.`);
  for (const { what, master_key: name, count } of await standings(jobs)) {
    const is = name === keys.current(purposeOf(what)) ? 'current' : (await keys.knows(purposeOf(what), name)) ? 'earlier' : 'MISSING';
    say(`${count.padStart(10)}  ${what.padEnd(13)} under ${name}  ${is}`);
  }
  for (const holder of await holdersNow(jobs)) say(`Running: ${named(holder)}, seals with ${holder.seals_with.join(' and ')}.`);
}

function rotate(use: string, { folder, say }: KeyMeans): void {
  if (use !== 'cases' && use !== 'equality') throw new CannotStart(USAGE);
  if (folder === null) throw new CannotStart(`The keys come from the environment: put a new one before the others in ${use === 'cases' ? 'KEY_CASES' : 'KEY_EQUALITY'} (openssl rand -base64 32), start every process again, and run npm run keys -- rewrap.`);
  const { current, earlier } = rotateFile(folder, use);
  say(`${current} is current from now on; ${earlier} stays to open what it wrapped.`);
  say(use === 'cases' ? 'Back the new key up, start every process again, and run npm run keys -- rewrap.' : 'Back the new key up and start every process again. What was declared before stays under the key it was sealed with.');
}

const named = ({ process, since }: Holding): string => `${process} since ${since}`;

/** A process that does not know the current key could open nothing that is wrapped under it. */
async function refuseWhileUnknown(jobs: pg.Pool, keys: KeyProvider): Promise<void> {
  const behind = (await holdersNow(jobs)).filter(({ opens }) => !opens.includes(keys.current('cases')));
  if (behind.length > 0) throw new CannotStart(`${behind.map(named).join('; ')} ${behind.length === 1 ? 'does' : 'do'} not know the key ${keys.current('cases')} yet and could open nothing that is wrapped under it: start it again with the new key (on the same key files it learns of it in ten seconds by itself), then run this again.`);
}

async function rewrapAll({ jobs, keys, say }: KeyMeans): Promise<void> {
  await refuseWhileUnknown(jobs, keys);
  try {
    const done = await rewrap(jobs, keys, (soFar) => say(`${soFar} data keys wrapped under ${keys.current('cases')}`));
    say(done === 0 ? 'Every data key stands under the current master key.' : `Done: ${done} data keys. No text was touched.`);
  } catch (error) {
    if (error instanceof KeysUnavailable || error instanceof UnknownKey) throw new CannotStart(`${error.message} What was wrapped before is kept: run it again and it goes on.`, { cause: error });
    throw error;
  }
}

async function retire(name: string | undefined, { jobs, keys, folder, say }: KeyMeans): Promise<void> {
  if (name === undefined || !/^[0-9a-f]{16}$/.test(name)) throw new CannotStart(USAGE);
  if (name === keys.current('cases') || name === keys.current('equality')) throw new CannotStart(`${name} is current: ${folder === null ? 'put a new one before it' : 'rotate'} first.`);
  if (folder !== null && !hasEarlierFile(folder, name)) throw new CannotStart(`There is no earlier key ${name} in ${folder}.`);
  await refuseWhileUnknown(jobs, keys);
  await refuseWhileSealing(jobs, name);
  const left = await retired(jobs, name);
  if (left.length > 0) throw new CannotStart(`${left.map(({ count, what }) => `${count} ${what}`).join(' and ')} still stand under ${name}: run npm run keys -- rewrap first. Declarations (class E) keep the key they were sealed with.`);
  if (folder !== null) removeEarlierFile(folder, name);
  say(`Nothing is sealed under ${name} any more; ${folder === null ? 'take it out of KEY_CASES or KEY_EQUALITY' : `it is gone from ${folder}`}. Keep your copy of it as long as you keep backups of the database from before.`);
}

async function refuseWhileSealing(jobs: pg.Pool, name: string): Promise<void> {
  const sealing = (await holdersNow(jobs)).filter(({ seals_with: keys }) => keys.includes(name));
  if (sealing.length > 0) throw new CannotStart(`${sealing.map(named).join('; ')} still ${sealing.length === 1 ? 'seals' : 'seal'} with ${name}: start it again with the new key (on the same key files it changes over in ten seconds by itself), run npm run keys -- rewrap, and retire it then. A process that was killed is forgotten after half a minute.`);
}

/** What still stands under a key, and a process that began meanwhile; where there is nothing, the database seals nothing under it from now on. */
async function retired(jobs: pg.Pool, name: string): Promise<readonly { readonly what: string; readonly count: string }[]> {
  try {
    return (await jobs.query<{ what: string; count: string }>('SELECT what, count FROM retire_key($1)', [name])).rows;
  } catch (error) {
    if ((error as { readonly code?: string }).code === '55P03') throw new CannotStart('Something is being sealed that takes a while, such as an import: run this again when it is done. Nothing was changed.', { cause: error });
    throw error;
  }
}
