import type pg from 'pg';

/** Whether the database has no force yet. */
export async function isWithoutForces(database: Pick<pg.Pool, 'query'> | pg.ClientBase): Promise<boolean> {
  const { rows } = await database.query<{ none: boolean }>('SELECT NOT EXISTS (SELECT FROM forces) AS none');
  return rows[0]?.none === true;
}
