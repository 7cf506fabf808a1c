import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = 'force_id = (SELECT viewer_force()) AND owner_id = (SELECT viewer_person())';
/** Shared with those of one's own role alone. */
const MAY_BE_SHARED = '(shared_with IS NULL OR viewer_has(shared_with))';

/** Filters of the page of figures under a name: for whoever saved them, and, where they share them, for those of the same role in the force. */
export class SavedViews1795300038000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE saved_views (
      id uuid NOT NULL, force_id uuid NOT NULL, owner_id uuid NOT NULL, name text NOT NULL, address text NOT NULL, shared_with text, changed_at timestamptz NOT NULL,
      CONSTRAINT saved_views_pkey PRIMARY KEY (id),
      CONSTRAINT saved_views_name_check CHECK (length(name) BETWEEN 1 AND 80),
      CONSTRAINT saved_views_address_check CHECK (length(address) <= 2000),
      CONSTRAINT saved_views_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id),
      CONSTRAINT saved_views_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id)
    )`);
    await runner.query('CREATE UNIQUE INDEX saved_views_owner_id_name_idx ON saved_views (owner_id, name)');
    await runner.query('CREATE INDEX saved_views_shared_idx ON saved_views (force_id, shared_with) WHERE shared_with IS NOT NULL');
    await runner.query('ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY');
    await runner.query('ALTER TABLE saved_views FORCE ROW LEVEL SECURITY');
    await runner.query('CREATE POLICY backup ON saved_views FOR SELECT TO candour_backup USING (true)');
    await runner.query(`CREATE POLICY reads ON saved_views FOR SELECT USING ((${OWN}) OR (force_id = (SELECT viewer_force()) AND shared_with IS NOT NULL AND viewer_has(shared_with)))`);
    await runner.query(`CREATE POLICY saves ON saved_views FOR INSERT WITH CHECK (${OWN} AND ${MAY_BE_SHARED})`);
    await runner.query(`CREATE POLICY changes ON saved_views FOR UPDATE USING (${OWN}) WITH CHECK (${OWN} AND ${MAY_BE_SHARED})`);
    await runner.query(`CREATE POLICY deletes ON saved_views FOR DELETE USING (${OWN})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_views');
  }
}
