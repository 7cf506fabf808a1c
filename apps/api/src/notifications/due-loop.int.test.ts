import { setTimeout as sleep } from 'node:timers/promises';
import { englandAndWales, withOverride, day } from '@candour/domain/calendar';
import type { AppDatabase } from '../testing/app-database.js';
import { openForceInDatabase } from '../testing/force-in-database.js';
import { Story, withNewOfficer, type InventedForce, type Steps, type TestOffice } from '../testing/invented-force.js';
import { DueLoop } from './due-loop.js';

const UNTIL_NOTICE: Steps = ['2026-03-02', 'DraftReferral', 'SubmitReferral', '2026-03-03', 'AcceptForReview', 'AppointReviewer', '2026-03-04', 'GiveNotice'];
const UNTIL_SENT: Steps = [
  ...UNTIL_NOTICE, '2026-03-06', 'SubmitAccount', 'ConfirmSuitability', 'ArrangeDiscussion', '2026-03-11', 'RecordDiscussion', '2026-03-12', 'DraftReport', 'ShareReport', '2026-03-13', 'RespondToReport', 'SendReport',
];

let database: AppDatabase;
let office: TestOffice;
let force: InventedForce;
const failures: unknown[] = [];
const loop = () => new DueLoop(office, (error) => failures.push(error));
const aStory = async (steps: Steps): Promise<Story> => new Story(office, await withNewOfficer(force, database.pool)).tell(...steps);
const rowOf = async ({ caseId }: Story) => (await database.pool.query('SELECT * FROM cases WHERE id = $1', [caseId])).rows[0];

beforeEach(async () => {
  ({ database, office, force } = await openForceInDatabase());
});
afterEach(async () => {
  await database.close();
  expect(failures).toEqual([]);
});

describe('a report that waits for the authority’s check', () => {
  test('R33 counts as accepted the day after the check period, and not before', async () => {
    const story = await aStory(UNTIL_SENT);
    office.on('2026-03-20');
    await expect(loop().round()).resolves.toBe(0);
    office.on('2026-03-21');
    await expect(loop().round()).resolves.toBe(1);
    expect(await rowOf(story)).toMatchObject({ state: 'FOLLOW_UP', process_ended_on: '2026-03-13', version: story.version + 1 });
    const { rows } = await database.pool.query('SELECT type, actor_id, rule FROM events WHERE case_id = $1 ORDER BY seq DESC LIMIT 1', [story.caseId]);
    expect(rows).toEqual([{ type: 'ReportAccepted', actor_id: null, rule: 'R33' }]);
  });

  test('is accepted once, however often and by however many the clock is asked', async () => {
    const story = await aStory(UNTIL_SENT);
    office.on('2026-03-23');
    const turns = await Promise.all([loop().round(), loop().round(), loop().round()]);
    expect(turns.reduce((a, b) => a + b)).toBe(1);
    await expect(loop().round()).resolves.toBe(0);
    expect(await rowOf(story)).toMatchObject({ version: story.version + 1 });
  });

  test('is left for the next round while somebody holds the case', async () => {
    const story = await aStory(UNTIL_SENT);
    office.on('2026-03-23');
    const other = await database.pool.connect();
    await other.query('BEGIN');
    await other.query('SELECT FROM cases WHERE id = $1 FOR UPDATE', [story.caseId]);
    await expect(loop().round()).resolves.toBe(0);
    await other.query('COMMIT');
    other.release();
    await expect(loop().round()).resolves.toBe(1);
  });
});

describe('an open account window', () => {
  test('R62 gets back the working day that a holiday announced late took from it', async () => {
    const story = await aStory(UNTIL_NOTICE);
    expect(await rowOf(story)).toMatchObject({ account_due: '2026-03-11' });
    const running = loop();
    office.on('2026-03-05');
    await expect(running.round()).resolves.toBe(0);
    office.holidays = withOverride(englandAndWales, { version: 'with-a-day-of-mourning', reason: 'Announced late (invented).', add: [{ day: day('2026-03-09'), name: 'Invented holiday' }] });
    await expect(running.round()).resolves.toBe(1);
    expect(await rowOf(story)).toMatchObject({ account_due: '2026-03-12' });
    await expect(running.round()).resolves.toBe(0);
  });
});

describe('an open account window that somebody holds', () => {
  test('R62 is looked at again in the next round, not only the next day', async () => {
    const story = await aStory(UNTIL_NOTICE);
    const running = loop();
    office.on('2026-03-05').holidays = withOverride(englandAndWales, { version: 'with-another-day', reason: 'Announced late (invented).', add: [{ day: day('2026-03-09'), name: 'Invented holiday' }] });
    const other = await database.pool.connect();
    await other.query('BEGIN');
    await other.query('SELECT FROM cases WHERE id = $1 FOR UPDATE', [story.caseId]);
    await expect(running.round()).resolves.toBe(0);
    await other.query('COMMIT');
    other.release();
    await expect(running.round()).resolves.toBe(1);
    expect(await rowOf(story)).toMatchObject({ account_due: '2026-03-12' });
  });
});

describe('the loop', () => {
  test('looks at once when it starts, and ends when it is told to', async () => {
    const story = await aStory(UNTIL_SENT);
    office.on('2026-03-23');
    const running = loop().start();
    while ((await rowOf(story)).state === 'REPORT_SENT') await sleep(20);
    await running.stop();
    expect(await rowOf(story)).toMatchObject({ state: 'FOLLOW_UP' });
  });

  test('tells of a failure and does not end by it', async () => {
    const told: unknown[] = [];
    const broken = new DueLoop({ ...office, pool: office.pool, jobs: office.jobs, contexts: office.contexts, clock: () => { throw new Error('no clock'); }, calendar: office.calendar, vault: office.vault, ids: office.ids }, (error) => told.push(error));
    await broken.start().stop();
    expect(told).toEqual([new Error('no clock')]);
  });
});
