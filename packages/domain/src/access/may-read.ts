import { addDays } from '../calendar/index.js';
import type { Day } from '../calendar/index.js';
import type { Case } from '../case/case.js';
import { isOrLeft } from '../case/decide/deciding.js';
import type { Now } from '../case/now.js';
import { hasOpened, owns, partiesOf } from '../case/parties.js';
import { appointedPart, followedPart, lessonsOf, notifiedPart, reportedPart, sentPart, wasSent } from '../case/stages.js';
import { POLICY } from '../rule-packs.js';
import type { CaseState, EscalationRoute } from '../taxonomy/index.js';
import { ACCESS_MATRIX, EXTENTS, READABLES } from './access-matrix.js';
import type { Extent, Readable, Relation, Time } from './access-matrix.js';

const wasReferredBack = (c: Case): boolean => isOrLeft(c.stage, 'REFERRED_BACK');

const DECIDED_BEFORE: readonly CaseState[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'DISCARDED', 'DECLINED'];

/**
 * The last day on which the reviewer reads account and discussion: 28 days after the process ended; null where there is none, be
 * it that the end is not known or that the reviewer took over after it (the successor sees the report, not the account).
 */
function lastReadingDay(c: Case): Day | null {
  const ended = followedPart(c)?.followUp.processEndedOn ?? ('on' in c.stage ? c.stage.on : null);
  const appointedOn = appointedPart(c)?.reviewer?.appointedOn;
  return ended === null || appointedOn === undefined || appointedOn > ended ? null : addDays(ended, POLICY.reviewerAccessAfterEndDays);
}

const HAS_ENDED: readonly CaseState[] = ['FOLLOW_UP', 'CLOSED', 'ESCALATED', 'DISCONTINUED', 'TRANSFERRED'];

/** From when to when a permission holds, as a case stands: not now, or now and until a last day (null where no day is set). */
type Span = false | { readonly until: Day | null };
const open: Span = { until: null };
const when = (holds: boolean): Span => (holds ? open : false);

function whileReviewing(c: Case): Span {
  if (wasReferredBack(c)) return false;
  if (!HAS_ENDED.includes(c.stage.state)) return open;
  const until = lastReadingDay(c);
  return until === null ? false : { until };
}

/** R38: the line manager reads while there is something left to do with it: actions, the review, the PDR talk. */
function isForThePdr(c: Case): boolean {
  const known = followedPart(c);
  return known !== null && (c.stage.state === 'FOLLOW_UP' || (known.followUp.pdrDiscussedOn === null && !known.followUp.pdrExcused));
}

const isMisconduct = (route: EscalationRoute): boolean => route === 'MISCONDUCT' || route === 'GROSS_MISCONDUCT';

const HOLDS: { readonly [T in Time]: (c: Case) => Span } = {
  ALWAYS: () => open,
  BEFORE_DECISION: (c) => when(DECIDED_BEFORE.includes(c.stage.state)),
  FROM_NOTICE: (c) => when(notifiedPart(c) !== null),
  WHILE_REVIEWING: whileReviewing,
  // Also while what was shared is written anew: nothing that was given to the officer is taken back.
  FROM_SHARING: (c) => when(wasSent(c) || isOrLeft(c.stage, 'REPORT_SHARED') || reportedPart(c)?.report.shared === true),
  SENT: (c) => when(wasSent(c)),
  SENT_NOT_REFERRED_BACK: (c) => when(wasSent(c) && !wasReferredBack(c)),
  ESCALATED: (c) => when(c.stage.state === 'ESCALATED'),
  TO_MISCONDUCT: (c) => when(c.stage.state === 'ESCALATED' && isMisconduct(c.stage.route)),
  FOR_THE_PDR: (c) => when(isForThePdr(c)),
};

/** What a relation reads of a class as a case stands, and the last day it does so; `until` is null where no day is set. */
export interface Opening { readonly extent: Extent; readonly until: Day | null }

/**
 * What a relation reads of a class of a case as it stands (process.md 5.1): the matrix without the question of who stands in that
 * relation. The columns that the policies of the database compare are made from it, so that they and `mayRead` cannot differ.
 */
export function openings(what: Readable, relation: Relation, c: Case): readonly Opening[] {
  return (ACCESS_MATRIX[relation][what] ?? []).flatMap(({ extent, time }) => { const span = HOLDS[time](c); return span === false ? [] : [{ extent, until: span.until }]; });
}

/** Relations that no role takes away. */
const OF_THE_CASE = ['officer', 'lineManager', 'referrer', 'authority'] as const;

/**
 * Who the reader is to the case. Somebody at the authority's desk reads as such and never as reviewer or friend, in whatever way
 * they came by it: account and discussion stay closed to the desk (R26).
 */
function relationsOf(c: Case, now: Now): ReadonlySet<Relation> {
  const { actor, today } = now;
  const parties = partiesOf(c, now);
  const isDesk = (actor.roles.includes('authority') || actor.roles.includes('pcc')) && !parties.has('officer');
  const relations = new Set<Relation>(OF_THE_CASE.filter((each) => parties.has(each)));
  if ((sentPart(c)?.actions ?? []).some((action) => owns(action, c, now))) relations.add('actionOwner');
  if (lessonsOf(c).some(({ owner }) => owner === actor.person)) relations.add('lessonOwner');
  if (isOnTheList(c, now) && !parties.has('officer') && c.restriction !== null && hasOpened(c, actor.person, today)) relations.add('opener');
  if (actor.roles.includes('investigator') && !parties.has('officer')) relations.add('investigator');
  if (isDesk) return relations;
  if (parties.has('reviewer')) relations.add('reviewer');
  for (const { person, until, endedOn, withReport } of c.friends) {
    if (person === actor.person && endedOn === null && today <= until) relations.add('friend').add(withReport ? 'friendWithReport' : 'friend');
  }
  return relations;
}

/** R59, R60: relations that a restricted case knows beside its list. Whoever has one and another besides has the other only by the list. */
const BESIDE_THE_LIST: readonly Relation[] = ['officer', 'friend', 'friendWithReport', 'reviewer'];

const isOnTheList = ({ restriction }: Case, { actor }: Now): boolean => restriction === null || restriction.named.some((person) => person === actor.person);

const ORDER = Object.keys(EXTENTS) as readonly Extent[];
/** Whether what somebody reads of a class is at least as much as is asked for (process.md 5.1). */
export const covers = (extent: Extent, atLeast: Extent): boolean => ORDER.indexOf(extent) >= ORDER.indexOf(atLeast);
const wider = (a: Extent, b: Extent): Extent => (covers(a, b) ? a : b);

/**
 * How much of a class somebody may read of a case, now (process.md 5.1, R19, R22, R26, R28, R38, R59, R60).
 * It speaks for people of the force of the case and for text that still exists; the force of the reader, a disposed record and
 * clients that are no person are looked at before.
 * @returns 'NOTHING' unless the matrix says otherwise
 */
export const mayRead = (what: Readable, c: Case, now: Now): Extent =>
  openingsTo(what, c, now).reduce<Extent>((most, { extent }) => wider(most, extent), 'NOTHING');

/**
 * Everything that lets the actor read of a class of a case today, each with the relation it comes from and its last day: what `mayRead`
 * takes the widest of, for whoever is to be told why. The day of a friend is the one the officer set.
 */
export function openingsTo(what: Readable, c: Case, now: Now): readonly (Opening & { readonly relation: Relation })[] {
  const onTheList = isOnTheList(c, now);
  return [...relationsOf(c, now)]
    .filter((relation) => onTheList || BESIDE_THE_LIST.includes(relation))
    .flatMap((relation) => openings(what, relation, c).map((opening) => ({ ...opening, relation, until: opening.until ?? lastDayOf(relation, c, now) })))
    .filter(({ until }) => until === null || now.today <= until);
}

/** The last day of a relation that has one of its own: that of a friend, and of whoever opened a restricted record. */
function lastDayOf(relation: Relation, { friends, opened }: Case, { actor }: Now): Day | null {
  if (relation === 'opener') return opened.reduce<Day | null>((latest, { person, until }) => (person === actor.person && (latest === null || until > latest) ? until : latest), null);
  if (relation !== 'friend' && relation !== 'friendWithReport') return null;
  const theirs = friends.filter(({ person, endedOn, withReport }) => person === actor.person && endedOn === null && (withReport || relation === 'friend'));
  return theirs.reduce<Day | null>((latest, { until }) => (latest === null || until > latest ? until : latest), null);
}

/** The relations somebody can have to a case by what they are in the force. Whoever sits at the desk never reads as reviewer or friend (R26). */
export const relationsWithin = (isAuthority: boolean): readonly Relation[] =>
  (Object.keys(ACCESS_MATRIX) as readonly Relation[]).filter((relation) => (isAuthority ? !['reviewer', 'friend', 'friendWithReport', 'previousReviewer', 'investigator'].includes(relation) : !['authority', 'investigator'].includes(relation)));

const OF_ITSELF = (Object.keys(READABLES) as readonly Readable[]).filter((what) => what !== 'PACK');

/**
 * Whether somebody may see that the case exists at all: where not, the answer is the same as for a case that does not exist.
 * The officer does from the notice on; a restricted case shows itself to its list, the officer, the officer's friend and the reviewer.
 * A document made from a case opens nothing of the case.
 */
export const mayOpen = (c: Case, now: Now): boolean => OF_ITSELF.some((what) => mayRead(what, c, now) !== 'NOTHING');
