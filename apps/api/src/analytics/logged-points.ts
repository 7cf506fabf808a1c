import type { Month } from '@candour/domain/calendar';
import { sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { CountRequest } from './pattern-request.js';

/** A month somebody wrote down as that of a change, from which limits are reckoned anew: what changed, and who wrote it. */
export interface LoggedPoint { readonly month: Month; readonly reason: string; readonly by: string }

/**
 * The logged points of the force and of the unit of a request, within its months and after its first, as one value of JSON in the order of their
 * months, one for each month. Nobody can write one down yet.
 */
export const loggedPointsOf = (_force: string, _request: CountRequest): Sql => sql`'[]'::json`;
