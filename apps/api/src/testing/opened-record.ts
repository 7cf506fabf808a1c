import type { Json } from '@candour/domain';
import type pg from 'pg';
import { brokenLink, digestOf } from '../case-record/event-chain.js';
import type { EventRow } from '../case-record/event.entity.js';
import { openCaseFacts, openPart, type Drawer } from '../case-record/seal-event.js';
import type { DataKeyRow } from '../case-record/sealed.entities.js';
import type { DataKey, Vault } from '../case-record/vault.js';
import { packPlace } from '../documents/escalation-pack.js';
import { PICTURE_TABLES } from '../cases/tables.js';

const APART = { P: 'protected_records', R: 'report_records', RB: 'report_discussions', W: 'welfare_records' } as const;
/** Ids of keys and links of the chain are chance: everything else must be the same whichever way it was saved. */
const CHANCE = ['key_ids', 'payload', 'previous_hash', 'hash'];

/** Every row about cases, with the sealed texts opened: for comparing what two ways of saving left behind. */
export async function openedRecord(pool: pg.Pool, vault: Vault): Promise<Record<string, unknown>> {
  const record: Record<string, unknown> = {};
  for (const table of [...PICTURE_TABLES, 'team_month', 'force_month', 'reference_counters']) record[table] = sorted((await pool.query(`SELECT * FROM ${table}`)).rows);
  const keyRows = (await pool.query<DataKeyRow>(`SELECT id, force_id AS "forceId", case_id AS "caseId", class, wrapped FROM data_keys`)).rows;
  const openedKeys = await vault.unwrapAll(keyRows);
  const keys = new Map(keyRows.map((row, i) => [row.id, openedKeys[i] ?? null]));
  record['data_keys'] = sorted((await pool.query('SELECT force_id, case_id, class, destroyed_at, master_key, officer_id, read_by, read_by_reviewer, read_by_reviewer_until, read_by_desk, read_by_leader, read_by_friends, kept_to FROM data_keys')).rows);
  const events = (await pool.query('SELECT * FROM events ORDER BY case_id, seq')).rows;
  record['events'] = events.map((row) => ({ ...Object.fromEntries(Object.entries(row as object).filter(([name]) => !CHANCE.includes(name))), opened: openCaseFacts(vault, keys.get(row.key_ids[row.classes.indexOf('C')]) ?? null, camel(row)) }));
  record['documents'] = (await pool.query('SELECT case_id, kind, seq, made_at, key_id, ciphertext, officer_id, read_by_desk, desk_is_pcc, read_by_investigator, kept_to FROM documents ORDER BY case_id, seq')).rows.map(({ key_id, ciphertext, ...row }) => ({ ...row, opened: packWithoutLinks(vault, keys.get(key_id) ?? null, row.seq, ciphertext) }));
  for (const [cls, table] of Object.entries(APART)) {
    const rows = (await pool.query(`SELECT * FROM ${table} ORDER BY case_id, seq`)).rows;
    record[table] = rows.map(({ key_id, ciphertext, ...row }) => { const key = keys.get(key_id) ?? null; return { ...row, opened: key === null ? null : openPart(vault, cls as Drawer, key, row.seq, ciphertext) satisfies Json }; });
  }
  return record;
}

/** The links of the chain are chance in a pack too. */
function packWithoutLinks(vault: Vault, key: DataKey | null, seq: number, ciphertext: Buffer): unknown {
  return key === null ? null : JSON.parse(vault.open('C', key, packPlace(seq), ciphertext), (name, value: unknown) => (name === 'link' ? undefined : value));
}

const sorted = (rows: readonly object[]): readonly object[] => [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function camel(row: Readonly<Record<string, unknown>>): EventRow {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase()), value])) as unknown as EventRow;
}

/** The first broken link of a case's chain as it stands in the database, or null. */
export async function brokenLinkIn(pool: pg.Pool, caseId: string): Promise<number | null> {
  const parts = new Map<number, Record<string, string>>();
  const note = (seq: number, cls: Drawer | 'C', ciphertext: Buffer): void => { parts.set(seq, { ...parts.get(seq), [cls]: digestOf(ciphertext) }); };
  const events = (await pool.query('SELECT * FROM events WHERE case_id = $1 ORDER BY seq', [caseId])).rows.map(camel);
  for (const { seq, payload } of events) if (payload !== null) note(seq, 'C', payload);
  for (const [cls, table] of Object.entries(APART)) {
    for (const { seq, ciphertext } of (await pool.query(`SELECT seq, ciphertext FROM ${table} WHERE case_id = $1`, [caseId])).rows) note(seq, cls as Drawer, ciphertext);
  }
  return brokenLink(events.map((event) => ({ event, digests: parts.get(event.seq) ?? {} })));
}
