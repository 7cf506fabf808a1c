import { COUNTED_FOR_PROTECTION, KEEP_TOLD } from '../analytics/protected/counted.sql.js';
import { PROTECTED_EXPOSURE, PROTECTED_FIGURES, PROTECTED_PERIOD, PROTECTED_SCOPE, PROTECTED_STRENGTH } from '../analytics/protected/figures.sql.js';
import { TAKE_PICTURES } from '../analytics/protected/take-pictures.sql.js';
import { ADD_TO_ROLLUPS, REBUILD_ROLLUPS } from '../analytics/rollups.js';

/**
 * Functions of the database whose text follows the code: the figures know every counter by name, and protection its floor and who has what.
 * They are put in place anew after the migrations, so that a counter added in code is counted from the same start on.
 */
export const ROUTINES: readonly string[] = [ADD_TO_ROLLUPS, REBUILD_ROLLUPS, TAKE_PICTURES, PROTECTED_SCOPE, PROTECTED_STRENGTH, PROTECTED_EXPOSURE, PROTECTED_PERIOD, PROTECTED_FIGURES, COUNTED_FOR_PROTECTION, KEEP_TOLD];
