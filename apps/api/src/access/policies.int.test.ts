import { covers, lessonsOf, mayRead, sentPart } from '@candour/domain';
import type { Action, Case, Extent, Readable } from '@candour/domain';
import type { PersonName } from '@candour/domain/testing';
import { DRAWERS } from '../case-record/seal-event.js';
import { NAMES, nowFor, saveEveryState } from '../testing/every-state.js';
import type { Told } from '../testing/every-state.js';
import { inNameOf } from '../testing/in-name-of.js';
import { Story, giver } from '../testing/invented-force.js';
import { NEEDED } from '../testing/needed-for-parts.js';
import { TestApi } from '../testing/test-api.js';

let api: TestApi;
let told: ReadonlyMap<string, Told>;
beforeAll(async () => {
  api = await TestApi.start();
  told = await saveEveryState(api.office, api.force);
}, 60_000);
afterAll(() => api.close());

/** A day on which reviewers still read the account of what has ended, one on which some do, and one on which friends no longer read. */
const DAYS = ['2026-04-10', '2026-06-01', '2026-08-01'] as const;

/** All rows of a table that the policies show somebody, with no condition of ours. */
const shown = <T>(name: PersonName, sql: string, today: string): Promise<readonly T[]> =>
  inNameOf(api.office, giver(api.force, name), async (client) => (await client.query(sql)).rows as T[], { today: today as never });

const everywhere = NAMES.flatMap((name) => DAYS.map((today) => [name, today] as const));
const extentOf = (what: Readable, c: Case, name: PersonName, today: string): Extent => mayRead(what, c, nowFor(api.force, name, today));
const idsWhere = (reads: (t: Told, id: string) => boolean): readonly string[] => [...told].filter(([id, t]) => reads(t, id)).map(([id]) => id).sort();

describe('with no condition at all the database shows what the access matrix allows', () => {
  test.each(everywhere)('R1 R26 R60 the cases and what belongs to them, for %s on %s', async (name, today) => {
    const allowed = idsWhere(({ case: c }) => extentOf('C', c, name, today) === 'ALL');
    expect((await shown<{ id: string }>(name, 'SELECT id FROM cases', today)).map(({ id }) => id).sort()).toEqual(allowed);
    for (const table of ['participants', 'events']) {
      const seen = await shown<{ id: string }>(name, `SELECT DISTINCT case_id AS id FROM ${table}`, today);
      expect([table, seen.map(({ id }) => id).sort()]).toEqual([table, allowed]);
    }
    for (const table of ['scope_versions', 'assessments', 'deadlines', 'extensions', 'account_facts', 'fact_findings', 'engagement_events', 'access_grants', 'refer_backs', 'pauses', 'report_versions', 'review_notes', 'pdr_items', 'corrections', 'passage_requests']) {
      const [seen, all] = [await shown<{ id: string }>(name, `SELECT case_id AS id FROM ${table}`, today), (await api.database.pool.query<{ id: string }>(`SELECT case_id AS id FROM ${table} WHERE case_id = ANY($1)`, [allowed])).rows];
      expect([table, seen.map(({ id }) => id).sort()]).toEqual([table, all.map(({ id }) => id).sort()]);
    }
  });

  test.each(everywhere)('R19 the notices, for %s on %s', async (name, today) => {
    const allowed = idsWhere(({ case: c, history }) => extentOf('NOTICE', c, name, today) === 'ALL' && history.some(({ event }) => event.type === 'NoticeGiven'));
    expect((await shown<{ id: string }>(name, 'SELECT case_id AS id FROM notices', today)).map(({ id }) => id).sort()).toEqual(allowed);
  });

  const owns = (a: Action, c: Case, name: PersonName, today: string): boolean =>
    (a.ownerRole === 'OFFICER' ? c.officer : a.owner ?? (a.ownerRole === 'MANAGER' ? nowFor(api.force, name, today).facts.person(c.officer)?.lineManagerId : null)) === api.force.ids[name];
  test.each(everywhere)('R36 R38 R44 the actions and lessons, for %s on %s', async (name, today) => {
    const actions = [...told.values()].flatMap(({ case: c }) => { const extent = extentOf('ACTIONS', c, name, today); return (sentPart(c)?.actions ?? []).filter((a) => extent === 'ALL' || (extent === 'OWN_ONES' && owns(a, c, name, today))).map(({ id }) => id); });
    const lessons = [...told].flatMap(([caseId, { case: c }]) => { const extent = extentOf('LESSONS', c, name, today); return lessonsOf(c).filter(({ owner }) => extent === 'ALL' || (extent === 'OWN_ONES' && owner === api.force.ids[name])).map(({ id }) => `${caseId} ${id}`); });
    expect((await shown<{ id: string }>(name, 'SELECT id FROM actions', today)).map(({ id }) => id).sort()).toEqual(actions.sort());
    expect((await shown<{ id: string }>(name, "SELECT case_id || ' ' || id AS id FROM org_lessons", today)).map(({ id }) => id).sort()).toEqual(lessons.sort());
  });

  test.each(DRAWERS.flatMap((drawer) => everywhere.map(([name, today]) => [drawer, name, today] as const)))('R22 R26 R43 R45 what is sealed in %s, for %s on %s', async (drawer, name, today) => {
    const table = { P: 'protected_records', W: 'welfare_records', R: 'report_records', RB: 'report_discussions' }[drawer];
    const cls = drawer === 'RB' ? 'R' : drawer;
    const { rows } = await api.database.pool.query<{ case_id: string; seq: number }>(`SELECT case_id, seq FROM ${table}`);
    const allowed = rows.filter(({ case_id, seq }) => { const t = told.get(case_id) as Told; return covers(extentOf(cls, t.case, name, today), NEEDED[drawer](t.history, seq)); });
    const line = ({ case_id, seq }: { case_id: string; seq: number }): string => `${told.get(case_id)?.case.reference} ${seq}`;
    expect((await shown<{ case_id: string; seq: number }>(name, `SELECT case_id, seq FROM ${table}`, today)).map(line).sort()).toEqual(allowed.map(line).sort());
    const keys = await shown<{ case_id: string }>(name, `SELECT case_id FROM data_keys WHERE class = '${cls}'`, today);
    expect(new Set(keys.map(({ case_id }) => case_id)).size).toBeGreaterThanOrEqual(new Set(allowed.map(({ case_id }) => case_id)).size);
    const least = { P: 'OWN_ACCOUNT', W: 'PAUSE_CATEGORY', R: 'SENT_WITHOUT_DISCUSSION' } as const;
    for (const { case_id } of keys) expect(covers(extentOf(cls, (told.get(case_id) as Told).case, name, today), least[cls])).toBe(true);
  });

  test('the comparison is worth making: of what is sealed some read much, some little, the desk no account at all', async () => {
    const count = async (name: PersonName, table: string): Promise<number> => (await shown(name, `SELECT FROM ${table}`, '2026-04-10')).length;
    expect(await count('officer', 'protected_records')).toBeGreaterThan(10);
    expect(await count('inspector', 'protected_records')).toBeGreaterThan(10);
    expect(await count('friend', 'protected_records')).toBe(3);
    expect([await count('authority', 'protected_records'), await count('secondAssessor', 'protected_records'), await count('sergeant', 'protected_records')]).toEqual([0, 0, 0]);
    expect(await count('authority', 'report_records')).toBeGreaterThan(5);
    expect(await count('authority', 'welfare_records')).toBeGreaterThan(0);
  });
});

describe('who reads what was sealed before moves with the case', () => {
  const reads = async (story: Story, name: PersonName, table: string, today: string = api.office.today): Promise<number> =>
    (await inNameOf(api.office, giver(story.force, name), (client) => client.query(`SELECT FROM ${table} WHERE case_id = $1`, [story.caseId]), { today: today as never })).rowCount ?? 0;
  const begun = async (): Promise<Story> => new Story(api.office, api.force).tell('2026-03-02', 'DraftReferral', 'SubmitReferral', '2026-03-03', 'AcceptForReview', 'AppointReviewer', '2026-03-04', 'GiveNotice', 'RecordWelfareNote', '2026-03-06', 'SubmitAccount');

  test('R11 after a change of hands the new reviewer reads the account, the one before nothing at all', async () => {
    const story = await begun();
    expect([await reads(story, 'inspector', 'protected_records'), await reads(story, 'otherInspector', 'protected_records')]).toEqual([1, 0]);
    await story.tell('ReplaceReviewer');
    for (const table of ['protected_records', 'welfare_records', 'events', 'notices']) expect([table, await reads(story, 'inspector', table)]).toEqual([table, 0]);
    expect([await reads(story, 'otherInspector', 'protected_records'), await reads(story, 'otherInspector', 'welfare_records')]).toEqual([1, 1]);
    expect(await reads(story, 'officer', 'protected_records')).toBe(1);
  });

  test('R22 R42 once referred back the reviewer reads neither account nor welfare, returned to the review both again', async () => {
    const story = await begun();
    await story.tell('2026-03-09', 'ReferBack');
    expect([await reads(story, 'inspector', 'protected_records'), await reads(story, 'inspector', 'welfare_records')]).toEqual([0, 0]);
    await story.tell('2026-03-10', 'ReturnToReview');
    expect([await reads(story, 'inspector', 'protected_records'), await reads(story, 'inspector', 'welfare_records')]).toEqual([1, 1]);
  });

  test('R26 after the end the reviewer reads for 28 days and not on the 29th, without anything being written', async () => {
    const story = await begun();
    await story.tell('2026-03-09', 'Discontinue');
    expect([await reads(story, 'inspector', 'protected_records', '2026-04-06'), await reads(story, 'inspector', 'protected_records', '2026-04-07')]).toEqual([1, 0]);
    expect(await reads(story, 'officer', 'protected_records', '2027-01-01')).toBe(1);
  });

  test('R19 a friend reads the notice and the account until the officer ends it, never the discussion', async () => {
    const story = await begun();
    await story.give('GrantFriend', { until: '2026-04-30', withReport: false });
    await story.tell('ConfirmSuitability', 'ArrangeDiscussion', '2026-03-11', 'RecordDiscussion');
    expect([await reads(story, 'friend', 'protected_records'), await reads(story, 'friend', 'notices'), await reads(story, 'friend', 'events'), await reads(story, 'officer', 'protected_records')]).toEqual([1, 1, 0, 2]);
    await story.tell('RevokeFriend');
    expect([await reads(story, 'friend', 'protected_records'), await reads(story, 'friend', 'notices')]).toEqual([0, 0]);
  });

  test('R38 whoever leads the officer reads from the day the force says so, and the one before no more', async () => {
    const story = new Story(api.office, api.force);
    await story.tell('2026-03-02', 'DraftReferral', 'SubmitReferral', '2026-03-03', 'AcceptForReview', 'AppointReviewer', '2026-03-04', 'GiveNotice', '2026-03-06', 'SubmitAccount', 'ConfirmSuitability', 'ArrangeDiscussion', '2026-03-11', 'RecordDiscussion', '2026-03-12', 'DraftReport', 'ShareReport', '2026-03-13', 'RespondToReport', 'SendReport', '2026-03-16', 'AcceptReport');
    const both = async (): Promise<readonly boolean[]> => [await reads(story, 'sergeant', 'report_records') > 0, await reads(story, 'otherInspector', 'report_records') > 0];
    expect(await both()).toEqual([true, false]);
    const lead = (name: PersonName): Promise<unknown> => api.database.pool.query('UPDATE people SET line_manager_id = $2 WHERE id = $1', [api.force.ids.officer, api.force.ids[name]]);
    await lead('otherInspector');
    expect(await both()).toEqual([false, true]);
    await lead('sergeant');
  });
});
