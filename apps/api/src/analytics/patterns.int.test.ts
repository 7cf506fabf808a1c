import { randomUUID } from 'node:crypto';
import type { CaseEvent } from '@candour/domain';
import type { Month } from '@candour/domain/calendar';
import type { PersonName } from '@candour/domain/testing';
import { saveHistories } from '../cases/save-batch.js';
import type { DecidedHistory } from '../cases/save-batch.js';
import { saidOf } from '../identity/viewer.js';
import type { Viewer } from '../identity/viewer.js';
import { rows } from '../reading/sql.js';
import { aViewer } from '../testing/a-viewer.js';
import { inNameOf } from '../testing/in-name-of.js';
import { pastCases } from '../testing/past-cases.js';
import { TestApi } from '../testing/test-api.js';
import { UNTIL_FOLLOW_UP, UNTIL_NOTIFIED, UNTIL_SUBMITTED, told } from '../testing/told.js';
import { rollupsCanTell } from './from-rollups.js';
import { countPatterns, oneByOne } from './pattern.query.js';
import type { Counted, CountedColumns, CountedFrom } from './pattern.query.js';
import { readRequest } from './pattern-request.js';
import { PatternDimension } from './pattern-words.enum.js';

const DIMENSIONS = Object.keys(PatternDimension) as readonly PatternDimension[];
const ALL_MONTHS = { from: '2022-12', to: '2026-06' };
interface Point { readonly key: readonly string[]; readonly label: readonly string[]; readonly count: number; readonly share: number | null; readonly suppressed: boolean }
interface Pattern { readonly __typename: string; readonly from: string; readonly to: string; readonly recordBegins: string | null; readonly mode: string; readonly cases: number; readonly counted: string; readonly excludes: readonly string[]; readonly stillFilling: readonly string[]; readonly points: readonly Point[]; readonly rule?: string; readonly code?: string; readonly message?: string; readonly problems?: readonly { readonly field: readonly string[]; readonly message: string }[] }

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await saveHistories(api.office, variety(pastCases(api.force, 160, randomUUID)));
  await told(api, UNTIL_SUBMITTED);
  await told(api, UNTIL_NOTIFIED);
  await told(api, UNTIL_NOTIFIED, { DraftReferral: { restrictedTo: ['p-authority', 'p-inspector'] } });
  await told(api, UNTIL_FOLLOW_UP);
  await told(api, UNTIL_FOLLOW_UP, { DraftReferral: { restrictedTo: ['p-authority', 'p-inspector'] } });
  await told(api, ['2026-03-02', 'DraftReferral', 'SubmitReferral', 'DeclineReferral']);
  api.office.on('2026-06-15');
}, 60_000);
afterAll(() => api.close());

/** Some without a standard, an element or a source, as imported cases may be. */
function* variety(histories: Iterable<DecidedHistory>): Generator<DecidedHistory> {
  let i = 0;
  for (const { identity, recorded } of histories) {
    const change = { ...(i % 9 === 0 ? { standards: [] } : {}), ...(i % 7 === 0 ? { ndmElements: [] } : {}), ...(i % 5 === 0 ? { source: undefined } : {}) };
    yield { identity, recorded: recorded.map((r) => ({ ...r, event: { ...r.event, ...change } as CaseEvent })) };
    i += 1;
  }
}

const QUERY = `query P($metric: PatternMetric!, $by: [PatternDimension!]!, $filter: PatternFilter) { pattern(metric: $metric, by: $by, filter: $filter) { __typename
  ... on Pattern { from to recordBegins mode cases counted excludes stillFilling points { key label count share suppressed } } ... on Refusal { rule code message } ... on InvalidDetails { problems { field message } } } }`;
async function pattern(by: readonly string[], filter: object | null = ALL_MONTHS, { metric = 'REFERRALS', who = 'authority' as PersonName | `STH/${PersonName}` } = {}): Promise<Pattern> {
  const { data, errors } = await api.ask<{ pattern: Pattern }>(who, QUERY, { metric, by, filter });
  expect(errors).toBeUndefined();
  return data.pattern;
}

/** The filter of the list behind a mark: that of the figure, narrowed by the mark. */
function behind(by: readonly PatternDimension[], key: readonly string[], filter: object): object {
  const field: Readonly<Record<PatternDimension, string>> = { STANDARD: 'standards', NDM_ELEMENT: 'ndmElements', SOURCE: 'sources', OUTCOME: 'outcomes', TEAM: 'teams', MONTH: 'from' };
  return by.reduce<Record<string, unknown>>((all, dimension, i) => {
    const value = key[i];
    if (value === 'NONE') return { ...all, without: [...((all['without'] as string[] | undefined) ?? []), dimension] };
    return dimension === 'MONTH' ? { ...all, from: value, to: value } : { ...all, [field[dimension]]: [value] };
  }, { ...filter });
}
async function totals(filters: readonly object[]): Promise<readonly number[]> {
  const found: number[] = [];
  for (let i = 0; i < filters.length; i += 25) {
    const some = filters.slice(i, i + 25);
    const { data, errors } = await api.ask<Record<string, { totalCount: number }>>('authority', `query T(${some.map((_, n) => `$f${n}: CaseFilter`).join(', ')}) { ${some.map((_, n) => `t${n}: cases(filter: $f${n}) { totalCount }`).join(' ')} }`, Object.fromEntries(some.map((f, n) => [`f${n}`, f])));
    expect(errors).toBeUndefined();
    found.push(...some.map((_, n) => data[`t${n}`]?.totalCount ?? -1));
  }
  return found;
}

describe('a mark and the list behind it have one number', () => {
  const figures: readonly (readonly [string, readonly PatternDimension[], object])[] = [
    ...DIMENSIONS.map((dimension) => [dimension, [dimension], {}] as const),
    ['STANDARD by TEAM', ['STANDARD', 'TEAM'], {}], ['NDM_ELEMENT by SOURCE', ['NDM_ELEMENT', 'SOURCE'], {}], ['OUTCOME by STANDARD in one unit', ['OUTCOME', 'STANDARD'], { unit: 'RES-N' }],
    ['STANDARD narrowed to two standards', ['STANDARD'], { standards: ['UOF', 'DUT'] }], ['TEAM narrowed by source and outcome', ['TEAM'], { sources: ['LINE_MANAGER'], outcomes: ['COMPLETED_NO_ACTION'] }],
    ['SOURCE of cases without a standard', ['SOURCE'], { without: ['STANDARD'] }], ['MONTH by TEAM in a year', ['MONTH', 'TEAM'], { from: '2024-01', to: '2024-12' }],
  ];
  test.each(figures)('%s', async (_, by, more) => {
    const filter = { ...ALL_MONTHS, ...more };
    const { points, cases } = await pattern(by, filter);
    const lists = await totals([filter, ...points.map(({ key }) => behind(by, key, filter))]);
    expect([cases, ...points.map(({ count }) => count)]).toEqual(lists);
    expect(points.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(cases);
  });
});

describe('the rollups and the cases tell the same', () => {
  const viewer = (): Viewer => aViewer({ id: api.force.ids.authority, name: '', force: { id: api.force.id, code: '', name: '' }, roles: ['authority'] });
  const requests = DIMENSIONS.flatMap((a) => [[a], ...DIMENSIONS.filter((b) => b !== a).map((b) => [a, b])]).flatMap((by) => [{}, { unit: 'RES-N' }, { teams: ['RES-S'] }].map((more) => readRequest('REFERRALS', by, { ...ALL_MONTHS, ...more }, '2026-06' as Month).request))
    .filter((request) => request !== undefined).filter(rollupsCanTell);

  test('for every figure that both can tell', async () => {
    expect(requests.length).toBeGreaterThan(30);
    for (const request of requests) {
      const count = async (source: CountedFrom): Promise<Counted> => {
        const [found] = await inNameOf(api.office, saidOf(viewer()), (client) => countPatterns({ rows: (asked) => rows(client, asked) }, viewer(), [request], () => source));
        const { cells, ...rest } = oneByOne(found as CountedColumns);
        return { ...rest, cells: [...cells].sort((one, other) => (one.keys.join() < other.keys.join() ? -1 : 1)) };
      };
      expect(await count('rollups')).toEqual(await count('cases'));
    }
  });

  test('as many round trips for a figure as for any other: begin, one statement, end', async () => {
    for (const by of [['STANDARD', 'TEAM'], ['NDM_ELEMENT', 'MONTH'], ['OUTCOME']]) expect(await api.roundTrips(() => pattern(by))).toBe(3);
  });

  test('as many round trips for a page of figures as for one, and each is what it is alone', async () => {
    const figure = (by: string): string => `pattern(metric: REFERRALS, by: [${by}], filter: { from: "2022-12", to: "2026-06" }) { ... on Pattern { cases counted points { key label count share } } }`;
    const divided = ['STANDARD, TEAM', 'TEAM', 'OUTCOME', 'MONTH, SOURCE', 'NDM_ELEMENT', 'SOURCE, OUTCOME'];
    const alone = await Promise.all(divided.map(async (by) => (await api.ask<{ pattern: object }>('authority', `{ ${figure(by)} }`)).data.pattern));
    let together: Readonly<Record<string, object>> = {};
    expect(await api.roundTrips(async () => { together = (await api.ask<Record<string, object>>('authority', `{ ${divided.map((by, i) => `f${i}: ${figure(by)}`).join(' ')} }`)).data; })).toBe(3);
    expect(Object.values(together)).toEqual(alone);
  });
});

describe('a figure', () => {
  test('says what it counts: cases once, pairs where a case can stand under several', async () => {
    const [team, standard, actions] = await Promise.all([pattern(['TEAM']), pattern(['STANDARD']), pattern(['STANDARD'], ALL_MONTHS, { metric: 'ACTIONS' })]);
    expect(team).toMatchObject({ __typename: 'Pattern', mode: 'EXACT', cases: 162, counted: expect.stringContaining('each counted once'), excludes: expect.arrayContaining(['Excludes restricted cases.']) });
    expect(team.points.reduce((sum, { count }) => sum + count, 0)).toBe(162);
    expect(standard).toMatchObject({ cases: 162, counted: expect.stringContaining('Case-standard pairs') });
    expect(standard.points.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(162);
    expect(actions.counted).toContain('Action-standard pairs');
  });

  test('R59 R60 leaves restricted cases out, even for those on the list', async () => {
    const { points } = await pattern(['MONTH'], { from: '2026-03', to: '2026-03' });
    expect(points).toEqual([{ key: ['2026-03'], label: ['Mar 2026'], count: 2, share: 1, suppressed: false }]);
  });

  test('counts a case in the month it was submitted, only once it is accepted', async () => {
    expect((await pattern(['OUTCOME'], { from: '2026-03', to: '2026-03' })).points.map(({ key, count }) => [key[0], count])).toEqual([['COMPLETED_WITH_ACTIONS', 1], ['NONE', 1]]);
  });

  test('shares add up to one, and where nothing was counted there is none', async () => {
    const { points } = await pattern(['SOURCE']);
    expect(points.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1, 10);
    const empty = await pattern(['STANDARD'], { from: '2026-05', to: '2026-05' });
    expect(empty.cases).toBe(0);
    expect(empty.points).toHaveLength(10);
    expect(empty.points.every(({ count, share }) => count === 0 && share === null)).toBe(true);
  });

  test('has a cell for every row and column that exist, with zero where they never meet', async () => {
    const { points } = await pattern(['STANDARD', 'SOURCE']);
    const axis = (i: number): readonly string[] => [...new Set(points.map(({ key }) => key[i] ?? ''))];
    expect(points).toHaveLength(axis(0).length * axis(1).length);
    expect(points.some(({ count }) => count === 0)).toBe(true);
    expect(axis(1)).toEqual(['LINE_MANAGER', 'PUBLIC_COMPLAINT', 'CONDUCT_MATTER', 'NONE']);
  });

  test('says as columns what it says mark by mark, the last dimension running fastest', async () => {
    for (const by of [['STANDARD', 'TEAM'], ['MONTH', 'OUTCOME'], ['SOURCE']]) {
      const { data } = await api.ask<{ pattern: { points: readonly Point[]; table: { axes: readonly { keys: readonly string[]; labels: readonly string[] }[]; counts: readonly number[]; total: number } } }>('authority',
        'query T($by: [PatternDimension!]!) { pattern(metric: REFERRALS, by: $by, filter: { from: "2022-12", to: "2026-06" }) { ... on Pattern { points { key label count } table { axes { keys labels } counts total } } } }', { by });
      const { points, table: { axes: [first, second], counts, total } } = data.pattern;
      const pairs = (one: readonly string[] = [], other?: readonly string[]): readonly (readonly string[])[] => one.flatMap((a) => (other === undefined ? [[a]] : other.map((b) => [a, b])));
      expect([pairs(first?.keys, second?.keys), pairs(first?.labels, second?.labels), counts]).toEqual([points.map(({ key }) => key), points.map(({ label }) => label), points.map(({ count }) => count)]);
      expect(total).toBe(counts.reduce((a, b) => a + b, 0));
    }
  });

  test('covers the last 24 whole months unless told otherwise, and marks the last two as still filling', async () => {
    expect(await pattern(['MONTH'], null)).toMatchObject({ from: '2024-06', to: '2026-05', stillFilling: ['2026-04', '2026-05'], points: { length: 24 } });
    expect(await pattern(['MONTH'], { from: '2026-01' })).toMatchObject({ from: '2026-01', to: '2026-06', stillFilling: ['2026-04', '2026-05', '2026-06'] });
    expect((await pattern(['MONTH'], { from: '2026-01', to: '2026-04' })).stillFilling).toEqual(['2026-04']);
    expect((await pattern(['MONTH'], { from: '2024-01', to: '2024-06' })).stillFilling).toEqual([]);
  });

  test('says the first month of the force’s record, whatever the period, the unit and the filters; nothing where nothing is recorded', async () => {
    for (const [by, filter] of [[['MONTH'], null], [['TEAM'], { from: '2022-01', to: '2022-12' }], [['STANDARD', 'OUTCOME'], { unit: 'RES-N', sources: ['IOPC'] }]] as const) {
      expect((await pattern(by, filter)).recordBegins).toBe('2023-01');
    }
    expect((await pattern(['MONTH'], null, { who: 'STH/authority' })).recordBegins).toBeNull();
  });

  test('of actions counts each action of the cases in it', async () => {
    const { cases, points } = await pattern(['TEAM'], ALL_MONTHS, { metric: 'ACTIONS' });
    const { rows: [row] } = await api.database.pool.query('SELECT count(*)::int AS actions, count(DISTINCT c.id)::int AS cases FROM actions a JOIN cases c ON c.id = a.case_id WHERE c.accepted_month IS NOT NULL AND NOT c.restricted');
    expect({ cases, actions: points.reduce((sum, { count }) => sum + count, 0) }).toEqual(row);
  });

  test('R60 of actions leaves those of restricted cases out, even for those on the list, and so does the list behind a mark; a list of work has them', async () => {
    const { points } = await pattern(['OUTCOME'], ALL_MONTHS, { metric: 'ACTIONS' });
    const { data } = await api.ask<Record<'behind' | 'work', { totalCount: number }>>('authority', '{ behind: actions(filter: { countedOnly: true }) { totalCount } work: actions { totalCount } }');
    expect(data.behind.totalCount).toBe(points.reduce((sum, { count }) => sum + count, 0));
    expect(data.work.totalCount).toBe(data.behind.totalCount + 1);
  });

  test('R1 leaves out, for one of the desk, the case of their own that they have not been told of, as the list behind it does', async () => {
    await told(api, ['2026-04-01', 'DraftReferral', 'SubmitReferral', 'AcceptForReview'], { DraftReferral: { officer: 'p-second-assessor' } });
    api.office.on('2026-06-15');
    const april = { from: '2026-04', to: '2026-04' };
    const counts = async (who: PersonName, by: readonly string[]): Promise<number> => (await pattern(by, april, { who })).points.reduce((sum, { count }) => sum + count, 0);
    for (const by of [['MONTH'], ['SOURCE', 'OUTCOME']]) expect([by, await counts('authority', by), await counts('secondAssessor', by)]).toEqual([by, 1, 0]);
    expect((await pattern(['TEAM'], april, { who: 'secondAssessor' })).cases).toBe(0);
    expect((await api.ask<{ cases: { totalCount: number } }>('secondAssessor', '{ cases(filter: { from: "2026-04", to: "2026-04" }) { totalCount } }')).data.cases.totalCount).toBe(0);
  });
});

describe('whom figures are open to', () => {
  test.each<PersonName>(['officer', 'sergeant', 'inspector', 'lawyer', 'friend'])('ACCESS to %s they are not available yet, in the API too', async (who) => {
    expect(await pattern(['STANDARD'], ALL_MONTHS, { who })).toEqual({ __typename: 'NotAvailableToRole', rule: 'ACCESS', code: 'NOT_AVAILABLE_YET', message: 'This is not available to your role yet: ask the authority desk of your force.' });
    expect((await api.ask<{ viewer: object }>(who, '{ viewer { mayUsePatterns patternsMode } }')).data.viewer).toEqual({ mayUsePatterns: false, patternsMode: null });
  });

  test('the desk of another force counts its own cases alone', async () => {
    expect(await pattern(['STANDARD'], ALL_MONTHS, { who: 'STH/authority' })).toMatchObject({ __typename: 'Pattern', cases: 0 });
  });
});

describe('what cannot be drawn is refused with its cure', () => {
  const refused = async (by: readonly string[], filter: object): Promise<unknown> => { const answer = await pattern(by, filter); return [answer.__typename, answer.rule, answer.problems]; };
  const CASES: readonly (readonly [string, readonly string[], object, readonly string[], string])[] = [
    ['an inverted period', ['TEAM'], { from: '2026-03', to: '2026-01' }, ['filter', 'to'], 'The last month lies before the first'],
    ['more than 15 years', ['TEAM'], { from: '2010-01', to: '2026-01' }, ['filter', 'from'], 'at most 15 years'],
    ['the future', ['TEAM'], { from: '2026-01', to: '2026-07' }, ['filter', 'to'], 'has not begun'],
    ['a beginning in the future', ['TEAM'], { from: '2026-07' }, ['filter', 'from'], 'has not begun'],
    ['an unknown unit', ['TEAM'], { unit: 'NOWHERE' }, ['filter', 'unit'], 'No unit of your force'],
    ['a unit of another force', ['TEAM'], { unit: 'SOUTH-1' }, ['filter', 'unit'], 'No unit of your force'],
    ['two equal dimensions', ['TEAM', 'TEAM'], {}, ['by'], 'the same'],
    ['no dimension', [], {}, ['by'], 'by one dimension or by two'],
    ['three dimensions', ['TEAM', 'MONTH', 'SOURCE'], {}, ['by'], 'by one dimension or by two'],
    ['a month that is none', ['TEAM'], { from: '2026-13' }, ['filter', 'from'], 'YYYY-MM'],
    ['a null byte', ['TEAM'], { unit: 'A\u0000' }, ['filter'], 'null byte'],
  ];
  test.each(CASES)('%s', async (_, by, filter, field, words) => {
    expect(await refused(by, filter)).toEqual(['InvalidDetails', 'INPUT', [{ field, message: expect.stringContaining(words) }]]);
  });
});
