import { randomUUID } from 'node:crypto';
import type { CaseEvent } from '@candour/domain';
import { day } from '@candour/domain/calendar';
import type { AppDatabase } from '../../testing/app-database.js';
import { openForceInDatabase } from '../../testing/force-in-database.js';
import type { InventedForce, TestOffice } from '../../testing/invented-force.js';
import { pastCases } from '../../testing/past-cases.js';
import { saveHistories } from '../save-batch.js';

let database: AppDatabase;
let office: TestOffice;
let force: InventedForce;
beforeAll(async () => {
  ({ database, office, force } = await openForceInDatabase());
});
afterAll(() => database.close());

type Past = Partial<Omit<Extract<CaseEvent, { type: 'CaseImported' }>, 'type'>>;
const DAYS = { knownOn: day('2024-04-01'), submittedOn: day('2024-04-08'), assessedOn: day('2024-04-15'), closedOn: day('2024-08-30') };

/** Saves an invented past case that says no more than is given, and reads its row back. */
async function rowOf(given: Past): Promise<Readonly<Record<string, unknown>>> {
  const [ordinary] = [...pastCases(force, 1, randomUUID)];
  const first = ordinary?.recorded[0];
  if (ordinary === undefined || first === undefined) throw new Error('There is no past case.');
  const unknown = { noticeMode: undefined, notifiedOn: undefined, accountDue: undefined, accountInOn: undefined, discussedOn: undefined, reportSentOn: undefined, outcome: undefined, actions: [], lessons: [], ndmElements: [] };
  const reference = `PAST-${ordinary.identity.id}`;
  const event = { ...first.event, ...DAYS, ...unknown, reference, rowHash: reference, ...given } as CaseEvent;
  await saveHistories(office, [{ identity: { ...ordinary.identity, reference }, recorded: [{ ...first, event }] }]);
  const { rows } = await database.pool.query('SELECT state, states_left, notified_on, account_due, account_received_on, discussed_on, report_sent_on, ended_on FROM cases WHERE id = $1', [ordinary.identity.id]);
  return rows[0];
}

describe('the row of a past case that ended early', () => {
  test.each(['ESCALATED', 'DISCONTINUED', 'TRANSFERRED'] as const)('keeps every day it came with: %s', async (state) => {
    const all = { notifiedOn: day('2024-04-17'), accountDue: day('2024-04-24'), accountInOn: day('2024-04-23'), discussedOn: day('2024-05-07'), reportSentOn: day('2024-05-14') };
    expect(await rowOf({ state, ...all })).toEqual({
      state, states_left: ['REPORT_SENT'], notified_on: '2024-04-17', account_due: '2024-04-24', account_received_on: '2024-04-23', discussed_on: '2024-05-07', report_sent_on: '2024-05-14', ended_on: '2024-08-30',
    });
  });

  test('keeps the days of the account where nobody knows when the officer was told', async () => {
    expect(await rowOf({ state: 'DISCONTINUED', accountDue: day('2024-04-24'), accountInOn: day('2024-04-23') })).toMatchObject({ states_left: ['NOTIFIED'], notified_on: null, account_due: '2024-04-24', account_received_on: '2024-04-23', report_sent_on: null });
    expect(await rowOf({ state: 'ESCALATED', accountDue: day('2024-04-24') })).toMatchObject({ states_left: ['NOTIFIED'], account_due: '2024-04-24', account_received_on: null });
  });

  test('keeps the day of the report where nothing between is known, and invents none of it', async () => {
    expect(await rowOf({ state: 'TRANSFERRED', reportSentOn: day('2024-05-14') })).toMatchObject({ states_left: ['REPORT_SENT'], notified_on: null, account_due: null, account_received_on: null, discussed_on: null, report_sent_on: '2024-05-14' });
  });

  test('R44 leaves no action to be done by anybody, nor does a closed one', async () => {
    const actions = [{ id: 'x-a1', type: 'TRAINING', due: day('2024-07-01') }, { id: 'x-a2', type: 'MENTORING', due: day('2024-07-01'), doneOn: day('2024-06-20') }] as never;
    for (const state of ['DISCONTINUED', 'CLOSED'] as const) await rowOf({ state, reportSentOn: day('2024-05-14'), actions });
    const { rows } = await database.pool.query('SELECT c.state, a.id, a.status, a.done_on FROM actions a JOIN cases c ON c.id = a.case_id ORDER BY 1, 2');
    expect(rows).toEqual(['CLOSED', 'DISCONTINUED'].flatMap((state) => [{ state, id: 'x-a1', status: 'NOT_NEEDED', done_on: null }, { state, id: 'x-a2', status: 'DONE', done_on: '2024-06-20' }]));
  });
});
