import type pg from 'pg';
import { LOGINS, loginOf } from './logins.js';
import type { LoginUrls } from './logins.js';

const READ = ['SELECT'] as const;
const READ_WRITE = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;
const APPEND = ['SELECT', 'INSERT'] as const;
type Grants = Readonly<Record<string, readonly string[]>>;

/** Rows that are a picture of the events may be rewritten, because the events say what they must be. */
const PICTURE = [
  'scope_versions', 'participants', 'assessments', 'deadlines', 'notices', 'extensions', 'account_facts', 'fact_findings', 'engagement_events', 'access_grants', 'refer_backs', 'pauses', 'report_versions', 'review_notes',
  'pdr_items', 'corrections', 'passage_requests', 'actions', 'org_lessons',
];
const ORGANISATION = ['units', 'people', 'postings', 'headcounts', 'headcount_groups', 'assessments_elsewhere'];
const SEALED = ['protected_records', 'report_records', 'report_discussions', 'welfare_records'];
const each = (tables: readonly string[], rights: readonly string[]): Grants => Object.fromEntries(tables.map((table) => [table, rights]));
/** A key can be destroyed and nothing else about it changed; the record itself is only added to. */
const CASES: Grants = { cases: [...APPEND, 'UPDATE'], ...each(PICTURE, READ_WRITE), events: APPEND, data_keys: [...APPEND, 'UPDATE (wrapped, destroyed_at)'], reference_counters: [...APPEND, 'UPDATE'] };

/** What each login may do with each table, within what the policies let it see; what is not here it may not touch. */
const GRANTS: Readonly<Record<keyof LoginUrls, Grants>> = {
  app: {
    ...CASES, ...each(SEALED, APPEND), ...each(['forces', ...ORGANISATION, 'team_month', 'force_month', 'force_days', 'equality_counts', 'import_runs'], READ),
    outbox: ['INSERT'], idempotency_keys: APPEND,
    ...each(['delegations', 'administration_records', 'annotations'], READ),
    // A receipt is put in by the command that earns it; all else of the ledger goes through the functions below.
    account_receipts: ['INSERT'],
    drafts: READ_WRITE, documents: ['INSERT'],
    evidence_packs: [...APPEND, 'UPDATE (state, done, touched_at, why, made_at, figures, digest, file_digest, bytes, pages, file)'],
    // One's own, and what of them is changed is what was chosen.
    saved_views: [...APPEND, 'UPDATE (name, address, shared_with, changed_at)', 'DELETE'],
  },
  jobs: {
    // Of what is sealed the policies show the jobs no row; the right to look is needed to make the place where rows of its shape wait.
    ...CASES, data_keys: [...APPEND, 'UPDATE (wrapped, master_key, destroyed_at)'], ...each(SEALED, APPEND), forces: APPEND, ...each(ORGANISATION, READ_WRITE), people: [...APPEND, 'UPDATE'], ...each(['team_month', 'force_month', 'force_days'], READ), equality_counts: APPEND,
    // Nobody reads back through the product what people declared of themselves; for the count there is a function.
    equality_records: ['INSERT'],
    service_clients: ['INSERT'], administration_records: ['INSERT'],
    documents: APPEND, vault_roots: [...APPEND, 'UPDATE (wrapped, master_key)'],
    key_holders: READ_WRITE, retired_keys: READ,
    outbox: [...APPEND, 'UPDATE (sent_at)'], import_runs: [...APPEND, 'UPDATE (finished_at, summary)'],
  },
  // The sealer numbers what waits, adds links, nodes and heads, and reads what it takes to check them.
  audit: { ...each(['read_audit', 'account_receipts', 'case_heads', 'look_exemptions', 'administration_records', 'kept_seals', 'imported_cases'], ['SELECT', 'UPDATE (number)']), ...each(['ledger_links', 'ledger_nodes', 'tree_heads'], APPEND) },
};

/** What the API may do with the ledger, each of which asks who is there (migration 0007). */
const LEDGER = ['audit_append', 'withhold_looks', 'case_looks', 'audit_entries', 'audit_exemptions', 'audit_standing', 'my_receipts', 'ledger_hashes', 'ledger_head'];
const VIEWER = ['viewer_context', 'viewer_force', 'viewer_person', 'viewer_today', 'viewer_desk_person', 'viewer_pcc_person', 'viewer_off_desk', 'viewer_cases', 'viewer_writes', 'viewer_has', 'viewer_leads'];
/** What may be done to who asks; each writes down what it did (migration 0011). */
const ADMINISTRATION = ['link_sign_in', 'confirm_sign_in', 'unlink_sign_in', 'register_client', 'close_client', 'delegate_authority', 'end_delegation', 'write_annotation', 'withdraw_annotation', 'sign_in_links', 'clients_of_force'];
/** The functions each may call. Whoever may not call those of the viewer could not be asked by a policy who asks. */
const FUNCTIONS: Readonly<Record<keyof LoginUrls, readonly string[]>> = {
  app: [...VIEWER, 'unit_and_below', 'case_in_view', 'case_to_open', 'earlier_cases', 'joint_consents', 'own_untold_cases', 'protected_scope', 'protected_figures', 'follow_ups_led', 'viewer_parts', 'keep_read_by', 'keep_drafts', 'next_revision', 'escalation_packs', 'passage_words', 'opened_passage', 'passages_to_decide', 'signed_in', 'end_session', 'add_to_rollups', 'record_to_open', 'record_not_opened', 'records_taken_over', ...ADMINISTRATION, ...LEDGER],
  jobs: [...VIEWER, 'unit_and_below', 'keep_read_by', 'keep_drafts', 'drop_old_drafts', 'drop_old_evidence_packs', 'sealed_under', 'key_holders_now', 'retire_key', 'add_to_rollups', 'rebuild_rollups', 'declarations_to_count', 'take_protected_pictures', 'counted_for_protection', 'keep_protected'],
  audit: ['ledger_forces', 'ledger_changed_history', 'ledger_hashes_of'],
};

/** Functions of ours, not of an extension somebody put beside them. */
const CLOSE_FUNCTIONS = `DO $$ DECLARE f regprocedure; BEGIN
  FOR f IN SELECT p.oid FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.proowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
  LOOP EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f); END LOOP; END $$`;

/** Gives each login exactly these rights, whatever it had before. Run as the owner after every migration. */
export async function grantTo(urls: LoginUrls, owner: pg.ClientBase): Promise<void> {
  await owner.query(CLOSE_FUNCTIONS);
  for (const login of ['app', 'jobs', 'audit'] as const) {
    const name = owner.escapeIdentifier(loginOf(urls[login]));
    await owner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${name}; REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM ${name}`);
    for (const [table, rights] of Object.entries(GRANTS[login])) await owner.query(`GRANT ${rights.join(', ')} ON ${table} TO ${name}`);
    await owner.query(`GRANT EXECUTE ON FUNCTION ${FUNCTIONS[login].join(', ')} TO ${name}`);
    // The policies know jobs and sealer by these names: a login that a person made takes its name on.
    if (login !== 'app' && loginOf(urls[login]) !== LOGINS[login]) await owner.query(`GRANT ${LOGINS[login]} TO ${name}`);
  }
  // pg_dump locks every table it names, also one whose rows it leaves out: that takes a right, and not the one to read.
  await owner.query('GRANT SELECT ON ALL TABLES IN SCHEMA public TO candour_backup; GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO candour_backup; REVOKE ALL ON access_keys FROM candour_backup; GRANT MAINTAIN ON access_keys TO candour_backup');
  await owner.query(`GRANT EXECUTE ON FUNCTION ${VIEWER.join(', ')} TO candour_backup`);
}
