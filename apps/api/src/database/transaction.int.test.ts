import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { withClient } from './logins.js';
import { DatabaseFailure, inTransaction } from './transaction.js';

let database: AppDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const add = (code: string) => (client: { query: (sql: string, values: unknown[]) => Promise<unknown> }) => client.query('INSERT INTO forces (id, code, name) VALUES (gen_random_uuid(), $1, $1)', [code]);
const has = async (code: string) => (await database.pool.query('SELECT FROM forces WHERE code = $1', [code])).rowCount === 1;

describe('work in a transaction', () => {
  test('is kept when it ends well', async () => {
    await inTransaction(database.pool, add('KEPT'));
    expect(await has('KEPT')).toBe(true);
  });

  test('is undone when its result says so, or when it throws', async () => {
    await inTransaction(database.pool, add('UNDONE'), () => false);
    await expect(inTransaction(database.pool, async (client) => { await add('THROWN')(client); throw new Error('on purpose'); })).rejects.toThrow('on purpose');
    expect([await has('UNDONE'), await has('THROWN')]).toEqual([false, false]);
  });

  test('is done again when it was ended because two stood in each other’s way', async () => {
    let tries = 0;
    const meet: (() => void)[] = [];
    const both = new Promise<void>((resolve) => { meet.push(resolve); });
    const lock = (first: number, second: number) => inTransaction(database.pool, async (client) => {
      tries += 1;
      await client.query('SELECT pg_advisory_xact_lock($1)', [first]);
      if (tries === 2) meet[0]?.();
      await both;
      await client.query('SELECT pg_advisory_xact_lock($1)', [second]);
    });
    await Promise.all([lock(1, 2), lock(2, 1)]);
    expect(tries).toBe(3);
  });

  test('fails without a value of any row, and without ending the process, when the connection is cut', async () => {
    const error: unknown = await inTransaction(database.pool, async (client) => {
      const { rows: [row] } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await withClient(database.ownerUrl, (owner) => owner.query('SELECT pg_terminate_backend($1)', [row?.pid]));
      await client.query('SELECT 1');
    }).then(() => undefined, (reason: unknown) => reason);
    expect(error).toBeInstanceOf(DatabaseFailure);
    await expect(database.pool.query('SELECT 1 AS n')).resolves.toMatchObject({ rows: [{ n: 1 }] });
  });

  test('fails without a value of any row when a constraint is broken', async () => {
    await add('TWICE')(database.pool);
    const error = await inTransaction(database.pool, add('TWICE')).then(() => undefined, (reason: unknown) => reason as Error);
    expect([error?.name, error?.message, error?.cause]).toEqual(['DatabaseFailure', 'The database refused a statement (23505, forces, forces_code_key).', undefined]);
  });
});
