import { CODES, EVENTS } from '@candour/domain';
import type { Case, Code, EventType, Recorded } from '@candour/domain';
import type { Day } from '@candour/domain/calendar';
import { cited } from '../../access/cited.js';
import type { TimelineEntryType } from '../timeline.type.js';
import { factsOf } from './event-facts.js';
import type { NameOf } from './event-facts.js';
import { toldOf } from './told-of.js';
import type { ExtentOf } from './told-of.js';

const AUTHORITY = 'Appropriate authority';
const IMPORT = 'Import';
/** Who gives a step that neither officer, reviewer nor referrer gives, where it is not the authority. */
const GIVEN_BY: { readonly [T in EventType]?: string } = {
  ActionCompleted: 'Owner of the action', ActionVerified: 'Line manager or authority', ActionExtended: 'Line manager', ActionCancelled: 'Line manager', ActionReowned: 'Line manager or authority', ReviewNoteRecorded: 'Line manager',
  LessonAnswered: 'Owner of the lesson or authority', PdrDiscussionRecorded: 'Line manager', PassageApproved: 'Approver', RecordTakenOver: 'Named on the list', CaseImported: IMPORT, ReferralDrafted: 'Referrer', ReferralSubmitted: 'Referrer', ReferralDiscarded: 'Referrer',
};

/** What the reader is told of a history. */
export interface Reading {
  readonly case: Case;
  readonly history: readonly Recorded[];
  /** The reader is the officer of the case: names of the desk, the referrer, complainants and witnesses are not told. */
  readonly byOfficer: boolean;
  readonly today: Day;
  /** What the access matrix lets the reader read of the case. */
  readonly extentOf: ExtentOf;
  readonly nameOf: NameOf;
  readonly ruleOf: (type: EventType) => string;
}

/** Everything that happened, as a reader may know it. The entries are numbered as told, so that a gap tells of nothing left out. */
export function timelineOf({ case: c, history, byOfficer, today, extentOf, nameOf, ruleOf }: Reading): readonly TimelineEntryType[] {
  let reviewer: string | null = null;
  const hidden = byOfficer ? requestsToldLater(history, today) : new Set<number>();
  const lastSent = history.findLast(({ event }) => event.type === 'ReportSent')?.seq ?? 0;
  return history.flatMap((r): Omit<TimelineEntryType, 'seq'>[] => {
    // The reviewer changes with the step that names a new one, which the authority gives.
    const role = roleOf(c, r, reviewer);
    const { event } = r;
    if ('reviewer' in event && event.reviewer !== undefined) reviewer = event.reviewer;
    const told = toldOf(event.type, extentOf, r.seq < lastSent);
    if (told === null || isAbout(event, hidden)) return [];
    const mayName = !byOfficer || role === 'Officer' || role === 'Reviewer';
    return [{
      at: r.at, on: r.on, label: told.bare ?? EVENTS[event.type].says, actorRole: role, actorName: mayName ? (nameOf(r.actor) ?? null) : null, rule: ruleOf(event.type), citation: cited(ruleOf(event.type), c.pack),
      answers: told.answers ? r.answers.map(({ code, reason }) => ({ code, question: CODES[code as Code]?.message ?? code, reason: reason ?? null })) : [],
      facts: factsOf(event, { nameOf, byOfficer, isTold: told.fact }),
    }];
  }).map((entry, i) => ({ seq: i + 1, ...entry }));
}

function roleOf(c: Case, { actor, event }: Recorded, reviewer: string | null): string {
  if (actor === 'clock') return event.type === 'CaseImported' ? IMPORT : 'The calendar';
  if (actor === c.officer) return 'Officer';
  if (actor === reviewer) return 'Reviewer';
  return GIVEN_BY[event.type] ?? AUTHORITY;
}

/** R26: requests that the officer must not learn of yet, because telling at once would prejudice an investigation; from the day that is looked at again they see them. */
function requestsToldLater(history: readonly Recorded[], today: Day): ReadonlySet<number> {
  return new Set(history.flatMap(({ event }) => (event.type === 'PassageRequested' && event.officerToldLater && (event.tellBy === undefined || event.tellBy > today) ? [event.number] : [])));
}

function isAbout(event: Recorded['event'], requests: ReadonlySet<number>): boolean {
  if (event.type === 'PassageRequested') return requests.has(event.number);
  return (event.type === 'PassageApproved' || event.type === 'PassageOpened') && requests.has(event.request);
}
