import { ACTION_STATUSES, NDM_ELEMENTS, OUTCOMES, SOURCE_TYPES, STANDARDS, codesOf } from '@candour/domain/taxonomy';
import type pg from 'pg';
import type { Contribution } from './contribution.js';
import { COUNTERS } from './counters.js';
import { summedDays } from './days/days-of-case.js';
import type { DayChange } from './days/days-of-case.js';
import { RECOUNT_DAYS, addToDays } from './days/rollup.sql.js';

const names = COUNTERS.join(', ');

const ROLLUP_LOCK = 726_702;

/** Adds to the rows there are, and makes those there are not, in the order they come. */
const addTo = (table: string, key: string, rows: string): string => `
    INSERT INTO ${table} (${key}, ${names}) SELECT ${key}, ${COUNTERS.map((c) => `coalesce(r.${c}, 0)`).join(', ')} FROM jsonb_populate_recordset(NULL::${table}, ${rows}) r
      ON CONFLICT (${key}) DO UPDATE SET ${COUNTERS.map((c) => `${c} = ${table}.${c} + excluded.${c}`).join(', ')};`;

/**
 * Nobody writes figures by hand: this function adds to those of one force, for a command of that force or for the jobs. Before the
 * first row it takes the shared lock of the force, which keeps a rebuild of the same force out.
 */
export const ADD_TO_ROLLUPS = `CREATE OR REPLACE FUNCTION add_to_rollups(of_force uuid, teams jsonb, months jsonb, by_days jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    IF NOT coalesce(viewer_writes() IS NOT NULL AND of_force = viewer_force(), false) AND NOT pg_has_role(session_user, 'candour_jobs', 'USAGE') THEN
      RAISE EXCEPTION 'figures change with cases alone' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock_shared(${ROLLUP_LOCK}, hashtext(of_force::text));${addTo('team_month', 'force_id, team_code, month', 'teams')}${addTo('force_month', 'force_id, month', 'months')}${addToDays('by_days')}
  END $$`;

/**
 * Adds what a command changed, in its transaction. Every command locks in the same order, teams before the force and each by
 * name, so two of them never wait for each other in a circle.
 */
export async function addToRollups(client: pg.ClientBase, changes: readonly Contribution[], days: readonly DayChange[]): Promise<void> {
  const force = changes[0]?.forceId ?? days[0]?.forceId;
  if (force === undefined) return;
  const [teams, months] = [summed(changes, (c) => [c.teamCode, c.month]), summed(changes, (c) => [c.month])].map((rows) => JSON.stringify(rows));
  await client.query({ name: 'add_to_rollups', text: 'SELECT add_to_rollups($1, $2, $3, $4)', values: [force, teams, months, JSON.stringify(summedDays(days))] });
}

/** One entry per row, in the order of their keys: a statement may touch a row only once. */
function summed(changes: readonly Contribution[], keyOf: (c: Contribution) => readonly string[]): readonly object[] {
  const rows = new Map<string, Record<string, unknown>>();
  for (const change of changes) {
    const key = keyOf(change).join('|');
    const row = rows.get(key) ?? { force_id: change.forceId, team_code: change.teamCode, month: change.month };
    for (const [name, n] of Object.entries(change.counts)) row[name] = Number(row[name] ?? 0) + n;
    rows.set(key, row);
  }
  return [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const inList = (group: string, codes: readonly string[], column: string): string[] => codes.map((code) => `count(*) FILTER (WHERE '${code}' = ANY(${column})) AS ${group}_${code.toLowerCase()}`);
const equal = (group: string, codes: readonly string[], column: string): string[] => codes.map((code) => `count(*) FILTER (WHERE ${column} = '${code}') AS ${group}_${code.toLowerCase()}`);
const statuses = codesOf(ACTION_STATUSES).filter((code) => code !== 'OVERDUE');

const COUNTED = 'c.accepted_month IS NOT NULL AND NOT c.restricted AND c.force_id = ANY($1)';
const ROW = 'c.force_id, c.unit_at_incident AS team_code, c.accepted_month AS month';
const OF_CASES = [
  'count(*) AS total', ...inList('standard', codesOf(STANDARDS), 'c.standards'), `count(*) FILTER (WHERE c.standards = '{}') AS standard_none`, ...inList('ndm', codesOf(NDM_ELEMENTS), 'c.ndm_elements'),
  `count(*) FILTER (WHERE c.ndm_elements = '{}') AS ndm_none`, ...equal('source', codesOf(SOURCE_TYPES), 'c.source'), ...equal('outcome', codesOf(OUTCOMES), 'c.outcome'),
  'count(*) FILTER (WHERE c.account_first_due IS NOT NULL) AS accounts_invited', 'count(*) FILTER (WHERE c.account_received_on <= c.account_first_due) AS accounts_in_time',
];
const OF_ACTIONS = equal('actions', statuses, 'a.status');
const none = (counted: readonly string[]): readonly string[] => counted.map(() => '0');

/** The rollups counted anew from the cases and actions themselves: what the sums must be. */
export const RECOUNT_TEAMS = `
  SELECT force_id, team_code, month, ${COUNTERS.map((c) => `sum(${c}) AS ${c}`).join(', ')}
  FROM (
    SELECT ${[ROW, ...OF_CASES, ...statuses.map((s) => `0 AS actions_${s.toLowerCase()}`)].join(', ')} FROM cases c WHERE ${COUNTED} GROUP BY 1, 2, 3
    UNION ALL
    SELECT ${[ROW, ...none(OF_CASES), ...OF_ACTIONS].join(', ')} FROM cases c JOIN actions a ON a.case_id = c.id WHERE ${COUNTED} GROUP BY 1, 2, 3
  ) counted GROUP BY 1, 2, 3`;

/** Counted anew in place. Of a force that was filled a moment ago the planner knows nothing yet, and would join row by row. */
export const REBUILD_ROLLUPS = `CREATE OR REPLACE FUNCTION rebuild_rollups(forces uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET enable_nestloop = off AS $$
  DECLARE
    one uuid;
  BEGIN
    FOR one IN SELECT f FROM unnest(forces) f ORDER BY f::text LOOP PERFORM pg_advisory_xact_lock(${ROLLUP_LOCK}, hashtext(one::text)); END LOOP;
    DELETE FROM team_month WHERE force_id = ANY (forces);
    DELETE FROM force_month WHERE force_id = ANY (forces);
    INSERT INTO team_month (force_id, team_code, month, ${names}) SELECT recount.force_id, recount.team_code, recount.month, ${COUNTERS.map((c) => `recount.${c}`).join(', ')} FROM (${RECOUNT_TEAMS.replaceAll('$1', 'forces')}) recount;
    INSERT INTO force_month (force_id, month, ${names}) SELECT force_id, month, ${COUNTERS.map((c) => `sum(${c})`).join(', ')} FROM team_month WHERE force_id = ANY (forces) GROUP BY 1, 2;
    DELETE FROM force_days WHERE force_id = ANY (forces);
    INSERT INTO force_days (force_id, month, measure, part, days, entered, kind, n) ${RECOUNT_DAYS.replaceAll('$1', 'forces')};
  END $$`;

/** Counts the rollups of some forces anew, set-wise: what a batch does in place of adding case by case. */
export async function rebuildRollups(client: pg.ClientBase, forceIds: readonly string[]): Promise<void> {
  await client.query('SELECT rebuild_rollups($1)', [forceIds]);
}
