import { addDays } from '../calendar/index.js';
import type { Day } from '../calendar/index.js';
import type { Case } from '../case/case.js';
import { isOrLeft } from '../case/decide/deciding.js';
import type { Now } from '../case/now.js';
import { owns, partiesOf } from '../case/parties.js';
import { appointedPart, discussedPart, followedPart, lessonsOf, notifiedPart, sentPart } from '../case/stages.js';
import { POLICY } from '../rule-packs.js';
import type { CaseState } from '../taxonomy/index.js';
import { ACCESS_MATRIX, EXTENTS, READABLES } from './access-matrix.js';
import type { Extent, Readable, Relation, Time } from './access-matrix.js';

const wasReferredBack = (c: Case): boolean => isOrLeft(c.stage, 'REFERRED_BACK');

/** Whether a version of the report was ever sent; one that came back and is being written anew was. */
const wasSent = (c: Case): boolean => sentPart(c) !== null || (discussedPart(c)?.reportReturns ?? 0) > 0;

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

function isReviewing(c: Case, { today }: Now): boolean {
  if (wasReferredBack(c)) return false;
  if (!HAS_ENDED.includes(c.stage.state)) return true;
  const last = lastReadingDay(c);
  return last !== null && today <= last;
}

/** R38: the line manager reads while there is something left to do with it: actions, the review, the PDR talk. */
function isForThePdr(c: Case): boolean {
  const known = followedPart(c);
  return known !== null && (c.stage.state === 'FOLLOW_UP' || (known.followUp.pdrDiscussedOn === null && !known.followUp.pdrExcused));
}

const HOLDS: { readonly [T in Time]: (c: Case, now: Now) => boolean } = {
  ALWAYS: () => true,
  BEFORE_DECISION: (c) => DECIDED_BEFORE.includes(c.stage.state),
  FROM_NOTICE: (c) => notifiedPart(c) !== null,
  WHILE_REVIEWING: isReviewing,
  FROM_SHARING: (c) => wasSent(c) || isOrLeft(c.stage, 'REPORT_SHARED'),
  SENT: wasSent,
  SENT_NOT_REFERRED_BACK: (c) => wasSent(c) && !wasReferredBack(c),
  FOR_THE_PDR: isForThePdr,
};

/** Relations that no role takes away. */
const OF_THE_CASE = ['officer', 'lineManager', 'referrer', 'authority'] as const;

/**
 * Who the reader is to the case. Somebody at the authority's desk reads as such and never as reviewer or friend, in whatever way
 * they came by it: account and discussion stay closed to the desk (R26).
 */
function relationsOf(c: Case, now: Now): ReadonlySet<Relation> {
  const { actor, today } = now;
  const parties = partiesOf(c, now);
  const isDesk = actor.roles.includes('authority') && !parties.has('officer');
  const relations = new Set<Relation>(OF_THE_CASE.filter((each) => parties.has(each)));
  if ((sentPart(c)?.actions ?? []).some((action) => owns(action, c, now))) relations.add('actionOwner');
  if (lessonsOf(c).some(({ owner }) => owner === actor.person)) relations.add('lessonOwner');
  if (isDesk) return relations;
  if (parties.has('reviewer')) relations.add('reviewer');
  for (const { person, until, endedOn, withReport } of c.friends) {
    if (person === actor.person && endedOn === null && today <= until) relations.add('friend').add(withReport ? 'friendWithReport' : 'friend');
  }
  return relations;
}

/** R59, R60: in a restricted case only the list, the officer, the officer's friend and the reviewer have a relation at all. */
function insideTheList(c: Case, { actor }: Now, relations: ReadonlySet<Relation>): boolean {
  if (c.restriction === null || c.restriction.named.some((person) => person === actor.person)) return true;
  return (['officer', 'friend', 'reviewer'] as const).some((each) => relations.has(each));
}

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
export function mayRead(what: Readable, c: Case, now: Now): Extent {
  const relations = relationsOf(c, now);
  if (!insideTheList(c, now, relations)) return 'NOTHING';
  return [...relations]
    .flatMap((relation) => ACCESS_MATRIX[relation][what] ?? [])
    .filter(({ time }) => HOLDS[time](c, now))
    .reduce<Extent>((most, { extent }) => wider(most, extent), 'NOTHING');
}

const EVERYTHING = Object.keys(READABLES) as readonly Readable[];

/**
 * Whether somebody may see that the case exists at all: where not, the answer is the same as for a case that does not exist.
 * The officer does from the notice on; a restricted case shows itself to its list, the officer, the officer's friend and the reviewer.
 */
export const mayOpen = (c: Case, now: Now): boolean => EVERYTHING.some((what) => mayRead(what, c, now) !== 'NOTHING');
