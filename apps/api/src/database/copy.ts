import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { columnList, rowAsLine, type Table } from './table.js';

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

  /** Sends everything to the database, one table after the other. */
  async send(client: pg.ClientBase): Promise<void> {
    for (const [table, lines] of this.#lines) {
      if (lines === '') continue;
      const stream = client.query(copyFrom(`COPY ${table.name} (${columnList(table)}) FROM STDIN`));
      stream.end(Buffer.from(lines, 'utf8'));
      await finished(stream);
    }
  }
}
