import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The lessons of a force in the order they are to be answered. A lesson whose day is not known comes last, in every direction of a page. */
const order = `(force_id, coalesce(answer_due, 'infinity'::date), case_id, id)`;

const statements = [
  `CREATE INDEX org_lessons_in_order_idx ON org_lessons ${order}`,
  `CREATE INDEX org_lessons_unanswered_idx ON org_lessons ${order} WHERE decision IS NULL`,
  // A list of lessons by theme is read in this order too; nothing looks for a theme alone.
  `DROP INDEX org_lessons_force_id_theme_idx`,
];

export class LessonsInOrder1795300005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX org_lessons_force_id_theme_idx ON org_lessons (force_id, theme)');
    await runner.query('DROP INDEX org_lessons_unanswered_idx, org_lessons_in_order_idx');
  }
}
