import { parseArgs } from 'node:util';
import type pg from 'pg';
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
  const { rows: [person] } = await jobs.query<{ id: string }>('SELECT p.id FROM people p JOIN forces f ON f.id = p.force_id WHERE f.code = $1 AND p.number = $2', [force, number]);
  if (person === undefined) throw new CannotStart(`The force ${force} has nobody with the number ${number}.`);
  await owner.query(
    `INSERT INTO person_subjects (issuer, subject, person_id, linked_at) VALUES ($1, $2, $3, now())
      ON CONFLICT (issuer, subject) DO UPDATE SET person_id = excluded.person_id, linked_at = excluded.linked_at, linked_by = NULL, confirmed_by = NULL, confirmed_at = NULL`, [issuer, subject, person.id]);
  return `Whoever signs in as ${subject} is the person ${number} of ${force} from now on.`;
};

const registering = (force: string, client: { readonly clientId: string; readonly name: string; readonly purpose: string; readonly scopes: readonly string[] }): Asked => async ({ owner, jobs }) => {
  const { rows: [row] } = await jobs.query<{ id: string }>('SELECT id FROM forces WHERE code = $1', [force]);
  if (row === undefined) throw new CannotStart(`There is no force with the code ${force}.`);
  if (!(await registerClient(owner, { id: newId(), forceId: row.id, ...client, registeredBy: null, at: new Date().toISOString() }))) throw new CannotStart(`${client.clientId} is registered already, and its purpose is fixed: another purpose is another client.`);
  return `${client.name} may ask for ${client.purpose} in ${force} from now on.`;
};

const closing = (clientId: string): Asked => async ({ owner }) => {
  const { rowCount } = await owner.query('UPDATE service_clients SET active = false WHERE client_id = $1', [clientId]);
  if (rowCount === 0) throw new CannotStart(`No system is registered as ${clientId}.`);
  return `${clientId} may ask nothing from now on.`;
};
