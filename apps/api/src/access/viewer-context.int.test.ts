import type pg from 'pg';
import { inTransaction } from '../database/transaction.js';
import { TEST_CONTEXT_KEY } from '../testing/context-key.js';
import { inNameOf } from '../testing/in-name-of.js';
import { Story, WHOLE_STORY, giver, inventForce, type InventedForce } from '../testing/invented-force.js';
import { endSession } from '../identity/sign-in.query.js';
import { TestApi } from '../testing/test-api.js';
import { ViewerContexts, beginAs } from './viewer-context.js';
import type { SaidOfViewer } from './viewer-context.js';

let api: TestApi;
let other: InventedForce;
let story: Story;
let tables: readonly string[];
const DENIED = { code: '42501' };
beforeAll(async () => {
  api = await TestApi.start();
  story = await new Story(api.office, api.force).tell(...WHOLE_STORY);
  other = await inventForce(api.database.pool, 'EAS');
  await new Story(api.office, other).tell(...WHOLE_STORY);
  const { rows } = await api.database.app.query<{ name: string }>("SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND has_table_privilege(oid, 'SELECT')");
  tables = rows.map(({ name }) => name);
}, 60_000);
afterAll(() => api.close());

const desk = (): SaidOfViewer => giver(api.force, 'authority');
const today = '2026-03-06' as never;
/** How many rows of each table there are to see: those that have any. */
async function seen(client: pg.PoolClient): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  for (const table of tables) {
    const { rows: [row] } = await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
    if ((row?.n ?? 0) > 0) found[table] = row?.n ?? 0;
  }
  return found;
}
const seenWith = (signed: string): Promise<Readonly<Record<string, number>>> => inTransaction(api.database.app, seen, () => false, beginAs(signed));
const sign = (who: SaidOfViewer, contexts = api.office.contexts): string => contexts.sign(who, { today });

describe('a viewer that is not signed for sees nothing in any table', () => {
  test('whereas one that is sees what is there', async () => {
    expect(await seenWith(sign(desk()))).toMatchObject({ cases: 1, events: expect.any(Number), actions: 1, people: expect.any(Number), forces: 1, units: 2, team_month: 1, force_month: 1, report_records: expect.any(Number) });
    expect(await seenWith(sign(giver(api.force, 'officer')))).toMatchObject({ cases: 1, protected_records: 2, report_records: expect.any(Number) });
    expect(tables.length).toBeGreaterThan(30);
  });

  const [body, mac] = [(signed: string) => signed.split('.')[0] ?? '', (signed: string) => signed.split('.')[1] ?? ''];
  const said = (signed: string, change: object): string => Buffer.from(JSON.stringify({ ...(JSON.parse(Buffer.from(body(signed), 'hex').toString()) as object), ...change })).toString('hex');
  test.each<readonly [string, () => string]>([
    ['none was given', () => ''],
    ['it was signed with another key', () => sign(desk(), new ViewerContexts(Buffer.alloc(32, 1)))],
    ['it has run out', () => sign({ ...desk(), expiresAt: new Date(Date.now() - 1_000).toISOString() })],
    ['it was signed six minutes ago', () => sign(desk(), new ViewerContexts(TEST_CONTEXT_KEY, () => Date.now() - 6 * 60_000))],
    ['it was signed for somebody else', () => `${said(sign(giver(api.force, 'otherOfficer')), { person: desk().person, roles: desk().roles })}.${mac(sign(giver(api.force, 'otherOfficer')))}`],
    ['it is the body of one and the signature of another', () => `${body(sign(desk()))}.${mac(sign(giver(api.force, 'officer')))}`],
    ['it has no signature', () => body(sign(desk()))],
    ['its signature is cut short', () => sign(desk()).slice(0, -1)],
    ['it is no such text at all', () => 'authority'],
  ])('if %s', async (_, signed) => expect(await seenWith(signed())).toEqual({}));

  test('if its session was ended, though the text was signed before and has not run out; another session of the same person goes on', async () => {
    const [one, next] = [sign({ ...desk(), session: 'one' }), sign({ ...desk(), session: 'next' })];
    expect(await seenWith(one)).toMatchObject({ cases: 1 });
    await expect(api.database.app.query(`SELECT end_session('one', now() + interval '1 day')`)).rejects.toMatchObject({ code: '42501' });
    await endSession(api.office, 'one', '2999-01-01T00:00:00.000Z');
    expect(await seenWith(one)).toEqual({});
    expect(await seenWith(next)).toMatchObject({ cases: 1 });
  });

  test('and a connection keeps nothing of the one who had it before', async () => {
    const client = await api.database.app.connect();
    try {
      await client.query(beginAs(sign(desk())));
      expect(await seen(client)).toMatchObject({ cases: 1 });
      await client.query('COMMIT');
      expect(await seen(client)).toEqual({});
      await client.query(beginAs(sign(desk())));
      await client.query('ROLLBACK');
      expect(await seen(client)).toEqual({});
    } finally {
      client.release();
    }
  });

  test('the key is nobody’s to see but the owner’s', async () => {
    for (const pool of [api.database.app, api.database.jobs]) for (const table of ['access_keys', 'ended_sessions']) await expect(pool.query(`SELECT FROM ${table}`)).rejects.toMatchObject(DENIED);
  });
});

describe('two forces', () => {
  test('see nothing of each other in any table, whatever is asked', async () => {
    const forceOf = async (force: InventedForce): Promise<ReadonlySet<string>> => new Set(await inNameOf(api.office, giver(force, 'authority'), async (client) => {
      const of = await Promise.all(tables.filter((table) => !['forces', 'idempotency_keys'].includes(table)).map(async (table) => (await client.query<{ force_id: string }>(`SELECT DISTINCT force_id FROM ${table}`)).rows.map((row) => row.force_id)));
      return [...of.flat(), ...(await client.query<{ id: string }>('SELECT id FROM forces')).rows.map(({ id }) => id)];
    }));
    expect([await forceOf(api.force), await forceOf(other)]).toEqual([new Set([api.force.id]), new Set([other.id])]);
  });
});

describe('what a viewer may write', () => {
  const change = (who: SaidOfViewer, sql: string, writes: readonly string[] = []): Promise<number | null> => inNameOf(api.office, who, async (client) => (await client.query(sql, sql.includes('$1') ? [story.caseId] : [])).rowCount, { writes });
  const theirs = (): string => story.caseId ?? '';

  test('is nothing where nothing was signed to be written, and the case in hand where it was', async () => {
    for (const sql of ['UPDATE cases SET version = version', "UPDATE actions SET status = 'DONE'", 'DELETE FROM participants', 'UPDATE data_keys SET wrapped = NULL, destroyed_at = now()']) {
      expect([sql, await change(desk(), sql)]).toEqual([sql, 0]);
      expect([sql, await change(giver(other, 'authority'), sql, [theirs()])]).toEqual([sql, 0]);
      expect([sql, (await change(desk(), sql, [theirs()]) ?? 0) > 0]).toEqual([sql, true]);
    }
    expect(await change(desk(), 'UPDATE cases SET version = version', [theirs()])).toBe(1);
  });

  test('is never a force, a person, a figure or what was read', async () => {
    for (const sql of ["UPDATE people SET roles = '{authority}'", 'UPDATE force_month SET total = 0', "UPDATE forces SET name = ''", 'DELETE FROM read_audit', 'SELECT FROM read_audit', 'INSERT INTO ended_sessions VALUES (\'a\', now())']) await expect(inTransaction(api.database.app, (client) => client.query(sql), () => false, beginAs(sign(desk())))).rejects.toThrow('42501');
  });

  test('is not who reads a case, nor a figure, unless the case is in hand', async () => {
    for (const sql of ["SELECT keep_read_by($1, '{}')", `SELECT add_to_rollups('${api.force.id}', '[]', '[]', '[]') WHERE $1::text <> ''`]) await expect(change(desk(), sql)).rejects.toThrow('42501');
    await expect(change(desk(), `SELECT add_to_rollups('${other.id}', '[]', '[]', '[]')`, [theirs()])).rejects.toThrow('42501');
  });

  test('R52 of earlier cases it learns days and standards, of the case in hand alone', async () => {
    const again = await new Story(api.office, api.force).tell('2026-08-03', 'DraftReferral', 'SubmitReferral');
    const ask = (writes: readonly string[]): Promise<number> => inNameOf(api.office, desk(), async (client) => (await client.query(`SELECT * FROM earlier_cases($1, '2024-01-01', '2027-01-01')`, [again.caseId])).rowCount ?? 0, { writes });
    expect([await ask([]), await ask([again.caseId ?? ''])]).toEqual([0, 1]);
  });

  test('a case that is opened by name is read and not written to, and its sealed texts stay closed', async () => {
    const counts = (sql: string): Promise<number> => inNameOf(api.office, giver(api.force, 'lawyer'), async (client) => (await client.query(sql)).rowCount ?? 0, { opens: [theirs()] });
    expect([await counts('SELECT FROM cases'), await counts('SELECT FROM notices'), await counts("SELECT FROM data_keys WHERE class <> 'C'"), await counts('SELECT FROM protected_records'), await counts('SELECT FROM report_records'), await counts('UPDATE cases SET version = version')]).toEqual([1, 1, 0, 0, 0, 0]);
  });
});
