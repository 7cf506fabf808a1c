import { londonDay } from '@candour/domain/calendar';
import type { PatternsMode } from '../../analytics/pattern-words.enum.js';

/** What stands on every page, by how exact the numbers are. */
export const MODE_SAYS: Readonly<Record<PatternsMode, string>> = {
  EXACT: 'Exact figures. Not for release.',
  PROTECTED: 'Protected figures: few stands for 5 or fewer, or for fewer than 5 people; other numbers are to the nearest 5.',
};
export const MARK = 'OFFICIAL-SENSITIVE';

/** The name of the file says what is in it, of when, how exact and how it is marked. */
export const fileNameOf = (force: string, at: string, mode: PatternsMode): string =>
  `patterns-${force}-${londonDay(at)}-${mode === 'EXACT' ? 'exact-not-for-release' : 'protected'}-${MARK}.pdf`;
