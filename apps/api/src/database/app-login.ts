import { createHmac } from 'node:crypto';
import pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import { explainingDatabase, type DatabaseUnavailable } from './failures.js';

/** The login of the API: it reads and writes records, and can neither change tables nor take back what was written. */
const APP_LOGIN = 'candour_app';

/** The name a URL logs in with. */
export const loginOf = (url: string): string => decodeURIComponent(new URL(url).username);

/**
 * The address for the API's own login. Its password is derived from the owner's, so that every process that knows the
 * owner reaches the same login, nothing more is stored, and it opens nothing that the owner's does not.
 */
export function appUrlFor(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = APP_LOGIN;
  url.password = passwordFor(ownerUrl);
  return url.href;
}

const passwordFor = (ownerUrl: string): string =>
  createHmac('sha256', decodeURIComponent(new URL(ownerUrl).password)).update('candour: login of the API').digest('base64url');

/** Sees to it that the API can log in. @returns the address to use for it */
export async function ensureAppLogin(ownerUrl: string, givenUrl?: string): Promise<string> {
  if (givenUrl !== undefined) return checked(ownerUrl, givenUrl);
  const url = appUrlFor(ownerUrl);
  if (new URL(ownerUrl).password === '') throw new CannotStart(`DATABASE_URL has no password, so no login can be made for the API: ${BY_HAND}`);
  if (await letsIn(url)) return url;
  await explainingDatabase(ownerUrl, () => createLogin(ownerUrl));
  if (!(await letsIn(url))) throw new CannotStart(`The API's login ${APP_LOGIN} does not work: ${BY_HAND}`);
  return url;
}

const BY_HAND = 'create one (CREATE ROLE ... LOGIN PASSWORD ...) and set APP_DATABASE_URL to it.';

async function checked(ownerUrl: string, givenUrl: string): Promise<string> {
  if (loginOf(ownerUrl) === loginOf(givenUrl)) throw new CannotStart('APP_DATABASE_URL must log in as somebody else than DATABASE_URL: the API must not own its tables.');
  await explainingDatabase(givenUrl, () => withClient(givenUrl, async () => undefined));
  return givenUrl;
}

async function letsIn(url: string): Promise<boolean> {
  try {
    await explainingDatabase(url, () => withClient(url, async () => undefined));
    return true;
  } catch (error) {
    const code = ((error as DatabaseUnavailable).cause as { code?: string } | undefined)?.code;
    if (code === '28P01' || code === '28000') return false;
    throw error;
  }
}

/** Two processes may do this at once: whoever comes second finds the login made. */
async function createLogin(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [APP_LOGIN]);
    const password = owner.escapeLiteral(passwordFor(ownerUrl));
    try {
      await owner.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${APP_LOGIN} LOGIN PASSWORD ${password}`);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === '42501') throw new CannotStart(`The owner of the database may not make a login for the API: ${BY_HAND}`, { cause: error });
      if (code !== '42710' && code !== '23505' && code !== 'XX000') throw error;
    }
  });
}

export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
