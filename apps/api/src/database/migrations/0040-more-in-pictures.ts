import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_CASES: Readonly<Record<string, string>> = {
  account: 'text', stage_kinds: "text[] NOT NULL DEFAULT '{}'", stage_days: "integer[] NOT NULL DEFAULT '{}'", followed: 'integer NOT NULL DEFAULT 0', action_types: "text[] NOT NULL DEFAULT '{}'", action_dues: "text[] NOT NULL DEFAULT '{}'",
  note: 'text', pdr: 'text', sent: 'boolean NOT NULL', lesson_themes: "text[] NOT NULL DEFAULT '{}'", lesson_statuses: "text[] NOT NULL DEFAULT '{}'", lesson_answers: "text[] NOT NULL DEFAULT '{}'", quality: "text[] NOT NULL DEFAULT '{}'",
};
const OF_STRENGTHS: Readonly<Record<string, string>> = { heads: 'integer NOT NULL DEFAULT 0', fte: 'numeric' };

/**
 * The picture also says how cases went: what protected figures besides the plain pattern are counted from. The pictures there are say nothing of it, so they
 * are taken anew, which the jobs do when they start.
 */
export class MoreInPictures1795300040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('TRUNCATE protected_pictures, protected_cases, protected_units, protected_strengths, protected_told');
    for (const [column, type] of Object.entries(OF_CASES)) await runner.query(`ALTER TABLE protected_cases ADD COLUMN ${column} ${type}`);
    for (const [column, type] of Object.entries(OF_STRENGTHS)) await runner.query(`ALTER TABLE protected_strengths ADD COLUMN ${column} ${type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION IF EXISTS protected_exposure(uuid, text, boolean, date, date)');
    await runner.query('TRUNCATE protected_pictures, protected_cases, protected_units, protected_strengths, protected_told');
    for (const column of Object.keys(OF_CASES)) await runner.query(`ALTER TABLE protected_cases DROP COLUMN ${column}`);
    for (const column of Object.keys(OF_STRENGTHS)) await runner.query(`ALTER TABLE protected_strengths DROP COLUMN ${column}`);
  }
}
