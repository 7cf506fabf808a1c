import type pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import { newId } from '../database/new-id.js';
import { CLIENT_PURPOSE_NAMES, isClientPurpose, namesForbiddenPurpose } from './purposes.js';

/** A system as it asks to be registered. */
export interface Registration { readonly id: string; readonly forceId: string; readonly clientId: string; readonly name: string; readonly purpose: string; readonly scopes: readonly string[]; readonly registeredBy: string | null; readonly at: string }

/**
 * Registers a system for one purpose, for good, as an operator does, and writes it down. The same client again changes nothing. In a
 * transaction of the caller.
 * @returns whether it was new
 * @throws CannotStart with a sentence a person can act on; R53, R54: for four purposes there is no way
 */
export async function registerClient(database: pg.ClientBase | pg.Pool, { id, forceId, clientId, name, purpose, scopes, registeredBy, at }: Registration): Promise<boolean> {
  if (namesForbiddenPurpose([purpose, clientId, ...scopes])) throw new CannotStart('No system is registered for promotion, selection, posting or vetting (R53, R54).');
  if (!isClientPurpose(purpose)) throw new CannotStart(`The purpose must be one of ${CLIENT_PURPOSE_NAMES.join(', ')}, not "${purpose}".`);
  const { rowCount } = await database.query(
    `INSERT INTO service_clients (id, force_id, client_id, name, purpose, scopes, registered_by, registered_at, active) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, true) ON CONFLICT DO NOTHING`,
    [id, forceId, clientId, name, purpose, scopes, registeredBy, at],
  );
  if (rowCount !== 1) return false;
  await database.query(`INSERT INTO administration_records (id, force_id, at, act, about_id, detail) VALUES ($1, $2, clock_timestamp(), 'CLIENT_REGISTERED', $3, $4)`, [newId(), forceId, id, [clientId, purpose, ...scopes].join(' ')]);
  return true;
}
