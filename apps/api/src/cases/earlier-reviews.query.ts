import { earlierOn, patternIn, patternSince, supportFirst } from '@candour/domain';
import type { EarlierReview } from '@candour/domain';
import { londonDay } from '@candour/domain/calendar';
import type { StandardCode } from '@candour/domain/taxonomy';
import { atTheDesk, casesOf } from '../access/case-scope.js';
import type { Context } from '../context.js';
import { isId } from '../database/new-id.js';
import { sql } from '../reading/sql.js';
import { EarlierReviewsType } from './earlier-reviews.type.js';

interface Found { readonly id: string; readonly standards: readonly StandardCode[]; readonly earlier: readonly (EarlierReview & { readonly id: string })[] }

/**
 * R52: what earlier reviews of the officer ask of the desk that assesses a referral, as `AcceptForReview` will. Read in the desk's own name, so that
 * what is kept to a list speaks to those on it alone (R60), and written down as a reading of each of those reviews.
 * @returns null where there is nothing to ask, and for anybody else, alike
 */
export async function earlierReviews({ reading, viewer, at }: Context, caseId: string): Promise<EarlierReviewsType | null> {
  if (!isId(caseId)) return null;
  const today = londonDay(at);
  const known = sql`coalesce(c.submitted_on, c.assessed_on, c.known_on)`;
  const earlier = sql`(SELECT coalesce(json_agg(json_build_object('id', c.id, 'known', ${known}, 'standards', c.standards)), '[]'::json) FROM cases c
    WHERE c.officer_id = asked.officer_id AND c.id <> asked.id AND c.force_id = asked.force_id AND ${atTheDesk(viewer)} AND c.decision = 'RPRP' AND c.disposed = '{}' AND ${known} BETWEEN ${patternSince(today)}::date AND ${today}::date)`;
  const statement = sql`SELECT asked.id, asked.standards, ${earlier} AS earlier
    FROM (SELECT c.id, c.officer_id, c.force_id, c.standards FROM cases c WHERE c.id = case_to_open(${caseId}::uuid, NULL) AND ${casesOf(viewer, today)} AND ${atTheDesk(viewer)} AND c.state = 'SUBMITTED') asked`;
  const [found] = await reading.rows<Found>(statement, [{ how: 'OPENED', class: 'C', cases: (rows) => rows.map(({ id }) => id) }, { how: 'LISTED', class: 'C', cases: (rows) => rows.flatMap((row) => row.earlier.map(({ id }) => id)) }]);
  const seen = found === undefined ? null : patternIn(found.standards, earlierOn(found.earlier, today));
  return found === undefined || seen === null ? null : Object.assign(new EarlierReviewsType(), { id: found.id, ...seen, says: supportFirst(seen), rule: 'R52' });
}
