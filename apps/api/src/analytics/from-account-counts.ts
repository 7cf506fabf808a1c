import { firstDayOf } from '@candour/domain/calendar';
import type { Viewer } from '../identity/viewer.js';
import { allOf, sql } from '../reading/sql.js';
import { IN_TIME, NOT_IN_TIME, wasInTime } from './accounts.js';
import type { Cell } from './cells.js';
import { exactScope } from './exact-scope.js';
import { isNarrowed } from './from-rollups.js';
import { dayOf } from './pattern-request.js';
import type { CountRequest } from './pattern-request.js';
import type { Source } from './source.js';

/** The rollups count accounts by team and month, whatever the months and units. */
export const accountCountsCanTell = ({ metric, by, filter, ofKnownStrength }: CountRequest): boolean => metric === 'ACCOUNTS' && by.length === 1 && (by[0] === 'TEAM' || by[0] === 'MONTH') && ofKnownStrength !== true && !isNarrowed(filter);

type Columns = readonly [keys: readonly string[] | null, invited: readonly number[] | null, inTime: readonly number[] | null];

/**
 * Sums what the rollups know of accounts, without those whose day has not passed: they are few, and read from the cases. A case that somebody has not been
 * told of has no account yet (R1), so nothing is to be taken off for it.
 */
export function fromAccountCounts(viewer: Viewer, request: CountRequest): Source {
  const { by, from, to, filter } = request;
  const force = viewer.force.id;
  const where = allOf([
    sql`r.force_id = ${force}::uuid AND r.month BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date AND r.accounts_invited > 0`,
    ...(filter.unit == null ? [] : [sql`r.team_code IN (SELECT unit_and_below(${force}::uuid, ${filter.unit}::text))`]),
    ...(filter.teams == null ? [] : [sql`r.team_code = ANY(${filter.teams}::text[])`]),
  ]);
  const table = by[0] === 'TEAM' || filter.unit != null || filter.teams != null ? sql`team_month` : sql`force_month`;
  const today = dayOf(request);
  const [key, keyOfCase, shown] = by[0] === 'TEAM' ? [sql`r.team_code`, sql`c.unit_at_incident`, sql`x.k`] : [sql`r.month`, sql`c.accepted_month`, sql`to_char(x.k, 'YYYY-MM')`];
  const notYet = sql`SELECT ${keyOfCase}, -1, CASE WHEN ${wasInTime} = ${IN_TIME}::text THEN -1 ELSE 0 END FROM cases c WHERE c.account_first_due >= ${today}::date AND ${exactScope(viewer, today, request).where}`;
  return {
    figure: () => [['accounts', sql`(SELECT json_build_array(json_agg(${shown}), json_agg(x.invited), json_agg(x.in_time)) FROM (SELECT s.k, sum(s.invited) AS invited, sum(s.in_time) AS in_time
      FROM (SELECT ${key} AS k, r.accounts_invited AS invited, r.accounts_in_time AS in_time FROM ${table} r WHERE ${where} UNION ALL ${notYet}) s GROUP BY s.k) x)`]],
    read: ({ accounts }) => {
      const [keys, invited, inTime] = accounts as Columns;
      const counts = (keys ?? []).flatMap((one, i): readonly Cell[] => {
        const [all, part] = [invited?.[i] ?? 0, inTime?.[i] ?? 0];
        return [...(part > 0 ? [{ keys: [one, IN_TIME], count: part }] : []), ...(all > part ? [{ keys: [one, NOT_IN_TIME], count: all - part }] : [])];
      });
      return { counts, cases: (invited ?? []).reduce((sum, n) => sum + n, 0) };
    },
  };
}
