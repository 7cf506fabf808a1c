import type { MigrationInterface, QueryRunner } from 'typeorm';
import { administration } from './0011-people-and-roles.administration.js';
import { identity, looks, readers } from './0011-people-and-roles.functions.js';
import { undone } from './0011-people-and-roles.undone.js';

/** Tables whose rows say who reads them (migration 0006). */
const SEALED = ['protected_records', 'report_records', 'report_discussions', 'welfare_records'];
const READ = [
  'cases', 'scope_versions', 'participants', 'assessments', 'deadlines', 'notices', 'extensions', 'account_facts', 'fact_findings', 'engagement_events', 'access_grants', 'refer_backs', 'pauses', 'report_versions',
  'review_notes', 'pdr_items', 'corrections', 'passage_requests', 'actions', 'org_lessons', 'events', 'data_keys', ...SEALED,
];

const tables = [
  // A change of line manager is known before it happens, and holds from its day on.
  'ALTER TABLE people ADD COLUMN line_manager_from date, ADD COLUMN next_line_manager_id uuid, ADD COLUMN next_line_manager_from date',
  'ALTER TABLE people ADD CONSTRAINT people_next_line_manager_check CHECK (next_line_manager_id IS NULL OR next_line_manager_from IS NOT NULL)',
  'CREATE INDEX people_next_line_manager_id_idx ON people (next_line_manager_id)',
  // R60: who opened a restricted record, each with the last day; R59: whether the desk of the row is that of the local policing body.
  ...READ.map((table) => `ALTER TABLE ${table} ADD COLUMN read_by_openers jsonb, ADD COLUMN desk_is_pcc boolean NOT NULL DEFAULT false`),
  ...READ.map((table) => `ALTER TABLE ${table} ALTER COLUMN desk_is_pcc DROP DEFAULT`),
  'CREATE INDEX cases_opened_idx ON cases (id) WHERE read_by_openers IS NOT NULL',
  // What an operator entered at the command line holds at once; what the administrator entered holds once a second person confirmed it.
  `ALTER TABLE person_subjects ADD COLUMN id uuid NOT NULL DEFAULT uuidv7(), ADD COLUMN linked_by uuid, ADD COLUMN confirmed_by uuid, ADD COLUMN confirmed_at timestamptz,
    ADD CONSTRAINT person_subjects_id_key UNIQUE (id), ADD CONSTRAINT person_subjects_two_people_check CHECK (linked_by IS NULL OR (linked_by <> person_id AND confirmed_by IS DISTINCT FROM linked_by AND confirmed_by IS DISTINCT FROM person_id))`,
  `CREATE TABLE delegations (
    id uuid NOT NULL, force_id uuid NOT NULL, delegate_id uuid NOT NULL, from_on date NOT NULL, until_on date NOT NULL, reason text NOT NULL,
    given_by uuid NOT NULL, given_at timestamptz NOT NULL, ended_by uuid, ended_at timestamptz,
    CONSTRAINT delegations_pkey PRIMARY KEY (id),
    CONSTRAINT delegations_days_check CHECK (until_on >= from_on),
    CONSTRAINT delegations_given_by_check CHECK (given_by <> delegate_id),
    CONSTRAINT delegations_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id),
    CONSTRAINT delegations_delegate_id_fkey FOREIGN KEY (delegate_id) REFERENCES people(id),
    CONSTRAINT delegations_given_by_fkey FOREIGN KEY (given_by) REFERENCES people(id)
  )`,
  'CREATE INDEX delegations_delegate_id_idx ON delegations (delegate_id)',
  'CREATE INDEX delegations_force_id_idx ON delegations (force_id, from_on)',
  `CREATE TABLE administration_records (
    id uuid NOT NULL, force_id uuid NOT NULL, at timestamptz NOT NULL, person_id uuid NOT NULL, act text NOT NULL, about_person_id uuid, about_id uuid NOT NULL, detail text,
    CONSTRAINT administration_records_pkey PRIMARY KEY (id),
    CONSTRAINT administration_records_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id)
  )`,
  'CREATE INDEX administration_records_force_id_idx ON administration_records (force_id, id)',
];

const who = '(SELECT viewer_person())';
const isListed = `(kept_to IS NULL OR ${who} = ANY (kept_to))`;
/** As in migration 0006, with the desk of a chief officer's case (R59) and with those of the list who opened the record (R60). */
const mayRead = `force_id = (SELECT viewer_force()) AND (
  (read_by_desk AND coalesce(officer_id, force_id) <> CASE WHEN desk_is_pcc THEN (SELECT viewer_pcc_person()) ELSE (SELECT viewer_desk_person()) END AND ${isListed})
  OR ${who} = ANY (read_by)
  OR (read_by_reviewer = (SELECT viewer_off_desk()) AND (read_by_reviewer_until IS NULL OR read_by_reviewer_until >= (SELECT viewer_today())))
  OR (read_by_leader AND officer_id = ANY ((SELECT viewer_leads())::uuid[]) AND ${isListed})
  OR (read_by_friends ->> (SELECT viewer_off_desk())::text)::date >= (SELECT viewer_today())
  OR (read_by_openers ->> ${who}::text)::date >= (SELECT viewer_today()))`;
const shown = (id: string): string => `(force_id = (SELECT viewer_force()) AND ${id} = ANY ((SELECT viewer_cases())::uuid[]))`;
const inHand = "(force_id = (SELECT viewer_force()) AND case_id = ANY ((SELECT viewer_writes())::uuid[]))";

function readersOf(table: string): string {
  if (SEALED.includes(table)) return mayRead;
  if (table === 'data_keys') return `(${mayRead}) OR (class = 'C' AND ${shown('case_id')}) OR ${inHand}`;
  return `(${mayRead}) OR ${shown(table === 'cases' ? 'id' : 'case_id')}`;
}

const OURS = ['delegations', 'administration_records'];
const policies = [
  ...READ.flatMap((table) => [`DROP POLICY reads ON ${table}`, `CREATE POLICY reads ON ${table} FOR SELECT USING (${readersOf(table)})`]),
  ...OURS.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`, `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY inside_functions ON ${table} TO CURRENT_USER USING (current_user <> session_user) WITH CHECK (current_user <> session_user)`,
    `CREATE POLICY backup ON ${table} FOR SELECT TO candour_backup USING (true)`,
  ]),
  // The delegate, the desk, and those who keep the list or check it.
  `CREATE POLICY reads ON delegations FOR SELECT USING (force_id = (SELECT viewer_force()) AND (delegate_id = ${who} OR (SELECT viewer_has('authority') OR viewer_has('administrator') OR viewer_has('auditor'))))`,
  `CREATE POLICY reads ON administration_records FOR SELECT USING (force_id = (SELECT viewer_force()) AND (SELECT viewer_has('auditor') OR viewer_has('administrator')))`,
];

export class PeopleAndRoles1795300011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...readers, ...looks, ...identity, ...administration, ...policies]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of undone(READ, OURS)) await runner.query(statement);
  }
}
