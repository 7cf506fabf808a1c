import { createHmac } from 'node:crypto';
import pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import { explainingDatabase, type DatabaseUnavailable } from './failures.js';

/**
 * The logins of the product besides the owner, who makes the tables and is not used for work. None owns anything, none passes the
 * policies by, none is a member of another. `candour_app` answers requests and sees what the person who asks may see;
 * `candour_jobs` imports, watches the clock and loads the demonstration; `candour_audit` numbers and links what was read and sent, and
 * reads no case.
 */
export const LOGINS = { app: 'candour_app', jobs: 'candour_jobs', audit: 'candour_audit' } as const;
export type Login = keyof typeof LOGINS;
/** The role that rights and policies of a backup are given to, and that logs in only once somebody lets it: `ALTER ROLE ... LOGIN PASSWORD ...`. */
const BACKUP = 'candour_backup';

/** What each password is derived under. */
const LABELS: Readonly<Record<Login, string>> = { app: 'candour: login of the API', jobs: 'candour: login of the jobs', audit: 'candour: login of the sealer' };

/** The name a URL logs in with. */
export const loginOf = (url: string): string => decodeURIComponent(new URL(url).username);

/**
 * The address for one of the product's logins. Its password is derived from the owner's, so that every process that knows the
 * owner reaches the same login, nothing more is stored, and it opens nothing that the owner's does not.
 */
export function urlFor(login: Login, ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = LOGINS[login];
  url.password = passwordFor(login, ownerUrl);
  return url.href;
}

const passwordFor = (login: Login, ownerUrl: string): string => createHmac('sha256', decodeURIComponent(new URL(ownerUrl).password)).update(LABELS[login]).digest('base64url');

/** Where the product logs in, if a person has made the logins. */
export type GivenUrls = { readonly [L in Login]?: string | undefined };
export type LoginUrls = { readonly [L in Login]: string };

const VARIABLES: Readonly<Record<Login, string>> = { app: 'APP_DATABASE_URL', jobs: 'JOBS_DATABASE_URL', audit: 'AUDIT_DATABASE_URL' };
const byHand = (login: Login): string => `create one (CREATE ROLE ... LOGIN PASSWORD ...) and set ${VARIABLES[login]} to it.`;

/** Sees to it that the product can log in and that the roles its policies name are there. @returns the addresses to use */
export async function ensureLogins(ownerUrl: string, given: GivenUrls = {}): Promise<LoginUrls> {
  const app = await ensureLogin('app', ownerUrl, given.app);
  const jobs = await ensureLogin('jobs', ownerUrl, given.jobs);
  const audit = await ensureLogin('audit', ownerUrl, given.audit);
  // The policies know jobs, sealer and backup by name, also where a person made other logins for them.
  await explainingDatabase(ownerUrl, () => withClient(ownerUrl, async (owner) => { for (const role of [LOGINS.jobs, LOGINS.audit, BACKUP]) await makeRole(owner, role, 'NOLOGIN'); }));
  return { app, jobs, audit };
}

async function ensureLogin(login: Login, ownerUrl: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return checked(login, ownerUrl, given);
  const url = urlFor(login, ownerUrl);
  if (new URL(ownerUrl).password === '') throw new CannotStart(`DATABASE_URL has no password, so no login can be made for the product: ${byHand(login)}`);
  if (await letsIn(url)) return url;
  await explainingDatabase(ownerUrl, () => withClient(ownerUrl, async (owner) => makeRole(owner, LOGINS[login], `LOGIN PASSWORD ${owner.escapeLiteral(passwordFor(login, ownerUrl))}`, byHand(login))));
  if (!(await letsIn(url))) throw new CannotStart(`The login ${LOGINS[login]} does not work: ${byHand(login)}`);
  return url;
}

async function checked(login: Login, ownerUrl: string, givenUrl: string): Promise<string> {
  if (loginOf(ownerUrl) === loginOf(givenUrl)) throw new CannotStart(`${VARIABLES[login]} must log in as somebody else than DATABASE_URL: whoever works with the tables must not own them.`);
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

/** Makes a role, or gives it its password again where it may log in. Two processes may do this at once: whoever comes second finds it made. */
async function makeRole(owner: pg.Client, role: string, how: string, cure = `create it (CREATE ROLE ${role}) and start again.`): Promise<void> {
  const isThere = (await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [role])).rowCount !== 0;
  if (isThere && how === 'NOLOGIN') return;
  try {
    await owner.query(`${isThere ? 'ALTER' : 'CREATE'} ROLE ${role} ${how}`);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '42501') throw new CannotStart(`The owner of the database may not make the role ${role}: ${cure}`, { cause: error });
    if (code !== '42710' && code !== '23505' && code !== 'XX000') throw error;
  }
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
