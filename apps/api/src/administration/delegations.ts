import { POLICY } from '@candour/domain';
import { addMonths, formatDay, londonDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { invalidDetails } from '../access/refusal.type.js';
import type { InputProblem } from '../access/refusal.type.js';
import type { Context } from '../context.js';
import { isId, newId } from '../database/new-id.js';
import { NOBODY } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import { administer, notFound } from './administer.js';
import type { AdministrationAnswer, DelegateAuthorityInput, DelegationType } from './administration.type.js';
import { peopleById } from './people-by-id.js';

const LONGEST_REASON = 500;

/**
 * The authority delegates its functions to somebody for a time. It is the authority's own to give: not the administrator's, and not a
 * delegate's. What holds for the authority holds for the delegate, in each case: never in their own, never in one they referred or
 * review, and in a restricted one only if they stand on its list (R59, R60).
 */
export async function delegateAuthority(context: Context, { personId, from, until, reason }: DelegateAuthorityInput): Promise<AdministrationAnswer> {
  if (!isId(personId)) return notFound();
  const problems = problemsOf(londonDay(context.at), from, until, reason.trim());
  if (problems.length > 0) return invalidDetails(problems);
  const id = newId();
  return administer(context, {
    does: sql`delegate_authority(${id}::uuid, ${personId}::uuid, ${from}::date, ${until}::date, ${reason.trim()}::text)`, id,
    says: `They act for the authority up to and with ${formatDay(until)}. While they do, they read as the desk reads: nothing of account or discussion, in whatever review.`,
    ifTaken: { field: ['from'], message: 'The authority has delegated to this person in these days already: end that delegation first, or choose other days.' },
  });
}

function problemsOf(today: Day, from: Day, until: Day, reason: string): readonly InputProblem[] {
  return [
    ...(from < today ? [{ field: ['from'], message: 'Give today or a later day: nobody acted for the authority before they were named.' }] : []),
    ...(until < from ? [{ field: ['until'], message: 'Give a last day that is not before the first.' }] : []),
    ...(until > addMonths(from, POLICY.delegationMonths) ? [{ field: ['until'], message: `Give a last day at most ${POLICY.delegationMonths} months after the first; it can be delegated again then.` }] : []),
    ...(reason === '' || reason.length > LONGEST_REASON || reason.includes('\0') ? [{ field: ['reason'], message: 'Say why in a sentence, without anything of a case.' }] : []),
  ];
}

/** Ends a delegation at once. */
export const endDelegation = (context: Context, id: string): Promise<AdministrationAnswer> | AdministrationAnswer =>
  (isId(id) ? administer(context, { does: sql`end_delegation(${id}::uuid)`, id, says: 'They act for the authority no more, from this instant on.' }) : notFound());

interface DelegationFound { readonly id: string; readonly delegate_id: string; readonly from_on: Day; readonly until_on: Day; readonly reason: string; readonly given_by: string; readonly given_at: string; readonly ended_by: string | null; readonly ended_at: string | null }
const MOST = 200;

/** Who acts, acted and will act for the authority, the latest first: for the desk, administrator and auditor; for a delegate their own. */
export async function delegations({ reading, at }: Context): Promise<readonly DelegationType[]> {
  const today = londonDay(at);
  const found = await reading.rows<DelegationFound>(sql`SELECT d.id, d.delegate_id, d.from_on, d.until_on, d.reason, d.given_by, d.given_at, d.ended_by, d.ended_at FROM delegations d ORDER BY d.from_on DESC, d.given_at DESC, d.id LIMIT ${MOST}`, NOBODY);
  const people = await peopleById(reading, found.flatMap((row) => [row.delegate_id, row.given_by, row.ended_by]));
  return found.map((row) => ({
    id: row.id, delegate: people(row.delegate_id), from: row.from_on, until: row.until_on, reason: row.reason, givenBy: people(row.given_by), givenAt: row.given_at, endedAt: row.ended_at, endedBy: people(row.ended_by),
    isOpen: row.ended_at === null && row.from_on <= today && today <= row.until_on,
  }));
}
