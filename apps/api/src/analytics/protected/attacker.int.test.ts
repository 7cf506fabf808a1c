import { protectList, protectTable, seeded } from '@candour/statistics';
import type { OfPeople, ProtectedCount, ProtectedTable } from '@candour/statistics';
import { Attacker } from '@candour/statistics/testing';
import { addCases, addUnits, takeAnew } from '../../testing/many-cases.js';
import type { SimpleCase } from '../../testing/many-cases.js';
import { TestApi } from '../../testing/test-api.js';

/** Random small units, each with teams of its own, sparse and crowded: every one is a table that somebody may ask for. */
const UNITS = 24;
const MONTHS = ['2026-02', '2026-03', '2026-04'] as const;
const PERIOD = { from: '2025-05', to: '2026-04' };
/** Every figure by one dimension, and those by two whose tables are small enough to be searched whole. */
const ONE = ['STANDARD', 'NDM_ELEMENT', 'TEAM', 'OUTCOME', 'MONTH', 'SOURCE'];
const TWO = [['MONTH', 'TEAM'], ['TEAM', 'NDM_ELEMENT'], ['NDM_ELEMENT', 'MONTH'], ['TEAM', 'STANDARD'], ['SOURCE', 'TEAM']];

interface Told { readonly cases: number | null; readonly table: { readonly axes: readonly { readonly keys: readonly string[] }[]; readonly counts: readonly (number | null)[]; readonly total: number | null } }

let api: TestApi;
let secret: readonly SimpleCase[];
/** Teams with fewer than ten officers. */
let small: ReadonlySet<string>;
beforeAll(async () => {
  api = await TestApi.start();
  const chance = seeded(34);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const units = Array.from({ length: UNITS }, (_, u) => [{ code: `U${u}`, parent: null, officers: 0 }, ...['A', 'B', 'C'].map((team) => ({ code: `U${u}-${team}`, parent: `U${u}`, officers: chance() < 0.15 ? 8 : 20 }))]).flat();
  const cases: SimpleCase[] = [];
  for (let u = 0; u < UNITS; u += 1) {
    const [count, again, kinds] = [pick([0, 3, 6, 9, 14, 20, 30]), pick([0, 0, 0.3]), pick([1, 2, 4])];
    for (let i = 0; i < count; i += 1) {
      cases.push({
        month: `${pick(MONTHS)}-01`, unit: `U${u}-${pick(['A', 'B', 'C'])}`, officer: i > 0 && chance() < again ? (cases.at(-1)?.officer ?? 0) : u * 100 + i, actions: pick([0, 1, 2]),
        standards: chance() < 0.2 ? ['DUT', 'FIT'] : [pick(['DUT', 'UOF', 'ARC', 'CON'].slice(0, kinds))], ndmElements: pick([[], ['A'], ['I'], ['A', 'P']].slice(0, kinds)), source: pick(['LINE_MANAGER', 'PUBLIC_COMPLAINT', null].slice(0, kinds)), outcome: pick(['COMPLETED_NO_ACTION', null, 'DECLINED'].slice(0, kinds)),
      });
    }
  }
  secret = cases;
  small = new Set(units.filter(({ officers, parent }) => parent !== null && officers < 10).map(({ code }) => code));
  await addUnits(api.database.pool, api.force.id, units, MONTHS.map((month) => `${month}-01`));
  await addCases(api.database.pool, api.force.id, cases);
  await takeAnew(api.database.pool, '2026-04');
  api.office.on('2026-05-15');
}, 60_000);
afterAll(() => api.close());

const FIGURE = 'fragment F on Pattern { cases table { axes { keys } counts total } }';
/** Everything that is told of one unit, in one question. */
async function everything(unit: string, metric: 'REFERRALS' | 'ACTIONS'): Promise<ReadonlyMap<string, Told>> {
  const asked = [...ONE.map((by) => [by]), ...TWO];
  const found = new Map<string, Told>();
  for (let i = 0; i < asked.length; i += 6) {
    const some = asked.slice(i, i + 6);
    const { data, errors } = await api.ask<Record<string, Told>>('otherOfficer', `query E($filter: PatternFilter) { ${some.map((by, n) => `f${n}: pattern(metric: ${metric}, by: [${by.join(', ')}], filter: $filter) { ...F }`).join(' ')} } ${FIGURE}`, { filter: { ...PERIOD, unit } }, ['analyst']);
    expect(errors).toBeUndefined();
    some.forEach((by, n) => found.set(by.join(), data[`f${n}`] as Told));
  }
  return found;
}

const means = (count: number | null): ProtectedCount => (count === null ? { kind: 'TOO_FEW' } : { kind: 'TOLD', count });
/** The margins of a table are what the figure by that dimension alone says, where it is the same sum. */
function tableOf({ table: { axes: [first, second], counts, total } }: Told, alone: (dimension: 0 | 1, key: string) => number | null): ProtectedTable {
  const [rows, columns] = [first?.keys ?? [], second?.keys ?? []];
  return {
    cells: rows.map((_, r) => columns.map((__, c) => means(counts[r * columns.length + c] ?? null))), rows: rows.map((key) => means(alone(0, key))), columns: columns.map((key) => means(alone(1, key))), total: means(total),
  };
}
const listOf = ({ table: { counts, total } }: Told): ProtectedTable => ({ cells: [counts.map(means)], rows: [means(total)], columns: counts.map(means), total: means(total) });
const SEVERAL = ['STANDARD', 'NDM_ELEMENT'];
const valueOf = (told: Told | undefined, key: string): number | null => told?.table.counts[told.table.axes[0]?.keys.indexOf(key) ?? -1] ?? null;

/** The cases counted here, in another way than the database counts them. */
const KEYS: Readonly<Record<string, (of: SimpleCase) => readonly string[]>> = {
  STANDARD: ({ standards }) => standards, NDM_ELEMENT: ({ ndmElements }) => (ndmElements.length === 0 ? ['NONE'] : ndmElements), TEAM: ({ unit }) => [unit], OUTCOME: ({ outcome }) => [outcome ?? 'NONE'], MONTH: ({ month }) => [month.slice(0, 7)], SOURCE: ({ source }) => [source ?? 'NONE'],
};
function countedHere(unit: string, by: readonly string[], keys: readonly (string | null)[]): OfPeople {
  const times = (one: SimpleCase): number => by.reduce((all, dimension, i) => { const of = KEYS[dimension]?.(one) ?? []; return all * (keys[i] === null ? of.length : Number(of.includes(keys[i] ?? ''))); }, 1);
  const those = secret.filter((one) => one.unit.startsWith(`${unit}-`) && times(one) > 0);
  return { cases: those.reduce((sum, one) => sum + times(one), 0), officers: new Set(those.map(({ officer }) => officer)).size };
}
/** What is to be told of a unit: every value there is, protected, and then without the teams that are too small. */
function toBeTold(unit: string, by: readonly string[], shown: readonly (readonly string[])[]): { readonly counts: readonly (number | null)[]; readonly total: number | null } {
  const axes = by.map((dimension, i) => (dimension === 'TEAM' ? ['A', 'B', 'C'].map((team) => `${unit}-${team}`) : (shown[i] ?? [])));
  const stays = (dimension: string | undefined, key: string): boolean => dimension !== 'TEAM' || !small.has(key);
  const number = (count: ProtectedCount): number | null => (count.kind === 'TOLD' ? count.count : null);
  const [first = [], second] = axes;
  const all = countedHere(unit, by, by.map(() => null));
  if (second === undefined) {
    const { cells, total } = protectList(first.map((key) => countedHere(unit, by, [key])), all);
    return { counts: cells.filter((_, i) => stays(by[0], first[i] ?? '')).map(number), total: number(total) };
  }
  const { cells, total } = protectTable({ cells: first.map((row) => second.map((column) => countedHere(unit, by, [row, column]))), rows: first.map((row) => countedHere(unit, by, [row, null])), columns: second.map((column) => countedHere(unit, by, [null, column])), total: all });
  return { counts: cells.filter((_, r) => stays(by[0], first[r] ?? '')).flatMap((row) => row.filter((__, c) => stays(by[1], second[c] ?? '')).map(number)), total: number(total) };
}

describe('statistics.md 3: what is told of a unit', () => {
  test.each(Array.from({ length: UNITS }, (_, u) => `U${u}`))('is what the statistics package protects of a count made apart: %s', async (unit) => {
    for (const [by, { table }] of await everything(unit, 'REFERRALS')) {
      // Where every team is too small, the table has no mark.
      if (table.counts.length === 0) { expect(['A', 'B', 'C'].every((team) => small.has(`${unit}-${team}`))).toBe(true); continue; }
      expect([by, { counts: table.counts, total: table.total }]).toEqual([by, toBeTold(unit, by.split(','), table.axes.map(({ keys }) => keys))]);
      table.axes.forEach(({ keys }, i) => { if (by.split(',')[i] === 'TEAM') expect(keys).toEqual(['A', 'B', 'C'].map((team) => `${unit}-${team}`).filter((team) => !small.has(team))); });
    }
  });
});

describe('statistics.md 3: whoever has everything that is told of a unit', () => {
  test('was asked about units with few, many and no cases', () => {
    expect(secret.length).toBeGreaterThan(150);
  });

  test.each(Array.from({ length: UNITS }, (_, u) => `U${u}`))('works out no count of one to four cases: %s', async (unit) => {
    const told = await everything(unit, 'REFERRALS');
    for (const by of ONE) {
      const one = told.get(by) as Told;
      expect([by, provenFew(listOf(one))]).toEqual([by, []]);
    }
    for (const by of TWO) {
      const table = tableOf(told.get(by.join()) as Told, (dimension, key) => (SEVERAL.includes(by[1 - dimension] ?? '') ? null : valueOf(told.get(by[dimension] ?? ''), key)));
      expect([by, provenFew(table)]).toEqual([by, []]);
    }
  });

  test('and is told nothing that is not 0 or a multiple of five of at least five', async () => {
    for (const unit of ['U1', 'U2', 'U3']) for (const metric of ['REFERRALS', 'ACTIONS'] as const) {
      for (const { cases, table } of (await everything(unit, metric)).values()) for (const count of [cases, table.total, ...table.counts]) expect(count === null || count % 5 === 0).toBe(true);
    }
  });
});

/** What an attacker proves to be of one to four cases; nothing too where what is told cannot be, as it was told of a table with a case more. */
const provenFew = (table: ProtectedTable): readonly object[] => (new Attacker([table], false).proven() ?? []).filter(({ cases }) => cases >= 1 && cases <= 4);
