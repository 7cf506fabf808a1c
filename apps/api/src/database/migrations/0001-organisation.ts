import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE forces (
    id uuid NOT NULL, code text NOT NULL, name text NOT NULL,
    CONSTRAINT forces_pkey PRIMARY KEY (id),
    CONSTRAINT forces_code_key UNIQUE (code)
  )`,
  `CREATE TABLE units (
    force_id uuid NOT NULL, code text NOT NULL, valid_from date NOT NULL, valid_to date, name text NOT NULL, kind text NOT NULL, parent_code text,
    CONSTRAINT units_pkey PRIMARY KEY (force_id, code, valid_from),
    CONSTRAINT units_valid_check CHECK (valid_to >= valid_from),
    CONSTRAINT units_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id)
  )`,
  `CREATE TABLE reference_counters (
    force_id uuid NOT NULL, year integer NOT NULL, last integer NOT NULL,
    CONSTRAINT reference_counters_pkey PRIMARY KEY (force_id, year),
    CONSTRAINT reference_counters_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id)
  )`,
  `CREATE TABLE people (
    id uuid NOT NULL, force_id uuid NOT NULL, number text NOT NULL, name text NOT NULL, rank text, acting_rank text, acting_from date,
    acting_to date, special boolean NOT NULL, staff boolean NOT NULL, probationer boolean NOT NULL, probation_ends_on date, line_manager_id uuid,
    leaver_on date, resigns_on date, chief_officer boolean NOT NULL, standards_staff boolean NOT NULL, roles text[] NOT NULL DEFAULT '{}',
    CONSTRAINT people_pkey PRIMARY KEY (id),
    CONSTRAINT people_force_id_number_key UNIQUE (force_id, number),
    CONSTRAINT people_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id)
  )`,
  `CREATE TABLE postings (
    person_id uuid NOT NULL, valid_from date NOT NULL, valid_to date, force_id uuid NOT NULL, unit_code text NOT NULL, role text, rank text,
    CONSTRAINT postings_pkey PRIMARY KEY (person_id, valid_from),
    CONSTRAINT postings_valid_check CHECK (valid_to >= valid_from),
    CONSTRAINT postings_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id),
    CONSTRAINT postings_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id)
  )`,
  `CREATE INDEX postings_force_id_unit_code_idx ON postings (force_id, unit_code)`,
  `CREATE TABLE headcounts (
    force_id uuid NOT NULL, unit_code text NOT NULL, month date NOT NULL, officers integer NOT NULL, specials integer NOT NULL DEFAULT 0,
    staff integer NOT NULL DEFAULT 0, fte numeric,
    CONSTRAINT headcounts_pkey PRIMARY KEY (force_id, unit_code, month),
    CONSTRAINT headcounts_counts_check CHECK (officers >= 0 AND specials >= 0 AND staff >= 0),
    CONSTRAINT headcounts_month_check CHECK (EXTRACT(day FROM month) = 1),
    CONSTRAINT headcounts_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id)
  )`,
  `CREATE TABLE headcount_groups (
    force_id uuid NOT NULL, quarter date NOT NULL, characteristic text NOT NULL, group_code text NOT NULL, officers integer NOT NULL,
    CONSTRAINT headcount_groups_pkey PRIMARY KEY (force_id, quarter, characteristic, group_code),
    CONSTRAINT headcount_groups_officers_check CHECK (officers >= 0),
    CONSTRAINT headcount_groups_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id)
  )`,
  `CREATE TABLE assessments_elsewhere (
    force_id uuid NOT NULL, month date NOT NULL, unit_code text NOT NULL, category text NOT NULL, decision text NOT NULL, matters integer NOT NULL,
    CONSTRAINT assessments_elsewhere_pkey PRIMARY KEY (force_id, month, unit_code, category, decision),
    CONSTRAINT assessments_elsewhere_count_check CHECK (matters >= 0),
    CONSTRAINT assessments_elsewhere_month_check CHECK (EXTRACT(day FROM month) = 1),
    CONSTRAINT assessments_elsewhere_force_id_fkey FOREIGN KEY (force_id) REFERENCES forces(id)
  )`,
  // Every unit that was ever below a unit, itself included: what "this unit and all below it" means in a filter.
  `CREATE FUNCTION unit_and_below(of_force uuid, of_unit text) RETURNS SETOF text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH RECURSIVE below(code) AS (
      SELECT of_unit
      UNION
      SELECT u.code FROM units u JOIN below b ON u.parent_code = b.code WHERE u.force_id = of_force
    )
    SELECT code FROM below
  $$`,
];

export class Organisation1795300001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION unit_and_below');
    await runner.query('DROP TABLE assessments_elsewhere, headcount_groups, headcounts, postings, people, reference_counters, units, forces');
  }
}
