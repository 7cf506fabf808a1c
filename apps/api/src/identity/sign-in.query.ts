import { londonDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import type pg from 'pg';
import { beginAs } from '../access/viewer-context.js';
import type { Office } from '../cases/handle-case-command.js';
import { inTransaction } from '../database/transaction.js';
import type { Asserted } from './claims.js';
import type { Viewer } from './viewer.js';
import type { ClientPurpose } from './purposes.js';

/** What the record knows of somebody who signed in; null where it knows nobody, or they have left, or the sign-in has ended. */
export type Known =
  | { readonly kind: 'PERSON'; readonly id: string; readonly name: string; readonly force: Viewer['force']; readonly delegation: string | null }
  | { readonly kind: 'CLIENT'; readonly id: string; readonly name: string; readonly force: Viewer['force']; readonly purpose: ClientPurpose; readonly scopes: readonly string[] };

/** Asks for all of it in one statement. The login of the API may call the function and read none of its tables. */
export async function knownBy(database: Pick<pg.Pool, 'query'>, asserted: Asserted, today: Day): Promise<Known | null> {
  const { issuer, subject, number, force, client, session } = asserted;
  const { rows: [row] } = await database.query<{ readonly known: Known | null }>({
    name: 'sign-in', text: 'SELECT signed_in(issuer => $1, subject => $2, number_in_force => $3, force_code => $4, client => $5, session_id => $6, today => $7::date) AS known',
    values: [issuer, client === null ? subject : null, client === null ? number : null, force, client, session, today],
  });
  return row?.known ?? null;
}

/** What ends sign-ins: connections, and what signs that the session is the one that asks to be ended. */
export type SessionEnding = Pick<Office, 'pool' | 'contexts'>;

/**
 * Writes down that a sign-in has ended. The database ends a session for that session alone, so the transaction is begun in its name,
 * and in nobody's besides: the login of the API can end none that it was not shown. @param until when the last of its tokens is out of date, ISO 8601
 */
export async function endSession({ pool, contexts }: SessionEnding, session: string, until: string): Promise<void> {
  const signed = contexts.sign({ force: '', person: '', roles: [], purpose: 'SIGN_OUT', session, expiresAt: until }, { today: londonDay(until) });
  await inTransaction(pool, (client) => client.query('SELECT end_session($1, $2)', [session, until]), () => true, beginAs(signed));
}
