import { clockEvents, decide, record } from '@candour/domain';
import type { Case, CaseIdentity, Decision, Now } from '@candour/domain';
import { londonDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import type pg from 'pg';
import { tellAhead } from '../analytics/protected/tell-ahead.js';
import { lastClosedMonth, takePictures } from '../analytics/protected/take-pictures.js';
import { nowWithFacts, type Moment } from '../cases/case-facts.js';
import { countEquality } from '../analytics/equality/count-equality.js';
import { loadCase, saveCases } from '../cases/case-store.js';
import type { Office } from '../cases/handle-case-command.js';
import { writeDown } from '../cases/write-down.js';
import { keepDrafts } from '../drafts/keep-drafts.js';
import { inTransaction } from '../database/transaction.js';

const MINUTE = 60_000;

/** Cases whose check period has passed, and, if windows are asked for, those with an open window reckoned with another holiday table. */
const DUE = `
  SELECT id FROM cases WHERE state = 'REPORT_SENT' AND check_due < $1
  UNION ALL
  SELECT c.id FROM cases c JOIN deadlines d ON d.case_id = c.id AND d.kind = 'ACCOUNT'
  WHERE $2 AND c.state IN ('NOTIFIED', 'DISCUSSION_ARRANGED', 'ENGAGEMENT_CONCERN') AND d.table_version <> $3
  ORDER BY id`;
/** A case that somebody holds at this moment is left for the next round. */
const HOLD = 'SELECT id, force_id AS force, reference FROM cases WHERE id = $1 FOR UPDATE SKIP LOCKED';

/** What came of one case: `left` is one that somebody held or that failed, to be looked at again in the next round. */
type Turn = 'changed' | 'unchanged' | 'left';

/** What the passing of time brings, looked at every minute: the two things the actor `clock` does (process table 2.1). */
export class DueLoop {
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<unknown> = Promise.resolve();
  #stopped = false;
  /** Windows change only with the holiday table and the day, so they are looked at once for each. */
  #windowsSeen = '';
  #draftsSeen = '';
  #equalitySeen = '';
  #monthSeen = '';

  /** @param onFailure is told when a round or a case failed; the next round tries again */
  constructor(readonly office: Office, readonly onFailure: (error: unknown) => void) {}

  start(): this {
    const again = (): void => {
      this.#round = this.round().catch(this.onFailure).then(() => {
        if (!this.#stopped) this.#timer = setTimeout(again, MINUTE).unref();
      });
    };
    again();
    return this;
  }

  /** Ends the loop after the case it is at, if it is at one. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#round;
  }

  /** Looks once. @returns how many cases time has changed */
  async round(): Promise<number> {
    const at = new Date(this.office.clock()).toISOString();
    const moment: Moment = { today: londonDay(at), at, actor: { person: 'clock', roles: [] }, calendar: this.office.calendar() };
    await this.#dropOldDrafts(moment.today);
    await this.#countEquality(moment);
    await this.#takePictures(moment.at);
    const windows = `${moment.calendar.version} ${moment.today}`;
    const { rows } = await this.office.jobs.query<{ id: string }>(DUE, [moment.today, windows !== this.#windowsSeen, moment.calendar.version]);
    const turns: Turn[] = [];
    for (const { id } of rows) if (!this.#stopped) turns.push(await this.#turn(id, moment));
    if (!this.#stopped && !turns.includes('left')) this.#windowsSeen = windows;
    return turns.filter((turn) => turn === 'changed').length;
  }

  /** Once a day: what nobody went on with for a month is gone the day after it was said to be kept until, and so is a pack of figures. */
  async #dropOldDrafts(today: Day): Promise<void> {
    if (this.#draftsSeen === today) return;
    await this.office.jobs.query('SELECT drop_old_drafts($1), drop_old_evidence_packs($1)', [today]);
    this.#draftsSeen = today;
  }

  /** Once a day is looked at whether a quarter has closed (class E): on nearly all days there is none. What fails is tried again in the next round and holds nothing up. */
  async #countEquality({ today, at }: Moment): Promise<void> {
    if (this.#equalitySeen === today) return;
    try {
      await countEquality(this.office, today, at);
      this.#equalitySeen = today;
    } catch (error) {
      this.onFailure(error);
    }
  }

  /** Once a month has closed, and at the start: what protected figures are counted from (statistics.md 3). What fails is tried again in the next round. */
  async #takePictures(at: string): Promise<void> {
    const month = lastClosedMonth(at);
    if (this.#monthSeen === month) return;
    try {
      await inTransaction(this.office.jobs, (client) => takePictures(client, at));
      await tellAhead(this.office.jobs, month);
      this.#monthSeen = month;
    } catch (error) {
      this.onFailure(error);
    }
  }

  /** One case that cannot be changed does not hold up the others. */
  async #turn(id: string, moment: Moment): Promise<Turn> {
    try {
      return await inTransaction(this.office.jobs, (client) => takeTurn(client, this.office, id, moment));
    } catch (error) {
      this.onFailure(error);
      return 'left';
    }
  }
}

async function takeTurn(client: pg.ClientBase, office: Office, id: string, moment: Moment): Promise<Turn> {
  const { rows: [identity] } = await client.query<CaseIdentity>(HOLD, [id]);
  if (identity === undefined) return 'left';
  const before = await loadCase(client, office.vault, identity);
  const turn = clockEvents(before.case, moment);
  const now = turn.command === null ? moment : await nowWithFacts(client, office.vault, moment, before, turn.command, identity.force);
  const happened = turn.command === null ? turn.events : [...turn.events, ...eventsOf(decide(turn.command, before.case, now as Now), before.case)];
  if (happened.length === 0) return 'unchanged';
  const { recorded } = record(before.case, happened, [], moment);
  const written = await writeDown(office, before, recorded);
  await saveCases(client, [{ before, written }], moment.at);
  await keepDrafts(client, before.case, written.after, null);
  return 'changed';
}

/** The process asked for the command itself, so a no is a defect and not an answer. */
function eventsOf(decision: Decision, c: Case) {
  if (decision.kind === 'happened') return decision.events;
  const codes = decision.kind === 'refused' ? decision.refusals : decision.prompts;
  throw new Error(`The clock's command was not carried out on a case in ${c.stage.state}: ${codes.map((each) => each.code).join(', ')}.`);
}
