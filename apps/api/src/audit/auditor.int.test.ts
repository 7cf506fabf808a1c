import { addDays, londonDay } from '@candour/domain/calendar';
import { TestApi } from '../testing/test-api.js';
import { TestLedger } from '../testing/test-ledger.js';
import { UNTIL_NOTIFIED, told } from '../testing/told.js';

let api: TestApi;
let ledger: TestLedger;
let caseId: string;
let reference: string;
beforeAll(async () => {
  api = await TestApi.start();
  ledger = new TestLedger(api.database);
  caseId = (await told(api, UNTIL_NOTIFIED)).caseId ?? '';
  const other = (await told(api, UNTIL_NOTIFIED)).caseId ?? '';
  reference = (await api.database.pool.query<{ reference: string }>('SELECT reference FROM cases WHERE id = $1', [caseId])).rows[0]?.reference ?? '';
  const { inspector, authority } = api.force.ids;
  const as = (person: string, role: string, purpose = 'CASE_WORK') => ({ person, force: api.force.id, roles: [role], purpose });
  await ledger.read(as(inspector, 'manager'), { opened: [caseId], classes: ['C', 'P'] });
  await ledger.read(as(authority, 'authority'), { listed: [caseId, other] });
  await ledger.read(as(authority, 'authority', 'BREAK_GLASS'), { opened: [other] });
  await ledger.sealer.seal();
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await api.close();
});

interface Entry { readonly number: number; readonly roles: readonly string[]; readonly opened: readonly string[]; readonly listed: readonly string[] }
const entries = async (filter: string): Promise<readonly Entry[] | undefined> =>
  (await api.ask<{ auditEntries: { nodes: readonly Entry[] } | null }>('staffManager', `{ auditEntries(filter: { ${filter} }) { nodes { number roles opened listed } } }`, {}, ['auditor'])).data.auditEntries?.nodes;
describe('the auditor', () => {
  test('R55 finds the reads of a case, opened and listed alike, by its id and by its reference', async () => {
    const all = (await entries(`caseId: "${caseId}"`))?.length;
    expect(await entries(`reference: "${reference}"`)).toHaveLength(all ?? -1);
    const [opened, listed] = [await entries(`caseId: "${caseId}", how: OPENED`), await entries(`caseId: "${caseId}", how: LISTED`)];
    expect(opened?.every((each) => each.opened.includes(caseId))).toBe(true);
    expect(listed?.map((each) => each.listed)).toEqual([expect.arrayContaining([caseId])]);
    expect([opened?.length, listed?.length, all]).toEqual([1, 1, 2]);
  });

  test.each([
    ['role: AUTHORITY', 2], ['role: MANAGER', 1], ['purpose: "BREAK_GLASS"', 1], ['class: "P"', 1], ['how: OPENED', 2], ['how: LISTED', 1], ['role: AUTHORITY, how: OPENED', 1], ['from: "2020-01-01", to: "2020-01-02"', 0],
  ])('R55 narrows the reads by %s', async (filter, count) => {
    expect(await entries(filter)).toHaveLength(count);
  });

  test('R55 a reference that leads nowhere, one of another force and half of one find nothing, like a case that nobody read', async () => {
    for (const nowhere of ['NTH/2026/9999', 'STH/2026/0001', reference.slice(0, -1)]) expect(await entries(`reference: "${nowhere}"`)).toEqual([]);
  });

  test('R55 opens one read by its number; nobody else does, and a number that is none is nothing', async () => {
    const ask = async (number: number, roles: readonly ['auditor'] | readonly ['authority']): Promise<unknown> =>
      (await api.ask<{ auditEntry: unknown }>('staffManager', `{ auditEntry(number: ${number}) { number purpose opened } }`, {}, roles)).data.auditEntry;
    const [first] = (await entries('how: OPENED')) ?? [];
    expect(await ask(first?.number ?? 0, ['auditor'])).toMatchObject({ number: first?.number, opened: first?.opened });
    expect(await ask(first?.number ?? 0, ['authority'])).toBeNull();
    for (const none of [0, -1, 1.5, 999_999]) expect(await ask(none, ['auditor'])).toBeNull();
  });

  test('R55 audits no review of their own: what is withheld from its officer is withheld from an auditor who is the officer', async () => {
    await api.database.pool.query('UPDATE cases SET officer_id = $2 WHERE id = $1', [caseId, api.force.ids.otherOfficer]);
    const { authority, inspector } = api.force.ids;
    const today = londonDay(new Date().toISOString());
    await ledger.as({ person: authority, force: api.force.id, roles: ['authority'] }, (client) => client.query("SELECT withhold_looks($1, $2, 'SAFETY_OF_A_PERSON', $3)", [caseId, inspector, addDays(today, 5)]));
    const ask = async (by: 'staffManager' | 'otherOfficer') => {
      const query = `{ all: auditEntries { nodes { opened listed } } own: auditEntries(filter: { caseId: "${caseId}" }) { nodes { number } } named: auditEntries(filter: { reference: "${reference}" }) { nodes { number } } auditStatus { withheldNow withheldEver exemptions { caseId } } }`;
      return (await api.ask<{ all: { nodes: readonly Entry[] }; own: { nodes: readonly object[] }; named: { nodes: readonly object[] }; auditStatus: { withheldNow: number; withheldEver: number; exemptions: readonly object[] } }>(by, query, {}, ['auditor'])).data;
    };
    const [another, officer] = [await ask('staffManager'), await ask('otherOfficer')];
    expect([another.own.nodes.length, another.named.nodes.length, another.auditStatus]).toEqual([2, 2, { withheldNow: 1, withheldEver: 1, exemptions: [{ caseId }] }]);
    expect([officer.own.nodes, officer.named.nodes, officer.auditStatus]).toEqual([[], [], { withheldNow: 0, withheldEver: 0, exemptions: [] }]);
    expect(officer.all.nodes).toHaveLength(another.all.nodes.length - 1);
    expect(JSON.stringify(officer.all)).not.toContain(caseId);
  });
});
