import { peopleById } from '../administration/people-by-id.js';
import type { Context } from '../context.js';
import { NOBODY } from '../reading/reading.js';
import type { Asking } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import type { SavedViewType } from './saved-view.type.js';

interface Found { readonly id: string; readonly name: string; readonly address: string; readonly ownerId: string; readonly isShared: boolean; readonly changedAt: string }
const MOST = 500;

/** The views somebody saved and those their colleagues of the same role share with them, by name. The policies say which these are. */
export async function savedViews({ reading, viewer }: Pick<Context, 'viewer'> & { readonly reading: Asking }): Promise<readonly SavedViewType[]> {
  const found = await reading.rows<Found>(sql`SELECT v.id, v.name, v.address, v.owner_id AS "ownerId", v.shared_with IS NOT NULL AS "isShared", v.changed_at AS "changedAt"
    FROM saved_views v ORDER BY lower(v.name), v.id LIMIT ${MOST}`, NOBODY);
  const people = await peopleById(reading, found.map(({ ownerId }) => ownerId));
  return found.map(({ ownerId, ...view }) => ({ ...view, isOwn: ownerId === viewer.id, owner: people(ownerId) }));
}
