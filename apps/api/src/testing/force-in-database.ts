import { openTestDatabase, type AppDatabase } from './app-database.js';
import { TestOffice, inventForce, type InventedForce } from './invented-force.js';

/** An invented force in a database of the test's own, and an office that takes its commands. */
export interface ForceInDatabase { readonly database: AppDatabase; readonly office: TestOffice; readonly force: InventedForce }

/** Opens the database and puts the force into it; the test closes it. */
export async function openForceInDatabase(): Promise<ForceInDatabase> {
  const database = await openTestDatabase();
  return { database, office: new TestOffice(database), force: await inventForce(database.pool) };
}
