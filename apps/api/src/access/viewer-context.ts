import { createHash, createHmac } from 'node:crypto';
import type { Day } from '@candour/domain/calendar';
import { isId } from '../database/new-id.js';
import { withClient } from '../database/logins.js';
import type { Sql } from '../reading/sql.js';

/** Who asks, as the database is told. */
export interface SaidOfViewer {
  readonly force: string;
  readonly person: string;
  readonly roles: readonly string[];
  readonly purpose: string;
  /** The sign-in: once it is ended, nothing signed for it opens anything. */
  readonly session: string;
  /** The instant at which the sign-in ends, ISO 8601. */
  readonly expiresAt: string;
  /** The delegation by which they act for the authority, where they do: once it has ended, nothing signed with it opens anything. */
  readonly delegation?: string;
}

/** What a transaction is for, besides who asks. */
export interface Errand {
  readonly today: Day;
  /** Cases opened whatever the relation. */
  readonly opens?: readonly string[];
  /** Cases that may be written to, and are opened for it. */
  readonly writes?: readonly string[];
}

/** However long a sign-in lasts, what is signed for one transaction opens nothing after so many ms. */
const LASTS = 5 * 60_000;

/**
 * Signs who asks, for the policies of the database to check. The database keeps what the signature is checked with in a table that
 * only its owner reads, so that whoever speaks to it under the API's login can neither make such a text nor change one.
 */
export class ViewerContexts {
  readonly #key: Buffer;
  /** @param now the instant by which texts run out, in ms: the database compares with its own clock */
  constructor(key: Buffer, private readonly now: () => number = Date.now) { this.#key = key; }

  /** Two numbers in hexadecimal, which the database reads fastest, with a full stop between: safe in a statement as it stands. */
  sign({ force, person, roles, purpose, session, expiresAt, delegation }: SaidOfViewer, { today, opens = [], writes = [] }: Errand): string {
    const expires = Math.min(Date.parse(expiresAt), this.now() + LASTS) / 1000;
    const body = Buffer.from(JSON.stringify({ force, person, roles, purpose, session, today, expires, ...(delegation === undefined ? {} : { delegation }), ...listed('cases', [...opens, ...writes]), ...listed('writes', writes) })).toString('hex');
    return `${body}.${createHmac('sha256', this.#key).update(body).digest('hex')}`;
  }
}

/** Ids as the database reads a list of them; nothing where there is none. */
function listed(name: 'cases' | 'writes', ids: readonly string[]): object {
  if (!ids.every(isId)) throw new Error('Something else than an id of a case was to be signed.');
  return ids.length === 0 ? {} : { [name]: `{${ids.join(',')}}` };
}

/** What opens a transaction in somebody's name, in one round trip. @param planned how its statements are planned; each time is what connections are opened with */
export const beginAs = (signed: string, planned: Sql['planned'] = 'EACH_TIME'): string =>
  `BEGIN; SELECT set_config('candour.viewer', '${signed}', true)${planned === 'ONCE' ? ", set_config('plan_cache_mode', 'force_generic_plan', true)" : ''}`;

const BLOCK = 64;
const padded = (key: Buffer, byte: number): Buffer => Buffer.concat([key, Buffer.alloc(BLOCK - key.length)]).map((b) => b ^ byte) as Buffer;

/** Lets the database check what is signed with this key, and with no other any more. As its owner. */
export async function keepContextKey(ownerUrl: string, key: Buffer): Promise<void> {
  const id = createHash('sha256').update('candour context key').update(key).digest('hex').slice(0, 16);
  await withClient(ownerUrl, (owner) => owner.query(
    `WITH others AS (DELETE FROM access_keys WHERE id <> $1) INSERT INTO access_keys (id, inner_pad, outer_pad) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
    [id, padded(key, 0x36), padded(key, 0x5c)],
  ));
}
