import { firstDayOf, londonDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { notYetToldTo } from '../access/case-scope.js';
import { invalidDetails } from '../access/refusal.type.js';
import type { PatternFilterInput } from '../cases/case-filter.input.js';
import { counted, filterConditions } from '../cases/case-filter.js';
import type { Context } from '../context.js';
import { NOBODY } from '../reading/reading.js';
import { allOf, jsonObject, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { figureFor } from './figure.js';
import type { NoFigure } from './figure.js';
import { notYours } from './figure-mode.js';
import type { Scope } from './pattern-request.js';
import { UNKNOWN_UNIT } from './pattern.js';

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

/**
 * Works out a figure that so far has exact numbers alone: to anybody else, that there is none for their role yet.
 * @param members what it reads, by name, each one value of JSON
 */
export function exactFigure<Found extends object, T>(
  context: Context, filter: PatternFilterInput | null, members: (figure: ExactFigure) => Readonly<Record<keyof Found & string, Sql>>, work: (found: Found, figure: ExactFigure) => T,
): Promise<T | NoFigure> {
  return figureFor<T>(context, filter, async ({ scope, mode }) => {
    if (mode !== 'EXACT') return notYours();
    const figure = figureOf(context, scope);
    const found = await readOnce<Found>(context, figure, members(figure));
    return found === null ? invalidDetails([UNKNOWN_UNIT]) : work(found, figure);
  });
}

function figureOf({ viewer, at }: Context, scope: Scope): ExactFigure {
  const [force, { unit, teams, standards, ndmElements, sources, outcomes, without }] = [viewer.force.id, scope.filter];
  return {
    ...scope, force, today: londonDay(at), isNarrowed: [unit, teams, standards, ndmElements, sources, outcomes, without].some((each) => each != null),
    where: allOf([sql`c.force_id = ${force}::uuid AND NOT coalesce(${notYetToldTo(viewer)}, false)`, counted, filterConditions(force, scope.filter)]),
    inMonths: (month) => sql`${month} BETWEEN ${firstDayOf(scope.from)}::date AND ${firstDayOf(scope.to)}::date`,
  };
}

/** @returns null where there is no such unit */
async function readOnce<Found extends object>({ reading }: Context, { force, filter: { unit } }: ExactFigure, members: Readonly<Record<string, Sql>>): Promise<Found | null> {
  const unitIsKnown = unit == null ? sql`true` : sql`EXISTS (SELECT FROM units WHERE force_id = ${force}::uuid AND code = ${unit}::text)`;
  const [row] = await reading.rows<{ readonly found: Found & { readonly unitIsKnown: boolean } }>(sql`SELECT ${jsonObject([...Object.entries(members), ['unitIsKnown', unitIsKnown]])} AS found`, NOBODY);
  if (row === undefined) throw new Error('A statement without a table gives one row.');
  return row.found.unitIsKnown ? row.found : null;
}
