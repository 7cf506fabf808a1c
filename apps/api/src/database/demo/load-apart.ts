import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { CannotStart } from '../../cannot-start.js';
import { asVariables } from '../../case-record/keys-in-environment.js';
import type { KeysGiven } from '../../case-record/keys-in-environment.js';
import type { Loaded } from './load-demonstration.js';

/** Beside this file, in the language this file is in: built, or read from source beside the tests. */
const PROGRAM = fileURLToPath(import.meta.url).replace(/(\.[jt]s)$/, '.cli$1');

/**
 * Loads the demonstration in a process of its own, so that the memory it takes for some seconds goes with it. It ends when we do,
 * however we end; what it had not finished is undone by the database.
 * @param keys those the environment gave us, which are no longer in it
 * @param ending aborted when we are to end: the loading is broken off
 * @throws CannotStart when nothing was loaded; why stands above it
 */
export async function loadDemonstrationApart(ending: AbortSignal, keys: KeysGiven | undefined): Promise<Loaded | null> {
  const loading = fork(PROGRAM, { signal: ending, env: { ...process.env, ...asVariables(keys) } });
  let loaded: Loaded | null | undefined;
  loading.on('message', (message) => { ({ loaded } = message as { readonly loaded: Loaded | null }); });
  // The last message may still be on its way when the process has gone; the channel ends after it.
  await Promise.all([once(loading, 'disconnect'), once(loading, 'exit')]);
  if (loaded === undefined) throw new CannotStart('The demonstration could not be loaded, and nothing of it was kept. Start again; or without it: DEMO=no npm start');
  return loaded;
}
