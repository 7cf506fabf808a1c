import { createHmac } from 'node:crypto';
import pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import { explainingDatabase, type DatabaseUnavailable } from './failures.js';

/** A login that the product makes for itself, what its password is derived for, and the variable that names one made by hand. */
interface Login { readonly name: string; readonly purpose: string; readonly variable: string; readonly whose: string }
/** The login of the API: it reads and writes records, and can neither change tables nor take back what was written. */
const APP: Login = { name: 'candour_app', purpose: 'candour: login of the API', variable: 'APP_DATABASE_URL', whose: 'the API' };
/** The login of the sealer: it numbers and links what was read and sent, and reads no case. */
const SEALER: Login = { name: 'candour_audit', purpose: 'candour: login of the sealer', variable: 'AUDIT_DATABASE_URL', whose: 'the sealer' };

/** The name a URL logs in with. */
export const loginOf = (url: string): string => decodeURIComponent(new URL(url).username);

/**
 * The address for the API's own login. Its password is derived from the owner's, so that every process that knows the
 * owner reaches the same login, nothing more is stored, and it opens nothing that the owner's does not.
 */
export const appUrlFor = (ownerUrl: string): string => urlFor(ownerUrl, APP);
/** The same for the sealer's. */
export const sealerUrlFor = (ownerUrl: string): string => urlFor(ownerUrl, SEALER);

function urlFor(ownerUrl: string, login: Login): string {
  const url = new URL(ownerUrl);
  url.username = login.name;
  url.password = passwordFor(ownerUrl, login);
  return url.href;
}

const passwordFor = (ownerUrl: string, { purpose }: Login): string => createHmac('sha256', decodeURIComponent(new URL(ownerUrl).password)).update(purpose).digest('base64url');

/** Sees to it that the API can log in. @returns the address to use for it */
export const ensureAppLogin = (ownerUrl: string, givenUrl?: string): Promise<string> => ensureLogin(APP, ownerUrl, givenUrl);
/** The same for the sealer. */
export const ensureSealerLogin = (ownerUrl: string, givenUrl?: string): Promise<string> => ensureLogin(SEALER, ownerUrl, givenUrl);

async function ensureLogin(login: Login, ownerUrl: string, givenUrl?: string): Promise<string> {
  if (givenUrl !== undefined) return checked(login, ownerUrl, givenUrl);
  const url = urlFor(ownerUrl, login);
  if (new URL(ownerUrl).password === '') throw new CannotStart(`DATABASE_URL has no password, so no login can be made for ${login.whose}: ${byHand(login)}`);
  if (await letsIn(url)) return url;
  await explainingDatabase(ownerUrl, () => createLogin(login, ownerUrl));
  if (!(await letsIn(url))) throw new CannotStart(`The login of ${login.whose}, ${login.name}, does not work: ${byHand(login)}`);
  return url;
}

const byHand = ({ variable }: Login): string => `create one (CREATE ROLE ... LOGIN PASSWORD ...) and set ${variable} to it.`;

async function checked({ variable, whose }: Login, ownerUrl: string, givenUrl: string): Promise<string> {
  if (loginOf(ownerUrl) === loginOf(givenUrl)) throw new CannotStart(`${variable} must log in as somebody else than DATABASE_URL: ${whose} must not own the tables.`);
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
async function createLogin(login: Login, ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [login.name]);
    const password = owner.escapeLiteral(passwordFor(ownerUrl, login));
    try {
      await owner.query(`${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${login.name} LOGIN PASSWORD ${password}`);
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === '42501') throw new CannotStart(`The owner of the database may not make a login for ${login.whose}: ${byHand(login)}`, { cause: error });
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
