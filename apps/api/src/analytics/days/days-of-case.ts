import type { CaseRows } from '../../cases/project/index.js';
import { REVIEW_STAGES } from '../stages/stage-words.js';
import type { ReviewStage } from '../stages/stage-words.js';
import { BY_REFERRAL_BACK } from './measures.js';
import type { DayKey } from './measures.js';

/** What a case counts for by days: the same as `days-of-cases.sql.ts` finds in its rows; a test holds the two together. Nothing until it is accepted, and nothing while it is restricted (R59, R60). */
export interface DaysOfCase { readonly forceId: string; readonly month: string; readonly keys: readonly DayKey[] }
type Rows = Pick<CaseRows, 'cases' | 'actions' | 'org_lessons' | 'review_notes' | 'pdr_items'>;
type Row = CaseRows['cases'][number];

export function daysOfCase(rows: Rows | null): DaysOfCase | null {
  const row = rows?.cases[0];
  if (rows === null || row === undefined || row.acceptedMonth === null || row.submittedOn === null || row.restricted) return null;
  const due = (on: string): number => between(row.acceptedMonth as string, on);
  return { forceId: row.forceId, month: row.acceptedMonth, keys: [...stageKeys(row, row.submittedOn), ...accountKeys(row, due), ...actionKeys(rows, row, due), ...followUpKeys(rows, row, due), ...lessonKeys(rows, due)] };
}

const DAY = 86_400_000;
const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
const plain = { part: '', entered: 0 } as const;

const DAY_OF: Readonly<Record<ReviewStage, (row: Row) => string | null>> = {
  NOTIFIED: (r) => r.notifiedOn, ACCOUNT_RECEIVED: (r) => r.accountReceivedOn, DISCUSSED: (r) => r.discussedOn, REPORT_SENT: (r) => r.reportSentOn, PROCESS_ENDED: (r) => r.processEndedOn,
};

function stageKeys(row: Row, submitted: string): readonly DayKey[] {
  const entered = Math.max(0, row.takenInOn === null ? 0 : between(submitted, row.takenInOn));
  return REVIEW_STAGES.flatMap((measure, i) => {
    const [kind, on] = stageEnd(row, measure, REVIEW_STAGES.slice(i + 1));
    if (kind === 'OPEN') return [];
    const days = on === null ? 0 : between(submitted, on);
    return [{ measure, part: '', entered, ...(days < 0 ? { kind: 'UNKNOWN', days: 0 } : { kind, days }) }];
  });
}

/** How a case came, or did not come, to a point. */
function stageEnd(row: Row, stage: ReviewStage, later: readonly ReviewStage[]): readonly [string, string | null] {
  const reached = DAY_OF[stage](row);
  if (reached !== null) return ['REACHED', reached];
  const without = stage === 'ACCOUNT_RECEIVED' && !row.imported ? (row.accountDeclinedOn ?? row.discussedOn) : null;
  if (without !== null) return ['NO_ACCOUNT', without];
  if (later.some((each) => DAY_OF[each](row) !== null)) return ['UNKNOWN', null];
  if (row.endedOn !== null) return [exitOf(row.outcome), row.endedOn];
  return row.outcome === null ? ['OPEN', null] : ['UNKNOWN', null];
}

const exitOf = (outcome: string | null): string => ((BY_REFERRAL_BACK as readonly (string | null)[]).includes(outcome) ? 'REFERRED_BACK' : outcome === 'DISCONTINUED_WITHDRAWN' ? 'WITHDRAWN' : 'ENDED_OTHERWISE');

type Due = (on: string) => number;

function accountKeys(row: Row, due: Due): readonly DayKey[] {
  const { accountFirstDue: first, accountDue, accountReceivedOn: received, accountDeclinedOn: declined } = row;
  if (first === null) return [];
  const kind = received !== null ? (received <= first ? 'ON_TIME' : received <= (accountDue ?? first) ? 'BY_LATER_DAY' : 'LATE') : declined !== null ? 'DECLINED' : 'NONE';
  return [{ ...plain, measure: 'ACCOUNT_DUE', days: due(first), kind }];
}

function actionKeys(rows: Rows, row: Row, due: Due): readonly DayKey[] {
  const agreed = row.agreedOn ?? row.reportSentOn;
  return rows.actions.filter((a) => !a.takenAlready && (a.status === 'OPEN' || a.status === 'DONE')).flatMap(({ type, due: by, doneOn, status }): DayKey[] => {
    const key = { part: type, entered: 0 };
    const done = status === 'DONE' ? doneOn : null;
    return [
      ...(status === 'DONE' ? [{ ...key, measure: 'ACTION_DONE' as const, ...(done === null || agreed === null ? { days: 0, kind: 'UNKNOWN' } : { days: Math.max(0, between(agreed, done)), kind: 'DONE' }) }] : []),
      ...(done !== null && by !== null ? [{ ...key, measure: 'ACTION_SLIP' as const, days: between(by, done), kind: 'DONE' }] : []),
      ...(by !== null && (status === 'OPEN' || done !== null) ? [{ ...key, measure: 'ACTION_DUE' as const, days: due(by), kind: done === null ? 'NOT_DONE' : inTime(done, by) }] : []),
    ];
  });
}

const inTime = (on: string, by: string): string => (on <= by ? 'IN_TIME' : 'LATE');

function followUpKeys(rows: Rows, row: Row, due: Due): readonly DayKey[] {
  const { reviewOn, reviewedOn, pdrDue, pdrDiscussedOn } = row;
  // A note that set this very day for the next one was written for an earlier one (R45).
  const noted = rows.review_notes.at(-1)?.nextReviewOn === reviewOn ? null : reviewedOn;
  const gone = row.state === 'CLOSED' && reviewedOn === null;
  return [
    ...(reviewOn === null || row.processEndedOn === null || gone ? [] : [{ ...plain, measure: 'REVIEW_NOTE' as const, days: due(reviewOn), kind: noted === null ? 'NOT_DONE' : inTime(noted, reviewOn) }]),
    ...(pdrDue === null || rows.pdr_items.some((i) => i.excused) ? [] : [{ ...plain, measure: 'PDR' as const, days: due(pdrDue), kind: pdrDiscussedOn === null ? 'NOT_DONE' : inTime(pdrDiscussedOn, pdrDue) }]),
    ...(row.reportSentOn === null && row.processEndedOn === null && !(row.outcome ?? '').startsWith('COMPLETED') ? [] : [{ ...plain, measure: 'REPORT' as const, days: 0, kind: 'SENT' }]),
  ];
}

function lessonKeys(rows: Rows, due: Due): readonly DayKey[] {
  const lessons = rows.org_lessons;
  return [
    ...lessons.flatMap(({ theme, status, answerDue, answeredOn, implementedOn }): DayKey[] => {
      const key = { part: theme, entered: 0 };
      return [
        { ...key, measure: 'LESSON', days: 0, kind: status },
        ...(answerDue === null ? [] : [{ ...key, measure: 'LESSON_ANSWER' as const, days: due(answerDue), kind: answeredOn === null ? 'NOT_DONE' : inTime(answeredOn, answerDue) }]),
        ...(implementedOn === null ? [] : [{ ...key, measure: 'LESSON_DONE' as const, days: due(implementedOn), kind: 'DONE' }]),
      ];
    }),
    ...[...new Set(lessons.map((l) => l.theme))].map((theme): DayKey => ({ measure: 'LESSON_CASE', part: theme, days: 0, entered: 0, kind: 'RAISED' })),
  ];
}

/** A row of the days with how much it goes up or down. */
export type DayChange = DayKey & { readonly forceId: string; readonly month: string; readonly n: number };

/** What changes in the days when a case is no longer what it was: nothing where nothing changes. */
export function changedDays(before: DaysOfCase | null, after: DaysOfCase | null): readonly DayChange[] {
  return summedDays([...changesOf(before, -1), ...changesOf(after, 1)]);
}

const changesOf = (of: DaysOfCase | null, n: number): readonly DayChange[] => (of?.keys ?? []).map((key) => ({ ...key, forceId: of?.forceId ?? '', month: of?.month ?? '', n }));
const keyOf = ({ month, measure, part, days, entered, kind }: DayChange): string => [month, measure, part, days, entered, kind].join('|');

/** One entry for each row, in the order of their keys: a statement may touch a row only once, and two always take them in the same order. */
export function summedDays(changes: readonly DayChange[]): readonly DayChange[] {
  const rows = new Map<string, DayChange>();
  for (const change of changes) {
    const key = keyOf(change);
    rows.set(key, { ...change, n: (rows.get(key)?.n ?? 0) + change.n });
  }
  return [...rows.entries()].filter(([, { n }]) => n !== 0).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
