import { londonDay } from '@candour/domain/calendar';
import type pg from 'pg';
import { beginAs } from '../../access/viewer-context.js';
import type { OutcomeMixBy } from '../../analytics/outcomes/outcome-mix.type.js';
import type { PatternsMode } from '../../analytics/pattern-words.enum.js';
import type { PatternFilterInput } from '../../cases/case-filter.input.js';
import type { Office } from '../../cases/handle-case-command.js';
import { inTransaction } from '../../database/transaction.js';
import { saidOf } from '../../identity/viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import type { EvidenceFigure } from './evidence-pack.type.js';
import { makePack } from './make-pack.js';
import type { Ask, MadePack } from './make-pack.js';

/** What is to be made, and for whom: whoever asked is kept here and nowhere else, so that a restart works on in nobody's name. */
export interface PackOrder {
  readonly id: string;
  readonly viewer: Viewer;
  readonly mode: PatternsMode;
  readonly filter: PatternFilterInput;
  readonly figures: readonly EvidenceFigure[];
  readonly outcomesBy: OutcomeMixBy;
}

const UNDER_WAY = "state = ANY (ARRAY['WAITING', 'AT_WORK'])";
const FAILED = 'Something went wrong while this was being made, and it has been recorded: ask for it again.';
const STOPPED = 'The service was stopped while this was being made: ask for it again.';
/** Thrown where the row says that nobody waits for it any more. */
class NoLongerWanted extends Error {}

/** Makes packs of figures, one after another, so that the memory they take is that of one. */
export class PackMaker {
  readonly #waiting: PackOrder[] = [];
  #work: Promise<void> = Promise.resolve();
  #busy = false;
  #stopped = false;
  #onFailure: (error: unknown) => void = () => undefined;

  /** @param askAs gives what asks for figures in somebody's name */
  constructor(readonly office: Office, readonly askAs: (viewer: Viewer, at: string) => Ask) {}

  /** Who is told of what nobody foresaw. */
  reportTo(onFailure: (error: unknown) => void): void { this.#onFailure = onFailure; }

  take(order: PackOrder): void {
    this.#waiting.push(order);
    if (!this.#busy) this.#work = this.#run();
  }

  /** One that waits is not begun; one at work finds out with its next figure. */
  drop(id: string): void {
    const at = this.#waiting.findIndex((order) => order.id === id);
    if (at >= 0) this.#waiting.splice(at, 1);
  }

  /** Begins no more, lets the figure at work end, and says in every row that is left why it is not made. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#work;
    for (const order of this.#waiting.splice(0)) await this.#say(order, `state = 'FAILED', why = $2`, [STOPPED]).catch(this.#onFailure);
  }

  async #run(): Promise<void> {
    this.#busy = true;
    for (let order = this.#next(); order !== undefined; order = this.#next()) await this.#make(order);
    this.#busy = false;
  }

  #next(): PackOrder | undefined { return this.#stopped ? undefined : this.#waiting.shift(); }

  async #make(order: PackOrder): Promise<void> {
    const at = new Date(this.office.clock()).toISOString();
    try {
      await this.#say(order, "state = 'AT_WORK'", []);
      await this.#keep(order, await makePack({ ...order, at }, this.askAs(order.viewer, at), async (done) => {
        if (this.#stopped) throw new NoLongerWanted();
        await this.#say(order, 'done = $2', [done]);
      }));
    } catch (error) {
      const sentence = this.#stopped ? STOPPED : FAILED;
      if (!(error instanceof NoLongerWanted)) this.#onFailure(error);
      await this.#say(order, "state = 'FAILED', why = $2", [sentence]).catch((next: unknown) => { if (!(next instanceof NoLongerWanted)) this.#onFailure(next); });
    }
  }

  #keep(order: PackOrder, { file, fileDigest, digest, figures, pages }: MadePack): Promise<void> {
    const at = new Date(this.office.clock()).toISOString();
    return this.#say(order, "state = 'READY', done = total, made_at = $2, file = $3, file_digest = $4, digest = $5, figures = $6, pages = $7, bytes = $8", [at, file, fileDigest, digest, JSON.stringify(figures), pages, file.length]);
  }

  /** Changes the row in the name of whoever asked, as long as somebody waits for it. */
  async #say({ id, viewer }: PackOrder, set: string, values: readonly unknown[]): Promise<void> {
    const at = new Date(this.office.clock()).toISOString();
    const begin = beginAs(this.office.contexts.sign(saidOf(viewer), { today: londonDay(at) }));
    const change = (client: pg.PoolClient) => client.query(`UPDATE evidence_packs SET ${set}, touched_at = $${values.length + 2} WHERE id = $1 AND ${UNDER_WAY}`, [id, ...values, at]);
    const { rowCount } = await inTransaction(this.office.pool, change, undefined, begin);
    if (rowCount !== 1) throw new NoLongerWanted();
  }
}
