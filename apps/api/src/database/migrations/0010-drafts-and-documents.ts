import type { MigrationInterface, QueryRunner } from 'typeorm';
import { functions } from './0010-drafts-and-documents.functions.js';

/*
 * What is being written and not yet sent, documents that are kept as they were made, and keys that outlive a master key.
 */
const tables = [
  `CREATE TABLE drafts (
    case_id uuid NOT NULL, author_id uuid NOT NULL, kind text NOT NULL, force_id uuid NOT NULL, key_id uuid NOT NULL, ciphertext bytea NOT NULL,
    revision integer NOT NULL, saved_at timestamptz NOT NULL, kept_until date NOT NULL, open boolean NOT NULL,
    CONSTRAINT drafts_pkey PRIMARY KEY (case_id, author_id, kind),
    CONSTRAINT drafts_revision_check CHECK (revision > 0),
    CONSTRAINT drafts_kind_check CHECK (kind = ANY (ARRAY['ACCOUNT', 'ORAL_ACCOUNT', 'FACT_FINDING', 'DISCUSSION', 'WELFARE_NOTE', 'REPORT'])),
    CONSTRAINT drafts_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
    CONSTRAINT drafts_author_id_fkey FOREIGN KEY (author_id) REFERENCES people(id),
    CONSTRAINT drafts_key_id_fkey FOREIGN KEY (key_id) REFERENCES data_keys(id)
  )`,
  'CREATE INDEX drafts_kept_until_idx ON drafts (kept_until)',
  `CREATE TABLE documents (
    id uuid NOT NULL, force_id uuid NOT NULL, case_id uuid NOT NULL, kind text NOT NULL, seq integer NOT NULL, made_at timestamptz NOT NULL, key_id uuid NOT NULL,
    ciphertext bytea NOT NULL, digest bytea NOT NULL, officer_id uuid, read_by_desk boolean NOT NULL, desk_is_pcc boolean NOT NULL, read_by_investigator boolean NOT NULL, kept_to uuid[],
    CONSTRAINT documents_pkey PRIMARY KEY (id),
    CONSTRAINT documents_case_id_seq_kind_key UNIQUE (case_id, seq, kind),
    CONSTRAINT documents_kind_check CHECK (kind = ANY (ARRAY['ESCALATION_PACK'])),
    CONSTRAINT documents_key_id_fkey FOREIGN KEY (key_id) REFERENCES data_keys(id),
    CONSTRAINT documents_case_id_seq_fkey FOREIGN KEY (case_id, seq) REFERENCES events(case_id,seq)
  )`,
  `CREATE TABLE vault_roots (
    name text NOT NULL, wrapped bytea NOT NULL, master_key text NOT NULL, made_at timestamptz NOT NULL,
    CONSTRAINT vault_roots_pkey PRIMARY KEY (name)
  )`,
];

const TABLES = ['drafts', 'documents', 'vault_roots'];
const ownForce = 'force_id = (SELECT viewer_force())';
const inHand = `${ownForce} AND case_id = ANY ((SELECT viewer_writes())::uuid[])`;
/** The author's alone, and theirs only while they may write such a thing. */
const own = `${ownForce} AND author_id = (SELECT viewer_person()) AND open`;

const policies = [
  ...TABLES.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`, `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY inside_functions ON ${table} TO CURRENT_USER USING (current_user <> session_user) WITH CHECK (current_user <> session_user)`,
    `CREATE POLICY backup ON ${table} FOR SELECT TO candour_backup USING (true)`,
  ]),
  `CREATE POLICY reads ON drafts FOR SELECT USING (${own})`,
  `CREATE POLICY adds ON drafts FOR INSERT WITH CHECK (${own} AND case_id = ANY ((SELECT viewer_writes())::uuid[]))`,
  `CREATE POLICY changes ON drafts FOR UPDATE USING (${own}) WITH CHECK (${own} AND case_id = ANY ((SELECT viewer_writes())::uuid[]))`,
  `CREATE POLICY removes ON drafts FOR DELETE USING (${own})`,
  // A document is put in with the step it belongs to and read through the functions alone.
  `CREATE POLICY adds ON documents FOR INSERT WITH CHECK (${inHand})`,
  'CREATE POLICY jobs ON documents FOR INSERT TO candour_jobs WITH CHECK (true)',
  // R26: a request the officer is to be told of later is not there for them until that day, but for a step that has the case in hand.
  `CREATE POLICY told_later ON passage_requests AS RESTRICTIVE FOR SELECT USING (NOT officer_told_later OR (SELECT viewer_person()) IS NULL OR officer_id IS DISTINCT FROM (SELECT viewer_person())
    OR tell_by <= (SELECT viewer_today()) OR coalesce(case_id = ANY ((SELECT viewer_writes())::uuid[]), false))`,
  // Read at start, and wrapped anew when a master key is changed.
  'CREATE POLICY jobs ON vault_roots TO candour_jobs USING (true) WITH CHECK (true)',
];

export class DraftsAndDocuments1795300010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...functions, ...policies]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY told_later ON passage_requests');
    await runner.query('DROP FUNCTION sealed_under, keep_drafts, drop_old_drafts, escalation_packs, passage_words, opened_passage, passages_to_decide');
    await runner.query('DROP TABLE vault_roots, documents, drafts');
  }
}
