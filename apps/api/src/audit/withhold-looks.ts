import { CODES } from '@candour/domain';
import { invalidDetails, refusalOf } from '../access/refusal.type.js';
import { NotAllowedType, NotFoundType } from '../cases/command-results.type.js';
import type { Context } from '../context.js';
import { isId } from '../database/new-id.js';
import { rows, sql } from '../reading/sql.js';
import { LooksWithheldType } from './withhold-looks.type.js';
import type { WithholdLooksAnswer, WithholdLooksInput } from './withhold-looks.type.js';

type Outcome = 'WITHHELD' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'REVIEW_DATE';

/** Records that the looks of one person at a case are withheld from its officer until a day. Who may do it is decided where it is kept (migration 0007). */
export async function withholdLooks({ database }: Context, { caseId, personId, reason, reviewOn }: WithholdLooksInput): Promise<WithholdLooksAnswer> {
  const [row] = isId(caseId) && isId(personId)
    ? await rows<{ outcome: Outcome }>(database, sql`SELECT withhold_looks(${caseId}::uuid, ${personId}::uuid, ${reason}::text, ${reviewOn}::date) AS outcome`)
    : [{ outcome: 'NOT_FOUND' as const }];
  switch (row?.outcome) {
    case 'WITHHELD': return Object.assign(new LooksWithheldType(), { reviewOn });
    case 'NOT_ALLOWED': return refusalOf(NotAllowedType, { ...CODES.NOT_ALLOWED, code: 'NOT_ALLOWED' });
    case 'REVIEW_DATE': return invalidDetails([{ field: ['reviewOn'], message: 'Give a day from tomorrow to 28 days ahead.' }]);
    default: return refusalOf(NotFoundType, { ...CODES.NOT_FOUND, code: 'NOT_FOUND' });
  }
}
