import { getMetadataArgsStorage } from 'typeorm';
import { snake } from './naming.js';

/** A column as a statement needs it: the property of the row, its name in the database, and whether it is part of the key. */
interface TableColumn { readonly property: string; readonly name: string; readonly kind: 'list' | 'json' | 'bytes' | 'plain'; readonly key: boolean }
/** A table as its entity describes it: the one place where rows and columns are matched. */
export interface Table { readonly name: string; readonly columns: readonly TableColumn[] }

type Entity = abstract new () => object;

/** The table of an entity class, the columns of its parents included. */
export function tableOf(entity: Entity): Table {
  const storage = getMetadataArgsStorage();
  const name = storage.tables.find((t) => t.target === entity)?.name;
  if (name === undefined) throw new Error(`${entity.name} has no table.`);
  const columns = storage.columns.filter((c) => typeof c.target === 'function' && (c.target === entity || entity.prototype instanceof c.target));
  return { name, columns: columns.map(({ propertyName, options }) => ({ property: propertyName, name: snake(propertyName), kind: kindOf(options), key: options.primary === true })) };
}

function kindOf({ type, array }: { readonly type?: unknown; readonly array?: boolean }): TableColumn['kind'] {
  if (array === true) return 'list';
  return type === 'jsonb' ? 'json' : type === 'bytea' ? 'bytes' : 'plain';
}

type Row = Readonly<Record<string, unknown>>;
const valueOf = (row: object, { property }: TableColumn): unknown => (row as Row)[property] ?? null;

/** The part of a row that tells it from others. */
export const keyOf = (table: Table, row: object): string => JSON.stringify(table.columns.filter((c) => c.key).map((c) => valueOf(row, c)));

/** A row as JSON for `jsonb_populate_recordset`. */
export function rowAsJson(table: Table, row: object): Row {
  return Object.fromEntries(table.columns.map((c) => {
    const value = valueOf(row, c);
    return [c.name, Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value];
  }));
}

/** A row as a line of `COPY ... FROM STDIN` in text format. */
export function rowAsLine(table: Table, row: object): string {
  let line = '';
  for (const column of table.columns) line += (line === '' ? '' : '\t') + cell(column, valueOf(row, column));
  return `${line}\n`;
}

function cell({ kind }: TableColumn, value: unknown): string {
  if (value === null) return '\\N';
  switch (kind) {
    case 'plain': return typeof value === 'string' ? escaped(value) : value === true ? 't' : value === false ? 'f' : String(value);
    case 'bytes': return `\\\\x${(value as Buffer).toString('hex')}`;
    case 'json': return escaped(JSON.stringify(value));
    case 'list': return (value as readonly string[]).length === 0 ? '{}' : escaped(`{${(value as readonly string[]).map(quoted).join(',')}}`);
  }
}

const NEEDS_ESCAPE = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string => (NEEDS_ESCAPE.test(text) ? text.replace(/[\\\t\n\r]/g, (c) => ESCAPES[c] ?? c) : text);
const quoted = (item: string): string => `"${item.replace(/["\\]/g, (c) => `\\${c}`)}"`;

/** The names of a table's columns, for INSERT and COPY. */
export const columnList = (table: Table): string => table.columns.map((c) => c.name).join(', ');

/** Inserts the rows of parameter `$n`, or puts them in the place of those with the same key. */
export function upsertRows(table: Table, n: number): string {
  const keys = table.columns.filter((c) => c.key).map((c) => c.name);
  const rest = table.columns.filter((c) => !c.key).map((c) => `${c.name} = excluded.${c.name}`);
  const conflict = rest.length === 0 ? 'DO NOTHING' : `DO UPDATE SET ${rest.join(', ')}`;
  return `${insertRows(table, n)} ON CONFLICT (${keys.join(', ')}) ${conflict}`;
}

/** Inserts the rows of parameter `$n`; a row that is there already is an error. */
export const insertRows = (table: Table, n: number): string =>
  `INSERT INTO ${table.name} (${columnList(table)}) SELECT ${columnList(table)} FROM jsonb_populate_recordset(NULL::${table.name}, $${n})`;

/** Deletes the rows whose keys stand in parameter `$n`. */
export function deleteRows(table: Table, n: number): string {
  const keys = table.columns.filter((c) => c.key).map((c) => `t.${c.name} = gone.${c.name}`);
  return `DELETE FROM ${table.name} t USING jsonb_populate_recordset(NULL::${table.name}, $${n}) gone WHERE ${keys.join(' AND ')}`;
}
