import type { Context } from '../context.js';
import { isId, newId } from '../database/new-id.js';
import { invalidDetails } from '../access/refusal.type.js';
import { sql } from '../reading/sql.js';
import { administer, notFound } from './administer.js';
import type { AdministrationAnswer, LinkSignInInput } from './administration.type.js';

const LONGEST = 255;
const isName = (text: string): boolean => text.length > 0 && text.length <= LONGEST && !/[\0-\x1f]/.test(text);

/**
 * Enters whom the identity provider means by a subject. It opens nothing until a second person confirmed it: whoever could do it alone
 * could make themselves the officer of a case.
 */
export async function linkSignIn(context: Context, { personId, subject, issuer }: LinkSignInInput): Promise<AdministrationAnswer> {
  if (!isId(personId)) return notFound();
  const of = issuer ?? context.viewer.issuer;
  const [name, provider] = [subject.trim(), of?.trim() ?? ''];
  if (!isName(name)) return invalidDetails([{ field: ['subject'], message: 'Give what the provider calls the person, as its tokens say it.' }]);
  if (!isName(provider)) return invalidDetails([{ field: ['issuer'], message: 'Give the provider as it names itself.' }]);
  const id = newId();
  return administer(context, {
    does: sql`link_sign_in(${id}::uuid, ${personId}::uuid, ${provider}::text, ${name}::text)`, id,
    says: 'It is entered and waits for a second person: another administrator, or the authority desk.',
    ifTaken: { field: ['subject'], message: 'This subject is somebody already: unlink it first, or look at what the provider calls the person.' },
  });
}

/** A second person's word that a link is right; neither the one who entered it nor the one it is about. */
export const confirmSignIn = (context: Context, id: string): Promise<AdministrationAnswer> | AdministrationAnswer =>
  (isId(id) ? administer(context, { does: sql`confirm_sign_in(${id}::uuid)`, id, says: 'Whoever signs in with this subject is that person from now on.' }) : notFound());

/** Takes a link away, by one person, who is not the one it is about: it narrows, unless the provider gives a number that is somebody else's. */
export const unlinkSignIn = (context: Context, id: string): Promise<AdministrationAnswer> | AdministrationAnswer =>
  (isId(id) ? administer(context, { does: sql`unlink_sign_in(${id}::uuid)`, id, says: 'Nobody is that person by this subject any more, in five seconds at the latest.' }) : notFound());
