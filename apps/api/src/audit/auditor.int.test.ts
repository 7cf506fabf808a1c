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
});
