import type { Restriction } from '../case.js';
import { unless } from '../refusals.js';
import type { Refusal } from '../refusals.js';

/** R59, R60: what a restricted case asks of its named list does not hold. The rule is R59 for a chief officer, R60 for everybody else. */
export const listUnless = (holds: boolean, why: Restriction['why'] | null, field: string): readonly Refusal[] =>
  unless(holds, 'RESTRICTED_LIST', { field: [field] }).map((no) => (why === 'CHIEF_OFFICER' ? { ...no, rule: 'R59' as const } : no));
