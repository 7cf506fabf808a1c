import type { Day } from '@candour/domain/calendar';
import { modeOf } from '../../analytics/figure-mode.js';
import type { Context } from '../../context.js';
import { isId } from '../../database/new-id.js';
import { NOBODY } from '../../reading/reading.js';
import { sql } from '../../reading/sql.js';
import type { EvidencePackRow } from './evidence-pack.entity.js';
import type { EvidencePackFigureType, EvidencePackState, EvidencePackType } from './evidence-pack.type.js';
import { fileNameOf } from './pack-words.js';

/** A pack nobody worked on for so long is lost: the process that had it was ended. The first is for one at work, the second for one that waits. */
export const LOST_AFTER = { atWork: '90 seconds', waiting: '15 minutes' } as const;
export const LOST = 'The work on this was broken off, by a restart of the service or the end of a sign-in: ask for it again.';

type Row = Pick<EvidencePackRow, 'id' | 'done' | 'total' | 'askedAt' | 'madeAt' | 'why' | 'digest' | 'fileDigest' | 'bytes' | 'pages'> & { readonly state: EvidencePackState; readonly mode: EvidencePackType['mode']; readonly keptUntil: Day; readonly figures: readonly EvidencePackFigureType[] };

const COLUMNS = sql`id, done, total, asked_at AS "askedAt", made_at AS "madeAt", why, digest, file_digest AS "fileDigest", bytes, pages, mode, kept_until AS "keptUntil", figures`;
/** The policies show a person their own alone; the words say it too. */
const from = ({ viewer, at }: Context) => sql`
  SELECT ${COLUMNS}, CASE WHEN state = 'READY' AND kept_until < (${at}::timestamptz AT TIME ZONE 'Europe/London')::date THEN 'GONE'
    WHEN (state = 'AT_WORK' AND touched_at < ${at}::timestamptz - ${LOST_AFTER.atWork}::interval) OR (state = 'WAITING' AND touched_at < ${at}::timestamptz - ${LOST_AFTER.waiting}::interval) THEN 'FAILED' ELSE state END AS state
  FROM evidence_packs WHERE force_id = ${viewer.force.id}::uuid AND person_id = ${viewer.id}::uuid`;

/** One's own packs of the mode one's figures have now: a pack with finer numbers than one may see by now is not told of. */
export async function ownPacks(context: Context): Promise<readonly EvidencePackType[]> {
  const mode = modeOf(context.viewer);
  if (mode === null) return [];
  return (await context.reading.rows<Row>(sql`${from(context)} AND mode = ${mode} ORDER BY asked_at DESC, id DESC LIMIT 20`, NOBODY)).map((row) => told(context, row));
}

/** One of them. @returns null where there is none of theirs */
export async function ownPack(context: Context, id: string): Promise<EvidencePackType | null> {
  const mode = modeOf(context.viewer);
  if (mode === null || !isId(id)) return null;
  const [row] = await context.reading.rows<Row>(sql`${from(context)} AND mode = ${mode} AND id = ${id}::uuid`, NOBODY);
  return row === undefined ? null : told(context, row);
}

const told = ({ viewer }: Context, row: Row): EvidencePackType => ({
  ...row, why: row.why ?? (row.state === 'FAILED' ? LOST : null), digest: row.digest?.toString('hex') ?? null, fileDigest: row.fileDigest?.toString('hex') ?? null,
  fileName: row.madeAt === null ? null : fileNameOf(viewer.force.code, row.madeAt, row.mode),
});
