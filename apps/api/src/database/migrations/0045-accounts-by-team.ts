import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['team_month', 'force_month'] as const;
const COLUMNS = ['accounts_invited', 'accounts_in_time'] as const;
const COUNTED = 'c.accepted_month IS NOT NULL AND NOT c.restricted AND c.account_first_due IS NOT NULL';
const unforced = (tables: readonly string[], work: readonly string[]): readonly string[] => [
  ...tables.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`), ...work, ...tables.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
];

/** What is known of cases that are there already. */
const known = (table: (typeof TABLES)[number], key: string, of: string): string => `UPDATE ${table} t SET accounts_invited = a.invited, accounts_in_time = a.in_time
  FROM (SELECT ${of}, count(*) AS invited, count(*) FILTER (WHERE c.account_received_on <= c.account_first_due) AS in_time FROM cases c WHERE ${COUNTED} GROUP BY ${key}) a WHERE ${key.split(', ').map((_, i) => `t.${['force_id', 'month', 'team_code'][i]} = a.k${i}`).join(' AND ')}`;

/** Whether accounts came in time is counted by team and month, so that a funnel of teams does not go through the cases. */
export class AccountsByTeam1795300045000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} ${COLUMNS.map((column) => `ADD COLUMN ${column} integer NOT NULL DEFAULT 0`).join(', ')}`);
    // What is not due yet is taken off when it is read: few cases, found by their day.
    await runner.query('CREATE INDEX cases_account_first_due_idx ON cases (force_id, account_first_due) WHERE accepted_month IS NOT NULL AND NOT restricted');
    const [teams, forces] = [known('team_month', 'c.force_id, c.accepted_month, c.unit_at_incident', 'c.force_id AS k0, c.accepted_month AS k1, c.unit_at_incident AS k2'), known('force_month', 'c.force_id, c.accepted_month', 'c.force_id AS k0, c.accepted_month AS k1')];
    for (const statement of unforced(['cases', ...TABLES], [teams, forces])) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX cases_account_first_due_idx');
    for (const table of TABLES) await runner.query(`ALTER TABLE ${table} ${COLUMNS.map((column) => `DROP COLUMN ${column}`).join(', ')}`);
  }
}
