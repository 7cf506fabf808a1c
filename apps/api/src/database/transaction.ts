import pg from 'pg';

/** Something went wrong in the database that no user can put right. It carries no value of any record: those stay in the database. */
export class DatabaseFailure extends Error {
  override readonly name = 'DatabaseFailure';
}

/** Two transactions stood in each other's way and one was ended: doing it again is safe and usually enough. */
const WORTH_ANOTHER_TRY = new Set(['40001', '40P01']);
const TRIES = 3;

/**
 * What writes is planned as PostgreSQL sees fit, unlike what only reads (data-source.ts): else the check of every foreign key of every
 * row would be planned anew, which takes a batch three times the work.
 */
const PLANNED_ONCE = 'SET LOCAL plan_cache_mode = auto';

/**
 * Does work in one transaction on one connection. What the work returns decides: `keep` commits, else everything is undone.
 * @param begin what begins it: in somebody's name, `beginAs`
 * @throws DatabaseFailure in place of any error of the database, whose details can hold words of a record
 */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>, keep: (result: T) => boolean = () => true, begin = 'BEGIN'): Promise<T> {
  for (let left = TRIES; ; left -= 1) {
    const client = await pool.connect().catch((error: unknown) => { throw asFailure(error); });
    let broken: Error | undefined;
    // A connection that is lost says so to whoever listens, and ends the process where nobody does; the pool listens only while it keeps it.
    const lost = (error: Error): void => { broken = error; };
    client.on('error', lost);
    try {
      await client.query(`${begin}; ${PLANNED_ONCE}`);
      const result = await work(client);
      await client.query(keep(result) ? 'COMMIT' : 'ROLLBACK');
      return result;
    } catch (error) {
      broken = (await undone(client)) ?? broken;
      if (error instanceof pg.DatabaseError && left > 1 && WORTH_ANOTHER_TRY.has(error.code ?? '')) continue;
      throw asFailure(error);
    } finally {
      if (broken === undefined) client.off('error', lost);
      client.release(broken);
    }
  }
}

/** A connection that cannot even undo is not given to anybody else. */
const undone = (client: pg.PoolClient): Promise<Error | undefined> => client.query('ROLLBACK').then(() => undefined, (error: Error) => error);

/** Errors of the network between us and the database. */
const isOutage = (error: unknown): error is Error & { readonly code?: string } =>
  error instanceof Error && (/^E[A-Z]+$/.test((error as { code?: string }).code ?? '') || /Connection terminated|not queryable|timeout exceeded/i.test(error.message));

function asFailure(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) return new DatabaseFailure(`The database refused a statement (${[error.code, error.table, error.constraint].filter(Boolean).join(', ')}).`);
  if (isOutage(error)) return new DatabaseFailure(`The database cannot be reached (${error.code ?? 'connection lost'}).`);
  return error;
}
