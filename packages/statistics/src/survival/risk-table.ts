import { assertCount, sum } from '../numbers.js';

/** How long something was watched: from its entry (0 unless it was taken in later) to its end, and what ended it; null where it is still going on. Times in days. `count`: so many alike, 1 unless said. */
export interface Spell<Cause extends string = string> { readonly entry?: number; readonly end: number; readonly cause: Cause | null; readonly count?: number }

/** One time at which something ended: how many were watched just before it, and how many ended by each cause. */
export interface RiskRow { readonly time: number; readonly atRisk: number; readonly ended: number; readonly byCause: ReadonlyMap<string, number> }

/**
 * Who is watched when, at each time something ended. A spell that enters later counts from after its entry on; one still going on at a time counts
 * as watched at that time.
 * @throws RangeError for a spell that ends before it enters, a time that is no finite number from 0, or a count that is none
 */
export function riskTable(spells: readonly Spell[]): readonly RiskRow[] {
  for (const { entry = 0, end, count = 1 } of spells) {
    if (!Number.isFinite(entry) || !Number.isFinite(end) || entry < 0 || end < entry) throw new RangeError(`A spell from ${entry} to ${end} is none.`);
    assertCount(count, 'The count of a spell');
  }
  // One that ends on the day it is taken in was never watched, unless it began that day.
  const watched = spells.filter(({ entry = 0, end }) => end > entry || entry === 0);
  const entries = watched.map(({ entry = 0, count = 1 }) => ({ at: entry === 0 ? -1 : entry, count })).sort((a, b) => a.at - b.at);
  const ends = [...watched].sort((a, b) => a.end - b.end);
  const rows: RiskRow[] = [];
  let [nextEntry, nextEnd, atRisk] = [0, 0, 0];
  while (nextEnd < ends.length) {
    const time = (ends[nextEnd] as Spell).end;
    for (let entry = entries[nextEntry]; entry !== undefined && entry.at < time; entry = entries[++nextEntry]) atRisk += entry.count;
    const byCause = new Map<string, number>();
    let left = 0;
    for (let spell = ends[nextEnd]; spell !== undefined && spell.end === time; spell = ends[++nextEnd]) {
      const { cause, count = 1 } = spell;
      if (cause !== null && count > 0) byCause.set(cause, (byCause.get(cause) ?? 0) + count);
      left += count;
    }
    const ended = sum([...byCause.values()]);
    if (ended > 0) rows.push({ time, atRisk, ended, byCause });
    atRisk -= left;
  }
  return rows;
}
