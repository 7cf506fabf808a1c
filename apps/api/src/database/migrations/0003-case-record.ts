import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE events (
    case_id uuid NOT NULL, seq integer NOT NULL, force_id uuid NOT NULL, type text NOT NULL, at timestamptz NOT NULL, on_day date NOT NULL,
    actor_id uuid, rule text NOT NULL, classes text[] NOT NULL DEFAULT '{}', key_ids uuid[] NOT NULL DEFAULT '{}', state_after text NOT NULL,
    codes jsonb NOT NULL, answered text[] NOT NULL DEFAULT '{}', payload bytea, previous_hash bytea NOT NULL, hash bytea NOT NULL,
    CONSTRAINT events_pkey PRIMARY KEY (case_id, seq),
    CONSTRAINT events_seq_check CHECK (seq > 0),
    CONSTRAINT events_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE INDEX events_force_id_at_idx ON events (force_id, at)`,
  `CREATE TABLE data_keys (
    id uuid NOT NULL, force_id uuid NOT NULL, case_id uuid NOT NULL, class text NOT NULL, wrapped bytea, master_key text NOT NULL,
    destroyed_at timestamptz,
    CONSTRAINT data_keys_pkey PRIMARY KEY (id),
    CONSTRAINT data_keys_destroyed_check CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL)),
    CONSTRAINT data_keys_class_check CHECK (class IN ('C', 'R', 'P', 'W')),
    CONSTRAINT data_keys_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE UNIQUE INDEX data_keys_living_idx ON data_keys (case_id, class) WHERE destroyed_at IS NULL`,
  `CREATE TABLE protected_records (
    case_id uuid NOT NULL, seq integer NOT NULL, force_id uuid NOT NULL, officer_id uuid, reviewer_id uuid, key_id uuid NOT NULL,
    ciphertext bytea NOT NULL,
    CONSTRAINT protected_records_pkey PRIMARY KEY (case_id, seq),
    CONSTRAINT protected_records_key_id_fkey FOREIGN KEY (key_id) REFERENCES data_keys(id),
    CONSTRAINT protected_records_case_id_seq_fkey FOREIGN KEY (case_id, seq) REFERENCES events(case_id,seq)
  )`,
  `CREATE TABLE report_records (
    case_id uuid NOT NULL, seq integer NOT NULL, force_id uuid NOT NULL, officer_id uuid, reviewer_id uuid, key_id uuid NOT NULL,
    ciphertext bytea NOT NULL,
    CONSTRAINT report_records_pkey PRIMARY KEY (case_id, seq),
    CONSTRAINT report_records_key_id_fkey FOREIGN KEY (key_id) REFERENCES data_keys(id),
    CONSTRAINT report_records_case_id_seq_fkey FOREIGN KEY (case_id, seq) REFERENCES events(case_id,seq)
  )`,
  `CREATE TABLE welfare_records (
    case_id uuid NOT NULL, seq integer NOT NULL, force_id uuid NOT NULL, officer_id uuid, reviewer_id uuid, key_id uuid NOT NULL,
    ciphertext bytea NOT NULL,
    CONSTRAINT welfare_records_pkey PRIMARY KEY (case_id, seq),
    CONSTRAINT welfare_records_key_id_fkey FOREIGN KEY (key_id) REFERENCES data_keys(id),
    CONSTRAINT welfare_records_case_id_seq_fkey FOREIGN KEY (case_id, seq) REFERENCES events(case_id,seq)
  )`,
  `CREATE TABLE equality_records (
    id uuid NOT NULL, force_id uuid NOT NULL, row_hash bytea NOT NULL, key_name text NOT NULL, ciphertext bytea NOT NULL,
    recorded_at timestamptz NOT NULL,
    CONSTRAINT equality_records_pkey PRIMARY KEY (id),
    CONSTRAINT equality_records_row_hash_key UNIQUE (row_hash)
  )`,
  `CREATE TABLE idempotency_keys (
    person_id uuid NOT NULL, key text NOT NULL, input_hmac bytea NOT NULL, case_id uuid NOT NULL, version integer NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT idempotency_keys_pkey PRIMARY KEY (person_id, key),
    CONSTRAINT idempotency_keys_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
    CONSTRAINT idempotency_keys_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE outbox (
    case_id uuid NOT NULL, seq integer NOT NULL, force_id uuid NOT NULL, kind text NOT NULL, payload jsonb NOT NULL,
    created_at timestamptz NOT NULL, sent_at timestamptz,
    CONSTRAINT outbox_pkey PRIMARY KEY (case_id, seq),
    CONSTRAINT outbox_case_id_seq_fkey FOREIGN KEY (case_id, seq) REFERENCES events(case_id,seq)
  )`,
  `CREATE INDEX outbox_unsent_idx ON outbox (created_at) WHERE sent_at IS NULL`,
];

export class CaseRecord1795300003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox, idempotency_keys, equality_records, welfare_records, report_records, protected_records, data_keys, events');
  }
}
