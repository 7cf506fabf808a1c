import { allowedCommands, allowedOnAction, allowedOnLesson, lessonsOf, mayRead, sentPart } from '@candour/domain';
import type { AllowedCommand, Now, PersonFacts, PersonId } from '@candour/domain';
import { londonDay } from '@candour/domain/calendar';
import { cited } from '../../access/cited.js';
import { ruleOfEvent } from '../../case-record/event-rules.js';
import type { Context } from '../../context.js';
import { actorOf } from '../../identity/actor.js';
import type { ActionNode, CaseNode, FollowUpNode, LessonNode } from '../nodes.js';
import { FOLLOW_UPS } from '../outer-names.js';
import type { LookedAt } from '../protected/looked-at.js';
import type { AllowedCommandType } from '../steps.type.js';
import { caseHistories, namesOf } from './case-histories.query.js';
import type { ReadHistory } from './case-histories.query.js';
import { peopleIn } from './event-facts.js';
import type { NameOf } from './event-facts.js';
import { timelineOf } from './timeline.js';

interface Told { readonly read: ReadHistory; readonly now: Now; readonly nameOf: NameOf }
/** Something of an answer that only the history of a case tells. */
export interface Errand { readonly caseId: string; readonly withNames: boolean; readonly tell: (told: Told) => void }

/** Everything that happened, for a case. */
export const timelineOn = (node: CaseNode): Errand => ({
  caseId: node.id ?? '', withNames: true,
  tell: ({ read, now, nameOf }) => {
    node['timeline'] = timelineOf({ ...read, byOfficer: read.case.officer === now.actor.person, today: now.today, extentOf: (what) => mayRead(what, read.case, now), nameOf, ruleOf: ruleOfEvent });
  },
});

/** The steps this person may take, for a case. */
export const commandsOnCase = (node: CaseNode): Errand => ({ caseId: node.id ?? '', withNames: false, tell: ({ read, now }) => { node['allowedCommands'] = allowedCommands(read.case, now).map(inWords(read.case.pack)); } });

/** The steps this person may take on an action, whether or not they may read its case. */
export const commandsOnAction = (node: ActionNode): Errand => ({
  caseId: node.caseId ?? '', withNames: false,
  tell: ({ read, now }) => { node.allowedCommands = (sentPart(read.case)?.actions ?? []).filter(({ id }) => id === node.key).flatMap((action) => allowedOnAction(read.case, action, now)).map(inWords(read.case.pack)); },
});

/** The steps this person may take on a lesson, whether or not they may read its case. */
export const commandsOnLesson = (node: LessonNode): Errand => ({
  caseId: node.caseId ?? '', withNames: false,
  tell: ({ read, now }) => { node.allowedCommands = lessonsOf(read.case).filter(({ id }) => id === node.key).flatMap((lesson) => allowedOnLesson(read.case, lesson, now)).map(inWords(read.case.pack)); },
});

/** The step this person may take on what is due at the follow-up, whether or not they may read its case. */
export const commandsOnFollowUp = (node: FollowUpNode): Errand => ({
  caseId: node.caseId, withNames: false,
  tell: ({ read, now }) => { node.allowedCommands = allowedCommands(read.case, now).filter(({ type }) => type === FOLLOW_UPS[node.key]).map(inWords(read.case.pack)); },
});

const inWords = (pack: string) => ({ type, label, says, rules }: AllowedCommand): AllowedCommandType =>
  ({ command: type, label, says, rules, citations: [...new Set(rules.flatMap((rule) => cited(rule, pack) ?? []))] });

/** The case itself, as the person who asks may look at it now: what the words of it are told from. */
export const lookingAt = (caseId: string, take: (looked: LookedAt) => void): Errand => ({ caseId, withNames: false, tell: ({ read, now }) => take({ case: read.case, history: read.history, now }) });

/** Runs every errand; nothing is fetched where there is none. */
export async function tellHistories(context: Context, errands: readonly Errand[]): Promise<void> {
  if (errands.length === 0) return;
  const { reading, viewer } = context;
  const named = new Set(errands.filter(({ withNames }) => withNames).map(({ caseId }) => caseId));
  const histories = await historiesOf(context, [...new Set(errands.map(({ caseId }) => caseId))], named);
  const names = await namesOf(reading, viewer.force.id, [...named].flatMap((id) => peopleOfHistory(histories.get(id))));
  for (const { caseId, tell } of errands) {
    const read = histories.get(caseId);
    if (read !== undefined) tell({ read, now: nowFor(context, read), nameOf: (id) => names.get(id) });
  }
}

/** Whoever reads an action or lesson and not its case is told which steps they may take on it: the process looks at the case for that, and shows nothing of it. */
async function historiesOf({ reading, office: { vault } }: Context, ids: readonly string[], laidOpen: ReadonlySet<string>): Promise<ReadonlyMap<string, ReadHistory>> {
  const read = await caseHistories(reading, vault, ids, laidOpen);
  const closed = ids.filter((id) => !read.has(id));
  return closed.length === 0 ? read : new Map([...read, ...(await reading.opening(closed, (within) => caseHistories(within, vault, closed, new Set())))]);
}

const peopleOfHistory = (read: ReadHistory | undefined): readonly string[] => (read?.history ?? []).flatMap((r) => [r.actor, ...peopleIn(r.event)]);

/** Cases that the person who asks does not see as such and has a part in, for what of them is opened to that part: the caller makes sure of it. */
export async function lookInto(context: Context, ids: readonly string[]): Promise<ReadonlyMap<string, LookedAt>> {
  const { reading, office: { vault } } = context;
  const histories = ids.length === 0 ? new Map<string, ReadHistory>() : await reading.opening(ids, (within) => caseHistories(within, vault, ids, new Set()));
  return new Map([...histories].map(([id, read]) => [id, { case: read.case, history: read.history, now: nowFor(context, read) }]));
}

const nowFor = ({ viewer, at, office }: Context, { case: c, lineManager }: ReadHistory): Now => ({
  today: londonDay(at), at, actor: actorOf(viewer.id, viewer.roles), calendar: office.calendar(), facts: factsAbout(c.officer, lineManager),
});

/** What somebody may read and which steps they may take depends on nobody but the officer's line manager; what a step then asks of the world is asked when it is given. */
function factsAbout(officer: PersonId, lineManagerId: string | null): Now['facts'] {
  const known: PersonFacts = { id: officer, lineManagerId, rank: null, actingRank: null, isSpecial: false, isStaff: false, isProbationer: false, leaverOn: null, resignsOn: null };
  return { person: (id) => (id === officer ? known : undefined), earlier: { inTwelveMonths: 0, standardsInTwentyFourMonths: [] }, jointConsents: [], accountTexts: null, report: null, packTexts: [], names: [] };
}
