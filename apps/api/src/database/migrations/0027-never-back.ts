import type { MigrationInterface, QueryRunner } from 'typeorm';
import { functions as before } from './0010-drafts-and-documents.functions.js';

const AS_OWNER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const KEEP_DRAFTS = before.find((each) => each.startsWith('CREATE FUNCTION keep_drafts('))?.replace(/^CREATE FUNCTION/, 'CREATE OR REPLACE FUNCTION') ?? '';
const DELETES = 'DELETE FROM drafts d WHERE';

/**
 * A draft that was dropped and begun anew goes on counting, so that a window which still holds the revision of the one before is told
 * so and overwrites nothing. Of what was dropped the count alone is kept, and that until nobody will write in the case any more.
 */
export class NeverBack1795300027000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE draft_counts (
        case_id uuid NOT NULL, author_id uuid NOT NULL, kind text NOT NULL, savings integer NOT NULL,
        CONSTRAINT draft_counts_pkey PRIMARY KEY (case_id, author_id, kind),
        CONSTRAINT draft_counts_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases (id),
        CONSTRAINT draft_counts_author_id_fkey FOREIGN KEY (author_id) REFERENCES people (id)
      )`,
      'ALTER TABLE drafts NO FORCE ROW LEVEL SECURITY',
      'INSERT INTO draft_counts (case_id, author_id, kind, savings) SELECT case_id, author_id, kind, revision FROM drafts',
      'ALTER TABLE drafts FORCE ROW LEVEL SECURITY',
      'ALTER TABLE draft_counts ENABLE ROW LEVEL SECURITY', 'ALTER TABLE draft_counts FORCE ROW LEVEL SECURITY',
      'CREATE POLICY inside_functions ON draft_counts TO CURRENT_USER USING (current_user <> session_user) WITH CHECK (current_user <> session_user)',
      'CREATE POLICY backup ON draft_counts FOR SELECT TO candour_backup USING (true)',
      // The next revision of the reader's own draft, where they have the case in hand.
      `CREATE FUNCTION next_revision(of_case uuid, of_kind text) RETURNS integer LANGUAGE plpgsql VOLATILE ${AS_OWNER} AS $$
        DECLARE
          counted integer;
        BEGIN
          IF NOT coalesce(of_case = ANY (viewer_writes()), false) THEN
            RAISE EXCEPTION 'a draft is kept with the case in hand' USING ERRCODE = 'insufficient_privilege';
          END IF;
          INSERT INTO draft_counts AS c (case_id, author_id, kind, savings) VALUES (of_case, viewer_person(), of_kind, 1)
            ON CONFLICT (case_id, author_id, kind) DO UPDATE SET savings = c.savings + 1 RETURNING c.savings INTO counted;
          RETURN counted;
        END $$`,
      'REVOKE ALL ON FUNCTION next_revision(uuid, text) FROM PUBLIC',
      KEEP_DRAFTS.replace(DELETES, `IF writers IS NULL THEN DELETE FROM draft_counts c WHERE c.case_id = of_case; END IF;\n      ${DELETES}`),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(KEEP_DRAFTS);
    await runner.query('DROP FUNCTION next_revision');
    await runner.query('DROP TABLE draft_counts');
  }
}
