import type { Day } from '../calendar/index.js';
import { appointedPart, lessonsOf, sentPart } from '../case/stages.js';
import type { Case } from '../case/case.js';
import type { Now } from '../case/now.js';
import { isForPcc } from '../case/parties.js';
import { ACCESS_MATRIX, READABLES, RELATIONS } from './access-matrix.js';
import type { Extent, Permission, Readable, Relation } from './access-matrix.js';
import { covers, openingsTo, relationsWithin, openings } from './may-read.js';

const EVERYTHING = Object.keys(READABLES) as readonly Readable[];

/** Where a part in a case comes from: said to the one who has it, of the one who has it, and whatever the case. */
interface Wording { readonly you: string; readonly they: string; readonly whatever: string }
const WORDINGS: { readonly [R in Relation]: Wording } = {
  officer: { you: 'You are the officer of this review.', they: 'It is the officer’s own review.', whatever: 'In every review of your own practice, once you were told of it.' },
  reviewer: { you: 'You are the reviewer of this case.', they: 'The authority appointed the reviewer to this case.', whatever: 'In every case the authority appointed you to review, until somebody else takes it over.' },
  authority: { you: 'You decide for the authority of your force.', they: 'The authority decides on the referral, appoints the reviewer and receives the report.', whatever: 'In the cases of your force, because your sign-in says that you decide for the authority; in a restricted case only if you are on its list.' },
  lineManager: { you: 'You lead the officer today.', they: 'The line manager follows up the actions and discusses the report in the yearly development review.', whatever: 'In the reviews of officers you lead, from the day your lead begins.' },
  friend: { you: 'The officer lets you read as their Federation representative or friend.', they: 'You allowed it, and can end it at any time.', whatever: 'In the reviews that an officer lets you read as their Federation representative or friend, until the day the officer set.' },
  friendWithReport: { you: 'The officer lets you read the report too.', they: 'You allowed it, and can end it at any time.', whatever: 'In those of them where the officer opened the report too.' },
  opener: { you: 'You are on the list of this restricted case and opened the record, with a reason.', they: 'Somebody on the list of the case opened the record for a short time; you see that among who has looked.', whatever: 'In restricted cases on whose list you are, once you opened the record with a reason, for a short time.' },
  actionOwner: { you: 'You are the one to do an action of this case.', they: 'Somebody else is the one to do an action of this case.', whatever: 'In the actions that are yours to do.' },
  lessonOwner: { you: 'You carry out a lesson of this case.', they: 'Somebody carries out a lesson of this case.', whatever: 'In the lessons that are yours to carry out.' },
  referrer: { you: 'You made the referral.', they: 'The referrer follows the referral until it is decided.', whatever: 'In the referrals you make, until the authority decides.' },
  investigator: { you: 'You investigate misconduct in your force.', they: 'The matter was escalated: whoever investigates it gets the escalation pack, which holds nothing of account, discussion, welfare or report.', whatever: 'In matters that were escalated as misconduct: the escalation pack and nothing of the case.' },
  previousReviewer: { you: 'You were the reviewer before.', they: 'A previous reviewer reads nothing.', whatever: 'In cases you reviewed once and somebody else has taken over: nothing.' },
};

/** R59: where a chief officer takes part the authority is the local policing body, and nobody of the force's own desk has a part. */
const OF_A_CHIEF_OFFICER: Wording & { readonly name: string } = {
  name: 'Authority desk of the local policing body (the police and crime commissioner or mayor)',
  you: 'You decide for the local policing body, which is the authority where a chief officer takes part.',
  they: 'The local policing body is the authority where a chief officer takes part: it decides on the referral, appoints the reviewer and receives the report. The force’s own desk sees nothing of it.',
  whatever: 'In the cases in which a chief officer takes part, because your sign-in says that you decide for the local policing body, and only if you are on the list of the case.',
};
const wordingIn = (c: Case, relation: Relation): Wording => (relation === 'authority' && isForPcc(c) ? OF_A_CHIEF_OFFICER : WORDINGS[relation]);
const nameIn = (c: Case, relation: Relation): string => (relation === 'authority' && isForPcc(c) ? OF_A_CHIEF_OFFICER.name : RELATIONS[relation].name);

/** What somebody reads of one class of a case, on which day it ends as the case stands (null: no day is set), and what opens it. */
export interface Sight { readonly what: Readable; readonly extent: Extent; readonly until: Day | null; readonly because: readonly string[] }

interface Found { readonly relation: Relation; readonly extent: Extent; readonly until: Day | null }

/** The widest of several permissions, as long as the longest of those that give it. */
function widest(found: readonly Found[]): Pick<Sight, 'extent' | 'until'> & { readonly relations: readonly Relation[] } {
  const extent = found.reduce<Extent>((most, each) => (covers(each.extent, most) ? each.extent : most), 'NOTHING');
  const giving = found.filter((each) => each.extent === extent);
  const until = giving.some((each) => each.until === null) ? null : giving.reduce<Day | null>((latest, each) => (latest === null || (each.until ?? latest) > latest ? each.until : latest), null);
  return { extent, until, relations: [...new Set(giving.map(({ relation }) => relation))] };
}

/**
 * What somebody can see of a case now and why, class by class (process.md 5.1): the answer of `mayRead` with its reasons. Classes of
 * which they see nothing are there too, and say so.
 */
export const sightOf = (c: Case, now: Now): readonly Sight[] => EVERYTHING.map((what) => {
  const { extent, until, relations } = widest(openingsTo(what, c, now));
  return { what, extent, until, because: relations.map((relation) => wordingIn(c, relation).you) };
});

/** What people in one part read of one class of a case. */
export interface SightOfOthers extends Sight { readonly who: Relation; readonly name: string; readonly onTheListOnly: boolean }

/** The day until which a friend may read, for each permission that holds today. */
const friendsToday = ({ friends }: Case, { today }: Now): readonly { readonly until: Day; readonly withReport: boolean }[] =>
  friends.filter(({ endedOn, until }) => endedOn === null && today <= until);

/** The last day of each record that somebody of the list opened and may still read (R60). */
const openersToday = ({ opened }: Case, { today }: Now): readonly { readonly until: Day }[] => opened.filter(({ until }) => today <= until);

/** The parts that somebody else than the officer has in a case now, each with the last day where it has one of its own. */
function othersIn(c: Case, now: Now): readonly { readonly who: Relation; readonly until: Day | null }[] {
  const reviewer = appointedPart(c)?.reviewer?.person;
  const manager = now.facts.person(c.officer)?.lineManagerId ?? null;
  const isListed = (person: string): boolean => c.restriction?.named.some((each) => each === person) ?? true;
  const owners = (list: readonly { readonly owner: string | null }[]): boolean => list.some(({ owner }) => owner !== null && owner !== c.officer && isListed(owner));
  const has = (who: Relation, holds: boolean): readonly { who: Relation; until: Day | null }[] => (holds ? [{ who, until: null }] : []);
  return [
    ...has('reviewer', reviewer !== undefined), ...has('authority', true), ...has('lineManager', manager !== null && manager !== reviewer && isListed(manager)),
    ...friendsToday(c, now).flatMap(({ until, withReport }) => [{ who: 'friend' as const, until }, ...(withReport ? [{ who: 'friendWithReport' as const, until }] : [])]),
    ...openersToday(c, now).map(({ until }) => ({ who: 'opener' as const, until })),
    ...has('investigator', openings('PACK', 'investigator', c).length > 0),
    ...has('actionOwner', owners(sentPart(c)?.actions ?? [])), ...has('lessonOwner', owners(lessonsOf(c))),
  ];
}

/**
 * Who else may see what of a case now, by the part they have in it (process.md 5.1): for the officer, who is to know it before they speak.
 * It names parts, never people, and leaves out whoever sees nothing.
 */
export function sightsOfOthers(c: Case, now: Now): readonly SightOfOthers[] {
  return othersIn(c, now).flatMap(({ who, until: last }) => EVERYTHING.flatMap((what): readonly SightOfOthers[] => {
    const open = openings(what, who, c).filter(({ until }) => until === null || now.today <= until);
    const { extent, until } = widest(open.map((opening) => ({ relation: who, extent: opening.extent, until: opening.until ?? last })));
    return extent === 'NOTHING' ? [] : [{ who, name: nameIn(c, who), what, extent, until, because: [wordingIn(c, who).they], onTheListOnly: who === 'authority' && c.restriction !== null }];
  }));
}

/** What one part in a case opens, whatever the case. */
export interface GeneralSight { readonly relation: Relation; readonly because: string; readonly opens: readonly ({ readonly what: Readable } & Permission)[] }

/**
 * What each part that somebody with these roles can have in a case opens to them (process.md 5.1).
 * Whoever decides for the authority never reads as a reviewer or friend (R26); nobody else reads as the authority.
 * @param desks the authority's desks they sit at: of the force, of the local policing body (R59)
 */
export const generalSight = ({ ofForce, ofPcc }: { readonly ofForce: boolean; readonly ofPcc: boolean }): readonly GeneralSight[] =>
  relationsWithin(ofForce || ofPcc).map((relation) => ({
    relation, because: relation !== 'authority' ? WORDINGS[relation].whatever : [...(ofForce ? [WORDINGS.authority.whatever] : []), ...(ofPcc ? [OF_A_CHIEF_OFFICER.whatever] : [])].join(' '), opens: EVERYTHING.flatMap((what) => (ACCESS_MATRIX[relation][what] ?? []).map((permission) => ({ what, ...permission }))),
  }));
