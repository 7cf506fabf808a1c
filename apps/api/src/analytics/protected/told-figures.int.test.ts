import { addCases, addUnits, takeAnew } from '../../testing/many-cases.js';
import type { SimpleCase } from '../../testing/many-cases.js';
import { TestApi } from '../../testing/test-api.js';
import type { ViewerRole } from '../../identity/viewer.js';

interface Share { readonly count: number | null; readonly of: number | null; readonly share: number | null; readonly lower: number | null }
interface Facts { readonly mode: string; readonly asOf: string; readonly n: number | null; readonly suppressed: boolean; readonly absent: string | null; readonly why: string | null; readonly queryId: string }
const FACTS = 'facts { mode asOf n suppressed absent why queryId }';
const SHARE = '{ count of share lower upper }';
const DAYS = '{ days lower upper }';

let api: TestApi;
const PERIOD = { from: '2025-05', to: '2026-04' };
async function ask<T>(field: string, args: string, body: string, filter: object = PERIOD, roles: readonly ViewerRole[] = ['analyst']): Promise<T> {
  const { data, errors } = await api.ask<{ f: T }>('otherOfficer', `query Q($filter: PatternFilter) { f: ${field}(${args}filter: $filter) { __typename ${body} ... on FinerThanYouMaySee { drop } ... on NotAvailableToRole { code } ... on InvalidDetails { problems { message } } } }`, { filter }, roles);
  expect(errors).toBeUndefined();
  return data.f;
}

/** Twelve months of a force, each month the same: thirty cases of one area and three of another. */
const MONTHS = Array.from({ length: 12 }, (_, i) => `${i < 8 ? 2025 : 2026}-${String(((i + 4) % 12) + 1).padStart(2, '0')}-01`);
beforeAll(async () => {
  api = await TestApi.start();
  const { pool } = api.database;
  await addUnits(pool, api.force.id, [{ code: 'RES-N', parent: null, officers: 600 }, { code: 'RES-S', parent: null, officers: 300 }, { code: 'TINY', parent: null, officers: 9 }], MONTHS);
  const cases = MONTHS.flatMap((month, m): SimpleCase[] => Array.from({ length: 33 }, (_, i) => ({
    month, unit: i < 30 ? 'RES-N' : i < 32 ? 'RES-S' : 'TINY', officer: m * 100 + i, standards: [i % 3 === 0 ? 'UOF' : 'DUT'], ndmElements: ['A'], source: i % 2 === 0 ? 'LINE_MANAGER' : null, outcome: i % 5 === 0 ? null : 'COMPLETED_NO_ACTION', actions: 1,
  })));
  await addCases(pool, api.force.id, cases);
  // Every case was told of after 3 days and invited after 4; accounts came after 8 days but for every tenth; reports after 20 days, of every third after 40, and of every fifth not yet.
  await pool.query(`UPDATE cases SET imported = false, notified_on = submitted_on + 3, account_first_due = submitted_on + 9, account_due = submitted_on + 9, account_received_on = CASE WHEN n % 10 <> 0 THEN submitted_on + 8 END, discussed_on = submitted_on + 14,
      report_sent_on = CASE WHEN outcome IS NOT NULL THEN submitted_on + (CASE WHEN n % 3 = 0 THEN 40 ELSE 20 END) END, process_ended_on = CASE WHEN outcome IS NOT NULL THEN submitted_on + (CASE WHEN n % 3 = 0 THEN 40 ELSE 20 END) END, state = CASE WHEN outcome IS NULL THEN 'DISCUSSED' ELSE 'FOLLOW_UP' END
    FROM (SELECT id, row_number() OVER (ORDER BY reference) AS n FROM cases) x WHERE x.id = cases.id`);
  await pool.query("UPDATE actions SET status = 'DONE', done_on = due FROM (SELECT case_id, row_number() OVER (ORDER BY case_id) AS n FROM actions) x WHERE x.case_id = actions.case_id AND x.n % 4 <> 0");
  await pool.query(`INSERT INTO org_lessons (case_id, id, force_id, officer_id, read_by, read_by_desk, desk_is_pcc, read_by_leader, team_code, theme, status, answer_due, answered_on)
    SELECT id, 'l1', force_id, officer_id, '{}', true, false, false, unit_at_incident, CASE WHEN n % 2 = 0 THEN 'TRAINING' ELSE 'SUPERVISION' END, CASE WHEN n % 6 < 3 THEN 'IN_PROGRESS' ELSE 'AWAITING_ANSWER' END, report_sent_on + 28, CASE WHEN n % 6 < 3 THEN report_sent_on + 20 END
    FROM (SELECT *, row_number() OVER (ORDER BY reference) AS n FROM cases WHERE report_sent_on IS NOT NULL) c WHERE n % 2 = 0 OR n % 31 = 0`);
  await takeAnew(pool, '2026-04');
  api.office.on('2026-05-15');
}, 120_000);
afterAll(() => api.close());

describe('figures drawn from what is told of the picture', () => {
  test('the rate month by month: thirty-five to the nearest five over 909 officers, with limits, as of the month that closed', async () => {
    const chart = await ask<{ facts: Facts; basis: string; points: readonly { count: number; exposure: number; value: number; upper: number }[] }>('spc', 'metric: REFERRAL_RATE, ', `... on Spc { ${FACTS} basis points { month count exposure value upper } }`);
    expect(chart.facts).toMatchObject({ mode: 'PROTECTED', asOf: '2026-04-30T23:00:00.000Z', suppressed: false, absent: null });
    expect(chart.points).toHaveLength(12);
    expect(chart.points.every(({ count, exposure, value, upper }) => count === 35 && exposure === 909 && Math.abs(value - 35_000 / 909) < 1e-9 && upper > value)).toBe(true);
  });

  test('accounts in time: shares of rounded invitations; where a month has too few there is no line', async () => {
    const chart = await ask<{ points: readonly { count: number; exposure: number; value: number }[] }>('spc', 'metric: ACCOUNT_ON_TIME, ', '... on Spc { points { count exposure value centre } }');
    expect(chart.points[0]).toMatchObject({ count: 30, exposure: 35, value: 30 / 35 });
    const few = await ask<{ facts: Facts; points: readonly { value: number | null; centre: number | null }[] }>('spc', 'metric: ACCOUNT_ON_TIME, ', `... on Spc { ${FACTS} points { value centre } }`, { ...PERIOD, unit: 'RES-S' });
    expect([few.facts.absent, few.points.every(({ value, centre }) => value === null && centre === null)]).toEqual(['TOO_FEW', true]);
  });

  test('how long each stage takes: half by a day between two that are told, ends by their kind, and nothing of pauses', async () => {
    const found = await ask<{ facts: Facts; stages: readonly { stage: string; n: number; reached: number; open: number | null; median: { days: number | null }; p90: { days: number | null }; steps: readonly { day: number; share: number; atRisk: number }[]; exits: readonly { n: number | null; steps: readonly unknown[] }[] }[]; account: { due: number; onTime: Share; declined: Share }; pauses: { cases: number | null } }>(
      'timeToStage', '', `... on TimeToStage { ${FACTS} stages { stage n reached open median ${DAYS} p90 ${DAYS} steps { day share atRisk } exits { n steps { day } } } account { due onTime ${SHARE} declined ${SHARE} } pauses { cases } }`);
    const notified = found.stages[0];
    expect([notified?.stage, notified?.n, notified?.reached, notified?.steps[0]]).toEqual(['NOTIFIED', 395, 395, { day: 3, share: 1, atRisk: 395 }]);
    const report = found.stages.find(({ stage }) => stage === 'REPORT_SENT');
    // By day 21 two thirds of four fifths, by day 42 all of the four fifths: half lies just before day 21, on the line from none on day 0.
    expect(report?.median.days).toBeGreaterThanOrEqual(19);
    expect(report?.median.days).toBeLessThanOrEqual(21);
    expect([report?.p90.days, report?.steps.at(-1)?.day]).toEqual([null, 42]);
    expect(report?.exits.every(({ n, steps }) => n === null && steps.length === 0)).toBe(true);
    expect(found.account.onTime).toMatchObject({ of: found.account.due });
    expect(found.account.onTime.share).toBeCloseTo(0.9, 1);
    expect([found.account.declined.count, found.account.declined.share, found.pauses.cases]).toEqual([null, null, null]);
    expect(found.facts.why).toContain('Steps are put together');
  });

  test('the median of a month lies on a line between two days that are told', async () => {
    const chart = await ask<{ kind: string; points: readonly { value: number | null; filling: boolean }[] }>('spc', 'metric: DAYS_TO_REPORT, ', '... on Spc { kind points { value filling } }');
    expect(chart.kind).toBe('XMR');
    expect(chart.points.filter(({ filling }) => !filling).every(({ value }) => value !== null && value >= 15 && value <= 30)).toBe(true);
  });

  test('what came of it: shares of those told to have an outcome, and none where the open ones are held back', async () => {
    const mix = await ask<{ outcomes: readonly { key: string }[]; total: { n: number; open: number; shares: readonly Share[] }; rows: readonly { key: string; n: number | null; open: number | null; shares: readonly Share[] }[] }>('outcomeMix', 'by: STANDARD, ', `... on OutcomeMix { ${FACTS} outcomes { key } total { n open shares ${SHARE} } rows { key n open shares ${SHARE} } }`);
    const at = mix.outcomes.findIndex(({ key }) => key === 'COMPLETED_NO_ACTION');
    expect([mix.total.n, mix.total.open, mix.total.shares[at]?.share]).toEqual([300, 95, 1]);
    expect(mix.rows.find(({ key }) => key === 'HON')).toMatchObject({ n: null, open: null });
    expect(mix.rows.find(({ key }) => key === 'HON')?.shares.every(({ count, share }) => count === null && share === null)).toBe(true);
  });

  test('teams: those with ten officers and a number that is told; the total is of all officers', async () => {
    const plot = await ask<{ facts: Facts; target: number; points: readonly { key: string; count: number; size: number }[]; heldBack: readonly { key: string }[] }>('funnel', 'metric: REFERRAL_RATE, ', `... on Funnel { ${FACTS} target points { key count size } heldBack { key } }`);
    expect(plot.points.map(({ key, count, size }) => [key, count, size])).toEqual([['RES-N', 360, 600], ['RES-S', 25, 300]]);
    expect([plot.heldBack, plot.target]).toEqual([[], (395 / 909) * 1_000]);
  });

  test('two units: within normal variation or not, from rounded numbers; and two periods where both are told of', async () => {
    const body = `... on Comparison { ${FACTS} a { count size } b { count size } withinNormalVariation }`;
    const units = await ask<object>('compare', 'metric: REFERRAL_RATE, with: { unit: "RES-S" }, ', body, { ...PERIOD, unit: 'RES-N' });
    expect(units).toMatchObject({ facts: { mode: 'PROTECTED' }, a: { count: 360 }, b: { count: 25 }, withinNormalVariation: false });
    const years = await ask<object>('compare', 'metric: REFERRAL_RATE, with: { monthsEarlier: 12 }, ', body);
    expect(years).toMatchObject({ facts: { mode: 'PROTECTED', absent: 'BEFORE_RECORD' }, a: { count: 395 } });
    expect(await ask<object>('compare', 'metric: REFERRAL_RATE, with: { monthsEarlier: 6 }, ', body, { from: '2025-11', to: '2026-04' })).toMatchObject({ drop: ['from', 'to'] });
  });

  test('actions and lessons: of each type and theme, in the order of their lists', async () => {
    const done = await ask<{ facts: Facts; all: { n: number; onTime: Share; overdueNow: number; curve: readonly unknown[]; median: { days: null } }; byType: readonly { type: string; n: number | null }[] }>('actionCompletion', '', `... on ActionCompletion { ${FACTS} all { n onTime ${SHARE} overdueNow median ${DAYS} curve { day } } byType { type n } }`);
    expect(done.all.onTime.share).toBeCloseTo(0.75, 1);
    expect([done.byType.find(({ type }) => type === 'TRAINING')?.n, done.byType.filter(({ n }) => n !== null).length, done.all.curve]).toEqual([done.all.n, 1, []]);
    const learnt = await ask<{ reports: number; themes: readonly { theme: string; raised: number | null; recurrence: null; decidedInTime: Share }[] }>('lessonThemes', '', `... on LessonThemes { ${FACTS} reports themes { theme raised perHundredCases decidedInTime ${SHARE} recurrence { since } } }`);
    expect(learnt.themes.find(({ theme }) => theme === 'TRAINING')?.raised).toBeGreaterThan(100);
    expect(learnt.themes.filter(({ raised }) => raised === null).length).toBe(learnt.themes.length - 1);
  });

  test('how complete the records are, team by team, without those of fewer than ten officers', async () => {
    const found = await ask<{ all: { source: Share }; units: readonly { unit: string; source: Share }[] }>('dataQuality', '', `... on DataQuality { ${FACTS} all { source ${SHARE} } units { unit source ${SHARE} lateEntry ${DAYS} } }`);
    expect(found.units.map(({ unit }) => unit)).toEqual(['RES-N', 'RES-S']);
    expect(found.all.source.share).toBeCloseTo(205 / 395, 2);
  });
});

describe('nothing of a figure is told to whom it is not open', () => {
  const FIELDS: readonly (readonly [string, string])[] = [['spc', 'metric: REFERRAL_RATE, '], ['spc', 'metric: ACCOUNT_ON_TIME, '], ['spc', 'metric: DAYS_TO_REPORT, '], ['funnel', 'metric: REFERRAL_RATE, '], ['funnel', 'metric: ACCOUNT_ON_TIME, '], ['compare', 'metric: REFERRAL_RATE, with: { monthsEarlier: 24 }, '], ['outcomeMix', 'by: TEAM, '], ['timeToStage', ''], ['actionCompletion', ''], ['lessonThemes', ''], ['dataQuality', '']];
  test.each(FIELDS)('%s %s: a filter finer than the lattice says what to leave out, whatever it would find', async (field, args) => {
    expect(await ask(field, args, '', { ...PERIOD, standards: ['DUT'], teams: ['RES-N'] })).toMatchObject({ __typename: 'FinerThanYouMaySee', drop: ['teams', 'standards'] });
  });
  test.each(FIELDS)('%s %s: of a unit with fewer than ten officers nothing is told', async (field, args) => {
    const found = await ask<{ facts: Facts }>(field, args, `... on ${({ spc: 'Spc', funnel: 'Funnel', compare: 'Comparison', outcomeMix: 'OutcomeMix', timeToStage: 'TimeToStage', actionCompletion: 'ActionCompletion', lessonThemes: 'LessonThemes', dataQuality: 'DataQuality' } as Record<string, string>)[field]} { ${FACTS} }`, { ...PERIOD, unit: 'TINY' });
    expect([found.facts.n, found.facts.absent === null]).toEqual([null, false]);
  });
  test.each(FIELDS)('%s %s: nobody who leads nobody', async (field, args) => {
    expect(await ask(field, args, '', PERIOD, ['manager'])).toMatchObject({ __typename: 'NotAvailableToRole' });
  });
  test.each([['funnel', 'metric: REFERRAL_RATE, '], ['outcomeMix', 'by: TEAM, ']] as const)('%s by team is finer than all forces together', async (field, args) => {
    expect(await ask(field, args, '', PERIOD, ['national'])).toMatchObject({ __typename: 'FinerThanYouMaySee', drop: ['TEAM'] });
  });
});
