import { functions, policies } from './0006-who-reads.js';
import { appends, reads } from './0007-audit.functions.js';
import { statements } from './0008-sign-in.js';
import { keepReadBy } from './0009-part-b-apart.js';

/* The way back: rows are read again by whom they were read by before, and whoever read them by what this migration brought reads them no more. */
const ADDED = 'record_to_open, records_taken_over, link_sign_in, confirm_sign_in, unlink_sign_in, register_client, close_client, delegate_authority, end_delegation, sign_in_links, clients_of_force, viewer_pcc_person';
const REPLACED = ['viewer_context', 'viewer_leads', 'end_session', 'audit_append', 'case_looks', 'signed_in'];

/** Statements of the migrations before that begin so, of which there is one. */
function madeBefore(beginning: string): string {
  const [statement, ...more] = [...functions, ...policies, ...appends, ...reads, ...statements].filter((each) => each.startsWith(beginning));
  if (statement === undefined || more.length > 0) throw new Error(`Not one statement of before begins with ${beginning}.`);
  return statement;
}

/** Part (b) stands apart since migration 0009, under the policy of the rest of the report. */
const policyOf = (table: string): string => (table === 'report_discussions' ? madeBefore('CREATE POLICY reads ON report_records ').replace('report_records', table) : madeBefore(`CREATE POLICY reads ON ${table} `));

/** @param read the tables whose rows say who reads them @param ours the tables that this migration made */
export const undone = (read: readonly string[], ours: readonly string[]): readonly string[] => [
  ...read.flatMap((table) => [`DROP POLICY reads ON ${table}`, policyOf(table)]),
  `DROP FUNCTION ${ADDED}`,
  ...REPLACED.map((name) => madeBefore(`CREATE FUNCTION ${name}(`).replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION')),
  keepReadBy(['protected_records', 'report_records', 'report_discussions', 'welfare_records']),
  `DROP TABLE ${ours.join(', ')}`,
  // What waits for its second person opened nothing, and would without the columns that say so.
  'DELETE FROM person_subjects WHERE linked_by IS NOT NULL AND confirmed_at IS NULL',
  'ALTER TABLE person_subjects DROP CONSTRAINT person_subjects_two_people_check, DROP COLUMN id, DROP COLUMN linked_by, DROP COLUMN confirmed_by, DROP COLUMN confirmed_at',
  'DROP INDEX cases_opened_idx',
  ...read.map((table) => `ALTER TABLE ${table} DROP COLUMN read_by_openers, DROP COLUMN desk_is_pcc`),
  'ALTER TABLE people DROP CONSTRAINT people_next_line_manager_check, DROP COLUMN line_manager_from, DROP COLUMN next_line_manager_id, DROP COLUMN next_line_manager_from',
];
