import { randomUUID } from 'node:crypto';
import type { Day } from '@candour/domain/calendar';
import type { PersonName } from '@candour/domain/testing';
import type { ViewerRole } from '../../identity/viewer.js';
import { keepCasesByHand } from '../../testing/cases-by-hand.js';
import { TestApi } from '../../testing/test-api.js';
import { countEquality } from './count-equality.js';

interface Group { readonly group: string; readonly reference: boolean; readonly count: number; readonly of: number; readonly value: number | null; readonly ratio: number | null; readonly lower: number | null; readonly upper: number | null; readonly q: number | null }
interface Table { readonly characteristic: string; readonly stage: string; readonly quarter: string | null; readonly quarters: readonly string[]; readonly notStated: number | null; readonly why: string | null; readonly groups: readonly Group[] }
interface Answer { readonly __typename: string; readonly code?: string; readonly drop?: readonly string[]; readonly facts: { readonly mode: string; readonly n: number | null; readonly absent: string | null; readonly suppressed: boolean; readonly queryId: string }; readonly together: readonly Table[]; readonly quarters: readonly Table[] }

const TABLE = 'characteristic stage quarter quarters notStated why groups { group reference count of value ratio lower upper q }';
const FIGURE = `__typename ... on Disproportionality { facts { mode n absent suppressed queryId } together { ${TABLE} } quarters { ${TABLE} } } ... on FinerThanYouMaySee { drop } ... on Refusal { code }`;
let api: TestApi;
async function asked(filter: object = { from: '2025-01', to: '2026-06' }, roles: readonly ViewerRole[] = ['analyst'], who: PersonName = 'sergeant'): Promise<Answer> {
  const { data, errors } = await api.ask<{ disproportionality: Answer }>(who, `query D($filter: PatternFilter) { disproportionality(filter: $filter) { ${FIGURE} } }`, { filter }, roles);
  expect(errors).toBeUndefined();
  return data.disproportionality;
}

const JANUARY = '2026-01-01';
const people: string[] = [];
/** Officers of the invented force beside those it has. */
async function officers(n: number): Promise<readonly string[]> {
  const ids = Array.from({ length: n }, () => randomUUID());
  await api.database.pool.query(`INSERT INTO people (id, force_id, number, name, rank, special, staff, probationer, chief_officer, standards_staff, roles) SELECT id, $1, 'E' || row_number() OVER () || left(id::text, 8), 'Invented person', 'CONSTABLE', false, false, false, false, false, '{}' FROM unnest($2::uuid[]) id`, [api.force.id, ids]);
  people.push(...ids);
  return ids;
}
async function declare(persons: readonly string[], group: string, at = '2026-01-02T09:00:00Z'): Promise<void> {
  const items = persons.map((person) => ({ force: api.force.id, id: randomUUID(), text: JSON.stringify({ person, characteristic: 'GENDER', group }) }));
  for (const [i, { keyName, ciphertext }] of (await api.office.vault.sealEquality(items)).entries()) await api.database.jobs.query('INSERT INTO equality_records (id, force_id, row_hash, key_name, ciphertext, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)', [items[i]?.id, api.force.id, Buffer.from(randomUUID()), keyName, ciphertext, at]);
}
/** Referrals of officers in a quarter: the first so many accepted. */
async function referred(persons: readonly string[], accepted: number, submitted = '2026-02-02', more: object = {}): Promise<void> {
  const ids = await keepCasesByHand(api, persons.map((_, i) => ({ submitted_on: submitted, decision: i < accepted ? 'RPRP' : 'MANAGEMENT_ACTION', ...more })));
  for (const [i, id] of ids.entries()) await api.database.pool.query('UPDATE cases SET officer_id = $2 WHERE id = $1', [id, persons[i]]);
}
const strength = (quarter: string, group: string, n: number): Promise<unknown> => api.database.jobs.query("INSERT INTO headcount_groups (force_id, quarter, characteristic, group_code, officers) VALUES ($1, $2, 'GENDER', $3, $4)", [api.force.id, quarter, group, n]);
const count = (today: string): Promise<number> => countEquality({ jobs: api.database.jobs, vault: api.office.vault }, today as Day, `${today}T04:00:00.000Z`);

beforeAll(async () => {
  api = await TestApi.start();
  api.office.on('2026-06-15');
  const [women, men, others] = [await officers(30), await officers(50), await officers(12)];
  await declare(women, 'F');
  await declare(men.slice(0, 25), 'F');
  // The last declaration holds.
  await declare(men, 'M', '2026-01-03T09:00:00Z');
  await referred(women, 18);
  await referred(men, 38);
  await referred(others, 12);
  await referred(women.slice(0, 20), 10, '2026-02-02', { restricted: true });
  for (const [group, n] of [['F', 400], ['M', 1000]] as const) await strength(JANUARY, group, n);
  // The quarter before has too few.
  await referred(women.slice(0, 5), 5, '2025-11-03');
  for (const [group, n] of [['F', 400], ['M', 1000]] as const) await strength('2025-10-01', group, n);
}, 90_000);
afterAll(() => api.close());

describe('whether groups fare alike', () => {
  test('nothing stands before it is counted, and each closed quarter is counted once', async () => {
    expect((await asked()).facts.absent).toBe('NOTHING_COUNTED');
    expect([await count('2026-05-31'), await count('2026-06-15'), await count('2026-06-16')]).toEqual([1, 1, 0]);
  });

  test('worked by hand: 30 in 100 officer-years against 50 in 250, ratio 1.5, 1.5 divided and multiplied by exp(1.96 √(1/30 + 1/50)) = 1.572; 10 of 90 have not stated', async () => {
    const { together, facts } = await asked();
    const table = together.find(({ stage }) => stage === 'REFERRED');
    expect(facts).toMatchObject({ mode: 'PROTECTED', n: null, absent: null, suppressed: true });
    expect(table?.groups.map(({ group, reference, count: n, of, value }) => [group, reference, n, of, value])).toEqual([['F', false, 30, 100, 300], ['M', true, 50, 250, 200]]);
    const [women] = table?.groups ?? [];
    expect([women?.ratio?.toFixed(3), women?.lower?.toFixed(3), women?.upper?.toFixed(3)]).toEqual(['1.500', '0.954', '2.359']);
    expect(table?.notStated).toBeCloseTo(10 / 90, 10);
  });

  test('at the assessment: 20 of 30 against 40 of 50, of numbers to the nearest 5', async () => {
    const table = (await asked()).together.find(({ stage }) => stage === 'ACCEPTED');
    expect(table?.groups.map(({ group, count: n, of, value }) => [group, n, of, value])).toEqual([['F', 20, 30, 20 / 30], ['M', 40, 50, 0.8]]);
  });

  test('a quarter with a number below 10 is withheld whole, and adds nothing to the quarters together', async () => {
    const { quarters, together } = await asked();
    const early = quarters.filter(({ quarter }) => quarter === '2025-10-01');
    expect(early.map(({ groups, why, notStated }) => [groups, why !== null, notStated])).toEqual([[[], true, null], [[], true, null]]);
    expect(together.map(({ quarters: of }) => of)).toEqual([[JANUARY], [JANUARY]]);
  });

  test('what was told stays as it was told, whatever is declared or referred later', async () => {
    const before = await asked();
    await declare(people.slice(0, 20), 'M', '2026-06-20T09:00:00Z');
    await referred(people.slice(30, 60), 30);
    await count('2026-07-15');
    expect(await asked()).toEqual(before);
  });

  test('a quarter that lies only partly in the months asked for is not shown', async () => {
    expect((await asked({ from: '2026-02', to: '2026-06' })).quarters).toEqual([]);
    expect((await asked({ from: '2026-01', to: '2026-02' })).quarters).toEqual([]);
    expect((await asked({ from: '2026-01', to: '2026-03' })).quarters).toHaveLength(2);
  });
});

describe('whom it is open to', () => {
  test('ACCESS the analyst and the commissioner’s office; to the authority’s desk and everybody else it is not, by whatever role they have beside', async () => {
    expect((await asked(undefined, ['pcc'])).__typename).toBe('Disproportionality');
    for (const roles of [['authority'], ['manager'], ['national'], ['auditor'], ['administrator'], []] as const) expect(await asked(undefined, roles)).toMatchObject({ __typename: 'NotAvailableToRole', code: 'EQUALITY_NOT_YOURS' });
    const { data } = await api.ask<{ figure: { __typename: string } }>('authority', 'query F($id: String!) { figure(queryId: $id) { __typename } }', { id: (await asked()).facts.queryId });
    expect(data.figure.__typename).toBe('NotAvailableToRole');
  });

  test('no unit and no second dimension, whatever there is', async () => {
    expect(await asked({ unit: 'RES-N' })).toMatchObject({ __typename: 'FinerThanYouMaySee', drop: ['unit'] });
    expect(await asked({ unit: 'NOWHERE', standards: ['UOF'] })).toMatchObject({ __typename: 'FinerThanYouMaySee', drop: ['unit', 'standards'] });
  });

  test('another force has its own alone', async () => {
    const { data } = await api.ask<{ disproportionality: Answer }>('STH/sergeant', `{ disproportionality { ${FIGURE} } }`, {}, ['analyst']);
    expect(data.disproportionality).toMatchObject({ facts: { absent: 'NOTHING_COUNTED' }, together: [], quarters: [] });
  });

  test('class E is out of reach of the API and of its tables: no row of declarations, and no number below 10 can be kept', async () => {
    await expect(api.database.app.query('SELECT FROM equality_records')).rejects.toMatchObject({ code: '42501' });
    await expect(api.database.app.query('SELECT declarations_to_count($1)', [api.force.id])).rejects.toMatchObject({ code: '42501' });
    await expect(api.database.jobs.query('SELECT FROM equality_records')).rejects.toMatchObject({ code: '42501' });
    for (const n of [9, 12, 0]) await expect(api.database.jobs.query("INSERT INTO equality_counts VALUES ($1, '2026-04-01', 'GENDER', 'REFERRED', 'F', $2, 100, now())", [api.force.id, n])).rejects.toMatchObject({ code: '23514' });
  });
});
