import { timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import type { Vault } from '../case-record/vault.js';

/** A command as it was sent: the same key with the same input is the same act; with another input it is refused. */
export interface Act { readonly personId: string; readonly key: string; readonly print: Buffer }
export type Earlier = { readonly kind: 'none' } | { readonly kind: 'done'; readonly caseId: string; readonly version: number } | { readonly kind: 'other' };

/** The act of a person: of the input only a keyed fingerprint is ever kept. */
export const actOf = (vault: Vault, personId: string, key: string, input: unknown): Act => ({ personId, key, print: vault.fingerprint('command', JSON.stringify(input)) });

/** Whether the act was done before. Whoever sends the same key at the same time waits here until the first is through. */
export async function earlierAct(client: pg.ClientBase, act: Act): Promise<Earlier> {
  await client.query({ name: 'hold_key', text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', values: [`${act.personId} ${act.key}`] });
  const { rows: [row] } = await client.query<{ input_hmac: Buffer; case_id: string; version: number }>({
    name: 'earlier_act', text: 'SELECT input_hmac, case_id, version FROM idempotency_keys WHERE person_id = $1 AND key = $2', values: [act.personId, act.key],
  });
  if (row === undefined) return { kind: 'none' };
  return timingSafeEqual(row.input_hmac, act.print) ? { kind: 'done', caseId: row.case_id, version: row.version } : { kind: 'other' };
}

/** Keeps that the act was done, and the ids of its result. */
export async function keepAct(client: pg.ClientBase, act: Act, result: { readonly caseId: string; readonly version: number }, at: string): Promise<void> {
  await client.query({
    name: 'keep_act', text: 'INSERT INTO idempotency_keys (person_id, key, input_hmac, case_id, version, at) VALUES ($1, $2, $3, $4, $5, $6)',
    values: [act.personId, act.key, act.print, result.caseId, result.version, at],
  });
}
