import type { Case, CaseIdentity, ProtectionClass } from '@candour/domain';
import { replay } from '@candour/domain';
import type pg from 'pg';
import type { ReadBy } from '../access/read-by.columns.js';
import { addToRollups } from '../analytics/rollups.js';
import { contribution, difference, type Contribution } from '../analytics/contribution.js';
import { changedDays, daysOfCase } from '../analytics/days/days-of-case.js';
import type { DayChange } from '../analytics/days/days-of-case.js';
import type { EventRow } from '../case-record/event.entity.js';
import { DRAWERS, openCaseFacts, type Drawer } from '../case-record/seal-event.js';
import type { DataKeyRow } from '../case-record/sealed.entities.js';
import type { DataKey, Vault } from '../case-record/vault.js';
import { snake } from '../database/naming.js';
import { deleteRows, insertRows, keyOf, rowAsJson, upsertRows, type Table } from '../database/table.js';
import { newsOf } from '../notifications/news.js';
import { rowsOf } from './project/index.js';
import { recordReadBy } from './project/read-by.js';
import type { RecordReadBy } from './project/read-by.js';
import { PICTURE, PICTURE_TABLES, RECORD } from './tables.js';
import type { Standing, WrittenDown } from './write-down.js';

const LOAD_EVENTS = `
  SELECT case_id AS "caseId", seq, force_id AS "forceId", type, at, on_day AS "onDay", actor_id AS "actorId", rule, classes, key_ids AS "keyIds", state_after AS "stateAfter", codes, answered, payload, hash
  FROM events WHERE case_id = $1 ORDER BY seq`;
const LOAD_KEYS = `SELECT id, force_id AS "forceId", case_id AS "caseId", class, wrapped, master_key AS "masterKey", destroyed_at AS "destroyedAt" FROM data_keys WHERE case_id = $1`;

/** A case that stands in the database. */
export type Stored = Standing & { readonly case: Case };

/** Replays a case from its events. Only class C is opened. The caller holds the case's row if it means to write. */
export async function loadCase(client: pg.ClientBase, vault: Vault, identity: CaseIdentity): Promise<Stored> {
  const keyRows = (await client.query<DataKeyRow>({ name: 'load_keys', text: LOAD_KEYS, values: [identity.id] })).rows;
  const events = (await client.query<Omit<EventRow, 'previousHash'>>({ name: 'load_events', text: LOAD_EVENTS, values: [identity.id] })).rows;
  const opened = await vault.unwrapAll(keyRows);
  const keys = new Map(keyRows.map((row, i) => [row.id, opened[i] ?? null]));
  const history = events.map((row) => openCaseFacts(vault, keys.get(row.keyIds[row.classes.indexOf('C')] ?? '') ?? null, row));
  const living = new Map([...keys.values()].flatMap((key): [ProtectionClass, DataKey][] => (key === null ? [] : [[key.class, key]])));
  return { identity, case: replay(identity, history), history, keys: living, links: events.map(({ hash }) => hash) };
}

/** One row changed or gone since the case was loaded: what was is known from the events, so nothing is read to find out. */
interface Changes { readonly put: readonly object[]; readonly gone: readonly object[] }

function changesOf(table: Table, before: readonly object[], after: readonly object[]): Changes {
  const was = new Map(before.map((row) => [keyOf(table, row), JSON.stringify(row)]));
  const is = new Set(after.map((row) => keyOf(table, row)));
  return { put: after.filter((row) => was.get(keyOf(table, row)) !== JSON.stringify(row)), gone: before.filter((row) => !is.has(keyOf(table, row))) };
}

/** A statement in the making: parts that are carried out together. */
class OneStatement {
  readonly #parts: string[] = [];
  readonly #values: string[] = [];

  add(sql: (n: number) => string, table: Table, rows: readonly object[]): void {
    if (rows.length === 0) return;
    this.#values.push(JSON.stringify(rows.map((row) => rowAsJson(table, row))));
    this.#parts.push(`w${this.#values.length} AS (${sql(this.#values.length)})`);
  }

  async run(client: pg.ClientBase): Promise<void> {
    await client.query(`WITH ${this.#parts.join(', ')} SELECT`, this.#values);
  }
}

/** Writes who reads a case that stands, after the way of working it out has changed. @see READ_BY_VERSION */
export async function saveReadBy(client: pg.ClientBase, { case: c, history, identity }: Stored): Promise<void> {
  const statement = new OneStatement();
  const rows = rowsOf(c, history);
  for (const name of PICTURE_TABLES) statement.add((n) => upsertRows(PICTURE[name], n), PICTURE[name], rows[name]);
  await statement.run(client);
  await tellReadBy(client, identity.id, recordReadBy(c, history));
}

/** What a case adds to the figures, before and after. */
const figuresOf = (before: Standing, written: WrittenDown): readonly Contribution[] => difference(contribution(before.case), contribution(written.after));

/**
 * Saves what commands wrote down, in the transaction of the client: rows, events, sealed parts and news in one statement, then
 * the figures of all of them together, last and in their fixed order, because others wait for those rows.
 */
export async function saveCases(client: pg.ClientBase, saved: readonly { readonly before: Standing; readonly written: WrittenDown }[], at: string): Promise<void> {
  const days: DayChange[] = [];
  for (const { before, written } of saved) days.push(...(await saveCase(client, before, written, at)));
  await addToRollups(client, saved.flatMap(({ before, written }) => figuresOf(before, written)), days);
}

/** @returns what changes in the figures by days */
async function saveCase(client: pg.ClientBase, before: Standing, written: WrittenDown, at: string): Promise<readonly DayChange[]> {
  const statement = new OneStatement();
  const was = before.case === null ? null : rowsOf(before.case, before.history);
  const is = rowsOf(written.after, written.history);
  for (const name of PICTURE_TABLES) {
    const table = PICTURE[name];
    const { put, gone } = changesOf(table, was?.[name] ?? [], is[name]);
    statement.add((n) => upsertRows(table, n), table, put);
    statement.add((n) => deleteRows(table, n), table, gone);
  }
  const add = (table: Table, rows: readonly object[]): void => statement.add((n) => insertRows(table, n), table, rows);
  add(RECORD.data_keys, written.keys);
  add(RECORD.events, written.events);
  for (const drawer of DRAWERS) add(RECORD[drawer], written.sealed[drawer]);
  add(RECORD.documents, written.documents);
  add(RECORD.outbox, newsOf(before.case, written.events, at));
  await statement.run(client);
  await keepReadBy(client, before, written);
  if (written.destroyed.length > 0) await destroyKeys(client, written.destroyed, at);
  return changedDays(daysOfCase(was), daysOfCase(is));
}

/** Who reads what stands in the record moves with the case: what is written now says so itself, what was written before is told. */
async function keepReadBy(client: pg.ClientBase, before: Standing, { by }: WrittenDown): Promise<void> {
  if (before.case === null || JSON.stringify(recordReadBy(before.case, before.history)) === JSON.stringify(soFar(by, before.history.length))) return;
  await tellReadBy(client, before.identity.id, by);
}

const soFar = ({ parts, ...by }: RecordReadBy, events: number): RecordReadBy => {
  const upTo = (of: Readonly<Record<number, ReadBy>>): Readonly<Record<number, ReadBy>> => Object.fromEntries(Object.entries(of).filter(([seq]) => Number(seq) <= events));
  return { ...by, parts: { P: upTo(parts.P), R: upTo(parts.R), RB: upTo(parts.RB), W: upTo(parts.W) } };
};

const asColumns = (by: ReadBy): object => Object.fromEntries(Object.entries(by).map(([name, value]) => [snake(name), value]));

/** Who reads the record of a case, by table, as its columns: of events all alike, of keys by class, of what is sealed by event. */
export function readersOfRecord({ events, keys, parts }: RecordReadBy): readonly { readonly table: string; readonly rows: readonly object[] }[] {
  const sealed = (drawer: Drawer): readonly object[] => Object.entries(parts[drawer]).map(([seq, by]) => ({ seq: Number(seq), ...asColumns(by) }));
  return [
    { table: RECORD.events.name, rows: [asColumns(events)] }, { table: RECORD.data_keys.name, rows: Object.entries(keys).map(([cls, by]) => ({ class: cls, ...asColumns(by) })) },
    ...DRAWERS.map((drawer) => ({ table: RECORD[drawer].name, rows: sealed(drawer) })),
  ];
}

/** Tells the record of a case who reads it. */
export async function tellReadBy(client: pg.ClientBase, caseId: string, by: RecordReadBy): Promise<void> {
  const told = Object.fromEntries(readersOfRecord(by).map(({ table, rows }) => [table, table === RECORD.events.name ? rows[0] : rows]));
  await client.query({ name: 'keep_read_by', text: 'SELECT keep_read_by($1, $2)', values: [caseId, JSON.stringify(told)] });
}

/** What those keys sealed can be read by nobody any more, in the database and in every copy of it made from now on. */
async function destroyKeys(client: pg.ClientBase, keyIds: readonly string[], at: string): Promise<void> {
  await client.query('UPDATE data_keys SET wrapped = NULL, destroyed_at = $2 WHERE id = ANY($1)', [keyIds, at]);
}
