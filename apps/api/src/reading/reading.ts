import pg from 'pg';
import type { Readable } from '@candour/domain';
import { beginAs } from '../access/viewer-context.js';
import { DatabaseFailure } from '../database/transaction.js';
import { rows } from './sql.js';
import type { Sql } from './sql.js';

/** What a statement shows of persons: which cases, opened or in a list, and which classes of them. */
export interface Shows<T> {
  readonly how: 'OPENED' | 'LISTED';
  readonly class: Readable;
  readonly cases: (rows: readonly T[]) => readonly string[];
}
/** A statement that shows nothing of anybody's case: names of units, figures, oneself. */
export const NOBODY = Symbol('nobody');
/** What is written down of a statement before its answer leaves. Everybody who asks says it. */
export type About<T> = typeof NOBODY | Shows<T> | readonly Shows<T>[];

/** What a reading needs: connections, the signed viewer, and the name of the request for what is written down. */
interface Means { readonly pool: pg.Pool; readonly signed: (opens?: readonly string[], purpose?: string) => string; readonly requestId: string }
/** What can be asked. */
export type Asking = Pick<Reading, 'rows'>;

/** The database ends a transaction that does nothing for two minutes; by then nobody waits for the answer. */
const LONGEST = 150_000;
const MOST_OF_A_NAME = 100;

/**
 * What one request reads: all in one transaction, in the name of whoever asks, begun with the first statement. Before the answer
 * leaves, what was shown of whom is written down and the transaction ends, in one round trip; an answer whose reading could not be
 * written down is not sent. One statement is three round trips: begin, read, write down and end.
 */
export class Reading {
  #open: Promise<pg.PoolClient> | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #failed = false;
  #planned: Sql['planned'] = 'EACH_TIME';
  #isOver = false;
  readonly #seen = { classes: new Set<string>(), opened: new Set<string>(), listed: new Set<string>() };

  /** Classes that were shown for a purpose of their own, and are written down already. */
  readonly #apart = new Set<string>();

  constructor(readonly means: Means) {}

  /** The classes of which something was shown. */
  get shown(): ReadonlySet<string> { return new Set([...this.#seen.classes, ...this.#apart]); }

  /** Runs a statement and gives its rows. @param about what it shows, to be written down */
  async rows<T>(statement: Sql, about: About<T>): Promise<readonly T[]> {
    try {
      const client = await this.#connection(statement.planned);
      const found = await this.#inTurn(() => this.#run<T>(client, statement));
      this.#note(found, about);
      return found;
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }

  /** Notes what is told of cases from more than the rows of one statement, such as that an account was declined. */
  tells({ how, class: cls, cases }: Omit<Shows<never>, 'cases'> & { readonly cases: readonly string[] }): void {
    this.#note([], { how, class: cls, cases: () => cases });
  }

  /**
   * Asks with some cases opened whatever the relation. For what the process must look at and does not show: the caller makes sure that
   * the viewer has a part in each. What is asked side by side does not see them.
   */
  async opening<T>(cases: readonly string[], work: (asking: Asking) => Promise<T>): Promise<T> {
    const client = await this.#connection('EACH_TIME');
    const viewer = (signed: string): Promise<unknown> => client.query(`SELECT set_config('candour.viewer', '${signed}', true)`);
    return this.#inTurn(async () => {
      await viewer(this.means.signed(cases));
      let last: Promise<unknown> = Promise.resolve();
      // Whatever comes of the work, what is asked next is asked as the viewer alone; after a failed statement nothing is asked any more.
      const result = await work({ rows: <R>(statement: Sql, about: About<R>) => {
        const found = last.then(() => this.#run<R>(client, statement)).then((read) => { this.#note(read, about); return read; });
        last = found.catch(() => undefined);
        return found;
      } }).catch(async (error: unknown) => { await viewer(this.means.signed()).catch(noteElsewhere); throw error; });
      await viewer(this.means.signed());
      return result;
    }).catch((error: unknown) => { this.#failed = true; throw error; });
  }

  /**
   * Reads for a purpose of its own, in a transaction that says so, and writes it down under that purpose before anything of it is given.
   * @param operation what is written down as its name
   */
  async forPurpose<T>(purpose: string, operation: string, work: (asking: Asking) => Promise<T>): Promise<T> {
    await this.settle();
    const apart = new Reading({ ...this.means, signed: (opens) => this.means.signed(opens, purpose) });
    const result = await work(apart).finally(() => apart.close(operation));
    for (const cls of apart.shown) this.#apart.add(cls);
    return result;
  }

  /** Gives the connection back before something else of the same request needs one. What was seen is still written down at the end. */
  async settle(): Promise<void> {
    const client = await this.#taken();
    if (client !== undefined) await this.#end(client, 'COMMIT');
  }

  /** Writes down what was shown and ends the transaction. Without it no answer leaves. @param operation what the request calls itself */
  async close(operation: string): Promise<void> {
    this.#isOver = true;
    const client = await this.#taken().catch(() => undefined);
    const note = this.#written(operation);
    if (client !== undefined) {
      // After a failure the transaction takes nothing more: what other statements showed is written down in one of its own.
      if (!this.#failed) return this.#end(client, `${note}COMMIT`);
      await this.#end(client, 'ROLLBACK');
    }
    if (note !== '') await this.#end(await this.means.pool.connect(), `${beginAs(this.means.signed())}; ${note}COMMIT`);
  }

  /** Where a transaction that began with a statement that is planned once goes on with another, that is said first: one round trip more. */
  async #run<T>(client: pg.PoolClient, statement: Sql): Promise<readonly T[]> {
    if (statement.planned !== this.#planned && statement.planned === 'EACH_TIME') {
      await client.query('SET LOCAL plan_cache_mode = force_custom_plan');
      this.#planned = 'EACH_TIME';
    }
    return rows<T>(client, statement);
  }

  /** A connection does one thing at a time; what is asked side by side waits here. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** The connection of this request, begun with the first asking. Once the answer has left nobody would end what is begun: a field that is slower than the one that failed the answer asks no more. */
  #connection(planned: Sql['planned']): Promise<pg.PoolClient> {
    if (this.#isOver) throw new Error('The answer has left: nothing can be read for it any more.');
    return (this.#open ??= this.#begin(planned));
  }

  async #begin(planned: Sql['planned']): Promise<pg.PoolClient> {
    this.#planned = planned;
    const client = await this.means.pool.connect();
    this.#timer = setTimeout(() => void this.settle().catch(() => undefined), LONGEST).unref();
    client.on('error', noteElsewhere);
    try {
      await client.query(beginAs(this.means.signed(), planned));
      return client;
    } catch (error) {
      this.#open = undefined;
      this.#release(client, error as Error);
      throw error;
    }
  }

  async #taken(): Promise<pg.PoolClient | undefined> {
    const open = this.#open;
    this.#open = undefined;
    return open;
  }

  async #end(client: pg.PoolClient, how: string): Promise<void> {
    try {
      await this.#inTurn(() => client.query(how));
      this.#release(client);
    } catch (error) {
      this.#release(client, error as Error);
      throw error instanceof pg.DatabaseError ? new DatabaseFailure(`What was read could not be written down (${error.code}).`) : error;
    }
  }

  /** A connection that did not end well is not given to anybody else. */
  #release(client: pg.PoolClient, broken?: Error): void {
    clearTimeout(this.#timer);
    client.off('error', noteElsewhere);
    client.release(broken);
  }

  #note<T>(found: readonly T[], about: About<T>): void {
    if (about === NOBODY) return;
    for (const { how, class: cls, cases } of Array.isArray(about) ? (about as readonly Shows<T>[]) : [about as Shows<T>]) {
      const ids = cases(found);
      if (ids.length > 0) this.#seen.classes.add(cls);
      for (const id of ids) this.#seen[how === 'OPENED' ? 'opened' : 'listed'].add(id);
    }
  }

  /** The statement that writes down what was shown; nothing where nobody's case was. */
  #written(operation: string): string {
    const { classes, opened, listed } = this.#seen;
    if (classes.size === 0) return '';
    const list = (items: ReadonlySet<string>, type: string): string => `'{${[...items].join(',')}}'::${type}[]`;
    const [id, name] = [this.means.requestId, operation.slice(0, MOST_OF_A_NAME)].map((text) => pg.escapeLiteral(text));
    return `SELECT audit_append(${id}, ${name}, ${list(classes, 'text')}, ${list(opened, 'uuid')}, ${list(listed, 'uuid')}); `;
  }
}

/** A lost connection fails the statement that is under way; without a listener it would end the process. */
const noteElsewhere = (): void => undefined;
