import { randomUUID } from 'node:crypto';
import { hidden } from '../reading/opaque.js';
import { saveHistories } from '../cases/save-batch.js';
import type { Story } from '../testing/invented-force.js';
import { pastCases } from '../testing/past-cases.js';
import { inNameOf } from '../testing/in-name-of.js';
import { giver } from '../testing/invented-force.js';
import { TestApi } from '../testing/test-api.js';
import { UNTIL_FOLLOW_UP, told } from '../testing/told.js';

let api: TestApi;
let early: Story;
let late: Story;
let answered: Story;
beforeAll(async () => {
  api = await TestApi.start();
  late = await told(api, UNTIL_FOLLOW_UP.map((step) => step.replace('2026-03', '2026-04')) as never);
  early = await told(api, UNTIL_FOLLOW_UP);
  answered = await told(api, UNTIL_FOLLOW_UP, {});
  await answered.give('AnswerLesson', { owner: api.force.ids.otherInspector }, { on: '2026-03-20' });
  await saveHistories(api.office, pastCases(api.force, 30, randomUUID));
}, 60_000);
afterAll(() => api.close());

interface Lessons { readonly totalCount: number; readonly nodes: readonly { readonly id: string; readonly case: { readonly id: string }; readonly answerDue: string | null }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } }
const list = async (args: string, after: string | null = null): Promise<Lessons> => {
  const { data, errors } = await api.ask<{ lessons: Lessons }>('authority', `query L($after: String) { lessons(${args} after: $after) { totalCount nodes { id case { id } answerDue } pageInfo { hasNextPage endCursor } } }`, { after });
  expect(errors).toBeUndefined();
  return data.lessons;
};

describe('the lessons for the organisation', () => {
  test('R36 stand in the order they are to be answered, those without a day last', async () => {
    const { nodes, totalCount } = await list('first: 100');
    const days = nodes.map(({ answerDue }) => answerDue ?? 'unknown');
    expect(days).toEqual([...days].sort());
    expect(days.filter((day) => day !== 'unknown')).toEqual(['2026-04-14', '2026-04-14', '2026-05-12']);
    expect(totalCount).toBe(9);
  });

  test.each([1, 2, 3, 5])('are read once each in pages of %i, across the days and the lessons without one', async (first) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Lessons = await list(`first: ${first}`, after);
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual((await list('first: 100')).nodes.map(({ id }) => id));
  });

  test('R36 an unanswered one is overdue from the day after its day in London, an answered one never', async () => {
    const overdue = async (at: string): Promise<readonly (number | null)[]> => {
      api.office.now = at;
      const { data } = await api.ask<{ lessons: { nodes: { overdueDays: number | null }[] } }>('authority', '{ lessons(first: 3) { nodes { overdueDays } } }');
      expect((await list('filter: { overdue: true }')).totalCount + (await list('filter: { overdue: false }')).totalCount).toBe(9);
      expect((await list('filter: { overdue: true }')).totalCount).toBe(data.lessons.nodes.filter(({ overdueDays }) => overdueDays !== null).length);
      return data.lessons.nodes.map(({ overdueDays }) => overdueDays).sort();
    };
    expect(await overdue('2026-04-14T22:59:00.000Z')).toEqual([null, null, null]);
    expect(await overdue('2026-04-14T23:01:00.000Z')).toEqual([1, null, null]);
    expect(await overdue('2026-06-01T09:00:00.000Z')).toEqual([20, 48, null]);
  });

  test('are narrowed by answer, theme, status, owner, unit and day', async () => {
    api.office.on('2026-06-01');
    const ids = async (filter: string): Promise<readonly string[]> => (await list(`filter: ${filter}`)).nodes.map((node) => node.case.id);
    expect(await ids('{ answered: true }')).toEqual([answered.caseId]);
    expect((await ids('{ answered: false }')).length).toBe(8);
    expect(await ids('{ answered: false, answerDueFrom: "2026-01-01" }')).toEqual([early.caseId, late.caseId]);
    expect(await ids('{ answerDueTo: "2026-05-11", answered: false }')).toEqual([early.caseId]);
    expect((await ids('{ theme: [TRAINING] }')).length).toBe(6);
    expect((await ids('{ theme: [POLICY_GUIDANCE, CULTURE] }')).length).toBe(3);
    expect(await ids('{ theme: [] }')).toEqual([]);
    expect((await ids('{ status: [AWAITING_ANSWER] }')).length).toBe(8);
    expect(await ids(`{ owner: "${api.force.ids.otherInspector}" }`)).toEqual([answered.caseId]);
    expect((await ids('{ unit: "RES-N" }')).length + (await ids('{ unit: "RES-S" }')).length).toBe(9);
    expect(await ids('{ unit: "none" }')).toEqual([]);
  });

  test('lead to their case, and there to the same lessons again', async () => {
    const { data, errors } = await api.ask('authority', '{ lessons(first: 2, filter: { answered: true }) { nodes { theme lesson status decision answeredOn owner { name } case { reference stateLabel lessons { id overdueDays case { reference stateLabel } } } } } }');
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ lessons: { nodes: [{ theme: 'POLICY_GUIDANCE', answeredOn: '2026-03-20', owner: { name: 'Invented otherInspector' }, case: { stateLabel: 'Complete, follow-up open', lessons: [{ overdueDays: null, case: { stateLabel: 'Complete, follow-up open' } }] } }] } });
  });

  test('are refused in plain words where page or filter is none', async () => {
    const refused = async (args: string): Promise<unknown> => { const { errors } = await api.ask('authority', `{ lessons(${args}) { nodes { id } } }`); return [errors?.[0]?.extensions['code'], errors?.[0]?.message]; };
    expect(await refused('first: 101')).toEqual(['BAD_USER_INPUT', expect.stringContaining('at most 100')]);
    for (const position of ['["2026-02-30","a","b"]', '["-infinity","a","b"]', `["infinity","${randomUUID()}"]`, `[null,"${randomUUID()}","x"]`]) expect(await refused(`after: "${hidden(api.office.vault, 'cursor', position)}"`)).toEqual(['BAD_USER_INPUT', 'Give as `after` the endCursor of the page before.']);
    expect(await refused('filter: { owner: "a\\u0000" }')).toEqual(['BAD_USER_INPUT', expect.stringContaining('null byte')]);
    expect(await refused('filter: { answerDueFrom: "2026-05-02", answerDueTo: "2026-05-01" }')).toEqual(['BAD_USER_INPUT', 'answerDueTo lies before answerDueFrom: give them the other way round.']);
    expect(await refused('filter: { answerDueFrom: "2026-02-30" }')).toEqual(['BAD_USER_INPUT', 'answerDueFrom is no real day: give one as YYYY-MM-DD.']);
  });

  test('are one statement between begin and end, however many there are', async () => {
    const page = async (first: number): Promise<number> => api.roundTrips(() => api.ask('authority', `{ lessons(first: ${first}) { totalCount nodes { theme owner { name } case { reference nextStep { label } } } } }`));
    expect([await page(1), await page(100)]).toEqual([3, 3]);
  });

  test('R36 the order comes from an index, also under the policies: nothing is sorted and no other force is read', async () => {
    const plan = (condition: string): Promise<string> => inNameOf(api.office, giver(api.force, 'authority'), async (client) => {
      await client.query('SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off');
      const { rows } = await client.query(`EXPLAIN SELECT l.id FROM org_lessons l WHERE l.force_id = $1 ${condition} AND (CASE WHEN l.answer_due IS NULL THEN 'infinity'::date ELSE l.answer_due END, l.case_id, l.id) > ('2026-04-01'::date, $1, '') ORDER BY CASE WHEN l.answer_due IS NULL THEN 'infinity'::date ELSE l.answer_due END, l.case_id, l.id LIMIT 26`, [api.force.id]);
      return rows.map((row: Record<string, string>) => row['QUERY PLAN']).join('\n');
    });
    expect(await plan('')).toMatch(/org_lessons_in_order_idx[\s\S]*Index Cond: \(\(force_id = .*AND \(ROW\(/);
    expect(await plan('AND l.decision IS NULL')).toContain('org_lessons_unanswered_idx');
  });
});
