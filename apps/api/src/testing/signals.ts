import { compareRates, rate, variationOver } from '@candour/statistics';
import { addDays, monthOf } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import { alarmsIn } from '../analytics/early-warning/alarms.js';
import { seriesToWatch } from '../analytics/early-warning/series.js';
import type { FoundToWatch } from '../analytics/early-warning/watch.query.js';
import { watchedMonths } from '../analytics/early-warning/watched-months.js';
import { marksOf, residualsOf } from '../analytics/pattern-marks.js';
import { stillFilling } from '../analytics/pattern-request.js';
import type { PatternRequest } from '../analytics/pattern-request.js';
import { rateChart } from '../analytics/spc-charts.js';
import { stageTime } from '../analytics/stages/time-to-stage.js';
import { PLANTED, riseFrom } from '../database/demo/plans.js';
import { FIRST, LAST, PLANNED, byMonth, byStandardAndTeam, daysIn, toWatchOf } from './planned-force.js';
import type { PlannedForce } from './planned-force.js';

/** An alarm as far as it says of what. */
export interface AlarmOf { readonly unit: string | null; readonly standard: string | null; readonly since: Month; readonly seen: number }

/** What the watch says of a force whose months were counted somewhere: in memory, or by the statement of the query. */
export async function alarmsOf(found: FoundToWatch): Promise<{ readonly watched: number; readonly alarms: readonly AlarmOf[] }> {
  const months = watchedMonths(found.recordBegins as Month | null, LAST);
  if (months === null) throw new Error('The force has too short a record to be watched.');
  const { watched } = seriesToWatch(found, months);
  const risen = await alarmsIn(watched);
  return { watched: watched.length, alarms: risen.map(({ watched: { unit, standard }, rise }) => ({ unit: unit?.code ?? null, standard, since: months.since[rise.from] as Month, seen: rise.seen })) };
}

const { team, standard } = PLANTED.custody;
/** The units that take the team in, the team among them. */
const AROUND: readonly string[] = ['OPS', 'OPS-CUS', team];

/** Whether an alarm says that force is used more often in custody than before: by standard in the units around the team, or by the team. */
export const warnsOfCustody = (alarms: readonly AlarmOf[]): boolean => alarms.some((alarm) => (alarm.unit === team ? alarm.standard === null : alarm.unit !== null && AROUND.includes(alarm.unit) && alarm.standard === standard));

/** Whether the heat map of the last 24 months marks the cell of the team and the standard. */
export function mapShowsCustody(planned: PlannedForce): boolean {
  const request = { metric: 'REFERRALS', by: ['STANDARD', 'TEAM'], from: FIRST, to: LAST, filter: {} } as unknown as PatternRequest;
  const marks = marksOf(request, { counts: byStandardAndTeam(planned, 24), units: null });
  const [rows = [], columns = []] = marks.axes;
  return residualsOf(marks)?.signal[rows.findIndex(({ key }) => key === standard) * columns.length + columns.findIndex(({ key }) => key === team)] === 'ABOVE';
}

interface Point { readonly month: string; readonly value: number | null; readonly centre: number | null; readonly signals: readonly string[] }
/** Whether a chart of the whole record shows that its months are of two kinds: a run below the centre before the rise or above it after, or a month outside the limits there. */
export function showsRise(points: readonly Point[]): boolean {
  const began = riseFrom(points.map(({ month }) => month as Month));
  return points.some(({ value, centre, signals }, i) => value !== null && centre !== null && (i < began ? value < centre : value > centre) && (signals.includes('RUN_ON_ONE_SIDE') || signals.includes('OUTSIDE_LIMITS')));
}

/** The chart of referrals of the whole record, as the query makes it. */
export function chartOf(planned: PlannedForce): readonly Point[] {
  const months = byMonth(planned);
  const filling = new Set<string>(stillFilling(FIRST, LAST, monthOf(PLANNED.asOf)));
  const cells = months.map(({ month, count }) => ({ keys: [month], count }));
  const exposure = { basis: 'HEADCOUNT' as const, officerMonths: new Map(months.map(({ month, officers }) => [month as string, officers])) };
  const found = { cells, cases: 0, units: null, unitIsKnown: true, recordBegins: FIRST, exposure, loggedPoints: [], beside: { isKnown: true, isApart: true } };
  return rateChart(found, { all: months.map(({ month }) => month), isKnown: () => true, isFilling: (month) => filling.has(month), recalculateAt: [] }).points;
}

/** Whether the comparison of the twelve months from the rise on with the twelve before says more than normal variation, and upwards. */
export function comparisonShowsRise(planned: PlannedForce): boolean {
  const months = byMonth(planned);
  const began = riseFrom(months.map(({ month }) => month));
  const both = months.slice(began - 12, began + 12);
  const of = (some: typeof months) => ({ count: some.reduce((sum, { count }) => sum + count, 0), exposure: some.reduce((sum, { officers }) => sum + officers, 0) / 12 });
  const compared = compareRates(of(both.slice(12)), of(both.slice(0, 12)), { variation: variationOver(both.map(({ count, officers }) => ({ count, size: officers })), 'RATE') ?? 1 });
  return compared !== null && !compared.withinNormalVariation && (compared.ratio ?? 0) > 1;
}

interface Interval { readonly lower: number | null; readonly upper: number | null }
/** Whether one interval lies wholly above another. */
export const liesAbove = (one: Interval | null | undefined, other: Interval | null | undefined): boolean => one?.lower != null && other?.upper != null && one.lower > other.upper;

/** Whether the discussion comes later in the slow unit than in its neighbour, both medians with their intervals. */
export function timesShowSlow(planned: PlannedForce): boolean {
  const median = (unit: string): Interval => stageTime('DISCUSSED', daysIn(planned, unit).filter(({ measure }) => measure === 'DISCUSSED')).median;
  return liesAbove(median(PLANTED.slow.unit), median('N-RES'));
}

const REPORTED = ['report', 'paused', 'referred back, returned'] as const;
/** Whether the lesson comes up more often with the standard than in the whole force, both per hundred reports with their intervals. Of the cases whose report was sent by then. */
export function lessonsShowTheme({ counted }: PlannedForce): boolean {
  const sent = counted.filter(({ fate, draftedOn }) => (REPORTED as readonly string[]).includes(fate) && draftedOn < addDays(PLANNED.asOf, -120));
  const often = (of: typeof sent): Interval => { const found = rate(of.filter(({ theme }) => theme === PLANTED.lesson.theme).length, of.length, 100); return { lower: found?.low ?? null, upper: found?.high ?? null }; };
  return liesAbove(often(sent.filter(({ standards }) => standards.includes(PLANTED.lesson.standard))), often(sent));
}

/** What is found in one force of what was planted. The slow unit takes some seconds, since its cases are told. */
export async function foundIn(planned: PlannedForce): Promise<Readonly<Record<'custody on the map' | 'custody in the alarms' | 'the rise in a comparison' | 'the rise on a chart' | 'the lesson' | 'the slow unit', boolean>>> {
  return {
    'custody on the map': mapShowsCustody(planned), 'custody in the alarms': warnsOfCustody((await alarmsOf(toWatchOf(planned))).alarms), 
    'the rise in a comparison': comparisonShowsRise(planned), 'the rise on a chart': showsRise(chartOf(planned)),
    'the lesson': lessonsShowTheme(planned), 'the slow unit': timesShowSlow(planned),
  };
}
