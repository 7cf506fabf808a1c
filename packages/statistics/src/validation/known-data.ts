import type { Spell } from '../index.js';

/** Weeks in remission under 6-mercaptopurine; a plus was still going on (Freireich et al. 1963, Blood 21). */
export const SIX_MP: readonly Spell<'relapse'>[] = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ').map((t) => ({ end: Number.parseInt(t, 10), cause: t.endsWith('+') ? null : 'relapse' as const }));

/** The points of the vignette on deviations from the spreadsheet in NHSRplotthedots. */
export const EIGHTEEN: readonly number[] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
