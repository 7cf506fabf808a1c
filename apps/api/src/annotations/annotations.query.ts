import type { AnnotationKind } from '@candour/domain/metrics';
import { peopleById } from '../administration/people-by-id.js';
import type { SpcMetric } from '../analytics/spc.enum.js';
import type { Context } from '../context.js';
import { NOBODY } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import type { AnnotationType } from './annotation.type.js';

interface Found {
  readonly id: string; readonly metric: SpcMetric; readonly unit: string | null; readonly month: string; readonly kind: AnnotationKind; readonly says: string; readonly recalculates: boolean; readonly reason: string | null;
  readonly writtenBy: string; readonly at: string; readonly withdrawnBy: string | null; readonly withdrawnAt: string | null; readonly withdrawnBecause: string | null;
}
const MOST = 500;

/** What stands beside the figures of the force, the latest month first, withdrawn ones with who withdrew them and why. The policies show it to the desk alone. */
export async function annotations({ reading }: Context, metric: SpcMetric | null): Promise<readonly AnnotationType[]> {
  const found = await reading.rows<Found>(sql`SELECT a.id, a.metric, a.unit_code AS unit, to_char(a.month, 'YYYY-MM') AS month, a.kind, a.says, a.recalculates, a.reason, a.written_by AS "writtenBy", a.written_at AS at,
      a.withdrawn_by AS "withdrawnBy", a.withdrawn_at AS "withdrawnAt", a.withdrawn_because AS "withdrawnBecause"
    FROM annotations a WHERE (${metric}::text IS NULL OR a.metric = ${metric}::text) ORDER BY a.month DESC, a.written_at DESC, a.id LIMIT ${MOST}`, NOBODY);
  const people = await peopleById(reading, found.flatMap(({ writtenBy, withdrawnBy }) => [writtenBy, withdrawnBy]));
  return found.map(({ writtenBy, withdrawnBy, ...annotation }) => ({ ...annotation, by: people(writtenBy), withdrawnBy: people(withdrawnBy) }));
}
