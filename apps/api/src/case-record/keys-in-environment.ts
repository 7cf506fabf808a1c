import { CannotStart } from '../cannot-start.js';
import type { KeyUse } from './key-provider.js';
import { KEY_BYTES, LocalKeys, masterKey } from './local-keys.js';
import type { MasterKey } from './local-keys.js';

/** What the environment says of keys, by use: the current one first, then those that only open, with commas or blanks between. */
export type KeysGiven = Readonly<Record<KeyUse, string>>;
const VARIABLES: Readonly<Record<KeyUse, string>> = { cases: 'KEY_CASES', equality: 'KEY_EQUALITY' };

/**
 * Takes the keys out of the environment, where programs we start and reports of a crash would find them. Undefined where it names none.
 * @throws CannotStart where it names one use and not the other, or something that is no key; what was given is not repeated
 */
export function takeKeys(env: NodeJS.ProcessEnv): KeysGiven | undefined {
  const given = { cases: env[VARIABLES.cases] ?? '', equality: env[VARIABLES.equality] ?? '' };
  for (const name of Object.values(VARIABLES)) delete env[name];
  if (given.cases === '' && given.equality === '') return undefined;
  for (const use of ['cases', 'equality'] as const) keysIn(use, given[use]);
  return given;
}

/** For a program of ours that is to work with the same keys. */
export const asVariables = (given: KeysGiven | undefined): Readonly<Record<string, string>> => (given === undefined ? {} : { [VARIABLES.cases]: given.cases, [VARIABLES.equality]: given.equality });

function keysIn(use: KeyUse, text: string): readonly [MasterKey, ...MasterKey[]] {
  const [first, ...rest] = text.split(/[\s,]+/).filter((each) => each !== '').map((each) => {
    const secret = /^[A-Za-z0-9+/]+={0,2}$/.test(each) ? Buffer.from(each, 'base64') : Buffer.alloc(0);
    if (secret.length !== KEY_BYTES) throw new CannotStart(`${VARIABLES[use]} must hold ${KEY_BYTES} bytes in base64, such as "openssl rand -base64 32" gives; several with commas between, the current one first.`);
    return masterKey(secret);
  });
  if (first === undefined) throw new CannotStart(`${VARIABLES[use]} is missing: KEY_CASES and KEY_EQUALITY go together.`);
  return [first, ...rest];
}

/** The master keys that the environment gave. They are read once; new ones come with a new start. */
export function keysInEnvironment(given: KeysGiven): LocalKeys {
  const keys = { cases: keysIn('cases', given.cases), equality: keysIn('equality', given.equality) };
  return new LocalKeys('the keys of the environment (KEY_CASES, KEY_EQUALITY)', () => keys);
}
