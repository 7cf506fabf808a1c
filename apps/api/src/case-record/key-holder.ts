import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type pg from 'pg';
import type { KeyProvider } from './key-provider.js';

/** A process that runs says so this often, in ms; six times as long without a word, and it is taken for gone (migration 0028). */
const EVERY = 5_000;
const TELL = `INSERT INTO key_holders AS h (id, process, since, seen_at, seals_with, opens) VALUES ($1, $2, clock_timestamp(), clock_timestamp(), $3, $4)
  ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at, seals_with = excluded.seals_with, opens = excluded.opens`;
/** Processes that were killed leave their word behind. */
const SWEEP = "DELETE FROM key_holders WHERE seen_at < clock_timestamp() - interval '1 day'";

/** A process as it stands in the table. */
export interface Holding { readonly process: string; readonly since: string; readonly seals_with: readonly string[]; readonly opens: readonly string[] }
/** The processes that run, the longest-running first. */
export const holdersNow = async (jobs: pg.Pool): Promise<readonly Holding[]> =>
  (await jobs.query<Holding>(`SELECT process, to_char(since AT TIME ZONE 'Europe/London', 'DD Mon HH24:MI') AS since, seals_with, opens FROM key_holders_now()`)).rows;

/**
 * Says of this process which master keys it knows, for as long as it runs, so that no key is retired that it still seals with. Each time
 * it looks where the keys come from: a process on key files learns of a new one within seconds.
 */
export class KeyHolder {
  readonly #id = randomUUID();
  #timer: NodeJS.Timeout | undefined;
  #telling: Promise<unknown> | undefined;
  #opens: readonly string[] | undefined;

  private constructor(private readonly jobs: pg.Pool, private readonly keys: KeyProvider, private readonly process: string) {}

  static async begin(jobs: pg.Pool, keys: KeyProvider, process_ = `${hostname()}, process ${process.pid}`): Promise<KeyHolder> {
    const holder = new KeyHolder(jobs, keys, process_);
    await jobs.query(SWEEP);
    await holder.tell();
    // Without its word for a while the process counts as gone; what it then seals under a retired key the database refuses.
    holder.#timer = setInterval(() => { holder.#telling ??= holder.tell().catch(() => undefined).finally(() => { holder.#telling = undefined; }); }, EVERY).unref();
    return holder;
  }

  /** Says what it knows now. Where the keys cannot be looked up, what it knew holds: a process that goes on sealing is not taken for gone. */
  async tell(): Promise<void> {
    const { keys } = this;
    const opens = await this.#lookUp().catch((error: unknown) => this.#opens ?? Promise.reject(error));
    this.#opens = opens;
    await this.jobs.query(TELL, [this.#id, this.process, [keys.current('cases'), keys.current('equality')], opens]);
  }

  async #lookUp(): Promise<readonly string[]> {
    return [...new Set([...(await this.keys.names('cases')), ...(await this.keys.names('equality'))])];
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await this.#telling;
    await this.jobs.query('DELETE FROM key_holders WHERE id = $1', [this.#id]).catch(() => undefined);
  }
}
