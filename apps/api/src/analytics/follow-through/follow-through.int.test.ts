import { keepCasesByHand } from '../../testing/cases-by-hand.js';
import type { Beside } from '../../testing/cases-by-hand.js';
import { TestApi } from '../../testing/test-api.js';

const SHARE = 'count of share';
const OF_TYPE = `type n onTime { ${SHARE} } slip { days } overdueNow median { days } curve { day share atRisk }`;
const THEME = `theme raised perHundredCases perHundredLower perHundredUpper byStatus { status n } decidedInTime { ${SHARE} } implemented { ${SHARE} } recurrence { since before { ${SHARE} } after { ${SHARE} } ratio ofOdds says }`;
interface Share { readonly count: number; readonly of: number; readonly share: number | null }
interface OfType { readonly type: string | null; readonly n: number; readonly onTime: Share; readonly slip: { readonly days: number | null }; readonly overdueNow: number; readonly median: { readonly days: number | null }; readonly curve: readonly { readonly day: number; readonly share: number; readonly atRisk: number }[] }
interface Actions { readonly facts: { readonly n: number; readonly absent: string | null; readonly queryId: string }; readonly all: OfType; readonly byType: readonly OfType[]; readonly reviewNoteOnTime: Share; readonly pdrInTime: Share }
interface Theme { readonly theme: string | null; readonly raised: number; readonly perHundredCases: number | null; readonly perHundredLower: number | null; readonly perHundredUpper: number | null; readonly byStatus: readonly { readonly status: string; readonly n: number }[]; readonly decidedInTime: Share; readonly implemented: Share; readonly recurrence: { readonly since: string; readonly before: Share; readonly after: Share; readonly ratio: number | null; readonly ofOdds: boolean; readonly says: string } | null }
interface Lessons { readonly reports: number; readonly all: Theme; readonly themes: readonly Theme[] }

let api: TestApi;
async function asked<T>(field: string, says: string, filter: object): Promise<T> {
  const { data, errors } = await api.ask<Record<string, T>>('authority', `query Q($filter: PatternFilter) { ${field}(filter: $filter) { __typename ${says} } }`, { filter });
  expect(errors).toBeUndefined();
  return data[field] as T;
}
const actions = (filter: object): Promise<Actions> => asked('actionCompletion', `... on ActionCompletion { facts { n absent queryId } all { ${OF_TYPE} } byType { ${OF_TYPE} } reviewNoteOnTime { ${SHARE} } pdrInTime { ${SHARE} } }`, filter);
const lessons = (filter: object): Promise<Lessons> => asked('lessonThemes', `... on LessonThemes { reports all { ${THEME} } themes { ${THEME} } }`, filter);
const within = (month: string): object => ({ from: month, to: month });

const DONE = { state: 'FOLLOW_UP', outcome: 'COMPLETED_WITH_ACTIONS', report_sent_on: 10, agreed_on: 10, process_ended_on: 10 } as const;
const action = (ofCase: number, id: string, type: string, due: string | null, doneOn: string | null, more: object = {}): Beside => ({ table: 'actions', ofCase, row: { id, type, team_code: 'RES-N', restricted: false, owner_role: 'OFFICER', due, taken_already: false, done_on: doneOn, status: doneOn === null ? 'OPEN' : 'DONE', ...more } });
const lesson = (ofCase: number, id: string, theme: string, status: string, more: object = {}): Beside => ({ table: 'org_lessons', ofCase, row: { id, theme, team_code: 'RES-N', status, ...more } });

beforeAll(async () => {
  api = await TestApi.start();
  api.office.on('2026-06-15');
  await keepCasesByHand(api, [
    { submitted_on: '2026-01-05', ...DONE, review_on: '2026-04-15', reviewed_on: '2026-04-15', pdr_due: '2026-06-01', pdr_discussed_on: '2026-06-02' },
    { submitted_on: '2026-01-05', ...DONE, review_on: '2026-04-15', reviewed_on: '2026-04-20', pdr_due: '2027-01-15', pdr_discussed_on: '2026-06-02' },
    { submitted_on: '2026-01-05', ...DONE, review_on: '2026-04-15', pdr_due: '2026-06-01', pdr_discussed_on: '2026-05-01' },
    // Its one note set this very day for the next: it was for an earlier one.
    { submitted_on: '2026-01-05', ...DONE, review_on: '2026-05-15', reviewed_on: '2026-04-15' },
    { submitted_on: '2026-01-05', ...DONE, restricted: true },
    // Lessons: two reports of 2025-11, one of 2025-12, two of 2026-02.
    { submitted_on: '2025-11-03', ...DONE }, { submitted_on: '2025-11-03', ...DONE }, { submitted_on: '2025-12-01', ...DONE }, { submitted_on: '2026-02-02', ...DONE }, { submitted_on: '2026-02-02', ...DONE },
  ], [
    // Agreed on 15 January. Done on time after 5 days; late by 10 after 35; overdue by 14 and not done after 151; not due yet.
    action(0, 'a1', 'TRAINING', '2026-01-25', '2026-01-20'), action(0, 'a2', 'TRAINING', '2026-02-09', '2026-02-19'), action(1, 'a3', 'TRAINING', '2026-06-01', null), action(1, 'a4', 'MENTORING', '2026-07-01', null),
    // Neither of these is an action to be done, and the third is of a restricted case.
    action(2, 'a5', 'MENTORING', '2026-02-01', '2026-01-15', { taken_already: true }), action(2, 'a6', 'MENTORING', '2026-02-01', null, { status: 'CANCELLED' }), action(4, 'a7', 'TRAINING', '2026-02-01', '2026-01-16', { restricted: true }),
    { table: 'review_notes', ofCase: 3, row: { seq: 90, reviewed_on: '2026-04-15', all_done: false, next_review_on: '2026-05-15' } },
    lesson(5, 'l1', 'TRAINING', 'IMPLEMENTED', { answer_due: '2025-12-11', answered_on: '2025-12-11', implemented_on: '2025-12-20', decision: 'ACCEPTED' }), lesson(5, 'l2', 'TRAINING', 'NOT_TAKEN_FORWARD', { answer_due: '2025-12-11', answered_on: '2025-12-12', decision: 'REJECTED' }),
    lesson(6, 'l3', 'SUPERVISION', 'IN_PROGRESS', { answer_due: '2025-12-11', answered_on: '2025-12-01', decision: 'ACCEPTED' }), lesson(7, 'l4', 'TRAINING', 'AWAITING_ANSWER', { answer_due: '2025-12-31' }), lesson(8, 'l5', 'TRAINING', 'AWAITING_ANSWER', { answer_due: '2026-07-01' }),
  ]);
}, 60_000);
afterAll(() => api.close());

describe('whether what was agreed is carried out', () => {
  test('R44 of three actions whose day has passed one was in time, one late and one is overdue; the fourth is not due', async () => {
    const { all, byType, facts } = await actions(within('2026-01'));
    expect(facts).toMatchObject({ n: 4, absent: null });
    expect([all.onTime, all.overdueNow]).toEqual([{ count: 1, of: 3, share: 1 / 3 }, 1]);
    expect(byType.map(({ type, n, overdueNow }) => [type, n, overdueNow])).toEqual([['MENTORING', 1, 0], ['TRAINING', 3, 1]]);
  });

  test('time to done, worked by hand: 1 of 4 after 5 days, then 3/4 × 1/3 after 35; the other two are still open after 151', async () => {
    expect((await actions(within('2026-01'))).all.curve.map(({ day, atRisk, share }) => [day, atRisk, Number(share.toFixed(10))])).toEqual([[5, 4, 0.25], [35, 3, 0.5]]);
    expect((await actions(within('2026-01'))).all.median.days).toBe(35);
  });

  test('slip, worked by hand: -5 is done, the one not due is left out at -16, so 2 of 3 are open after -5, half of those after 10, and the overdue one at 14 so far', async () => {
    // Beside the due day: -16 (open), -5 (done), 10 (done), 14 (open). S: 3 watched at -5: 2/3; 2 watched at 10: 1/3.
    expect((await actions(within('2026-01'))).all.slip.days).toBe(10);
  });

  test('R45 R38 review notes: one of four by its day; the PDR: of two whose twelve months have passed one', async () => {
    const { reviewNoteOnTime, pdrInTime } = await actions(within('2026-01'));
    expect([reviewNoteOnTime, pdrInTime]).toEqual([{ count: 1, of: 4, share: 0.25 }, { count: 1, of: 2, share: 0.5 }]);
  });

  test('nothing agreed: nothing is divided', async () => {
    expect(await actions(within('2025-01'))).toMatchObject({ facts: { n: 0, absent: 'NOTHING_COUNTED' }, all: { onTime: { count: 0, of: 0, share: null }, slip: { days: null }, curve: [] }, byType: [] });
  });
});

describe('what reviews teach the organisation', () => {
  const all = { from: '2025-11', to: '2026-02' };
  test('R36 five lessons in nine reports: 55.6 for every 100 (exact Poisson 18.0 to 129.7), most on training', async () => {
    const { reports, all: row, themes } = await lessons(all);
    expect([reports, row.raised, row.perHundredCases?.toFixed(1), row.perHundredLower?.toFixed(1), row.perHundredUpper?.toFixed(1)]).toEqual([9, 5, '55.6', '18.0', '129.6']);
    expect(themes.map(({ theme, raised }) => [theme, raised])).toEqual([['TRAINING', 4], ['SUPERVISION', 1]]);
  });

  test('R36 answered in 20 working days: two of the four whose day has passed; put into practice: one of the two accepted', async () => {
    const { all: row } = await lessons(all);
    expect([row.decidedInTime, row.implemented]).toEqual([{ count: 2, of: 4, share: 0.5 }, { count: 1, of: 2, share: 0.5 }]);
    expect(row.byStatus.map(({ n }) => n)).toEqual([2, 1, 1, 1]);
  });

  test('a theme before and after: 1 of 2 cases before December, 1 of 6 after; the month of the change is in neither, and it proves nothing', async () => {
    const [training, supervision] = (await lessons(all)).themes;
    expect(training?.recurrence).toMatchObject({ since: '2025-12', before: { count: 1, of: 2 }, after: { count: 1, of: 6 }, ofOdds: true, says: expect.stringContaining('proves nothing') });
    expect(supervision?.recurrence).toBeNull();
  });
});

describe('both', () => {
  test('are the same from the cases themselves as from what is kept beside them, in one statement', async () => {
    for (const filter of [within('2026-01'), { from: '2025-11', to: '2026-02' }]) {
      const [a, b] = [await actions(filter), await actions({ ...filter, teams: ['RES-N'] })];
      expect({ ...b, facts: null }).toEqual({ ...a, facts: null });
      expect(await lessons({ ...filter, teams: ['RES-N'] })).toEqual(await lessons(filter));
    }
    expect(await api.roundTrips(() => actions({}))).toBe(3);
    expect(await api.roundTrips(() => lessons({ sources: ['LINE_MANAGER'] }))).toBe(3);
  });
});
