import { EVENTS, appointedPart, covers, isForPcc, openings, referredPart } from '@candour/domain';
import type { Action, Case, EventType, Extent, Field, Lesson, ProtectionClass, Readable, Recorded, Relation } from '@candour/domain';
import type { Day } from '@candour/domain/calendar';
import type { ReadBy } from '../../access/read-by.columns.js';
import type { Drawer } from '../../case-record/seal-event.js';

/** Raise it when the access matrix or this file gives other readers than before: every case is then worked out anew at the next start. */
export const READ_BY_VERSION = 4;

/** The last day a relation reads at least so much of a class; null where no day is set, undefined where it does not read it. */
function lastDay(what: Readable, relation: Relation, c: Case, atLeast: Extent): Day | null | undefined {
  const days = openings(what, relation, c).filter(({ extent }) => covers(extent, atLeast)).map(({ until }) => until);
  if (days.length === 0) return undefined;
  return days.includes(null) ? null : days.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b));
}

/** Whether a relation reads it, for as long as the case stands as it does. */
function reads(what: Readable, relation: Relation, c: Case, atLeast: Extent): boolean {
  const until = lastDay(what, relation, c, atLeast);
  if (until != null) throw new Error(`What a ${relation} reads ends on a day, and the rows have a place for that of the reviewer alone.`);
  return until === null;
}

/** R59, R60: whether the list of a restricted case lets somebody have a part in it who is neither officer, friend nor reviewer. */
const isOnTheList = ({ restriction }: Case, person: string): boolean => restriction === null || restriction.named.some((named) => named === person);

/** Who reads rows of a class that need at least so much of it (process.md 5.1), as the columns that the policies compare. */
export function readBy(what: Readable, c: Case, atLeast: Extent = 'ALL'): ReadBy {
  const { referrer } = referredPart(c).referral;
  const reviewer = appointedPart(c)?.reviewer?.person ?? null;
  const until = lastDay(what, 'reviewer', c, atLeast);
  return {
    officerId: c.officer ?? null,
    readBy: [...(c.officer && reads(what, 'officer', c, atLeast) ? [c.officer] : []), ...(referrer && reads(what, 'referrer', c, atLeast) && isOnTheList(c, referrer) ? [referrer] : [])],
    readByReviewer: until === undefined ? null : reviewer,
    readByReviewerUntil: reviewer === null ? null : (until ?? null),
    readByDesk: reads(what, 'authority', c, atLeast),
    deskIsPcc: isForPcc(c),
    readByLeader: reads(what, 'lineManager', c, atLeast),
    readByFriends: friendsWho(what, c, atLeast),
    readByOpeners: openersWho(what, c, atLeast),
    keptTo: c.restriction === null ? null : [...c.restriction.named],
  };
}

/** R19: friends with the last day of what the officer allows; where one was allowed twice, the later. */
function friendsWho(what: Readable, c: Case, atLeast: Extent): ReadBy['readByFriends'] {
  const days: Record<string, Day> = {};
  for (const { person, until, withReport, endedOn } of c.friends) {
    const may = reads(what, 'friend', c, atLeast) || (withReport && reads(what, 'friendWithReport', c, atLeast));
    if (person && endedOn === null && may && (days[person] ?? '') < until) days[person] = until;
  }
  return Object.keys(days).length === 0 ? null : days;
}

/** R60: those of the list who opened the record, with the last day on which it stays open; never the officer. */
function openersWho(what: Readable, c: Case, atLeast: Extent): ReadBy['readByOpeners'] {
  if (c.restriction === null || c.opened.length === 0 || !reads(what, 'opener', c, atLeast)) return null;
  const days: Record<string, Day> = {};
  for (const { person, until } of c.opened) if (person && person !== c.officer && isOnTheList(c, person) && (days[person] ?? '') < until) days[person] = until;
  return Object.keys(days).length === 0 ? null : days;
}

/** With whoever owns the one thing the row is about, and nobody else's (R36, R44). */
const withOwner = (by: ReadBy, c: Case, owner: string | null | undefined): ReadBy => (owner && isOnTheList(c, owner) && !by.readBy.includes(owner) ? { ...by, readBy: [...by.readBy, owner] } : by);

/** R44: an action is also read by the one who does it; one of a manager that names nobody lies with whoever leads the officer. */
export function actionReadBy(by: ReadBy, c: Case, { ownerRole, owner }: Action): ReadBy {
  if (!reads('ACTIONS', 'actionOwner', c, 'OWN_ONES') || ownerRole === 'OFFICER') return by;
  return owner === null && ownerRole === 'MANAGER' ? { ...by, readByLeader: true } : withOwner(by, c, owner);
}

/** R36: a lesson is also read by whoever carries it out. */
export const lessonReadBy = (by: ReadBy, c: Case, { owner }: Lesson): ReadBy => (reads('LESSONS', 'lessonOwner', c, 'OWN_ONES') ? withOwner(by, c, owner) : by);

/** Who reads the record of a case: its events, the keys of each class, and each sealed part by its event. */
export interface RecordReadBy {
  readonly events: ReadBy;
  readonly keys: Readonly<Record<ProtectionClass, ReadBy>>;
  readonly parts: Readonly<Record<Drawer, Readonly<Record<number, ReadBy>>>>;
}
type SealedClass = Exclude<ProtectionClass, 'C'>;

/** Events with the officer's own account, which a friend reads; all else of class P is of the discussion or learnt from the account. */
const OWN_ACCOUNT: readonly EventType[] = ['AccountSubmitted', 'AccountAdded', 'OralAccountRecorded', 'OralAccountConfirmed'];

/** What the sealed part of an event asks of its reader. @param later what happened after it, in order */
export function neededFor(drawer: Drawer, type: EventType, later: readonly EventType[]): Extent {
  if (drawer === 'P') return OWN_ACCOUNT.includes(type) ? 'OWN_ACCOUNT' : 'ALL';
  if (drawer === 'W') return type === 'Paused' ? 'PAUSE_CATEGORY' : 'ALL';
  if (type === 'CorrectionRequested' || type === 'CorrectionAnswered') return 'OWN_CORRECTIONS';
  if (type !== 'ReportDrafted' && type !== 'ReportAnswered') return 'SENT';
  const next = later.indexOf('ReportDrafted');
  const ofThisDraft = next === -1 ? later : later.slice(0, next);
  if (ofThisDraft.includes('ReportSent')) return type === 'ReportDrafted' && drawer === 'R' ? 'SENT_WITHOUT_DISCUSSION' : 'SENT';
  return type === 'ReportAnswered' || ofThisDraft.includes('ReportShared') ? 'SHARED' : 'ALL';
}

const WITH_PART: Readonly<Record<Drawer, ReadonlySet<string>>> = { P: eventsWith('P'), R: eventsWith('R'), RB: new Set<EventType>(['ReportDrafted']), W: eventsWith('W') };

function eventsWith(cls: SealedClass): ReadonlySet<string> {
  return new Set(Object.entries(EVENTS).filter(([, { fields }]) => Object.values<Field>(fields).some((field) => holds(field, cls))).map(([type]) => type));
}

function holds(field: Field, cls: SealedClass): boolean {
  if (field.kind === 'optional' || field.kind === 'list') return holds(field.of, cls);
  return field.kind === 'group' ? Object.values(field.fields).some((inner) => holds(inner, cls)) : field.class === cls;
}

/** Who reads the record of a case as it stands: also of what was sealed long ago, whoever reviewed it then. */
export function recordReadBy(c: Case, history: readonly Recorded[]): RecordReadBy {
  const known = new Map<string, ReadBy>();
  const of = (cls: SealedClass, atLeast: Extent): ReadBy => {
    const key = `${cls} ${atLeast}`;
    const found = known.get(key) ?? readBy(cls, c, atLeast);
    known.set(key, found);
    return found;
  };
  const types = history.map((r) => r.event.type);
  const partsOf = (drawer: Drawer, cls: SealedClass): Readonly<Record<number, ReadBy>> =>
    Object.fromEntries(history.flatMap(({ event: { type }, seq }, i) => (WITH_PART[drawer].has(type) ? [[seq, of(cls, neededFor(drawer, type, types.slice(i + 1)))]] : [])));
  const events = readBy('C', c);
  return {
    events, keys: { C: events, P: of('P', 'OWN_ACCOUNT'), W: of('W', 'PAUSE_CATEGORY'), R: of('R', 'SENT_WITHOUT_DISCUSSION') },
    parts: { P: partsOf('P', 'P'), R: partsOf('R', 'R'), RB: partsOf('RB', 'R'), W: partsOf('W', 'W') },
  };
}
