import type pg from 'pg';

const READ_WRITE = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] as const;
const APPEND = ['SELECT', 'INSERT'] as const;

/**
 * What the API's login may do with each table; what is not here it may not touch. Rows that are a picture of the events may be
 * rewritten, because the events say what they must be. The record itself is only added to.
 */
const GRANTS: Readonly<Record<string, readonly string[]>> = {
  // the organisation, as the force sends it
  forces: APPEND, units: READ_WRITE, people: [...APPEND, 'UPDATE'], postings: READ_WRITE, headcounts: READ_WRITE, headcount_groups: READ_WRITE, assessments_elsewhere: READ_WRITE,
  reference_counters: [...APPEND, 'UPDATE'],
  // the picture of the cases
  cases: [...APPEND, 'UPDATE'],
  scope_versions: READ_WRITE, participants: READ_WRITE, assessments: READ_WRITE, deadlines: READ_WRITE, notices: READ_WRITE, extensions: READ_WRITE, account_facts: READ_WRITE,
  fact_findings: READ_WRITE, engagement_events: READ_WRITE, access_grants: READ_WRITE, refer_backs: READ_WRITE, pauses: READ_WRITE, report_versions: READ_WRITE, review_notes: READ_WRITE,
  pdr_items: READ_WRITE, corrections: READ_WRITE, passage_requests: READ_WRITE, actions: READ_WRITE, org_lessons: READ_WRITE,
  team_month: READ_WRITE, force_month: READ_WRITE,
  // the record
  events: APPEND, protected_records: APPEND, report_records: APPEND, welfare_records: APPEND,
  // a key can be destroyed and nothing else about it changed
  data_keys: [...APPEND, 'UPDATE (wrapped, destroyed_at)'],
  // nobody reads back through the product what people declared of themselves
  equality_records: ['INSERT'],
  // the working of the product
  idempotency_keys: APPEND, outbox: [...APPEND, 'UPDATE (sent_at)'], import_runs: [...APPEND, 'UPDATE (finished_at, summary)'], read_audit: APPEND,
  // who signs in is asked of functions that answer for one person at a time; a client can be registered, and is not listed
  service_clients: ['INSERT'],
};

/** Gives the API's login exactly these rights, whatever it had before. Run as the owner after every migration. */
export async function grantTo(login: string, owner: pg.ClientBase): Promise<void> {
  const app = owner.escapeIdentifier(login);
  await owner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${app}`);
  for (const [table, rights] of Object.entries(GRANTS)) await owner.query(`GRANT ${rights.join(', ')} ON ${table} TO ${app}`);
}
