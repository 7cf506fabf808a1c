import type { PersonName } from '@candour/domain/testing';
import type { ViewerRole } from '../identity/viewer.js';
import { inNameOf } from '../testing/in-name-of.js';
import { Story, giver, withNewOfficer } from '../testing/invented-force.js';
import { TestApi } from '../testing/test-api.js';

interface Pack {
  readonly reference: string; readonly officer: { readonly number: string } | null; readonly madeOn: string; readonly digest: string; readonly accountVersionsCompared: number;
  readonly records: readonly { readonly record: string; readonly name: string; readonly text: string; readonly link: string }[]; readonly leftOut: readonly { readonly record: string; readonly name: string; readonly class: string; readonly code: string; readonly on: string | null; readonly link: string }[];
}
const FIELDS = 'reference officer { number } madeOn digest accountVersionsCompared records { record name text link } leftOut { record name class code on why link }';

let api: TestApi;
let story: Story;
const SAID = 'canary of the account: I simply forgot to write the second task down';
beforeAll(async () => { api = await TestApi.start(); });
afterAll(() => api.close());

/** A case with words of every class, one of which a person who may read the account copied before the account was there to compare with. */
async function escalated(route = 'MISCONDUCT'): Promise<Story> {
  const told = new Story(api.office, await withNewOfficer(api.force, api.database.pool));
  await told.tell('2026-03-02', 'DraftReferral', 'SubmitReferral', '2026-03-03', 'AcceptForReview', 'AppointReviewer', '2026-03-04', 'GiveNotice');
  await told.give('RecordFactFinding', { item: 'Handover sheet', summary: 'It says he simply forgot to write the second task down.', relevance: 'canary kept apart' });
  await told.give('RecordFactFinding', { item: 'The roster', summary: 'canary handed on: the late shift was two short.', relevance: 'It is the shift in question.' });
  await told.give('RecordWelfareNote', { note: 'canary of welfare' });
  await told.give('SubmitAccount', { body: SAID }, { on: '2026-03-06' });
  await told.give('RecordFactFinding', { learntFromAccount: true, item: 'canary learnt from the account' });
  await told.tell('ConfirmSuitability', 'ArrangeDiscussion', '2026-03-11', 'RecordDiscussion', '2026-03-12', 'DraftReport', 'ReferBack', '2026-03-13');
  return told.give('Escalate', { route, reason: 'Assessed again as misconduct.' });
}
beforeAll(async () => { story = await escalated(); }, 30_000);

const packs = async (by: PersonName | `${string}/${PersonName}`, roles?: readonly ViewerRole[]): Promise<readonly Pack[]> => (await api.ask<{ escalationPacks: readonly Pack[] }>(by, `{ escalationPacks { ${FIELDS} } }`, {}, roles)).data.escalationPacks;
const theirs = async (reference: string, ...asked: Parameters<typeof packs>): Promise<Pack | undefined> => (await packs(...asked)).find((pack) => pack.reference === reference);
const referenceOf = async ({ caseId }: Story): Promise<string> => (await api.database.pool.query<{ reference: string }>('SELECT reference FROM cases WHERE id = $1', [caseId])).rows[0]?.reference ?? '';
const INVESTIGATOR = ['staffManager', ['investigator']] as const;

describe('the escalation pack', () => {
  let pack: Pack;
  beforeAll(async () => { pack = (await theirs(await referenceOf(story), ...INVESTIGATOR)) as Pack; });

  test('R43 holds referral, scope, notice, fact finding and the decision, of class C alone', () => {
    expect(pack.records.map(({ name }) => name)).toEqual(['Referral drafted', 'Referral submitted', 'Accepted for review', 'Notice given', 'Fact finding recorded', 'Referred back to the authority', 'Taken out of the review']);
    const text = pack.records.map((record) => record.text).join('\n');
    for (const words of ['A handover was incomplete.', 'The handover at the end of the late shift.', 'canary handed on', 'more serious matter', 'Assessed again as misconduct.']) expect(text).toContain(words);
  });

  test('R26 R43 has no word of account, discussion, report or welfare', () => {
    for (const words of ['canary of', 'canary learnt', 'simply forgot', 'We talked', 'Shadow', 'Write the handover first']) expect(JSON.stringify(pack)).not.toContain(words);
  });

  test('R64 leaves out what shares words with the account, and lists every other record with why', () => {
    const shared = pack.leftOut.filter(({ code }) => code === 'SHARES_WORDS');
    expect(shared.map(({ record, class: cls }) => [record, cls])).toEqual([['event-6', 'C']]);
    expect(JSON.stringify(pack)).not.toContain('canary kept apart');
    expect([...pack.records, ...pack.leftOut].map(({ record }) => Number(record.slice('event-'.length))).sort((a, b) => a - b)).toEqual(Array.from({ length: story.version }, (_, i) => i + 1));
    expect(pack.leftOut.filter(({ class: cls }) => cls === 'W' || cls === 'R').map(({ name, on }) => [name, on])).toEqual([['Welfare', null], ['Report', null]]);
    expect(pack.accountVersionsCompared).toBe(1);
  });

  test('R55 proves its records by their links in the chain of the case, and itself by a digest that stays', async () => {
    const { rows } = await api.database.pool.query<{ seq: number; link: string }>(`SELECT seq, encode(hash, 'hex') AS link FROM events WHERE case_id = $1`, [story.caseId]);
    for (const { record, link } of [...pack.records, ...pack.leftOut]) expect(link).toBe(rows.find(({ seq }) => `event-${seq}` === record)?.link);
    expect(pack.digest).toMatch(/^[0-9a-f]{64}$/);
    await story.give('SetLegalHold');
    expect((await theirs(pack.reference, 'authority'))?.digest).toBe(pack.digest);
  });

  test('is told with the officer it is about', () => expect([pack.officer?.number, pack.madeOn]).toEqual([story.force.ids.officer, '2026-03-13']));
});

describe('who reads it', () => {
  test('R55 R43 opens the one that is named and no other; the list of them opens none', async () => {
    await escalated();
    const asks = async (query: string): Promise<[readonly { id: string }[], { opened: string[]; listed: string[] } | undefined]> => {
      const { data } = await api.ask<{ escalationPacks: readonly { id: string }[] }>(INVESTIGATOR[0], query, {}, INVESTIGATOR[1]);
      return [data.escalationPacks, (await api.database.pool.query<{ opened: string[]; listed: string[] }>("SELECT opened, listed FROM read_audit WHERE viewer_id = $1 AND 'PACK' = ANY (classes) ORDER BY at DESC LIMIT 1", [api.force.ids.staffManager])).rows[0]];
    };
    const [all, seen] = await asks('{ escalationPacks { id reference records { record } leftOut { record why } } }');
    expect([all.length > 1, seen?.opened, seen?.listed.length]).toEqual([true, [], all.length]);
    const [one, opened] = await asks(`{ escalationPacks(id: "${all[0]?.id}") { id records { texts { text } } } }`);
    expect([one.map(({ id }) => id), opened?.opened.length, opened?.listed]).toEqual([[all[0]?.id], 1, []]);
    for (const id of ['', 'nothing', story.caseId]) expect((await asks(`{ escalationPacks(id: "${id}") { id } }`))[0]).toEqual([]);
    expect((await asks('{ escalationPacks { records { text } } }'))[1]?.opened).toHaveLength(all.length);
  });

  test('the desk on the case, and whoever investigates without reading anything of the case', async () => {
    const reference = await referenceOf(story);
    const ask = async (by: PersonName, roles?: readonly ViewerRole[]) => (await api.ask<{ case: { escalationPack: object | null } | null }>(by, 'query Of($id: ID!) { case(id: $id) { escalationPack { reference } } }', { id: story.caseId }, roles)).data.case;
    expect(await ask('authority')).toEqual({ escalationPack: { reference } });
    expect(await ask('inspector')).toEqual({ escalationPack: null });
    expect(await ask(...INVESTIGATOR)).toBeNull();
    for (const table of ['cases', 'events', 'data_keys', 'notices', 'fact_findings', 'protected_records', 'report_records', 'welfare_records']) {
      expect([table, (await inNameOf(api.office, { ...giver(api.force, 'staffManager'), roles: ['investigator'] }, (client) => client.query(`SELECT FROM ${table}`))).rowCount]).toEqual([table, 0]);
    }
    await expect(inNameOf(api.office, giver(api.force, 'authority'), (client) => client.query('SELECT FROM documents'))).rejects.toThrow('42501');
  });

  test('R43 whoever investigates, where the matter went to misconduct and nowhere else', async () => {
    const other = await referenceOf(await escalated('IOPC_OR_CRIMINAL'));
    expect(await theirs(other, ...INVESTIGATOR)).toBeUndefined();
    expect(await theirs(other, 'authority')).toBeDefined();
  });

  test('nobody else, nobody of another force, and not the officer it is about', async () => {
    for (const by of ['inspector', 'sergeant', 'friend', 'lawyer'] as const) expect([by, await packs(by)]).toEqual([by, []]);
    expect(await packs('STH/staffManager', ['investigator'])).toEqual([]);
    const asOfficer = { ...giver(story.force, 'officer'), roles: ['investigator', 'authority'] };
    expect((await inNameOf(api.office, asOfficer, (client) => client.query('SELECT FROM escalation_packs(ARRAY[$1::uuid])', [story.caseId]))).rowCount).toBe(0);
  });

  test('R55 that it was opened is written down', async () => {
    await packs(...INVESTIGATOR);
    const { rows } = await api.database.pool.query<{ opened: readonly string[] }>("SELECT opened FROM read_audit WHERE 'PACK' = ANY (classes) AND 'investigator' = ANY (roles) ORDER BY at DESC LIMIT 1");
    expect(rows[0]?.opened).toContain(story.caseId);
  });

  test('R37 nobody any more once class C of the case was disposed of: what was kept goes with its key, and with it whom it named', async () => {
    const disposed = await escalated('MISCONDUCT');
    const [reference, before] = [await referenceOf(disposed), api.office.today];
    const kept = async () => (await api.database.pool.query('SELECT FROM documents WHERE case_id = $1', [disposed.caseId])).rowCount;
    expect(await kept()).toBe(1);
    api.office.on('2040-01-02');
    await disposed.give('DisposeRecord', { classes: ['C', 'P', 'R', 'W'] });
    expect([await theirs(reference, 'authority'), await kept()]).toEqual([undefined, 0]);
    api.office.on(before);
  });
});
