import type { PersonName } from '@candour/domain/testing';
import { keepCasesByHand } from '../../testing/cases-by-hand.js';
import { TestApi } from '../../testing/test-api.js';

interface Step { readonly day: number; readonly share: number; readonly lower: number; readonly upper: number; readonly atRisk: number }
interface Share { readonly count: number; readonly of: number; readonly share: number | null; readonly lower: number | null; readonly upper: number | null }
interface Days { readonly days: number | null; readonly lower: number | null; readonly upper: number | null }
interface Stage { readonly stage: string; readonly n: number; readonly reached: number; readonly open: number; readonly unknown: number; readonly median: Days; readonly p90: Days; readonly steps: readonly Step[]; readonly exits: readonly { readonly kind: string; readonly n: number }[] }
interface Answer { readonly __typename: string; readonly facts: { readonly n: number; readonly absent: string | null; readonly mode: string; readonly queryId: string }; readonly stages: readonly Stage[]; readonly account: Readonly<Record<'onTime' | 'byLaterDay' | 'late' | 'declined' | 'none', Share>> & { readonly due: number }; readonly pauses: { readonly cases: number; readonly now: number; readonly median: Days }; readonly code?: string; readonly problems?: readonly unknown[] }

const SHARE = 'count of share lower upper';
const FIGURE = `__typename ... on TimeToStage { facts { n absent mode queryId } stages { stage n reached open unknown median { days lower upper } p90 { days } steps { day share lower upper atRisk } exits { kind n } }
  account { due onTime { ${SHARE} } byLaterDay { ${SHARE} } late { ${SHARE} } declined { ${SHARE} } none { ${SHARE} } } pauses { cases now median { days } } } ... on Refusal { code } ... on InvalidDetails { problems { field message } }`;

let api: TestApi;
async function asked(filter: object, who: PersonName = 'authority'): Promise<Answer> {
  const { data, errors } = await api.ask<{ timeToStage: Answer }>(who, `query T($filter: PatternFilter) { timeToStage(filter: $filter) { ${FIGURE} } }`, { filter });
  expect(errors).toBeUndefined();
  return data.timeToStage;
}
const stageOf = (answer: Answer, stage: string): Stage => answer.stages.find((each) => each.stage === stage) as Stage;
const steps = ({ steps: all }: Stage): readonly (readonly number[])[] => all.map(({ day, share, atRisk }) => [day, atRisk, Number(share.toFixed(10))]);
const within = (month: string): object => ({ from: month, to: month });

const JANUARY = '2026-01-05';
beforeAll(async () => {
  api = await TestApi.start();
  api.office.on('2026-06-15');
  await keepCasesByHand(api, [
    // January: one in time, one without an account, one referred back, one withdrawn, one whose officer left, one still open after 161 days.
    { submitted_on: JANUARY, state: 'FOLLOW_UP', outcome: 'COMPLETED_NO_ACTION', notified_on: 2, account_first_due: 9, account_due: 9, account_received_on: 8, discussed_on: 12, report_sent_on: 20, process_ended_on: 20 },
    { submitted_on: JANUARY, state: 'FOLLOW_UP', outcome: 'COMPLETED_NO_ACTION', notified_on: 2, account_first_due: 9, account_due: 9, account_declined_on: 7, discussed_on: 14, report_sent_on: 30, process_ended_on: 30 },
    { submitted_on: JANUARY, state: 'ESCALATED', outcome: 'ESCALATED_MISCONDUCT', notified_on: 4, account_first_due: 11, account_due: 11, ended_on: 10 },
    { submitted_on: JANUARY, state: 'DISCONTINUED', outcome: 'DISCONTINUED_WITHDRAWN', ended_on: 5 },
    { submitted_on: JANUARY, state: 'DISCONTINUED', outcome: 'DISCONTINUED_LEFT_FORCE', notified_on: 4, account_first_due: 7, account_due: 9, account_received_on: 9, ended_on: 40 },
    { submitted_on: JANUARY, notified_on: 6, account_first_due: 13, account_due: 13 },
    // Restricted: in none (R59, R60).
    { submitted_on: JANUARY, restricted: true, notified_on: 1, account_first_due: 8, account_due: 8, account_received_on: 2, process_ended_on: 3, outcome: 'COMPLETED_NO_ACTION', state: 'FOLLOW_UP' },
    // February: a past case taken in while it was open, on its day 30; two that began here.
    { submitted_on: '2026-02-02', imported: true, taken_in_on: 30, state: 'FOLLOW_UP', outcome: 'COMPLETED_NO_ACTION', process_ended_on: 50 },
    { submitted_on: '2026-02-02', state: 'FOLLOW_UP', outcome: 'COMPLETED_NO_ACTION', process_ended_on: 20 }, { submitted_on: '2026-02-02', state: 'FOLLOW_UP', outcome: 'COMPLETED_NO_ACTION', process_ended_on: 60 },
    // March: all open. April: all withdrawn.
    { submitted_on: '2026-03-02' }, { submitted_on: '2026-03-02' },
    { submitted_on: '2026-04-01', state: 'DISCONTINUED', outcome: 'DISCONTINUED_WITHDRAWN', ended_on: 3 }, { submitted_on: '2026-04-02', state: 'DISCONTINUED', outcome: 'DISCONTINUED_WITHDRAWN', ended_on: 3 },
  ], [
    { table: 'pauses', ofCase: 0, row: { seq: 90, paused_on: '2026-01-10', review_on: '2026-01-20', resumed_on: '2026-01-14' } },
    { table: 'pauses', ofCase: 0, row: { seq: 91, paused_on: '2026-01-15', review_on: '2026-01-20', resumed_on: '2026-01-21' } },
    { table: 'pauses', ofCase: 5, row: { seq: 90, paused_on: '2026-06-05', review_on: '2026-06-20', resumed_on: null } },
  ]);
}, 60_000);
afterAll(() => api.close());

describe('how long reviews take', () => {
  test('to the end, worked by hand: 1/6 withdrawn by day 5, 1/6 referred back by day 10, then 4/6 × 1/4 done on day 20 and 3/6 × 1/3 on day 30; one still open', async () => {
    const answer = await asked(within('2026-01'));
    const ended = stageOf(answer, 'PROCESS_ENDED');
    expect(answer.facts).toMatchObject({ n: 6, absent: null, mode: 'EXACT' });
    expect([ended.n, ended.reached, ended.open, ended.unknown]).toEqual([6, 2, 1, 0]);
    expect(steps(ended)).toEqual([[20, 4, 0.1666666667], [30, 3, 0.3333333333]]);
    expect(ended.exits).toEqual([{ kind: 'REFERRED_BACK', n: 1 }, { kind: 'WITHDRAWN', n: 1 }, { kind: 'ENDED_OTHERWISE', n: 1 }]);
    // Fewer than half ever got there: there is no median. Dropping the open one and the other ends would have said 25 days.
    expect([ended.median.days, ended.p90.days]).toEqual([null, null]);
  });

  test('to the notice: 2 of 6 on day 2, 4/6 × 2/4 more on day 4, and after one was withdrawn 1/6 more on day 6; half by day 4, nine in ten never', async () => {
    const told = stageOf(await asked(within('2026-01')), 'NOTIFIED');
    expect(steps(told)).toEqual([[2, 6, 0.3333333333], [4, 4, 0.6666666667], [6, 1, 0.8333333333]]);
    expect([told.median.days, told.p90.days]).toEqual([4, null]);
  });

  test('R16 to the account: one declined is an end of its own, and no account that is still to come', async () => {
    const account = stageOf(await asked(within('2026-01')), 'ACCOUNT_RECEIVED');
    expect(steps(account)).toEqual([[8, 4, 0.1666666667], [9, 3, 0.3333333333]]);
    expect(account.exits.find(({ kind }) => kind === 'NO_ACCOUNT')).toEqual({ kind: 'NO_ACCOUNT', n: 1 });
    expect([account.n, account.open]).toEqual([6, 1]);
  });

  test('a past case that was taken in while it was open counts from then on: of two 1/2 by day 20, of two again 1/2 × 1/2 by day 50', async () => {
    expect(steps(stageOf(await asked(within('2026-02')), 'PROCESS_ENDED'))).toEqual([[20, 2, 0.5], [50, 2, 0.75], [60, 1, 1]]);
  });

  test('all open, all withdrawn, none at all: no day is made up', async () => {
    const [open, withdrawn, none] = [await asked(within('2026-03')), await asked(within('2026-04')), await asked(within('2025-01'))].map((answer) => ({ ...stageOf(answer, 'PROCESS_ENDED'), facts: answer.facts }));
    expect([open?.n, open?.open, open?.steps, open?.median.days]).toEqual([2, 2, [], null]);
    expect([withdrawn?.n, withdrawn?.open, withdrawn?.steps, withdrawn?.exits.find(({ kind }) => kind === 'WITHDRAWN')?.n]).toEqual([2, 0, [], 2]);
    expect([none?.n, none?.steps, none?.facts.absent]).toEqual([0, [], 'NOTHING_COUNTED']);
  });

  test('is the same from the cases themselves as from what is kept beside them', async () => {
    for (const month of ['2026-01', '2026-02', '2026-03', '2026-04']) {
      const [kept, counted] = [await asked(within(month)), await asked({ ...within(month), teams: ['RES-N'] })];
      expect({ ...counted, facts: null }).toEqual({ ...kept, facts: null });
    }
  });

  test('one statement, whatever the filter', async () => {
    for (const filter of [within('2026-01'), { unit: 'RES-N' }, { standards: ['DUT'] }]) expect(await api.roundTrips(() => asked(filter))).toBe(3);
  });

  test('pauses stand beside and are not taken off: 4, 6 and so far 10 days in two cases', async () => {
    expect((await asked(within('2026-01'))).pauses).toEqual({ cases: 2, now: 1, median: { days: 6 } });
  });

  test('is found again by its name', async () => {
    const answer = await asked(within('2026-01'));
    const { data } = await api.ask<{ figure: Answer }>('authority', `query F($id: String!) { figure(queryId: $id) { ${FIGURE} } }`, { id: answer.facts.queryId });
    expect(data.figure).toEqual(answer);
  });
});

describe('the account within five working days', () => {
  test('R14 R15 R16 of five invitations whose day has passed: one in time, one by a later day, one declined, two not', async () => {
    const { account } = await asked(within('2026-01'));
    expect(account.due).toBe(5);
    expect(Object.fromEntries((['onTime', 'byLaterDay', 'late', 'declined', 'none'] as const).map((kind) => [kind, account[kind].count]))).toEqual({ onTime: 1, byLaterDay: 1, late: 0, declined: 1, none: 2 });
    // Wilson for 1 of 5: centre (1 + 1.9207) / 8.8415 = 0.33034, half 1.95996 / 8.8415 × √(4/5 + 0.96037) = 0.29411.
    expect([account.onTime.share, account.onTime.lower?.toFixed(4), account.onTime.upper?.toFixed(4)]).toEqual([0.2, '0.0362', '0.6245']);
  });

  test('on a day before any was due there is no share', async () => {
    api.office.on('2026-01-10');
    expect((await asked(within('2026-01'))).account).toMatchObject({ due: 0, onTime: { count: 0, of: 0, share: null, lower: null, upper: null } });
    api.office.on('2026-06-15');
  });
});

describe('what is left out', () => {
  test('R1 one of the desk does not find the case of their own that ended before they were told of it', async () => {
    const [id] = await keepCasesByHand(api, [{ submitted_on: '2026-05-04', state: 'DISCONTINUED', outcome: 'DISCONTINUED_ERROR', states_left: ['ASSESSED'], ended_on: 2 }]);
    await api.database.pool.query("UPDATE cases SET officer_id = $2, read_by = '{}' WHERE id = $1", [id, api.force.ids.secondAssessor]);
    const n = async (who: PersonName, filter: object): Promise<number> => (await asked(filter, who)).facts.n;
    for (const filter of [within('2026-05'), { ...within('2026-05'), teams: ['RES-N'] }]) expect([await n('authority', filter), await n('secondAssessor', filter)]).toEqual([1, 0]);
  });

  test('ACCESS others than the desk have none yet; an unknown unit and a wrong period are said', async () => {
    for (const who of ['officer', 'sergeant', 'inspector'] as const) expect(await asked({}, who)).toMatchObject({ __typename: 'NotAvailableToRole', code: 'NOT_AVAILABLE_YET' });
    expect(await asked({ unit: 'NOWHERE' })).toMatchObject({ __typename: 'InvalidDetails', problems: [{ field: ['filter', 'unit'] }] });
    expect(await asked({ from: '2026-03', to: '2026-01' })).toMatchObject({ __typename: 'InvalidDetails' });
  });

  test('of a month whose register was taken in, ended cases and all, every case is here from its first day: a quarter after each of four', async () => {
    await keepCasesByHand(api, [{ submitted_on: '2026-02-02', imported: true, taken_in_on: 30, state: 'FOLLOW_UP', outcome: 'COMPLETED_NO_ACTION', process_ended_on: 10 }]);
    expect(steps(stageOf(await asked(within('2026-02')), 'PROCESS_ENDED'))).toEqual([[10, 4, 0.25], [20, 3, 0.5], [50, 2, 0.75], [60, 1, 1]]);
  });
});
