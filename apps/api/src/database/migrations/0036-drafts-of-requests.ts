import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = ['ACCOUNT', 'ORAL_ACCOUNT', 'FACT_FINDING', 'DISCUSSION', 'WELFARE_NOTE', 'REPORT'];
const ADDED = ['ADJUSTMENT', 'CORRECTION'];
const listed = (kinds: readonly string[]): string => kinds.map((kind) => `'${kind}'`).join(', ');
const holds = (kinds: readonly string[]): string => `ALTER TABLE drafts DROP CONSTRAINT drafts_kind_check, ADD CONSTRAINT drafts_kind_check CHECK (kind = ANY (ARRAY[${listed(kinds)}]))`;
const TABLES = ['drafts', 'draft_counts'];

/** What an officer asks for is kept while it is written, as their account is. */
export class DraftsOfRequests1795300036000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(holds([...BEFORE, ...ADDED]));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
      await runner.query(`DELETE FROM ${table} WHERE kind IN (${listed(ADDED)})`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    }
    await runner.query(holds(BEFORE));
  }
}
