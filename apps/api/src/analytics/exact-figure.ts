import { londonDay } from '@candour/domain/calendar';
import { invalidDetails } from '../access/refusal.type.js';
import type { PatternFilterInput } from '../cases/case-filter.input.js';
import type { Context } from '../context.js';
import { NOBODY } from '../reading/reading.js';
import { jsonObject, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { exactScope } from './exact-scope.js';
import type { ExactFigure } from './exact-scope.js';
import { figureFor } from './figure.js';
import type { NoFigure } from './figure.js';
import type { Scope } from './pattern-request.js';
import { UNKNOWN_UNIT } from './pattern.js';

/** How a figure with exact numbers is worked out: what it reads, by name, each one value of JSON; and what is made of it. */
export interface ExactWork<Found extends object, T> { readonly members: (figure: ExactFigure) => Readonly<Record<keyof Found & string, Sql>>; readonly work: (found: Found, figure: ExactFigure) => T }

/**
 * A figure that is worked out in two ways: for the authority's desk from the records, for everybody else from what is told of the picture.
 * @param told how the second is
 */
export function figureOfBoth<Found extends object, T>(context: Context, filter: PatternFilterInput | null, { members, work }: ExactWork<Found, T>, told: (scope: Scope) => Promise<T | NoFigure>): Promise<T | NoFigure> {
  return figureFor<T>(context, filter, async ({ scope, mode }) => {
    if (mode !== 'EXACT') return told(scope);
    const figure = exactScope(context.viewer, londonDay(context.at), scope);
    const found = await readOnce<Found>(context, figure, members(figure));
    return found === null ? invalidDetails([UNKNOWN_UNIT]) : work(found, figure);
  });
}

/** @returns null where there is no such unit */
async function readOnce<Found extends object>({ reading }: Context, { force, filter: { unit } }: ExactFigure, members: Readonly<Record<string, Sql>>): Promise<Found | null> {
  const unitIsKnown = unit == null ? sql`true` : sql`EXISTS (SELECT FROM units WHERE force_id = ${force}::uuid AND code = ${unit}::text)`;
  const [row] = await reading.rows<{ readonly found: Found & { readonly unitIsKnown: boolean } }>(sql`SELECT ${jsonObject([...Object.entries(members), ['unitIsKnown', unitIsKnown]])} AS found`, NOBODY);
  if (row === undefined) throw new Error('A statement without a table gives one row.');
  return row.found.unitIsKnown ? row.found : null;
}
