import { joined, sql, word } from '../../reading/sql.js';
import type { Sql } from '../../reading/sql.js';
import { REVIEW_STAGES, STAGES } from '../stages/stage-words.js';
import { BY_REFERRAL_BACK } from './measures.js';
import type { Measure } from './measures.js';

/*
 * The days of cases, read from their rows: one row (force_id, month, measure, part, days, entered, kind) for each thing that happened, the same as
 * `days-of-case.ts` makes of one case. The case row is `c`. What has not happened yet has the kind OPEN, which is counted only when it is
 * read, with the days until `asOf`.
 */

const SINCE = word('c.submitted_on');
const OF = word('c.force_id, c.accepted_month');
const ENTERED = word('greatest(coalesce(c.taken_in_on - c.submitted_on, 0), 0)');
const AGREED = word('coalesce(c.agreed_on, c.report_sent_on)');
const timely = (on: string, by: string): string => `CASE WHEN ${on} IS NULL THEN 'NOT_DONE' WHEN ${on} <= ${by} THEN 'IN_TIME' ELSE 'LATE' END`;

const EXIT_OF = (row: string): string => `CASE WHEN ${row}.outcome IN (${BY_REFERRAL_BACK.map((o) => `'${o}'`).join(', ')}) THEN 'REFERRED_BACK' WHEN ${row}.outcome = 'DISCONTINUED_WITHDRAWN' THEN 'WITHDRAWN' ELSE 'ENDED_OTHERWISE' END`;
/** How a case ended that ended early. */
export const exitKind = (row: string): Sql => word(EXIT_OF(row));

/** A row for each point of the process. Where a later point is known, or the case has come to its end in a way that has no day, the day of this one is unknown. */
function stages(wanted: readonly Measure[], asOf: Sql): Sql {
  const points = REVIEW_STAGES.map((stage, i) => {
    const later = REVIEW_STAGES.slice(i + 1).map((each) => `c.${STAGES[each].column} IS NOT NULL`);
    const without = stage === 'ACCOUNT_RECEIVED' ? 'CASE WHEN NOT c.imported THEN coalesce(c.account_declined_on, c.discussed_on) END' : 'NULL::date';
    return { stage, values: `('${stage}', c.${STAGES[stage].column}, ${without}, ${later.length === 0 ? 'false' : later.join(' OR ')})` };
  }).filter(({ stage }) => wanted.includes(stage));
  const end = sql`CASE WHEN s.reached_on IS NOT NULL THEN s.reached_on WHEN s.without_on IS NOT NULL THEN s.without_on WHEN s.passed THEN NULL WHEN c.ended_on IS NOT NULL THEN c.ended_on WHEN c.outcome IS NULL THEN ${asOf} END`;
  const kind = word(`CASE WHEN s.reached_on IS NOT NULL THEN 'REACHED' WHEN s.without_on IS NOT NULL THEN 'NO_ACCOUNT' WHEN s.passed THEN 'UNKNOWN'
    WHEN c.ended_on IS NOT NULL THEN ${EXIT_OF('c')}
    WHEN c.outcome IS NULL THEN 'OPEN' ELSE 'UNKNOWN' END`);
  // OFFSET 0 keeps the two apart, or the planner would write each out wherever it is used.
  return sql`SELECT ${OF}, e.measure, ''::text, CASE WHEN e.on_day < ${SINCE} THEN 0 ELSE coalesce(e.on_day - ${SINCE}, 0) END, ${ENTERED}, CASE WHEN e.on_day < ${SINCE} THEN 'UNKNOWN' ELSE e.kind END
    FROM picked c CROSS JOIN LATERAL (SELECT s.measure, ${kind} AS kind, ${end} AS on_day FROM (VALUES ${word(points.map(({ values }) => values).join(', '))}) s(measure, reached_on, without_on, passed) OFFSET 0) e`;
}

/**
 * The points that running cases have not come to, with the days they have run: what the rollup leaves to be counted when it is read.
 * @param where which cases `c`, among those without an outcome
 */
export function openStages(wanted: readonly Measure[], asOf: Sql, where: Sql): Sql {
  const points = REVIEW_STAGES.map((stage, i) => {
    const here = [stage, ...REVIEW_STAGES.slice(i + 1)].map((each) => `c.${STAGES[each].column} IS NULL`);
    const asked = stage === 'ACCOUNT_RECEIVED' ? ['(c.imported OR c.account_declined_on IS NULL)'] : [];
    return { stage, values: `('${stage}', ${[...here, ...asked].join(' AND ')})` };
  }).filter(({ stage }) => wanted.includes(stage));
  return sql`SELECT c.accepted_month, s.measure, '', greatest(${asOf} - ${SINCE}, 0), ${ENTERED}, 'OPEN', 1
    FROM cases c CROSS JOIN LATERAL (VALUES ${word(points.map(({ values }) => values).join(', '))}) s(measure, open) WHERE c.outcome IS NULL AND s.open AND ${where}`;
}

/** The same of actions that are not done: one look at them for all that is asked of them. */
export const openActions = (wanted: readonly Measure[], asOf: Sql, where: Sql): Sql => sql`SELECT c.accepted_month, m.measure, a.type, CASE m.measure WHEN 'ACTION_DONE' THEN coalesce(greatest(${asOf} - ${AGREED}, 0), 0) ELSE ${asOf} - a.due END, 0, 'OPEN', 1
    FROM actions a JOIN cases c ON c.id = a.case_id CROSS JOIN unnest(${wanted}::text[]) m(measure) WHERE a.status = 'OPEN' AND NOT a.taken_already AND NOT a.restricted AND a.force_id = c.force_id AND (m.measure = 'ACTION_DONE' OR a.due IS NOT NULL) AND ${where}`;

const due = (measure: Measure, part: string, by: string, kind: string, from: string, where: Sql): Sql =>
  sql`SELECT ${OF}, ${word(`'${measure}'`)}, ${word(part)}, ${word(`${by} - c.accepted_month`)}, 0, ${word(kind)} FROM ${word(from)} WHERE ${where}`;

const ACTIONS = 'picked c JOIN actions a ON a.case_id = c.id';
const LESSONS = 'picked c JOIN org_lessons l ON l.case_id = c.id';
const agreedActions = sql`NOT a.taken_already AND a.status IN ('OPEN', 'DONE')`;
const DONE_ON = "CASE WHEN a.status = 'DONE' THEN a.done_on END";

/** One statement for each measure but the points of the process. */
const OTHERS: Readonly<Partial<Record<Measure, (asOf: Sql) => Sql>>> = {
  ACCOUNT_DUE: () => due('ACCOUNT_DUE', "''", 'c.account_first_due', `CASE WHEN c.account_received_on <= c.account_first_due THEN 'ON_TIME' WHEN c.account_received_on <= c.account_due THEN 'BY_LATER_DAY' WHEN c.account_received_on IS NOT NULL THEN 'LATE'
    WHEN c.account_declined_on IS NOT NULL THEN 'DECLINED' ELSE 'NONE' END`, 'picked c', sql`c.account_first_due IS NOT NULL`),
  ACTION_DUE: () => due('ACTION_DUE', 'a.type', 'a.due', timely(DONE_ON, 'a.due'), ACTIONS, sql`${agreedActions} AND a.due IS NOT NULL AND (a.status = 'OPEN' OR a.done_on IS NOT NULL)`),
  REVIEW_NOTE: () => due('REVIEW_NOTE', "''", 'c.review_on', timely('CASE WHEN n.next_review_on IS DISTINCT FROM c.review_on THEN c.reviewed_on END', 'c.review_on'),
    'picked c LEFT JOIN LATERAL (SELECT r.next_review_on FROM review_notes r WHERE r.case_id = c.id ORDER BY r.seq DESC LIMIT 1) n ON true', sql`c.review_on IS NOT NULL AND c.process_ended_on IS NOT NULL AND NOT (c.state = 'CLOSED' AND c.reviewed_on IS NULL)`),
  PDR: () => due('PDR', "''", 'c.pdr_due', timely('c.pdr_discussed_on', 'c.pdr_due'), 'picked c', sql`c.pdr_due IS NOT NULL AND NOT EXISTS (SELECT FROM pdr_items i WHERE i.case_id = c.id AND i.excused)`),
  LESSON_ANSWER: () => due('LESSON_ANSWER', 'l.theme', 'l.answer_due', timely('l.answered_on', 'l.answer_due'), LESSONS, sql`l.answer_due IS NOT NULL`),
  LESSON_DONE: () => due('LESSON_DONE', 'l.theme', 'l.implemented_on', "'DONE'", LESSONS, sql`l.implemented_on IS NOT NULL`),
  LESSON: () => sql`SELECT ${OF}, 'LESSON', l.theme, 0, 0, l.status FROM ${word(LESSONS)}`,
  LESSON_CASE: () => sql`SELECT t.force_id, t.accepted_month, 'LESSON_CASE', t.theme, 0, 0, 'RAISED' FROM (SELECT DISTINCT c.id, c.force_id, c.accepted_month, l.theme FROM ${word(LESSONS)}) t`,
  REPORT: () => sql`SELECT ${OF}, 'REPORT', '', 0, 0, 'SENT' FROM picked c WHERE (c.report_sent_on IS NOT NULL OR c.process_ended_on IS NOT NULL OR c.outcome LIKE 'COMPLETED%')`,
  ACTION_DONE: (asOf) => sql`SELECT ${OF}, 'ACTION_DONE', a.type, greatest(CASE WHEN a.status = 'OPEN' THEN ${asOf} ELSE a.done_on END - ${AGREED}, 0), 0, CASE WHEN a.status = 'OPEN' THEN 'OPEN' WHEN ${AGREED} IS NULL OR a.done_on IS NULL THEN 'UNKNOWN' ELSE 'DONE' END
    FROM ${word(ACTIONS)} WHERE ${agreedActions}`,
  ACTION_SLIP: (asOf) => sql`SELECT ${OF}, 'ACTION_SLIP', a.type, CASE WHEN a.status = 'OPEN' THEN ${asOf} ELSE a.done_on END - a.due, 0, CASE a.status WHEN 'OPEN' THEN 'OPEN' ELSE 'DONE' END
    FROM ${word(ACTIONS)} WHERE ${agreedActions} AND a.due IS NOT NULL AND (a.status = 'OPEN' OR a.done_on IS NOT NULL)`,
};

/** What is read of a case. */
const COLUMNS = ['id', 'force_id', 'accepted_month', 'submitted_on', 'taken_in_on', 'imported', 'state', 'outcome', 'ended_on', 'account_first_due', 'account_due', 'account_declined_on', 'agreed_on', 'review_on', 'reviewed_on', 'pdr_due', 'pdr_discussed_on', ...Object.values(STAGES).map(({ column }) => column)]
  .map((column) => `c.${column}`).join(', ');

const isStage = (measure: Measure): boolean => (REVIEW_STAGES as readonly Measure[]).includes(measure);

/**
 * The rows of some measures, as a table.
 * @param asOf the day until which open ones have run
 * @param where which cases `c`: accepted ones that are not restricted, always
 */
export function daysOfCases(measures: readonly Measure[], asOf: Sql, where: Sql): Sql {
  const parts = [...(measures.some(isStage) ? [stages(measures, asOf)] : []), ...measures.flatMap((measure) => OTHERS[measure]?.(asOf) ?? [])];
  // The cases are looked for once, whatever is asked of them.
  return sql`(WITH picked AS MATERIALIZED (SELECT ${word(COLUMNS)} FROM cases c WHERE ${where}) SELECT * FROM (${joined(parts, '\n    UNION ALL ')}) r(force_id, month, measure, part, days, entered, kind))`;
}
