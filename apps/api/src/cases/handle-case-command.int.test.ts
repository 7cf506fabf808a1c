import { randomUUID } from 'node:crypto';
import { aCommand } from '@candour/domain/testing';
import type pg from 'pg';
import { countStatements } from '../testing/count-statements.js';
import type { AppDatabase } from '../testing/app-database.js';
import { openForceInDatabase } from '../testing/force-in-database.js';
import { Story, TestOffice, WHOLE_STORY, giver, inventForce, placed, withNewOfficer, type InventedForce, type Steps } from '../testing/invented-force.js';
import { handleCaseCommand } from './handle-case-command.js';

const UNTIL_NOTICE: Steps = ['2026-03-02', 'DraftReferral', 'SubmitReferral', '2026-03-03', 'AcceptForReview', 'AppointReviewer', '2026-03-04', 'GiveNotice'];
const UNTIL_ACCOUNT: Steps = [...UNTIL_NOTICE, '2026-03-06', 'SubmitAccount'];

let database: AppDatabase;
let pool: pg.Pool;
let office: TestOffice;
let force: InventedForce;
beforeAll(async () => {
  ({ database, office, force } = await openForceInDatabase());
  pool = database.pool;
});
afterAll(() => database.close());

const aStory = async (...steps: Steps): Promise<Story> => new Story(office, await withNewOfficer(force, pool)).tell(...steps);
const rowOf = async ({ caseId }: Story) => (await pool.query('SELECT * FROM cases WHERE id = $1', [caseId])).rows[0];
/** How many rows there are of anything a command writes. */
const written = async (): Promise<unknown> => (await pool.query(`SELECT (SELECT count(*) FROM cases) cases, (SELECT count(*) FROM events) events, (SELECT count(*) FROM data_keys) keys, (SELECT count(*) FROM outbox) news,
  (SELECT count(*) FROM idempotency_keys) acts, (SELECT sum(version) FROM cases) versions, (SELECT sum(last) FROM reference_counters) numbers`)).rows[0];

describe('a whole story', () => {
  let story: Story;
  beforeAll(async () => {
    story = await aStory(...WHOLE_STORY);
  }, 30_000);

  test('goes from the referral to the closed record', async () => {
    expect(await rowOf(story)).toMatchObject({
      state: 'CLOSED', states_left: [], submitted_on: '2026-03-02', accepted_month: '2026-03-01', assessed_on: '2026-03-03', notified_on: '2026-03-04', account_due: '2026-03-11', account_received_on: '2026-03-06',
      discussed_on: '2026-03-11', report_sent_on: '2026-03-13', process_ended_on: '2026-03-13', outcome: 'COMPLETED_WITH_ACTIONS', record_closed_on: '2026-06-18', standards: ['DUT'], ndm_elements: ['AR'], version: story.version,
    });
  });

  test('R55 leaves one event for each thing that happened, with who, when, and the state that followed', async () => {
    const { rows } = await pool.query('SELECT seq, type, actor_id, on_day, rule, state_after FROM events WHERE case_id = $1 ORDER BY seq', [story.caseId]);
    expect(rows).toHaveLength(story.version);
    expect(rows.slice(0, 3)).toEqual([
      { seq: 1, type: 'ReferralDrafted', actor_id: force.ids.sergeant, on_day: '2026-03-02', rule: 'R3', state_after: 'DRAFT' },
      { seq: 2, type: 'ReferralSubmitted', actor_id: force.ids.sergeant, on_day: '2026-03-02', rule: 'R3', state_after: 'SUBMITTED' },
      { seq: 3, type: 'ReviewAccepted', actor_id: force.ids.authority, on_day: '2026-03-03', rule: 'R2', state_after: 'ASSESSED' },
    ]);
  });

  test('R14 R62 keeps each date with where it comes from', async () => {
    const { rows } = await pool.query("SELECT due, counts_from, working_days, basis, rule, table_version FROM deadlines WHERE case_id = $1 AND kind = 'ACCOUNT'", [story.caseId]);
    expect(rows).toEqual([{ due: '2026-03-11', counts_from: '2026-03-04', working_days: 5, basis: 'law', rule: 'R14', table_version: 'england-wales-2019-2028' }]);
  });

  test('leaves news of every change of state, in codes only', async () => {
    const { rows } = await pool.query('SELECT kind, payload FROM outbox WHERE case_id = $1 ORDER BY seq', [story.caseId]);
    expect(rows[0]).toEqual({ kind: 'ReferralDrafted', payload: { from: null, to: 'DRAFT' } });
    expect(rows.map((r) => r.payload.to)).toEqual(['DRAFT', 'SUBMITTED', 'ASSESSED', 'REVIEWER_APPOINTED', 'NOTIFIED', 'DISCUSSION_ARRANGED', 'DISCUSSED', 'REPORT_DRAFT', 'REPORT_SHARED', 'REPORT_SENT', 'FOLLOW_UP', 'CLOSED']);
  });

  test('R44 R36 leaves action and lesson as records of their own', async () => {
    const { rows: actions } = await pool.query('SELECT type, owner_id, team_code, status, verified_by FROM actions WHERE case_id = $1', [story.caseId]);
    expect(actions).toEqual([{ type: 'SHADOWING', owner_id: story.force.ids.officer, team_code: 'RES-N', status: 'DONE', verified_by: force.ids.inspector }]);
    const { rows: lessons } = await pool.query('SELECT theme, decision, status FROM org_lessons WHERE case_id = $1', [story.caseId]);
    expect(lessons).toEqual([{ theme: 'POLICY_GUIDANCE', decision: 'ACCEPTED', status: 'IN_PROGRESS' }]);
  });
});

describe('what is refused writes nothing', () => {
  test.each([
    ['an illegal move', { type: 'CloseRecord', by: 'authority' }, { kind: 'refused', state: 'NOTIFIED', refusals: [{ rule: 'LIFECYCLE', code: 'WRONG_STAGE' }] }],
    ['R23 a report without a discussion', { type: 'DraftReport' }, { kind: 'refused', refusals: [{ rule: 'R23', code: 'DISCUSSION_REQUIRED' }] }],
    ['a stale version', { type: 'ConfirmSuitability', how: { expectedVersion: 1 } }, { kind: 'changedMeanwhile', currentVersion: 5 }],
    ['a version that is none', { type: 'ConfirmSuitability', how: { expectedVersion: 0 } }, { kind: 'invalid', problems: [{ field: ['expectedVersion'] }] }],
    ['30 February', { type: 'ArrangeDiscussion', facts: { meetingOn: '2026-02-30' } }, { kind: 'invalid', problems: [{ field: ['meetingOn'], message: 'Give a real calendar day as YYYY-MM-DD.' }] }],
    ['a null byte', { type: 'ConfirmSuitability', facts: { reason: 'one\u0000two' } }, { kind: 'invalid', problems: [{ field: ['reason'] }] }],
    ['half a character', { type: 'ConfirmSuitability', facts: { reason: 'one\ud800two' } }, { kind: 'invalid', problems: [{ field: ['reason'] }] }],
    ['a null byte in an answer', { type: 'ConfirmSuitability', how: { answers: [{ code: 'LATE', reason: 'one\u0000' }] } }, { kind: 'invalid', problems: [{ field: ['answers', '0', 'reason'] }] }],
    ['a field nobody knows', { type: 'ConfirmSuitability', facts: { mood: 'fine' } }, { kind: 'invalid', problems: [{ field: ['mood'] }] }],
    ['a person nobody knows', { type: 'ReplaceReviewer', facts: { reviewer: randomUUID() } }, { kind: 'invalid', problems: [{ field: ['reviewer'], message: expect.stringContaining('choose a person from the list') }] }],
    ['a key with a space', { type: 'ConfirmSuitability', how: { key: 'not a key' } }, { kind: 'invalid', problems: [{ field: ['idempotencyKey'] }] }],
    ['a question without an answer', { type: 'RecordWithdrawal' }, { kind: 'prompts', prompts: [{ rule: 'R50', code: 'COMPLAINT_WITHDRAWN', needsReason: true }] }],
  ])('%s', async (_what, { type, facts, how }: { type: string; facts?: object; how?: object }, answer) => {
    const story = await aStory(...UNTIL_NOTICE);
    const before = await written();
    const result = await story.try(type as never, facts, { ...how });
    expect(result).toMatchObject(answer);
    expect(JSON.stringify(result)).not.toContain('one');
    expect(await written()).toEqual(before);
  });

  test.each([
    ['a unit nobody knows', { unitAtIncident: 'NOWHERE' }, { kind: 'invalid', problems: [{ field: ['unitAtIncident'] }] }],
    ['an officer nobody knows', { officer: 'somebody' }, { kind: 'invalid', problems: [{ field: ['officer'] }] }],
    ['a witness nobody knows', { witnesses: [randomUUID()] }, { kind: 'invalid', problems: [{ field: ['witnesses', '0'] }] }],
    ['R63 a day that lies ahead', { knownOn: '2027-01-04' }, { kind: 'refused', state: null, refusals: [{ rule: 'R63', code: 'NOT_YET_HAPPENED' }] }],
  ])('a referral with %s, and its number is given to the next', async (_what, facts, answer) => {
    const story = new Story(office, await withNewOfficer(force, pool));
    const before = await written();
    expect(await story.try('DraftReferral', facts)).toMatchObject(answer);
    expect(await written()).toEqual(before);
  });

  test('the answer to a question passes, and stands in the event with its reason sealed', async () => {
    const story = await aStory(...UNTIL_NOTICE);
    await story.give('RecordWithdrawal', {}, { answers: [{ code: 'COMPLAINT_WITHDRAWN', reason: 'The learning remains.' }] });
    const { rows } = await pool.query("SELECT answered, codes::text, classes FROM events WHERE case_id = $1 AND type = 'ComplaintWithdrawn'", [story.caseId]);
    expect(rows).toEqual([{ answered: ['COMPLAINT_WITHDRAWN'], codes: expect.not.stringContaining('learning'), classes: ['C'] }]);
  });
});

describe('a case shows itself to nobody else', () => {
  const NOT_FOUND = { kind: 'notFound' };
  test('an unknown id and an id that is none answer alike', async () => {
    const story = new Story(office, force);
    story.version = 1;
    for (const id of [randomUUID(), 'not-an-id', "'; DROP TABLE cases; --"]) {
      story.caseId = id;
      expect(await story.try('SubmitReferral')).toEqual(NOT_FOUND);
    }
  });

  test('somebody of another force gets the same answer, whatever role they have there', async () => {
    const story = await aStory('2026-03-02', 'DraftReferral', 'SubmitReferral');
    const other = await inventForce(pool, `O-${randomUUID()}`);
    const { type, ...details } = aCommand('DeclineReferral', office.today);
    const given = { type, caseId: story.caseId, expectedVersion: story.version, idempotencyKey: randomUUID(), details };
    expect(await handleCaseCommand(office, giver(other, 'authority'), given)).toEqual(NOT_FOUND);
    expect(await handleCaseCommand(office, { ...giver(force, 'authority'), force: other.id }, given)).toEqual(NOT_FOUND);
  });

  test('R1 the officer before the notice, and a colleague at any time', async () => {
    const story = await aStory('2026-03-02', 'DraftReferral', 'SubmitReferral', 'AcceptForReview', 'AppointReviewer');
    expect(await story.try('SubmitAccount', {}, { by: 'officer' })).toEqual(NOT_FOUND);
    expect(await story.try('AcknowledgeNotice', {}, { by: 'friend' })).toEqual(NOT_FOUND);
    await story.give('GiveNotice');
    expect(await story.try('AcknowledgeNotice', {}, { by: 'friend' })).toEqual(NOT_FOUND);
    await story.give('AcknowledgeNotice');
  });

  test('R60 an authority that is not on the list of a restricted case', async () => {
    const story = new Story(office.on('2026-03-02'), await withNewOfficer(force, pool));
    await pool.query('UPDATE people SET standards_staff = true WHERE id = $1', [story.force.ids.officer]);
    await story.give('DraftReferral', { restrictedTo: [force.ids.secondAssessor] });
    await story.give('SubmitReferral');
    expect(await story.try('DeclineReferral')).toEqual(NOT_FOUND);
    await story.give('DeclineReferral', {}, { by: 'secondAssessor' });
    expect(await rowOf(story)).toMatchObject({ restricted: true, restricted_because: 'STANDARDS_STAFF', state: 'DECLINED' });
  });

  test('R60 a restricted case leaves no gap in the numbers of the others', async () => {
    const referenceOf = async (facts: object): Promise<string> => (await rowOf(await new Story(office.on('2027-03-02'), await withNewOfficer(force, pool)).give('DraftReferral', { knownOn: '2027-03-01', ...facts }))).reference;
    const [before, apart, after] = [await referenceOf({}), await referenceOf({ restrictedTo: [force.ids.secondAssessor] }), await referenceOf({})];
    expect([before, apart, after]).toEqual(['NTH/2027/0001', expect.stringMatching(/^NTH\/2027\/R[0-9A-F]{8}$/), 'NTH/2027/0002']);
  });

  test('R11 the previous reviewer after the handover', async () => {
    const story = await aStory(...UNTIL_ACCOUNT, 'ReplaceReviewer');
    expect(await story.try('ConfirmSuitability', {}, { by: 'inspector' })).toEqual(NOT_FOUND);
    await story.give('ConfirmSuitability', {}, { by: 'otherInspector' });
  });
});

describe('the same step sent again', () => {
  test('is done once and answers with the same ids', async () => {
    const story = await aStory('2026-03-02', 'DraftReferral');
    const key = randomUUID();
    const first = await story.try('SubmitReferral', {}, { key });
    const before = await written();
    expect(await story.try('SubmitReferral', {}, { key })).toEqual(first);
    expect(await written()).toEqual(before);
  });

  test('is done once also when both arrive at the same moment', async () => {
    const story = await aStory('2026-03-02', 'DraftReferral');
    const key = randomUUID();
    const results = await Promise.all([1, 2, 3].map(() => story.try('SubmitReferral', {}, { key })));
    expect(new Set(results.map((r) => JSON.stringify(r))).size).toBe(1);
    expect(await rowOf(story)).toMatchObject({ version: 2 });
  });

  test('is refused under the same key with another input', async () => {
    const story = await aStory('2026-03-02', 'DraftReferral');
    const key = randomUUID();
    await story.give('SubmitReferral', {}, { key });
    expect(await story.try('SubmitReferral', { where: 'Another place' }, { key })).toEqual({ kind: 'idempotencyReused' });
    expect(await story.try('DeclineReferral', {}, { key, by: 'sergeant' })).toEqual({ kind: 'idempotencyReused' });
  });

  test('R55 leaves no word of the input with the key', async () => {
    const story = await aStory(...UNTIL_ACCOUNT);
    const { rows } = await pool.query('SELECT string_agg(k::text, $2) AS all FROM idempotency_keys k WHERE case_id = $1', [story.caseId, ' ']);
    expect(rows[0].all).not.toMatch(/called away/);
  });

  test('another person’s key is another key', async () => {
    const [one, other] = [await aStory('2026-03-02', 'DraftReferral'), await aStory('2026-03-02', 'DraftReferral')];
    const key = randomUUID();
    await one.give('SubmitReferral', {}, { key });
    await one.give('DeclineReferral', {}, { key, by: 'authority' });
    expect(await other.try('SubmitReferral', {}, { key })).toEqual({ kind: 'idempotencyReused' });
  });
});

describe('two people at the same moment', () => {
  test('one is carried out, the other is told that the case changed', async () => {
    const story = await aStory(...UNTIL_NOTICE);
    const results = await Promise.all([story.try('SubmitAccount'), story.try('RecordFactFinding'), story.try('AcknowledgeNotice')]);
    expect(results.map((r) => r.kind).sort()).toEqual(['changed', 'changedMeanwhile', 'changedMeanwhile']);
    expect(await rowOf(story)).toMatchObject({ version: story.version + 1 });
  });

  test('each new referral has a number of its own', async () => {
    const stories = await Promise.all(Array.from({ length: 6 }, async () => new Story(office, await withNewOfficer(force, pool))));
    await Promise.all(stories.map((s) => s.give('DraftReferral')));
    const references = await Promise.all(stories.map(async (s) => (await rowOf(s)).reference));
    expect(new Set(references).size).toBe(6);
    expect(references[0]).toMatch(/^NTH\/2026\/\d{4}$/);
  });

  test('commands on cases of one team do not wait for each other in a circle', async () => {
    const stories = await Promise.all(Array.from({ length: 6 }, () => aStory('2026-03-02', 'DraftReferral', 'SubmitReferral')));
    const results = await Promise.all(stories.map((s) => s.try('AcceptForReview')));
    expect(results.map((r) => r.kind)).toEqual(results.map(() => 'changed'));
  });
});

describe('R64 the wall in free text', () => {
  test('refuses words of the account that the reviewer would carry out of it, and shows them', async () => {
    const story = await aStory(...UNTIL_ACCOUNT);
    const result = await story.try('ConfirmSuitability', { reason: 'The officer was called away before I had finished and meant to come back.' });
    expect(result).toMatchObject({ kind: 'refused', refusals: [{ rule: 'R64', code: 'PACK_HAS_PROTECTED' }] });
    expect(JSON.stringify(result)).toContain('called away before I had finished and meant');
  });

  test('R43 refuses words of the discussion as well, and of what was learnt from the account', async () => {
    const story = await aStory(...UNTIL_ACCOUNT);
    await story.give('RecordFactFinding', { learntFromAccount: true, summary: 'The radio had been silent for the better part of an hour.' });
    expect(await story.try('ConfirmSuitability', { reason: 'The radio had been silent for the better part of the night.' })).toMatchObject({ kind: 'refused', refusals: [{ code: 'PACK_HAS_PROTECTED' }] });
    await story.tell('ConfirmSuitability', 'ArrangeDiscussion', '2026-03-11');
    await story.give('RecordDiscussion', { summary: 'They had taken the call because nobody else was near enough.' });
    expect(await story.try('ReferBack', { ground: 'SERIOUSNESS', narrative: 'It came out that nobody else was near enough, because they had taken the call because nobody else was near.' })).toMatchObject({ kind: 'refused', refusals: [{ code: 'PACK_HAS_PROTECTED' }] });
  });

  test('tells nothing to somebody who may not read the account', async () => {
    const story = await aStory(...UNTIL_ACCOUNT);
    await story.give('ChangeScope', { scope: 'I was called away before I had finished and meant to come back to it.' }, { by: 'authority' });
  });

  test('compares everything again when the case is referred back, and keeps what is left out', async () => {
    const story = await aStory(...UNTIL_NOTICE);
    await story.give('RecordFactFinding', { summary: 'I was called away before I had finished and meant to come back to it.' });
    await story.tell('2026-03-06', 'SubmitAccount', 'ReferBack');
    const { rows } = await pool.query('SELECT left_out FROM refer_backs WHERE case_id = $1', [story.caseId]);
    expect(rows).toEqual([{ left_out: ['event-6'] }]);
  });

  test('the report that was drafted is the one whose words are checked when it is sent', async () => {
    const story = await aStory(...UNTIL_ACCOUNT, 'ConfirmSuitability', 'ArrangeDiscussion', '2026-03-11', 'RecordDiscussion');
    await story.give('DraftReport', { issue: undefined });
    expect(await story.try('ShareReport')).toMatchObject({ kind: 'refused', refusals: [{ rule: 'R30', code: 'REPORT_INCOMPLETE' }] });
    await story.give('DraftReport');
    await story.give('ShareReport');
  });
});

describe('R52 earlier cases', () => {
  test('are counted for the same officer, not for another', async () => {
    const first = await aStory('2026-03-02', 'DraftReferral', 'SubmitReferral', 'AcceptForReview');
    const second = await new Story(office, first.force).tell('2026-03-02', 'DraftReferral', 'SubmitReferral');
    expect(await second.try('AcceptForReview')).toMatchObject({ kind: 'prompts', prompts: [{ rule: 'R52', code: 'PATTERN' }] });
    const third = await aStory('2026-03-02', 'DraftReferral', 'SubmitReferral');
    expect(await third.try('AcceptForReview')).toMatchObject({ kind: 'changed' });
  });
});

describe('R27 a joint discussion', () => {
  const joint = async (): Promise<[Story, Story]> => {
    const group = `G-${randomUUID().slice(0, 8)}`;
    const stories = [new Story(office, await withNewOfficer(force, pool)), new Story(office, await withNewOfficer(force, pool))] as [Story, Story];
    for (const s of stories) {
      await s.give('DraftReferral', { incidentGroup: group }, { on: '2026-03-02' });
      await s.tell('SubmitReferral', 'AcceptForReview', 'AppointReviewer', 'GiveNotice', '2026-03-04', 'SubmitAccount', 'ConfirmSuitability', 'ConsentToJoint');
    }
    for (const s of stories) await s.give('ArrangeDiscussion', { joint: true });
    return stories;
  };

  test('is recorded in the case of each officer by one act, and welfare stays with the one it is about', async () => {
    const [one, other] = await joint();
    await one.give('RecordDiscussion', { joint: true, welfareNote: 'An invented welfare note.' }, { on: '2026-03-09' });
    for (const s of [one, other]) expect(await rowOf(s)).toMatchObject({ state: 'DISCUSSED', discussion_joint: true, discussed_on: '2026-03-09' });
    const { rows } = await pool.query('SELECT case_id FROM welfare_records WHERE case_id = ANY($1)', [[one.caseId, other.caseId]]);
    expect(rows).toEqual([{ case_id: one.caseId }]);
  });

  test('is recorded in none when it cannot be recorded in one', async () => {
    const [one, other] = await joint();
    await other.give('ConsentToJoint', { consents: false });
    const before = await written();
    expect(await one.try('RecordDiscussion', { joint: true }, { on: '2026-03-09' })).toMatchObject({ kind: 'refused', refusals: [{ rule: 'R27' }] });
    expect(await written()).toEqual(before);
  });
});

describe('R37 disposal', () => {
  test('destroys the keys, empties texts and persons of the rows, and leaves a tombstone of codes and days', async () => {
    const story = await aStory(...WHOLE_STORY, '2033-07-01', 'DisposeRecord');
    const row = await rowOf(story);
    expect(row).toMatchObject({ state: 'CLOSED', officer_id: null, reviewer_id: null, referrer_id: null, what_happened: null, outcome: 'COMPLETED_WITH_ACTIONS', submitted_on: '2026-03-02', disposed: ['C', 'R', 'P', 'W'] });
    const { rows: [left] } = await pool.query(
      `SELECT (SELECT count(*) FROM participants WHERE case_id = $1 AND person_id IS NOT NULL)::int AS people, (SELECT count(*) FROM scope_versions WHERE case_id = $1 AND text IS NOT NULL)::int AS scopes,
        (SELECT count(*) FROM actions WHERE case_id = $1 AND (description IS NOT NULL OR owner_id IS NOT NULL))::int AS actions, (SELECT count(*) FROM data_keys WHERE case_id = $1 AND wrapped IS NOT NULL)::int AS keys`,
      [story.caseId],
    );
    expect(left).toEqual({ people: 0, scopes: 0, actions: 0, keys: 0 });
  });
});

describe('when the database fails', () => {
  test('the error says nothing of the record', async () => {
    const story = await aStory('2026-03-02', 'DraftReferral');
    const broken = new TestOffice(database, office.vault, () => 'not-an-id');
    const attempt = Object.assign(new Story(broken, force), { caseId: story.caseId, version: story.version }).try('DraftReferral', placed({ officer: story.force.ids.officer }, force, null));
    const error: Error = await attempt.then(() => { throw new Error('It was carried out.'); }, (reason: Error) => reason);
    expect([error.name, error.message, error.cause]).toEqual(['DatabaseFailure', expect.stringMatching(/^The database refused a statement \(22P02[^)]*\)\.$/), undefined]);
  });
});

describe('the number of statements', () => {
  test('does not grow with the length of the history', async () => {
    const story = await aStory(...UNTIL_ACCOUNT);
    const count = async () => { const { statements } = await countStatements(() => story.give('AddToAccount')); return statements.length; };
    const first = await count();
    for (let i = 0; i < 8; i += 1) await story.give('AddToAccount');
    expect(await count()).toBe(first);
    // One asks whether the case shows itself to the giver, before anything of it is looked at. Two of them are the officer's receipt: who may read, and the receipt itself; one drops the draft it was written in.
    expect(first).toBeLessThanOrEqual(15);
  });
});
