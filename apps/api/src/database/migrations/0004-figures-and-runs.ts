import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Both tables count the same things. Written out, so that this migration stays as it is when the product learns to count more. */
const counters = [
  'total',
  'standard_hon', 'standard_arc', 'standard_eqd', 'standard_uof', 'standard_ord', 'standard_dut', 'standard_con', 'standard_fit', 'standard_dis', 'standard_cha', 'standard_none',
  'ndm_c', 'ndm_i', 'ndm_a', 'ndm_p', 'ndm_o', 'ndm_ar', 'ndm_none',
  'source_line_manager', 'source_public_complaint', 'source_conduct_matter', 'source_recordable_conduct', 'source_proceedings_outcome', 'source_proceedings_withdrawn',
  'source_investigation_outcome', 'source_iopc', 'source_self_report', 'source_audit_inspection', 'source_other',
  'outcome_completed_with_actions', 'outcome_completed_no_action', 'outcome_escalated_misconduct', 'outcome_escalated_gross', 'outcome_moved_to_upp', 'outcome_moved_to_vetting',
  'outcome_referred_iopc_or_criminal', 'outcome_ended_on_reassessment', 'outcome_discontinued_left_force', 'outcome_discontinued_withdrawn', 'outcome_discontinued_error',
  'outcome_declined', 'outcome_transferred',
  'actions_open', 'actions_done', 'actions_cancelled', 'actions_not_needed',
].map((name) => `${name} integer NOT NULL DEFAULT 0`).join(', ');

const statements = [
  `CREATE TABLE team_month (
    force_id uuid NOT NULL, team_code text NOT NULL, month date NOT NULL,
    ${counters},
    CONSTRAINT team_month_pkey PRIMARY KEY (force_id, team_code, month)
  )`,
  `CREATE TABLE force_month (
    force_id uuid NOT NULL, month date NOT NULL,
    ${counters},
    CONSTRAINT force_month_pkey PRIMARY KEY (force_id, month)
  )`,
  `CREATE TABLE import_runs (
    id uuid NOT NULL, force_id uuid NOT NULL, person_id uuid, started_at timestamptz NOT NULL, finished_at timestamptz, dry_run boolean NOT NULL,
    summary jsonb NOT NULL,
    CONSTRAINT import_runs_pkey PRIMARY KEY (id),
    CONSTRAINT import_runs_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id)
  )`,
  `CREATE INDEX import_runs_force_id_started_at_idx ON import_runs (force_id, started_at)`,
  `CREATE TABLE read_audit (
    id uuid NOT NULL, force_id uuid NOT NULL, at timestamptz NOT NULL, person_id uuid NOT NULL, operation text NOT NULL, case_id uuid,
    purpose text,
    CONSTRAINT read_audit_pkey PRIMARY KEY (id)
  )`,
  `CREATE INDEX read_audit_force_id_at_idx ON read_audit (force_id, at)`,
  `CREATE INDEX read_audit_case_id_at_idx ON read_audit (case_id, at)`,
];

export class FiguresAndRuns1795300004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE read_audit, import_runs, force_month, team_month');
  }
}
