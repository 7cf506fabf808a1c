import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // Numbers that are protected already: the table cannot hold one of fewer than 10 people, nor one that is not rounded. The row without a group says
  // that the quarter was counted; where no group stands beside it the table is withheld.
  `CREATE TABLE equality_counts (
    force_id uuid NOT NULL, quarter date NOT NULL, characteristic text NOT NULL, stage text NOT NULL, group_code text NOT NULL, count integer NOT NULL, of_count integer NOT NULL, counted_at timestamptz NOT NULL,
    CONSTRAINT equality_counts_pkey PRIMARY KEY (force_id, quarter, characteristic, stage, group_code),
    CONSTRAINT equality_counts_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id),
    CONSTRAINT equality_counts_protected_check CHECK ((group_code = '' AND count = 0 AND of_count = 0) OR (group_code = 'NOT_STATED' AND (count = 0 OR count >= 10) AND count % 5 = 0 AND of_count = 0)
      OR (count >= 10 AND count % 5 = 0 AND of_count >= 10 AND of_count % 5 = 0))
  )`,
  'ALTER TABLE equality_counts ENABLE ROW LEVEL SECURITY', 'ALTER TABLE equality_counts FORCE ROW LEVEL SECURITY',
  'CREATE POLICY inside_functions ON equality_counts TO CURRENT_USER USING (current_user <> session_user) WITH CHECK (current_user <> session_user)',
  'CREATE POLICY jobs ON equality_counts TO candour_jobs USING (true) WITH CHECK (true)',
  'CREATE POLICY backup ON equality_counts FOR SELECT TO candour_backup USING (true)',
  // Process 5.1, row E: a protected aggregate for the analyst and the commissioner's office; the authority's desk has none.
  "CREATE POLICY reads ON equality_counts FOR SELECT USING (force_id = (SELECT viewer_force()) AND ((SELECT viewer_has('analyst')) OR (SELECT viewer_has('pcc'))))",
  // What people declared, still sealed, for the count of a quarter and for nothing else: of each person and characteristic the job takes the last.
  `CREATE FUNCTION declarations_to_count(of_force uuid) RETURNS TABLE (id uuid, ciphertext bytea) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    BEGIN
      RETURN QUERY SELECT e.id, e.ciphertext FROM equality_records e WHERE e.force_id = of_force ORDER BY e.recorded_at, e.id;
    END$$`,
  'REVOKE ALL ON FUNCTION declarations_to_count(uuid) FROM PUBLIC',
];

export class EqualityCounts1795300033000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION declarations_to_count');
    await runner.query('DROP TABLE equality_counts');
  }
}
