import { CODES, POLICY } from '@candour/domain';
import { addDays, formatDay, londonDay } from '@candour/domain/calendar';
import { invalidDetails, refusalOf } from '../../access/refusal.type.js';
import { beginAs } from '../../access/viewer-context.js';
import type { Context } from '../../context.js';
import { newId } from '../../database/new-id.js';
import { inTransaction } from '../../database/transaction.js';
import { saidOf } from '../../identity/viewer.js';
import { NOBODY } from '../../reading/reading.js';
import { sql } from '../../reading/sql.js';
import type { Selection } from '../../reading/selection.js';
import { caseById } from '../case.query.js';
import { CaseChangedMeanwhileType, NotFoundType } from '../command-results.type.js';
import { handleCaseCommand } from '../handle-case-command.js';
import { readCommand } from '../read-command.js';
import { NOWHERE } from '../take-in-hand.js';
import type { GivenCommand } from '../read-command.js';
import { RecordOpenedType } from './break-glass.type.js';
import type { BreakGlassAnswer } from './break-glass.type.js';

/**
 * Opens a restricted record to somebody of its list, by its reference and with a reason (R59, R60): the one place besides the R26 gate
 * where a person says for what purpose they read. A reference that does not exist and one that is not theirs to open take the same way
 * and answer alike, and the reason is looked at before either is known.
 */
export async function breakGlass(context: Context, reference: string, reason: string, asked: Selection): Promise<BreakGlassAnswer> {
  const { viewer, reading, office, at } = context;
  const given = (caseId: string): GivenCommand => ({ type: 'TakeOverRecord', caseId, expectedVersion: null, idempotencyKey: newId(), details: { reason } });
  const read = readCommand(given(NOWHERE));
  if (!read.ok) return invalidDetails(read.problems.map((problem) => ({ ...problem, field: ['reason'] })));
  const [found] = await reading.rows<{ readonly id: string | null }>(sql`SELECT record_to_open(${reference.trim().replaceAll('\0', '')}::text) AS id`, NOBODY);
  await reading.settle();
  const caseId = found?.id ?? NOWHERE;
  const result = await handleCaseCommand(office, saidOf(viewer), given(caseId));
  if (result.kind === 'changedMeanwhile') return refusalOf(CaseChangedMeanwhileType, { ...CODES.VERSION_CHANGED, code: 'VERSION_CHANGED' }, { currentVersion: result.currentVersion });
  if (result.kind !== 'changed') return notOpened(context, reference);
  const until = addDays(londonDay(at), POLICY.breakGlassDays);
  // Read in any case, so that the opening stands among the looks with its purpose though nothing of the case was asked for.
  const node = await caseById(context, caseId, asked['case'] ?? {});
  return Object.assign(new RecordOpenedType(), {
    caseId, until, case: node,
    says: `The record is open to you up to and with ${formatDay(until)}: that is the policy of the force, not law. What you read is written down as read in a restricted record; within ${POLICY.breakGlassNoticeHours} hours the authority concerned and the others of the list are told, and the officer sees it.`,
  });
}

/**
 * R60: whoever tries is written down for the auditor, whatever they tried, in the same breath for a record that is there and for one that
 * is not. Of the reference a mark is kept that shows whether this person asked for the same one another time. It is of the person and the
 * reference together: an auditor who is the officer of a restricted case has no try of their own to compare with another's, and so
 * learns of no case. To withhold single rows from whom they concern would write down which reference is that of a case.
 */
async function notOpened({ office, viewer, at }: Context, reference: string): Promise<NotFoundType> {
  const mark = office.vault.fingerprint('break-glass', `${viewer.id} ${reference.trim()}`).toString('hex').slice(0, 12);
  await inTransaction(office.pool, (client) => client.query({ name: 'record_not_opened', text: 'SELECT record_not_opened($1)', values: [mark] }), () => true, beginAs(office.contexts.sign(saidOf(viewer), { today: londonDay(at) })));
  return refusalOf(NotFoundType, { ...CODES.NOT_FOUND, code: 'NOT_FOUND' });
}
