import { peopleById } from '../administration/people-by-id.js';
import type { Context } from '../context.js';
import { NOBODY } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import type { SignInLinkType } from './directory.type.js';

interface LinkFound { readonly id: string; readonly person_id: string; readonly issuer: string; readonly subject: string; readonly linked_at: string; readonly linked_by: string | null; readonly waiting: boolean }
type Link = SignInLinkType & { readonly personId: string };

/** The links of some people, for the administrator; of null, those that wait for a second person, for the desk too. */
export async function signInLinks({ reading }: Pick<Context, 'reading'>, people: readonly string[] | null): Promise<readonly Link[]> {
  const found = await reading.rows<LinkFound>(sql`SELECT * FROM sign_in_links(${people}::uuid[])`, NOBODY);
  const known = await peopleById(reading, found.flatMap((row) => [row.person_id, row.linked_by]));
  return found.map((row) => ({ id: row.id, personId: row.person_id, person: known(row.person_id), issuer: row.issuer, subject: row.subject, linkedAt: row.linked_at, linkedBy: known(row.linked_by), isWaiting: row.waiting }));
}

export const waitingSignIns = (context: Context): Promise<readonly SignInLinkType[]> => signInLinks(context, null);
