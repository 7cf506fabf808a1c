import { randomUUID } from 'node:crypto';
import type { CommandType } from '@candour/domain';
import type { PersonName } from '@candour/domain/testing';
import { Story, giver, withNewOfficer } from '../testing/invented-force.js';
import { inNameOf } from '../testing/in-name-of.js';
import { TestApi } from '../testing/test-api.js';

let api: TestApi;
let story: Story;
const SAID = 'I was late. On the Tuesday before I also took the radio home with me. I am sorry.';
const QUOTED = 'on the tuesday before I also took the radio home';
beforeAll(async () => { api = await TestApi.start(); });
afterAll(() => api.close());
beforeEach(async () => {
  story = await new Story(api.office, await withNewOfficer(api.force, api.database.pool)).tell('2026-03-02', 'DraftReferral', 'SubmitReferral', '2026-03-03', 'AcceptForReview', 'AppointReviewer', '2026-03-04', 'GiveNotice');
  await story.give('SubmitAccount', { body: SAID }, { on: '2026-03-06' });
});

interface Result { readonly __typename: string; readonly code?: string; readonly version?: number; readonly field?: readonly string[] | null }
/** A step over GraphQL, as the page gives it. */
async function give(by: PersonName, type: CommandType, details: object): Promise<Result> {
  const name = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
  const { data } = await api.ask<{ result: Result }>(by, `mutation Give($input: ${type}Input!) { result: ${name}(input: $input) { __typename ... on Refusal { code field } ... on CaseChanged { version } } }`,
    { input: { caseId: story.caseId, expectedVersion: story.version, idempotencyKey: randomUUID(), details } });
  const version = (await api.database.pool.query<{ version: number }>('SELECT version FROM cases WHERE id = $1', [story.caseId])).rows[0]?.version;
  if (version !== undefined) story.version = version;
  return data.result;
}
const MATTER = { scopeVersion: 1, matter: 'A radio that went missing.', officerToldLater: false };
const request = (more: object = {}): Promise<Result> => give('authority', 'RequestProtectedPassage', { ...MATTER, ...more });
const agree = (by: PersonName, as: 'LEGAL' | 'SECOND', number = 1): Promise<Result> => give(by, 'ApproveProtectedPassage', { request: number, as });
const open = (passage = QUOTED, by: PersonName = 'authority', number = 1): Promise<Result> => give(by, 'OpenProtectedPassage', { request: number, passage });
const read = async (by: PersonName | `${string}/${PersonName}`, number = 1): Promise<{ readonly words: string; readonly openedOn: string } | null> =>
  (await api.ask<{ protectedPassage: { words: string; openedOn: string } | null }>(by, 'query Words($id: ID!, $n: Int!) { protectedPassage(caseId: $id, request: $n) { words openedOn } }', { id: story.caseId, n: number })).data.protectedPassage;
const toDecide = async (by: PersonName): Promise<readonly { readonly caseId: string }[]> => (await api.ask<{ passagesToDecide: readonly { caseId: string }[] }>(by, '{ passagesToDecide { caseId reference version number matter scope officerToldLater legalAgreed secondAgreed } }')).data.passagesToDecide.filter(({ caseId }) => caseId === story.caseId);

describe('the gate of R26', () => {
  test('opens the words quoted and nothing else, once two people agreed, for the desk and for that purpose', async () => {
    expect(await request()).toMatchObject({ __typename: 'CaseChanged' });
    expect(await read('authority')).toBeNull();
    expect(await agree('lawyer', 'LEGAL')).toMatchObject({ __typename: 'CaseChanged' });
    expect(await open()).toMatchObject({ __typename: 'InvalidDetails', code: 'PROTECTED_CONTENT' });
    expect(await agree('secondAssessor', 'SECOND')).toMatchObject({ __typename: 'CaseChanged' });
    expect(await open()).toMatchObject({ __typename: 'CaseChanged' });
    expect(await read('authority')).toEqual({ words: QUOTED, openedOn: '2026-03-06' });
    const { rows } = await api.database.pool.query('SELECT purpose, classes, opened, operation FROM read_audit WHERE purpose <> $1 ORDER BY at DESC LIMIT 1', ['CASE_WORK']);
    expect(rows[0]).toEqual({ purpose: 'PROTECTED_PASSAGE', classes: ['P'], opened: [story.caseId], operation: 'protectedPassage' });
  });

  test('opens nothing where the words do not stand there, and the request is used up: what was said is not found out by trying', async () => {
    await request();
    await agree('lawyer', 'LEGAL');
    await agree('secondAssessor', 'SECOND');
    expect(await open('I took money from the till')).toMatchObject({ __typename: 'CaseChanged' });
    expect(await read('authority')).toBeNull();
    expect(await open()).toMatchObject({ code: 'PROTECTED_CONTENT' });
  });

  test('shows the passage to nobody else, and to a transaction of any other purpose not even for the desk', async () => {
    await request();
    await agree('lawyer', 'LEGAL');
    await agree('secondAssessor', 'SECOND');
    await open();
    for (const by of ['inspector', 'sergeant', 'lawyer', 'friend', 'STH/authority'] as const) expect([by, await read(by)]).toEqual([by, null]);
    const asked = (purpose: string) => inNameOf(api.office, { ...giver(api.force, 'authority'), purpose }, (client) => client.query('SELECT FROM opened_passage($1, 1)', [story.caseId]));
    expect([(await asked('CASE_WORK')).rowCount, (await asked('PROTECTED_PASSAGE')).rowCount]).toEqual([0, 1]);
    expect((await inNameOf(api.office, { ...giver(api.force, 'authority'), purpose: 'PROTECTED_PASSAGE' }, (client) => client.query('SELECT FROM protected_records'))).rowCount).toBe(0);
  });

  test('gives what the words are looked for in only to the step that opens, while it may be opened', async () => {
    await request();
    const words = async (writes: readonly string[]): Promise<number | null> => (await inNameOf(api.office, giver(api.force, 'authority'), (client) => client.query('SELECT FROM passage_words($1, 1)', [story.caseId]), { writes })).rowCount;
    const inHand = [story.caseId ?? ''];
    expect(await words(inHand)).toBe(0);
    await agree('lawyer', 'LEGAL');
    await agree('secondAssessor', 'SECOND');
    expect([await words([]), await words(inHand)]).toEqual([0, 1]);
    await open();
    expect(await words(inHand)).toBe(0);
  });
});

describe('each guard by the one fact that differs', () => {
  test.each<readonly [string, () => Promise<Result>, object]>([
    ['R26 a version of the matter that does not exist', () => request({ scopeVersion: 2 }), { __typename: 'InvalidDetails', field: ['scopeVersion'] }],
    ['R26 told later without a reason', () => request({ officerToldLater: true, tellBy: '2026-03-20' }), { __typename: 'InvalidDetails', field: ['prejudiceReason'] }],
    ['R26 told later than in 28 days', () => request({ officerToldLater: true, prejudiceReason: 'An investigation began.', tellBy: '2026-04-04' }), { __typename: 'InvalidDetails', field: ['tellBy'] }],
    ['R26 the reviewer asks', () => give('inspector', 'RequestProtectedPassage', MATTER), { __typename: 'NotAllowed' }],
  ])('of the request: %s', async (_what, asked, answer) => {
    expect(await asked()).toMatchObject(answer);
    expect(await request({ officerToldLater: true, prejudiceReason: 'An investigation began.', tellBy: '2026-04-03' })).toMatchObject({ __typename: 'CaseChanged' });
  });

  test('R66 WHO_CAN_DO_THIS one person does not agree twice, and nobody in a part that is taken', async () => {
    await request();
    await agree('lawyer', 'LEGAL');
    for (const answer of [await agree('lawyer', 'SECOND'), await agree('secondAssessor', 'LEGAL')]) expect(answer).toMatchObject({ __typename: 'InvalidDetails', code: 'WHO_CAN_DO_THIS' });
    expect(await agree('secondAssessor', 'SECOND')).toMatchObject({ __typename: 'CaseChanged' });
  });

  test('R66 neither who asked, reviews or referred agrees, nor anybody of professional standards, who may investigate', async () => {
    await give('secondAssessor', 'RequestProtectedPassage', MATTER);
    expect(await agree('secondAssessor', 'SECOND')).toMatchObject({ code: 'WHO_CAN_DO_THIS' });
    const approving = async (by: PersonName, roles: readonly string[]) => (await api.ask<{ result: Result }>(by, 'mutation Give($input: ApproveProtectedPassageInput!) { result: approveProtectedPassage(input: $input) { __typename ... on Refusal { code } } }',
      { input: { caseId: story.caseId, expectedVersion: story.version, idempotencyKey: randomUUID(), details: { request: 1, as: 'SECOND' } } }, roles as never)).data.result;
    for (const by of ['inspector', 'sergeant'] as const) expect([by, (await approving(by, ['approver'])).code]).toEqual([by, 'WHO_CAN_DO_THIS']);
    expect((await approving('staffManager', ['approver', 'standards'])).code).toBe('WHO_CAN_DO_THIS');
    expect((await approving('staffManager', ['approver', 'investigator'])).code).toBe('WHO_CAN_DO_THIS');
    expect((await approving('staffManager', ['approver'])).__typename).toBe('CaseChanged');
  });
});

describe('what each is told of it', () => {
  test('R66 an approver outside the matter is told what waits for them, without the case; nobody else is', async () => {
    await request();
    expect(await toDecide('lawyer')).toEqual([{ caseId: story.caseId, reference: expect.any(String), version: story.version, number: 1, matter: MATTER.matter, scope: 'The handover at the end of the late shift.', officerToldLater: false, legalAgreed: false, secondAgreed: false }]);
    for (const by of ['authority', 'inspector', 'sergeant'] as const) expect([by, await toDecide(by)]).toEqual([by, []]);
    await agree('lawyer', 'LEGAL');
    expect(await toDecide('lawyer')).toEqual([]);
    expect(await toDecide('secondAssessor')).toMatchObject([{ legalAgreed: true, secondAgreed: false }]);
  });

  test('R26 the officer is told at once, or from the day on which telling is looked at again', async () => {
    await request();
    await request({ officerToldLater: true, prejudiceReason: 'An investigation began.', tellBy: '2026-03-20' });
    const seen = async (by: PersonName): Promise<readonly number[] | undefined> =>
      (await api.ask<{ case: { passages: readonly { number: number }[] } | null }>(by, 'query Of($id: ID!) { case(id: $id) { passages { number requestedOn matter legalAgreed openedOn tellBy } } }', { id: story.caseId })).data.case?.passages.map(({ number }) => number);
    const asOfficer = (today: string) => inNameOf(api.office, giver(story.force, 'officer'), async (client) => (await client.query<{ number: number }>('SELECT number FROM passage_requests WHERE case_id = $1 ORDER BY number', [story.caseId])).rows.map(({ number }) => number), { today: today as never });
    expect(await seen('authority')).toEqual([1, 2]);
    const looks = async (today: string) => (await inNameOf(api.office, giver(story.force, 'officer'), (client) => client.query<{ purpose: string }>('SELECT purpose FROM case_looks(ARRAY[$1::uuid], 200)', [story.caseId]), { today: today as never })).rows.filter(({ purpose }) => purpose === 'PROTECTED_PASSAGE').length;
    await agree('lawyer', 'LEGAL', 2);
    await agree('secondAssessor', 'SECOND', 2);
    await open(QUOTED, 'authority', 2);
    expect((await read('authority', 2))?.words).toBe(QUOTED);
    expect([await looks('2026-03-19'), await looks('2026-03-20')]).toEqual([0, 1]);
    expect([await asOfficer('2026-03-19'), await asOfficer('2026-03-20')]).toEqual([[1], [1, 2]]);
  });
});
