import type { DayReading } from '@candour/ui';
import type { Rank } from '@candour/domain/taxonomy';

/** A colleague as the directory names them: nothing of any case. */
export interface Colleague { readonly id: string; readonly name: string; readonly number?: string | null; readonly rank?: Rank | null }
/** Whom the officer lets read, until when, and how much. */
export interface GrantForm { readonly friend: Colleague | null; readonly until: DayReading; readonly withReport: boolean }

export const noGrant: GrantForm = { friend: null, until: { kind: 'empty' }, withReport: false };

export const FRIEND_ID = 'let-read-friend';
export const SEARCH_ID = 'let-read-search';
export const UNTIL_ID = 'let-read-until';

export interface GrantProblem { readonly id: string; readonly message: string }

/** What must be put right before it can be checked. */
export function grantProblems({ friend, until }: GrantForm, hasResults: boolean, today: string): readonly GrantProblem[] {
  return [
    ...(friend === null ? [{ id: hasResults ? FRIEND_ID : SEARCH_ID, message: hasResults ? 'Choose who may read' : 'Find the person by name or number, then choose them' }] : []),
    ...(until.kind === 'empty' ? [{ id: UNTIL_ID, message: 'Say until which day they may read' }] : until.kind === 'wrong' ? [{ id: UNTIL_ID, message: until.error }] : until.day < today ? [{ id: UNTIL_ID, message: 'The last day must be today or later' }] : []),
  ];
}
