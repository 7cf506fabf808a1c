/** How long something was watched: from its entry (0 unless it was taken in later) to its end, and what ended it; null where it is still going on. Times in days. */
export interface Spell<Cause extends string = string> { readonly entry?: number; readonly end: number; readonly cause: Cause | null }

/** One time at which something ended: how many were watched just before it, and how many ended by each cause. */
export interface RiskRow { readonly time: number; readonly atRisk: number; readonly ended: number; readonly byCause: ReadonlyMap<string, number> }

/**
 * Who is watched when, at each time something ended. A spell that enters later counts from after its entry on; one still going on at a time counts
 * as watched at that time.
 * @throws RangeError for a spell that ends before it enters, or a time that is no finite number from 0
 */
export function riskTable(spells: readonly Spell[]): readonly RiskRow[] {
  for (const { entry = 0, end } of spells) {
    if (!Number.isFinite(entry) || !Number.isFinite(end) || entry < 0 || end < entry) throw new RangeError(`A spell from ${entry} to ${end} is none.`);
  }
  // One that ends on the day it is taken in was never watched, unless it began that day.
  const watched = spells.filter(({ entry = 0, end }) => end > entry || entry === 0);
  const entries = watched.map(({ entry = 0 }) => (entry === 0 ? -1 : entry)).sort((a, b) => a - b);
  const ends = [...watched].sort((a, b) => a.end - b.end);
  const rows: RiskRow[] = [];
  let [entered, left] = [0, 0];
  while (left < ends.length) {
    const time = (ends[left] as Spell).end;
    while (entered < entries.length && (entries[entered] as number) < time) entered += 1;
    const atRisk = entered - left;
    const byCause = new Map<string, number>();
    let next = left;
    while (next < ends.length && (ends[next] as Spell).end === time) {
      const { cause } = ends[next] as Spell;
      if (cause !== null) byCause.set(cause, (byCause.get(cause) ?? 0) + 1);
      next += 1;
    }
    const ended = [...byCause.values()].reduce((a, b) => a + b, 0);
    if (ended > 0) rows.push({ time, atRisk, ended, byCause });
    left = next;
  }
  return rows;
}
