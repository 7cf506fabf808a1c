import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { withClient } from './logins.js';
import { migrations } from './migrations/index.js';

let database: TestDatabase;
const name = `back_${randomBytes(6).toString('hex')}`;
const url = (): string => { const other = new URL(database.url); other.pathname = `/${name}`; return other.href; };
beforeAll(async () => {
  database = await createTestDatabase();
  await withClient(database.url, (owner) => owner.query(`CREATE DATABASE ${name}`));
});
afterAll(async () => {
  await withClient(database.url, (owner) => owner.query(`DROP DATABASE ${name} WITH (FORCE)`));
  await database.drop();
});

/** Everything that migrations make, in words that can be compared. */
const CATALOGUE = `
  SELECT 'column' AS kind, c.relname || '.' || a.attname AS name, format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || coalesce(' ' || pg_get_expr(d.adbin, d.adrelid), '') AS is
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL SELECT 'policies', c.relname, c.relrowsecurity || ' ' || c.relforcerowsecurity FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
  UNION ALL SELECT 'policy', tablename || '.' || policyname, concat_ws(' | ', cmd, roles::text, permissive, qual, with_check) FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
  UNION ALL SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'function', p.oid::regprocedure::text, regexp_replace(pg_get_functiondef(p.oid), '\\s+', ' ', 'g') FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  ORDER BY 1, 2, 3`;
const catalogue = (source: DataSource): Promise<readonly { readonly kind: string; readonly name: string; readonly is: string }[]> => source.query(CATALOGUE);

/** The first of the migrations, as many as named. */
const opened = (first: number): Promise<DataSource> =>
  new DataSource({ type: 'postgres', url: url(), migrations: migrations.slice(0, first), migrationsTableName: 'migrations', migrationsTransactionMode: 'each', synchronize: false, poolSize: 1 }).initialize();

describe('the migrations', () => {
  test('each leads back to what was there before it, and forward again to what it made', async () => {
    const made: Awaited<ReturnType<typeof catalogue>>[] = [];
    for (const first of migrations.keys()) {
      const source = await opened(first + 1);
      await source.runMigrations();
      made.push(await catalogue(source));
      await source.destroy();
    }
    const source = await opened(migrations.length);
    for (const before of made.slice(0, -1).reverse()) {
      await source.undoLastMigration();
      expect(await catalogue(source)).toEqual(before);
    }
    await source.runMigrations();
    expect(await catalogue(source)).toEqual(made.at(-1));
    await source.destroy();
  }, 120_000);

  test('take what they brought with them: the product of before finds no row of a kind that it does not know', async () => {
    const at = (name: string): number => migrations.findIndex((each) => each.name.startsWith(name));
    const source = await opened(migrations.length);
    await source.runMigrations();
    const kinds = (): Promise<readonly { readonly act: string }[]> => source.query('SELECT act FROM administration_records ORDER BY act');
    const within = async (tables: readonly string[], statement: string): Promise<void> => {
      for (const table of tables) await source.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
      await source.query(statement);
    };
    await within(['forces', 'administration_records'], `WITH f AS (INSERT INTO forces (id, code, name) VALUES (uuidv7(), 'INV', 'Invented') RETURNING id)
      INSERT INTO administration_records (id, force_id, at, act, about_id) SELECT uuidv7(), f.id, clock_timestamp(), a.act, uuidv7() FROM f CROSS JOIN (VALUES ('RECORD_NOT_OPENED'), ('CLIENT_CLOSED')) a(act)`);
    for (let undone = migrations.length - at('MoreInTheLedger'); undone > 0; undone -= 1) await source.undoLastMigration();
    await source.query('ALTER TABLE administration_records NO FORCE ROW LEVEL SECURITY');
    expect(await kinds()).toEqual([{ act: 'CLIENT_CLOSED' }]);
    await source.query('ALTER TABLE administration_records FORCE ROW LEVEL SECURITY');
    await source.runMigrations();
    await source.destroy();
  }, 120_000);
});
