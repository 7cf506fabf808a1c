import { CODES } from '@candour/domain';
import { londonDay } from '@candour/domain/calendar';
import { invalidDetails, refusalOf } from '../access/refusal.type.js';
import { beginAs } from '../access/viewer-context.js';
import { NotAllowedType, NotFoundType } from '../cases/command-results.type.js';
import type { Context } from '../context.js';
import { isId } from '../database/new-id.js';
import { inTransaction } from '../database/transaction.js';
import { saidOf } from '../identity/viewer.js';
import { rows, sql } from '../reading/sql.js';
import { LooksWithheldType } from './withhold-looks.type.js';
import type { WithholdLooksAnswer, WithholdLooksInput } from './withhold-looks.type.js';

type Outcome = 'WITHHELD' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'REVIEW_DATE';

/**
 * Records that the looks of one person at a case are withheld from its officer until a day, in a transaction of its own: what is
 * answered as recorded is. Who may do it is decided where it is kept (migration 0007).
 */
export async function withholdLooks(context: Context, input: WithholdLooksInput): Promise<WithholdLooksAnswer> {
  switch (isId(input.caseId) && isId(input.personId) ? await recorded(context, input) : 'NOT_FOUND') {
    case 'WITHHELD': return Object.assign(new LooksWithheldType(), { reviewOn: input.reviewOn });
    case 'NOT_ALLOWED': return refusalOf(NotAllowedType, { ...CODES.NOT_ALLOWED, code: 'NOT_ALLOWED' });
    case 'REVIEW_DATE': return invalidDetails([{ field: ['reviewOn'], message: 'Give a day from tomorrow to 28 days ahead.' }]);
    default: return refusalOf(NotFoundType, { ...CODES.NOT_FOUND, code: 'NOT_FOUND' });
  }
}

async function recorded({ office, viewer, at, reading }: Context, { caseId, personId, reason, reviewOn }: WithholdLooksInput): Promise<Outcome | undefined> {
  await reading.settle();
  return inTransaction(office.pool, async (client) => {
    const [row] = await rows<{ outcome: Outcome }>(client, sql`SELECT withhold_looks(${caseId}::uuid, ${personId}::uuid, ${reason}::text, ${reviewOn}::date) AS outcome`);
    return row?.outcome;
  }, (outcome) => outcome === 'WITHHELD', beginAs(office.contexts.sign(saidOf(viewer), { today: londonDay(at) })));
}
