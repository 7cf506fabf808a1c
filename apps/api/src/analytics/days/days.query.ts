import { joined, sql, word } from '../../reading/sql.js';
import type { Sql } from '../../reading/sql.js';
import type { ExactFigure } from '../exact-scope.js';
import { REVIEW_STAGES } from '../stages/stage-words.js';
import { daysOfCases, exitKind, openActions, openStages } from './days-of-cases.sql.js';
import { DUE_MEASURES } from './measures.js';
import type { Measure } from './measures.js';

/** So many things of one kind after so many days; the month is that of the submission. */
export interface DayRow { readonly measure: Measure; readonly part: string; readonly month: string | null; readonly days: number; readonly entered: number; readonly kind: string; readonly n: number }
/** As it comes. */
export type FoundDays = readonly (readonly [measure: Measure, part: string, month: string | null, days: number, entered: number, kind: string, n: number])[];
export const dayRows = (found: FoundDays): readonly DayRow[] => found.map(([measure, part, month, days, entered, kind, n]) => ({ measure, part, month, days, entered, kind, n }));
export const countOf = (rows: readonly DayRow[]): number => rows.reduce((sum, { n }) => sum + n, 0);

/**
 * The days of a figure as one value of JSON: what is due only where its day has passed, and with no days, for what matters then is how it went.
 * @param byMonth apart by month of submission
 */
export function daysJson(figure: ExactFigure, measures: readonly Measure[], byMonth = false): Sql {
  const isDue = sql`d.measure = ANY(${DUE_MEASURES}::text[])`;
  const month = byMonth ? sql`to_char(d.month, 'YYYY-MM')` : sql`NULL::text`;
  return sql`(SELECT coalesce(json_agg(json_build_array(x.measure, x.part, x.month, x.days, x.entered, x.kind, x.n)), '[]'::json) FROM (
    SELECT d.measure, d.part, ${month} AS month, CASE WHEN ${isDue} THEN 0 ELSE d.days END AS days, CASE WHEN d.entered > 0 AND d.month NOT IN (${registerMonths(figure)}) THEN d.entered ELSE 0 END AS entered, d.kind, sum(d.n) AS n
    FROM (${daysOf(figure, measures)}) d WHERE NOT ${isDue} OR d.month + d.days < ${figure.today}::date GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(d.n) > 0) x)`;
}

/**
 * Months of which the force took in cases that had already ended: its file was a register of them, so all of the month are here from their first day.
 * Of the others it took in what was open alone, and what had ended nobody ever saw: those are watched from the day they were taken in.
 */
const registerMonths = ({ force }: ExactFigure): Sql => sql`SELECT r.month FROM force_days r WHERE r.force_id = ${force}::uuid AND r.measure = 'PROCESS_ENDED' AND r.entered > 0 AND r.n > 0 AND (r.kind = 'UNKNOWN' OR r.days <= r.entered)`;

/** From the rollup, with what runs counted live; from the cases themselves where the filter narrows more than the rollup knows. */
function daysOf(figure: ExactFigure, measures: readonly Measure[]): Sql {
  const { force, where, inMonths } = figure;
  const today = sql`${figure.today}::date`;
  if (figure.isNarrowed) return sql`SELECT e.month, e.measure, e.part, e.days, e.entered, e.kind, 1 AS n FROM ${daysOfCases(measures, today, where)} e`;
  const stages = measures.filter((measure) => (REVIEW_STAGES as readonly Measure[]).includes(measure));
  const actions = measures.filter((measure) => measure === 'ACTION_DONE' || measure === 'ACTION_SLIP');
  return joined([
    sql`SELECT f.month, f.measure, f.part, f.days, f.entered, f.kind, f.n FROM force_days f WHERE f.force_id = ${force}::uuid AND ${inMonths(word('f.month'))} AND f.measure = ANY(${measures}::text[])`,
    ...(stages.length === 0 ? [] : [openStages(stages, today, where), untold(stages, inMonths)]), ...(actions.length === 0 ? [] : [openActions(actions, today, where)]),
  ], ' UNION ALL ');
}

/** R1: what the rollup has of cases of the viewer's own that ended before they were told of them, taken off again. Those that run were never counted: no policy shows them. */
const untold = (stages: readonly Measure[], inMonths: (month: Sql) => Sql): Sql => sql`SELECT u.accepted_month, s.measure, '', CASE WHEN u.ended_on < u.submitted_on THEN 0 ELSE u.ended_on - u.submitted_on END, greatest(coalesce(u.taken_in_on - u.submitted_on, 0), 0),
    CASE WHEN u.ended_on < u.submitted_on THEN 'UNKNOWN' ELSE ${exitKind('u')} END, -1
  FROM own_untold_cases() u CROSS JOIN unnest(${stages}::text[]) s(measure) WHERE u.ended_on IS NOT NULL AND ${inMonths(word('u.accepted_month'))}`;
