import type { MigrationInterface, QueryRunner } from 'typeorm';

const AS_OWNER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const TABLES = ['key_holders', 'retired_keys'];
/** Tables with something wrapped under a master key, the column that names it, and which of their rows are. */
const WRAPPED = { data_keys: ['master_key', 'AND a.wrapped IS NOT NULL'], vault_roots: ['master_key', ''], equality_records: ['key_name', ''] } as const;
/** A process that has not been heard of for so long does not run any more. */
const SILENT = "interval '30 seconds'";

const refusal = (name: string): string => `RAISE EXCEPTION 'nothing is sealed under a retired key' USING ERRCODE = 'check_violation', CONSTRAINT = '${name}'`;

/** Looked at once for a statement where rows are put in, however many; where a row is wrapped anew, for each. */
const guards = Object.entries(WRAPPED).flatMap(([table, [column, living]]) => [
  `CREATE FUNCTION ${table}_not_retired() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
    BEGIN
      IF EXISTS (SELECT FROM added a JOIN retired_keys r ON r.name = a.${column} WHERE true ${living}) THEN ${refusal(`${table}_not_retired`)}; END IF;
      RETURN NULL;
    END $$`,
  `REVOKE ALL ON FUNCTION ${table}_not_retired() FROM PUBLIC`,
  `CREATE TRIGGER ${table}_not_retired AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ${table}_not_retired()`,
]);

/**
 * Which process knows which master keys, so that none is retired while one still seals with it or would be left unable to open; and that
 * nothing is ever sealed under one that was retired, whatever a process believes.
 */
export class KeysInHand1795300028000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `CREATE TABLE key_holders (
        id uuid NOT NULL, process text NOT NULL, since timestamptz NOT NULL, seen_at timestamptz NOT NULL, seals_with text[] NOT NULL DEFAULT '{}', opens text[] NOT NULL DEFAULT '{}',
        CONSTRAINT key_holders_pkey PRIMARY KEY (id)
      )`,
      'CREATE TABLE retired_keys (name text NOT NULL, at timestamptz NOT NULL, CONSTRAINT retired_keys_pkey PRIMARY KEY (name))',
      ...TABLES.flatMap((table) => [
        `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`, `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
        `CREATE POLICY inside_functions ON ${table} TO CURRENT_USER USING (current_user <> session_user) WITH CHECK (current_user <> session_user)`,
        `CREATE POLICY backup ON ${table} FOR SELECT TO candour_backup USING (true)`,
      ]),
      // A process says what it knows, and takes it back when it ends.
      'CREATE POLICY jobs ON key_holders TO candour_jobs USING (true) WITH CHECK (true)',
      ...guards,
      `CREATE FUNCTION rewrapped_not_retired() RETURNS trigger LANGUAGE plpgsql ${AS_OWNER} AS $$
        BEGIN
          IF EXISTS (SELECT FROM retired_keys r WHERE r.name = NEW.master_key) THEN ${refusal('rewrapped_not_retired')}; END IF;
          RETURN NULL;
        END $$`,
      'REVOKE ALL ON FUNCTION rewrapped_not_retired() FROM PUBLIC',
      ...['data_keys', 'vault_roots'].map((table) => `CREATE TRIGGER ${table}_rewrapped AFTER UPDATE OF master_key ON ${table} FOR EACH ROW EXECUTE FUNCTION rewrapped_not_retired()`),
      `CREATE FUNCTION key_holders_now() RETURNS SETOF key_holders LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$
        BEGIN
          RETURN QUERY SELECT h.* FROM key_holders h WHERE h.seen_at > clock_timestamp() - ${SILENT} ORDER BY h.since, h.id;
        END $$`,
      'REVOKE ALL ON FUNCTION key_holders_now() FROM PUBLIC',
      // What is being sealed at this moment is waited for, and nothing begins until it is decided.
      `CREATE FUNCTION retire_key(of_name text) RETURNS TABLE (what text, count bigint) LANGUAGE plpgsql VOLATILE ${AS_OWNER} SET lock_timeout = '5s' AS $$
        BEGIN
          LOCK TABLE data_keys, vault_roots, equality_records IN SHARE ROW EXCLUSIVE MODE;
          RETURN QUERY SELECT s.what, s.count FROM sealed_under() s WHERE s.master_key = of_name
            UNION ALL SELECT 'running processes', count(*) FROM key_holders_now() h WHERE of_name = ANY (h.seals_with) HAVING count(*) > 0;
          IF NOT FOUND THEN INSERT INTO retired_keys (name, at) VALUES (of_name, clock_timestamp()) ON CONFLICT DO NOTHING; END IF;
        END $$`,
      'REVOKE ALL ON FUNCTION retire_key(text) FROM PUBLIC',
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['data_keys', 'vault_roots']) await runner.query(`DROP TRIGGER ${table}_rewrapped ON ${table}`);
    for (const table of Object.keys(WRAPPED)) await runner.query(`DROP TRIGGER ${table}_not_retired ON ${table}; DROP FUNCTION ${table}_not_retired`);
    await runner.query('DROP FUNCTION rewrapped_not_retired, retire_key, key_holders_now');
    await runner.query('DROP TABLE retired_keys, key_holders');
  }
}
