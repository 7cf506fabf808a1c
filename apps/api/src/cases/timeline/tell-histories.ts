import { allowedCommands, mayRead } from '@candour/domain';
import type { Now, PersonFacts, PersonId } from '@candour/domain';
import { londonDay } from '@candour/domain/calendar';
import { ruleOfEvent } from '../../case-record/event-rules.js';
import type { Context } from '../../context.js';
import { actorOf } from '../../identity/actor.js';
import type { Selection } from '../../reading/selection.js';
import type { CaseNode } from '../finish-case.js';
import type { AllowedCommandType } from '../steps.type.js';
import { caseHistories, namesOf } from './case-histories.query.js';
import type { ReadHistory } from './case-histories.query.js';
import { peopleIn } from './event-facts.js';
import { timelineOf } from './timeline.js';

/** Fills in what only the history tells: the timeline, and the steps this person may take. All cases at once; nothing where neither was asked for. */
export async function tellHistories(context: Context, nodes: readonly CaseNode[], asked: Selection): Promise<void> {
  if (asked['timeline'] === undefined && asked['allowedCommands'] === undefined) return;
  const { reading, office, viewer } = context;
  const histories = await caseHistories(reading, office.vault, nodes.flatMap(({ id }) => id ?? []));
  const names = asked['timeline'] === undefined ? new Map<string, string>() : await namesOf(reading, viewer.force.id, [...histories.values()].flatMap(peopleOfHistory));
  for (const node of nodes) {
    const read = histories.get(node.id ?? '');
    if (read === undefined) continue;
    const now = nowFor(context, read);
    if (asked['timeline'] !== undefined) node['timeline'] = timelineOf({ ...read, byOfficer: read.case.officer === viewer.id, extentOf: (what) => mayRead(what, read.case, now), nameOf: (id) => names.get(id), ruleOf: ruleOfEvent });
    if (asked['allowedCommands'] !== undefined) node['allowedCommands'] = commandsFor(read, now);
  }
}

const peopleOfHistory = ({ history }: ReadHistory): readonly string[] => history.flatMap((r) => [r.actor, ...peopleIn(r.event)]);

const nowFor = ({ viewer, at, office }: Context, { case: c, lineManager }: ReadHistory): Now => ({
  today: londonDay(at), at, actor: actorOf(viewer.id, viewer.roles), calendar: office.calendar(), facts: factsAbout(c.officer, lineManager),
});

const commandsFor = ({ case: c }: ReadHistory, now: Now): readonly AllowedCommandType[] => allowedCommands(c, now).map(({ type, label, says, rules }) => ({ command: type, label, says, rules }));

/** What somebody may read and which steps they may take depends on nobody but the officer's line manager; what a step then asks of the world is asked when it is given. */
function factsAbout(officer: PersonId, lineManagerId: string | null): Now['facts'] {
  const known: PersonFacts = { id: officer, lineManagerId, rank: null, actingRank: null, isSpecial: false, isStaff: false, isProbationer: false, leaverOn: null, resignsOn: null };
  return { person: (id) => (id === officer ? known : undefined), earlier: { inTwelveMonths: 0, standardsInTwentyFourMonths: [] }, jointConsents: [], accountTexts: null, report: null, packTexts: [], names: [] };
}
