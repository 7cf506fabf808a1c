import type { PersonName } from '@candour/domain/testing';
import type { ViewerRole } from '../../identity/viewer.js';
import { addCases, addUnits, takeAnew } from '../../testing/many-cases.js';
import type { SimpleCase } from '../../testing/many-cases.js';
import { TestApi } from '../../testing/test-api.js';
import { takePictures } from './take-pictures.js';

interface Figure {
  readonly __typename: string; readonly mode: string; readonly asOf: string; readonly from: string; readonly to: string; readonly cases: number | null; readonly excludes: readonly string[]; readonly stillFilling: readonly string[];
  readonly recordBegins: string | null; readonly facts: { readonly suppressed: boolean; readonly absent: string | null; readonly why: string | null; readonly n: number | null };
  readonly points: readonly { readonly key: readonly string[]; readonly count: number | null; readonly share: number | null; readonly lower: number | null; readonly suppressed: boolean }[];
  readonly table: { readonly axes: readonly { readonly keys: readonly string[] }[]; readonly counts: readonly (number | null)[]; readonly total: number | null };
  readonly drop?: readonly string[]; readonly code?: string; readonly problems?: readonly { readonly field: readonly string[] }[];
}
const QUERY = `query P($metric: PatternMetric!, $by: [PatternDimension!]!, $filter: PatternFilter) { pattern(metric: $metric, by: $by, filter: $filter) { __typename
  ... on Pattern { mode asOf from to recordBegins cases excludes stillFilling facts { suppressed absent why n queryId asOf mode } points { key label count share lower upper shareLower shareUpper suppressed } table { axes { keys labels } counts total intervals { lower upper shareLower shareUpper } residuals { expected residual p signal } } }
  ... on FinerThanYouMaySee { code message drop field } ... on Refusal { rule code message } ... on InvalidDetails { problems { field message } } } }`;

let api: TestApi;
type Who = PersonName | `STH/${PersonName}`;
interface Asks { readonly who?: Who; readonly roles?: readonly ViewerRole[]; readonly metric?: 'REFERRALS' | 'ACTIONS' }
/** The twelve months that are over. */
const PERIOD = { from: '2025-05', to: '2026-04' };
async function figure(by: readonly string[], filter: object | null = PERIOD, { who = 'otherOfficer', roles = ['analyst'], metric = 'REFERRALS' }: Asks = {}): Promise<Figure> {
  const { data, errors } = await api.ask<{ pattern: Figure }>(who, QUERY, { metric, by, filter }, roles);
  expect(errors).toBeUndefined();
  return data.pattern;
}
const countOf = ({ points }: Figure, ...key: readonly string[]): number | null | undefined => points.find((point) => point.key.join() === key.join())?.count;

/** A case of a month and unit, about an officer. */
const aCase = (unit: string, officer: number, more: Partial<SimpleCase> = {}): SimpleCase => ({ month: '2026-02-01', unit, officer, standards: ['DUT'], ndmElements: ['A'], source: 'LINE_MANAGER', outcome: 'COMPLETED_NO_ACTION', actions: 0, ...more });
const several = (count: number, unit: string, from: number, more: Partial<SimpleCase> = {}): readonly SimpleCase[] => Array.from({ length: count }, (_, i) => aCase(unit, from + i, more));
const MONTHS = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'];

beforeAll(async () => {
  api = await TestApi.start();
  const pool = api.database.pool;
  await addUnits(pool, api.force.id, [{ code: 'AREA', parent: null, officers: 0 }, { code: 'RES-N', parent: 'AREA', officers: 40 }, { code: 'RES-S', parent: 'AREA', officers: 9 }, { code: 'WEST', parent: null, officers: 30 }], MONTHS);
  await addCases(pool, api.force.id, [
    ...several(23, 'RES-N', 0), ...several(8, 'RES-N', 100, { standards: ['UOF'], source: 'PUBLIC_COMPLAINT', outcome: null, month: '2026-03-01', actions: 2 }), ...several(3, 'RES-N', 200, { standards: ['FIT'] }),
    ...several(12, 'WEST', 300, { standards: ['CON'], month: '2026-01-01' }).map((each, i) => ({ ...each, officer: 300 + (i % 3) })),
    ...several(7, 'RES-S', 400, { standards: ['ORD'] }), ...several(8, 'WEST', 500, { restricted: true }), ...several(9, 'WEST', 600, { month: '2026-05-01' }),
  ]);
  const other = (await pool.query<{ id: string }>("SELECT id FROM forces WHERE code = 'STH'")).rows[0]?.id ?? '';
  await addCases(pool, other, several(11, 'SOUTH-1', 0, { standards: ['UOF'] }), 'OTHER');
  await pool.query(`INSERT INTO postings (person_id, valid_from, force_id, unit_code) VALUES ($1, '2020-01-01', $3, 'RES-N'), ($2, '2020-01-01', $3, 'WEST')`, [api.force.ids.sergeant, api.force.ids.inspector, api.force.id]);
  await takeAnew(pool, '2026-04');
  api.office.on('2026-05-15');
}, 60_000);
afterAll(() => api.close());

describe('a protected figure', () => {
  test('tells counts to the nearest five, and none of fewer than five officers or five cases', async () => {
    const found = await figure(['STANDARD']);
    expect(found).toMatchObject({ __typename: 'Pattern', mode: 'PROTECTED', asOf: '2026-04-30T23:00:00.000Z', from: '2025-05', to: '2026-04', facts: { suppressed: true, absent: null, mode: 'PROTECTED' } });
    expect([countOf(found, 'DUT'), countOf(found, 'UOF')]).toEqual([25, 10]);
    expect([countOf(found, 'FIT'), countOf(found, 'CON'), countOf(found, 'HON')]).toEqual([null, null, null]);
    expect(found.table.total).toBe(55);
    expect(found.points.filter(({ count }) => count === null).every(({ suppressed, share, lower }) => suppressed && share === null && lower === null)).toBe(true);
  });

  test('R60 has no restricted case, and none of a month that is not over', async () => {
    const months = await figure(['MONTH']);
    expect([months.table.axes[0]?.keys.length, months.table.axes[0]?.keys.at(-1)]).toEqual([12, '2026-04']);
    expect(months.table.total).toBe(55);
  });

  test('tells nothing of a unit with fewer than ten officers, and leaves it out among teams', async () => {
    const small = await figure(['STANDARD'], { ...PERIOD, unit: 'RES-S' });
    expect(small).toMatchObject({ __typename: 'Pattern', cases: null, facts: { absent: 'TOO_FEW', n: null } });
    expect(small.table.counts.every((count) => count === null)).toBe(true);
    const teams = await figure(['TEAM']);
    expect(teams.table.axes[0]?.keys).toEqual(['RES-N', 'WEST']);
    expect(teams.excludes).toContain('Leaves out teams with fewer than ten officers; they are in the total.');
  });

  test('tells of a unit and what is below it, and shares of at least twenty alone', async () => {
    const area = await figure(['SOURCE'], { ...PERIOD, unit: 'AREA' });
    expect(area.table.total).toBe(40);
    expect(area.points.find(({ key }) => key[0] === 'LINE_MANAGER')?.share).toBeCloseTo(35 / 40, 5);
    const west = await figure(['SOURCE'], { ...PERIOD, unit: 'WEST' });
    expect([west.table.total, west.points.every(({ share }) => share === null)]).toEqual([null, true]);
  });

  test('counts the actions of the cases, by the officers they are about', async () => {
    const actions = await figure(['STANDARD'], PERIOD, { metric: 'ACTIONS' });
    expect([countOf(actions, 'UOF'), countOf(actions, 'DUT'), actions.cases]).toEqual([15, null, 10]);
  });
});

describe('nothing lowers protection', () => {
  test.each([
    ['standards', { standards: ['DUT'] }], ['ndmElements', { ndmElements: ['A'] }], ['sources', { sources: ['LINE_MANAGER'] }], ['outcomes', { outcomes: ['COMPLETED_NO_ACTION'] }], ['without', { without: ['SOURCE'] }], ['teams', { teams: ['RES-N'] }],
  ])('a filter by %s is finer than may be seen, whatever it would find', async (name, more) => {
    const answers = [await figure(['MONTH'], { ...PERIOD, ...more }), await figure(['MONTH'], { from: '2020-05', to: '2021-04', ...more })];
    expect(answers[0]).toEqual({ __typename: 'FinerThanYouMaySee', rule: 'ACCESS', code: 'FINER_THAN_YOU_MAY_SEE', message: 'This is finer than the figures you may see: leave out what is named and ask again.', drop: [name], field: ['filter'] });
    expect(answers[1]).toEqual(answers[0]);
  });
  test('several at once are all named', async () => {
    expect((await figure(['TEAM'], { from: '2026-05', to: '2026-05', standards: [], teams: ['X'], unit: 'RES-N' }, { roles: ['national'] })).drop).toEqual(['teams', 'standards', 'unit', 'TEAM', 'from', 'to']);
  });
  test('no header, scope or operation name makes a number more exact', async () => {
    const plain = await figure(['STANDARD']);
    const { data } = await api.ask<{ pattern: Figure }>('otherOfficer', QUERY.replace('query P', 'query ExactForTheAuthority'), { metric: 'REFERRALS', by: ['STANDARD'], filter: PERIOD, mode: 'EXACT', role: 'authority' }, ['analyst']);
    expect(data.pattern).toEqual(plain);
  });
  test('the login of the API reads no row of the picture, and no function gives it one that is not protected', async () => {
    for (const table of ['protected_pictures', 'protected_cases', 'protected_units', 'protected_strengths', 'protected_told']) await expect(api.database.app.query(`SELECT FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
    for (const call of ["counted_for_protection('{}')", "keep_protected('{}', '{}')", "take_protected_pictures('2026-01-01')", "protected_strength(NULL, NULL, true, NULL, NULL)"]) await expect(api.database.app.query(`SELECT ${call}`)).rejects.toMatchObject({ code: '42501' });
    expect((await api.database.app.query(`SELECT protected_figures('[{"metric": "REFERRALS", "by": ["STANDARD"], "from": "2025-05", "to": "2026-04"}]') AS f`)).rows).toEqual([{ f: null }]);
  });
});

describe('whoever asks, and whenever', () => {
  const EVERY = [['STANDARD'], ['TEAM'], ['MONTH', 'SOURCE'], ['STANDARD', 'TEAM']];
  const all = async (asks: Asks, filter: object | null = { ...PERIOD, unit: 'RES-N' }): Promise<readonly Figure[]> => { const found: Figure[] = []; for (const by of EVERY) found.push(await figure(by, filter, asks)); return found; };

  test('an analyst and whoever leads the unit are told the same of it, byte for byte', async () => {
    expect(await all({ who: 'sergeant', roles: ['manager'] })).toEqual(await all({}));
    expect(await all({ who: 'sergeant', roles: ['manager'] }, PERIOD)).toEqual((await all({})).map((each) => ({ ...each, facts: expect.anything() })));
  });
  test('nothing differs on another day of the month, whatever happened meanwhile', async () => {
    const before = await all({}, null);
    await addCases(api.database.pool, api.force.id, several(30, 'RES-N', 700), 'LATER');
    await api.database.pool.query("UPDATE cases SET restricted = true WHERE reference = 'CASE/1'");
    await api.database.pool.query('SELECT rebuild_rollups(ARRAY[$1::uuid])', [api.force.id]);
    api.office.on('2026-05-31');
    expect(await takePictures(api.database.jobs, api.office.now)).toBe(0);
    await api.database.pool.query('DELETE FROM protected_told');
    expect(await all({}, null)).toEqual(before);
  });
  test('what happened is in the figures of the next month, and what was restricted is gone from them', async () => {
    api.office.on('2026-06-01');
    expect(await takePictures(api.database.jobs, api.office.now)).toBe(2);
    const found = await figure(['STANDARD'], { from: '2025-06', to: '2026-05' });
    expect([countOf(found, 'DUT'), found.asOf]).toEqual([60, '2026-05-31T23:00:00.000Z']);
    expect((await api.database.pool.query<{ month: string }>("SELECT DISTINCT question::jsonb ->> 'month' AS month FROM protected_told")).rows).toEqual([{ month: '2026-05' }]);
  });
});

describe('whom figures are open to', () => {
  beforeAll(async () => {
    await takeAnew(api.database.pool, '2026-04');
    api.office.on('2026-05-15');
  });
  const seen = async (who: Who, roles: readonly ViewerRole[]): Promise<readonly unknown[]> => {
    const { data } = await api.ask<{ viewer: object }>(who, '{ viewer { mayUsePatterns patternsMode } }', {}, roles);
    const { __typename, mode, table } = await figure(['STANDARD'], PERIOD, { who, roles });
    return [data.viewer, __typename, mode, table?.total];
  };
  const open = (mode: string, total: number | null): readonly unknown[] => [{ mayUsePatterns: true, patternsMode: mode }, 'Pattern', mode, total];
  const NONE = [{ mayUsePatterns: false, patternsMode: null }, 'NotAvailableToRole', undefined, undefined];

  test.each<readonly [string, Who, readonly ViewerRole[], readonly unknown[]]>([
    ['the authority’s desk, exactly, of its own force', 'authority', ['authority'], open('EXACT', 82)],
    ['the analyst', 'otherOfficer', ['analyst'], open('PROTECTED', 80)],
    ['whoever leads a unit, of that unit', 'sergeant', ['manager'], open('PROTECTED', 65)],
    ['a reviewer who leads somebody, of their own unit, where three officers are too few', 'inspector', ['manager'], open('PROTECTED', null)],
    ['the delegate of the commissioner, of the force', 'otherOfficer', ['pcc'], open('PROTECTED', 80)],
    ['the national viewer, of all forces', 'otherOfficer', ['national'], open('PROTECTED', 95)],
    ['the analyst of another force, of that force', 'STH/otherOfficer', ['analyst'], open('PROTECTED', 10)],
    ['nobody who leads nobody', 'otherOfficer', ['manager'], NONE],
    ['nobody whose roles have none', 'sergeant', ['standards', 'auditor', 'administrator', 'investigator', 'approver'], NONE],
  ])('%s', async (_, who, roles, expected) => expect(await seen(who, roles)).toEqual(expected));

  test('whoever leads a unit asks for no other, whether it is there or not', async () => {
    const asks: Asks = { who: 'sergeant', roles: ['manager'] };
    for (const unit of ['WEST', 'AREA', 'NO-SUCH']) expect((await figure(['STANDARD'], { ...PERIOD, unit }, asks)).drop).toEqual(['unit']);
    expect((await figure(['STANDARD'], { ...PERIOD, unit: 'NO-SUCH' })).problems).toMatchObject([{ field: ['filter', 'unit'] }]);
  });
});

describe('a table too wide to be protected', () => {
  test('is not told, whatever it would hold', async () => {
    await addUnits(api.database.pool, api.force.id, Array.from({ length: 105 }, (_, i) => ({ code: `WIDE-${i}`, parent: null, officers: 20 })), MONTHS);
    await takeAnew(api.database.pool, '2026-04');
    expect(await figure(['MONTH', 'TEAM'], { from: '2024-05', to: '2026-04' })).toMatchObject({ __typename: 'InvalidDetails', problems: [{ field: ['by'] }] });
  });
});
