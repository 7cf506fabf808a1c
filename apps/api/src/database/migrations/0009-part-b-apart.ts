import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Part (b) of a report, the summary of the discussion, stands in a table of its own: once a case was referred back the authority reads
 * what was sent without it, and what the policies do not give cannot be shown by mistake.
 */
const TABLE = 'report_discussions';
const SEALED = ['protected_records', 'report_records', TABLE, 'welfare_records'];

const tables = [
  `CREATE TABLE ${TABLE} (
    case_id uuid NOT NULL, seq integer NOT NULL, force_id uuid NOT NULL, officer_id uuid, key_id uuid NOT NULL, ciphertext bytea NOT NULL,
    read_by uuid[] NOT NULL DEFAULT '{}', read_by_reviewer uuid, read_by_reviewer_until date, read_by_desk boolean NOT NULL, read_by_leader boolean NOT NULL, read_by_friends jsonb, kept_to uuid[],
    CONSTRAINT ${TABLE}_pkey PRIMARY KEY (case_id, seq),
    CONSTRAINT ${TABLE}_key_id_fkey FOREIGN KEY (key_id) REFERENCES data_keys(id),
    CONSTRAINT ${TABLE}_case_id_seq_fkey FOREIGN KEY (case_id, seq) REFERENCES events(case_id,seq)
  )`,
  // A line manager asks for the reports of those they lead, a friend for the notices of officers who chose them: neither reads a case.
  'CREATE INDEX report_records_officer_id_idx ON report_records (officer_id)',
  'CREATE INDEX notices_with_friends_idx ON notices (case_id) WHERE read_by_friends IS NOT NULL',
];

const READ_BY = 'officer_id, read_by, read_by_reviewer, read_by_reviewer_until, read_by_desk, read_by_leader, read_by_friends, kept_to';
const moved = (table: string, among: string): string => `UPDATE ${table} t SET (${READ_BY}) = ROW (${READ_BY.split(', ').map((name) => `n.${name}`).join(', ')}) FROM ${among};`;

/** As in 0006, for these sealed tables. */
export const keepReadBy = (sealed: readonly string[]): string => `
  CREATE OR REPLACE FUNCTION keep_read_by(of_case uuid, readers jsonb) RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    BEGIN
      IF NOT coalesce(of_case = ANY (viewer_writes()), false) AND NOT pg_has_role(session_user, 'candour_jobs', 'USAGE') THEN
        RAISE EXCEPTION 'who reads a case changes with the case alone' USING ERRCODE = 'insufficient_privilege';
      END IF;
      ${moved('events', "jsonb_populate_record(NULL::events, readers -> 'events') n WHERE t.case_id = of_case")}
      ${moved('data_keys', "jsonb_populate_recordset(NULL::data_keys, readers -> 'data_keys') n WHERE t.case_id = of_case AND t.class = n.class")}
      ${sealed.map((table) => moved(table, `jsonb_populate_recordset(NULL::${table}, readers -> '${table}') n WHERE t.case_id = of_case AND t.seq = n.seq`)).join('\n      ')}
    END$$`;

/** The same policies as on the rest of the report, in the very words the database has for them. */
const asOnReports = `DO $$ DECLARE p record; BEGIN
  FOR p IN SELECT policyname, cmd, roles, qual, with_check FROM pg_policies WHERE schemaname = 'public' AND tablename = 'report_records'
  LOOP EXECUTE format('CREATE POLICY %I ON ${TABLE} FOR %s TO %s %s %s', p.policyname, p.cmd,
    (SELECT string_agg(CASE role WHEN 'public' THEN 'PUBLIC' ELSE quote_ident(role) END, ', ') FROM unnest(p.roles) role), 'USING (' || p.qual || ')', 'WITH CHECK (' || p.with_check || ')'); END LOOP; END $$`;

const policies = [`ALTER TABLE ${TABLE} ENABLE ROW LEVEL SECURITY`, `ALTER TABLE ${TABLE} FORCE ROW LEVEL SECURITY`, asOnReports];

export class PartBApart1795300009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, keepReadBy(SEALED), ...policies]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(keepReadBy(SEALED.filter((table) => table !== TABLE)));
    await runner.query('DROP INDEX notices_with_friends_idx, report_records_officer_id_idx');
    await runner.query(`DROP TABLE ${TABLE}`);
  }
}
