import { addDays, londonDay } from '@candour/domain/calendar';
import { aCommand } from '@candour/domain/testing';
import { beginAs } from '../../access/viewer-context.js';
import { newId } from '../../database/new-id.js';
import { inTransaction } from '../../database/transaction.js';
import { handleCaseCommand } from '../handle-case-command.js';
import { Story, giver, placed } from '../../testing/invented-force.js';
import { TestApi } from '../../testing/test-api.js';

/*
 * A review of somebody in professional standards, kept to a list: the sergeant who referred it, the desk officer who decides it, the
 * reviewer, and the lawyer, who has no part in it until they open the record.
 */
let api: TestApi;
let story: Story;
let reference: string;
const LIST = ['authority', 'inspector', 'lawyer'] as const;

beforeAll(async () => {
  api = await TestApi.start();
  await api.database.pool.query('UPDATE people SET standards_staff = true WHERE id = $1', [api.force.ids.officer]);
  story = new Story(api.office, api.force);
  await story.give('DraftReferral', { restrictedTo: LIST.map((name) => `p-${name}` as never) }, { on: '2026-03-02' });
  await story.tell('SubmitReferral', '2026-03-03', 'AcceptForReview', 'AppointReviewer', '2026-03-04', 'GiveNotice', '2026-03-06', 'SubmitAccount');
  reference = (await api.database.pool.query<{ reference: string }>('SELECT reference FROM cases WHERE id = $1', [story.caseId])).rows[0]?.reference ?? '';
}, 60_000);
afterAll(() => api.close());

const OPEN = `mutation BreakGlass($reference: String!, $reason: String!) { breakGlass(reference: $reference, reason: $reason) {
  __typename ... on RecordOpened { caseId until says case { reference state officer { name } } } ... on NotFound { rule code message } ... on InvalidDetails { problems { field message } } } }`;
interface Opened { readonly breakGlass: { readonly __typename: string; readonly caseId?: string; readonly until?: string; readonly case?: object } }
const REASON = 'Everybody else of the list is away and the reviewer asks for a decision.';
const open = (by: Parameters<TestApi['ask']>[0], what = reference, reason = REASON, roles?: Parameters<TestApi['ask']>[3]) => api.ask<Opened>(by, OPEN, { reference: what, reason }, roles);
const seen = async (by: Parameters<TestApi['ask']>[0]): Promise<readonly unknown[]> => {
  const { data } = await api.ask<{ case: object | null; cases: { totalCount: number } }>(by, `{ case(id: "${story.caseId}") { reference account { versions { text } } welfare { notes { text } } allowedCommands { command } } cases { totalCount } }`);
  return [data.case, data.cases.totalCount];
};

describe('before the record is opened', () => {
  test('R60 somebody of the list without a part in the case does not see it, and nobody outside the list ever does', async () => {
    for (const by of ['lawyer', 'secondAssessor', 'staffManager', 'otherInspector'] as const) expect([by, ...(await seen(by))]).toEqual([by, null, 0]);
    expect((await seen('authority'))[1]).toBe(1);
  });

  test('R60 a reference that leads nowhere, and one that is not theirs to open, are answered alike byte for byte, to whoever asks', async () => {
    const answers = new Set<string>();
    for (const [by, what] of [['secondAssessor', reference], ['secondAssessor', 'NTH/2026/R00000000'], ['otherInspector', reference], ['officer', reference], ['inspector', reference], ['staffManager', reference], ['STH/authority', reference], ['lawyer', 'NTH/2026/0001'], ['lawyer', '\u0000']] as const) answers.add(JSON.stringify(await open(by, what)));
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain('NOT_FOUND');
  });

  test('R60 R55 whoever tried is written down for the auditor and for nobody else, alike for a record that is there and for one that is not; with their own tries nobody reads what another asked for', async () => {
    const { rows } = await api.database.pool.query<{ person_id: string; about_person_id: null; detail: string }>("SELECT person_id, about_person_id, detail FROM administration_records WHERE act = 'RECORD_NOT_OPENED' ORDER BY id");
    const { secondAssessor, otherInspector, officer, inspector, staffManager } = api.force.ids;
    expect(rows.slice(0, 6).map(({ person_id: who }) => who)).toEqual([secondAssessor, secondAssessor, otherInspector, officer, inspector, staffManager]);
    expect(rows).toHaveLength(9);
    // The same reference by the same person is the same mark; by another it is another, and no mark is a reference or says whether there is such a case.
    const [there, nowhere, ofAnother] = rows.map(({ detail }) => detail);
    expect([there === nowhere, there === ofAnother, new Set(rows.map(({ detail }) => detail)).size, rows.every(({ detail }) => /^[0-9a-f]{12}$/.test(detail))]).toEqual([false, false, rows.length, true]);
    await open('secondAssessor');
    const { rows: [again] } = await api.database.pool.query<{ detail: string }>("SELECT detail FROM administration_records WHERE act = 'RECORD_NOT_OPENED' ORDER BY id DESC LIMIT 1");
    expect(again?.detail).toBe(there);
    await api.database.pool.query("DELETE FROM administration_records WHERE id = (SELECT id FROM administration_records WHERE act = 'RECORD_NOT_OPENED' ORDER BY id DESC LIMIT 1)");
    const tried = async (roles: readonly ('auditor' | 'administrator' | 'authority')[]) => (await api.ask<{ administrationRecords: { nodes: readonly { act: string }[] } | null }>('staffManager', '{ administrationRecords(first: 100) { nodes { act by { name } person { name } more } } }', {}, roles)).data.administrationRecords?.nodes.filter(({ act }) => act === 'RECORD_NOT_OPENED');
    expect(await tried(['auditor'])).toHaveLength(8);
    expect((await tried(['auditor']))?.at(-1)).toEqual({ act: 'RECORD_NOT_OPENED', by: { name: 'Invented secondAssessor' }, person: null, more: there });
    expect([await tried(['administrator']), await tried(['authority'])]).toEqual([[], undefined]);
  });

  test('R55 a system that would try, though none gets as far, is named as a system and not as an operator', async () => {
    const system = newId();
    await api.database.pool.query("INSERT INTO service_clients (id, force_id, client_id, name, purpose, scopes, registered_by, registered_at, active) VALUES ($1, $2, 'invented-desk', 'Case list of standards (invented)', 'STANDARDS_SYSTEM', '{}', NULL, now(), true)", [system, api.force.id]);
    await inTransaction(api.office.pool, (client) => client.query("SELECT record_not_opened('0123456789ab')"), () => true, beginAs(api.office.contexts.sign({ ...giver(api.force, 'lawyer'), person: system, roles: [] }, { today: api.office.today })));
    const { data } = await api.ask<{ administrationRecords: { nodes: readonly object[] } }>('staffManager', '{ administrationRecords(first: 1) { nodes { act by { name } bySystem } } }', {}, ['auditor']);
    expect(data.administrationRecords.nodes).toEqual([{ act: 'RECORD_NOT_OPENED', by: null, bySystem: 'Case list of standards (invented)' }]);
  });

  test('R60 without a reason nothing is looked for: the answer says nothing of the reference', async () => {
    const answers = new Set<string>();
    for (const [by, what] of [['lawyer', reference], ['secondAssessor', reference], ['lawyer', 'nowhere']] as const) answers.add(JSON.stringify(await open(by, what, '  ')));
    expect([...answers]).toEqual([expect.stringContaining('"field":["reason"]')]);
  });

  test('the purpose is that of the list and no other: the command of the process answers who is not of it as if there were no case', async () => {
    const { type: _type, ...details } = aCommand('TakeOverRecord', api.office.today, {} as never);
    const given = { type: 'TakeOverRecord', caseId: story.caseId, expectedVersion: story.version, idempotencyKey: 'a-key-of-this-test', details: placed(details, api.force, story.caseId) } as const;
    await expect(handleCaseCommand(api.office, giver(api.force, 'secondAssessor'), given)).resolves.toEqual({ kind: 'notFound' });
  });
});

describe('once somebody of the list has opened it', () => {
  test('R60 they read it as the authority reads it, and nothing of account or welfare, and take no step for it', async () => {
    expect((await open('lawyer')).data.breakGlass).toMatchObject({ __typename: 'RecordOpened', caseId: story.caseId, until: '2026-03-07', case: { reference, state: 'NOTIFIED' } });
    const [found, total] = await seen('lawyer');
    expect(found).toEqual({ reference, account: null, welfare: null, allowedCommands: [{ command: 'TakeOverRecord' }, { command: 'ApproveProtectedPassage' }] });
    expect(total).toBe(1);
    for (const by of ['secondAssessor', 'staffManager'] as const) expect([by, ...(await seen(by))]).toEqual([by, null, 0]);
  });

  test('R55 it is written down with its purpose, and so is everything they read by it, apart from what they read otherwise', async () => {
    await api.ask('lawyer', `query ReadAgain { case(id: "${story.caseId}") { reference } }`);
    const { rows } = await api.database.pool.query('SELECT DISTINCT operation, purpose FROM read_audit WHERE viewer_id = $1 AND opened @> ARRAY[$2::uuid] ORDER BY operation', [api.force.ids.lawyer, story.caseId]);
    expect(rows).toEqual([{ operation: 'BreakGlass', purpose: 'BREAK_GLASS' }, { operation: 'ReadAgain', purpose: 'BREAK_GLASS' }, { operation: 'query', purpose: 'BREAK_GLASS' }]);
    const others = await api.database.pool.query("SELECT DISTINCT purpose FROM read_audit WHERE viewer_id <> $1 AND purpose = 'BREAK_GLASS'", [api.force.ids.lawyer]);
    expect(others.rows).toEqual([]);
  });

  test('R60 the authority concerned and the others of the list are told within a day', async () => {
    const { rows } = await api.database.pool.query("SELECT payload FROM outbox WHERE case_id = $1 AND kind = 'RecordTakenOver'", [story.caseId]);
    const { authority, inspector, sergeant, lawyer } = api.force.ids;
    expect(rows).toEqual([{ payload: { by: lawyer, authority: 'FORCE', list: expect.arrayContaining([authority, inspector, sergeant]), withinHours: 24 } }]);
    expect(rows[0].payload.list).not.toContain(lawyer);
  });

  test('R60 the officer sees that it was opened, by whom in what part, and for which purpose', async () => {
    const { data } = await api.ask<{ case: { looks: readonly { role: string; purpose: string }[] } }>('officer', `{ case(id: "${story.caseId}") { looks { role purpose } } }`);
    expect(data.case.looks).toContainEqual({ role: 'NAMED_LIST', purpose: 'BREAK_GLASS' });
  });

  test('R60 the weekly list tells the list which record and why, the auditor that it happened, and nobody else anything', async () => {
    const WEEK = '{ recordsTakenOver(week: "2026-03-02") { caseId on until person { name } reference reason } }';
    const list = async (by: Parameters<TestApi['ask']>[0], roles?: Parameters<TestApi['ask']>[3]) => (await api.ask<{ recordsTakenOver: readonly object[] }>(by, WEEK, {}, roles)).data.recordsTakenOver;
    const entry = { caseId: story.caseId, on: '2026-03-06', until: '2026-03-07', person: { name: 'Invented lawyer' } };
    for (const by of ['authority', 'lawyer', 'inspector'] as const) expect(await list(by)).toEqual([{ ...entry, reference, reason: REASON }]);
    expect(await list('staffManager', ['auditor'])).toEqual([{ ...entry, reference: null, reason: null }]);
    for (const by of ['secondAssessor', 'staffManager', 'officer', 'STH/authority'] as const) expect([by, await list(by)]).toEqual([by, []]);
    expect(await list('officer', ['auditor'])).toEqual([]);
    expect((await api.ask<{ recordsTakenOver: readonly object[] }>('authority', '{ recordsTakenOver(week: "2026-03-09") { caseId } }')).data.recordsTakenOver).toEqual([]);
  });

  test('R60 on the day after the last it is closed again, by itself', async () => {
    api.office.on('2026-03-07');
    expect((await seen('lawyer'))[1]).toBe(1);
    api.office.on('2026-03-08');
    expect(await seen('lawyer')).toEqual([null, 0]);
    api.office.on('2026-03-06');
  });
});

describe('the case of a chief officer', () => {
  let chiefs: Story;
  beforeAll(async () => {
    await api.database.pool.query('UPDATE people SET chief_officer = true, standards_staff = false, rank = $2 WHERE id = $1', [api.force.ids.otherOfficer, 'CONSTABLE']);
    chiefs = new Story(api.office, api.force);
    const facts = { officer: 'p-other-officer' as never, restrictedTo: ['p-commissioner', 'p-authority', 'p-inspector', 'p-lawyer'] as never };
    await chiefs.give('DraftReferral', facts, { on: '2026-03-09' });
    await chiefs.give('SubmitReferral');
  });

  test('R59 is decided by the local policing body; of the force’s own desk nobody sees it, decides it or opens it, though they stand on its list', async () => {
    await expect(chiefs.try('AcceptForReview', {}, { by: 'authority' })).resolves.toEqual({ kind: 'notFound' });
    const { rows: [row] } = await api.database.pool.query<{ reference: string }>('SELECT reference FROM cases WHERE id = $1', [chiefs.caseId]);
    expect((await open('authority', row?.reference)).data.breakGlass.__typename).toBe('NotFound');
    const sees = async (by: Parameters<TestApi['ask']>[0]) => (await api.ask<{ case: object | null }>(by, `{ case(id: "${chiefs.caseId}") { state } }`)).data.case;
    expect([await sees('authority'), await sees('secondAssessor')]).toEqual([null, null]);
    expect(await sees('commissioner')).toEqual({ state: 'SUBMITTED' });
    await chiefs.give('AcceptForReview', {}, { by: 'commissioner' });
    await chiefs.give('AppointReviewer', {}, { by: 'commissioner' });
    expect(await sees('commissioner')).toEqual({ state: 'REVIEWER_APPOINTED' });
    expect((await api.ask<{ cases: { nodes: readonly object[] } }>('commissioner', '{ cases { nodes { reference } } }')).data.cases.nodes).toEqual([{ reference: row?.reference }]);
    await chiefs.tell('2026-03-10', 'GiveNotice');
    expect([await sees('authority'), await sees('inspector')]).toEqual([null, { state: 'NOTIFIED' }]);
  });

  test('R26 the delegate of the local policing body reads no account, as no authority does', async () => {
    await handleCaseCommand(api.office, giver(api.force, 'otherOfficer'), { type: 'SubmitAccount', caseId: chiefs.caseId, expectedVersion: chiefs.version, idempotencyKey: 'another-key-of-this', details: { body: 'What I saw and did.' } });
    const { data } = await api.ask<{ case: object }>('commissioner', `{ case(id: "${chiefs.caseId}") { accountReceivedOn account { versions { text } } } }`);
    expect(data.case).toEqual({ accountReceivedOn: '2026-03-10', account: null });
  });

  test('R59 of the force’s own desk nobody is told why it was opened, nor withholds a look at it; the list and the local policing body do', async () => {
    const { rows: [row] } = await api.database.pool.query<{ reference: string }>('SELECT reference FROM cases WHERE id = $1', [chiefs.caseId]);
    expect((await open('lawyer', row?.reference)).data.breakGlass.__typename).toBe('RecordOpened');
    const told = async (by: Parameters<TestApi['ask']>[0]) => (await api.ask<{ recordsTakenOver: readonly object[] }>(by, `{ recordsTakenOver(week: "${api.office.today}") { reference reason } }`)).data.recordsTakenOver;
    for (const by of ['inspector', 'commissioner'] as const) expect([by, await told(by)]).toEqual([by, [{ reference: row?.reference, reason: REASON }]]);
    expect(await told('authority')).toEqual([]);
    const withheld = async (by: Parameters<TestApi['ask']>[0]) => (await api.ask<{ withholdLooks: { __typename: string } }>(by, 'mutation ($input: WithholdLooksInput!) { withholdLooks(input: $input) { __typename } }',
      { input: { caseId: chiefs.caseId, personId: api.force.ids.lawyer, reason: 'SAFETY_OF_A_PERSON', reviewOn: addDays(londonDay(new Date().toISOString()), 5) } })).data.withholdLooks.__typename;
    expect([await withheld('authority'), await withheld('commissioner')]).toEqual(['NotFound', 'LooksWithheld']);
  });
});
