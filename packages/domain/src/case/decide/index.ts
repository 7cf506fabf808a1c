import { addDays } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import { servesOn } from '../../people/index.js';
import { POLICY } from '../../rule-packs.js';
import type { Case } from '../case.js';
import { COMMANDS } from '../commands/index.js';
import type { Command, CommandOf, CommandType } from '../commands/index.js';
import type { Field } from '../../fields/index.js';
import { LIFECYCLE, outOfPlace } from '../lifecycle.js';
import type { Move } from '../lifecycle.js';
import type { Now } from '../now.js';
import { isFor, partiesOf } from '../parties.js';
import { conclude, promptIf, refusal, refused, unless } from '../refusals.js';
import type { Decision, Prompt, Refusal } from '../refusals.js';
import { discussionDeciders } from './discussion.js';
import { accountDeciders } from './account.js';
import type { Deciders } from './deciding.js';
import { wallOf } from './protected-words.js';
import { draftReferral, referralDeciders } from './referral.js';
import { reviewerDeciders } from './reviewer.js';
import { reportDeciders } from './report.js';
import { followUpDeciders } from './follow-up.js';
import { referBackDeciders } from './refer-back.js';
import { recordDeciders } from './record.js';

type Later = Exclude<CommandType, 'DraftReferral'>;
const DECIDERS: Deciders<Later> = {
  ...referralDeciders, ...reviewerDeciders, ...accountDeciders, ...discussionDeciders, ...reportDeciders, ...followUpDeciders, ...referBackDeciders, ...recordDeciders,
};

/**
 * The process: what follows when somebody gives a command (lifecycle table, rules R1-R66).
 * Pure: the same command, case and facts always give the same decision. `null` stands for no case yet.
 * @returns what happened, or every refusal that was found, or every question that must be answered first.
 */
export function decide(command: Command, c: Case | null, now: Now): Decision {
  const no = outsideLifecycle(command, c, now) ?? leftTheForce(command, c, now);
  if (no !== null) return no;
  const days = checkDays(command, now);
  if (days.refusals.length > 0) return { kind: 'refused', refusals: days.refusals };
  const decision = command.type === 'DraftReferral' ? draftReferral(command, now) : askDecider(command as CommandOf<Later>, c as Case, now);
  return withWall(command, withPrompts(command, decision, days.prompts), now);
}

const askDecider = <T extends Later>(command: CommandOf<T>, c: Case, now: Now): Decision =>
  (DECIDERS[command.type as T] as unknown as (cmd: CommandOf<T>, c: Case, now: Now) => Decision)(command, c, now);

/** State and person (LIFECYCLE, ACCESS); the refusal names the rule where one speaks. */
function outsideLifecycle(command: Command, c: Case | null, now: Now): Decision | null {
  const thing = { action: 'action' in command ? command.action : undefined, lesson: 'lesson' in command ? command.lesson : undefined };
  const parties = partiesOf(c, now, thing);
  const move: Move = LIFECYCLE[command.type];
  const may = isFor(move, parties);
  if (command.type === 'Escalate' && !may && parties.size > 0) return refused('AA_ONLY');
  if (parties.size === 0) return refused('NOT_ALLOWED');
  const state = c?.stage.state ?? 'NONE';
  if (!move.from.includes(state)) {
    const { rule, code } = outOfPlace(command.type, state);
    return { kind: 'refused', refusals: [{ ...refusal(code), rule }] };
  }
  if (may) return null;
  return refused(ACCOUNT_WRITES.includes(command.type) ? 'NOT_AUTHOR' : 'NOT_ALLOWED');
}

/** R18: what the officer alone gives, and how the refusal calls it. */
const ACCOUNT_WRITES: readonly CommandType[] = ['SubmitAccount', 'AddToAccount', 'ConfirmOralAccount'];

/** Once the officer has left, an open review stops: only what ends it, hands it on or keeps the record may follow (R47). */
function leftTheForce(command: Command, c: Case | null, now: Now): Decision | null {
  if (c === null || !STOPS_FOR_LEAVERS.includes(c.stage.state) || MAY_FOLLOW_LEAVING.includes(command.type)) return null;
  const officer = now.facts.person(c.officer);
  return officer === undefined || servesOn(officer, now.today) ? null : refused('OFFICER_HAS_LEFT');
}
const STOPS_FOR_LEAVERS: readonly string[] = ['NOTIFIED', 'DISCUSSION_ARRANGED', 'DISCUSSED', 'REPORT_DRAFT', 'REPORT_SHARED', 'REPORT_SENT', 'REPORT_RETURNED'];
const MAY_FOLLOW_LEAVING: readonly CommandType[] = ['Discontinue', 'Transfer', 'RecordWithdrawal', 'SendOutcomeLetter', 'TakeOverRecord', 'RequestProtectedPassage', 'ApproveProtectedPassage', 'OpenProtectedPassage', 'ReplaceReviewer', 'AnswerLesson', 'AcceptReport'];

/** R64 for every command: what its own rules refuse is said together with the words it takes over from the account. */
function withWall(command: Command, decision: Decision, now: Now): Decision {
  const walls = wallOf(command, now);
  if (walls.length === 0) return decision;
  return { kind: 'refused', refusals: [...(decision.kind === 'refused' ? decision.refusals : []), ...walls] };
}

/** R63 for every command that names a day on which something happened. */
function checkDays(command: Command, now: Now): { readonly refusals: readonly Refusal[]; readonly prompts: readonly Prompt[] } {
  const fields: Readonly<Record<string, Field>> = COMMANDS[command.type].fields;
  const days = Object.entries(fields).flatMap(([name, field]) => {
    const day = field.kind === 'optional' ? field.of : field;
    const value = (command as unknown as Readonly<Record<string, Day | undefined>>)[name];
    return day.kind === 'day' && day.past !== undefined && value !== undefined ? [{ name, value, past: day.past }] : [];
  });
  return {
    refusals: days.flatMap(({ name, value }) => unless(value <= now.today, 'NOT_YET_HAPPENED', { field: [name] })),
    prompts: promptIf(days.some(({ value, past }) => past === 'recorded' && value < addDays(now.today, -POLICY.lateEntryDays)), 'LATE_ENTRY'),
  };
}

/** Adds questions that any command may raise to those of its own, so that all are asked at once. */
function withPrompts(command: Command, decision: Decision, prompts: readonly Prompt[]): Decision {
  if (decision.kind === 'refused') return decision;
  const { events, answered, own } = decision.kind === 'prompts' ? { events: [], answered: [], own: decision.prompts } : { ...decision, own: [] };
  const asked = conclude(command.answers, [], [...prompts, ...own], () => events);
  return asked.kind === 'happened' ? { ...asked, answered: [...answered, ...asked.answered] } : asked;
}

