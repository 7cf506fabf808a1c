import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = 'force_id = (SELECT viewer_force()) AND person_id = (SELECT viewer_person())';

const statements = [
  `CREATE TABLE evidence_packs (
    id uuid NOT NULL, force_id uuid NOT NULL, person_id uuid NOT NULL, asked_at timestamptz NOT NULL, mode text NOT NULL, asked jsonb NOT NULL, state text NOT NULL, done integer NOT NULL DEFAULT 0, total integer NOT NULL,
    touched_at timestamptz NOT NULL, why text, made_at timestamptz, figures jsonb NOT NULL, digest bytea, file_digest bytea, bytes integer, pages integer, file bytea, kept_until date NOT NULL,
    CONSTRAINT evidence_packs_pkey PRIMARY KEY (id),
    CONSTRAINT evidence_packs_state_check CHECK (state = ANY (ARRAY['WAITING', 'AT_WORK', 'READY', 'FAILED', 'CANCELLED', 'GONE'])),
    CONSTRAINT evidence_packs_mode_check CHECK (mode = ANY (ARRAY['EXACT', 'PROTECTED'])),
    CONSTRAINT evidence_packs_ready_check CHECK ((state = 'READY') = (file IS NOT NULL)),
    CONSTRAINT evidence_packs_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
  )`,
  'CREATE INDEX evidence_packs_force_id_person_id_asked_at_idx ON evidence_packs (force_id, person_id, asked_at)',
  "CREATE UNIQUE INDEX evidence_packs_one_at_a_time_key ON evidence_packs (person_id) WHERE state = ANY (ARRAY['WAITING', 'AT_WORK'])",
  'ALTER TABLE evidence_packs ENABLE ROW LEVEL SECURITY', 'ALTER TABLE evidence_packs FORCE ROW LEVEL SECURITY',
  'CREATE POLICY inside_functions ON evidence_packs TO CURRENT_USER USING (current_user <> session_user) WITH CHECK (current_user <> session_user)',
  'CREATE POLICY backup ON evidence_packs FOR SELECT TO candour_backup USING (true)',
  `CREATE POLICY reads ON evidence_packs FOR SELECT USING (${own})`,
  `CREATE POLICY adds ON evidence_packs FOR INSERT WITH CHECK (${own})`,
  `CREATE POLICY changes ON evidence_packs FOR UPDATE USING (${own}) WITH CHECK (${own})`,
  // A file is gone after its last day, and what was asked for a month later. The jobs see no pack; they only say what time it is.
  `CREATE FUNCTION drop_old_evidence_packs(today date) RETURNS integer LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    DECLARE
      dropped integer;
    BEGIN
      UPDATE evidence_packs p SET state = 'GONE', file = NULL WHERE p.state = 'READY' AND p.kept_until < today;
      GET DIAGNOSTICS dropped = ROW_COUNT;
      DELETE FROM evidence_packs p WHERE p.kept_until < today - 30;
      RETURN dropped;
    END$$`,
];

/** Packs of figures that people asked for. */
export class EvidencePacks1795300039000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION drop_old_evidence_packs(date)');
    await runner.query('DROP TABLE evidence_packs');
  }
}
