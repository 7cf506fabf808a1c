import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { columnList, rowAsLine, type Table } from './table.js';

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

  /** Sends everything to the database, one table after the other. */
  async send(client: pg.ClientBase): Promise<void> {
    for (const [table, { bytes }] of this.#lines) {
      if (bytes.length === 0) continue;
      const stream = client.query(copyFrom(`COPY ${table.name} (${columnList(table)}) FROM STDIN`));
      stream.end(bytes);
      await finished(stream);
    }
  }
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
