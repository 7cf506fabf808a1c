import { OUTCOMES } from '@candour/domain/taxonomy';
import type { PatternFilterInput } from '../../cases/case-filter.input.js';
import type { Context } from '../../context.js';
import { byKey, sumOf } from '../cells.js';
import { countColumns } from '../count-together.js';
import { NONE } from '../dimensions.js';
import { shareOf } from '../estimates.js';
import { figureFor } from '../figure.js';
import { factsOf } from '../figure-facts.js';
import { noFigureOf } from '../no-figure.js';
import { toldShare } from '../protected/told-table.js';
import { isAllHidden, marksOf } from '../pattern-marks.js';
import type { Marks } from '../pattern-marks.js';
import type { PatternRequest } from '../pattern-request.js';
import type { PatternsMode } from '../pattern-words.enum.js';
import { WITHOUT_METRIC } from '../query-id.js';
import { OutcomeMixType } from './outcome-mix.type.js';
import type { OutcomeKeyType, OutcomeMixBy, OutcomeMixResult, OutcomeMixRowType } from './outcome-mix.type.js';

/** What became of cases, row by row: shares of those with an outcome, those without one beside them (process.md 4.2). A pattern of two dimensions, read as one. */
export function outcomeMix(context: Context, by: OutcomeMixBy, filter: PatternFilterInput | null): Promise<typeof OutcomeMixResult> {
  return figureFor<OutcomeMixType>(context, filter, async ({ scope, mode }) => {
    const requests: readonly [PatternRequest, PatternRequest] = [{ ...scope, metric: 'REFERRALS', by: [by, 'OUTCOME'] }, { ...scope, metric: 'REFERRALS', by: ['OUTCOME'] }];
    const [rows, all] = await Promise.all([countColumns(context, requests[0]), countColumns(context, requests[1])]);
    const none = noFigureOf([rows, all]);
    if (none !== null) return none;
    const marks = marksOf(requests[0], rows);
    const total = marksOf(requests[1], all);
    const outcomes = keysOf(total);
    const row = (key: string, label: string, count: Counts, whole: number | null): OutcomeMixRowType => rowOf({ key, label }, outcomes, { count, whole }, mode);
    const wholes = rows.margins === undefined ? null : byKey(rows.margins.rows);
    const [first = [], second = []] = marks.axes;
    return Object.assign(new OutcomeMixType(), {
      facts: factsOf({ figure: 'outcomeMix', metric: 'OUTCOME_MIX', scope, at: all.asOf ?? context.at, mode, n: all.cases, suppressed: [...marks.counts, ...total.counts].includes(null), absent: all.cases === 0 ? 'NOTHING_COUNTED' : all.cases === null && isAllHidden(total) ? 'TOO_FEW' : null, asked: { ...WITHOUT_METRIC, by } }),
      by, outcomes, total: row('ALL', 'All', countsOf(total.axes[0] ?? [], total.counts), total.total),
      rows: first.map(({ key, label }, i) => row(key, label, countsOf(second, marks.counts.slice(i * second.length, (i + 1) * second.length)), wholes?.(key) ?? null)),
    });
  });
}

/** How often an outcome was counted: 0 where it is none of the row's. */
type Counts = (outcome: string) => number | null;
const countsOf = (axis: Marks['axes'][number], counts: Marks['counts']): Counts => {
  const found = new Map(axis.map(({ key }, i) => [key, counts[i] ?? null]));
  return (outcome) => (found.has(outcome) ? (found.get(outcome) ?? null) : 0);
};

/** The outcomes there are, in their order. */
const keysOf = ({ axes: [axis = []] }: Marks): readonly OutcomeKeyType[] => OUTCOMES.filter(({ code }) => axis.some(({ key }) => key === code)).map(({ code, name }) => ({ key: code, label: name }));

/** Of how many the shares of a row are: those with an outcome, counted; or, protected, all that are told without those told to have none yet. */
function rowOf({ key, label }: OutcomeKeyType, outcomes: readonly OutcomeKeyType[], { count, whole }: { readonly count: Counts; readonly whole: number | null }, mode: PatternsMode): OutcomeMixRowType {
  const open = count(NONE);
  const n = mode === 'EXACT' ? sumOf(outcomes.map((outcome) => ({ count: count(outcome.key) }))) : open === null || whole === null ? null : Math.max(0, whole - open);
  return { key, label, n, open: count(NONE), shares: outcomes.map((outcome) => (mode === 'EXACT' ? shareOf : toldShare)(count(outcome.key), n)) };
}
