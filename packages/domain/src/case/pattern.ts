import { addMonths } from '../calendar/index.js';
import type { Day } from '../calendar/index.js';
import { POLICY } from '../rule-packs.js';
import { STANDARDS, labelOf } from '../taxonomy/index.js';
import type { StandardCode } from '../taxonomy/index.js';
import type { Facts } from './now.js';

/** An earlier review of the same officer as far as R52 lets it speak: when it became known, and the standards it named. */
export interface EarlierReview { readonly known: string; readonly standards: readonly StandardCode[] }

/** The first day from which an earlier review speaks at all (R52). */
export const patternSince = (today: Day): Day => addMonths(today, -POLICY.sameStandardMonths);

/** R52: what earlier reviews of an officer say on a day: how many there were in the shorter time, and which standards came up in the longer. */
export function earlierOn(reviews: readonly EarlierReview[], today: Day): Facts['earlier'] {
  const [recent, since] = [addMonths(today, -POLICY.patternMonths), patternSince(today)];
  return { inTwelveMonths: reviews.filter(({ known }) => known >= recent).length, standardsInTwentyFourMonths: [...new Set(reviews.filter(({ known }) => known >= since).flatMap(({ standards }) => standards))] };
}

/** What is asked about once R52 speaks: reviews in twelve months, this one among them, and the standards that came up before. */
export interface PatternSeen { readonly reviews: number; readonly standards: readonly StandardCode[] }

/** R52: a second review within twelve months, or one of a standard that came up within twenty-four. @returns null where neither is so */
export function patternIn(standards: readonly StandardCode[], { inTwelveMonths, standardsInTwentyFourMonths }: Facts['earlier']): PatternSeen | null {
  const seen = { reviews: inTwelveMonths + 1, standards: standards.filter((standard) => standardsInTwentyFourMonths.includes(standard)) };
  return seen.reviews >= POLICY.patternReferrals || seen.standards.length > 0 ? seen : null;
}

/** R52 in words for the authority's desk: support first, and of the earlier reviews that they were, not what was said in them. */
export function supportFirst({ reviews, standards }: PatternSeen): readonly string[] {
  const names = standards.map((standard) => labelOf(STANDARDS, standard)).join('; ');
  return [
    'Support comes first: ask the line manager what was offered after the earlier review, what helped, and what would help now.',
    ...(reviews >= POLICY.patternReferrals ? [`With this one there are ${reviews} reviews of the officer in ${POLICY.patternMonths} months.`] : []),
    ...(names === '' ? [] : [`A review within ${POLICY.sameStandardMonths} months named the same: ${names}.`]),
    'That there was a review may inform the assessment; what was said in it does not. It stands in no figure, and nobody but the authority’s desk is told.',
  ];
}
