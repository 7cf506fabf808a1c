import type { Day } from '../calendar/index.js';
import type { Action, Case } from './case.js';
import type { Move, Party } from './lifecycle.js';
import type { Now } from './now.js';
import { appointedPart, lessonsOf, referredPart, sentPart } from './stages.js';

/** The action or lesson a command is about, or `any` to ask whether the person owns one at all. */
export type Thing = 'any' | { readonly action?: string | undefined; readonly lesson?: string | undefined };

/** Who the actor is to this case, from the facts of the case and the force. A restricted case has only its named list for an authority (R59, R60). */
export function partiesOf(c: Case | null, now: Now, thing: Thing = {}): ReadonlySet<Party> {
  const { person, roles } = now.actor;
  if (person === 'clock') return new Set<Party>(['clock']);
  const parties = new Set<Party>();
  const add = (party: Party, holds: boolean): void => { if (holds) parties.add(party); };
  if (c === null) {
    add('manager', roles.includes('manager'));
    add('standards', roles.includes('standards'));
    add('authority', roles.includes('authority') || roles.includes('pcc'));
    return parties;
  }
  const named = c.restriction?.named.includes(person) ?? true;
  const isOfficer = c.officer === person;
  const forPcc = isForPcc(c);
  add('officer', isOfficer);
  add('referrer', referredPart(c).referral.referrer === person);
  add('authority', roles.includes(forPcc ? 'pcc' : 'authority') && named && !isOfficer);
  add('standards', roles.includes('standards') && !forPcc && named && !isOfficer);
  add('approver', roles.includes('approver') && !isOfficer);
  const review = appointedPart(c);
  add('reviewer', review?.reviewer?.person === person);
  add('namedList', c.restriction !== null && named && mayOpenRecord(c, now) && !parties.has('officer') && !parties.has('reviewer'));
  add('lineManager', now.facts.person(c.officer)?.lineManagerId === person);
  const sent = sentPart(c);
  add('actionOwner', (sent?.actions ?? []).some((a) => (thing === 'any' ? a.status === 'OPEN' : a.id === thing.action) && (owns(a, c, now) || (isDesks(a) && parties.has('authority')))));
  add('lessonOwner', lessonsOf(c).some((l) => (thing === 'any' || l.id === thing.lesson) && l.owner === person));
  return parties;
}

/** Whether the actor is the one who does an action: the officer, the person named, or the line manager where a manager's action names nobody (R44). */
export function owns({ ownerRole, owner }: Action, c: Pick<Case, 'officer'>, { actor, facts }: Now): boolean {
  if (ownerRole === 'OFFICER') return c.officer === actor.person;
  return owner === null ? ownerRole === 'MANAGER' && facts.person(c.officer)?.lineManagerId === actor.person : owner === actor.person;
}
/** An action for the force that names nobody lies with the authority's desk. */
const isDesks = ({ ownerRole, owner }: Action): boolean => ownerRole === 'FORCE' && owner === null;

/** R59: where a chief officer takes part, the local policing body is the authority, and the case is held outside the force's own desk. */
export const isForPcc = ({ restriction }: Pick<Case, 'restriction'>): boolean => restriction?.why === 'CHIEF_OFFICER';

/**
 * R59, R60: whether somebody of the list may open the record (break-glass). Not the friend, who reads for the officer, nor, where a
 * chief officer takes part, anybody of the force's own desk.
 */
function mayOpenRecord(c: Case, { actor, today }: Now): boolean {
  const isFriend = c.friends.some((f) => f.person === actor.person && f.endedOn === null && today <= f.until);
  return !isFriend && !(isForPcc(c) && (actor.roles.includes('authority') || actor.roles.includes('standards')));
}

/** R60: whether somebody opened the record of a restricted case and may still read it on a day. */
export const hasOpened = ({ opened }: Pick<Case, 'opened'>, person: string, on: Day): boolean => opened.some((each) => each.person === person && on <= each.until);

/** Whether a step is for one of these parties. The authority is not the reviewer: who reviews a case decides nothing in it for the authority, however they came by the role. */
export const isFor = (move: Move, parties: ReadonlySet<Party>): boolean => move.by.some((party) => parties.has(party) && !(party === 'authority' && parties.has('reviewer')));
