import { CannotStart } from '../cannot-start.js';

/** Where a database is, for a sentence to a person: never the password. */
const placeOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}${port === '' ? '' : `:${port}`}${pathname}`;
};

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there; start PostgreSQL or correct the address',
  ENOTFOUND: 'there is no machine of that name; correct the address',
  EAI_AGAIN: 'there is no machine of that name; correct the address',
  ETIMEDOUT: 'it does not answer in time; look at the network and the address',
  EHOSTUNREACH: 'it cannot be reached; look at the network and the address',
  ECONNRESET: 'the connection was cut; look at the server and start again',
  '28P01': 'the name or the password is wrong; correct it',
  '28000': 'this login may not connect; correct the name or the rules of the server',
  '3D000': 'there is no database of that name; create it or correct the address',
  '42501': 'this login may not do what is needed; give it the rights named in the documentation',
  '53100': 'its disk is full; free some space and start again',
  '53300': 'it has no connection left; raise max_connections or stop another client',
  '57P03': 'it is starting up or stopping; try again in a moment',
  '57P01': 'it was stopped; start PostgreSQL again',
};

/** Raised when the database is not there or does not let us in: one sentence with the cure. */
export class DatabaseUnavailable extends CannotStart {}

/** Turns what can go wrong with reaching a database into a sentence a person can act on. Anything else stays what it is. */
export async function explainingDatabase<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = REASONS[codeOf(error)];
    if (reason === undefined) throw error;
    throw new DatabaseUnavailable(`Cannot use the database at ${placeOf(url)}: ${reason}.`, { cause: error });
  }
}

/** Node wraps the errors of several addresses of one name into one; the driver's own patience ends without a code. */
function codeOf(error: unknown): string {
  const { code, errors, message } = error as { code?: string; errors?: { code?: string }[]; message?: string };
  return code ?? errors?.[0]?.code ?? (message?.startsWith('timeout e') === true ? 'ETIMEDOUT' : '');
}
