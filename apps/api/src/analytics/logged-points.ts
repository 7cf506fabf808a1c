import { firstDayOf } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import type { AnnotationKind, MetricCode } from '@candour/domain/metrics';
import { sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { CountRequest } from './pattern-request.js';

/** What somebody wrote beside a month: what happened, whether limits are reckoned anew from there and why, and who wrote it. */
export interface LoggedPoint { readonly id: string; readonly month: Month; readonly kind: AnnotationKind; readonly unit: string | null; readonly says: string; readonly recalculates: boolean; readonly reason: string | null; readonly by: string }

/**
 * What stands beside the months of a chart, as one value of JSON in their order: of the whole force, and of the unit of the request or one it belongs
 * to. What was withdrawn does not. The policies show it to the desk alone.
 */
export function loggedPointsOf(force: string, metric: MetricCode, { from, to, filter: { unit } }: CountRequest): Sql {
  const ofUnit = unit == null ? sql`a.unit_code IS NULL` : sql`(a.unit_code IS NULL OR ${unit}::text IN (SELECT unit_and_below(${force}::uuid, a.unit_code)))`;
  return sql`(SELECT coalesce(json_agg(json_build_object('id', a.id, 'month', to_char(a.month, 'YYYY-MM'), 'kind', a.kind, 'unit', a.unit_code, 'says', a.says, 'recalculates', a.recalculates, 'reason', a.reason, 'by', coalesce(p.name, 'somebody who has left')) ORDER BY a.month, a.written_at, a.id), '[]'::json)
    FROM annotations a LEFT JOIN people p ON p.id = a.written_by
    WHERE a.force_id = ${force}::uuid AND a.metric = ${metric}::text AND a.withdrawn_at IS NULL AND a.month BETWEEN ${firstDayOf(from)}::date AND ${firstDayOf(to)}::date AND ${ofUnit})`;
}

/** A month from which limits are reckoned anew. */
interface SetAgain { readonly month: Month; readonly reason: string; readonly by: string }

/** The months from which limits are reckoned anew, each once: where two say so of one month, the first that was written. */
export function setAgainBy(logged: readonly LoggedPoint[]): readonly SetAgain[] {
  const all = logged.flatMap(({ month, recalculates, reason, by }) => (recalculates && reason !== null ? [{ month, reason, by }] : []));
  return all.filter(({ month }, i) => all.findIndex((each) => each.month === month) === i);
}
