import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE cases (
    id uuid NOT NULL, force_id uuid NOT NULL, reference text NOT NULL, version integer NOT NULL, state text NOT NULL,
    states_left text[] NOT NULL DEFAULT '{}', scheme text NOT NULL, rule_pack text NOT NULL, imported boolean NOT NULL, row_hash text,
    officer_id uuid, reviewer_id uuid, referrer_id uuid, complainant_id uuid, witness_ids uuid[] NOT NULL DEFAULT '{}', source text,
    source_reference text, unit_at_incident text NOT NULL, unit_at_referral text, standards text[] NOT NULL DEFAULT '{}',
    ndm_elements text[] NOT NULL DEFAULT '{}', allegation_categories text[] NOT NULL DEFAULT '{}',
    allegation_sub_categories text[] NOT NULL DEFAULT '{}', performance_only boolean NOT NULL, parallel_proceedings boolean NOT NULL,
    decision text, outcome text, line_manager_view text, what_happened text, where_it_happened text, why_reflection text, end_reason text,
    escalation_route text, transferred_to text, record_holder text, restricted boolean NOT NULL, restricted_because text,
    restricted_to uuid[] NOT NULL DEFAULT '{}', incident_group text, linked_case text, incident_on date, known_on date, submitted_on date,
    accepted_month date, assess_by date, assessed_on date, reviewer_appointed_on date, notice_by date, notified_on date, account_due date,
    account_received_on date, account_declined_on date, account_window_waived_on date, more_time_asked_on date,
    account_extensions integer NOT NULL DEFAULT 0, fact_finding_began_on date, fact_finding_ended_on date, suitable boolean, joint_consent boolean,
    meeting_on date, meeting_place text, meeting_remote boolean, meeting_joint boolean, friend_may_attend boolean, discussed_on date,
    discussion_attended boolean, discussion_joint boolean, new_serious_matter_on date, report_by date, report_shared_on date, response_due date,
    report_response text, report_sent_on date, check_due date, agreed_on date, process_ended_on date, review_on date, reviewed_on date,
    pdr_due date, pdr_discussed_on date, record_closed_on date, concern_raised_on date, referred_back_on date, reassess_by date, paused_on date,
    pause_review_on date, ended_on date, withdrawn_on date, outcome_letter_on date, legal_hold boolean NOT NULL,
    disposed text[] NOT NULL DEFAULT '{}',
    CONSTRAINT cases_pkey PRIMARY KEY (id),
    CONSTRAINT cases_force_id_reference_key UNIQUE (force_id, reference),
    CONSTRAINT cases_version_check CHECK (version > 0),
    CONSTRAINT cases_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id),
    CONSTRAINT cases_officer_id_fkey FOREIGN KEY (officer_id) REFERENCES people(id),
    CONSTRAINT cases_reviewer_id_fkey FOREIGN KEY (reviewer_id) REFERENCES people(id),
    CONSTRAINT cases_referrer_id_fkey FOREIGN KEY (referrer_id) REFERENCES people(id)
  )`,
  `CREATE INDEX cases_referrer_id_idx ON cases (referrer_id)`,
  `CREATE INDEX cases_reviewer_id_idx ON cases (reviewer_id)`,
  `CREATE INDEX cases_officer_id_idx ON cases (officer_id)`,
  `CREATE INDEX cases_month_idx ON cases (force_id, accepted_month, unit_at_incident)`,
  `CREATE INDEX cases_list_idx ON cases (force_id, state, source, submitted_on DESC, id DESC)`,
  `CREATE INDEX cases_newest_idx ON cases (force_id, submitted_on DESC, id DESC)`,
  `CREATE INDEX cases_incident_group_idx ON cases (force_id, incident_group) WHERE incident_group IS NOT NULL`,
  `CREATE UNIQUE INDEX cases_row_hash_idx ON cases (force_id, row_hash) WHERE row_hash IS NOT NULL`,
  `CREATE INDEX cases_awaiting_check_idx ON cases (check_due) WHERE state = 'REPORT_SENT'`,
  `CREATE INDEX cases_open_window_idx ON cases (account_due) WHERE state IN ('NOTIFIED', 'DISCUSSION_ARRANGED', 'ENGAGEMENT_CONCERN')`,
  `CREATE TABLE scope_versions (
    case_id uuid NOT NULL, version integer NOT NULL, force_id uuid NOT NULL, text text, valid_from date NOT NULL, reason text, approved_by uuid,
    CONSTRAINT scope_versions_pkey PRIMARY KEY (case_id, version),
    CONSTRAINT scope_versions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE participants (
    case_id uuid NOT NULL, number integer NOT NULL, force_id uuid NOT NULL, role text NOT NULL, person_id uuid, from_on date, to_on date,
    rank text, acting_rank text, special boolean, staff boolean, probationer boolean, basis text, conflicts text[] NOT NULL DEFAULT '{}',
    CONSTRAINT participants_pkey PRIMARY KEY (case_id, number),
    CONSTRAINT participants_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE INDEX participants_person_id_idx ON participants (person_id)`,
  `CREATE TABLE assessments (
    case_id uuid NOT NULL, force_id uuid NOT NULL, decision text NOT NULL, assessed_on date, assessor_id uuid, second_assessor text,
    rationale text, standards text[] NOT NULL DEFAULT '{}', allegations jsonb NOT NULL, seriousness_checks text[] NOT NULL DEFAULT '{}',
    performance_only boolean NOT NULL, parallel_proceedings boolean NOT NULL, line_manager_view text, line_manager_consulted_on date,
    CONSTRAINT assessments_pkey PRIMARY KEY (case_id),
    CONSTRAINT assessments_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE deadlines (
    case_id uuid NOT NULL, kind text NOT NULL, force_id uuid NOT NULL, due date NOT NULL, counts_from date NOT NULL, working_days integer,
    months integer, basis text NOT NULL, rule text NOT NULL, table_version text NOT NULL,
    CONSTRAINT deadlines_pkey PRIMARY KEY (case_id, kind),
    CONSTRAINT deadlines_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE notices (
    case_id uuid NOT NULL, force_id uuid NOT NULL, mode text, given_on date, deemed_on date, why_referred text,
    contents text[] NOT NULL DEFAULT '{}', language text NOT NULL, confirmed_in_writing_on date, acknowledged_on date,
    CONSTRAINT notices_pkey PRIMARY KEY (case_id),
    CONSTRAINT notices_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE extensions (
    case_id uuid NOT NULL, seq integer NOT NULL, force_id uuid NOT NULL, kind text NOT NULL, asked_by text, reason text, old_due date,
    new_due date NOT NULL, after_expiry boolean NOT NULL, decided_on date NOT NULL, decided_by uuid,
    CONSTRAINT extensions_pkey PRIMARY KEY (case_id, seq),
    CONSTRAINT extensions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE account_facts (
    case_id uuid NOT NULL, version integer NOT NULL, force_id uuid NOT NULL, oral boolean NOT NULL, received_on date NOT NULL,
    late boolean NOT NULL, confirmed boolean,
    CONSTRAINT account_facts_pkey PRIMARY KEY (case_id, version),
    CONSTRAINT account_facts_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE fact_findings (
    case_id uuid NOT NULL, number integer NOT NULL, force_id uuid NOT NULL, seq integer NOT NULL, looked_at_on date NOT NULL,
    material text NOT NULL, protected boolean NOT NULL, item text, summary text, relevance text, recorded_by uuid,
    CONSTRAINT fact_findings_pkey PRIMARY KEY (case_id, number),
    CONSTRAINT fact_findings_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE engagement_events (
    case_id uuid NOT NULL, seq integer NOT NULL, force_id uuid NOT NULL, attempted_on date NOT NULL, kind text NOT NULL,
    adjustments_offered boolean NOT NULL, welfare_checked boolean NOT NULL, written_reminder boolean NOT NULL,
    CONSTRAINT engagement_events_pkey PRIMARY KEY (case_id, seq),
    CONSTRAINT engagement_events_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE access_grants (
    case_id uuid NOT NULL, number integer NOT NULL, force_id uuid NOT NULL, person_id uuid, until_on date NOT NULL, with_report boolean NOT NULL,
    ended_on date,
    CONSTRAINT access_grants_pkey PRIMARY KEY (case_id, number),
    CONSTRAINT access_grants_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE INDEX access_grants_person_id_idx ON access_grants (person_id)`,
  `CREATE TABLE refer_backs (
    case_id uuid NOT NULL, seq integer NOT NULL, force_id uuid NOT NULL, referred_on date NOT NULL, ground text NOT NULL, narrative text,
    cleared_of_protected boolean NOT NULL, left_out text[] NOT NULL DEFAULT '{}', answer text, answer_reason text, answered_on date,
    answered_by uuid,
    CONSTRAINT refer_backs_pkey PRIMARY KEY (case_id, seq),
    CONSTRAINT refer_backs_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE pauses (
    case_id uuid NOT NULL, seq integer NOT NULL, force_id uuid NOT NULL, paused_on date NOT NULL, review_on date NOT NULL, resumed_on date,
    CONSTRAINT pauses_pkey PRIMARY KEY (case_id, seq),
    CONSTRAINT pauses_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE report_versions (
    case_id uuid NOT NULL, version integer NOT NULL, force_id uuid NOT NULL, draft_seq integer NOT NULL, drafted_on date NOT NULL, shared_on date,
    response text, responded_on date, sent_on date, returned_on date, returned_parts text[] NOT NULL DEFAULT '{}',
    CONSTRAINT report_versions_pkey PRIMARY KEY (case_id, version),
    CONSTRAINT report_versions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE review_notes (
    case_id uuid NOT NULL, seq integer NOT NULL, force_id uuid NOT NULL, reviewed_on date NOT NULL, all_done boolean NOT NULL, next_review_on date,
    author_id uuid,
    CONSTRAINT review_notes_pkey PRIMARY KEY (case_id, seq),
    CONSTRAINT review_notes_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE pdr_items (
    case_id uuid NOT NULL, force_id uuid NOT NULL, due date, discussed_on date, recorded_by uuid, excused boolean NOT NULL,
    CONSTRAINT pdr_items_pkey PRIMARY KEY (case_id),
    CONSTRAINT pdr_items_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE corrections (
    case_id uuid NOT NULL, number integer NOT NULL, force_id uuid NOT NULL, subject text NOT NULL, asked_on date NOT NULL, answered_on date,
    accepted boolean,
    CONSTRAINT corrections_pkey PRIMARY KEY (case_id, number),
    CONSTRAINT corrections_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE passage_requests (
    case_id uuid NOT NULL, number integer NOT NULL, force_id uuid NOT NULL, requested_by uuid, requested_on date NOT NULL,
    scope_version integer NOT NULL, matter text, legal_approver uuid, second_approver uuid, officer_told_later boolean NOT NULL, tell_by date,
    opened_on date,
    CONSTRAINT passage_requests_pkey PRIMARY KEY (case_id, number),
    CONSTRAINT passage_requests_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE TABLE actions (
    case_id uuid NOT NULL, id text NOT NULL, force_id uuid NOT NULL, team_code text NOT NULL, restricted boolean NOT NULL, type text NOT NULL,
    description text, success_measure text, owner_role text NOT NULL, owner_id uuid, due date, taken_already boolean NOT NULL, done_on date,
    completed_by uuid, verified_by uuid, verified_on date, status text NOT NULL, evidence text, status_reason text,
    CONSTRAINT actions_pkey PRIMARY KEY (case_id, id),
    CONSTRAINT actions_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id),
    CONSTRAINT actions_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES people(id)
  )`,
  `CREATE INDEX actions_open_by_team_idx ON actions (force_id, team_code, due, case_id, id) WHERE status = 'OPEN'`,
  `CREATE INDEX actions_open_by_owner_idx ON actions (owner_id, due, case_id, id) WHERE status = 'OPEN'`,
  `CREATE INDEX actions_open_by_force_idx ON actions (force_id, due, case_id, id) WHERE status = 'OPEN'`,
  `CREATE TABLE org_lessons (
    case_id uuid NOT NULL, id text NOT NULL, force_id uuid NOT NULL, theme text NOT NULL, lesson text, answer_due date, decision text, answer text,
    answered_on date, owner_id uuid, due date, status text NOT NULL,
    CONSTRAINT org_lessons_pkey PRIMARY KEY (case_id, id),
    CONSTRAINT org_lessons_case_id_fkey FOREIGN KEY (case_id) REFERENCES cases(id)
  )`,
  `CREATE INDEX org_lessons_owner_id_idx ON org_lessons (owner_id)`,
  `CREATE INDEX org_lessons_force_id_theme_idx ON org_lessons (force_id, theme)`,
];

export class Cases1795300002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE org_lessons, actions, passage_requests, corrections, pdr_items, review_notes, report_versions, pauses, refer_backs, access_grants, engagement_events, fact_findings, account_facts, extensions, notices, deadlines, assessments, participants, scope_versions, cases');
  }
}
