import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appends, reads } from './0007-audit.functions.js';
import { administration } from './0011-people-and-roles.administration.js';
import { readers } from './0011-people-and-roles.functions.js';
import { statements } from './0016-follow-ups-and-search.js';

/* Changes of who may ask are links of the ledger, whoever makes them; and what was left open between the desks of a chief officer's case. */
const BEFORE = [...statements, ...administration, ...readers, ...appends, ...reads];

/** A function as it stood before this migration (the latest that made it comes first), to be put in the place of what stands there now. */
function asBefore(name: string): string {
  const statement = BEFORE.find((each) => each.startsWith(`CREATE FUNCTION ${name}(`) || each.startsWith(`CREATE OR REPLACE FUNCTION ${name}(`));
  if (statement === undefined) throw new Error(`No migration before this one made ${name}.`);
  return statement.replace(/^CREATE FUNCTION/, 'CREATE OR REPLACE FUNCTION');
}

/** The same with some words of it changed, each of which must be there. */
const changed = (name: string, ...changes: readonly (readonly [from: string, to: string])[]): string => changes.reduce((statement, [from, to]) => {
  if (!statement.includes(from)) throw new Error(`${name} has no "${from}" to be changed.`);
  return statement.replace(from, to);
}, asBefore(name));

const NOT_OWN = 'NOT EXISTS (SELECT FROM cases c WHERE c.id = x.case_id AND c.officer_id = viewer_person())';
const OWN_DESK = "(c.desk_is_pcc AND (viewer_has('authority') OR viewer_has('standards')))";

export const functions: readonly string[] = [
  // Whoever could take away their own link could become whoever has the number their provider gives them.
  changed('unlink_sign_in', ["IF NOT viewer_has('administrator') THEN", "IF NOT viewer_has('administrator') OR EXISTS (SELECT FROM person_subjects s WHERE s.id = which AND s.person_id = viewer_person()) THEN"]),
  // R59: of the force's own desk nobody withholds looks at the case of a chief officer, nor is told why it was opened.
  changed('withhold_looks', ["viewer_has('authority')", "viewer_has(CASE WHEN c.desk_is_pcc THEN 'pcc' ELSE 'authority' END)"]),
  changed('records_taken_over', ['AND c.officer_id <> viewer_person(), false)', `AND c.officer_id <> viewer_person() AND NOT ${OWN_DESK}, false)`]),
  // R60: who asks is asked before, so that a record that is there takes no longer than one that is not.
  changed('record_to_open', ['BEGIN', 'DECLARE person uuid := viewer_person(); force uuid := viewer_force(); BEGIN'], ['c.force_id = viewer_force()', 'c.force_id = force'], ['viewer_person() = ANY', 'person = ANY']),
  // Nobody audits their own review: of who looked an officer learns what every officer learns, and when. What is left out leaves no gap, because the numbers have others.
  changed('audit_entries', ['few bigint[];', 'few bigint[];\n    own uuid[] := ARRAY(SELECT c.id FROM cases c WHERE c.officer_id = viewer_person() AND c.force_id = viewer_force());'], ['IF of_case IS NOT NULL THEN few', 'IF of_case = ANY (own) THEN RETURN; END IF;\n    IF of_case IS NOT NULL THEN few'],
    ['r.opened, r.listed,', 'r.opened, CASE WHEN r.listed && own THEN ARRAY(SELECT l FROM unnest(r.listed) l WHERE l <> ALL (own)) ELSE r.listed END,'], ['AND r.number IS NOT NULL AND', 'AND r.number IS NOT NULL AND NOT r.opened && own AND NOT (r.listed <@ own AND r.listed <> \'{}\' AND r.opened = \'{}\') AND']),
  changed('audit_exemptions', ['x.force_id = viewer_force()', `x.force_id = viewer_force() AND ${NOT_OWN}`]),
  changed('audit_standing', ['x.force_id = viewer_force()', `x.force_id = viewer_force() AND ${NOT_OWN}`], ['WHERE x.force_id = viewer_force());', `WHERE x.force_id = viewer_force() AND ${NOT_OWN});`], ['UNION ALL SELECT w.at FROM look_exemptions w', 'UNION ALL SELECT w.at FROM administration_records w WHERE w.number IS NULL AND w.force_id = viewer_force()\n      UNION ALL SELECT w.at FROM look_exemptions w']),
  // R38: whoever leads an officer reads the report, so a change of it is written down, whichever program made it and for whom.
  `CREATE FUNCTION line_manager_noted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    BEGIN
      INSERT INTO administration_records (id, force_id, at, person_id, act, about_person_id, about_id, detail)
      VALUES (uuidv7(), NEW.force_id, clock_timestamp(), nullif(current_setting('candour.importer', true), '')::uuid, 'LINE_MANAGER_CHANGED', NEW.id, coalesce(NEW.next_line_manager_id, NEW.line_manager_id, NEW.id),
        concat_ws('; ', 'now ' || coalesce((SELECT p.number FROM people p WHERE p.id = NEW.line_manager_id), 'nobody') || coalesce(' from ' || NEW.line_manager_from, ''),
          'next ' || CASE WHEN NEW.next_line_manager_from IS NOT NULL THEN coalesce((SELECT p.number FROM people p WHERE p.id = NEW.next_line_manager_id), 'nobody') END || ' from ' || NEW.next_line_manager_from));
      RETURN NULL;
    END $$`,
  'REVOKE ALL ON FUNCTION line_manager_noted() FROM PUBLIC',
  `CREATE TRIGGER people_line_manager AFTER UPDATE OF line_manager_id, next_line_manager_id, next_line_manager_from ON people FOR EACH ROW
    WHEN ((OLD.line_manager_id, OLD.next_line_manager_id, OLD.next_line_manager_from) IS DISTINCT FROM (NEW.line_manager_id, NEW.next_line_manager_id, NEW.next_line_manager_from)) EXECUTE FUNCTION line_manager_noted()`,
];

const tables = [
  // An operator at the command line is nobody of the force.
  'ALTER TABLE administration_records ADD COLUMN number bigint, ALTER COLUMN person_id DROP NOT NULL',
  'CREATE UNIQUE INDEX administration_records_number_idx ON administration_records (force_id, number) WHERE number IS NOT NULL',
  'CREATE INDEX administration_records_waiting_idx ON administration_records (at, id) WHERE number IS NULL',
  'CREATE POLICY sealer_reads ON administration_records FOR SELECT TO candour_audit USING (true)',
  'CREATE POLICY sealer_numbers ON administration_records FOR UPDATE TO candour_audit USING (number IS NULL) WITH CHECK (number IS NOT NULL)',
  'CREATE POLICY operator ON administration_records FOR INSERT TO CURRENT_USER WITH CHECK (person_id IS NULL AND number IS NULL)',
];

export class AdministrationInTheLedger1795300023000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...functions]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER people_line_manager ON people');
    await runner.query('DROP FUNCTION line_manager_noted');
    for (const name of ['unlink_sign_in', 'withhold_looks', 'records_taken_over', 'record_to_open', 'audit_entries', 'audit_exemptions', 'audit_standing']) await runner.query(asBefore(name));
    for (const policy of ['operator', 'sealer_numbers', 'sealer_reads']) await runner.query(`DROP POLICY ${policy} ON administration_records`);
    // What nobody of the force did the table of before has no place for; its links stay in the ledger.
    await runner.query('DELETE FROM administration_records WHERE person_id IS NULL');
    await runner.query('ALTER TABLE administration_records DROP COLUMN number, ALTER COLUMN person_id SET NOT NULL');
  }
}
