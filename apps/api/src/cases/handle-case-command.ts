import { decide, mayOpen, partiesOf, record } from '@candour/domain';
import type { Case, CaseIdentity, Command, Decision, Now } from '@candour/domain';
import { londonDay, type HolidayTable } from '@candour/domain/calendar';
import type pg from 'pg';
import { beginAs } from '../access/viewer-context.js';
import type { SaidOfViewer, ViewerContexts } from '../access/viewer-context.js';
import { writeReceipts } from '../audit/account-receipt.js';
import { keepDrafts } from '../drafts/keep-drafts.js';
import { isId } from '../database/new-id.js';
import { inTransaction } from '../database/transaction.js';
import { actorOf } from '../identity/actor.js';
import { nowWithFacts, type Moment } from './case-facts.js';
import { loadCase, saveCases, type Stored } from './case-store.js';
import type { CommandResult } from './command-result.js';
import { actOf, earlierAct, keepAct } from './idempotency.js';
import { casesOfCommand, commandFor, holdCases } from './joint-discussion.js';
import { unknownReferences } from './known-references.js';
import { readCommand, type GivenCommand } from './read-command.js';
import { newReference } from './references.js';
import { takeInHand } from './take-in-hand.js';
import { blank, writeDown, type Pen, type Standing } from './write-down.js';

/** What carrying out a command needs. Time, ids and the calendar are handed in, so that a test can say what they are. */
export interface Office extends Pen {
  /** Where the product asks in the name of a person: the policies show what that person may see. */
  readonly pool: pg.Pool;
  /** Where work is done that nobody asked for: imports, the clock, the demonstration. */
  readonly jobs: pg.Pool;
  /** Signs who asks, for the policies to check. */
  readonly contexts: ViewerContexts;
  /** The present instant, ISO 8601. */
  readonly clock: () => string;
  readonly calendar: () => HolidayTable;
}

/** Who gives the command: a person of a force with the roles they have there. */
export type Giver = SaidOfViewer;

/**
 * Carries out one command: read, load and hold, ask the process, write down, save; in one transaction, or nothing at all.
 * @returns everything the process foresees as data
 * @throws DatabaseFailure when the database fails, without a word of the record
 */
export async function handleCaseCommand(office: Office, giver: Giver, given: GivenCommand): Promise<CommandResult> {
  const read = readCommand(given);
  if (!read.ok) return { kind: 'invalid', problems: read.problems };
  const at = new Date(office.clock()).toISOString();
  const moment: Moment = { today: londonDay(at), at, actor: actorOf(giver.person, giver.roles), calendar: office.calendar() };
  const caseId = given.caseId ?? office.ids();
  const begin = beginAs(office.contexts.sign(giver, { today: moment.today, writes: given.caseId === null && isId(caseId) ? [caseId] : [] }));
  return inTransaction(office.pool, (client) => once(client, { office, giver, given, caseId, command: read.command, moment }), (result) => result.kind === 'changed', begin);
}

/** One command on its way through a transaction: on a case there is, or on one that has its id and nothing else yet. */
interface Errand { readonly office: Office; readonly giver: Giver; readonly given: GivenCommand; readonly caseId: string; readonly command: Command; readonly moment: Moment }

async function once(client: pg.ClientBase, errand: Errand): Promise<CommandResult> {
  const { office, giver, given, moment } = errand;
  const act = actOf(office.vault, giver.person, given.idempotencyKey, [given.type, given.caseId, given.expectedVersion, given.details ?? null, given.answers ?? null]);
  const earlier = await earlierAct(client, act);
  if (earlier.kind === 'other') return { kind: 'idempotencyReused' };
  if (earlier.kind === 'done') return { kind: 'changed', caseId: earlier.caseId, version: earlier.version };
  const result = given.caseId === null ? await begin(client, errand) : await carryOn(client, errand);
  if (result.kind === 'changed') await keepAct(client, act, result, moment.at);
  return result;
}

/** A command that begins a case. */
async function begin(client: pg.ClientBase, errand: Errand): Promise<CommandResult> {
  const { office, giver, caseId, command, moment } = errand;
  const unknown = await unknownReferences(client, giver.force, command);
  if (unknown.length > 0) return { kind: 'invalid', problems: unknown };
  const now = await nowWithFacts(client, office.vault, moment, null, command, giver.force);
  const decision = decide(command, null, now);
  if (decision.kind !== 'happened') return refusal(decision, null);
  const isRestricted = decision.events.some((event) => event.type === 'ReferralDrafted' && event.restriction !== undefined);
  const reference = await newReference(client, { forceId: giver.force, year: Number(moment.today.slice(0, 4)), caseId, isRestricted, officer: command.type === 'DraftReferral' ? command.officer : null });
  return save(client, errand, [{ before: blank({ id: caseId, force: giver.force, reference }), decision }], now);
}

/** What the process answers in one case. */
interface Asked { readonly before: Stored; readonly decision: Decision; readonly now: Now }

/** A command on a case there is; a joint discussion is asked of every case it concerns, and recorded in all of them or in none. */
async function carryOn(client: pg.ClientBase, errand: Errand): Promise<CommandResult> {
  const { office, giver, caseId, command, moment } = errand;
  if (!(await takeInHand(client, { contexts: office.contexts, giver, caseId, today: moment.today, command: command.type }))) return { kind: 'notFound' };
  const together = await casesOfCommand(client, { caseId, forceId: giver.force, command, reviewer: giver.person });
  if (together.length > 1) await client.query(`SELECT set_config('candour.viewer', $1, true)`, [office.contexts.sign(giver, { today: moment.today, writes: together })]);
  const held = await holdCases(client, caseId, together, giver.person);
  const asked: Asked[] = [];
  for (const identity of held) {
    const answer = await ask(client, errand, identity, identity.id === caseId);
    if (!('decision' in answer)) return answer;
    asked.push(answer);
  }
  const named = asked.find(({ before }) => before.identity.id === caseId);
  if (named === undefined) return { kind: 'notFound' };
  const no = inTheWay(asked.map(({ decision }) => decision));
  return no === null ? save(client, errand, asked.flatMap(happenedIn), named.now) : refusal(no, named.before.case);
}

async function ask(client: pg.ClientBase, { office, giver, given, command, moment }: Errand, identity: CaseIdentity, isNamed: boolean): Promise<Asked | CommandResult> {
  const before = await loadCase(client, office.vault, identity);
  const itsCommand = commandFor(command, isNamed);
  const now = await nowWithFacts(client, office.vault, moment, before, itsCommand, giver.force);
  if (!isOpenTo(before.case, now, itsCommand)) return { kind: 'notFound' };
  if (isNamed) {
    // Without a version the step rests on where its action or lesson stands, which the process looks at.
    if (given.expectedVersion !== null && before.case.version !== given.expectedVersion) return { kind: 'changedMeanwhile', currentVersion: before.case.version };
    const unknown = await unknownReferences(client, giver.force, command);
    if (unknown.length > 0) return { kind: 'invalid', problems: unknown };
  }
  return { before, now, decision: decide(itsCommand, before.case, now) };
}

/** Whether the case shows itself to this person at all, as the process says it once it is loaded; the database has said so before. One who was asked to approve a passage may answer without reading anything, and one of the list may open a restricted record. */
function isOpenTo(c: Case, now: Now, command: Command): boolean {
  const { person, roles } = now.actor;
  const isListed = c.restriction === null || c.restriction.named.some((named) => named === person);
  const isAskedToApprove = roles.includes('approver') && c.officer !== person && isListed && c.passages.some((p) => !p.opened);
  return mayOpen(c, now) || isAskedToApprove || (command.type === 'TakeOverRecord' && partiesOf(c, now).has('namedList'));
}

type No = Exclude<Decision, { kind: 'happened' }>;
type Yes = Extract<Decision, { kind: 'happened' }>;

/** What stands in the way where several cases answer: a refusal goes before a question, and every question is asked once. */
function inTheWay(decisions: readonly Decision[]): No | null {
  const refused = decisions.find((d) => d.kind === 'refused');
  if (refused !== undefined) return refused;
  const prompts = decisions.flatMap((d) => (d.kind === 'prompts' ? d.prompts : []));
  return prompts.length === 0 ? null : { kind: 'prompts', prompts: prompts.filter((p, i) => prompts.findIndex((q) => q.code === p.code) === i) };
}

function refusal(decision: No, c: Case | null): CommandResult {
  const pack = c?.pack ?? null;
  return decision.kind === 'refused' ? { kind: 'refused', state: c?.stage.state ?? null, pack, refusals: decision.refusals } : { kind: 'prompts', pack, prompts: decision.prompts };
}

interface Happened { readonly before: Standing; readonly decision: Yes }
const happenedIn = ({ before, decision }: Asked): readonly Happened[] => (decision.kind === 'happened' ? [{ before, decision }] : []);

/** Writes down what happened in each case and saves it all. */
async function save(client: pg.ClientBase, { office, caseId, command: { type } }: Errand, happened: readonly Happened[], now: Now): Promise<CommandResult> {
  const saved = await Promise.all(happened.map(async ({ before, decision }) => {
    const { recorded } = record(before.case ?? before.identity, decision.events, decision.answered, now);
    return { before, recorded, written: await writeDown(office, before, recorded) };
  }));
  await saveCases(client, saved, now.at);
  for (const each of saved) {
    await keepDrafts(client, each.before.case, each.written.after, { type, by: now.actor.person });
    await writeReceipts(client, office, each, now);
  }
  const named = saved.find(({ before }) => before.identity.id === caseId);
  if (named === undefined) throw new Error('A command that happened did not change its own case.');
  return { kind: 'changed', caseId, version: named.written.after.version };
}
