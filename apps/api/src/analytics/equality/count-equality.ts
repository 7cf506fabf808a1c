import { firstDayOf, monthOf, shiftMonth } from '@candour/domain/calendar';
import type { Day, Month } from '@candour/domain/calendar';
import type pg from 'pg';
import type { Vault } from '../../case-record/vault.js';
import { inTransaction } from '../../database/transaction.js';
import { equalityTables } from './equality-tables.js';
import type { AssessedReferral, GroupStrength } from './equality-tables.js';

const QUARTER = 3;
/** A quarter is counted when nothing more is expected in it: the two months after it, in which a referral may still be assessed. */
const STILL_FILLING = 2;
const LOCK = 726_706;

/** Referrals assessed by quarter of submission, with their officers; restricted ones are in none (R59, R60). */
const REFERRALS = `SELECT officer_id AS officer, to_char(date_trunc('quarter', submitted_on), 'YYYY-MM-DD') AS quarter, decision = 'RPRP' AS accepted FROM cases
  WHERE force_id = $1 AND NOT restricted AND decision IS NOT NULL AND submitted_on IS NOT NULL AND date_trunc('quarter', submitted_on) = ANY($2::date[])`;
const STRENGTH = `SELECT to_char(quarter, 'YYYY-MM-DD') AS quarter, characteristic, group_code AS "group", officers FROM headcount_groups WHERE force_id = $1 AND quarter = ANY($2::date[])`;
/** Quarters whose strength is known by group, and which were not counted yet. */
const DUE = `SELECT DISTINCT h.force_id AS force, to_char(h.quarter, 'YYYY-MM-DD') AS quarter FROM headcount_groups h
  WHERE h.quarter <= $1::date AND NOT EXISTS (SELECT FROM equality_counts c WHERE c.force_id = h.force_id AND c.quarter = h.quarter AND c.characteristic = h.characteristic) AND EXISTS (SELECT FROM cases c WHERE c.force_id = h.force_id AND c.submitted_on IS NOT NULL) ORDER BY 1, 2`;

export interface Counting { readonly jobs: pg.Pool; readonly vault: Vault }

/**
 * Counts every quarter that has closed, once: what was told stays as it was told, so that two answers, whenever they are asked for, are never
 * apart by one person. Declarations are opened here and nowhere else; what is kept is protected already (statistics.md 3).
 * @returns how many quarters were counted
 */
export async function countEquality({ jobs, vault }: Counting, today: Day, at: string): Promise<number> {
  const { rows } = await jobs.query<{ force: string; quarter: string }>(DUE, [lastClosed(today)]);
  const forces = new Map<string, string[]>();
  for (const { force, quarter } of rows) forces.set(force, [...(forces.get(force) ?? []), quarter]);
  for (const [force, quarters] of forces) await inTransaction(jobs, (client) => countForce(client, vault, { force, quarters, at }));
  return rows.length;
}

/** The first day of the last quarter that nothing more is expected in. */
export function lastClosed(today: Day): Day {
  const month = shiftMonth(monthOf(today), -STILL_FILLING - QUARTER);
  const into = (Number(month.slice(5)) - 1) % QUARTER;
  return firstDayOf(shiftMonth(month, -into) as Month);
}

async function countForce(client: pg.ClientBase, vault: Vault, { force, quarters, at }: { readonly force: string; readonly quarters: readonly string[]; readonly at: string }): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1, hashtext($2))', [LOCK, force]);
  const declared = await declarations(client, vault, force);
  const referrals = (await client.query<AssessedReferral>(REFERRALS, [force, quarters])).rows;
  const strength = (await client.query<GroupStrength>(STRENGTH, [force, quarters])).rows;
  const counts = equalityTables({ quarters, referrals, strength, declared });
  await client.query(`INSERT INTO equality_counts (force_id, quarter, characteristic, stage, group_code, count, of_count, counted_at)
    SELECT $1, r.quarter::date, r.characteristic, r.stage, r."group", r.count, r."of", $3 FROM jsonb_to_recordset($2) r(quarter text, characteristic text, stage text, "group" text, count integer, "of" integer)
    WHERE NOT EXISTS (SELECT FROM equality_counts k WHERE k.force_id = $1 AND k.quarter = r.quarter::date AND k.characteristic = r.characteristic)`, [force, JSON.stringify(counts), at]);
}

/** By characteristic, what each person declared last. */
async function declarations(client: pg.ClientBase, vault: Vault, force: string): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const { rows } = await client.query<{ id: string; ciphertext: Buffer }>('SELECT id, ciphertext FROM declarations_to_count($1)', [force]);
  const declared = new Map<string, Map<string, string>>();
  for (const text of await vault.openEquality(rows.map(({ id, ciphertext }) => ({ force, id, ciphertext })))) {
    const { person, characteristic, group } = JSON.parse(text) as { readonly person: string; readonly characteristic: string; readonly group: string };
    const of = declared.get(characteristic) ?? new Map<string, string>();
    declared.set(characteristic, of.set(person, group));
  }
  return declared;
}
