import type { Day, Month } from '@candour/domain/calendar';
import type { PersonName } from '@candour/domain/testing';
import { saidOf } from '../identity/viewer.js';
import { rows } from '../reading/sql.js';
import { aViewer } from '../testing/a-viewer.js';
import { countedCases, officersOf } from '../testing/counted-cases.js';
import type { CountedCase } from '../testing/counted-cases.js';
import { inNameOf } from '../testing/in-name-of.js';
import { TestApi } from '../testing/test-api.js';
import { told } from '../testing/told.js';
import { countPatterns, oneByOne } from './pattern.query.js';
import type { CountedColumns } from './pattern.query.js';
import { scopeOf } from './pattern-request.js';

/*
 * A small invented force, whose every number was written down before it was counted. Two teams: RES-N and RES-S. In 2025 they have 60 and 40
 * officers; in January 2026 RES-N has 50 and of RES-S nothing is known. In 2023 and 2024 nobody knows how many officers there were.
 */
const months = (year: number, count = 12): readonly string[] => Array.from({ length: count }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
const REFERRED = [4, 3, 5, 4, 2, 4, 3, 5, 4, 4, 3, 4, 5];
/** Of ten invitations a month, so many accounts were in time: 108 of 120. Of the others half came late and half never. */
const IN_TIME = [9, 9, 8, 9, 10, 9, 9, 9, 9, 9, 9, 9];
/** Days to the report by month: 'w' withdrew after so many, null is still open. */
const COURSES: Readonly<Record<string, readonly (number | `w${number}` | null)[]>> = { '2023-01': [10, 20, 30, 'w15', null], '2023-02': [10, 20, 30], '2023-03': [40], '2023-04': [10], '2023-05': [null] };

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  let south = 30;
  const rates = [...months(2025), '2026-01'].flatMap((month, m) => Array.from({ length: REFERRED[m] ?? 0 }, (_, i): CountedCase => ({ team: month < '2026-01' && (south -= 1) >= 0 ? 'RES-S' : 'RES-N', submitted: `${month}-0${i + 1}` })));
  const accounts = months(2024).flatMap((month, m) => Array.from({ length: 10 }, (_, i): CountedCase => ({ team: i < 5 ? 'RES-N' : 'RES-S', submitted: `${month}-03`, account: { dueAfter: 7, inAfter: i < (IN_TIME[m] ?? 0) ? (i % 2 === 0 ? 7 : 3) : i % 2 === 0 ? null : 8 } })));
  const courses = Object.entries(COURSES).flatMap(([month, ends]) => ends.map((end): CountedCase => ({ team: 'RES-N', submitted: `${month}-10`, ...(end === null ? {} : typeof end === 'number' ? { reportAfter: end } : { withdrawnAfter: Number(end.slice(1)) }) })));
  await countedCases(api, [...rates, ...accounts, ...courses, { team: 'RES-N', submitted: '2026-06-10', account: { dueAfter: 9, inAfter: null } }]);
  await officersOf(api, 'RES-N', months(2025), 60);
  await officersOf(api, 'RES-S', months(2025), 40);
  await officersOf(api, 'RES-N', ['2026-01'], 50);
  api.office.on('2026-06-15');
}, 60_000);
afterAll(() => api.close());

const FACTS = 'facts { metric { code version } from to mode n suppressed absent why queryId excludes stillFilling }';
const FRAGMENTS = `... on NotAvailableToRole { code } ... on InvalidDetails { problems { field message } }
  ... on Spc { ${FACTS} kind unit basis laney target assurance recalculations { month } points { month value count exposure centre lower upper nearLower nearUpper signals trial filling } finding { shiftSince shiftSide lastSignalMonth lastSignal lastSignalSide } }`;
const FUNNEL = `... on NotAvailableToRole { code } ... on InvalidDetails { problems { field message } } ... on Funnel { ${FACTS} target unit sizeUnit basis widened overDispersion { ratio } tooFewToEstimate points { key label count size value low95 high95 low998 high998 place side } curve { size low95 high95 low998 high998 } withoutDenominator { key label } heldBack { key } }`;
const SIDE = '{ from to unit unitName count size value lower upper }';
const COMPARISON = `... on NotAvailableToRole { code } ... on InvalidDetails { problems { field message } } ... on Comparison { ${FACTS} unit basis a ${SIDE} b ${SIDE} measure ratio lower upper p variation withinNormalVariation }`;

interface Facts { readonly metric: { readonly code: string; readonly version: number }; readonly n: number; readonly absent: string | null; readonly why: string | null; readonly queryId: string; readonly stillFilling: readonly string[]; readonly excludes: readonly string[]; readonly suppressed: boolean }
interface Point { readonly month: string; readonly value: number | null; readonly count: number | null; readonly exposure: number | null; readonly centre: number | null; readonly lower: number | null; readonly upper: number | null; readonly nearLower: number | null; readonly nearUpper: number | null; readonly signals: readonly string[]; readonly trial: boolean; readonly filling: boolean }
interface Team { readonly key: string; readonly count: number; readonly size: number; readonly value: number; readonly low95: number; readonly high95: number; readonly low998: number; readonly high998: number; readonly place: string; readonly side: string }
interface Side { readonly count: number; readonly size: number; readonly value: number; readonly lower: number; readonly upper: number; readonly unitName: string | null }
interface Answer {
  readonly facts: Facts; readonly code?: string; readonly problems?: readonly { readonly field: readonly string[]; readonly message: string }[]; readonly kind: string; readonly unit: string; readonly basis: string | null; readonly points: readonly Point[]; readonly laney: number | null; readonly assurance: string | null; readonly finding: object;
  readonly target: number; readonly tooFewToEstimate: boolean; readonly withoutDenominator: readonly { readonly key: string }[]; readonly curve: Readonly<Record<string, readonly number[]>>; readonly a: Side; readonly b: Side; readonly ratio: number; readonly lower: number; readonly upper: number; readonly p: number; readonly variation: number | null; readonly withinNormalVariation: boolean | null;
}
async function asked(query: string, variables: object, who: 'authority' | 'officer' | 'STH/authority' = 'authority'): Promise<Answer> {
  const { data, errors } = await api.ask<{ answer: Answer }>(who, query, variables);
  expect(errors).toBeUndefined();
  return data.answer;
}
const spc = (metric: string, filter: object, who?: 'officer' | 'STH/authority'): Promise<Answer> => asked(`query S($metric: SpcMetric!, $filter: PatternFilter) { answer: spc(metric: $metric, filter: $filter) { ${FRAGMENTS} } }`, { metric, filter }, who);
const funnel = async (metric: string, filter: object, who?: 'officer'): Promise<Answer & { readonly teams: readonly Team[] }> => { const found = await asked(`query F($metric: FunnelMetric!, $filter: PatternFilter) { answer: funnel(metric: $metric, filter: $filter) { ${FUNNEL} } }`, { metric, filter }, who); return { ...found, teams: found.points as unknown as readonly Team[] }; };
const compare = (metric: string, filter: object, other: object): Promise<Answer> => asked(`query C($metric: FunnelMetric!, $filter: PatternFilter, $with: CompareWith!) { answer: compare(metric: $metric, filter: $filter, with: $with) { ${COMPARISON} } }`, { metric, filter, with: other });

/** Poisson and binomial probabilities of at most r, term by term: the arithmetic of the limits without the package that makes them. */
const poisson = (r: number, mean: number): number => { let [term, all] = [Math.exp(-mean), 0]; for (let k = 0; k <= r; k += 1) { all += term; term *= mean / (k + 1); } return all; };
const binomial = (r: number, n: number, p: number): number => { let [term, all] = [(1 - p) ** n, 0]; for (let k = 0; k <= r; k += 1) { all += term; term *= ((n - k) / (k + 1)) * (p / (1 - p)); } return all; };
/** Where it crosses p, between whole numbers. */
function crossing(upTo: (r: number) => number, p: number): number {
  let r = 0;
  while (upTo(r) < p) r += 1;
  return Math.max(0, r - (upTo(r) - p) / (upTo(r) - (r === 0 ? 0 : upTo(r - 1))));
}

describe('referrals per 1,000 officers a month, on a u chart', () => {
  const PERIOD = { from: '2025-01', to: '2026-01' };

  test('50 referrals in 1,250 officer-months: centre 40; limits 40 ± 3 × √(0.04 / 100) × 1,000 = ± 60 with 100 officers, and wider with 50', async () => {
    const { points, kind, unit, basis, facts, laney } = await spc('REFERRAL_RATE', PERIOD);
    expect({ kind, unit, basis, laney, n: facts.n, absent: facts.absent, code: facts.metric.code }).toEqual({ kind: 'U', unit: 'per 1,000 officers a month (headcount)', basis: 'HEADCOUNT', laney: null, n: 50, absent: null, code: 'REFERRAL_RATE' });
    expect(points.map(({ count }) => count)).toEqual(REFERRED);
    expect(points.map(({ value }) => value)).toEqual(REFERRED.map((count, i) => (count * 1_000) / (i < 12 ? 100 : 50)));
    expect(points[0]).toMatchObject({ month: '2025-01', exposure: 100, centre: 40, lower: 0, upper: 100, nearLower: 0, nearUpper: 80, signals: [], trial: false, filling: false });
    // 3 × √(0.04 / 50) × 1,000 = 84.852814…
    expect(points.at(-1)).toMatchObject({ month: '2026-01', exposure: 50, value: 100, centre: 40, lower: 0 });
    expect(points.at(-1)?.upper).toBeCloseTo(124.852814, 6);
  });

  test('of one unit counts its referrals over its own officers; limits are trial ones with fewer than 12 months', async () => {
    const { points, facts } = await spc('REFERRAL_RATE', { from: '2025-08', to: '2025-12', unit: 'RES-N' });
    // The first 30 of 2025 are of RES-S: 4 + 3 + 5 + 4 + 2 + 4 + 3 = 25 by July, and the 5 of August.
    expect(points.map(({ count, exposure }) => [count, exposure])).toEqual([[0, 60], [4, 60], [4, 60], [3, 60], [4, 60]]);
    expect(facts.n).toBe(15);
    expect(points.every(({ trial }) => trial)).toBe(true);
  });

  test('full-time equivalents are taken where they are given for every unit and month, and the unit says so', async () => {
    await api.database.pool.query("UPDATE headcounts SET fte = 80 WHERE unit_code = 'RES-N' AND month = '2026-01-01'");
    const alone = await spc('REFERRAL_RATE', { from: '2026-01', to: '2026-01' });
    expect({ unit: alone.unit, basis: alone.basis, value: alone.points[0]?.value }).toEqual({ unit: 'per 1,000 officers a month (full-time equivalents)', basis: 'FTE', value: 62.5 });
    expect((await spc('REFERRAL_RATE', PERIOD)).basis).toBe('HEADCOUNT');
    await api.database.pool.query('UPDATE headcounts SET fte = NULL');
  });

  test('months without a headcount are gaps: counted, without a value, and never infinite', async () => {
    const { points, facts } = await spc('REFERRAL_RATE', { from: '2024-11', to: '2025-02' });
    expect(points.map(({ month, count, exposure, value }) => [month, count, exposure, value])).toEqual([['2024-11', 10, null, null], ['2024-12', 10, null, null], ['2025-01', 4, 100, 40], ['2025-02', 3, 100, 30]]);
    expect(points[0]?.centre).toBe(35);
    expect(facts).toMatchObject({ absent: null, n: 27 });
  });

  test('months that still fill are drawn, and neither judged nor part of the limits', async () => {
    await officersOf(api, 'RES-N', ['2026-05', '2026-06'], 10);
    const { points, facts } = await spc('REFERRAL_RATE', { from: '2025-12', to: '2026-06' });
    expect(facts.stillFilling).toEqual(['2026-04', '2026-05', '2026-06']);
    // 4 + 5 referrals in 100 + 50 officer-months are 60 per 1,000, as without those.
    expect(points.map(({ month, value, filling, centre }) => [month, value, filling, centre])).toEqual([['2025-12', 40, false, 60], ['2026-01', 100, false, 60], ['2026-02', null, false, 60], ['2026-03', null, false, 60], ['2026-04', null, true, 60], ['2026-05', 0, true, 60], ['2026-06', 100, true, 60]]);
    await api.database.pool.query("DELETE FROM headcounts WHERE month >= '2026-05-01'");
  });
});

describe('accounts in by the day first due, on a p chart', () => {
  test('108 of 120: centre 0.9, limits 0.9 ± 3 × √(0.9 × 0.1 / 10), the upper at most 1; a target of 0.9 is hit and miss', async () => {
    const { points, kind, unit, target, assurance, facts } = await spc('ACCOUNT_ON_TIME', { from: '2024-01', to: '2024-12' });
    expect({ kind, unit, target, assurance, n: facts.n }).toEqual({ kind: 'P', unit: 'share of invitations', target: 0.9, assurance: 'HIT_AND_MISS', n: 120 });
    expect(points.map(({ count, exposure }) => [count, exposure])).toEqual(IN_TIME.map((count) => [count, 10]));
    expect(points[2]).toMatchObject({ value: 0.8, centre: 0.9, upper: 1, signals: [], trial: false });
    expect(points[2]?.lower).toBeCloseTo(0.9 - 3 * Math.sqrt(0.009), 10);
  });

  test('the same of one standard, counted from the cases, and of a unit that has half of them', async () => {
    expect((await spc('ACCOUNT_ON_TIME', { from: '2024-01', to: '2024-12', standards: ['DUT'] })).points.map(({ count, exposure }) => [count, exposure])).toEqual(IN_TIME.map((count) => [count, 10]));
    expect((await spc('ACCOUNT_ON_TIME', { from: '2024-01', to: '2024-12', unit: 'RES-S' })).points.map(({ count, exposure }) => [count, exposure])).toEqual(IN_TIME.map((count) => [count - 5, 5]));
  });

  test('R14 an invitation whose day has not passed is not counted yet', async () => {
    expect((await spc('ACCOUNT_ON_TIME', { from: '2026-06', to: '2026-06' })).facts).toMatchObject({ absent: 'NOTHING_COUNTED', n: 0, why: expect.stringContaining('Nothing is counted') });
    api.office.on('2026-06-20');
    expect((await spc('ACCOUNT_ON_TIME', { from: '2026-06', to: '2026-06' })).points.map(({ count, exposure }) => [count, exposure])).toEqual([[0, 1]]);
    api.office.on('2026-06-15');
  });
});

describe('days to the report, on an XmR chart', () => {
  test('the median counts the withdrawn as another way out and the open as open: 30, 20, 40 and 10 days, and none where nobody is done', async () => {
    // January: of 5, one is done by 10 days (1/5); one withdraws at 15, 3 of 5 are left; by 20 days 2/5, by 30 days 3/5 are done: the median is 30, that of the closed reports alone 20.
    const { points, kind, facts } = await spc('DAYS_TO_REPORT', { from: '2023-01', to: '2023-05' });
    expect(kind).toBe('XMR');
    expect(points.map(({ value, count }) => [value, count])).toEqual([[30, 5], [20, 3], [40, 1], [10, 1], [null, 1]]);
    // Mean 25, moving ranges 10, 20, 30: 25 + 2.66 × 20 = 78.2, and below nothing but 0.
    expect(points[0]).toMatchObject({ centre: 25, lower: 0, trial: true });
    expect(points[0]?.upper).toBeCloseTo(78.2, 10);
    expect(facts.n).toBe(11);
  });

  test('the same of one unit, counted from the cases', async () => {
    expect((await spc('DAYS_TO_REPORT', { from: '2023-01', to: '2023-05', unit: 'RES-N' })).points.map(({ value }) => value)).toEqual([30, 20, 40, 10, null]);
  });
});

describe('a funnel plot of teams', () => {
  const PERIOD = { from: '2025-01', to: '2025-12' };

  test('45 referrals in 100 officer-years: target 450; limits of each team are quantiles of what it would have by chance', async () => {
    const { teams, target, unit, facts, tooFewToEstimate, curve } = await funnel('REFERRAL_RATE', PERIOD);
    expect({ target, unit, n: facts.n, tooFewToEstimate }).toEqual({ target: 450, unit: 'per 1,000 officers a year (headcount)', n: 45, tooFewToEstimate: true });
    expect(teams.map(({ key, count, size, value, place, side }) => [key, count, size, value, place, side])).toEqual([['RES-N', 15, 60, 250, 'BEYOND_95', 'BELOW'], ['RES-S', 30, 40, 750, 'BEYOND_95', 'ABOVE']]);
    for (const { size, low95, high95, low998, high998 } of teams) {
      // RES-N would have 27 by chance, RES-S 18.
      const limit = (p: number): number => (crossing((r) => poisson(r, size * 0.45), p) / size) * 1_000;
      for (const [told, p] of [[low95, 0.025], [high95, 0.975], [low998, 0.001], [high998, 0.999]] as const) expect(told).toBeCloseTo(limit(p), 6);
    }
    expect([curve['size']?.[0], curve['size']?.at(-1), curve['low95']?.[0], curve['high998']?.at(-1)]).toEqual([40, 60, teams[1]?.low95, teams[0]?.high998]);
  });

  test('counts a team’s referrals in months in which its officers are known, and names the team of which nothing is known', async () => {
    const { teams, facts, withoutDenominator } = await funnel('REFERRAL_RATE', { from: '2024-12', to: '2026-01', teams: ['RES-N'] });
    expect(teams).toMatchObject([{ key: 'RES-N', count: 20, size: 60 + 50 / 12 }]);
    expect(facts.n).toBe(20);
    expect(withoutDenominator).toEqual([]);
    const none = await funnel('REFERRAL_RATE', { from: '2024-01', to: '2024-12' });
    expect(none.facts).toMatchObject({ absent: 'NO_DENOMINATOR', why: expect.stringContaining('no denominator') });
    expect([none.teams, none.target, none.withoutDenominator.map(({ key }) => key)]).toEqual([[], null, ['RES-N', 'RES-S']]);
  });

  test('of accounts in time: each team among quantiles of its invitations', async () => {
    const { teams, target } = await funnel('ACCOUNT_ON_TIME', { from: '2024-01', to: '2024-12' });
    // The five of RES-N are always in time; of RES-S 48 of 60.
    expect([target, teams.map(({ key, count, size, value }) => [key, count, size, value])]).toEqual([0.9, [['RES-N', 60, 60, 1], ['RES-S', 48, 60, 0.8]]]);
    for (const [told, p] of [[teams[1]?.low95, 0.025], [teams[1]?.high998, 0.999]] as const) expect(told).toBeCloseTo(crossing((r) => binomial(r, 60, 0.9), p) / 60, 6);
    expect(teams.map(({ place, side }) => [place, side])).toEqual([['BEYOND_998', 'ABOVE'], ['BEYOND_95', 'BELOW']]);
  });

  test('with one team, it is the target itself', async () => {
    expect((await funnel('REFERRAL_RATE', { ...PERIOD, teams: ['RES-S'] })).teams).toMatchObject([{ key: 'RES-S', value: 750, place: 'WITHIN', side: 'ON' }]);
  });

  test('of accounts is counted alike from the counters of teams and months and from the cases, on any day and for any units', async () => {
    const viewer = aViewer({ id: api.force.ids.authority, name: '', force: { id: api.force.id, code: '', name: '' }, roles: ['authority'] });
    const { rows: days } = await api.database.pool.query<{ day: Day }>("SELECT to_char(day, 'YYYY-MM-DD') AS day FROM (SELECT DISTINCT account_first_due AS day FROM cases WHERE account_first_due IS NOT NULL) d ORDER BY 1 DESC LIMIT 3");
    expect(days.length).toBe(3);
    const asked = [...days.map(({ day }) => day), '2030-01-01' as Day].flatMap((today) => [{}, { unit: 'RES-N' }, { teams: ['RES-S', 'RES-N'] }].flatMap((more) => (['TEAM', 'MONTH'] as const).map((by) => ({ today, more, by }))));
    for (const { today, more, by } of asked) {
      const { scope } = scopeOf({ from: '2020-01', to: '2026-06', ...more }, '2026-06' as Month);
      const [counters, cases] = await Promise.all((['accounts', 'cases'] as const).map(async (source) => {
        const [found] = await inNameOf(api.office, saidOf(viewer), (client) => countPatterns({ rows: (statement) => rows(client, statement) }, viewer, [{ ...scope, today, metric: 'ACCOUNTS', by: [by] }], () => source));
        const { cells, ...rest } = oneByOne(found as CountedColumns);
        return { ...rest, cells: cells.map(({ keys, count }) => [...keys, count].join(' ')).sort() };
      }));
      expect(counters).toEqual(cases);
      expect(cases?.cells.length).toBeGreaterThan(0);
    }
  });

  test('is counted alike from the rollups and from the cases', async () => {
    const viewer = aViewer({ id: api.force.ids.authority, name: '', force: { id: api.force.id, code: '', name: '' }, roles: ['authority'] });
    const { scope } = scopeOf({ from: '2024-06', to: '2026-01' }, '2026-06' as Month);
    const count = async (source: 'rollups' | 'cases'): Promise<object> => {
      const [found] = await inNameOf(api.office, saidOf(viewer), (client) => countPatterns({ rows: (statement) => rows(client, statement) }, viewer, [{ ...scope, metric: 'REFERRALS', by: ['TEAM'], strength: 'TEAM', ofKnownStrength: true }], () => source));
      const { cells, ...rest } = oneByOne(found as CountedColumns);
      return { ...rest, cells: [...cells].sort((one, other) => (one.keys.join() < other.keys.join() ? -1 : 1)) };
    };
    expect(await count('rollups')).toEqual(await count('cases'));
  });
});

describe('two side by side', () => {
  test('two units: 15 in 60 against 30 in 40 officer-years is a third, and more than is normal', async () => {
    const { a, b, ratio, lower, upper, p, variation, withinNormalVariation, facts } = await compare('REFERRAL_RATE', { from: '2025-01', to: '2025-12', unit: 'RES-N' }, { unit: 'RES-S' });
    expect([a.count, a.size, a.value, a.unitName, b.count, b.size, b.value]).toEqual([15, 60, expect.closeTo(250, 8), 'RES-N', 30, 40, 750]);
    // ln(1/3) ± 1.959964 × √(1/15 + 1/30)
    const [log, error] = [Math.log(1 / 3), Math.sqrt(1 / 15 + 1 / 30)];
    expect([ratio, lower, upper]).toEqual([expect.closeTo(1 / 3, 10), expect.closeTo(Math.exp(log - 1.959964 * error), 6), expect.closeTo(Math.exp(log + 1.959964 * error), 6)]);
    expect(p).toBeLessThan(0.001);
    // Two teams are too few to say how much teams vary.
    expect([variation, withinNormalVariation, facts.absent]).toEqual([null, false, null]);
  });

  test('two halves of a year: 23 against 22 in 50 officer-years each is normal', async () => {
    const { a, b, ratio, variation, withinNormalVariation } = await compare('REFERRAL_RATE', { from: '2025-07', to: '2025-12' }, { monthsEarlier: 6 });
    expect([a.count, a.size, b.count, b.size, variation, withinNormalVariation]).toEqual([23, 50, 22, 50, 1, true]);
    expect(ratio).toBeCloseTo(23 / 22, 10);
  });

  test('shares of accounts in time: 54 of 60 in both halves of a year', async () => {
    const { a, b, withinNormalVariation } = await compare('ACCOUNT_ON_TIME', { from: '2024-07', to: '2024-12' }, { monthsEarlier: 6 });
    expect([a.count, a.size, b.count, b.size, withinNormalVariation]).toEqual([54, 60, 54, 60, true]);
  });

  test.each<[string, object, object, string, string]>([
    ['neither a period nor a unit', {}, {}, 'with', 'give one of the two'], ['both', { unit: 'RES-N' }, { unit: 'RES-S', monthsEarlier: 24 }, 'with', 'give one of the two'],
    ['periods that overlap', { from: '2025-01', to: '2025-12' }, { monthsEarlier: 6 }, 'monthsEarlier', 'at least 12 earlier'], ['a unit with itself', { unit: 'RES-N' }, { unit: 'RES-N' }, 'unit', 'within the other'],
    ['a unit with the whole force', {}, { unit: 'RES-N' }, 'unit', 'Choose a unit'], ['an unknown unit', { unit: 'RES-N' }, { unit: 'NOWHERE' }, 'unit', 'No unit of your force'],
  ])('%s cannot be compared', async (_, filter, other, field, words) => {
    const { problems } = await compare('REFERRAL_RATE', filter, other);
    expect(problems).toEqual([{ field: expect.arrayContaining([field]), message: expect.stringContaining(words) }]);
  });

  test('where officers are not known there is no denominator, and before the record begins nothing is known', async () => {
    expect((await compare('REFERRAL_RATE', { from: '2025-01', to: '2025-06' }, { monthsEarlier: 6 })).facts).toMatchObject({ absent: 'NO_DENOMINATOR' });
    expect(await compare('REFERRAL_RATE', { from: '2025-01', to: '2025-06' }, { monthsEarlier: 36 })).toMatchObject({ facts: { absent: 'BEFORE_RECORD' }, ratio: null, withinNormalVariation: null });
  });
});

describe('edges are answers', () => {
  test.each<[string, object, string]>([
    ['an inverted period', { from: '2026-03', to: '2026-01' }, 'The last month lies before the first'], ['30 years', { from: '1996-01', to: '2025-12' }, 'at most 15 years'], ['the future', { from: '2026-01', to: '2026-07' }, 'has not begun'], ['an unknown unit', { unit: 'NOWHERE' }, 'No unit of your force'],
  ])('%s is refused with its cure', async (_, filter, words) => {
    for (const { problems } of [await spc('REFERRAL_RATE', filter), await funnel('ACCOUNT_ON_TIME', filter), await compare('REFERRAL_RATE', filter, { monthsEarlier: 180 })]) expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining(words) })]);
  });

  test('a filter with nobody: no referrals are a rate of 0 with its limits; no invitations and no reports are nothing', async () => {
    const filter = { from: '2025-01', to: '2025-12', sources: ['IOPC'] };
    const { points, facts } = await spc('REFERRAL_RATE', filter);
    expect(facts).toMatchObject({ n: 0, absent: null, suppressed: false });
    expect(points.every(({ value, lower, upper, signals }) => value === 0 && lower === 0 && upper === 0 && signals.length === 0)).toBe(true);
    for (const metric of ['ACCOUNT_ON_TIME', 'DAYS_TO_REPORT']) expect((await spc(metric, filter)).facts).toMatchObject({ n: 0, absent: 'NOTHING_COUNTED' });
    expect((await funnel('REFERRAL_RATE', filter)).teams.map(({ value, place }) => [value, place])).toEqual([[0, 'WITHIN'], [0, 'WITHIN']]);
    expect((await funnel('ACCOUNT_ON_TIME', filter)).facts.absent).toBe('NOTHING_COUNTED');
  });

  test('before the force’s record begins nothing is known, which is not nought', async () => {
    const { points, facts } = await spc('REFERRAL_RATE', { from: '2022-01', to: '2022-12' });
    expect(facts).toMatchObject({ absent: 'BEFORE_RECORD', why: expect.stringContaining('begins later') });
    expect(points.every(({ count, value, centre }) => count === null && value === null && centre === null)).toBe(true);
    expect((await spc('ACCOUNT_ON_TIME', {}, 'STH/authority')).facts.absent).toBe('BEFORE_RECORD');
  });

  test('ACCESS to an officer there are none', async () => {
    expect([await spc('REFERRAL_RATE', {}, 'officer'), await funnel('REFERRAL_RATE', {}, 'officer')].map(({ code }) => code)).toEqual(['NOT_AVAILABLE_YET', 'NOT_AVAILABLE_YET']);
  });
});

test('R1 one of the desk who has not been told of their own case finds it in no chart, funnel or comparison', async () => {
  await told(api, ['2026-04-01', 'DraftReferral', 'SubmitReferral', 'AcceptForReview'], { DraftReferral: { officer: 'p-second-assessor' } });
  api.office.on('2026-06-15');
  await officersOf(api, 'RES-N', ['2026-04'], 10);
  const APRIL = 'filter: { from: "2026-04", to: "2026-04" }';
  const seen = async (who: PersonName): Promise<readonly (number | null)[]> => {
    const { data } = await api.ask<Record<string, { facts: { n: number }; points: readonly { count: number }[] }>>(who, `{ a: spc(metric: REFERRAL_RATE, ${APRIL}) { ... on Spc { facts { n } points { count } } } b: spc(metric: DAYS_TO_REPORT, ${APRIL}) { ... on Spc { facts { n } points { count } } }
      c: funnel(metric: REFERRAL_RATE, ${APRIL}) { ... on Funnel { facts { n } points { count } } } d: spc(metric: REFERRAL_RATE, filter: { from: "2026-04", to: "2026-04", standards: [DUT, CHA, HON, ARC, UOF, FIT, DIS, CON, ORD, EQD] }) { ... on Spc { facts { n } points { count } } } }`);
    return Object.values(data).flatMap(({ facts, points }) => [facts.n, ...points.map(({ count }) => count)]);
  };
  expect(await seen('authority')).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  expect(await seen('secondAssessor')).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  await api.database.pool.query("DELETE FROM headcounts WHERE month = '2026-04-01'");
});

describe('one statement', () => {
  test('for each figure, and for all of a page together: begin, one statement, end', async () => {
    const filter = { from: '2025-01', to: '2025-12', unit: 'RES-N' };
    for (const ask of [() => spc('REFERRAL_RATE', filter), () => spc('ACCOUNT_ON_TIME', filter), () => spc('DAYS_TO_REPORT', filter), () => funnel('REFERRAL_RATE', filter), () => funnel('ACCOUNT_ON_TIME', filter), () => compare('REFERRAL_RATE', filter, { unit: 'RES-S' }), () => compare('ACCOUNT_ON_TIME', filter, { monthsEarlier: 12 })]) {
      expect(await api.roundTrips(ask)).toBe(3);
    }
    const all = 'filter: { from: "2025-01", to: "2025-12" }';
    expect(await api.roundTrips(() => asked(`{ answer: spc(metric: REFERRAL_RATE, ${all}) { ${FRAGMENTS} } b: funnel(metric: REFERRAL_RATE, ${all}) { ${FUNNEL} } c: compare(metric: ACCOUNT_ON_TIME, with: { monthsEarlier: 12 }, ${all}) { ${COMPARISON} } d: pattern(metric: REFERRALS, by: [STANDARD, TEAM], ${all}) { ... on Pattern { cases } } e: spc(metric: DAYS_TO_REPORT, ${all}) { ${FRAGMENTS} } }`, {}))).toBe(3);
  });
});

describe('a figure asked for again by its name', () => {
  const AGAIN = (fragment: string): string => `query Again($queryId: String!) { answer: figure(queryId: $queryId) { ${fragment} } }`;
  const PATTERN = `... on Pattern { ${FACTS} cases counted points { key count share lower upper shareLower shareUpper } table { axes { keys } counts total intervals { lower upper shareLower shareUpper } residuals { expected residual adjusted p signal } } }`;
  const pattern = (): Promise<Answer> => asked(`{ answer: pattern(metric: REFERRALS, by: [SOURCE, TEAM], filter: { from: "2024-01", to: "2025-12", sources: [PUBLIC_COMPLAINT, LINE_MANAGER] }) { ${PATTERN} } }`, {});

  test('has the same numbers', async () => {
    const figures: readonly (readonly [Answer, string])[] = [
      [await spc('REFERRAL_RATE', { from: '2025-01', to: '2026-01', unit: 'RES-N' }), FRAGMENTS], [await spc('DAYS_TO_REPORT', { from: '2023-01', to: '2023-05' }), FRAGMENTS], [await asked(`{ answer: funnel(metric: ACCOUNT_ON_TIME, filter: { from: "2024-01", to: "2024-12", teams: ["RES-S", "RES-N"] }) { ${FUNNEL} } }`, {}), FUNNEL],
      [await compare('REFERRAL_RATE', { from: '2025-01', to: '2025-12', unit: 'RES-N' }, { unit: 'RES-S' }), COMPARISON], [await pattern(), PATTERN],
    ];
    for (const [figure, fragment] of figures) expect(await asked(AGAIN(fragment), { queryId: figure.facts.queryId })).toEqual(figure);
  });

  test('keeps its months when time goes on', async () => {
    const { facts, points } = await spc('REFERRAL_RATE', {});
    api.office.on('2026-08-20');
    const again = await asked(AGAIN(FRAGMENTS), { queryId: facts.queryId });
    expect([again.points.map(({ month, value }) => [month, value]), again.facts.queryId]).toEqual([points.map(({ month, value }) => [month, value]), facts.queryId]);
    api.office.on('2026-06-15');
  });

  test('ACCESS is what the person who asks now may see, and lowers nothing', async () => {
    const { facts: { queryId } } = await spc('REFERRAL_RATE', {});
    expect(await asked(AGAIN(FRAGMENTS), { queryId }, 'officer')).toEqual({ code: 'NOT_AVAILABLE_YET' });
    expect((await asked(AGAIN(FRAGMENTS), { queryId }, 'STH/authority')).facts).toMatchObject({ n: 0, absent: 'BEFORE_RECORD' });
  });

  const named = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const NAMED = { figure: 'spc', metric: 'REFERRAL_RATE', version: 1, args: { metric: 'REFERRAL_RATE', filter: { from: '2025-01', to: '2025-12' } } };
  test.each<[string, string, string]>([
    ['nothing of ours', 'hello', 'no name of a figure'], ['a list', named([1]), 'no name of a figure'], ['a figure there is none of', named({ ...NAMED, figure: 'constructor' }), 'no name of a figure'], ['a metric there is none of', named({ ...NAMED, metric: 'toString' }), 'no name of a figure'],
    ['a filter with another field', named({ ...NAMED, args: { ...NAMED.args, filter: { officer: 'x' } } }), 'no name of a figure'], ['a metric that is none of the field', named({ ...NAMED, args: { ...NAMED.args, metric: 'REFERRALS' } }), 'no name of a figure'],
    ['a mode', named({ ...NAMED, args: { ...NAMED.args, mode: 'EXACT' } }), 'no name of a figure'], ['another version of the definition', named({ ...NAMED, version: 2 }), 'has changed since'], ['the future', named({ ...NAMED, args: { ...NAMED.args, filter: { to: '2040-01' } } }), 'has not begun'],
    ['far too long a text', 'A'.repeat(20_000), 'no name of a figure'],
  ])('%s is refused', async (_, queryId, words) => {
    expect((await asked(AGAIN(FRAGMENTS), { queryId })).problems).toEqual([expect.objectContaining({ message: expect.stringContaining(words) })]);
  });
});

test('every metric of the catalogue is told with its definition, to anybody', async () => {
  const { data } = await api.ask<{ metrics: readonly { code: string; numerator: string; version: number }[] }>('officer', '{ metrics { code name question numerator denominator exclusions unit version source target } }');
  expect(data.metrics.map(({ code }) => code)).toEqual(expect.arrayContaining(['REFERRALS', 'REFERRAL_RATE', 'ACCOUNT_ON_TIME', 'DAYS_TO_REPORT', 'DISPROPORTIONALITY']));
  expect(data.metrics.every(({ numerator, version }) => numerator !== '' && version >= 1)).toBe(true);
});
