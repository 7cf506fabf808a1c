import pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import type { Config } from '../config.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';

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
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}:${port || 5432}`;
  const version = await serverVersion(url).catch((error: unknown) => {
    throw new CannotStart(`The database at ${place} cannot be used: ${reasonOf(error, pathname.slice(1))}`, { cause: error });
  });
  if (Math.floor(version / 10_000) < oldestVersion) {
    throw new CannotStart(`The database at ${place} is PostgreSQL ${Math.floor(version / 10_000)}; Candour needs ${oldestVersion} or newer.`);
  }
  return { url, description: `PostgreSQL at ${place}`, lost: new Promise(() => undefined), stop: () => Promise.resolve() };
}

async function serverVersion(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>("SELECT current_setting('server_version_num')::int AS version");
    return rows[0]?.version ?? 0;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function reasonOf(error: unknown, database: string): string {
  const code = (error as { code?: string }).code ?? '';
  const reasons: Record<string, string> = {
    ECONNREFUSED: 'nothing listens there. Start it, or correct DATABASE_URL.',
    ENOTFOUND: 'no machine has that name. Correct DATABASE_URL.',
    EAI_AGAIN: 'the name of that machine cannot be looked up. Correct DATABASE_URL.',
    '28P01': 'it refuses the user or the password. Correct DATABASE_URL.',
    '28000': 'it refuses the user. Correct DATABASE_URL.',
    '3D000': `it has no database "${database}". Create it, or correct DATABASE_URL.`,
  };
  return reasons[code] ?? 'it does not answer. Look at the server, or correct DATABASE_URL.';
}
