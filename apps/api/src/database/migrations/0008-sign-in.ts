import type { MigrationInterface, QueryRunner } from 'typeorm';

export const statements = [
  `CREATE TABLE person_subjects (
    issuer text NOT NULL, subject text NOT NULL, person_id uuid NOT NULL, linked_at timestamptz NOT NULL,
    CONSTRAINT person_subjects_pkey PRIMARY KEY (issuer, subject),
    CONSTRAINT person_subjects_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id)
  )`,
  `CREATE INDEX person_subjects_person_id_idx ON person_subjects (person_id)`,
  // R53, R54: what the product may not be used for cannot be written down either.
  `CREATE TABLE service_clients (
    id uuid NOT NULL, force_id uuid NOT NULL, client_id text NOT NULL, name text NOT NULL, purpose text NOT NULL, scopes text[] NOT NULL DEFAULT '{}',
    registered_by uuid, registered_at timestamptz NOT NULL, active boolean NOT NULL,
    CONSTRAINT service_clients_pkey PRIMARY KEY (id),
    CONSTRAINT service_clients_client_id_key UNIQUE (client_id),
    CONSTRAINT service_clients_purpose_check CHECK (purpose = ANY (ARRAY['HR_PDR', 'TRAINING', 'STANDARDS_SYSTEM', 'ROSTER', 'NATIONAL_RETURN', 'WAREHOUSE'])),
    CONSTRAINT service_clients_scopes_check CHECK (array_to_string(scopes, ' ') !~* '(promotion|selection|posting|vetting)'),
    CONSTRAINT service_clients_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id),
    CONSTRAINT service_clients_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES people(id)
  )`,
  // Asked before anybody is known, hence with the owner's eyes: it gives one person or one client away and lists nobody. A subject that is
  // written down goes before a number; a number counts in the named force, or in the only one there is.
  `CREATE FUNCTION signed_in(issuer text, subject text, number_in_force text, force_code text, client text, session_id text, today date) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH linked AS (SELECT s.person_id FROM person_subjects s WHERE s.issuer = signed_in.issuer AND s.subject = signed_in.subject),
    whom AS (
      SELECT jsonb_build_object('kind', 'PERSON', 'id', p.id, 'name', p.name) AS who, p.force_id
      FROM people p
      WHERE signed_in.client IS NULL AND (p.leaver_on IS NULL OR p.leaver_on >= signed_in.today)
        AND (p.id = (SELECT person_id FROM linked)
          OR (NOT EXISTS (SELECT FROM linked) AND p.number = signed_in.number_in_force AND (signed_in.force_code IS NOT NULL OR (SELECT count(*) FROM forces) = 1)))
      UNION ALL
      SELECT jsonb_build_object('kind', 'CLIENT', 'id', c.id, 'name', c.name, 'purpose', c.purpose), c.force_id
      FROM service_clients c WHERE c.client_id = signed_in.client AND c.active
    )
    SELECT whom.who || jsonb_build_object('force', jsonb_build_object('id', f.id, 'code', f.code, 'name', f.name))
    FROM whom JOIN forces f ON f.id = whom.force_id
    WHERE (signed_in.force_code IS NULL OR f.code = signed_in.force_code)
      AND NOT EXISTS (SELECT FROM ended_sessions e WHERE e.session = signed_in.session_id AND e.until > now())
  $$`,
  ...['person_subjects', 'service_clients'].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`, `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    // An operator writes here as the owner of the database; the product has no way to.
    `CREATE POLICY owner ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true)`,
    `CREATE POLICY backup ON ${table} FOR SELECT TO candour_backup USING (true)`,
  ]),
  // The demonstration brings a system along.
  'CREATE POLICY jobs ON service_clients FOR INSERT TO candour_jobs WITH CHECK (true)',
];

export class SignIn1795300008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION signed_in');
    await runner.query('DROP TABLE service_clients, person_subjects');
  }
}
