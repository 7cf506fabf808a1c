import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The connections of the API plan each statement for the values it has, and what functions ask inside would be planned anew each time too:
 * of the check of who asks, which a statement makes several times, that was two thirds. These ask for rows by their keys alone.
 */
const ASKED_BY_KEY = [
  'viewer_context()', 'viewer_leads()', 'viewer_parts()', 'own_untold_cases()', 'audit_append(text, text, text[], uuid[], uuid[])', 'ledger_head()', 'ledger_hashes(integer[], bigint[], bigint[])', 'my_receipts(uuid[])',
  'signed_in(text, text, text, text, text, text, date)',
];

export class PlannedOnce1795300020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const signature of ASKED_BY_KEY) await runner.query(`ALTER FUNCTION ${signature} SET plan_cache_mode = force_generic_plan`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of ASKED_BY_KEY) await runner.query(`ALTER FUNCTION ${signature} RESET plan_cache_mode`);
  }
}
