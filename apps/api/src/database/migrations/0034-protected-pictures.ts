import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['protected_pictures', 'protected_cases', 'protected_units', 'protected_strengths', 'protected_told'];
/** Put in place anew at every start: their text follows the code. */
const FUNCTIONS = ['protected_scope()', 'protected_figures(jsonb)', 'counted_for_protection(jsonb)', 'keep_protected(jsonb, jsonb)', 'protected_strength(uuid, text, boolean, date, date)', 'protected_period(date, date, date)', 'take_protected_pictures(date)'];

/**
 * The picture that protected figures are counted from. The login of the API has no right to these tables and no policy lets it see a row:
 * what is told of them goes through functions of the owner, which tell counts that are protected already.
 */
export class ProtectedPictures1795300034000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE protected_pictures (
      force_id uuid NOT NULL, month date NOT NULL, taken_at timestamptz NOT NULL, cases integer NOT NULL, begins date, in_national boolean NOT NULL,
      CONSTRAINT protected_pictures_pkey PRIMARY KEY (force_id),
      CONSTRAINT protected_pictures_month_check CHECK (EXTRACT(day FROM month) = 1)
    )`);
    await runner.query(`CREATE TABLE protected_cases (
      number bigint NOT NULL, force_id uuid NOT NULL, month date NOT NULL, unit_code text NOT NULL, officer bigint, standards text[] NOT NULL DEFAULT '{}', ndm_elements text[] NOT NULL DEFAULT '{}',
      source text, outcome text, actions integer NOT NULL,
      CONSTRAINT protected_cases_pkey PRIMARY KEY (number)
    )`);
    await runner.query('CREATE INDEX protected_cases_force_id_month_idx ON protected_cases (force_id, month)');
    await runner.query(`CREATE TABLE protected_units (
      force_id uuid NOT NULL, code text NOT NULL, below text[] NOT NULL DEFAULT '{}', posted integer NOT NULL, posted_below integer NOT NULL,
      CONSTRAINT protected_units_pkey PRIMARY KEY (force_id, code)
    )`);
    await runner.query(`CREATE TABLE protected_strengths (
      force_id uuid NOT NULL, unit_code text NOT NULL, month date NOT NULL, officers integer NOT NULL, officers_below integer NOT NULL,
      CONSTRAINT protected_strengths_pkey PRIMARY KEY (force_id, unit_code, month)
    )`);
    await runner.query('CREATE TABLE protected_told (question text NOT NULL, told jsonb NOT NULL, CONSTRAINT protected_told_pkey PRIMARY KEY (question))');
    for (const table of TABLES) {
      await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
      await runner.query(`CREATE POLICY inside_functions ON ${table} TO CURRENT_USER USING (current_user <> session_user) WITH CHECK (current_user <> session_user)`);
      await runner.query(`CREATE POLICY backup ON ${table} FOR SELECT TO candour_backup USING (true)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const each of FUNCTIONS) await runner.query(`DROP FUNCTION IF EXISTS ${each}`);
    await runner.query(`DROP TABLE ${TABLES.join(', ')}`);
  }
}
