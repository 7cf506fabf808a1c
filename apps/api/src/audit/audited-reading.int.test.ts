import type { Story } from '../testing/invented-force.js';
import { TestApi } from '../testing/test-api.js';
import { TestLedger } from '../testing/test-ledger.js';
import { UNTIL_NOTIFIED, told } from '../testing/told.js';

let api: TestApi;
let ledger: TestLedger;
let story: Story;
beforeAll(async () => {
  api = await TestApi.start();
  ledger = new TestLedger(api.database);
  story = await told(api, UNTIL_NOTIFIED);
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await api.close();
});

const LOOKS = (): string => `{ case(id: "${story.caseId}") { looks { role purpose classes } } }`;
const ENTRIES = (): string => `{ auditEntries(filter: { caseId: "${story.caseId}" }) { nodes { person { id name } roles purpose classes opened listed operation requestId session } } }`;
interface Looks { readonly case: { readonly looks: readonly object[] } | null }
interface Entries { readonly auditEntries: { readonly nodes: readonly object[] } | null }
const looks = async (): Promise<readonly object[] | undefined> => (await api.ask<Looks>('officer', LOOKS())).data.case?.looks;
const entries = async (): Promise<readonly object[] | undefined> => {
  await ledger.sealer.seal();
  return (await api.ask<Entries>('staffManager', ENTRIES(), {}, ['auditor'])).data.auditEntries?.nodes;
};
const openIt = (): Promise<{ readonly status: number }> => api.ask('inspector', `query Opening { case(id: "${story.caseId}") { reference actions { id } } }`);
const rows = async (): Promise<readonly object[]> => (await api.database.pool.query<object>(`SELECT viewer_id, roles, purpose, classes, opened, listed, operation FROM read_audit WHERE operation = 'Opening'`)).rows;

describe('a case that somebody opens', () => {
  test('R55 leaves one row with viewer, role, purpose, classes and ids; the officer then sees the look and the auditor the entry', async () => {
    await openIt();
    const { inspector } = api.force.ids;
    const said = { roles: ['manager'], purpose: 'CASE_WORK', classes: expect.arrayContaining(['C']), opened: [story.caseId], listed: [], operation: 'Opening' };
    expect(await rows()).toEqual([{ viewer_id: inspector, ...said }]);
    expect(await looks()).toEqual([{ role: 'REVIEWER', purpose: 'CASE_WORK', classes: expect.arrayContaining(['C']) }]);
    const all = await entries();
    expect(all?.filter((entry) => 'operation' in entry && entry.operation === 'Opening')).toEqual([{ person: { id: inspector, name: 'Invented inspector' }, ...said, requestId: expect.stringMatching(/.{8}/), session: expect.stringMatching(/^[0-9a-f]{16}$/) }]);
  });

  test('R55 that the officer looked who looked is a look too, and what the auditor reads is none', async () => {
    const before = (await looks())?.length ?? 0;
    await entries();
    const after = await looks();
    expect([after?.length, after?.[0]]).toEqual([before + 1, expect.objectContaining({ role: 'OFFICER' })]);
    await ledger.sealer.anchor();
    expect(await ledger.findings('NTH')).toMatchObject({ found: [] });
  });

  test('R55 is not shown where its row was appended and could not be committed, and leaves none', async () => {
    await ledger.tamper(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the disk is full' USING ERRCODE = '53100'; END $$`,
      'CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON read_audit DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()',
    );
    const before = await rows();
    const answer = await openIt();
    await ledger.tamper('DROP TRIGGER refuse ON read_audit', 'DROP FUNCTION refuse()');
    expect(answer).toMatchObject({ status: 500, errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
    expect(JSON.stringify(answer)).not.toMatch(/NTH\/2026|disk/);
    expect(await rows()).toEqual(before);
  });
});
