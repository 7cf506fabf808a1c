import { PROCESS_BEGAN, type CodeOf, type Term } from './term.js';

const inUse = { validFrom: PROCESS_BEGAN, validTo: null } as const;

/** What the line manager thought of dealing with the matter by reflection (R65). */
export const LINE_MANAGER_VIEWS = [
  { code: 'SUITABLE', name: 'Thinks it suitable', order: 1, ...inUse },
  { code: 'NOT_SUITABLE', name: 'Does not think it suitable', order: 2, ...inUse },
  { code: 'NOT_OBTAINED', name: 'View not obtained', order: 3, ...inUse },
] as const satisfies readonly [Term, ...Term[]];
export type LineManagerView = CodeOf<typeof LINE_MANAGER_VIEWS>;

/** On which footing somebody may review (R8). */
export const REVIEWER_BASES = [
  { code: 'LINE_MANAGER', name: 'The officer’s line manager', order: 1, ...inUse },
  { code: 'SENIOR_OFFICER', name: 'An officer senior to the participating officer', order: 2, ...inUse },
  { code: 'SENIOR_STAFF', name: 'A member of staff the authority considers more senior', order: 3, ...inUse },
] as const satisfies readonly [Term, ...Term[]];
export type ReviewerBasis = CodeOf<typeof REVIEWER_BASES>;
