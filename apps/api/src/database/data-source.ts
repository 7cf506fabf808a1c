import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { entities } from './entities.js';
import { explainingDatabase } from './failures.js';
import { PlainNames } from './naming.js';

const { builtins } = pg.types;
const asText = (value: string): string => value;
const asInstant = (value: string): string => new Date(value).toISOString();
const PARSERS: Readonly<Record<number, (value: string) => unknown>> = { [builtins.DATE]: asText, [builtins.TIMESTAMPTZ]: asInstant, 1182: asText };

/** Days stay YYYY-MM-DD and instants ISO 8601: a `Date` with a midnight is never made of a calendar day. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') => PARSERS[oid] ?? pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/** In ms. What somebody waits for is over in seconds; a statement or a transaction that is not would hold a connection, and perhaps rows, from everybody else. */
const LIMITS = { statement_timeout: 60_000, idle_in_transaction_session_timeout: 120_000 } as const;

/**
 * Every time a read runs it is planned for the values it has then. Planned once for any values, as PostgreSQL would after five times,
 * a list of a large force reads a hundred thousand cases to show fifty: what is known of a period tells which index to walk.
 */
const PLANNED_FOR_ITS_VALUES = '-c plan_cache_mode=force_custom_plan';

/** The database as the API uses it: with the rights of the API's own login, and never changing a table. */
export function createDataSource(appUrl: string, { poolSize = 8 }: { readonly poolSize?: number } = {}): DataSource {
  return new DataSource({
    type: 'postgres', url: appUrl, entities, namingStrategy: new PlainNames(), synchronize: false, logging: false, poolSize, applicationName: 'candour',
    extra: { types, connectionTimeoutMillis: 10_000, keepAlive: true, options: PLANNED_FOR_ITS_VALUES, ...LIMITS },
  });
}

/** Opens it. @throws DatabaseUnavailable with a sentence a person can act on */
export async function openDataSource(appUrl: string, options: { readonly poolSize?: number } = {}): Promise<DataSource> {
  const source = createDataSource(appUrl, options);
  return explainingDatabase(appUrl, () => source.initialize());
}

/** The connections beneath, for statements written by hand. */
export function poolOf(source: DataSource): pg.Pool {
  return (source.driver as unknown as { readonly master: pg.Pool }).master;
}

/** Connections beside those of the requests, few because nobody waits for them: for the jobs. */
export function openPool(url: string, applicationName: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 3, application_name: applicationName, types, connectionTimeoutMillis: 10_000, keepAlive: true, ...LIMITS });
  // A connection that is lost while it waits is replaced by the next that is needed.
  pool.on('error', () => undefined);
  return pool;
}
