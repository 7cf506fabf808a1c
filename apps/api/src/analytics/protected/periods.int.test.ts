import { shiftMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import { seeded } from '@candour/statistics';
import { addCases, addUnits, takeAnew } from '../../testing/many-cases.js';
import { TestApi } from '../../testing/test-api.js';
import { isToldPeriod } from './lattice.js';

const CLOSED = '2026-04' as Month;
const LENGTH = 24;
const MONTHS = Array.from({ length: LENGTH }, (_, i) => shiftMonth(CLOSED, i + 1 - LENGTH));
/** How many each unit has in a month on average: sparse to crowded. */
const UNITS = [0.5, 1, 2, 4];

let api: TestApi;
/** What nobody is to work out: the cases of each unit, month by month. */
let secret: readonly (readonly number[])[];
beforeAll(async () => {
  api = await TestApi.start();
  const chance = seeded(24);
  secret = UNITS.map((mean) => MONTHS.map(() => Math.floor(chance() * (2 * mean + 1))));
  await addUnits(api.database.pool, api.force.id, UNITS.map((_, u) => ({ code: `U${u}`, parent: null, officers: 500 })), MONTHS.map((month) => `${month}-01`));
  await addCases(api.database.pool, api.force.id, secret.flatMap((of, u) => of.flatMap((count, m) => Array.from({ length: count }, (_, i) => ({
    month: `${MONTHS[m] ?? ''}-01`, unit: `U${u}`, officer: u * 10_000 + m * 100 + i, standards: ['DUT'], ndmElements: ['A'], source: null, outcome: null, actions: 0,
  })))));
  await takeAnew(api.database.pool, CLOSED);
  api.office.on('2026-05-15');
}, 60_000);
afterAll(() => api.close());

interface Told { readonly __typename: string; readonly drop?: readonly string[]; readonly table?: { readonly counts: readonly (number | null)[]; readonly total: number | null } }
const FIGURE = '__typename ... on Pattern { table { counts total } } ... on FinerThanYouMaySee { drop }';
async function ask(unit: string, periods: readonly (readonly [string, string])[]): Promise<readonly Told[]> {
  const { data, errors } = await api.ask<Record<string, Told>>('otherOfficer', `{ ${periods.map(([from, to], i) => `f${i}: pattern(metric: REFERRALS, by: [MONTH], filter: { unit: "${unit}", from: "${from}", to: "${to}" }) { ${FIGURE} }`).join(' ')} }`, {}, ['analyst']);
  expect(errors).toBeUndefined();
  return periods.map((_, i) => data[`f${i}`] as Told);
}

/** Whoever asks for every period there is, some at a time. */
async function everyPeriod(unit: string): Promise<readonly { readonly at: readonly [number, number]; readonly told: Told }[]> {
  const periods = MONTHS.flatMap((from, i) => MONTHS.slice(i).map((to, j) => ({ at: [i, i + j + 1] as const, months: [from, to] as const })));
  const found: { readonly at: readonly [number, number]; readonly told: Told }[] = [];
  for (let i = 0; i < periods.length; i += 10) {
    const some = periods.slice(i, i + 10);
    (await ask(unit, some.map(({ months }) => months))).forEach((told, n) => found.push({ at: some[n]?.at ?? [0, 0], told }));
  }
  return found;
}

/** What a number that is told may be; knowing, too, that no officer is there twice. */
const least = (told: number | null, isWhole: boolean): number => (told === null ? Number(isWhole) : told === 0 ? 0 : Math.max(6, told - 2));
const most = (told: number | null): number => (told === null ? 5 : told === 0 ? 0 : told + 2);

/** The least and the most that the cases between two months may be, from all that is told together (shortest paths). */
function between(all: readonly { readonly at: readonly [number, number]; readonly told: Told }[]): (from: number, to: number) => readonly [number, number] {
  const reach = Array.from({ length: LENGTH + 1 }, (_, i) => Array.from({ length: LENGTH + 1 }, (__, j) => (i >= j ? 0 : Number.POSITIVE_INFINITY)));
  const row = (i: number): number[] => reach[i] as number[];
  const know = (from: number, to: number, low: number, high: number): void => { row(from)[to] = Math.min(row(from)[to] as number, high); row(to)[from] = Math.min(row(to)[from] as number, -low); };
  for (const { at: [from, to], told: { table } } of all) {
    if (table === undefined) continue;
    know(from, to, least(table.total, true), most(table.total));
    table.counts.forEach((count, i) => know(from + i, from + i + 1, least(count, false), most(count)));
  }
  for (let k = 0; k <= LENGTH; k += 1) for (let i = 0; i <= LENGTH; i += 1) for (let j = 0; j <= LENGTH; j += 1) row(i)[j] = Math.min(row(i)[j] as number, (row(i)[k] as number) + (row(k)[j] as number));
  return (from, to) => [-(row(to)[from] as number), row(from)[to] as number];
}

describe('statistics.md 3: against differencing', () => {
  test.each(UNITS.map((mean, u) => [mean, u] as const))('whoever asks for every period of a unit with some %s cases a month works out no month of one to four', async (_, u) => {
    const all = await everyPeriod(`U${u}`);
    const reach = between(all);
    const proven = (secret[u] ?? []).flatMap((count, m) => { const [low, high] = reach(m, m + 1); expect(low <= count && count <= high).toBe(true); return low === high && count >= 1 && count <= 4 ? [MONTHS[m]] : []; });
    expect(proven).toEqual([]);
    // What is told is told: the two years, each of them, and the financial year between.
    expect(all.filter(({ told }) => told.table !== undefined).map(({ at }) => at.join())).toEqual(['0,12', '0,24', '11,23', '12,24']);
    expect(all.filter(({ told }) => told.table === undefined).every(({ told }) => told.__typename === 'FinerThanYouMaySee' && told.drop?.join() === 'from,to')).toBe(true);
  });

  test('the database tells of the same periods, whoever asks it', async () => {
    const closed = ['2026-03', '2026-04', '2026-12'] as const;
    const months = Array.from({ length: 75 }, (_, i) => shiftMonth('2027-01' as Month, -i));
    const { rows } = await api.database.pool.query<{ closed: string; first: Month; last: Month; told: boolean }>(`SELECT c AS closed, f AS first, l AS last, protected_period((f || '-01')::date, (l || '-01')::date, (c || '-01')::date) AS told FROM unnest($1::text[]) c, unnest($2::text[]) f, unnest($2::text[]) l`, [closed, months]);
    expect(rows.filter(({ told }) => told).length).toBeGreaterThan(20);
    expect(rows.filter((row) => row.told !== isToldPeriod(row.first, row.last, row.closed as Month))).toEqual([]);
  });

  test('where the picture is a month behind, the period is moved back to its end and is as long', async () => {
    const asked = await ask('U3', [['2024-05', '2026-04']]);
    api.office.on('2026-06-01');
    const [behind] = await ask('U3', [['2024-06', '2026-05']]);
    expect(behind?.table?.total).toBe(asked[0]?.table?.total);
  });
});
