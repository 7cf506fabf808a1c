import { ADD_TO_ROLLUPS, REBUILD_ROLLUPS } from '../analytics/rollups.js';

/**
 * Functions of the database whose text follows the code: the figures know every counter by name. They are put in place anew after
 * the migrations, so that a counter added in code is counted from the same start on.
 */
export const ROUTINES: readonly string[] = [ADD_TO_ROLLUPS, REBUILD_ROLLUPS];
