import type { Case, CaseEvent, CaseIdentity, Recorded } from '@candour/domain';
import type pg from 'pg';
import { rebuildRollups } from '../analytics/rollups.js';
import { DRAWERS } from '../case-record/seal-event.js';
import { CopyLoad, prepareLoading } from '../database/copy.js';
import { inTransaction } from '../database/transaction.js';
import { rowsOf } from './project/index.js';
import { ReferencesSeen } from './references.js';
import { PICTURE, PICTURE_TABLES, RECORD } from './tables.js';
import { blank, writeDown, type Pen } from './write-down.js';

/** A history that was decided elsewhere: by the process in memory, or read from a file of past cases. */
export interface DecidedHistory { readonly identity: CaseIdentity; readonly recorded: readonly Recorded<CaseEvent>[] }
type Histories = Iterable<DecidedHistory> | AsyncIterable<DecidedHistory>;

const TABLES = [PICTURE.cases, RECORD.data_keys, RECORD.events, RECORD.P, RECORD.R, RECORD.RB, RECORD.W, RECORD.documents, ...PICTURE_TABLES.filter((t) => t !== 'cases').map((t) => PICTURE[t])];

/** Bytes gathered before they are sent: a load waits for the database at each of its tables, so that only a large one is sent while the next is made. */
const LOAD_SIZE = 4_000_000;

/** After so many cases the socket gets its turn: without one, a load that is being sent would stand still while the next is made. */
const BREATH = 8;
const pause = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

/**
 * Saves whole histories of new cases: the other of the two ways to save. The same writing down, the same projection and the same
 * constraints as a command, by COPY; the figures of the forces concerned are counted anew at the end. What lies in the past is no
 * news, so nobody is told of it. One transaction: all of it, or nothing.
 * @returns how many cases and events were saved
 */
export function saveHistories(office: Pen & { readonly jobs: pg.Pool }, histories: Histories): Promise<{ readonly cases: number; readonly events: number }> {
  return inTransaction(office.jobs, (client) => saveAll(client, office, histories));
}

/** The same inside a transaction the caller has begun. */
export async function saveAll(client: pg.ClientBase, pen: Pen, histories: Histories): Promise<{ readonly cases: number; readonly events: number }> {
  await client.query('SET LOCAL statement_timeout = 0');
  await prepareLoading(client, TABLES);
  const forces = new Set<string>();
  const references = new ReferencesSeen();
  let saved = { cases: 0, events: 0 };
  await sendAll(client, async (full) => {
    let load = new CopyLoad(TABLES);
    for await (const history of histories) {
      const { force, reference } = await addTo(load, pen, history);
      forces.add(force);
      references.see(force, reference);
      saved = { cases: saved.cases + 1, events: saved.events + history.recorded.length };
      if (saved.cases % BREATH === 0) await pause();
      if (load.size < LOAD_SIZE) continue;
      await full(load);
      load = new CopyLoad(TABLES);
    }
    await full(load);
  });
  await references.save(client);
  await rebuildRollups(client, [...forces]);
  return saved;
}

/**
 * The database takes in one load while the next is being made: they are two processes and usually two cores. However the making ends,
 * this ends after the last sending, since nothing may follow on the connection once the transaction is over.
 */
async function sendAll(client: pg.ClientBase, make: (full: (load: CopyLoad) => Promise<void>) => Promise<void>): Promise<void> {
  let sending: Promise<void> = Promise.resolve();
  try {
    await make(async (load) => {
      await sending;
      sending = load.send(client);
      sending.catch(() => undefined);
    });
    await sending;
  } finally {
    await sending.catch(() => undefined);
  }
}

async function addTo(load: CopyLoad, pen: Pen, { identity, recorded }: DecidedHistory): Promise<Case> {
  const { after, history, keys, events, sealed, documents } = await writeDown(pen, blank(identity), recorded);
  const rows = rowsOf(after, history);
  for (const name of PICTURE_TABLES) load.add(PICTURE[name], rows[name]);
  load.add(RECORD.data_keys, keys);
  load.add(RECORD.events, events);
  for (const drawer of DRAWERS) load.add(RECORD[drawer], sealed[drawer]);
  load.add(RECORD.documents, documents);
  return after;
}
