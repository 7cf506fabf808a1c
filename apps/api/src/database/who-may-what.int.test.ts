import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { keepContextKey } from '../access/viewer-context.js';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { TEST_CONTEXT_KEY } from '../testing/context-key.js';
import { Story, TestOffice, WHOLE_STORY, inventForce } from '../testing/invented-force.js';
import { openPool } from './data-source.js';
import { urlFor, withClient } from './logins.js';
import type { Login } from './logins.js';
import { migrate } from './migrate.js';

let database: AppDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const all = async <T>(sql: string): Promise<readonly T[]> => (await database.pool.query(sql)).rows as T[];

/** Tables without policies, each with the reason. */
const WITHOUT: Readonly<Record<string, string>> = { migrations: 'names of migrations; no login of the product may look' };

describe('the catalogue of the database', () => {
  test('every table has its policies on, for its owner too, or stands in the short list', async () => {
    const open = await all<{ name: string }>("SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT (c.relrowsecurity AND c.relforcerowsecurity)");
    expect(open.map(({ name }) => name).sort()).toEqual(Object.keys(WITHOUT).sort());
    expect(await all("SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm', 'f')")).toEqual([]);
    await expect(database.app.query('SELECT FROM migrations')).rejects.toMatchObject({ code: '42501' });
    await expect(database.jobs.query('SELECT FROM migrations')).rejects.toMatchObject({ code: '42501' });
  });

  test('every table has a policy for each thing that the API may do with it', async () => {
    const missing = await all(`
      SELECT t.relname, r.what FROM pg_class t CROSS JOIN (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')) r(what)
      WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND CASE r.what WHEN 'DELETE' THEN has_table_privilege('candour_app', t.oid, 'DELETE') ELSE has_any_column_privilege('candour_app', t.oid, r.what) END
        AND NOT EXISTS (SELECT FROM pg_policies p WHERE p.tablename = t.relname AND p.cmd IN (r.what, 'ALL') AND 'public' = ANY (p.roles))`);
    expect(missing).toEqual([]);
  });

  test('no login of the product owns anything, passes policies by or belongs to another', async () => {
    const roles = "('candour_app', 'candour_jobs', 'candour_audit', 'candour_backup')";
    expect(await all(`SELECT rolname, rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls FROM pg_roles WHERE rolname IN ${roles} AND (rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls)`)).toEqual([]);
    expect(await all(`SELECT count(*)::int AS n FROM pg_roles WHERE rolname IN ${roles}`)).toEqual([{ n: 4 }]);
    expect(await all(`SELECT c.relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname IN ${roles} AND c.relpersistence <> 't' UNION ALL SELECT p.proname FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner WHERE r.rolname IN ${roles} UNION ALL SELECT d.datname FROM pg_database d JOIN pg_roles r ON r.oid = d.datdba WHERE r.rolname IN ${roles}`)).toEqual([]);
    expect(await all(`SELECT FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member WHERE r.rolname IN ${roles}`)).toEqual([]);
    for (const role of ['candour_app', 'candour_jobs']) expect(await all(`SELECT has_schema_privilege('${role}', 'public', 'CREATE') AS may`)).toEqual([{ may: false }]);
  });

  test('what a read asks several times, or with each answer, is not planned anew each time', async () => {
    const names = "('viewer_context', 'viewer_leads', 'viewer_parts', 'own_untold_cases', 'audit_append', 'signed_in', 'case_in_view', 'case_to_open')";
    expect(await all(`SELECT proname AS name FROM pg_proc WHERE proname IN ${names} AND NOT coalesce('plan_cache_mode=force_generic_plan' = ANY (proconfig), false)`)).toEqual([]);
  });

  test('every function that sees more than its caller has a path nobody can bend, and none is everybody’s to call', async () => {
    const functions = await all<{ name: string; definer: boolean; path: boolean; everybody: boolean }>(`
      SELECT p.proname AS name, p.prosecdef AS definer, EXISTS (SELECT FROM unnest(p.proconfig) c WHERE c = 'search_path=pg_catalog, public, pg_temp') AS path, has_function_privilege('public', p.oid, 'EXECUTE') AS everybody
      FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace`);
    expect(functions.length).toBeGreaterThan(15);
    expect(functions.filter(({ everybody }) => everybody)).toEqual([]);
    expect(functions.filter(({ definer, path }) => definer && !path)).toEqual([]);
    expect(functions.filter(({ definer }) => definer).map(({ name }) => name).sort()).toEqual([
      'account_receipts_kept', 'add_to_rollups', 'audit_append', 'audit_entries', 'audit_exemptions', 'audit_numbers_of', 'audit_standing', 'case_head_noted', 'case_in_view', 'case_looks', 'case_to_open', 'clients_of_force', 'close_client', 'confirm_sign_in', 'counted_for_protection', 'data_keys_not_retired', 'declarations_to_count', 'delegate_authority', 'documents_kept', 'drop_old_drafts', 'drop_old_evidence_packs', 'earlier_cases', 'end_delegation', 'end_session', 'equality_records_not_retired', 'escalation_packs', 'follow_ups_led', 'gone_with_the_key', 'imported_cases_noted', 'joint_consents', 'keep_drafts', 'keep_protected', 'keep_read_by', 'key_holders_now', 'ledger_changed_history', 'ledger_forces', 'ledger_hashes', 'ledger_head', 'line_manager_noted', 'link_sign_in', 'my_receipts', 'next_revision', 'opened_passage', 'own_untold_cases', 'passage_words', 'passages_to_decide', 'protected_figures', 'protected_scope', 'rebuild_rollups', 'record_not_opened', 'record_to_open', 'records_taken_over', 'register_client', 'retire_key', 'rewrapped_not_retired', 'sealed_under', 'sign_in_links', 'signed_in', 'take_protected_pictures', 'unlink_sign_in', 'vault_roots_not_retired', 'viewer_context', 'viewer_leads', 'viewer_parts', 'withdraw_annotation', 'withhold_looks', 'write_annotation',
    ]);
  });
});

describe('the other logins', () => {
  test('R26 the jobs put sealed texts in and see none of them', async () => {
    const office = new TestOffice(database);
    await new Story(office, await inventForce(database.pool)).tell(...WHOLE_STORY);
    for (const table of ['protected_records', 'report_records', 'report_discussions', 'welfare_records']) expect([table, (await database.jobs.query(`SELECT FROM ${table}`)).rowCount]).toEqual([table, 0]);
    expect((await database.jobs.query('SELECT FROM cases')).rowCount).toBe(1);
  });

  test('a backup sees every row, changes none and gets no key to sign with', async () => {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query('SET ROLE candour_backup');
    expect((await client.query('SELECT FROM protected_records')).rowCount).toBeGreaterThan(0);
    expect((await client.query('SELECT FROM people')).rowCount).toBeGreaterThan(5);
    for (const sql of ['SELECT FROM access_keys', 'DELETE FROM cases', 'UPDATE events SET seq = seq']) await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });
});

describe('a database whose owner is no superuser', () => {
  const name = `plain_${randomBytes(6).toString('hex')}`;
  const ownerUrl = (): string => { const url = new URL(database.ownerUrl); url.pathname = `/${name}`; url.username = name; url.password = 'invented'; return url.href; };
  const pools: pg.Pool[] = [];
  afterAll(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await withClient(database.ownerUrl, async (root) => { await root.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`); await root.query(`DROP ROLE IF EXISTS ${name}`); });
  });

  test('takes cases through the whole process; its owner sees no row by accident', async () => {
    await withClient(database.ownerUrl, async (root) => { await root.query(`CREATE ROLE ${name} LOGIN PASSWORD 'invented'`); await root.query(`CREATE DATABASE ${name} OWNER ${name}`); });
    const given = (login: Login): string => { const url = new URL(urlFor(login, database.ownerUrl)); url.pathname = `/${name}`; return url.href; };
    const urls = await migrate(ownerUrl(), { app: given('app'), jobs: given('jobs'), audit: given('audit') });
    await keepContextKey(ownerUrl(), TEST_CONTEXT_KEY);
    const rootUrl = new URL(database.ownerUrl);
    rootUrl.pathname = `/${name}`;
    const [root, app, jobs] = [openPool(rootUrl.href, 'test'), openPool(urls.app, 'test'), openPool(urls.jobs, 'test')];
    pools.push(root, app, jobs);
    const force = await inventForce(root);
    await new Story(new TestOffice({ app, jobs }), force).tell(...WHOLE_STORY);
    expect((await root.query('SELECT state FROM cases')).rows).toEqual([{ state: 'CLOSED' }]);
    expect((await root.query('SELECT sum(total)::int AS n FROM force_month')).rows).toEqual([{ n: 1 }]);
    await withClient(ownerUrl(), async (owner) => { for (const table of ['cases', 'people', 'protected_records', 'events', 'force_month']) expect([table, (await owner.query(`SELECT FROM ${table}`)).rowCount]).toEqual([table, 0]); });
  });

  test('finds who opened a case by the index, as the functions ask that run as its owner', async () => {
    const plan = await withClient(ownerUrl(), async (owner) => {
      await owner.query('SET enable_seqscan = off');
      return (await owner.query<{ 'QUERY PLAN': string }>(`EXPLAIN SELECT FROM read_audit WHERE opened @> ARRAY['${randomUUID()}'::uuid] AND opened <> '{}'`)).rows.map((row) => row['QUERY PLAN']).join(' ');
    });
    expect(plan).toContain('read_audit_opened_idx');
  });
});
