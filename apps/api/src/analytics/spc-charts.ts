import { LEAST_DENOMINATOR, attributeChart, cumulativeIncidence, timeBy, xmr } from '@candour/statistics';
import type { ChartPoint, Observed, Spell } from '@candour/statistics';
import type { accountsOf } from './accounts.js';
import { byKey } from './cells.js';
import type { Cell } from './cells.js';
import { toldMedianOf } from './protected/told-curve.js';
import type { Counted } from './pattern.query.js';
import type { ExposureBasis } from './spc.enum.js';
import type { SpcPointType } from './spc.type.js';

/** The months of a chart: those before the record begins are not known, the last two may still fill. */
export interface Months { readonly all: readonly string[]; readonly isKnown: (month: string) => boolean; readonly isFilling: (month: string) => boolean; readonly recalculateAt: readonly number[] }

/** The months of a chart with their lines, and what is said of it. */
export interface Chart {
  readonly points: readonly SpcPointType[];
  readonly laney: number | null;
  readonly basis: ExposureBasis | null;
  readonly n: number | null;
  readonly suppressed: boolean;
}

/** A month as it was counted: null is hidden, or not known. */
interface Tally { readonly month: string; readonly count: number | null; readonly size: number | null }
const OFFICERS = 1_000;

/** Referrals per 1,000 officers a month. */
export function rateChart({ cells, cases, exposure }: Counted, months: Months): Chart {
  const counted = byKey(cells);
  const tallies = months.all.map((month): Tally => ({ month, count: months.isKnown(month) ? counted(month) : null, size: exposure?.officerMonths.get(month) ?? null }));
  const suppressed = cases === null || cells.some(({ count }) => count === null);
  return { ...attributes(tallies, { kind: 'U', per: OFFICERS }, months, suppressed), basis: exposure === null || exposure.officerMonths.size === 0 ? null : exposure.basis, n: cases, suppressed };
}

/** The share of invitations answered by the day first due. */
export function accountChart({ all, inTime }: ReturnType<typeof accountsOf>, months: Months): Chart {
  const [invited, answered] = [byKey(all.cells), byKey(inTime.cells)];
  const tallies = months.all.map((month): Tally => {
    const [size, count] = months.isKnown(month) ? [invited(month), answered(month)] : [null, null];
    // Each is told on its own: rounded apart, a part may come out above its whole.
    return { month, size, count: count === null || size === null ? null : Math.min(count, size) };
  });
  const suppressed = all.cases === null || [...all.cells, ...inTime.cells].some(({ count }) => count === null);
  return { ...attributes(tallies.map(ofEnough(all)), { kind: 'P', per: 1 }, months, suppressed), basis: null, n: all.cases, suppressed };
}

/** Protected, a share of fewer than 20 is not told (statistics.md 3). */
const ofEnough = ({ total }: Counted): ((tally: Tally) => Tally) => (tally) => (total !== undefined && tally.size !== null && tally.size < LEAST_DENOMINATOR ? { ...tally, size: null } : tally);

/** Lines are made of every month, so where the number of one is hidden there are none. */
function attributes(tallies: readonly Tally[], { kind, per }: { readonly kind: 'U' | 'P'; readonly per: number }, { isFilling, recalculateAt }: Months, hidden: boolean): Pick<Chart, 'points' | 'laney'> {
  const series = tallies.map(({ month, count, size }): Observed => ({ count: size === null ? 0 : (count ?? 0), size: count === null ? 0 : (size ?? 0), provisional: isFilling(month) }));
  const { points, sigmaZ, widened } = attributeChart(series, { kind, per, recalculateAt });
  const hasLines = !hidden && series.some(({ size, provisional }) => size > 0 && provisional !== true);
  return {
    points: points.map((point, i): SpcPointType => {
      const { month, count, size } = tallies[i] as Tally;
      return { month, count, exposure: size, ...drawn(point, hasLines), filling: isFilling(month) };
    }),
    laney: hasLines && widened.at(-1) === true ? (sigmaZ.at(-1) ?? null) : null,
  };
}

/** Median days from submission to the report, cases still open counted. @param all cases by month @param courses how each came to its report, or did not */
export function daysChart(all: Counted, courses: Counted, months: Months): Chart {
  const counted = byKey(all.cells);
  const suppressed = all.cases === null || [...all.cells, ...courses.cells].some(({ count }) => count === null);
  const counts = months.all.map((month) => (months.isKnown(month) ? counted(month) : null));
  const medianIn = (month: string): number | null => (courses.times == null ? medianOf(courses.cells.filter(({ keys }) => keys[0] === month)) : toldMedianOf(courses.times[month]));
  const medians = months.all.map((month, i) => (counts[i] === null ? null : medianIn(month)));
  const judged = medians.map((median, i) => (months.isFilling(months.all[i] ?? '') ? null : median));
  const lines = xmr(judged, { screen: false, floor: 0, recalculateAt: months.recalculateAt });
  const hasLines = !suppressed && judged.some((value) => value !== null);
  return {
    points: lines.map((point, i): SpcPointType => ({ month: months.all[i] ?? '', count: counts[i] ?? null, exposure: null, ...drawn({ ...point, value: medians[i] ?? null }, hasLines), filling: months.isFilling(months.all[i] ?? '') })),
    laney: null, basis: null, n: all.cases, suppressed,
  };
}

/**
 * The day by which half of the cases had their report; null where half have not, or a number is hidden. A case whose day is not known is left
 * out, and one that ended before it was taken in was never watched here.
 */
function medianOf(cells: readonly Cell[]): number | null {
  const spells: Spell[] = [];
  for (const { keys: [, kind = '', days, entered], count } of cells) {
    if (count === null) return null;
    const [end, entry] = [Number(days), Number(entered)];
    if (kind !== 'UNKNOWN' && (entry === 0 || end > entry)) spells.push({ entry, end, cause: kind === 'OPEN' ? null : kind, count });
  }
  return timeBy(cumulativeIncidence(spells, ['REACHED'])['REACHED'] ?? [], 0.5).estimate;
}

const drawn = ({ value, centre, lower, upper, nearLower, nearUpper, signals, trial }: ChartPoint, hasLines: boolean): Pick<SpcPointType, 'value' | 'centre' | 'lower' | 'upper' | 'nearLower' | 'nearUpper' | 'signals' | 'trial'> =>
  (hasLines ? { value, centre, lower, upper, nearLower, nearUpper, signals, trial } : { value, centre: null, lower: null, upper: null, nearLower: null, nearUpper: null, signals: [], trial: true });
