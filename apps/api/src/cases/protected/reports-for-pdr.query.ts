import { followedPart, mayRead } from '@candour/domain';
import type { Context } from '../../context.js';
import { hidden } from '../../reading/opaque.js';
import { sql } from '../../reading/sql.js';
import type { Selection } from '../../reading/selection.js';
import { placeOf } from '../outer-names.js';
import { lookInto } from '../timeline/tell-histories.js';
import { tellReviews } from './granted-reviews.query.js';
import type { Review } from './granted-reviews.query.js';

/**
 * R38: the reports that somebody reads because they lead the officer. The database says which reviews those are, by the parts of reports
 * it shows the viewer as a leader; the process says of each whether there is still something to do with it. Where one follow-up is named,
 * no other report is opened: the officers of the others are not to find a look that nobody took.
 */
export async function reportsForPdr(context: Context, asked: Selection, followUp: string | null = null): Promise<readonly object[]> {
  const { viewer, reading, office: { vault } } = context;
  const place = followUp === null ? null : placeOf(vault, 'followUp', followUp);
  if (followUp !== null && place === null) return [];
  const found = await reading.rows<{ id: string }>(sql`SELECT DISTINCT r.case_id AS id FROM report_records r
    WHERE r.force_id = ${viewer.force.id}::uuid AND r.read_by_leader AND r.officer_id = ANY ((SELECT viewer_leads())::uuid[]) AND (${place?.caseId ?? null}::uuid IS NULL OR r.case_id = ${place?.caseId ?? null}::uuid) ORDER BY r.case_id`,
  { how: 'LISTED', class: 'R', cases: (rows) => rows.map(({ id }) => id) });
  const looked = await lookInto(context, found.map(({ id }) => id));
  const reviews = [...looked].flatMap(([id, review]): Review[] => {
    if (mayRead('C', review.case, review.now) !== 'PLAN_EXISTS') return [];
    const followUp = followedPart(review.case)?.followUp;
    return [{ id, looked: review, node: { id: hidden(vault, 'review', id), pdrBy: followUp?.pdrBy?.due ?? null, discussedOn: followUp?.pdrDiscussedOn ?? null } }];
  });
  await tellReviews(context, reviews, asked);
  return reviews.map(({ node }) => node);
}
