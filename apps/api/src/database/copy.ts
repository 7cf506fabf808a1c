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
  readonly #lines = new Map<Table, Lines>();
  #size = 0;

  /** Names the tables, each after those it refers to. */
  constructor(tables: readonly Table[]) {
    for (const table of tables) this.#lines.set(table, new Lines());
  }

  /** How much text is waiting, in bytes. */
  get size(): number {
    return this.#size;
  }

  add(table: Table, rows: readonly object[]): void {
    if (rows.length === 0) return;
    const lines = this.#lines.get(table);
    if (lines === undefined) throw new Error(`A load was not told of the table ${table.name}.`);
    for (const row of rows) this.#size += lines.add(rowAsLine(table, row));
  }

  /** Sends everything to the database, one table after the other, through the places made by `prepareLoading`. */
  async send(client: pg.ClientBase): Promise<void> {
    const full = [...this.#lines].filter(([, { bytes }]) => bytes.length > 0);
    for (const [table, { bytes }] of full) await copyInto(client, table, waiting(table), bytes);
    if (full.length === 0) return;
    const moves = full.map(([table]) => `INSERT INTO ${table.name} (${columnList(table)}) SELECT ${columnList(table)} FROM ${waiting(table)}`);
    await client.query([...moves, `TRUNCATE ${full.map(([table]) => waiting(table)).join(', ')}`].join('; '));
  }
}

/** Sends rows to a table that is under no policy. */
export const copyRows = (client: pg.ClientBase, table: Table, into: string, rows: readonly object[]): Promise<void> => copyInto(client, table, into, Buffer.from(rows.map((row) => rowAsLine(table, row)).join(''), 'utf8'));

async function copyInto(client: pg.ClientBase, table: Table, into: string, bytes: Buffer): Promise<void> {
  const stream = client.query(copyFrom(`COPY ${into} (${columnList(table)}) FROM STDIN`));
  stream.end(bytes);
  await finished(stream);
}

const FIRST_ROOM = 4_096;
/** The most bytes of UTF-8 that one unit of a JavaScript text can take. */
const BYTES_A_UNIT = 3;

/** Lines as the bytes they are sent as: kept as text, a load is a million small pieces that the collector carries about until it goes. */
class Lines {
  #room = Buffer.alloc(0);
  #used = 0;

  /** @returns how many bytes the line takes */
  add(line: string): number {
    const most = this.#used + line.length * BYTES_A_UNIT;
    if (most > this.#room.length) {
      const larger = Buffer.allocUnsafe(Math.max(FIRST_ROOM, 2 * most));
      this.#room.copy(larger, 0, 0, this.#used);
      this.#room = larger;
    }
    const bytes = this.#room.write(line, this.#used);
    this.#used += bytes;
    return bytes;
  }

  get bytes(): Buffer {
    return this.#room.subarray(0, this.#used);
  }
}
