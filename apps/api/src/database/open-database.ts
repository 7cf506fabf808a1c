import { CannotStart } from '../cannot-start.js';
import type { Config } from '../config.js';
import { withClient } from './logins.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { explainingDatabase } from './failures.js';

/** The database the product works on, wherever it runs. */
export interface Database {
  /** Contains a password: never log it. */
  readonly url: string;
  /** One phrase for a person: what it is and where. */
  readonly description: string;
  /** Settles with a sentence if a server that we run has ended by itself. Never for one that others run. */
  readonly lost: Promise<string>;
  stop(): Promise<void>;
}

const oldestVersion = 18;

/** Opens the database that DATABASE_URL names, or starts the embedded one. Throws CannotStart with a sentence to act on. */
export async function openDatabase(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<Database> {
  if (config.databaseUrl !== undefined) return openExternal(config.databaseUrl);
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataDir });
  const shared = embedded.how === 'joined' ? ', shared with another start that runs' : '';
  return { ...embedded, description: `embedded PostgreSQL, data in ${embedded.dataDir}${shared}` };
}

async function openExternal(url: string): Promise<Database> {
  const { hostname, port } = new URL(url);
  const place = `${hostname}:${port || 5432}`;
  const version = await explainingDatabase(url, () => serverVersion(url));
  if (Math.floor(version / 10_000) < oldestVersion) {
    throw new CannotStart(`The database at ${place} is PostgreSQL ${Math.floor(version / 10_000)}; Candour needs ${oldestVersion} or newer.`);
  }
  return { url, description: `PostgreSQL at ${place}`, lost: new Promise(() => undefined), stop: () => Promise.resolve() };
}

const serverVersion = (url: string): Promise<number> =>
  withClient(url, async (client) => (await client.query<{ version: number }>("SELECT current_setting('server_version_num')::int AS version")).rows[0]?.version ?? 0);
