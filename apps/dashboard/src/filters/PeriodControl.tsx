import { formatMonth, shiftMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import { Select } from '@candour/ui';
import type { ReactNode } from 'react';
import { LAST_MONTHS } from './filter.js';
import type { Filter, LastMonths, Period, View } from './filter.js';
import { monthsOf } from './query-input.js';

/** As far back as the list of months goes; an earlier one can be written in the address. */
const YEARS_OFFERED = 8;

interface PeriodControlProps { readonly view: View; readonly filter: Filter; readonly thisMonth: Month; readonly change: (next: Filter) => void }

/** Chooses a period: the last whole months, or a first and a last month. */
export function PeriodControl({ view, filter, thisMonth, change }: PeriodControlProps): ReactNode {
  const { period } = filter;
  const set = (next: Period): void => change({ ...filter, period: next });
  const chosen = period.kind === 'last' ? `last-${period.months}` : period.kind;
  const pick = (value: string): void => {
    if (value === 'any') return set({ kind: 'any' });
    const months = LAST_MONTHS.find((each) => `last-${each}` === value);
    return set(months === undefined ? asMonths(period, thisMonth) : { kind: 'last', months });
  };
  return (
    <div className="d-period">
      <Select label="Period" value={chosen} onChange={pick}
        options={[...(view.isList || period.kind === 'any' ? [{ value: 'any', label: 'Any time' }] : []), ...LAST_MONTHS.map((n: LastMonths) => ({ value: `last-${n}`, label: `Last ${n} months` })), { value: 'months', label: 'Choose months' }]} />
      {period.kind === 'months' ? <Months period={period} thisMonth={thisMonth} set={set} /> : null}
    </div>
  );
}

/** Protected figures are told of the last twelve and twenty-four months and of financial years that are over: of other periods together a single month could be worked out. */
const TOLD_MONTHS: readonly LastMonths[] = [12, 24];
const YEARS_TOLD = 6;

export function ToldPeriodControl({ filter: { period, ...rest }, thisMonth, change }: PeriodControlProps): ReactNode {
  const years = Array.from({ length: YEARS_TOLD }, (_, i) => shiftMonth(shiftMonth(thisMonth, -((Number(thisMonth.slice(5)) + 8) % 12)), -12 * (i + 1))).map((from): ChosenMonths & { from: Month; to: Month } => ({ kind: 'months', from, to: shiftMonth(from, 11) }));
  const told: readonly { readonly value: string; readonly label: string; readonly period: Period }[] = [
    ...TOLD_MONTHS.map((months) => ({ value: `last-${months}`, label: `Last ${months} months`, period: { kind: 'last', months } as const })),
    ...years.map((year) => ({ value: `year-${year.from}`, label: `${formatMonth(year.from)} to ${formatMonth(year.to)}`, period: year })),
  ];
  const chosen = told.find(({ period: each }) => JSON.stringify(each) === JSON.stringify(period));
  return (
    <Select label="Period" value={chosen?.value ?? ''} options={[...(chosen === undefined ? [{ value: '', label: 'Another period' }] : []), ...told]}
      onChange={(value) => change({ ...rest, period: told.find((each) => each.value === value)?.period ?? period })} />
  );
}

type ChosenMonths = Extract<Period, { kind: 'months' }>;

function Months({ period: { from, to }, thisMonth, set }: { readonly period: ChosenMonths; readonly thisMonth: Month; readonly set: (next: Period) => void }): ReactNode {
  const offered = Array.from({ length: YEARS_OFFERED * 12 }, (_, i) => shiftMonth(thisMonth, -i));
  const options = (extra: Month | null): { readonly value: string; readonly label: string }[] =>
    [...(extra === null || offered.includes(extra) ? [] : [extra]), ...offered].map((month) => ({ value: month, label: formatMonth(month) }));
  // A first month after the last one moves the other end along, so that no choice is refused.
  return (
    <div className="d-months">
      <Select label="First month" value={from ?? ''} options={[...(from === null ? [{ value: '', label: 'Earliest' }] : []), ...options(from)]} onChange={(v) => set({ kind: 'months', from: v as Month, to: to !== null && v > to ? (v as Month) : to })} />
      <Select label="Last month" value={to ?? ''} options={[...(to === null ? [{ value: '', label: 'This month' }] : []), ...options(to)]} onChange={(v) => set({ kind: 'months', from: from !== null && v < from ? (v as Month) : from, to: v as Month })} />
    </div>
  );
}

/** The months that hold now, written out, as the beginning of a choice. */
function asMonths(period: Period, thisMonth: Month): Period {
  const { from = shiftMonth(thisMonth, -12), to = shiftMonth(thisMonth, -1) } = monthsOf(period, thisMonth);
  return { kind: 'months', from, to };
}
