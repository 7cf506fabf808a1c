import { CODES } from '@candour/domain';
import { addDays, londonDay } from '@candour/domain/calendar';
import { refusalOf } from '../../access/refusal.type.js';
import { beginAs } from '../../access/viewer-context.js';
import type { NoFigure } from '../../analytics/figure.js';
import { modeOf, notYours } from '../../analytics/figure-mode.js';
import { pattern } from '../../analytics/pattern.js';
import { PatternType } from '../../analytics/pattern.type.js';
import { NotFoundType } from '../../cases/command-results.type.js';
import type { Context } from '../../context.js';
import { isId, newId } from '../../database/new-id.js';
import { inTransaction } from '../../database/transaction.js';
import { saidOf } from '../../identity/viewer.js';
import { EVIDENCE_FIGURES, EvidencePackCancelledType, EvidencePackRequestedType, EvidencePackUnderWayType } from './evidence-pack.type.js';
import type { CancelEvidencePackAnswer, RequestEvidencePackAnswer, RequestEvidencePackInput } from './evidence-pack.type.js';
import { LOST, LOST_AFTER, ownPack, ownPacks } from './own-packs.query.js';
import type { PackOrder } from './pack-maker.js';

/** How long a file is kept, in days after it was asked for. */
const KEPT_FOR = 7;

/**
 * Asks for a pack of figures in the name of whoever asks: what they may not see as a figure is refused here in the same words, and each
 * person has one in the making at a time.
 */
export async function requestEvidencePack(context: Context, { filter = null, figures, outcomesBy }: RequestEvidencePackInput): Promise<RequestEvidencePackAnswer> {
  const { viewer, at, packs } = context;
  const mode = modeOf(viewer);
  if (mode === null) return notYours();
  const first: PatternType | NoFigure = await pattern(context, { metric: 'REFERRALS', by: ['MONTH'], filter }, {});
  if (!(first instanceof PatternType)) return first;
  await context.reading.settle();
  const wanted = EVIDENCE_FIGURES.filter((each) => figures == null || figures.length === 0 || figures.includes(each));
  const order: PackOrder = { id: newId(), viewer, mode, filter: { ...filter }, figures: wanted, outcomesBy: outcomesBy ?? 'SOURCE' };
  if (!(await written(context, order))) return underWay(context);
  packs.take(order);
  const pack = { id: order.id, state: 'WAITING', done: 0, total: wanted.length, mode, askedAt: at, madeAt: null, keptUntil: addDays(londonDay(at), KEPT_FOR), why: null, digest: null, fileDigest: null, bytes: null, pages: null, fileName: null, figures: [] } as const;
  return Object.assign(new EvidencePackRequestedType(), { pack });
}

const begun = ({ office, viewer, at }: Context): string => beginAs(office.contexts.sign(saidOf(viewer), { today: londonDay(at) }));

/** @returns false where the person has one in the making */
async function written(context: Context, { id, mode, filter, figures, outcomesBy }: PackOrder): Promise<boolean> {
  const { office, viewer, at } = context;
  return inTransaction(office.pool, async (client) => {
    await client.query(`UPDATE evidence_packs SET state = 'FAILED', why = $3 WHERE person_id = $1 AND ((state = 'AT_WORK' AND touched_at < $2::timestamptz - $4::interval) OR (state = 'WAITING' AND touched_at < $2::timestamptz - $5::interval))`,
      [viewer.id, at, LOST, LOST_AFTER.atWork, LOST_AFTER.waiting]);
    const { rowCount } = await client.query(`INSERT INTO evidence_packs (id, force_id, person_id, asked_at, mode, asked, state, done, total, touched_at, figures, kept_until) VALUES ($1, $2, $3, $4, $5, $6, 'WAITING', 0, $7, $4, '[]', $8)
      ON CONFLICT (person_id) WHERE state = ANY (ARRAY['WAITING', 'AT_WORK']) DO NOTHING`, [id, viewer.force.id, viewer.id, at, mode, JSON.stringify({ filter, figures, outcomesBy }), figures.length, addDays(londonDay(at), KEPT_FOR)]);
    return rowCount === 1;
  }, undefined, begun(context));
}

async function underWay(context: Context): Promise<EvidencePackUnderWayType> {
  const pack = (await ownPacks(context)).find(({ state }) => state === 'WAITING' || state === 'AT_WORK') ?? null;
  const message = 'One evidence pack is being made for you already: wait for it or cancel it, then ask again.';
  return refusalOf(EvidencePackUnderWayType, { rule: 'INPUT', code: 'EVIDENCE_PACK_UNDER_WAY', message }, { pack });
}

/** Stops the making of one's own pack; one that is made or was stopped is not found. */
export async function cancelEvidencePack(context: Context, id: string): Promise<CancelEvidencePackAnswer> {
  const notFound = (): NotFoundType => refusalOf(NotFoundType, { ...CODES.NOT_FOUND, code: 'NOT_FOUND' });
  if (!isId(id) || (await ownPack(context, id)) === null) return notFound();
  await context.reading.settle();
  const stopped = await inTransaction(context.office.pool, async (client) => (await client.query("UPDATE evidence_packs SET state = 'CANCELLED' WHERE id = $1 AND state = ANY (ARRAY['WAITING', 'AT_WORK'])", [id])).rowCount === 1, undefined, begun(context));
  if (!stopped) return notFound();
  context.packs.drop(id);
  return Object.assign(new EvidencePackCancelledType(), { id });
}
