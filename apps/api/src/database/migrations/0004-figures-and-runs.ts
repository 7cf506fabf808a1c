import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE team_month (
    force_id uuid NOT NULL, team_code text NOT NULL, month date NOT NULL,
    total integer NOT NULL DEFAULT 0, standard_hon integer NOT NULL DEFAULT 0, standard_arc integer NOT NULL DEFAULT 0, standard_eqd integer NOT NULL DEFAULT 0,
    standard_uof integer NOT NULL DEFAULT 0, standard_ord integer NOT NULL DEFAULT 0, standard_dut integer NOT NULL DEFAULT 0, standard_con integer NOT NULL DEFAULT 0,
    standard_fit integer NOT NULL DEFAULT 0, standard_dis integer NOT NULL DEFAULT 0, standard_cha integer NOT NULL DEFAULT 0, standard_none integer NOT NULL DEFAULT 0,
    ndm_c integer NOT NULL DEFAULT 0, ndm_i integer NOT NULL DEFAULT 0, ndm_a integer NOT NULL DEFAULT 0, ndm_p integer NOT NULL DEFAULT 0,
    ndm_o integer NOT NULL DEFAULT 0, ndm_ar integer NOT NULL DEFAULT 0, source_line_manager integer NOT NULL DEFAULT 0, source_public_complaint integer NOT NULL DEFAULT 0,
    source_conduct_matter integer NOT NULL DEFAULT 0, source_recordable_conduct integer NOT NULL DEFAULT 0, source_proceedings_outcome integer NOT NULL DEFAULT 0, source_proceedings_withdrawn integer NOT NULL DEFAULT 0,
    source_investigation_outcome integer NOT NULL DEFAULT 0, source_iopc integer NOT NULL DEFAULT 0, source_self_report integer NOT NULL DEFAULT 0, source_audit_inspection integer NOT NULL DEFAULT 0,
    source_other integer NOT NULL DEFAULT 0, outcome_completed_with_actions integer NOT NULL DEFAULT 0, outcome_completed_no_action integer NOT NULL DEFAULT 0, outcome_escalated_misconduct integer NOT NULL DEFAULT 0,
    outcome_escalated_gross integer NOT NULL DEFAULT 0, outcome_moved_to_upp integer NOT NULL DEFAULT 0, outcome_moved_to_vetting integer NOT NULL DEFAULT 0, outcome_referred_iopc_or_criminal integer NOT NULL DEFAULT 0,
    outcome_ended_on_reassessment integer NOT NULL DEFAULT 0, outcome_discontinued_left_force integer NOT NULL DEFAULT 0, outcome_discontinued_withdrawn integer NOT NULL DEFAULT 0, outcome_discontinued_error integer NOT NULL DEFAULT 0,
    outcome_declined integer NOT NULL DEFAULT 0, outcome_transferred integer NOT NULL DEFAULT 0, actions_open integer NOT NULL DEFAULT 0, actions_done integer NOT NULL DEFAULT 0,
    actions_cancelled integer NOT NULL DEFAULT 0, actions_not_needed integer NOT NULL DEFAULT 0,
    CONSTRAINT team_month_pkey PRIMARY KEY (force_id, team_code, month)
  )`,
  `CREATE TABLE force_month (
    force_id uuid NOT NULL, month date NOT NULL,
    total integer NOT NULL DEFAULT 0, standard_hon integer NOT NULL DEFAULT 0, standard_arc integer NOT NULL DEFAULT 0, standard_eqd integer NOT NULL DEFAULT 0,
    standard_uof integer NOT NULL DEFAULT 0, standard_ord integer NOT NULL DEFAULT 0, standard_dut integer NOT NULL DEFAULT 0, standard_con integer NOT NULL DEFAULT 0,
    standard_fit integer NOT NULL DEFAULT 0, standard_dis integer NOT NULL DEFAULT 0, standard_cha integer NOT NULL DEFAULT 0, standard_none integer NOT NULL DEFAULT 0,
    ndm_c integer NOT NULL DEFAULT 0, ndm_i integer NOT NULL DEFAULT 0, ndm_a integer NOT NULL DEFAULT 0, ndm_p integer NOT NULL DEFAULT 0,
    ndm_o integer NOT NULL DEFAULT 0, ndm_ar integer NOT NULL DEFAULT 0, source_line_manager integer NOT NULL DEFAULT 0, source_public_complaint integer NOT NULL DEFAULT 0,
    source_conduct_matter integer NOT NULL DEFAULT 0, source_recordable_conduct integer NOT NULL DEFAULT 0, source_proceedings_outcome integer NOT NULL DEFAULT 0, source_proceedings_withdrawn integer NOT NULL DEFAULT 0,
    source_investigation_outcome integer NOT NULL DEFAULT 0, source_iopc integer NOT NULL DEFAULT 0, source_self_report integer NOT NULL DEFAULT 0, source_audit_inspection integer NOT NULL DEFAULT 0,
    source_other integer NOT NULL DEFAULT 0, outcome_completed_with_actions integer NOT NULL DEFAULT 0, outcome_completed_no_action integer NOT NULL DEFAULT 0, outcome_escalated_misconduct integer NOT NULL DEFAULT 0,
    outcome_escalated_gross integer NOT NULL DEFAULT 0, outcome_moved_to_upp integer NOT NULL DEFAULT 0, outcome_moved_to_vetting integer NOT NULL DEFAULT 0, outcome_referred_iopc_or_criminal integer NOT NULL DEFAULT 0,
    outcome_ended_on_reassessment integer NOT NULL DEFAULT 0, outcome_discontinued_left_force integer NOT NULL DEFAULT 0, outcome_discontinued_withdrawn integer NOT NULL DEFAULT 0, outcome_discontinued_error integer NOT NULL DEFAULT 0,
    outcome_declined integer NOT NULL DEFAULT 0, outcome_transferred integer NOT NULL DEFAULT 0, actions_open integer NOT NULL DEFAULT 0, actions_done integer NOT NULL DEFAULT 0,
    actions_cancelled integer NOT NULL DEFAULT 0, actions_not_needed integer NOT NULL DEFAULT 0,
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
