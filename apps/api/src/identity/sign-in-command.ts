import { parseArgs } from 'node:util';
import type pg from 'pg';
import type { AdministrativeAct } from '../administration/administration.type.js';
import { CannotStart } from '../cannot-start.js';
import { newId } from '../database/new-id.js';
import { registerClient } from './service-clients.js';

const USAGE = `npm run sign-in -- link --force CODE --number NUMBER --subject SUBJECT
npm run sign-in -- register --force CODE --client ID --name NAME --purpose PURPOSE [--scopes "A B"]
npm run sign-in -- close --client ID`;

/** Who does it: the owner writes and sees no person or force, the jobs look them up. */
interface Hands { readonly owner: pg.Client; readonly jobs: pg.Client; readonly issuer: string | undefined }
/** What an operator asks for. @returns what was done, in a sentence */
export type Asked = (hands: Hands) => Promise<string>;

/** @throws CannotStart with a sentence a person can act on */
export function readSignInCommand(args: string[]): Asked {
  const { values, positionals: [command] } = parsed(args);
  const need = (name: keyof typeof values): string => {
    const value = values[name];
    if (!value) throw new CannotStart(`--${name} is missing.\n${USAGE}`);
    return value;
  };
  switch (command) {
    case 'link': return linking(need('force'), need('number'), need('subject'));
    case 'register': return registering(need('force'), { clientId: need('client'), name: need('name'), purpose: need('purpose').toUpperCase(), scopes: (values.scopes ?? '').split(/[\s,]+/).filter((scope) => scope !== '') });
    case 'close': return closing(need('client'));
    default: throw new CannotStart(USAGE);
  }
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, allowPositionals: true, options: { force: text, number: text, subject: text, client: text, name: text, purpose: text, scopes: text } });
  } catch (error) {
    throw new CannotStart(`These options are not known.\n${USAGE}`, { cause: error });
  }
}

const linking = (force: string, number: string, subject: string): Asked => async ({ owner, jobs, issuer }) => {
  if (issuer === undefined) throw new CannotStart('Whose subject it is follows from OIDC_ISSUER: set it as for the product.');
  const { rows: [person] } = await jobs.query<{ id: string; force: string }>('SELECT p.id, p.force_id AS force FROM people p JOIN forces f ON f.id = p.force_id WHERE f.code = $1 AND p.number = $2', [force, number]);
  if (person === undefined) throw new CannotStart(`The force ${force} has nobody with the number ${number}.`);
  await together(owner, async () => {
    const { rows: [link] } = await owner.query<{ id: string }>(
      `INSERT INTO person_subjects (issuer, subject, person_id, linked_at) VALUES ($1, $2, $3, now())
        ON CONFLICT (issuer, subject) DO UPDATE SET person_id = excluded.person_id, linked_at = excluded.linked_at, linked_by = NULL, confirmed_by = NULL, confirmed_at = NULL RETURNING id`, [issuer, subject, person.id]);
    await note(owner, { force: person.force, act: 'SIGN_IN_SET', person: person.id, about: link?.id, detail: subject });
  });
  return `Whoever signs in as ${subject} is the person ${number} of ${force} from now on.`;
};

const registering = (force: string, client: { readonly clientId: string; readonly name: string; readonly purpose: string; readonly scopes: readonly string[] }): Asked => async ({ owner, jobs }) => {
  const { rows: [row] } = await jobs.query<{ id: string }>('SELECT id FROM forces WHERE code = $1', [force]);
  if (row === undefined) throw new CannotStart(`There is no force with the code ${force}.`);
  const id = newId();
  const isNew = await together(owner, () => registerClient(owner, { id, forceId: row.id, ...client, registeredBy: null, at: new Date().toISOString() }));
  if (!isNew) throw new CannotStart(`${client.clientId} is registered already, and its purpose is fixed: another purpose is another client.`);
  return `${client.name} may ask for ${client.purpose} in ${force} from now on.`;
};

const closing = (clientId: string): Asked => async ({ owner }) => {
  const closed = await together(owner, async () => {
    const { rows: [row] } = await owner.query<{ id: string; force_id: string }>('UPDATE service_clients SET active = false WHERE client_id = $1 RETURNING id, force_id', [clientId]);
    if (row !== undefined) await note(owner, { force: row.force_id, act: 'CLIENT_CLOSED', about: row.id, detail: clientId });
    return row !== undefined;
  });
  if (!closed) throw new CannotStart(`No system is registered as ${clientId}.`);
  return `${clientId} may ask nothing from now on.`;
};

/** What an operator does and the record of it: both or neither. Whatever fails ends the connection and with it the transaction. */
async function together<T>(owner: pg.Client, work: () => Promise<T>): Promise<T> {
  await owner.query('BEGIN');
  const result = await work();
  await owner.query('COMMIT');
  return result;
}

interface Note { readonly force: string; readonly act: AdministrativeAct; readonly person?: string; readonly about: string | undefined; readonly detail: string }
const note = (owner: pg.Client, { force, act, person, about, detail }: Note) =>
  owner.query('INSERT INTO administration_records (id, force_id, at, act, about_person_id, about_id, detail) VALUES ($1, $2, clock_timestamp(), $3, $4, $5, $6)', [newId(), force, act, person ?? null, about, detail]);
