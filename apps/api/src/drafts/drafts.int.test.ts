import type { DraftOf } from '@candour/domain';
import { addDays, day } from '@candour/domain/calendar';
import type { PersonName } from '@candour/domain/testing';
import { DueLoop } from '../notifications/due-loop.js';
import { inNameOf } from '../testing/in-name-of.js';
import { Story, giver, withNewOfficer } from '../testing/invented-force.js';
import { TestApi } from '../testing/test-api.js';

let api: TestApi;
let story: Story;
beforeAll(async () => { api = await TestApi.start(); });
afterAll(() => api.close());
beforeEach(async () => {
  story = await new Story(api.office, await withNewOfficer(api.force, api.database.pool)).tell('2026-03-02', 'DraftReferral', 'SubmitReferral', '2026-03-03', 'AcceptForReview', 'AppointReviewer', '2026-03-04', 'GiveNotice');
  Object.assign(api.force.ids, { officer: story.force.ids.officer });
});

interface Saved { readonly __typename: string; readonly code?: string; readonly message?: string; readonly revision?: number; readonly keptUntil?: string; readonly current?: { readonly body: string; readonly revision: number } | null; readonly problems?: readonly { readonly field: readonly string[] }[] }
interface Draft { readonly of: string; readonly body: string; readonly revision: number; readonly keptUntil: string }

const save = async (by: PersonName | `${string}/${PersonName}`, of: DraftOf, body: unknown, revision = 0, caseId = story.caseId): Promise<Saved> =>
  (await api.ask<{ saveDraft: Saved }>(by, `mutation Save($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on DraftSaved { revision keptUntil savedAt } ... on Refusal { code message field }
    ... on DraftChangedMeanwhile { current { body revision } } ... on InvalidDetails { problems { field } } } }`, { input: { caseId, of, body: typeof body === 'string' ? body : JSON.stringify(body), revision } })).data.saveDraft;
const read = async (by: PersonName, of: DraftOf): Promise<Draft | null | undefined> =>
  (await api.ask<{ case: { draft: Draft | null } | null }>(by, 'query Draft($id: ID!, $of: DraftOf!) { case(id: $id) { draft(of: $of) { of body revision savedAt keptUntil } } }', { id: story.caseId, of })).data.case?.draft;
const drop = async (by: PersonName, of: DraftOf): Promise<string> =>
  (await api.ask<{ dropDraft: { __typename: string } }>(by, 'mutation Drop($input: DropDraftInput!) { dropDraft(input: $input) { __typename } }', { input: { caseId: story.caseId, of } })).data.dropDraft.__typename;
const rows = async (): Promise<number> => (await api.database.pool.query('SELECT FROM drafts WHERE case_id = $1', [story.caseId])).rowCount ?? 0;
const WORDS = 'canary-of-a-draft I was called away';

describe('a draft', () => {
  test('is kept for its author, told until when, and gone once it is dropped', async () => {
    expect(await save('officer', 'ACCOUNT', { body: WORDS })).toMatchObject({ __typename: 'DraftSaved', revision: 1, keptUntil: '2026-04-03' });
    expect(await save('officer', 'ACCOUNT', { body: `${WORDS} again`, sections: { powers: '' } }, 1)).toMatchObject({ __typename: 'DraftSaved', revision: 2 });
    expect(await read('officer', 'ACCOUNT')).toMatchObject({ of: 'ACCOUNT', revision: 2, body: JSON.stringify({ body: `${WORDS} again`, sections: { powers: '' } }) });
    expect(await drop('officer', 'ACCOUNT')).toBe('DraftDropped');
    expect([await read('officer', 'ACCOUNT'), await drop('officer', 'ACCOUNT'), await rows()]).toEqual([null, 'NotFound', 0]);
  });

  test('is read by nobody else, whatever they are to the case, nor from the database by a statement of their own', async () => {
    await save('officer', 'ACCOUNT', { body: WORDS });
    for (const by of ['inspector', 'authority', 'secondAssessor'] as const) expect([by, await read(by, 'ACCOUNT')]).toEqual([by, null]);
    for (const by of ['sergeant', 'otherInspector', 'friend'] as const) expect([by, await read(by, 'ACCOUNT')]).toEqual([by, undefined]);
    for (const by of ['inspector', 'authority', 'sergeant', 'friend'] as const) expect([by, (await inNameOf(api.office, giver(api.force, by), (client) => client.query('SELECT FROM drafts'))).rowCount]).toEqual([by, 0]);
    const inHand = await inNameOf(api.office, giver(api.force, 'authority'), (client) => client.query('SELECT FROM drafts'), { writes: [story.caseId ?? ''] });
    expect(inHand.rowCount).toBe(0);
    await expect(api.database.jobs.query('SELECT FROM drafts')).rejects.toMatchObject({ code: '42501' });
  });

  test('stands nowhere in words: not in its row, and in no audit, event, outbox or key of the case', async () => {
    await save('officer', 'ACCOUNT', { body: WORDS });
    await read('officer', 'ACCOUNT');
    for (const table of ['drafts', 'read_audit', 'events', 'outbox', 'idempotency_keys', 'case_heads', 'data_keys']) {
      const { rows: [row] } = await api.database.pool.query<{ text: string }>(`SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM ${table} t`);
      expect([table, row?.text.includes('canary-of-a-draft') || row?.text.includes(Buffer.from('canary-of-a-draft').toString('hex'))]).toEqual([table, false]);
    }
    expect((await api.database.pool.query('SELECT FROM events WHERE case_id = $1', [story.caseId])).rowCount).toBe(story.version);
  });

  test('does not open in another’s place: author and saving are bound into the seal', async () => {
    await save('inspector', 'FACT_FINDING', { item: WORDS });
    await api.database.pool.query('UPDATE drafts SET revision = 2 WHERE case_id = $1', [story.caseId]);
    const { status, errors } = await api.ask('inspector', 'query Draft($id: ID!) { case(id: $id) { draft(of: FACT_FINDING) { body } } }', { id: story.caseId });
    expect([status === 200, errors?.[0]?.message.includes('went wrong')]).toEqual([true, true]);
  });

  test('VERSION saved from two windows: the later with the older revision is told what to do, and both are still there', async () => {
    await save('officer', 'ACCOUNT', { body: 'first window' });
    expect(await save('officer', 'ACCOUNT', { body: 'second window' }, 0)).toMatchObject({ __typename: 'DraftChangedMeanwhile', code: 'VERSION_CHANGED', message: expect.stringContaining('put together what you need'), current: { body: '{"body":"first window"}', revision: 1 } });
    expect(await read('officer', 'ACCOUNT')).toMatchObject({ body: '{"body":"first window"}', revision: 1 });
    await drop('officer', 'ACCOUNT');
    expect(await save('officer', 'ACCOUNT', { body: 'late' }, 1)).toMatchObject({ __typename: 'DraftChangedMeanwhile', current: null, message: expect.stringContaining('revision 0') });
  });

  test('VERSION goes on counting after it was dropped or sent: a window with an old revision overwrites no newer draft', async () => {
    await save('officer', 'ACCOUNT', { body: 'first window' });
    await drop('officer', 'ACCOUNT');
    expect(await save('officer', 'ACCOUNT', { body: 'begun anew in the second' })).toMatchObject({ __typename: 'DraftSaved', revision: 2 });
    expect(await save('officer', 'ACCOUNT', { body: 'first window, still open' }, 1)).toMatchObject({ __typename: 'DraftChangedMeanwhile', current: { revision: 2, body: '{"body":"begun anew in the second"}' } });
    await story.tell('2026-03-06', 'SubmitAccount');
    expect(await save('officer', 'ACCOUNT', { body: 'to add' })).toMatchObject({ __typename: 'DraftSaved', revision: 3 });
    expect(await save('officer', 'ACCOUNT', { body: 'first window, still open' }, 1)).toMatchObject({ __typename: 'DraftChangedMeanwhile', current: { revision: 3 } });
    await expect(inNameOf(api.office, giver(api.force, 'officer'), (client) => client.query('SELECT next_revision($1, $2)', [story.caseId, 'ACCOUNT']))).rejects.toThrow('42501');
  });

  test('INPUT holds the fields of its step and no more than they hold', async () => {
    expect(await save('officer', 'ACCOUNT', { body: 'x'.repeat(40_001) })).toMatchObject({ __typename: 'InvalidDetails', problems: [{ field: ['body', 'body'] }] });
    expect(await save('officer', 'ACCOUNT', 'no json')).toMatchObject({ __typename: 'InvalidDetails' });
    expect(await rows()).toBe(0);
  });

  test('ACCESS is refused to whoever may not write such a thing, and to strangers as if there were no case', async () => {
    expect(await save('inspector', 'ACCOUNT', { body: 'x' })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await save('authority', 'FACT_FINDING', { item: 'x' })).toMatchObject({ __typename: 'NotAllowed' });
    for (const answer of [await save('otherInspector', 'FACT_FINDING', { item: 'x' }), await save('STH/inspector', 'FACT_FINDING', { item: 'x' }), await save('inspector', 'FACT_FINDING', { item: 'x' }, 0, 'no id')]) expect(answer).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' });
    expect(await rows()).toBe(0);
  });
});

describe('a draft moves with its case', () => {
  test('R18 it is dropped by the step that sends it, in the same transaction', async () => {
    await save('officer', 'ACCOUNT', { body: WORDS });
    await save('inspector', 'FACT_FINDING', { item: 'x' });
    expect((await story.try('SubmitAccount', { body: 'x'.repeat(40_001) })).kind).toBe('invalid');
    expect(await rows()).toBe(2);
    await story.tell('2026-03-06', 'SubmitAccount');
    expect([await read('officer', 'ACCOUNT'), (await read('inspector', 'FACT_FINDING'))?.revision]).toEqual([null, 1]);
  });

  test.each([['ADJUSTMENT', { adjustment: WORDS }, 'RequestAdjustment'], ['CORRECTION', { subject: 'NOTICE', correction: WORDS }, 'RequestCorrection']] as const)('R61 %s is kept for the officer alone, also while the reviewer writes the report, and dropped when it is asked', async (of, body, asks) => {
    await story.tell('2026-03-06', 'SubmitAccount', 'ConfirmSuitability', 'ArrangeDiscussion', '2026-03-11', 'RecordDiscussion', '2026-03-12', 'DraftReport');
    expect(await save('officer', of, body)).toMatchObject({ __typename: 'DraftSaved', revision: 1, keptUntil: '2026-04-11' });
    expect(await read('officer', of)).toMatchObject({ of, body: JSON.stringify(body) });
    for (const by of ['inspector', 'authority'] as const) expect([by, await read(by, of), (await save(by, of, body)).__typename]).toEqual([by, null, 'NotAllowed']);
    expect((await inNameOf(api.office, giver(api.force, 'inspector'), (client) => client.query('SELECT FROM drafts WHERE case_id = $1', [story.caseId]))).rowCount).toBe(0);
    await story.give(asks, {}, { by: 'officer' });
    expect([await read('officer', of), await rows()]).toEqual([null, 0]);
  });

  test('R22 a referral back closes what the reviewer was writing at once; returned to the review, it is there again', async () => {
    await story.tell('2026-03-06', 'SubmitAccount');
    await save('inspector', 'FACT_FINDING', { item: WORDS });
    await story.tell('ReferBack');
    expect(await read('inspector', 'FACT_FINDING')).toBeNull();
    expect((await inNameOf(api.office, giver(api.force, 'inspector'), (client) => client.query('SELECT FROM drafts WHERE case_id = $1', [story.caseId]))).rowCount).toBe(0);
    await story.tell('ReturnToReview');
    expect((await read('inspector', 'FACT_FINDING'))?.revision).toBe(1);
  });

  test('R11 a change of hands closes it for the previous reviewer and opens it to nobody', async () => {
    await save('inspector', 'FACT_FINDING', { item: WORDS });
    await story.tell('ReplaceReviewer');
    expect([await read('inspector', 'FACT_FINDING'), await read('otherInspector', 'FACT_FINDING')]).toEqual([undefined, null]);
  });

  test('R26 whoever came to the authority’s desk reads nothing of what they were writing as the reviewer', async () => {
    await story.tell('2026-03-06', 'SubmitAccount', 'ConfirmSuitability', 'ArrangeDiscussion', '2026-03-11', 'RecordDiscussion', '2026-03-12', 'DraftReport', 'ShareReport', '2026-03-13', 'RespondToReport', 'SendReport', 'ReturnReport');
    expect(await save('inspector', 'REPORT', { discussion: WORDS })).toMatchObject({ __typename: 'DraftSaved' });
    const asked = `{ case(id: "${story.caseId}") { draft(of: REPORT) { body } } }`;
    expect((await api.ask('inspector', asked, {}, ['authority'])).data).toEqual({ case: { draft: null } });
    expect((await api.ask('inspector', asked)).data).toMatchObject({ case: { draft: { body: expect.stringContaining('canary-of-a-draft') } } });
  });

  test('it goes with a case that has ended', async () => {
    await save('officer', 'ACCOUNT', { body: WORDS });
    await story.tell('Discontinue');
    expect(await rows()).toBe(0);
    expect((await api.database.pool.query('SELECT FROM draft_counts WHERE case_id = $1', [story.caseId])).rowCount).toBe(0);
  });

  test('what nobody goes on with is gone the day after it was said to be kept until', async () => {
    await save('officer', 'ACCOUNT', { body: WORDS });
    const loop = new DueLoop(api.office, (error) => { throw error; });
    api.office.on('2026-04-03');
    await loop.round();
    expect(await rows()).toBe(1);
    api.office.on(addDays(day('2026-04-03'), 1));
    await loop.round();
    expect(await rows()).toBe(0);
  });
});
