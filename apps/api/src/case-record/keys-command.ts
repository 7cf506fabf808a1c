import type pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import { KeysUnavailable, UnknownKey } from './key-provider.js';
import type { KeyProvider, KeyUse } from './key-provider.js';
import { removeEarlierFile, rotateFile } from './master-key.js';
import { rewrap, standings } from './rewrap.js';

const USAGE = `npm run keys -- status                 how much stands under which master key
npm run keys -- rotate [equality]      makes a new master key current; earlier ones stay to open
npm run keys -- rewrap                 wraps every data key under the current master key; can be broken off and begun again
npm run keys -- retire NAME            removes an earlier key file under which nothing stands`;

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
}

function rotate(use: string, { folder, say }: KeyMeans): void {
  if (use !== 'cases' && use !== 'equality') throw new CannotStart(USAGE);
  if (folder === null) throw new CannotStart(`The keys come from the environment: put a new one before the others in ${use === 'cases' ? 'KEY_CASES' : 'KEY_EQUALITY'} (openssl rand -base64 32), start every process again, and run npm run keys -- rewrap.`);
  const { current, earlier } = rotateFile(folder, use);
  say(`${current} is current from now on; ${earlier} stays to open what it wrapped.`);
  say(use === 'cases' ? 'Back the new key up, start every process again, and run npm run keys -- rewrap.' : 'Back the new key up and start every process again. What was declared before stays under the key it was sealed with.');
}

async function rewrapAll({ jobs, keys, say }: KeyMeans): Promise<void> {
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
  if (folder === null) throw new CannotStart('The keys come from the environment: once npm run keys -- status shows nothing under it, take the key out of KEY_CASES or KEY_EQUALITY.');
  if (name === keys.current('cases') || name === keys.current('equality')) throw new CannotStart(`${name} is current: rotate first.`);
  const left = (await standings(jobs)).filter(({ master_key: under }) => under === name);
  if (left.length > 0) throw new CannotStart(`${left.map(({ count, what }) => `${count} ${what}`).join(' and ')} still stand under ${name}: run npm run keys -- rewrap first. Declarations (class E) keep the key they were sealed with.`);
  if (!removeEarlierFile(folder, name)) throw new CannotStart(`There is no earlier key ${name} in ${folder}.`);
  say(`${name} is gone from ${folder}. Keep your copy of it as long as you keep backups of the database from before.`);
}
