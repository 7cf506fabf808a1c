import type { MigrationInterface, QueryRunner } from 'typeorm';

const AS_OWNER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
/** The desk of the force, or whoever acts for it. */
const DESK = "viewer_has('authority')";
const noted = (act: string, detail: string): string =>
  `INSERT INTO administration_records (id, force_id, at, person_id, act, about_person_id, about_id, detail) VALUES (uuidv7(), viewer_force(), clock_timestamp(), viewer_person(), '${act}', NULL, which, ${detail})`;

const functions = [
  `CREATE FUNCTION write_annotation(which uuid, of_metric text, of_unit text, of_month date, of_kind text, of_says text, sets_again boolean, why text) RETURNS text LANGUAGE plpgsql VOLATILE ${AS_OWNER} AS $$
    BEGIN
      IF NOT ${DESK} THEN RETURN 'NOT_ALLOWED'; END IF;
      IF of_unit IS NOT NULL AND NOT EXISTS (SELECT FROM units u WHERE u.force_id = viewer_force() AND u.code = of_unit) THEN RETURN 'NOT_FOUND'; END IF;
      INSERT INTO annotations (id, force_id, metric, unit_code, month, kind, says, recalculates, reason, written_by, written_at)
        VALUES (which, viewer_force(), of_metric, of_unit, of_month, of_kind, of_says, sets_again, why, viewer_person(), clock_timestamp()) ON CONFLICT DO NOTHING;
      IF NOT FOUND THEN RETURN 'TAKEN'; END IF;
      ${noted('FIGURE_ANNOTATED', "concat_ws(' ', of_metric, to_char(of_month, 'YYYY-MM'), of_unit, CASE WHEN sets_again THEN 'limits set again' END)")};
      RETURN 'DONE';
    END $$`,
  `CREATE FUNCTION withdraw_annotation(which uuid, why text) RETURNS text LANGUAGE plpgsql VOLATILE ${AS_OWNER} AS $$
    DECLARE gone annotations;
    BEGIN
      IF NOT ${DESK} THEN RETURN 'NOT_ALLOWED'; END IF;
      UPDATE annotations SET withdrawn_by = viewer_person(), withdrawn_at = clock_timestamp(), withdrawn_because = why WHERE id = which AND force_id = viewer_force() AND withdrawn_at IS NULL RETURNING * INTO gone;
      IF NOT FOUND THEN RETURN 'NOT_FOUND'; END IF;
      ${noted('ANNOTATION_WITHDRAWN', "concat_ws(' ', gone.metric, to_char(gone.month, 'YYYY-MM'), gone.unit_code)")};
      RETURN 'DONE';
    END $$`,
];

/**
 * What happened in the force, beside a month of a figure: written by the authority's desk and read by it alone, because the words are of class C.
 * A row is never changed but for its withdrawal, through the functions alone, each of which is an entry of the ledger.
 */
export class Annotations1795300037000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE annotations (
      id uuid NOT NULL, force_id uuid NOT NULL, metric text NOT NULL, unit_code text, month date NOT NULL, kind text NOT NULL, says text NOT NULL, recalculates boolean NOT NULL, reason text,
      written_by uuid NOT NULL, written_at timestamptz NOT NULL, withdrawn_by uuid, withdrawn_at timestamptz, withdrawn_because text,
      CONSTRAINT annotations_pkey PRIMARY KEY (id),
      CONSTRAINT annotations_month_check CHECK (EXTRACT(day FROM month) = 1),
      CONSTRAINT annotations_reason_check CHECK (recalculates = (reason IS NOT NULL)),
      CONSTRAINT annotations_withdrawn_check CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_because IS NULL)),
      CONSTRAINT annotations_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id),
      CONSTRAINT annotations_written_by_fkey FOREIGN KEY (written_by) REFERENCES people(id)
    )`);
    await runner.query('CREATE INDEX annotations_force_id_idx ON annotations (force_id, metric, month)');
    // Limits are set again once from a month.
    await runner.query("CREATE UNIQUE INDEX annotations_once_idx ON annotations (force_id, metric, coalesce(unit_code, ''), month) WHERE recalculates AND withdrawn_at IS NULL");
    await runner.query('ALTER TABLE annotations ENABLE ROW LEVEL SECURITY');
    await runner.query('ALTER TABLE annotations FORCE ROW LEVEL SECURITY');
    await runner.query('CREATE POLICY inside_functions ON annotations TO CURRENT_USER USING (current_user <> session_user) WITH CHECK (current_user <> session_user)');
    await runner.query('CREATE POLICY backup ON annotations FOR SELECT TO candour_backup USING (true)');
    await runner.query(`CREATE POLICY reads ON annotations FOR SELECT USING (force_id = (SELECT viewer_force()) AND (SELECT ${DESK}))`);
    for (const statement of functions) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION withdraw_annotation(uuid, text)');
    await runner.query('DROP FUNCTION write_annotation(uuid, text, text, date, text, text, boolean, text)');
    await runner.query('DROP TABLE annotations');
  }
}
