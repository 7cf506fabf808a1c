import source from './bank-holidays.england-wales.json' with { type: 'json' };
import { compareDays, day, type Day } from './day.js';

/** A bank or public holiday of England and Wales. */
export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

/** A change somebody made to the published table, with why. */
export interface HolidayOverride {
  readonly version: string;
  readonly reason: string;
  readonly add: readonly Holiday[];
  readonly remove: readonly Day[];
}

/**
 * The holidays of a span of years, with a version that is stored beside every deadline reckoned with it (R62).
 * It speaks for `from` to `to` and no further: beyond them it does not know, and says so.
 */
export interface HolidayTable {
  readonly version: string;
  readonly from: Day;
  readonly to: Day;
  readonly days: readonly Holiday[];
  readonly overrides: readonly HolidayOverride[];
}

/** The published bank holidays of England and Wales (GOV.UK feed, Open Government Licence v3.0), substitute days included. */
export const englandAndWales: HolidayTable = {
  version: 'england-wales-2019-2028',
  from: day(source.from),
  to: day(source.to),
  // "Boxing Day" on the 28th puzzles a reader unless it says that it stands in for a weekend.
  days: source.days.map((each) => ({ day: day(each.date), name: each.note === undefined ? each.title : `${each.title}, ${each.note.toLowerCase()}` })),
  overrides: [],
};

/**
 * A new version of a table with days added or removed, such as a one-off holiday announced late. The old version stays as it was.
 * @param change what changes and why; `version` names the new table
 * @throws RangeError if the version is not new, a day lies outside the years of the table, is added twice, or is removed without being there
 */
export const withOverride = (table: HolidayTable, change: Partial<HolidayOverride> & Pick<HolidayOverride, 'version' | 'reason'>): HolidayTable => {
  const override: HolidayOverride = { add: [], remove: [], ...change };
  const used = [table.version, ...table.overrides.map((each) => each.version)];
  if (used.includes(override.version)) throw new RangeError(`version "${override.version}" of the holiday table is already in use`);
  for (const { day: added } of override.add) {
    if (!covers(table, added)) throw new RangeError(`${added} is outside the years of the holiday table`);
    if (holidayOn(table, added) !== undefined) throw new RangeError(`${added} is already a holiday`);
  }
  for (const removed of override.remove) {
    if (holidayOn(table, removed) === undefined) throw new RangeError(`${removed} is not a holiday, so it cannot be removed`);
  }
  const days = [...table.days.filter((each) => !override.remove.includes(each.day)), ...override.add];
  return { ...table, version: override.version, days: days.sort((a, b) => compareDays(a.day, b.day)), overrides: [...table.overrides, override] };
};

/** Whether the table speaks for a day. */
export const covers = (table: HolidayTable, of: Day): boolean => table.from <= of && of <= table.to;

/* A table is never changed after it is made, so its look-up can be kept as long as the table lives. */
const lookUps = new WeakMap<HolidayTable, ReadonlyMap<Day, string>>();

/** The name of the holiday on a day, or undefined if the table has none. It does not say whether the table covers the day. */
export const holidayOn = (table: HolidayTable, of: Day): string | undefined => {
  let names = lookUps.get(table);
  if (names === undefined) {
    names = new Map(table.days.map((each) => [each.day, each.name]));
    lookUps.set(table, names);
  }
  return names.get(of);
};
