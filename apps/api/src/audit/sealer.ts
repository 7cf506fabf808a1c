import pg from 'pg';
import { anchorLedgers } from './anchor-ledgers.js';
import { PORTION, sealWaiting } from './seal-entries.js';
import type { SigningKey } from './signing-key.js';

const SECOND = 1_000;
const MINUTE = 60_000;

export interface SealerMeans {
  /** The address the sealer logs in at. Contains a password: never log it. */
  readonly url: string;
  readonly key: SigningKey;
  /** Where the heads go that are kept outside the database. */
  readonly folder: string;
  readonly clock: () => string;
  /** Is told when a round failed; the next one tries again. */
  readonly onFailure: (error: unknown) => void;
}

/** Seals what was read and sent every second, and writes the heads of the ledgers outside the database every minute and at the end. */
export class Sealer {
  readonly #pool: pg.Pool;
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<unknown> = Promise.resolve();
  #stopped = false;
  #anchoredAt = Number.NEGATIVE_INFINITY;

  constructor(readonly means: SealerMeans) {
    this.#pool = new pg.Pool({ connectionString: means.url, max: 1, connectionTimeoutMillis: 10_000, application_name: 'candour sealer', statement_timeout: 60_000 });
    this.#pool.on('error', () => undefined);
  }

  start(): this {
    const again = (): void => {
      this.#round = this.#turn().then((wait) => {
        if (!this.#stopped) this.#timer = setTimeout(again, wait).unref();
      });
    };
    again();
    return this;
  }

  /** Seals what still waits, writes the last heads, and lets go of the database. */
  async stop(): Promise<void> {
    if (this.#stopped) return;
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#round;
    try {
      await this.seal();
      await this.anchor();
    } catch (error) {
      this.means.onFailure(error);
    } finally {
      await this.#pool.end();
    }
  }

  /** Seals everything that waits now. @returns how many entries */
  async seal(): Promise<number> {
    let all = 0;
    for (let sealed = PORTION; sealed === PORTION;) {
      sealed = await sealWaiting(this.#pool);
      all += sealed;
    }
    return all;
  }

  /** Writes the heads of the ledgers that grew. @returns how many */
  anchor(): Promise<number> {
    this.#anchoredAt = performance.now();
    return anchorLedgers({ ...this.means, pool: this.#pool });
  }

  /** @returns how long to wait for the next, in ms: longer after a failure, so that one that stays does not fill the log */
  async #turn(): Promise<number> {
    try {
      await this.seal();
      if (performance.now() - this.#anchoredAt >= MINUTE) await this.anchor();
      return SECOND;
    } catch (error) {
      this.means.onFailure(error);
      return 5 * SECOND;
    }
  }
}
