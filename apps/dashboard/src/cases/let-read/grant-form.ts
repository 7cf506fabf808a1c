import type { DayReading, Found } from '@candour/ui';

/** Whom the officer lets read, until when, and how much. */
export interface GrantForm { readonly friend: Found | null; readonly until: DayReading; readonly withReport: boolean }

export const noGrant: GrantForm = { friend: null, until: { kind: 'empty' }, withReport: false };

export const FRIEND_ID = 'let-read-friend';
export const UNTIL_ID = 'let-read-until';

export interface GrantProblem { readonly id: string; readonly message: string }

/** What must be put right before it can be checked. */
export function grantProblems({ friend, until }: GrantForm, today: string): readonly GrantProblem[] {
  return [
    ...(friend === null ? [{ id: FRIEND_ID, message: 'Find the person by name or number, then choose them' }] : []),
    ...(until.kind === 'empty' ? [{ id: UNTIL_ID, message: 'Say until which day they may read' }] : until.kind === 'wrong' ? [{ id: UNTIL_ID, message: until.error }] : until.day < today ? [{ id: UNTIL_ID, message: 'The last day must be today or later' }] : []),
  ];
}
