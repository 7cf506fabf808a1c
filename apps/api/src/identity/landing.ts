import type { Viewer, ViewerRole } from './viewer.js';

/** What somebody can be in cases whatever their roles are: what the product then offers them. */
export const VIEWER_PARTS = {
  OFFICER: 'They have been told of a review of their own.',
  FRIEND: 'An officer lets them read something of a review.',
  LESSON_OWNER: 'They carry out a lesson for the force.',
  ACTION_OWNER: 'They have an action to do.',
} as const;
export type ViewerPart = keyof typeof VIEWER_PARTS;

const BY_ROLE: readonly (readonly [ViewerRole, string])[] = [
  ['authority', '/patterns'], ['manager', '/my-work'], ['auditor', '/audit'], ['administrator', '/people'], ['investigator', '/packs'], ['pcc', '/commissioner'], ['national', '/national'], ['analyst', '/patterns'], ['standards', '/cases'],
];
const BY_PART: readonly (readonly [ViewerPart, string])[] = [['OFFICER', '/my-review'], ['FRIEND', '/shared-with-me'], ['LESSON_OWNER', '/lessons'], ['ACTION_OWNER', '/my-work']];

/** The page that suits somebody first: by their work for the force, else by their part in a review. */
export function landingOf({ roles }: Viewer, parts: readonly ViewerPart[]): string {
  const found = BY_ROLE.find(([role]) => roles.includes(role)) ?? BY_PART.find(([part]) => parts.includes(part));
  return found?.[1] ?? '/my-review';
}
