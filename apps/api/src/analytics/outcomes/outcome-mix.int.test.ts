import { keepCasesByHand } from '../../testing/cases-by-hand.js';
import { TestApi } from '../../testing/test-api.js';

interface Row { readonly key: string; readonly n: number; readonly open: number; readonly shares: readonly { readonly count: number; readonly share: number | null; readonly lower: number | null; readonly upper: number | null }[] }
interface Mix { readonly facts: { readonly n: number; readonly absent: string | null; readonly suppressed: boolean }; readonly outcomes: readonly { readonly key: string }[]; readonly rows: readonly Row[]; readonly total: Row }

let api: TestApi;
const ROW = 'key n open shares { count share lower upper }';
async function mix(by: string, filter: object = { from: '2026-01', to: '2026-01' }): Promise<Mix> {
  const { data, errors } = await api.ask<{ outcomeMix: Mix }>('authority', `query M($by: OutcomeMixBy!, $filter: PatternFilter) { outcomeMix(by: $by, filter: $filter) { ... on OutcomeMix { facts { n absent suppressed } outcomes { key } rows { ${ROW} } total { ${ROW} } } } }`, { by, filter });
  expect(errors).toBeUndefined();
  return data.outcomeMix;
}

beforeAll(async () => {
  api = await TestApi.start();
  api.office.on('2026-06-15');
  const done = { submitted_on: '2026-01-05', state: 'CLOSED', outcome: 'COMPLETED_NO_ACTION', process_ended_on: 9 } as const;
  await keepCasesByHand(api, [
    { ...done, standards: ['DUT', 'ARC'] }, { ...done, unit_at_incident: 'RES-S' }, { ...done, source: null }, { submitted_on: '2026-01-05', state: 'ESCALATED', outcome: 'ESCALATED_MISCONDUCT', ended_on: 4 }, { submitted_on: '2026-01-05' }, { ...done, restricted: true },
  ]);
}, 60_000);
afterAll(() => api.close());

describe('what became of cases', () => {
  test('shares are of cases with an outcome, those without stand beside: 3 of 4 completed, 1 escalated, 1 open', async () => {
    const { facts, outcomes, total } = await mix('TEAM');
    expect(facts).toEqual({ n: 5, absent: null, suppressed: false });
    expect(outcomes.map(({ key }) => key)).toEqual(['COMPLETED_NO_ACTION', 'ESCALATED_MISCONDUCT']);
    expect([total.n, total.open, total.shares.map(({ count, share }) => [count, share])]).toEqual([4, 1, [[3, 0.75], [1, 0.25]]]);
    // Wilson for 3 of 4: centre (3 + 1.92073) / (4 + 3.84146) = 0.62753, half 1.95996 / 7.84146 × √(3/4 + 0.96036) = 0.32689.
    expect([total.shares[0]?.lower?.toFixed(4), total.shares[0]?.upper?.toFixed(4)]).toEqual(['0.3006', '0.9544']);
  });

  test('row by row: a case with two standards is in both, and the total has it once', async () => {
    const { rows, total } = await mix('STANDARD');
    expect(rows.filter(({ n, open }) => n + open > 0).map(({ key, n, open }) => [key, n, open])).toEqual([['ARC', 1, 0], ['DUT', 4, 1]]);
    expect(total.n + total.open).toBe(5);
    expect((await mix('SOURCE')).rows.map(({ key, n }) => [key, n])).toEqual([['LINE_MANAGER', 3], ['NONE', 1]]);
  });

  test('one team, all open, none at all', async () => {
    expect((await mix('TEAM', { from: '2026-01', to: '2026-01', teams: ['RES-S'] })).rows.map(({ key, n }) => [key, n])).toEqual([['RES-S', 1]]);
    const open = await mix('TEAM', { from: '2026-01', to: '2026-01', without: ['OUTCOME'] });
    expect([open.outcomes, open.total]).toEqual([[], { key: 'ALL', n: 0, open: 1, shares: [] }]);
    expect(await mix('TEAM', { from: '2025-01', to: '2025-01' })).toMatchObject({ facts: { n: 0, absent: 'NOTHING_COUNTED' }, rows: [] });
  });

  test('one statement', async () => { expect(await api.roundTrips(() => mix('STANDARD'))).toBe(3); });
});
