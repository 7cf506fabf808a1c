import { randomUUID } from 'node:crypto';
import { PEOPLE, aCommand, type PersonName } from '@candour/domain/testing';
import type { CommandType } from '@candour/domain';
import { englandAndWales, type Day, type HolidayTable } from '@candour/domain/calendar';
import type pg from 'pg';
import { ViewerContexts } from '../access/viewer-context.js';
import { LocalKeys } from '../case-record/local-keys.js';
import { Vault } from '../case-record/vault.js';
import type { CommandResult } from '../cases/command-result.js';
import { handleCaseCommand, type Giver, type Office } from '../cases/handle-case-command.js';
import type { AppDatabase } from './app-database.js';
import { TEST_CONTEXT_KEY } from './context-key.js';

/** The roles of the invented people in their force. */
const ROLES: Partial<Record<PersonName, readonly string[]>> = { authority: ['authority'], secondAssessor: ['authority', 'approver'], lawyer: ['approver'], sergeant: ['manager'], inspector: ['manager'], staffManager: ['administrator'], commissioner: ['pcc'] };
const NAMES = Object.keys(PEOPLE) as readonly PersonName[];

/** Master keys that exist for a test alone; several of one use, the current one first. */
export const testKeys = (cases: number, equality = 8, ...earlier: readonly number[]): LocalKeys => {
  const key = (fill: number) => ({ name: `test-key-${fill}`, secret: Buffer.alloc(32, fill) });
  return new LocalKeys('the keys of a test', () => ({ cases: [key(cases), ...earlier.map(key)], equality: [key(equality)] }));
};

/** A vault under a key that exists for this test alone. */
export function throwawayVault(cases = 7, equality = 8): Vault {
  return new Vault(testKeys(cases, equality), Buffer.alloc(32, cases + 100));
}

/** The invented people of the domain's tests, as persons of a force in the database. */
export interface InventedForce { readonly id: string; readonly code: string; readonly ids: Readonly<Record<PersonName, string>> }

const newForce = (code: string): InventedForce => ({ id: randomUUID(), code, ids: Object.fromEntries(NAMES.map((name) => [name, randomUUID()])) as Record<PersonName, string> });

/** Puts an invented force with its people and units into the database; `force` to have the same one in two databases. */
export async function inventForce(pool: pg.Pool, code = 'NTH', units: readonly string[] = ['RES-N', 'RES-S'], force = newForce(code)): Promise<InventedForce> {
  await pool.query('INSERT INTO forces (id, code, name) VALUES ($1, $2, $3)', [force.id, code, `Invented force ${code}`]);
  for (const unit of units) await pool.query('INSERT INTO units (force_id, code, valid_from, name, kind) VALUES ($1, $2, $3, $2, $4)', [force.id, unit, '2000-01-01', 'TEAM']);
  const idOf = (testId: string | null): string | null => { const name = NAMES.find((n) => PEOPLE[n].id === testId); return name === undefined ? null : force.ids[name]; };
  for (const name of NAMES) {
    const p = PEOPLE[name];
    await pool.query(
      'INSERT INTO people (id, force_id, number, name, rank, special, staff, probationer, line_manager_id, chief_officer, standards_staff, roles) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,false,false,$10)',
      [force.ids[name], force.id, name, `Invented ${name}`, p.rank, p.isSpecial, p.isStaff, p.isProbationer, idOf(p.lineManagerId), ROLES[name] ?? []],
    );
  }
  return force;
}

/** The same force with somebody else as the officer, so that earlier cases of one do not speak in another's (R52). */
export async function withNewOfficer(force: InventedForce, ...pools: readonly pg.Pool[]): Promise<InventedForce> {
  const officer = randomUUID();
  for (const pool of pools) {
    await pool.query(
      `INSERT INTO people (id, force_id, number, name, rank, special, staff, probationer, line_manager_id, chief_officer, standards_staff)
      VALUES ($1::uuid, $2, $1::text, 'Invented officer', 'CONSTABLE', false, false, false, $3, false, false)`,
      [officer, force.id, force.ids.sergeant],
    );
  }
  return { ...force, ids: { ...force.ids, officer } };
}

export const giver = (force: InventedForce, name: PersonName): Giver => ({ person: force.ids[name], force: force.id, roles: ROLES[name] ?? [], purpose: 'CASE_WORK', session: `session of ${name}`, expiresAt: '2999-01-01T00:00:00.000Z' });

/** Puts the ids of a force and a case in the place of those the domain's builders use. */
export function placed<T>(value: T, force: InventedForce, caseId: string | null): T {
  let json = JSON.stringify(value);
  for (const name of NAMES) json = json.replaceAll(`"${PEOPLE[name].id}"`, `"${force.ids[name]}"`);
  return JSON.parse(json.replaceAll('"c-1-', `"${caseId ?? 'none'}-`)) as T;
}

/** An office whose clock a test sets. */
export class TestOffice implements Office {
  now = '2026-03-02T09:00:00.000Z';
  holidays: HolidayTable = englandAndWales;
  readonly pool: pg.Pool;
  readonly jobs: pg.Pool;
  readonly contexts = new ViewerContexts(TEST_CONTEXT_KEY);
  readonly ids: () => string;
  constructor({ app, jobs }: Pick<AppDatabase, 'app' | 'jobs'>, readonly vault: Vault = throwawayVault(), ids: () => string = randomUUID) {
    this.pool = app;
    this.jobs = jobs;
    this.ids = ids;
  }
  readonly clock = (): string => this.now;
  readonly calendar = (): HolidayTable => this.holidays;
  /** It is nine in the morning of a day. */
  on(day: Day | string): this { this.now = `${day}T09:00:00.000Z`; return this; }
  get today(): Day { return this.now.slice(0, 10) as Day; }
}

interface HowGiven { readonly by?: PersonName; readonly on?: Day | string; readonly answers?: readonly { readonly code: string; readonly reason?: string }[]; readonly key?: string; readonly expectedVersion?: number }

/** Gives ordinary commands to one case in the database, one after the other. */
export class Story {
  caseId: string | null = null;
  version = 0;
  #lastKey = '';
  constructor(readonly office: TestOffice, readonly force: InventedForce) {}

  /** What the product answers to an ordinary command with some facts changed. */
  async try(type: CommandType, facts: object = {}, how: HowGiven = {}): Promise<CommandResult> {
    if (how.on !== undefined) this.office.on(how.on);
    const { type: _type, ...details } = aCommand<CommandType>(type, this.office.today, facts as never);
    const begins = type === 'DraftReferral';
    return handleCaseCommand(this.office, giver(this.force, how.by ?? usually(type)), {
      type, caseId: begins ? null : this.caseId, expectedVersion: begins ? null : (how.expectedVersion ?? this.version), idempotencyKey: (this.#lastKey = how.key ?? randomUUID()),
      details: placed(details, this.force, this.caseId), answers: how.answers,
    });
  }

  /** The same, where it must succeed. */
  async give(type: CommandType, facts: object = {}, how: HowGiven = {}): Promise<this> {
    const result = await this.try(type, facts, how);
    if (result.kind !== 'changed') throw new Error(`${type}: ${JSON.stringify(result)}`);
    this.caseId = result.caseId;
    this.version = result.version;
    return this;
  }

  /** Gives several ordinary commands, some on a later day: '2026-03-03', 'AcceptForReview', 'AppointReviewer'. Questions are answered. */
  async tell(...steps: Steps): Promise<this> {
    for (const step of steps) {
      if (step.startsWith('20')) this.office.on(step);
      else {
        const result = await this.try(step as CommandType);
        await this.give(step as CommandType, {}, result.kind === 'prompts' ? { answers: answersTo(result.prompts) } : { key: this.#lastKey });
      }
    }
    return this;
  }
}

/** An answer in words to every question. */
export const answersTo = (prompts: readonly { readonly code: string }[]) => prompts.map(({ code }) => ({ code, reason: `An invented answer to ${code}.` }));

/** Commands in their order, with the day wherever a new one begins. */
export type Steps = readonly (CommandType | `20${string}`)[];

/** The ordinary way of a case from the referral to the closed record. */
export const WHOLE_STORY = [
  '2026-03-02', 'DraftReferral', 'SubmitReferral', '2026-03-03', 'AcceptForReview', 'AppointReviewer', '2026-03-04', 'GiveNotice', 'AcknowledgeNotice', '2026-03-06', 'SubmitAccount', 'RecordFactFinding',
  'ConfirmSuitability', 'ArrangeDiscussion', '2026-03-11', 'RecordDiscussion', '2026-03-12', 'DraftReport', 'ShareReport', '2026-03-13', 'RespondToReport', 'SendReport', '2026-03-16', 'AcceptReport',
  '2026-05-18', 'CompleteAction', 'VerifyAction', 'AnswerLesson', '2026-06-18', 'RecordReviewNote', 'RecordPdrDiscussion', 'CloseRecord',
] as const satisfies Steps;

const OFFICERS: readonly CommandType[] = ['AcknowledgeNotice', 'SubmitAccount', 'AddToAccount', 'ConfirmOralAccount', 'DeclineAccount', 'WaiveAccountWindow', 'AskForMoreTime', 'GrantFriend', 'RevokeFriend', 'RequestAdjustment', 'RequestCorrection', 'ConsentToJoint', 'RespondToReport', 'CompleteAction'];
const AUTHORITYS: readonly CommandType[] = ['ReturnReferral', 'DeclineReferral', 'AcceptForReview', 'AppointReviewer', 'ReplaceReviewer', 'ChangeScope', 'ReturnReport', 'AcceptReport', 'AnswerLesson', 'EndFollowUp', 'CloseRecord', 'ReturnToReview', 'Escalate', 'EndOnReassessment', 'Pause', 'Resume', 'Discontinue', 'Transfer', 'RecordWithdrawal', 'SendOutcomeLetter', 'RequestProtectedPassage', 'OpenProtectedPassage', 'TakeOverRecord', 'SetLegalHold', 'DisposeRecord', 'ReownAction'];
const SERGEANTS: readonly CommandType[] = ['DraftReferral', 'SubmitReferral', 'DiscardReferral', 'RecordPdrDiscussion'];
export function usually(type: CommandType): PersonName {
  if (SERGEANTS.includes(type)) return 'sergeant';
  return OFFICERS.includes(type) ? 'officer' : AUTHORITYS.includes(type) ? 'authority' : type === 'ApproveProtectedPassage' ? 'lawyer' : 'inspector';
}
