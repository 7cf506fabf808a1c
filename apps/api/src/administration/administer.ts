import { CODES } from '@candour/domain';
import { londonDay } from '@candour/domain/calendar';
import { invalidDetails, refusalOf } from '../access/refusal.type.js';
import type { InputProblem } from '../access/refusal.type.js';
import { beginAs } from '../access/viewer-context.js';
import { NotAllowedType, NotFoundType } from '../cases/command-results.type.js';
import type { Context } from '../context.js';
import { inTransaction } from '../database/transaction.js';
import { saidOf } from '../identity/viewer.js';
import { rows, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { AdministeredType } from './administration.type.js';
import type { AdministrationAnswer } from './administration.type.js';

/** What the database answers to a change of who may ask (migration 0011). */
type Outcome = 'DONE' | 'NOT_FOUND' | 'NOT_ALLOWED' | 'TAKEN' | 'SECOND_PERSON';

/** A change: what is done, what it is called by, what is so afterwards, and what is wrong if somebody or something is in the way. */
export interface Change { readonly does: Sql; readonly id: string; readonly says: string; readonly ifTaken?: InputProblem }

/**
 * Makes a change of who may ask, in a transaction of its own: what is answered as done is, and stands in the administration records.
 * Who may do it is decided where it is kept.
 */
export async function administer({ office, viewer, at, reading }: Context, { does, id, says, ifTaken }: Change): Promise<AdministrationAnswer> {
  await reading.settle();
  const outcome = await inTransaction(office.pool, async (client) => (await rows<{ outcome: Outcome }>(client, sql`SELECT ${does} AS outcome`))[0]?.outcome,
    (came) => came === 'DONE', beginAs(office.contexts.sign(saidOf(viewer), { today: londonDay(at) })));
  switch (outcome) {
    case 'DONE': return Object.assign(new AdministeredType(), { id, says });
    case 'TAKEN': return invalidDetails([ifTaken ?? { field: [], message: 'This is there already: look at the list.' }]);
    case 'SECOND_PERSON': return refusalOf(NotAllowedType, { ...CODES.WHO_CAN_DO_THIS, code: 'WHO_CAN_DO_THIS' });
    case 'NOT_ALLOWED': return notAllowed();
    default: return notFound();
  }
}

/** What belongs to somebody else. The administrator has no way into a case, and the desk none into the product. */
export const notAllowed = (): NotAllowedType => refusalOf(NotAllowedType, { rule: 'ACCESS', code: 'NOT_ALLOWED', message: 'This belongs to somebody else: ask the administrator, or the authority where its functions are delegated.' });
export const notFound = (): NotFoundType => refusalOf(NotFoundType, { ...CODES.NOT_FOUND, code: 'NOT_FOUND' });
