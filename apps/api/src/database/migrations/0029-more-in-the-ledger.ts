import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forTheSealer } from './0007-audit.functions.js';
import { functions as asOfAdministration } from './0023-administration-in-the-ledger.js';
import { documentSeal, receiptSeal } from './0029-more-in-the-ledger.seals.js';

const AS_OWNER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const ENTRY = 'id uuid NOT NULL, force_id uuid NOT NULL, number bigint, at timestamptz NOT NULL';
const ENTRIES = ['kept_seals', 'imported_cases'];
const closed = (signature: string): string => `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`;

/** A function as it stood before, to be put in the place of what stands there now. */
function asBefore(name: string): string {
  const statement = [...asOfAdministration, ...forTheSealer].find((each) => /^CREATE (OR REPLACE )?FUNCTION /.test(each) && each.includes(`FUNCTION ${name}(`));
  if (statement === undefined) throw new Error(`No migration before this one made ${name}.`);
  return statement.replace(/^CREATE FUNCTION/, 'CREATE OR REPLACE FUNCTION');
}

function changed(name: string, from: string, to: string): string {
  const statement = asBefore(name);
  if (!statement.includes(from)) throw new Error(`${name} has no "${from}" to be changed.`);
  return statement.replace(from, to);
}

const WAITING = 'UNION ALL SELECT w.at FROM administration_records w';
const waits = (table: string): string => `UNION ALL SELECT w.at FROM ${table} w WHERE w.number IS NULL AND w.force_id = viewer_force()\n      `;
const HEADS = 'UNION ALL SELECT r.number, r.case_id, r.seq, r.event_hash FROM account_receipts r';
const IMPORTED = 'UNION ALL SELECT i.number, c.case_id, 1, substring(i.hashes FROM 32 * (c.n::int - 1) + 1 FOR 32) FROM imported_cases i CROSS JOIN unnest(i.cases) WITH ORDINALITY c(case_id, n) WHERE i.force_id = of_force AND i.number > above AND i.number <= up_to\n        ';

const tables = [
  // A digest of a row that is written once, so that an edit of what is sealed in it shows.
  `CREATE TABLE kept_seals (
    ${ENTRY}, what text NOT NULL, of_id uuid NOT NULL, case_id uuid NOT NULL, digest bytea NOT NULL,
    CONSTRAINT kept_seals_pkey PRIMARY KEY (id),
    CONSTRAINT kept_seals_what_check CHECK (what = ANY (ARRAY['RECEIPT', 'DOCUMENT']))
  )`,
  'CREATE UNIQUE INDEX kept_seals_of_id_idx ON kept_seals (what, of_id)',
  // What an import brought in one go: the cases, and the link that each began with, one after the other.
  `CREATE TABLE imported_cases (
    ${ENTRY}, cases uuid[] NOT NULL, hashes bytea NOT NULL,
    CONSTRAINT imported_cases_pkey PRIMARY KEY (id),
    CONSTRAINT imported_cases_hashes_check CHECK (length(hashes) = 32 * cardinality(cases))
  )`,
  ...ENTRIES.flatMap((table) => [
    `CREATE UNIQUE INDEX ${table}_number_idx ON ${table} (force_id, number) WHERE number IS NOT NULL`,
    `CREATE INDEX ${table}_waiting_idx ON ${table} (at, id) WHERE number IS NULL`,
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`, `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY inside_functions ON ${table} TO CURRENT_USER USING (current_user <> session_user) WITH CHECK (current_user <> session_user)`,
    `CREATE POLICY backup ON ${table} FOR SELECT TO candour_backup USING (true)`,
    `CREATE POLICY sealer_reads ON ${table} FOR SELECT TO candour_audit USING (true)`,
    `CREATE POLICY sealer_numbers ON ${table} FOR UPDATE TO candour_audit USING (number IS NULL) WITH CHECK (number IS NOT NULL)`,
  ]),
];

const keeps = (table: string, what: string, seal: string): readonly string[] => [
  `CREATE FUNCTION ${table}_kept() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
    BEGIN
      INSERT INTO kept_seals (id, force_id, at, what, of_id, case_id, digest) VALUES (uuidv7(), NEW.force_id, clock_timestamp(), '${what}', NEW.id, NEW.case_id, ${seal});
      RETURN NULL;
    END $$`,
  closed(`${table}_kept()`),
  `CREATE TRIGGER ${table}_kept AFTER INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_kept()`,
];

/** Imported cases of these rows, in the order of their ids. */
const broughtBy = (rows: string): string => `INSERT INTO imported_cases (id, force_id, at, cases, hashes)
        SELECT uuidv7(), a.force_id, clock_timestamp(), array_agg(a.case_id ORDER BY a.case_id), string_agg(a.hash, ''::bytea ORDER BY a.case_id) FROM ${rows} a WHERE a.type = 'CaseImported' GROUP BY a.force_id`;
const WATCHED = ['events', 'account_receipts', 'documents'];

const functions = [
  ...keeps('account_receipts', 'RECEIPT', receiptSeal('NEW')),
  ...keeps('documents', 'DOCUMENT', documentSeal('NEW')),
  `CREATE FUNCTION imported_cases_noted() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
    BEGIN
      ${broughtBy('added')};
      RETURN NULL;
    END $$`,
  closed('imported_cases_noted()'),
  'CREATE TRIGGER events_imported AFTER INSERT ON events REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION imported_cases_noted()',
  changed('ledger_changed_history', HEADS, `${IMPORTED}${HEADS}`),
  changed('audit_standing', WAITING, `${ENTRIES.map(waits).join('')}${WAITING}`),
  // R60: that somebody tried to open a restricted record and was answered as if there were none. Which of the two it was stands nowhere.
  `CREATE FUNCTION record_not_opened(mark text) RETURNS void LANGUAGE plpgsql VOLATILE ${AS_OWNER} AS $$
    DECLARE
      said jsonb := viewer_context();
    BEGIN
      IF said IS NULL THEN RAISE EXCEPTION 'nobody asked' USING ERRCODE = '42501'; END IF;
      INSERT INTO administration_records (id, force_id, at, person_id, act, about_id, detail)
      VALUES (uuidv7(), (said ->> 'force')::uuid, clock_timestamp(), (said ->> 'person')::uuid, 'RECORD_NOT_OPENED', (said ->> 'person')::uuid, left(mark, 16));
    END $$`,
  closed('record_not_opened(text)'),
];

const reads = (more: string): string => `CREATE POLICY reads ON administration_records FOR SELECT USING (force_id = (SELECT viewer_force()) AND (SELECT viewer_has('auditor') OR viewer_has('administrator'))${more})`;
const policies = [
  // Whoever runs the product sees nothing of who asked for which record; the auditor does.
  'DROP POLICY reads ON administration_records', reads(` AND (act <> 'RECORD_NOT_OPENED' OR (SELECT viewer_has('auditor')))`),
  // A system that the demonstration brings is written down like any other.
  `CREATE POLICY jobs ON administration_records FOR INSERT TO candour_jobs WITH CHECK (person_id IS NULL AND number IS NULL AND act = 'CLIENT_REGISTERED')`,
];

/** What is there already is kept from now on. */
const fromBefore = [
  ...WATCHED.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`), ...ENTRIES.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
  broughtBy('events'),
  `INSERT INTO kept_seals (id, force_id, at, what, of_id, case_id, digest) SELECT uuidv7(), r.force_id, clock_timestamp(), 'RECEIPT', r.id, r.case_id, ${receiptSeal('r')} FROM account_receipts r`,
  `INSERT INTO kept_seals (id, force_id, at, what, of_id, case_id, digest) SELECT uuidv7(), d.force_id, clock_timestamp(), 'DOCUMENT', d.id, d.case_id, ${documentSeal('d')} FROM documents d`,
  ...WATCHED.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`), ...ENTRIES.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
];

/** More of what is written once becomes an entry of the ledger: receipts and documents as they are sealed, what an import brought, and who tried to open a record. */
export class MoreInTheLedger1795300029000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...functions, ...policies, ...fromBefore]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP POLICY jobs ON administration_records; DROP POLICY reads ON administration_records');
    await runner.query(reads(''));
    // An act that the product of before does not know would make it fail at the whole list. The ledger keeps its links: to it the rows are gone, as everything is that this migration made an entry of.
    await runner.query('ALTER TABLE administration_records NO FORCE ROW LEVEL SECURITY');
    await runner.query("DELETE FROM administration_records WHERE act = 'RECORD_NOT_OPENED'");
    await runner.query('ALTER TABLE administration_records FORCE ROW LEVEL SECURITY');
    await runner.query('DROP TRIGGER events_imported ON events; DROP TRIGGER documents_kept ON documents; DROP TRIGGER account_receipts_kept ON account_receipts');
    await runner.query('DROP FUNCTION record_not_opened, imported_cases_noted, documents_kept, account_receipts_kept');
    for (const name of ['audit_standing', 'ledger_changed_history']) await runner.query(asBefore(name));
    await runner.query('DROP TABLE imported_cases, kept_seals');
  }
}
