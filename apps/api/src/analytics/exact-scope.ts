import { firstDayOf } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { notYetToldTo } from '../access/case-scope.js';
import { counted, filterConditions } from '../cases/case-filter.js';
import type { Viewer } from '../identity/viewer.js';
import { allOf, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { Scope } from './pattern-request.js';

/** An exact figure of one force as of today, which reads what it needs in one statement. */
export interface ExactFigure extends Scope {
  readonly force: string;
  readonly today: Day;
  /** The cases `c` of it: accepted, not restricted, and not one of the viewer's own that they have not been told of (R1, R59, R60). */
  readonly where: Sql;
  /** Whether the filter leaves anything out but by month. */
  readonly isNarrowed: boolean;
  /** The months of it, as a condition on the first day of a month. */
  readonly inMonths: (month: Sql) => Sql;
}

/** What a figure with exact numbers reads of, as it stands on a day. */
export function exactScope(viewer: Viewer, today: Day, scope: Scope): ExactFigure {
  const [force, { unit, teams, standards, ndmElements, sources, outcomes, without }] = [viewer.force.id, scope.filter];
  return {
    ...scope, force, today, isNarrowed: [unit, teams, standards, ndmElements, sources, outcomes, without].some((each) => each != null),
    where: allOf([sql`c.force_id = ${force}::uuid AND NOT coalesce(${notYetToldTo(viewer)}, false)`, counted, filterConditions(force, scope.filter)]),
    inMonths: (month) => sql`${month} BETWEEN ${firstDayOf(scope.from)}::date AND ${firstDayOf(scope.to)}::date`,
  };
}
