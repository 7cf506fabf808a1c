import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A process sees at its start that the key it would seal with was retired, and says so in place of failing at every step. The names tell nothing of a key. */
export class RetiredIsKnown1795300035000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE POLICY jobs ON retired_keys FOR SELECT TO candour_jobs USING (true)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY jobs ON retired_keys');
  }
}
