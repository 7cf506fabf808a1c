import { decide, mayOpen, record } from '@candour/domain';
import type { Case, CaseIdentity, Command, Decision, Now } from '@candour/domain';
import { londonDay, type HolidayTable } from '@candour/domain/calendar';
import type pg from 'pg';
import { writeReceipts } from '../audit/account-receipt.js';
import { inTransaction } from '../database/transaction.js';
import { actorOf } from '../identity/actor.js';
import { nowWithFacts, type Moment } from './case-facts.js';
import { loadCase, saveCases, type Stored } from './case-store.js';
import type { CommandResult } from './command-result.js';
import { actOf, earlierAct, keepAct } from './idempotency.js';
import { commandFor, holdCases } from './joint-discussion.js';
import { unknownReferences } from './known-references.js';
import { readCommand, type GivenCommand } from './read-command.js';
import { newReference } from './references.js';
import { blank, writeDown, type Pen, type Standing } from './write-down.js';

/** What carrying out a command needs. Time, ids and the calendar are handed in, so that a test can say what they are. */
export interface Office extends Pen {
  readonly pool: pg.Pool;
  /** The present instant, ISO 8601. */
  readonly clock: () => string;
  readonly calendar: () => HolidayTable;
}

/** Who gives the command: a person of a force with the roles they have there. */
export interface Giver { readonly personId: string; readonly forceId: string; readonly roles: readonly string[] }

/**
 * Carries out one command: read, load and hold, ask the process, write down, save; in one transaction, or nothing at all.
 * @returns everything the process foresees as data
 * @throws DatabaseFailure when the database fails, without a word of the record
 */
export async function handleCaseCommand(office: Office, giver: Giver, given: GivenCommand): Promise<CommandResult> {
  const read = readCommand(given);
  if (!read.ok) return { kind: 'invalid', problems: read.problems };
  const at = new Date(office.clock()).toISOString();
  const moment: Moment = { today: londonDay(at), at, actor: actorOf(giver.personId, giver.roles), calendar: office.calendar() };
  return inTransaction(office.pool, (client) => once(client, { office, giver, given, command: read.command, moment }), (result) => result.kind === 'changed');
}

/** One command on its way through a transaction. */
interface Errand { readonly office: Office; readonly giver: Giver; readonly given: GivenCommand; readonly command: Command; readonly moment: Moment }

async function once(client: pg.ClientBase, errand: Errand): Promise<CommandResult> {
  const { office, giver, given, moment } = errand;
  const act = actOf(office.vault, giver.personId, given.idempotencyKey, [given.type, given.caseId, given.expectedVersion, given.details ?? null, given.answers ?? null]);
  const earlier = await earlierAct(client, act);
  if (earlier.kind === 'other') return { kind: 'idempotencyReused' };
  if (earlier.kind === 'done') return { kind: 'changed', caseId: earlier.caseId, version: earlier.version };
  const result = given.caseId === null ? await begin(client, errand) : await carryOn(client, errand, given.caseId);
  if (result.kind === 'changed') await keepAct(client, act, result, moment.at);
  return result;
}

/** A command that begins a case. */
async function begin(client: pg.ClientBase, { office, giver, command, moment }: Errand): Promise<CommandResult> {
  const unknown = await unknownReferences(client, giver.forceId, command);
  if (unknown.length > 0) return { kind: 'invalid', problems: unknown };
  const now = await nowWithFacts(client, office.vault, moment, null, command, giver.forceId);
  const decision = decide(command, null, now);
  if (decision.kind !== 'happened') return refusal(decision, null);
  const caseId = office.ids();
  const isRestricted = decision.events.some((event) => event.type === 'ReferralDrafted' && event.restriction !== undefined);
  const reference = await newReference(client, { forceId: giver.forceId, year: Number(moment.today.slice(0, 4)), caseId, isRestricted });
  return save(client, office, [{ before: blank({ id: caseId, force: giver.forceId, reference }), decision }], now, caseId);
}

/** What the process answers in one case. */
interface Asked { readonly before: Stored; readonly decision: Decision; readonly now: Now }

/** A command on a case there is; a joint discussion is asked of every case it concerns, and recorded in all of them or in none. */
async function carryOn(client: pg.ClientBase, errand: Errand, caseId: string): Promise<CommandResult> {
  const { office, giver, command } = errand;
  const held = await holdCases(client, { caseId, forceId: giver.forceId, command, reviewer: giver.personId });
  const asked: Asked[] = [];
  for (const identity of held) {
    const answer = await ask(client, errand, identity, identity.id === caseId);
    if (!('decision' in answer)) return answer;
    asked.push(answer);
  }
  const named = asked.find(({ before }) => before.identity.id === caseId);
  if (named === undefined) return { kind: 'notFound' };
  const no = together(asked.map(({ decision }) => decision));
  return no === null ? save(client, office, asked.flatMap(happenedIn), named.now, caseId) : refusal(no, named.before.case.stage.state);
}

async function ask(client: pg.ClientBase, { office, giver, given, command, moment }: Errand, identity: CaseIdentity, isNamed: boolean): Promise<Asked | CommandResult> {
  const before = await loadCase(client, office.vault, identity);
  const itsCommand = commandFor(command, isNamed);
  const now = await nowWithFacts(client, office.vault, moment, before, itsCommand, giver.forceId);
  if (!isOpenTo(before.case, now)) return { kind: 'notFound' };
  if (isNamed) {
    // Without a version the step rests on where its action or lesson stands, which the process looks at.
    if (given.expectedVersion !== null && before.case.version !== given.expectedVersion) return { kind: 'changedMeanwhile', currentVersion: before.case.version };
    const unknown = await unknownReferences(client, giver.forceId, command);
    if (unknown.length > 0) return { kind: 'invalid', problems: unknown };
  }
  return { before, now, decision: decide(itsCommand, before.case, now) };
}

/** Whether the case shows itself to this person at all; one who was asked to approve a passage may answer without reading anything. */
function isOpenTo(c: Case, now: Now): boolean {
  const isAskedToApprove = now.actor.roles.includes('approver') && c.officer !== now.actor.person && c.passages.some((p) => !p.opened);
  return mayOpen(c, now) || isAskedToApprove;
}

type No = Exclude<Decision, { kind: 'happened' }>;
type Yes = Extract<Decision, { kind: 'happened' }>;

/** What stands in the way where several cases answer: a refusal goes before a question, and every question is asked once. */
function together(decisions: readonly Decision[]): No | null {
  const refused = decisions.find((d) => d.kind === 'refused');
  if (refused !== undefined) return refused;
  const prompts = decisions.flatMap((d) => (d.kind === 'prompts' ? d.prompts : []));
  return prompts.length === 0 ? null : { kind: 'prompts', prompts: prompts.filter((p, i) => prompts.findIndex((q) => q.code === p.code) === i) };
}

const refusal = (decision: No, state: Case['stage']['state'] | null): CommandResult =>
  (decision.kind === 'refused' ? { kind: 'refused', state, refusals: decision.refusals } : { kind: 'prompts', prompts: decision.prompts });

interface Happened { readonly before: Standing; readonly decision: Yes }
const happenedIn = ({ before, decision }: Asked): readonly Happened[] => (decision.kind === 'happened' ? [{ before, decision }] : []);

/** Writes down what happened in each case and saves it all. */
async function save(client: pg.ClientBase, office: Office, happened: readonly Happened[], now: Now, caseId: string): Promise<CommandResult> {
  const saved = happened.map(({ before, decision }) => {
    const { recorded } = record(before.case ?? before.identity, decision.events, decision.answered, now);
    return { before, recorded, written: writeDown(office, before, recorded) };
  });
  await saveCases(client, saved, now.at);
  for (const each of saved) await writeReceipts(client, office, each, now);
  const named = saved.find(({ before }) => before.identity.id === caseId);
  if (named === undefined) throw new Error('A command that happened did not change its own case.');
  return { kind: 'changed', caseId, version: named.written.after.version };
}
