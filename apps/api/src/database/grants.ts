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
  idempotency_keys: APPEND, outbox: [...APPEND, 'UPDATE (sent_at)'], import_runs: [...APPEND, 'UPDATE (finished_at, summary)'],
  // the ledger: a receipt is put in by the command that earns it; all else goes through the functions below
  account_receipts: ['INSERT'],
};

/** Functions that run as the owner on behalf of the API, each of which asks who is there (see migration 0007). */
const FUNCTIONS: readonly string[] = [
  'audit_append(text, text, text[], uuid[], uuid[])', 'withhold_looks(uuid, uuid, text, date)', 'case_looks(uuid[], integer)', 'audit_entries(bigint, integer, uuid, uuid, date, date, text, text)',
  'audit_exemptions(integer)', 'audit_standing()', 'my_receipts(uuid[])', 'ledger_hashes(integer[], bigint[], bigint[])', 'ledger_head()',
];

/** What the sealer's login may do: number what waits, add links, nodes and heads, and read what it takes to check them. It reads no case. */
const SEALER: Readonly<Record<string, readonly string[]>> = {
  read_audit: ['SELECT', 'UPDATE (number)'], account_receipts: ['SELECT', 'UPDATE (number)'], case_heads: ['SELECT', 'UPDATE (number)'], look_exemptions: ['SELECT', 'UPDATE (number)'],
  ledger_links: APPEND, ledger_nodes: APPEND, tree_heads: APPEND,
};

/** Gives the API's login exactly these rights, whatever it had before. Run as the owner after every migration. */
export async function grantTo(login: string, owner: pg.ClientBase): Promise<void> {
  await grantExactly(login, owner, GRANTS, FUNCTIONS);
}

/** The same for the sealer's login. */
export async function grantToSealer(login: string, owner: pg.ClientBase): Promise<void> {
  await grantExactly(login, owner, SEALER, ['ledger_forces()', 'ledger_changed_history(uuid, bigint, bigint)', 'ledger_hashes_of(uuid, integer[], bigint[], bigint[])']);
}

async function grantExactly(login: string, owner: pg.ClientBase, tables: Readonly<Record<string, readonly string[]>>, functions: readonly string[]): Promise<void> {
  const name = owner.escapeIdentifier(login);
  await owner.query(`REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${name}`);
  for (const [table, rights] of Object.entries(tables)) await owner.query(`GRANT ${rights.join(', ')} ON ${table} TO ${name}`);
  for (const signature of functions) await owner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO ${name}`);
}
