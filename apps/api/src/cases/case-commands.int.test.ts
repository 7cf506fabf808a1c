import { randomUUID } from 'node:crypto';
import { aCommand } from '@candour/domain/testing';
import type { CommandType } from '@candour/domain';
import { Story, placed } from '../testing/invented-force.js';
import { TestApi } from '../testing/test-api.js';
import { UNTIL_APPOINTED, UNTIL_FOLLOW_UP, UNTIL_SUBMITTED, told } from '../testing/told.js';

let api: TestApi;
beforeAll(async () => { api = await TestApi.start(); }, 60_000);
afterAll(() => api.close());

interface Result { readonly __typename: string; readonly rule?: string; readonly code?: string; readonly message?: string; readonly field?: readonly string[]; readonly state?: string; readonly currentVersion?: number; readonly problems?: readonly { readonly field: readonly string[]; readonly message: string; readonly rule: string; readonly code: string }[]; readonly prompts?: readonly { readonly rule: string; readonly code: string; readonly needsReason: boolean }[]; readonly case?: { readonly state: string; readonly version: number } | null; readonly caseId?: string; readonly version?: number }

const mutation = (type: CommandType): string => `mutation Give($input: ${type}Input!) { result: ${type.charAt(0).toLowerCase()}${type.slice(1)}(input: $input) {
  __typename ... on Refusal { rule citation code message field } ... on WrongStage { state } ... on CaseChangedMeanwhile { currentVersion }
  ... on InvalidDetails { problems { field message rule code } } ... on PromptsToAnswer { prompts { rule code needsReason } } ... on CaseChanged { caseId version case { state version } } } }`;

async function give(by: Parameters<TestApi['ask']>[0], type: CommandType, input: object): Promise<Result> {
  const { data, errors } = await api.ask<{ result: Result }>(by, mutation(type), { input });
  expect(errors).toBeUndefined();
  return data.result;
}
const details = (story: Story, type: CommandType, facts: object = {}): object => {
  const { type: _type, ...rest } = aCommand<CommandType>(type, api.office.today, facts as never);
  return placed(rest, api.force, story.caseId) as object;
};
const frame = (story: Story, more: object = {}): object => ({ caseId: story.caseId, expectedVersion: story.version, idempotencyKey: randomUUID(), ...more });
const PATTERN = [{ code: 'PATTERN', reason: 'Support was offered after the earlier one.' }];
const written = async (story: Story): Promise<unknown> =>
  (await api.database.pool.query(`SELECT c.version, (SELECT count(*)::int FROM events e WHERE e.case_id = c.id) AS events, (SELECT count(*)::int FROM idempotency_keys) AS keys FROM cases c WHERE c.id = $1`, [story.caseId])).rows[0];

describe('a command over GraphQL', () => {
  test('changes the case and gives it back as it stands now', async () => {
    const story = await told(api, ['2026-03-02', 'DraftReferral']);
    expect(await give('sergeant', 'SubmitReferral', frame(story, { details: details(story, 'SubmitReferral') }))).toEqual({ __typename: 'CaseChanged', caseId: story.caseId, version: 2, case: { state: 'SUBMITTED', version: 2 } });
  });

  test('begins a case without one', async () => {
    const story = new Story(api.office, api.force);
    const result = await give('sergeant', 'DraftReferral', { idempotencyKey: randomUUID(), details: details(story, 'DraftReferral') });
    expect(result).toMatchObject({ __typename: 'CaseChanged', version: 1, case: { state: 'DRAFT', version: 1 } });
  });

  test('gives nothing of the case to a person who may take the step and not read it', async () => {
    const story = await told(api, UNTIL_FOLLOW_UP);
    expect(await give('sergeant', 'RecordPdrDiscussion', frame(story, { details: { discussedOn: '2026-03-16' } }))).toMatchObject({ __typename: 'CaseChanged', caseId: story.caseId, case: null });
  });
});

describe('what cannot be is refused by name, and nothing is written', () => {
  let story: Story;
  let before: unknown;
  beforeAll(async () => {
    story = await told(api, UNTIL_APPOINTED);
    before = await written(story);
  });
  afterEach(async () => { expect(await written(story)).toEqual(before); });

  test('LIFECYCLE an illegal move names where the case stands', async () => {
    expect(await give('authority', 'AcceptReport', frame(story, { details: {} }))).toMatchObject({ __typename: 'WrongStage', rule: 'LIFECYCLE', code: 'WRONG_STAGE', state: 'REVIEWER_APPOINTED', message: expect.stringContaining('next step') });
  });

  test('R23 a report before the discussion names the rule', async () => {
    expect(await give('inspector', 'DraftReport', frame(story, { details: details(story, 'DraftReport') }))).toMatchObject({ __typename: 'WrongStage', rule: 'R23', citation: expect.stringMatching(/regulation|Guide|guide/), code: 'DISCUSSION_REQUIRED' });
  });

  test('ACCESS a step of somebody else', async () => {
    expect(await give('authority', 'GiveNotice', frame(story, { details: details(story, 'GiveNotice') }))).toMatchObject({ __typename: 'NotAllowed', rule: 'ACCESS', code: 'NOT_ALLOWED' });
  });

  test('ACCESS an unknown id, the id of another force’s case and no id at all answer alike', async () => {
    const answers = await Promise.all([
      give('inspector', 'GiveNotice', frame(story, { caseId: randomUUID(), details: details(story, 'GiveNotice') })),
      give('STH/authority', 'Pause', frame(story, { details: { category: 'OTHER', reviewOn: '2026-03-20' } })),
      give('otherInspector', 'GiveNotice', frame(story, { details: details(story, 'GiveNotice') })),
      give('inspector', 'GiveNotice', frame(story, { caseId: 'no\u0000 id', details: details(story, 'GiveNotice') })),
    ]);
    for (const answer of answers) expect(answer).toEqual({ __typename: 'NotFound', rule: 'ACCESS', citation: 'How this product keeps a record safe', code: 'NOT_FOUND', message: 'Nothing was found: check the reference.', field: null });
  });

  test('VERSION a stale version says which there is', async () => {
    expect(await give('inspector', 'GiveNotice', frame(story, { expectedVersion: 2, details: details(story, 'GiveNotice') }))).toMatchObject({ __typename: 'CaseChangedMeanwhile', rule: 'VERSION', code: 'VERSION_CHANGED', currentVersion: 4 });
  });

  test('INPUT 30 February, a null byte and a text that is too long are named together, each with its field and cure', async () => {
    const given = details(story, 'GiveNotice', { givenOn: '2026-02-30', whyReferred: 'Because\u0000', accountDue: 'soon' });
    expect(await give('inspector', 'GiveNotice', frame(story, { details: given, answers: [{ code: 'NOTICE_LATE', reason: 'x'.repeat(4_001) }] }))).toMatchObject({
      __typename: 'InvalidDetails', rule: 'INPUT', code: 'INVALID',
      problems: [
        { field: ['givenOn'], message: 'Give a real calendar day as YYYY-MM-DD.' }, { field: ['whyReferred'], message: expect.stringContaining('null byte') },
        { field: ['accountDue'], message: 'Give a real calendar day as YYYY-MM-DD.' }, { field: ['answers', '0', 'reason'], message: 'Shorten this to 4000 characters or fewer.' },
      ],
    });
  });

  test('R12 a rule of the process speaks with its own id and code', async () => {
    expect(await give('inspector', 'GiveNotice', frame(story, { details: details(story, 'GiveNotice', { contents: ['MATTER'] }) }))).toMatchObject({ __typename: 'InvalidDetails', rule: 'R12', code: 'NOTICE_INCOMPLETE', problems: [{ rule: 'R12', code: 'NOTICE_INCOMPLETE' }] });
  });

  test('R13 a question is asked before anything is written', async () => {
    api.office.on('2026-03-30');
    expect(await give('inspector', 'GiveNotice', frame(story, { details: details(story, 'GiveNotice') }))).toMatchObject({ __typename: 'PromptsToAnswer', prompts: [{ rule: 'R13', code: 'NOTICE_LATE', needsReason: true }] });
    api.office.on('2026-03-03');
  });

  test('a code of no list, an unknown field and a missing one are refused before anything is read', async () => {
    for (const change of [{ mode: 'SMOKE_SIGNAL' }, { colour: 'blue' }, { givenOn: null }]) {
      const { status, errors } = await api.ask('inspector', mutation('GiveNotice'), { input: frame(story, { details: { ...details(story, 'GiveNotice'), ...change } }) });
      expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_USER_INPUT']);
    }
  });
});

describe('an idempotency key', () => {
  test('VERSION does the same step once, and refuses another step', async () => {
    const story = await told(api, UNTIL_SUBMITTED);
    const input = frame(story, { details: details(story, 'AcceptForReview'), answers: PATTERN });
    expect(await give('authority', 'AcceptForReview', input)).toMatchObject({ __typename: 'CaseChanged', version: 3 });
    const before = await written(story);
    expect(await give('authority', 'AcceptForReview', input)).toMatchObject({ __typename: 'CaseChanged', version: 3 });
    expect(await give('authority', 'AcceptForReview', { ...input, details: details(story, 'AcceptForReview', { scope: 'Something else.' }) })).toMatchObject({ __typename: 'IdempotencyKeyReused', rule: 'VERSION', code: 'IDEMPOTENCY_REUSED' });
    expect(await written(story)).toEqual(before);
  });
});
