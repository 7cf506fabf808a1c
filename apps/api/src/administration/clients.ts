import { invalidDetails } from '../access/refusal.type.js';
import type { Context } from '../context.js';
import { isId, newId } from '../database/new-id.js';
import { queriesOf } from '../identity/client-queries.js';
import { CLIENT_PURPOSES, CLIENT_PURPOSE_NAMES, isClientPurpose, namesForbiddenPurpose } from '../identity/purposes.js';
import { NOBODY } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import { administer, notFound } from './administer.js';
import type { AdministrationAnswer, ClientPurposeChoiceType, RegisterServiceClientInput, ServiceClientType } from './administration.type.js';
import { peopleById } from './people-by-id.js';

const FORBIDDEN = 'No system is registered for promotion, selection, posting or vetting: whatever it asked, it would be told one and the same thing. Nothing of a review may bear on a promotion by law, and on a posting by policy.';
const NAME = /^[\w.:/@ ()-]{1,100}$/;

/** R53, R54: a purpose that nobody is registered for, named in whatever form, is refused by its rule; so is one that is not on the list. */
export async function registerServiceClient(context: Context, { clientId, name, purpose, scopes }: RegisterServiceClientInput): Promise<AdministrationAnswer> {
  const wanted = { clientId: clientId.trim(), name: name.trim(), purpose: purpose.trim(), scopes: [...new Set(scopes ?? [])].map((scope) => scope.trim()) };
  const named = (['purpose', 'clientId', 'name', 'scopes'] as const).find((field) => namesForbiddenPurpose([wanted[field]].flat()));
  if (named !== undefined) return forbidden(named, [wanted[named]].flat());
  const { purpose: code } = wanted;
  if (!isClientPurpose(code)) return invalidDetails([{ field: ['purpose'], message: `Choose one of ${CLIENT_PURPOSE_NAMES.join(', ')}.` }]);
  const bad = [...(['clientId', 'name'] as const).filter((field) => !NAME.test(wanted[field])), ...(wanted.scopes.every((scope) => NAME.test(scope)) && wanted.scopes.length <= 20 ? [] : ['scopes'])];
  if (bad.length > 0) return invalidDetails(bad.map((field) => ({ field: [field], message: 'Give it in letters, digits and plain signs, at most a hundred of them.' })));
  const id = newId();
  return administer(context, {
    does: sql`register_client(${id}::uuid, ${wanted.clientId}::text, ${wanted.name}::text, ${code}::text, ${wanted.scopes}::text[])`, id, says: `${wanted.name} may ask for this and nothing else: ${CLIENT_PURPOSES[code]}`,
    ifTaken: { field: ['clientId'], message: 'A system is registered under this name already, and its purpose is fixed: another purpose is another client.' },
  });
}

/** R53 for what chooses people for a rank, R54 for what moves them. */
function forbidden(field: string, words: readonly string[]): AdministrationAnswer {
  const rule = words.some((word) => /promotion|selection/i.test(word)) ? 'R53' : 'R54';
  const refusal = invalidDetails([{ field: [field], message: FORBIDDEN }]);
  return Object.assign(refusal, { rule, message: FORBIDDEN, problems: refusal.problems.map((problem) => ({ ...problem, rule })) });
}

export const closeServiceClient = (context: Context, id: string): Promise<AdministrationAnswer> | AdministrationAnswer =>
  (isId(id) ? administer(context, { does: sql`close_client(${id}::uuid)`, id, says: 'It may ask nothing any more, in five seconds at the latest.' }) : notFound());

interface ClientRow { readonly id: string; readonly client_id: string; readonly name: string; readonly purpose: string; readonly scopes: readonly string[]; readonly registered_by: string | null; readonly registered_at: string; readonly active: boolean }

/** The systems of the force, for the administrator and the auditor; null for anybody else. */
export async function serviceClients(context: Context): Promise<readonly ServiceClientType[] | null> {
  const { viewer, reading } = context;
  if (!viewer.roles.includes('administrator') && !viewer.roles.includes('auditor')) return null;
  const found = await reading.rows<ClientRow>(sql`SELECT * FROM clients_of_force()`, NOBODY);
  const people = await peopleById(reading, found.map((row) => row.registered_by));
  return found.map((row) => ({
    id: row.id, clientId: row.client_id, name: row.name, purpose: row.purpose, says: isClientPurpose(row.purpose) ? CLIENT_PURPOSES[row.purpose] : '', mayAsk: isClientPurpose(row.purpose) ? queriesOf(row.purpose, row.scopes) : [],
    scopes: row.scopes, registeredBy: people(row.registered_by), registeredAt: row.registered_at, active: row.active,
  }));
}

/** What a system can be registered for. */
export const clientPurposes = (): readonly ClientPurposeChoiceType[] => CLIENT_PURPOSE_NAMES.map((code) => ({ code, says: CLIENT_PURPOSES[code], mayAsk: queriesOf(code, null) }));
