import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { columnList, rowAsLine, type Table } from './table.js';

/** Where rows of a table wait: PostgreSQL takes no COPY into a table under policies. */
const waiting = (table: Table): string => `loading_${table.name}`;

/** Makes the places where rows wait; they go with the transaction. */
export async function prepareLoading(client: pg.ClientBase, tables: readonly Table[]): Promise<void> {
  await client.query(tables.map((table) => `CREATE TEMP TABLE IF NOT EXISTS ${waiting(table)} (LIKE ${table.name}) ON COMMIT DROP`).join('; '));
}

/** Rows on their way into tables by COPY: gathered as text, table by table, in the order the tables were first named. */
export class CopyLoad {
  readonly #lines = new Map<Table, string>();
  #size = 0;

  /** Names the tables, each after those it refers to. */
  constructor(tables: readonly Table[]) {
    for (const table of tables) this.#lines.set(table, '');
  }

  /** How much text is waiting, in characters. */
  get size(): number {
    return this.#size;
  }

  add(table: Table, rows: readonly object[]): void {
    if (rows.length === 0) return;
    let lines = '';
    for (const row of rows) lines += rowAsLine(table, row);
    this.#lines.set(table, (this.#lines.get(table) ?? '') + lines);
    this.#size += lines.length;
  }

  /** Sends everything to the database, one table after the other, through the places made by `prepareLoading`. */
  async send(client: pg.ClientBase): Promise<void> {
    const full = [...this.#lines].filter(([, lines]) => lines !== '');
    for (const [table, lines] of full) await copyInto(client, table, waiting(table), lines);
    if (full.length === 0) return;
    const moves = full.map(([table]) => `INSERT INTO ${table.name} (${columnList(table)}) SELECT ${columnList(table)} FROM ${waiting(table)}`);
    await client.query([...moves, `TRUNCATE ${full.map(([table]) => waiting(table)).join(', ')}`].join('; '));
  }
}

/** Sends rows to a table that is under no policy. */
export const copyRows = (client: pg.ClientBase, table: Table, into: string, rows: readonly object[]): Promise<void> => copyInto(client, table, into, rows.map((row) => rowAsLine(table, row)).join(''));

async function copyInto(client: pg.ClientBase, table: Table, into: string, lines: string): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${into} (${columnList(table)}) FROM STDIN`));
  stream.end(Buffer.from(lines, 'utf8'));
  await finished(stream);
}
