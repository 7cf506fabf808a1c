import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Who reads which row, decided by the database. Every request brings a signed text that says who asks; one function checks it, once
 * for each place a statement names it, and the policies compare the row's own columns with what it says. Without a good signature
 * that function gives nothing, nothing is equal to nothing, and there are no rows.
 */

/** Tables whose rows belong to one case and are a picture of its events. */
const OF_A_CASE = [
  'scope_versions', 'participants', 'assessments', 'deadlines', 'notices', 'extensions', 'account_facts', 'fact_findings', 'engagement_events', 'access_grants', 'refer_backs', 'pauses', 'report_versions', 'review_notes',
  'pdr_items', 'corrections', 'passage_requests', 'actions', 'org_lessons',
];
const SEALED = ['protected_records', 'report_records', 'welfare_records'];
const OF_THE_RECORD = ['events', 'data_keys', ...SEALED];
const OF_A_FORCE = ['units', 'people', 'postings', 'headcounts', 'headcount_groups', 'assessments_elsewhere'];
const EVERY_TABLE = [...OF_A_CASE, ...OF_THE_RECORD, ...OF_A_FORCE, 'cases', 'forces', 'reference_counters', 'equality_records', 'idempotency_keys', 'outbox', 'team_month', 'force_month', 'import_runs', 'access_keys', 'ended_sessions'];

const columns = (table: string): string => `ALTER TABLE ${table}
  ${['cases', ...SEALED].includes(table) ? '' : 'ADD COLUMN officer_id uuid,'}
  ADD COLUMN read_by uuid[] NOT NULL DEFAULT '{}', ADD COLUMN read_by_reviewer uuid, ADD COLUMN read_by_reviewer_until date,
  ADD COLUMN read_by_desk boolean NOT NULL DEFAULT false, ADD COLUMN read_by_leader boolean NOT NULL DEFAULT false, ADD COLUMN read_by_friends jsonb, ADD COLUMN kept_to uuid[]`;
/** Rows that are there already are read by nobody until the first start has worked out their readers; new ones always say it. */
const saidAlways = (table: string): string => `ALTER TABLE ${table} ALTER COLUMN read_by_desk DROP DEFAULT, ALTER COLUMN read_by_leader DROP DEFAULT`;

/** The lessons in their order: a policy lets an index be asked for what stands in it as CASE, not for the same as coalesce(), which PostgreSQL does not know to be safe. */
const lessonsInOrder = (answerBy: string): readonly string[] => [
  'DROP INDEX org_lessons_unanswered_idx, org_lessons_in_order_idx',
  `CREATE INDEX org_lessons_in_order_idx ON org_lessons (force_id, (${answerBy}), case_id, id)`,
  `CREATE INDEX org_lessons_unanswered_idx ON org_lessons (force_id, (${answerBy}), case_id, id) WHERE decision IS NULL`,
];

const tables = [
  ...['cases', ...OF_A_CASE, ...OF_THE_RECORD].flatMap((table) => [columns(table), saidAlways(table)]),
  'ALTER TABLE cases ADD COLUMN read_by_version integer NOT NULL DEFAULT 0',
  'ALTER TABLE cases ALTER COLUMN read_by_version DROP DEFAULT',
  'CREATE INDEX cases_read_by_version_idx ON cases (read_by_version, id)',
  // Whoever reads a lesson need not read its case, so it says itself what it is narrowed by, as an action does.
  "ALTER TABLE org_lessons ADD COLUMN team_code text NOT NULL DEFAULT ''",
  'ALTER TABLE org_lessons ALTER COLUMN team_code DROP DEFAULT',
  // Who reviewed at the time of writing says nothing of who reads now.
  ...SEALED.map((table) => `ALTER TABLE ${table} DROP COLUMN reviewer_id`),
  'CREATE INDEX people_line_manager_id_idx ON people (line_manager_id)',
  ...lessonsInOrder("CASE WHEN answer_due IS NULL THEN 'infinity'::date ELSE answer_due END"),
  // Of the key only what the reckoning of a keyed fingerprint (HMAC, RFC 2104) begins with is needed.
  `CREATE TABLE access_keys (
    id text NOT NULL, inner_pad bytea NOT NULL, outer_pad bytea NOT NULL, since timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT access_keys_pkey PRIMARY KEY (id)
  )`,
  `CREATE TABLE ended_sessions (
    session text NOT NULL, until timestamptz NOT NULL,
    CONSTRAINT ended_sessions_pkey PRIMARY KEY (session)
  )`,
];

/** A function that sees what its caller does not: with a search path nobody can bend. */
const definer = (head: string, body: string, kind = 'STABLE PARALLEL SAFE'): string =>
  `CREATE FUNCTION ${head} LANGUAGE plpgsql ${kind} SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$${body}$$`;
const said = (name: string, type: string, value: string): string => `CREATE FUNCTION ${name}() RETURNS ${type} LANGUAGE sql STABLE PARALLEL SAFE RETURN ${value}`;

const READ_BY = 'officer_id, read_by, read_by_reviewer, read_by_reviewer_until, read_by_desk, read_by_leader, read_by_friends, kept_to';
const moved = (table: string, among: string): string => `UPDATE ${table} t SET (${READ_BY}) = ROW (${READ_BY.split(', ').map((name) => `n.${name}`).join(', ')}) FROM ${among};`;

export const functions = [
  // Who asks, if the text of this transaction is signed with our key, has not run out and is of no session that was ended; else nothing.
  definer('viewer_context() RETURNS jsonb', `
    DECLARE
      given text := current_setting('candour.viewer', true);
      body text := split_part(given, '.', 1);
      said jsonb;
    BEGIN
      IF given IS NULL OR body = '' THEN RETURN NULL; END IF;
      PERFORM FROM access_keys k WHERE encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(body, 'UTF8'))), 'hex') = split_part(given, '.', 2);
      IF NOT FOUND THEN RETURN NULL; END IF;
      said := convert_from(decode(body, 'hex'), 'UTF8');
      IF (said ->> 'expires')::numeric <= extract(epoch FROM statement_timestamp()) THEN RETURN NULL; END IF;
      PERFORM FROM ended_sessions e WHERE e.session = said ->> 'session';
      IF FOUND THEN RETURN NULL; END IF;
      -- Somebody at the authority's desk reads as such and never as reviewer or friend (R26).
      RETURN said || jsonb_build_object(CASE WHEN said -> 'roles' ? 'authority' THEN 'at_desk' ELSE 'off_desk' END, said -> 'person');
    END`),
  said('viewer_force', 'uuid', "(viewer_context() ->> 'force')::uuid"),
  said('viewer_person', 'uuid', "(viewer_context() ->> 'person')::uuid"),
  said('viewer_today', 'date', "(viewer_context() ->> 'today')::date"),
  said('viewer_desk_person', 'uuid', "(viewer_context() ->> 'at_desk')::uuid"),
  said('viewer_off_desk', 'uuid', "(viewer_context() ->> 'off_desk')::uuid"),
  // Cases opened for this transaction whatever the relation, and those it may write to: the one of a command, which the process looks at before anything is shown.
  said('viewer_cases', 'uuid[]', "(viewer_context() ->> 'cases')::uuid[]"),
  said('viewer_writes', 'uuid[]', "(viewer_context() ->> 'writes')::uuid[]"),
  `CREATE FUNCTION viewer_has(role text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE RETURN coalesce(viewer_context() -> 'roles' ? role, false)`,
  // Whom the viewer leads today.
  definer('viewer_leads() RETURNS uuid[]', `
    BEGIN
      RETURN ARRAY(SELECT p.id FROM people p WHERE p.line_manager_id = viewer_person() AND p.force_id = viewer_force());
    END`),

  // Facts that a command needs of cases its giver may not read: nothing but these.
  // R52: accepted matters of the same officer; one that was disposed of never counts, a restricted one only for those on its list (R60).
  definer('earlier_cases(of_case uuid, since date, up_to date) RETURNS TABLE (known date, standards text[])', `
    BEGIN
      RETURN QUERY SELECT coalesce(c.submitted_on, c.assessed_on, c.known_on), c.standards FROM cases asked JOIN cases c ON c.officer_id = asked.officer_id AND c.force_id = asked.force_id AND c.id <> asked.id
        WHERE asked.id = of_case AND asked.id = ANY (viewer_writes()) AND asked.force_id = viewer_force() AND c.decision = 'RPRP' AND c.disposed = '{}' AND (NOT c.restricted OR viewer_person() = ANY (c.restricted_to))
          AND coalesce(c.submitted_on, c.assessed_on, c.known_on) BETWEEN since AND up_to;
    END`),
  // R27: what the other officers of the incident answered, as long as their review is open.
  definer('joint_consents(of_case uuid) RETURNS TABLE (officer uuid, consents boolean)', `
    BEGIN
      RETURN QUERY SELECT c.officer_id, c.joint_consent FROM cases asked JOIN cases c ON c.incident_group = asked.incident_group AND c.force_id = asked.force_id AND c.id <> asked.id
        WHERE asked.id = of_case AND asked.id = ANY (viewer_writes()) AND asked.force_id = viewer_force()
          AND c.state IN ('REVIEWER_APPOINTED', 'NOTIFIED', 'DISCUSSION_ARRANGED', 'DISCUSSED', 'ENGAGEMENT_CONCERN', 'PAUSED', 'REFERRED_BACK') ORDER BY c.id;
    END`),
  // R1: counted cases of the viewer's own that they have not been told of, so that figures can leave them out: what figures are made of, and no more.
  definer('own_untold_cases() RETURNS TABLE (unit_at_incident text, accepted_month date, submitted_on date, standards text[], ndm_elements text[], source text, outcome text)', `
    BEGIN
      RETURN QUERY SELECT c.unit_at_incident, c.accepted_month, c.submitted_on, c.standards, c.ndm_elements, c.source, c.outcome FROM cases c
        WHERE c.officer_id = viewer_person() AND c.force_id = viewer_force() AND viewer_has('authority') AND NOT c.officer_id = ANY (c.read_by) AND c.accepted_month IS NOT NULL AND NOT c.restricted;
    END`),

  // The record is only added to; who reads what stands in it moves with the case. Only where a command or the jobs have the case in hand.
  definer('keep_read_by(of_case uuid, readers jsonb) RETURNS void', `
    BEGIN
      IF NOT coalesce(of_case = ANY (viewer_writes()), false) AND NOT pg_has_role(session_user, 'candour_jobs', 'USAGE') THEN
        RAISE EXCEPTION 'who reads a case changes with the case alone' USING ERRCODE = 'insufficient_privilege';
      END IF;
      ${moved('events', "jsonb_populate_record(NULL::events, readers -> 'events') n WHERE t.case_id = of_case")}
      ${moved('data_keys', "jsonb_populate_recordset(NULL::data_keys, readers -> 'data_keys') n WHERE t.case_id = of_case AND t.class = n.class")}
      ${SEALED.map((table) => moved(table, `jsonb_populate_recordset(NULL::${table}, readers -> '${table}') n WHERE t.case_id = of_case AND t.seq = n.seq`)).join('\n      ')}
    END`, 'VOLATILE'),

  // A session that was ended opens nothing any more, whoever still has a text signed for it.
  definer('end_session(which text, until_then timestamptz) RETURNS void', `
    BEGIN
      INSERT INTO ended_sessions (session, until) VALUES (which, until_then) ON CONFLICT (session) DO UPDATE SET until = greatest(ended_sessions.until, excluded.until);
      DELETE FROM ended_sessions WHERE until < now();
    END`, 'VOLATILE'),
];

const who = '(SELECT viewer_person())';
const isListed = `(kept_to IS NULL OR ${who} = ANY (kept_to))`;
/** The access matrix as the row has it: desk, persons, reviewer, whoever leads the officer, friends. */
const mayRead = `force_id = (SELECT viewer_force()) AND (
  (read_by_desk AND coalesce(officer_id, force_id) <> (SELECT viewer_desk_person()) AND ${isListed})
  OR ${who} = ANY (read_by)
  OR (read_by_reviewer = (SELECT viewer_off_desk()) AND (read_by_reviewer_until IS NULL OR read_by_reviewer_until >= (SELECT viewer_today())))
  OR (read_by_leader AND officer_id = ANY ((SELECT viewer_leads())::uuid[]) AND ${isListed})
  OR (read_by_friends ->> (SELECT viewer_off_desk())::text)::date >= (SELECT viewer_today()))`;
const inHand = (id: string): string => `(force_id = (SELECT viewer_force()) AND ${id} = ANY ((SELECT viewer_writes())::uuid[]))`;
const shown = (id: string): string => `(force_id = (SELECT viewer_force()) AND ${id} = ANY ((SELECT viewer_cases())::uuid[]))`;
const ofTheForce = 'force_id = (SELECT viewer_force())';

const reads = (table: string, using: string): string => `CREATE POLICY reads ON ${table} FOR SELECT USING (${using})`;
const adds = (table: string, check: string): string => `CREATE POLICY adds ON ${table} FOR INSERT WITH CHECK (${check})`;
const changes = (table: string, using: string): string => `CREATE POLICY changes ON ${table} FOR UPDATE USING (${using}) WITH CHECK (${using})`;
const removes = (table: string, using: string): string => `CREATE POLICY removes ON ${table} FOR DELETE USING (${using})`;

export const policies = [
  ...EVERY_TABLE.flatMap((table) => [`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`, `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`]),
  // The owner reads nothing by accident, only inside the functions that somebody else calls.
  ...EVERY_TABLE.filter((table) => table !== 'access_keys').map((table) => `CREATE POLICY inside_functions ON ${table} TO CURRENT_USER USING (current_user <> session_user) WITH CHECK (current_user <> session_user)`),
  'CREATE POLICY owner ON access_keys TO CURRENT_USER USING (true) WITH CHECK (true)',
  // Imports, the clock and the demonstration speak for nobody and come from no request; what is sealed they put in and never read.
  ...EVERY_TABLE.filter((table) => !['access_keys', 'ended_sessions', ...SEALED].includes(table)).map((table) => `CREATE POLICY jobs ON ${table} TO candour_jobs USING (true) WITH CHECK (true)`),
  ...SEALED.map((table) => `CREATE POLICY jobs ON ${table} FOR INSERT TO candour_jobs WITH CHECK (true)`),
  // A backup copies everything; what is sealed stays sealed in it.
  ...EVERY_TABLE.filter((table) => table !== 'access_keys').map((table) => `CREATE POLICY backup ON ${table} FOR SELECT TO candour_backup USING (true)`),

  reads('cases', `(${mayRead}) OR ${shown('id')}`), adds('cases', inHand('id')), changes('cases', inHand('id')),
  ...OF_A_CASE.flatMap((table) => [reads(table, `(${mayRead}) OR ${shown('case_id')}`), adds(table, inHand('case_id')), changes(table, inHand('case_id')), removes(table, inHand('case_id'))]),
  reads('events', `(${mayRead}) OR ${shown('case_id')}`), adds('events', inHand('case_id')),
  // A command that writes a class needs its key, also where its giver reads nothing of what was sealed with it before.
  reads('data_keys', `(${mayRead}) OR (class = 'C' AND ${shown('case_id')}) OR ${inHand('case_id')}`), adds('data_keys', inHand('case_id')), changes('data_keys', inHand('case_id')),
  ...SEALED.flatMap((table) => [reads(table, mayRead), adds(table, inHand('case_id'))]),
  adds('outbox', inHand('case_id')),
  reads('idempotency_keys', `person_id = ${who}`), adds('idempotency_keys', `person_id = ${who} AND case_id = ANY ((SELECT viewer_writes())::uuid[])`),

  reads('forces', 'id = (SELECT viewer_force())'),
  ...OF_A_FORCE.map((table) => reads(table, ofTheForce)),
  reads('reference_counters', ofTheForce), adds('reference_counters', ofTheForce), changes('reference_counters', ofTheForce),
  // Exact figures are the desk's; nobody else has any before small numbers are protected.
  ...['team_month', 'force_month'].map((table) => reads(table, `${ofTheForce} AND (SELECT viewer_has('authority'))`)),
  reads('import_runs', `${ofTheForce} AND (SELECT viewer_has('administrator'))`),
];

export class WhoReads1795300006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...functions, ...policies]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DO $$ DECLARE p record; BEGIN FOR p IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' LOOP EXECUTE format('DROP POLICY %I ON %I', p.policyname, p.tablename); END LOOP; END $$");
    for (const table of EVERY_TABLE) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`);
    await runner.query('DROP FUNCTION end_session, keep_read_by, own_untold_cases, joint_consents, earlier_cases, viewer_leads, viewer_has, viewer_writes, viewer_cases, viewer_off_desk, viewer_desk_person, viewer_today, viewer_person, viewer_force, viewer_context');
    await runner.query('DROP TABLE ended_sessions, access_keys');
    await runner.query('DROP INDEX people_line_manager_id_idx');
    for (const statement of lessonsInOrder("coalesce(answer_due, 'infinity'::date)")) await runner.query(statement);
    for (const table of SEALED) await runner.query(`ALTER TABLE ${table} ADD COLUMN reviewer_id uuid`);
    await runner.query('ALTER TABLE org_lessons DROP COLUMN team_code');
    await runner.query('ALTER TABLE cases DROP COLUMN read_by_version');
    for (const table of ['cases', ...OF_A_CASE, ...OF_THE_RECORD]) {
      const kept = ['cases', ...SEALED].includes(table) ? '' : 'DROP COLUMN officer_id,';
      await runner.query(`ALTER TABLE ${table} ${kept} DROP COLUMN kept_to, DROP COLUMN read_by_friends, DROP COLUMN read_by_leader, DROP COLUMN read_by_desk, DROP COLUMN read_by_reviewer_until, DROP COLUMN read_by_reviewer, DROP COLUMN read_by`);
    }
  }
}
