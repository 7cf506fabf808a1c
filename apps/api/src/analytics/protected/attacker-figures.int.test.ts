import { seeded } from '@candour/statistics';
import type { ProtectedCount, ProtectedTable } from '@candour/statistics';
import { Attacker } from '@candour/statistics/testing';
import { addCases, addUnits, takeAnew } from '../../testing/many-cases.js';
import type { SimpleCase } from '../../testing/many-cases.js';
import { TestApi } from '../../testing/test-api.js';

/** Random small units, sparse and crowded, whose cases went in random ways: of each, everything that every figure tells. */
const UNITS = 20;
const MONTHS = ['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'] as const;
const PERIOD = { from: '2025-05', to: '2026-04' };

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  const { pool } = api.database;
  const chance = seeded(40);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  await addUnits(pool, api.force.id, Array.from({ length: UNITS }, (_, u) => [{ code: `U${u}`, parent: null, officers: 0 }, ...['A', 'B', 'C'].map((team) => ({ code: `U${u}-${team}`, parent: `U${u}`, officers: chance() < 0.15 ? 8 : 60 }))]).flat(), MONTHS.map((month) => `${month}-01`));
  const cases = Array.from({ length: UNITS }, (_, u): readonly SimpleCase[] => {
    const [count, again] = [pick([0, 4, 7, 12, 20, 28, 45, 80]), pick([0, 0, 0.3])];
    return Array.from({ length: count }, (__, i) => ({
      month: `${pick(MONTHS)}-01`, unit: `U${u}-${pick(['A', 'B', 'C'])}`, officer: u * 100 + (chance() < again ? 0 : i), actions: pick([0, 1, 2]), standards: [pick(['DUT', 'UOF', 'ARC'])], ndmElements: pick([[], ['A']]),
      source: pick(['LINE_MANAGER', 'PUBLIC_COMPLAINT', null]), outcome: pick(['COMPLETED_NO_ACTION', 'COMPLETED_WITH_ACTIONS', null, null, 'ESCALATED_MISCONDUCT', 'DISCONTINUED_WITHDRAWN']),
    }));
  }).flat();
  await addCases(pool, api.force.id, cases);
  await pool.query('SELECT setseed(0.4)');
  await pool.query(`UPDATE cases SET imported = random() < 0.2, notified_on = submitted_on + (random() * 9)::int, account_first_due = submitted_on + 12, account_due = submitted_on + (12 + random() * 9)::int,
      account_received_on = CASE WHEN random() < 0.6 THEN submitted_on + (8 + random() * 12)::int END, account_declined_on = CASE WHEN random() < 0.1 THEN submitted_on + 9 END, discussed_on = CASE WHEN random() < 0.8 THEN submitted_on + (15 + random() * 30)::int END,
      report_sent_on = CASE WHEN outcome LIKE 'COMPLETED%' THEN submitted_on + (20 + random() * 60)::int END, process_ended_on = CASE WHEN outcome LIKE 'COMPLETED%' THEN submitted_on + (20 + random() * 60)::int END, ended_on = CASE WHEN outcome NOT LIKE 'COMPLETED%' THEN submitted_on + (random() * 50)::int END, review_on = submitted_on + 60, pdr_due = submitted_on + 80`);
  await pool.query("UPDATE actions SET type = (ARRAY['TRAINING', 'MENTORING', 'OF_NO_LIST'])[1 + floor(random() * 3)::int], status = CASE WHEN random() < 0.6 THEN 'DONE' ELSE 'OPEN' END");
  await pool.query("UPDATE actions SET done_on = due + (random() * 20 - 10)::int WHERE status = 'DONE'");
  await pool.query(`INSERT INTO org_lessons (case_id, id, force_id, officer_id, read_by, read_by_desk, desk_is_pcc, read_by_leader, team_code, theme, status, answer_due, answered_on)
    SELECT id, 'l1', force_id, officer_id, '{}', true, false, false, unit_at_incident, (ARRAY['TRAINING', 'SUPERVISION'])[1 + floor(random() * 2)::int], CASE WHEN random() < 0.5 THEN 'IN_PROGRESS' ELSE 'AWAITING_ANSWER' END, report_sent_on + 28, CASE WHEN random() < 0.5 THEN report_sent_on + 20 END FROM cases WHERE report_sent_on IS NOT NULL`);
  await takeAnew(pool, '2026-04');
  api.office.on('2026-05-15');
}, 120_000);
afterAll(() => api.close());

const SHARE = '{ count of share lower upper }';
const DAYS = '{ days lower upper }';
const OF_TYPE = `n onTime ${SHARE} overdueNow median ${DAYS} slip ${DAYS} curve { day share atRisk }`;
const THEME = `raised perHundredCases byStatus { n } decidedInTime ${SHARE} implemented ${SHARE} recurrence { since }`;
const QUALITY = ['source', 'standards', 'category', 'ndmElement', 'days', 'unknownCodes'].map((item) => `${item} ${SHARE}`).join(' ');
const ROW = `n open shares ${SHARE}`;
const SPC = '... on Spc { facts { n } points { count exposure value } }';
const FIGURES: Readonly<Record<string, string>> = {
  rate: `spc(metric: REFERRAL_RATE, filter: $filter) { ${SPC} }`, accounts: `spc(metric: ACCOUNT_ON_TIME, filter: $filter) { ${SPC} }`, days: `spc(metric: DAYS_TO_REPORT, filter: $filter) { ${SPC} }`,
  funnel: 'funnel(metric: REFERRAL_RATE, filter: $filter) { ... on Funnel { facts { n } points { count size value } } }', shares: 'funnel(metric: ACCOUNT_ON_TIME, filter: $filter) { ... on Funnel { facts { n } points { count value } } }',
  compare: 'compare(metric: REFERRAL_RATE, with: { monthsEarlier: 12 }, filter: $filter) { ... on Comparison { facts { n } a { count value } b { count value } } }',
  bySource: `outcomeMix(by: SOURCE, filter: $filter) { ... on OutcomeMix { facts { n } rows { ${ROW} } total { ${ROW} } } }`, byTeam: `outcomeMix(by: TEAM, filter: $filter) { ... on OutcomeMix { facts { n } rows { ${ROW} } total { ${ROW} } } }`,
  times: `timeToStage(filter: $filter) { ... on TimeToStage { facts { n } stages { n reached open unknown median ${DAYS} p90 ${DAYS} steps { day share lower upper atRisk } exits { n steps { day } } } account { due onTime ${SHARE} byLaterDay ${SHARE} late ${SHARE} declined ${SHARE} none ${SHARE} } pauses { cases now median ${DAYS} } } }`,
  actions: `actionCompletion(filter: $filter) { ... on ActionCompletion { facts { n } all { ${OF_TYPE} } byType { ${OF_TYPE} } reviewNoteOnTime ${SHARE} pdrInTime ${SHARE} } }`,
  lessons: `lessonThemes(filter: $filter) { ... on LessonThemes { facts { n } reports all { ${THEME} } themes { ${THEME} } } }`,
  quality: `dataQuality(filter: $filter) { ... on DataQuality { facts { n } all { ${QUALITY} lateEntry ${DAYS} } units { unit ${QUALITY} lateEntry ${DAYS} } } }`,
};
interface Share { readonly count: number | null; readonly of: number | null; readonly share: number | null }
interface Row { readonly n: number | null; readonly open: number | null; readonly shares: readonly Share[] }
interface Told {
  readonly times: { readonly stages: readonly { readonly n: number | null; readonly reached: number | null; readonly open: number | null; readonly exits: readonly { readonly n: number | null }[]; readonly steps: readonly { readonly day: number; readonly share: number; readonly atRisk: number }[] }[]; readonly account: Readonly<Record<'onTime' | 'byLaterDay' | 'late' | 'declined' | 'none', Share>> & { readonly due: number | null } };
  readonly bySource: { readonly facts: { readonly n: number | null }; readonly total: Row }; readonly lessons: { readonly all: { readonly raised: number | null; readonly byStatus: readonly { readonly n: number | null }[] }; readonly themes: readonly { readonly raised: number | null; readonly byStatus: readonly { readonly n: number | null }[] }[] };
}
async function everything(unit: string): Promise<Told> {
  const found: Record<string, unknown> = {};
  const all = Object.entries(FIGURES);
  for (let i = 0; i < all.length; i += 3) {
    const { data, errors } = await api.ask<Record<string, unknown>>('otherOfficer', `query E($filter: PatternFilter) { ${all.slice(i, i + 3).map(([name, field]) => `${name}: ${field}`).join(' ')} }`, { filter: { ...PERIOD, unit } }, ['analyst']);
    expect(errors).toBeUndefined();
    Object.assign(found, data);
  }
  return found as unknown as Told;
}

/** Every count of an answer by the name it has. */
const COUNTS = new Set(['n', 'count', 'of', 'open', 'reached', 'unknown', 'due', 'cases', 'now', 'overdueNow', 'raised', 'reports', 'atRisk']);
function counts(value: unknown, name = ''): readonly (readonly [string, number])[] {
  if (typeof value === 'number') return COUNTS.has(name) ? [[name, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value) ? value.flatMap((each) => counts(each, name)) : Object.entries(value).flatMap(([key, each]) => counts(each, key));
}
const means = (count: number | null): ProtectedCount => (count === null ? { kind: 'TOO_FEW' } : { kind: 'TOLD', count });
const listOf = (cells: readonly (number | null)[], total: number | null): ProtectedTable => ({ cells: [cells.map(means)], rows: [means(total)], columns: cells.map(means), total: means(total) });
const provenFew = (table: ProtectedTable): readonly object[] => (new Attacker([table], false).proven() ?? []).filter(({ cases }) => cases >= 1 && cases <= 4);

describe('statistics.md 3: whoever has the complete answer of every figure of a unit', () => {
  let shown = 0;
  test.each(Array.from({ length: UNITS }, (_, u) => `U${u}`))('works out no count of one to four: %s', async (unit) => {
    const told = await everything(unit);
    // Nothing but 0, which only a whole is told as, and multiples of five from five; a sum of two of them, or one less another, is one too.
    for (const [name, count] of counts(told)) { shown += 1; expect([name, count, count % 5]).toEqual([name, count, 0]); }
    const { account, stages } = told.times;
    expect(provenFew(listOf([account.onTime, account.byLaterDay, account.late, account.declined, account.none].map(({ count }) => count), account.due))).toEqual([]);
    for (const { n, reached, open, exits } of stages) expect(provenFew(listOf([reached, ...(exits.length === 4 ? exits : [...exits, { n: null }]).map((exit) => exit.n), open], n))).toEqual([]);
    expect(provenFew(listOf([...told.bySource.total.shares.map(({ count }) => count), told.bySource.total.open], told.bySource.facts.n))).toEqual([]);
    for (const { raised, byStatus } of [told.lessons.all, ...told.lessons.themes]) expect(provenFew({ ...listOf(byStatus.map(({ n }) => n), raised), rows: [means(raised)] })).toEqual([]);
  });

  test.each(Array.from({ length: UNITS }, (_, u) => `U${u}`))('knows of no step how many took it: %s', async (unit) => {
    const { times } = await everything(unit);
    for (const { steps } of times.stages) {
      expect(steps.every(({ atRisk }) => atRisk >= 20)).toBe(true);
      // Each count may be two more or two fewer, so between two steps that differ there is never one number left.
      for (const [i, step] of steps.entries()) if (i > 0) expect(step.day).toBeGreaterThan(steps[i - 1]?.day ?? 0);
    }
  });

  test('was told much, all the same', () => expect(shown).toBeGreaterThan(500));
});
