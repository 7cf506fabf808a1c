import type pg from 'pg';
import { READ_BY_VERSION } from '../cases/project/read-by.js';

/** A counted case as far as figures are made of it, about the officer of that number. */
export interface SimpleCase {
  readonly month: string; readonly unit: string; readonly officer: number; readonly standards: readonly string[]; readonly ndmElements: readonly string[];
  readonly source: string | null; readonly outcome: string | null; readonly actions: number; readonly restricted?: boolean;
}

/** Units of a force, each with its parent and how many officers serve in it. */
export interface SimpleUnit { readonly code: string; readonly parent: string | null; readonly officers: number }

const COLUMNS = `id, force_id, reference, version, state, states_left, scheme, rule_pack, imported, officer_id, witness_ids, source, unit_at_incident, standards, ndm_elements, allegation_categories, allegation_sub_categories, performance_only, parallel_proceedings,
  decision, outcome, restricted, restricted_to, read_by, read_by_desk, desk_is_pcc, read_by_leader, read_by_version, known_on, submitted_on, accepted_month, assessed_on, report_sent_on, process_ended_on, legal_hold, disposed`;

/** Puts units with their strength into a force, as its owner. @param months first days, for which the strength is recorded */
export async function addUnits(pool: pg.Pool, force: string, units: readonly SimpleUnit[], months: readonly string[]): Promise<void> {
  await pool.query(`INSERT INTO units (force_id, code, valid_from, name, kind, parent_code) SELECT $1, u ->> 'code', '2000-01-01', 'Unit ' || (u ->> 'code'), 'TEAM', u ->> 'parent' FROM jsonb_array_elements($2) u
    ON CONFLICT (force_id, code, valid_from) DO UPDATE SET parent_code = excluded.parent_code`, [force, JSON.stringify(units)]);
  await pool.query(`INSERT INTO headcounts (force_id, unit_code, month, officers) SELECT $1, u ->> 'code', m, (u ->> 'officers')::int FROM jsonb_array_elements($2) u, unnest($3::date[]) m WHERE (u ->> 'officers')::int > 0`, [force, JSON.stringify(units), months]);
}

/** Puts counted cases straight into the tables that figures are counted from, as their owner: for tests of numbers, not of the process. */
export async function addCases(pool: pg.Pool, force: string, cases: readonly SimpleCase[], name = 'CASE'): Promise<void> {
  await pool.query(`INSERT INTO people (id, force_id, number, name, rank, special, staff, probationer, chief_officer, standards_staff, roles)
    SELECT DISTINCT md5($1 || (c ->> 'officer'))::uuid, $1::uuid, 'P' || (c ->> 'officer'), 'Invented person', 'CONSTABLE', false, false, false, false, false, '{}'::text[] FROM jsonb_array_elements($2) c ON CONFLICT DO NOTHING`, [force, JSON.stringify(cases)]);
  await pool.query(`INSERT INTO cases (${COLUMNS}) SELECT md5($1 || $3 || n)::uuid, $1::uuid, $3 || '/' || n, 1, 'CLOSED', '{}', 'OFFICER_PCR', 'OFFICER_PCR_2025', true, md5($1 || (c ->> 'officer'))::uuid, '{}', c ->> 'source', c ->> 'unit',
      ARRAY(SELECT jsonb_array_elements_text(c -> 'standards')), ARRAY(SELECT jsonb_array_elements_text(c -> 'ndmElements')), '{A}', '{}', false, false, 'RPRP', c ->> 'outcome', coalesce((c ->> 'restricted')::boolean, false), '{}', '{}', true, false, false, ${READ_BY_VERSION},
      (c ->> 'month')::date, (c ->> 'month')::date + 2, (c ->> 'month')::date, (c ->> 'month')::date + 4, (c ->> 'month')::date + 20, (c ->> 'month')::date + 20, false, '{}'
    FROM jsonb_array_elements($2) WITH ORDINALITY a(c, n)`, [force, JSON.stringify(cases), name]);
  await pool.query(`INSERT INTO actions (case_id, id, force_id, officer_id, read_by, read_by_desk, desk_is_pcc, read_by_leader, team_code, restricted, type, owner_role, due, taken_already, status)
    SELECT md5($1 || $3 || n)::uuid, 'a' || k, $1::uuid, md5($1 || (c ->> 'officer'))::uuid, '{}', true, false, false, c ->> 'unit', coalesce((c ->> 'restricted')::boolean, false), 'TRAINING', 'OFFICER', (c ->> 'month')::date + 40, false, 'OPEN'
    FROM jsonb_array_elements($2) WITH ORDINALITY a(c, n), generate_series(1, (c ->> 'actions')::int) k`, [force, JSON.stringify(cases), name]);
  await pool.query('SELECT rebuild_rollups(ARRAY[$1::uuid])', [force]);
}

/** Takes the pictures of a month anew, whatever is there: what a later month would bring, without waiting for it. */
export async function takeAnew(pool: pg.Pool, month: string): Promise<void> {
  await pool.query('DELETE FROM protected_pictures; DELETE FROM protected_told');
  await pool.query('SELECT take_protected_pictures($1)', [`${month}-01`]);
}
