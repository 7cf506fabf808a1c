// How a look at the officer's case is told to the officer: by the part somebody played, never by name.
import type { LookRole } from '../../gql/graphql.js';
import { listed } from '../../wording.js';

const ROLES: Readonly<Record<LookRole, string>> = {
  OFFICER: 'You', REVIEWER: 'Your reviewer', AUTHORITY: 'Somebody at the authority’s desk', LINE_MANAGER: 'A line manager', FRIEND: 'Your representative', NAMED_LIST: 'Somebody on the list of this restricted case', REFERRER: 'Whoever made the referral', OTHER: 'Somebody with another part',
};
export const roleText = (role: LookRole): string => ROLES[role];

const PURPOSES: Readonly<Record<string, string>> = { CASE_WORK: 'To work on the case', BREAK_GLASS: 'By taking over the record, with a reason that was recorded', PROTECTED_PASSAGE: 'To open one passage that two people had approved' };
/** What somebody looked for. A purpose the page does not know is shown as it was recorded: hiding it would hide a look. */
export const purposeText = (purpose: string): string => PURPOSES[purpose] ?? `Recorded as “${purpose.toLowerCase().replaceAll('_', ' ')}”`;

const CLASSES: Readonly<Record<string, string>> = { C: 'case facts', NOTICE: 'the notice', P: 'account or discussion', W: 'welfare', R: 'the report', ACTIONS: 'actions', LESSONS: 'lessons', PACK: 'what was handed on when the case was escalated' };
/** What a look was for, as the officer is told; of their own looks and those of a representative the part says it all. */
export const reasonText = ({ role, purpose }: Pick<Look, 'role' | 'purpose'>): string | null => (purpose === 'CASE_WORK' && (role === 'OFFICER' || role === 'FRIEND') ? null : purposeText(purpose));

/** What was read, in words. */
export const classesText = (classes: readonly string[]): string => listed(classes.map((each) => CLASSES[each] ?? each));

export interface Look { readonly at: string; readonly on: string; readonly role: LookRole; readonly purpose: string; readonly classes: readonly string[] }

/** Somebody's look, or several of the officer's own that follow each other: to find a stranger among them, one's own take one line. */
export interface Visit extends Look { readonly times: number; readonly first: string }

/** The looks in their order, the officer's own taken together as long as nobody else comes between. */
export function visitsOf(looks: readonly Look[]): readonly Visit[] {
  const visits: Visit[] = [];
  for (const look of looks) {
    const last = visits.at(-1);
    if (last === undefined || last.role !== 'OFFICER' || look.role !== 'OFFICER' || last.purpose !== look.purpose) visits.push({ ...look, times: 1, first: look.at });
    else visits[visits.length - 1] = { ...last, times: last.times + 1, first: look.at, classes: [...new Set([...last.classes, ...look.classes])] };
  }
  return visits;
}

/** The looks of each day, newest day first, as the server gave them within it. */
export function byDay<L extends Pick<Look, 'on'>>(looks: readonly L[]): readonly (readonly [day: string, looks: readonly L[]])[] {
  const days = [...new Set(looks.map(({ on }) => on))].toSorted().toReversed();
  return days.map((day) => [day, looks.filter(({ on }) => on === day)]);
}
