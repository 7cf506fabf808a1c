import { day, monthOf, shiftMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import { openEvent, replay } from '@candour/domain';
import type { StandardCode } from '@candour/domain/taxonomy';
import { STANDARD_CODES } from '../analytics/early-warning/watch.query.js';
import type { FoundToWatch } from '../analytics/early-warning/watch.query.js';
import { daysOfCase } from '../analytics/days/days-of-case.js';
import type { DayRow } from '../analytics/days/days.query.js';
import { monthsOf } from '../analytics/pattern-request.js';
import { rowsOf } from '../cases/project/index.js';
import { deskOf, storyOf, worldOf } from '../database/demo/histories.js';
import { organisation } from '../database/demo/organisation.js';
import type { DemoForce } from '../database/demo/organisation.js';
import { planCases } from '../database/demo/plans.js';
import { seeded } from '../database/demo/seeded.js';
import type { CasePlan } from '../database/demo/story.js';

/** As large as the demonstration, of the same generator: the end of a month, by which all of the month before was assessed. */
export const PLANNED = { officers: 5_000, years: 4, cases: 1_560, asOf: day('2026-11-30') } as const;
/** The last whole month, and the first of the data. */
export const LAST: Month = shiftMonth(monthOf(PLANNED.asOf), -1);
export const FIRST: Month = shiftMonth(monthOf(PLANNED.asOf), 1 - PLANNED.years * 12);

/** A force of the demonstration's generator as it is planned, without a database. */
export interface PlannedForce { readonly seed: number; readonly force: DemoForce; readonly plans: readonly CasePlan[]; readonly counted: readonly CasePlan[] }

/** @param planted with the demonstration's signals, or with nothing but chance */
export function plannedForce(seed: number, planted: boolean): PlannedForce {
  const force = organisation({ ...PLANNED, seed, code: 'NTH', name: 'Invented', size: 'large' });
  const plans = planCases({ ...PLANNED, force, planted, desk: deskOf(force) }, seeded(seed));
  return { seed, force, plans, counted: plans.filter(({ fate, restrictedTo, draftedOn }) => fate !== 'declined' && restrictedTo.length === 0 && monthOf(draftedOn) <= LAST) };
}

/** What the statement of early warning finds of it. */
export function toWatchOf({ force, counted }: PlannedForce): FoundToWatch {
  const rows = new Map<string, [string, string, number, ...number[]]>();
  for (const { officer: { unit }, draftedOn, standards } of counted) {
    const month = monthOf(draftedOn);
    const row = rows.get(`${unit} ${month}`) ?? [unit, month, 0, ...STANDARD_CODES.map(() => 0)];
    rows.set(`${unit} ${month}`, row);
    for (const part of [2, ...standards.map((code) => 3 + STANDARD_CODES.indexOf(code))]) row[part] = (row[part] as number) + 1;
  }
  return {
    rows: [...rows.values()], units: force.units.map(({ code, name, parent }) => [code, name, parent]), strength: force.headcounts.map(({ unit, month, officers }) => [unit, month, officers]), untold: [],
    recordBegins: counted.map(({ draftedOn }) => monthOf(draftedOn)).sort()[0] ?? null,
  };
}

/** How many of it were counted by standard and team in the last so many months. */
export function byStandardAndTeam({ counted }: PlannedForce, months: number): readonly { readonly keys: readonly [StandardCode, string]; readonly count: number }[] {
  const since = shiftMonth(LAST, 1 - months);
  const cells = new Map<string, number>();
  for (const { officer: { unit }, draftedOn, standards } of counted) if (monthOf(draftedOn) >= since) for (const standard of standards) cells.set(`${standard} ${unit}`, (cells.get(`${standard} ${unit}`) ?? 0) + 1);
  return [...cells].map(([key, count]) => ({ keys: key.split(' ') as [StandardCode, string], count }));
}

/** Its cases and its officers month by month. */
export function byMonth({ force, counted }: PlannedForce): readonly { readonly month: Month; readonly count: number; readonly officers: number }[] {
  const sum = <T>(rows: readonly T[], monthly: (row: T) => readonly [string, number]): ReadonlyMap<string, number> => { const sums = new Map<string, number>(); for (const row of rows) { const [month, n] = monthly(row); sums.set(month, (sums.get(month) ?? 0) + n); } return sums; };
  const [cases, officers] = [sum(counted, ({ draftedOn }) => [monthOf(draftedOn), 1]), sum(force.headcounts, (row) => [row.month, row.officers])];
  return monthsOf(FIRST, LAST).map((month) => ({ month, count: cases.get(month) ?? 0, officers: officers.get(month) ?? 0 }));
}

/** The days of the cases of a unit, told as stories that the process accepted. */
export function daysIn(planned: PlannedForce, unit: string): readonly DayRow[] {
  const world = worldOf(planned.force, planned.plans, PLANNED.asOf);
  return planned.counted.filter(({ officer }) => officer.unit.startsWith(`${unit}-`)).flatMap((plan): readonly DayRow[] => {
    const { identity, recorded } = storyOf(plan, world, planned.seed);
    const history = recorded.map((each) => ({ ...each, event: openEvent(each.event) }));
    const c = replay(identity, history);
    return (daysOfCase(c === null ? null : rowsOf(c, history))?.keys ?? []).map((key) => ({ ...key, month: null, n: 1 }));
  });
}
