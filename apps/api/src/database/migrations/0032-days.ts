import type { MigrationInterface, QueryRunner } from 'typeorm';

const DEFINER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const COUNTED = 'accepted_month IS NOT NULL AND NOT restricted';
const UNTOLD = 'unit_at_incident text, accepted_month date, submitted_on date, standards text[], ndm_elements text[], source text, outcome text';
const OWN = `c.officer_id = viewer_person() AND c.force_id = viewer_force() AND viewer_has('authority') AND NOT c.officer_id = ANY (c.read_by) AND c.accepted_month IS NOT NULL AND NOT c.restricted`;

/** Cases of the viewer's own that they have not been told of (R1): what figures are made of, and no more. Asked with every figure, so planned once. */
const ownUntold = (columns: string, read: string): string => `CREATE FUNCTION own_untold_cases() RETURNS TABLE (${columns}) LANGUAGE plpgsql STABLE PARALLEL SAFE ${DEFINER} SET plan_cache_mode = force_generic_plan AS $$
    BEGIN
      RETURN QUERY SELECT ${read} FROM cases c WHERE ${OWN};
    END$$`;

const tables = [
  // The day a past case was taken in, and the day its account was first due: what the curves and the five working days are counted from.
  'ALTER TABLE cases ADD COLUMN taken_in_on date, ADD COLUMN account_first_due date',
  'ALTER TABLE org_lessons ADD COLUMN implemented_on date',
  `CREATE TABLE force_days (
    force_id uuid NOT NULL, month date NOT NULL, measure text NOT NULL, part text NOT NULL, days integer NOT NULL, entered integer NOT NULL, kind text NOT NULL, n integer NOT NULL,
    CONSTRAINT force_days_pkey PRIMARY KEY (force_id, month, measure, part, days, entered, kind)
  )`,
  // Cases that run are counted live, up to the day of the question.
  `CREATE INDEX cases_running_idx ON cases (force_id, accepted_month) WHERE ${COUNTED} AND outcome IS NULL`,
];

/** What is known of cases that are there already. */
const known = [
  'ALTER TABLE cases NO FORCE ROW LEVEL SECURITY; ALTER TABLE events NO FORCE ROW LEVEL SECURITY; ALTER TABLE deadlines NO FORCE ROW LEVEL SECURITY',
  "UPDATE cases c SET taken_in_on = e.on_day FROM events e WHERE e.case_id = c.id AND e.type = 'CaseImported'",
  "UPDATE cases c SET account_first_due = coalesce((SELECT d.due FROM deadlines d WHERE d.case_id = c.id AND d.kind = 'ACCOUNT'), c.account_due) WHERE c.account_due IS NOT NULL",
  'ALTER TABLE cases FORCE ROW LEVEL SECURITY; ALTER TABLE events FORCE ROW LEVEL SECURITY; ALTER TABLE deadlines FORCE ROW LEVEL SECURITY',
];

const access = [
  'ALTER TABLE force_days ENABLE ROW LEVEL SECURITY', 'ALTER TABLE force_days FORCE ROW LEVEL SECURITY',
  'CREATE POLICY inside_functions ON force_days TO CURRENT_USER USING (current_user <> session_user) WITH CHECK (current_user <> session_user)',
  'CREATE POLICY jobs ON force_days TO candour_jobs USING (true) WITH CHECK (true)',
  'CREATE POLICY backup ON force_days FOR SELECT TO candour_backup USING (true)',
  // Exact figures are the desk's; what others have is made of protected counts.
  "CREATE POLICY reads ON force_days FOR SELECT USING (force_id = (SELECT viewer_force()) AND (SELECT viewer_has('authority')))",
  // The function that adds to the figures takes the days with it; its text follows the code (routines.ts).
  'DROP FUNCTION IF EXISTS add_to_rollups(uuid, jsonb, jsonb)',
];

export class Days1795300032000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...known, ...access]) await runner.query(statement);
    await runner.query('DROP FUNCTION own_untold_cases');
    await runner.query(ownUntold(`${UNTOLD}, ended_on date, taken_in_on date`, 'c.unit_at_incident, c.accepted_month, c.submitted_on, c.standards, c.ndm_elements, c.source, c.outcome, c.ended_on, c.taken_in_on'));
    await runner.query('REVOKE ALL ON FUNCTION own_untold_cases() FROM PUBLIC');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION IF EXISTS add_to_rollups(uuid, jsonb, jsonb, jsonb)');
    await runner.query('DROP FUNCTION own_untold_cases');
    await runner.query(ownUntold(UNTOLD, 'c.unit_at_incident, c.accepted_month, c.submitted_on, c.standards, c.ndm_elements, c.source, c.outcome'));
    await runner.query('REVOKE ALL ON FUNCTION own_untold_cases() FROM PUBLIC');
    await runner.query('DROP INDEX cases_running_idx');
    await runner.query('DROP TABLE force_days');
    await runner.query('ALTER TABLE org_lessons DROP COLUMN implemented_on');
    await runner.query('ALTER TABLE cases DROP COLUMN account_first_due, DROP COLUMN taken_in_on');
  }
}
