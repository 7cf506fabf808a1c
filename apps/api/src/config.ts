import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotStart } from './cannot-start.js';
import { takeKeys } from './case-record/keys-in-environment.js';
import type { KeysGiven } from './case-record/keys-in-environment.js';
import { isLoopback, readSignIn } from './identity/sign-in-config.js';
import type { SignInConfig } from './identity/sign-in-config.js';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** What the product is told by its environment. Read once, at start; docs/operations/configuration.md has the table. */
export interface Config {
  /** `fixed`: a person chose it, so no other is tried. 0 takes any free one. */
  readonly port: { readonly number: number; readonly fixed: boolean };
  /** The address to listen on. This machine only, unless told otherwise. */
  readonly host: string;
  /** Where a PostgreSQL already runs. Undefined: start the embedded one. Contains a password: never log it. */
  readonly databaseUrl: string | undefined;
  /** How the API logs in to that database, if its login is not left to us. Contains a password: never log it. */
  readonly appDatabaseUrl: string | undefined;
  /** The same for imports, the clock and the demonstration. Contains a password: never log it. */
  readonly jobsDatabaseUrl: string | undefined;
  /** How the sealer of the ledger logs in, if its login is not left to us. Contains a password: never log it. */
  readonly auditDatabaseUrl: string | undefined;
  /** Where the signed heads of the ledger are kept outside the database. */
  readonly anchorDir: string;
  /** Where the master keys lie: never in the database's folder. */
  readonly keyDir: string;
  /** The master keys, where the environment gives them. Never log them. */
  readonly keys: KeysGiven | undefined;
  /** Whether one may be invented persons without proving it, and demonstration data are loaded: never in production, nor where others reach it. */
  readonly demo: boolean;
  /** The identity provider of the force. Undefined: that of the demonstration, or nobody can sign in. */
  readonly signIn: SignInConfig | undefined;
  /** Where the embedded PostgreSQL keeps its data. */
  readonly dataDir: string;
  readonly logLevel: (typeof logLevels)[number];
  /** The built dashboard. */
  readonly dashboardDir: string;
}

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** Reads the environment. Throws CannotStart with one sentence that names the variable and its cure. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const signIn = readSignIn(env);
  const host = env['HOST'] || '127.0.0.1';
  return {
    port: readPort(env['PORT']),
    host,
    databaseUrl: readDatabaseUrl('DATABASE_URL', env['DATABASE_URL']),
    appDatabaseUrl: readDatabaseUrl('APP_DATABASE_URL', env['APP_DATABASE_URL']),
    jobsDatabaseUrl: readDatabaseUrl('JOBS_DATABASE_URL', env['JOBS_DATABASE_URL']),
    auditDatabaseUrl: readDatabaseUrl('AUDIT_DATABASE_URL', env['AUDIT_DATABASE_URL']),
    anchorDir: resolve(env['ANCHOR_DIR'] || `${repository}.anchors`),
    keys: takeKeys(env),
    keyDir: resolve(env['KEY_DIR'] || `${repository}.keys`),
    demo: readDemo(env['DEMO'], { host, isProduction: env['NODE_ENV'] === 'production', hasProvider: signIn !== undefined }),
    signIn,
    dataDir: resolve(env['DATA_DIR'] || `${repository}.data`),
    logLevel: readLogLevel(env['LOG_LEVEL']),
    dashboardDir: resolve(repository, 'apps/dashboard/dist'),
  };
}

function readPort(text: string | undefined): Config['port'] {
  if (!text) return { number: 4000, fixed: false };
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65_535) return { number, fixed: true };
  throw new CannotStart(`PORT must be a whole number from 0 to 65535, not "${text}".`);
}

/** The refusals do not repeat the address, since it holds a password. */
function readDatabaseUrl(name: string, text: string | undefined): string | undefined {
  if (!text) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const cure = 'write it as postgres://user:password@host:5432/database';
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) throw new CannotStart(`${name} is not the address of a PostgreSQL; ${cure}.`);
  if (url.pathname.length < 2) throw new CannotStart(`${name} names no database; ${cure}.`);
  return text;
}

/**
 * The demonstration lets anybody be anybody. So it is on only where nothing speaks against it, and where it is asked for against
 * reason the start is refused rather than the wish ignored.
 */
function readDemo(text: string | undefined, { host, isProduction, hasProvider }: { readonly host: string; readonly isProduction: boolean; readonly hasProvider: boolean }): boolean {
  if (/^(no|false|0)$/i.test(text ?? '')) return false;
  if (text && !/^(yes|true|1)$/i.test(text)) throw new CannotStart('DEMO must be yes or no.');
  const reason = isProduction ? 'NODE_ENV is production' : isLoopback(host) ? undefined : `HOST ${host} lets others reach it`;
  if (reason !== undefined && (text || !(isProduction || hasProvider))) throw new CannotStart(`The demonstration lets anybody be anybody, and ${reason}: name an identity provider in OIDC_ISSUER and set DEMO=no, or run it on this machine alone.`);
  if (text && hasProvider) throw new CannotStart('DEMO=yes and OIDC_ISSUER do not go together: the demonstration brings an identity provider of its own.');
  return reason === undefined && !hasProvider;
}

function readLogLevel(text: string | undefined): Config['logLevel'] {
  const level = logLevels.find((known) => known === (text || 'info'));
  if (level) return level;
  throw new CannotStart(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${text}".`);
}
