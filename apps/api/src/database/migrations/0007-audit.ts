import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appends, forTheSealer, reads, theTree } from './0007-audit.functions.js';

/** Everything that becomes a link of the ledger: written once; the sealer alone adds the number. */
const ENTRY = 'id uuid NOT NULL, force_id uuid NOT NULL, number bigint, at timestamptz NOT NULL';
const entryIndexes = (table: string): readonly string[] => [
  `CREATE UNIQUE INDEX ${table}_number_idx ON ${table} (force_id, number) WHERE number IS NOT NULL`,
  `CREATE INDEX ${table}_waiting_idx ON ${table} (at, id) WHERE number IS NULL`,
];

const tables = [
  // The one of before was never written to.
  'DROP TABLE read_audit',
  `CREATE TABLE read_audit (
    ${ENTRY}, viewer_id uuid NOT NULL, roles text[] NOT NULL DEFAULT '{}', purpose text NOT NULL, session_hash bytea,
    classes text[] NOT NULL DEFAULT '{}', opened uuid[] NOT NULL DEFAULT '{}', listed uuid[] NOT NULL DEFAULT '{}',
    request_id text NOT NULL, operation text NOT NULL,
    CONSTRAINT read_audit_pkey PRIMARY KEY (id)
  )`,
  ...entryIndexes('read_audit'),
  `CREATE INDEX read_audit_opened_idx ON read_audit USING gin (opened) WHERE opened <> '{}'`,
  `CREATE TABLE account_receipts (
    ${ENTRY}, case_id uuid NOT NULL, seq integer NOT NULL, officer_id uuid NOT NULL,
    event_hash bytea NOT NULL, account_digest bytea NOT NULL, body_digest bytea NOT NULL, key_id uuid NOT NULL, ciphertext bytea NOT NULL,
    CONSTRAINT account_receipts_pkey PRIMARY KEY (id),
    CONSTRAINT account_receipts_case_id_seq_key UNIQUE (case_id, seq),
    CONSTRAINT account_receipts_case_id_seq_fkey FOREIGN KEY (case_id, seq) REFERENCES events (case_id, seq),
    CONSTRAINT account_receipts_key_id_fkey FOREIGN KEY (key_id) REFERENCES data_keys (id)
  )`,
  ...entryIndexes('account_receipts'),
  `CREATE TABLE case_heads (
    ${ENTRY}, case_id uuid NOT NULL, seq integer NOT NULL, hash bytea NOT NULL,
    CONSTRAINT case_heads_pkey PRIMARY KEY (id)
  )`,
  ...entryIndexes('case_heads'),
  `CREATE TABLE look_exemptions (
    ${ENTRY}, case_id uuid NOT NULL, viewer_id uuid NOT NULL, reason text NOT NULL, recorded_by uuid NOT NULL, recorded_on date NOT NULL, review_on date NOT NULL,
    CONSTRAINT look_exemptions_pkey PRIMARY KEY (id),
    CONSTRAINT look_exemptions_review_on_check CHECK (review_on > recorded_on AND review_on <= recorded_on + 28),
    CONSTRAINT look_exemptions_recorded_by_check CHECK (recorded_by <> viewer_id),
    CONSTRAINT look_exemptions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases (id)
  )`,
  ...entryIndexes('look_exemptions'),
  `CREATE INDEX look_exemptions_case_id_idx ON look_exemptions (case_id, viewer_id)`,
  `CREATE TABLE ledger_links (
    force_id uuid NOT NULL, number bigint NOT NULL, kind text NOT NULL, entry_id uuid NOT NULL, entry_hash bytea NOT NULL, hash bytea NOT NULL,
    CONSTRAINT ledger_links_pkey PRIMARY KEY (force_id, number),
    CONSTRAINT ledger_links_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces (id)
  )`,
  `CREATE TABLE ledger_nodes (
    force_id uuid NOT NULL, level integer NOT NULL, index bigint NOT NULL, hash bytea NOT NULL,
    CONSTRAINT ledger_nodes_pkey PRIMARY KEY (force_id, level, index)
  )`,
  `CREATE TABLE tree_heads (
    force_id uuid NOT NULL, size bigint NOT NULL, root bytea NOT NULL, at timestamptz NOT NULL, key_id text NOT NULL, signature bytea NOT NULL,
    CONSTRAINT tree_heads_pkey PRIMARY KEY (force_id, size)
  )`,
];

const ENTRIES = ['read_audit', 'account_receipts', 'case_heads', 'look_exemptions'];
const TREE = ['ledger_links', 'ledger_nodes', 'tree_heads'];

const policies = [
  ...[...ENTRIES, ...TREE].flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`, `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY inside_functions ON ${table} TO CURRENT_USER USING (current_user <> session_user) WITH CHECK (current_user <> session_user)`,
    `CREATE POLICY backup ON ${table} FOR SELECT TO candour_backup USING (true)`,
    // The sealer works for every force.
    `CREATE POLICY sealer_reads ON ${table} FOR SELECT TO candour_audit USING (true)`,
  ]),
  // The one thing that its owner may see, ids of who read what: behind a policy that asks anything the index over what was opened is not used.
  'CREATE POLICY searched ON read_audit FOR SELECT TO CURRENT_USER USING (true)',
  // What has its number keeps it.
  ...ENTRIES.map((table) => `CREATE POLICY sealer_numbers ON ${table} FOR UPDATE TO candour_audit USING (number IS NULL) WITH CHECK (number IS NOT NULL)`),
  ...TREE.map((table) => `CREATE POLICY sealer_adds ON ${table} FOR INSERT TO candour_audit WITH CHECK (true)`),
  // A receipt comes with the account, where a command of the officer has the case in hand.
  `CREATE POLICY adds ON account_receipts FOR INSERT WITH CHECK (force_id = (SELECT viewer_force()) AND case_id = ANY ((SELECT viewer_writes())::uuid[]) AND officer_id = (SELECT viewer_person()) AND number IS NULL)`,
];

export class Audit1795300007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...appends, ...reads, ...forTheSealer, ...theTree, ...policies]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER events_case_head ON events');
    await runner.query('DROP FUNCTION case_head_noted, audit_append, withhold_looks, case_looks, audit_entries, audit_exemptions, audit_standing, my_receipts, ledger_forces, ledger_changed_history, ledger_hashes, ledger_hashes_of, ledger_head');
    await runner.query('DROP TABLE tree_heads, ledger_nodes, ledger_links, look_exemptions, case_heads, account_receipts, read_audit');
    await runner.query(`CREATE TABLE read_audit (
      id uuid NOT NULL, force_id uuid NOT NULL, at timestamptz NOT NULL, person_id uuid NOT NULL, operation text NOT NULL, case_id uuid, purpose text,
      CONSTRAINT read_audit_pkey PRIMARY KEY (id)
    )`);
    await runner.query('CREATE INDEX read_audit_force_id_at_idx ON read_audit (force_id, at)');
    await runner.query('CREATE INDEX read_audit_case_id_at_idx ON read_audit (case_id, at)');
  }
}
