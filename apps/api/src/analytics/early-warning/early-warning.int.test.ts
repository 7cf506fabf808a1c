import { shiftMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import type { PersonName } from '@candour/domain/testing';
import { keepCasesByHand } from '../../testing/cases-by-hand.js';
import type { CaseByHand } from '../../testing/cases-by-hand.js';
import { officersOf } from '../../testing/counted-cases.js';
import { TestApi } from '../../testing/test-api.js';
import { told } from '../../testing/told.js';

/*
 * A small invented force whose every number was written down before it was counted: one matter of force a month in RES-N, one of duties in RES-S and
 * one in OPS-1, from October 2022 on; from February 2026 on four of force a month in RES-N. RES has two teams, OPS has two, the force has both.
 */
const MONTHS = Array.from({ length: 44 }, (_, i) => shiftMonth('2022-10' as Month, i));
const on = (month: string, day: number, team: string, standard: string): CaseByHand => ({ submitted_on: `${month}-${String(day).padStart(2, '0')}`, unit_at_incident: team, standards: [standard] });

interface Alarm { readonly of: string; readonly unit: { readonly code: string } | null; readonly standard: string | null; readonly label: string; readonly since: string; readonly noticedIn: string; readonly goesOn: boolean; readonly months: number; readonly seen: number; readonly expected: number; readonly filter: object }
interface Answer {
  readonly __typename: string; readonly code?: string; readonly problems?: readonly { readonly field: readonly string[]; readonly message: string }[]; readonly watched: number; readonly falseAlarmsAYear: number; readonly chance: string; readonly expectedFrom: string | null; readonly expectedTo: string | null;
  readonly facts: { readonly from: string; readonly to: string; readonly n: number; readonly mode: string; readonly absent: string | null; readonly queryId: string; readonly stillFilling: readonly string[]; readonly excludes: readonly string[] }; readonly alarms: readonly Alarm[]; readonly notWatched: readonly string[];
}
const PARTS = `__typename ... on Refusal { code } ... on InvalidDetails { problems { field message } } ... on EarlyWarning { watched falseAlarmsAYear chance expectedFrom expectedTo notWatched facts { from to n mode absent queryId stillFilling excludes }
  alarms { of unit { code } standard label since noticedIn goesOn months seen expected filter { from to unit standards } } }`;

let api: TestApi;
async function ask(filter: object | null = null, by: PersonName | 'STH/authority' = 'authority'): Promise<Answer> {
  const { data, errors } = await api.ask<{ earlyWarning: Answer }>(by, `query E($filter: PatternFilter) { earlyWarning(filter: $filter) { ${PARTS} } }`, { filter });
  expect(errors).toBeUndefined();
  return data.earlyWarning;
}

beforeAll(async () => {
  api = await TestApi.start();
  api.office.on('2026-06-15');
  const { pool } = api.database;
  const unit = (code: string, kind: string, parent: string | null): Promise<unknown> => pool.query('INSERT INTO units (force_id, code, valid_from, name, kind, parent_code) VALUES ($1, $2, $3, $4, $5, $6)', [api.force.id, code, '2000-01-01', `Invented ${code}`, kind, parent]);
  await unit('NTH', 'FORCE', null);
  for (const group of ['RES', 'OPS']) await unit(group, 'DEPARTMENT', 'NTH');
  for (const team of ['OPS-1', 'OPS-2']) await unit(team, 'TEAM', 'OPS');
  await pool.query("UPDATE units SET parent_code = 'RES' WHERE force_id = $1 AND code LIKE 'RES-%'", [api.force.id]);
  await keepCasesByHand(api, [
    ...MONTHS.flatMap((month) => [on(month, 3, 'RES-N', 'UOF'), on(month, 4, 'RES-S', 'DUT'), on(month, 5, 'OPS-1', 'DUT')]),
    ...['2026-02', '2026-03', '2026-04', '2026-05'].flatMap((month) => [6, 9, 12].map((day) => on(month, day, 'RES-N', 'UOF'))),
  ]);
}, 120_000);
afterAll(() => api.close());

describe('what has risen above what was to be expected', () => {
  /** Of 1 a month for two years, four a month: the sum grows by 4 - 1 / ln 2 = 2.557 a month, from nought in January. */
  const RISE = { since: '2026-02', goesOn: true, months: 4, seen: 16, expected: 4 };

  test('is told by standard, by team and by standard in a unit with teams: since when, 16 seen and 4 expected, and where to look', async () => {
    const { alarms } = await ask();
    expect([...alarms].sort((a, b) => (a.of < b.of ? -1 : 1))).toMatchObject([
      { ...RISE, of: 'FORCE_STANDARD', unit: null, standard: 'UOF', filter: { from: '2026-02', to: '2026-05', unit: null, standards: ['UOF'] } },
      { ...RISE, of: 'GROUP_STANDARD', unit: { code: 'RES' }, standard: 'UOF', filter: { from: '2026-02', to: '2026-05', unit: 'RES', standards: ['UOF'] } },
      { ...RISE, of: 'UNIT', unit: { code: 'RES-N' }, standard: null, filter: { from: '2026-02', to: '2026-05', unit: 'RES-N', standards: null } },
    ]);
    expect(alarms.map(({ label }) => label)).toContain('Use of Force, Invented RES');
    for (const { noticedIn } of alarms) expect(['2026-03', '2026-04']).toContain(noticedIn);
  });

  test('comes with how many false alarms the force can expect over everything watched: two standards, three teams and three standards in two units', async () => {
    const { watched, falseAlarmsAYear, chance, expectedFrom, expectedTo, facts, notWatched } = await ask();
    expect({ watched, falseAlarmsAYear, chance }).toEqual({ watched: 8, falseAlarmsAYear: 4, chance: 'This force can expect at most 4 false alarms a year over the 8 series watched.' });
    expect({ expectedFrom, expectedTo, ...facts, queryId: '' }).toMatchObject({ expectedFrom: '2022-12', expectedTo: '2024-11', from: '2024-12', to: '2026-05', n: 66, mode: 'EXACT', absent: null, stillFilling: ['2026-04', '2026-05'] });
    expect(facts.excludes.join(' ')).toContain('Never an officer');
    expect(notWatched.join(' ')).toContain('noticed later, never too early');
  });

  test('opens the records that were counted: the list under its filter is as long as the alarm says', async () => {
    for (const { filter, seen } of (await ask()).alarms) {
      const { data } = await api.ask<{ cases: { totalCount: number } }>('authority', 'query L($filter: CaseFilter) { cases(filter: $filter, first: 1) { totalCount } }', { filter });
      expect(data.cases.totalCount).toBe(seen);
    }
  });

  test('is as of the last whole month, also when this one is asked for, and as of an earlier one when that is', async () => {
    expect((await ask({ to: '2026-06' })).facts.to).toBe('2026-05');
    const earlier = await ask({ to: '2026-01' });
    expect([earlier.facts.to, earlier.alarms, earlier.watched]).toEqual(['2026-01', [], 8]);
  });

  test('can be asked for again by its name, with the same answer', async () => {
    const first = await ask();
    const { data } = await api.ask<{ figure: Answer }>('authority', `query F($queryId: String!) { figure(queryId: $queryId) { ${PARTS} } }`, { queryId: first.facts.queryId });
    expect(data.figure).toEqual(first);
  });

  test('is asked of the whole force together: nothing else narrows it', async () => {
    const { problems } = await ask({ unit: 'RES', standards: ['UOF'] });
    expect(problems?.map(({ field }) => field.join('.'))).toEqual(['filter.unit', 'filter.standards']);
  });

  test('is not there before a year and a half of the record is whole', async () => {
    expect(await ask(null, 'STH/authority')).toMatchObject({ watched: 0, alarms: [], facts: { absent: 'BEFORE_RECORD' } });
    expect(await ask({ to: '2024-03' })).toMatchObject({ watched: 0, facts: { absent: 'BEFORE_RECORD' } });
    expect(await ask({ to: '2024-04' })).toMatchObject({ watched: 8, expectedFrom: '2022-11', expectedTo: '2023-10', facts: { absent: null, from: '2023-11' } });
  });
});

describe('who is told of it, and of what', () => {
  test.each<PersonName>(['inspector', 'officer', 'commissioner', 'staffManager'])('R52 not %s: it is for the authority’s desk alone', async (by) => expect(await ask(null, by)).toMatchObject({ __typename: 'NotAvailableToRole' }));

  test('R59 R60 restricted cases are in nothing of it', async () => {
    const before = await ask();
    await keepCasesByHand(api, ['2026-04', '2026-05'].flatMap((month) => Array.from({ length: 9 }, (_, i) => ({ ...on(month, i + 1, 'OPS-1', 'DUT'), restricted: true }))));
    expect(await ask()).toEqual(before);
  });

  test('R1 one of the desk finds nothing of their own case that they have not been told of', async () => {
    await told(api, ['2026-05-04', 'DraftReferral', 'SubmitReferral', 'AcceptForReview'], { DraftReferral: { officer: 'p-second-assessor', unitAtIncident: 'RES-N', standards: ['UOF'] }, AcceptForReview: { standards: ['UOF'] } });
    api.office.on('2026-06-15');
    const seen = async (by: PersonName): Promise<readonly number[]> => (await ask(null, by)).alarms.map((alarm) => alarm.seen);
    expect(await seen('authority')).toEqual([17, 17, 17]);
    expect(await seen('secondAssessor')).toEqual([16, 16, 16]);
  });

  test('a unit with fewer than ten officers is not watched by itself, and is named', async () => {
    await officersOf(api, 'OPS-1', MONTHS, 9);
    const { watched, notWatched } = await ask();
    expect(watched).toBe(6);
    expect(notWatched).toContain('Too few officers to be watched by themselves: Invented OPS, Invented OPS-1.');
  });
});

test('everything is read in one statement', async () => {
  await ask();
  expect(await api.roundTrips(() => ask())).toBe(3);
});
