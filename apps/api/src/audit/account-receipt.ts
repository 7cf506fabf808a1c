import { appointedPart, mayRead } from '@candour/domain';
import type { Case, CaseEvent, Now, Recorded } from '@candour/domain';
import type pg from 'pg';
import { draw } from '../case-record/chance.js';
import { openPart } from '../case-record/seal-event.js';
import type { DataKey } from '../case-record/vault.js';
import type { Pen, Standing, WrittenDown } from '../cases/write-down.js';
import { actorOf } from '../identity/actor.js';
import { digestOfText, hashOf } from './canonical.js';

/** What an officer did with an account, in the words of the receipt. */
export const SENT = { AccountSubmitted: 'ACCOUNT_SENT', AccountAdded: 'ACCOUNT_ADDED_TO', OralAccountConfirmed: 'NOTE_OF_ORAL_ACCOUNT_ANSWERED' } as const;

/** Somebody who may read the account, as at the instant it was sent. */
export type ReceiptReader = { readonly who: string; readonly name: string; readonly reads: string; readonly until: string };

/** What the officer is given: sealed in class P beside its digest, because the salt and the names stand in it. Never the text. */
export type ReceiptBody = {
  readonly force: { readonly code: string; readonly name: string };
  readonly reference: string;
  readonly sent: (typeof SENT)[keyof typeof SENT];
  readonly version: number;
  readonly at: string;
  readonly salt: string;
  readonly readers: readonly ReceiptReader[];
};

/** The place of a receipt's body in the seal. */
export const receiptPlace = (seq: number) => ({ record: 'receipt', version: seq });

const HEADINGS = { information: 'Information', assessment: 'Assessment', powers: 'Powers and policy', options: 'Options', action: 'Action and review', codeOfEthics: 'Code of Ethics' } as const;
interface AccountWords { readonly body?: string | undefined; readonly sections?: { readonly [S in keyof typeof HEADINGS]?: string | undefined } | undefined }

/** An account as one plain text: what the digest of a receipt is over, and what an officer keeps beside it. */
export function accountText({ body, sections = {} }: AccountWords): string {
  const parts = (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).flatMap((name) => (sections[name] === undefined ? [] : [`${HEADINGS[name]}\n${sections[name]}`]));
  return [...(body === undefined ? [] : [body]), ...parts].join('\n\n');
}

/** The note of an oral account with the officer's answer to it, as one plain text. */
export const answeredNoteText = (note: string, correction: string | undefined): string => (correction === undefined ? note : `${note}\n\nCorrection\n${correction}`);

interface Saved { readonly before: Standing; readonly written: WrittenDown; readonly recorded: readonly Recorded<CaseEvent>[] }

/** Writes the receipt of an account that the officer sent, in the transaction that sends it. Nothing for any other step. */
export async function writeReceipts(client: pg.ClientBase, pen: Pen, { before, written, recorded }: Saved, now: Now): Promise<void> {
  for (const { event, seq } of recorded) {
    if (!(event.type in SENT) || written.after.officer !== now.actor.person) continue;
    const key = await keyOf(pen, before, written);
    const text = await textOf(client, pen, before, key, event);
    const row = written.events.find((each) => each.seq === seq);
    if (text === null || row === undefined) throw new Error('An account was sent without its words.');
    const salt = draw(32);
    const version = 'version' in event ? (event.version as number) : 0;
    const body: ReceiptBody = {
      ...(await forceAndReaders(client, written.after, now)), reference: before.identity.reference, sent: SENT[event.type as keyof typeof SENT], version, at: row.at, salt: salt.toString('hex'),
    };
    await client.query({
      name: 'write_receipt',
      text: `INSERT INTO account_receipts (id, force_id, at, case_id, seq, officer_id, event_hash, account_digest, body_digest, key_id, ciphertext) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      values: [pen.ids(), before.identity.force, row.at, before.identity.id, seq, now.actor.person, row.hash, digestOfText(salt, text), hashOf(body), key.id, pen.vault.seal(key, receiptPlace(seq), JSON.stringify(body))],
    });
  }
}

async function keyOf({ vault }: Pen, before: Standing, written: WrittenDown): Promise<DataKey> {
  const made = written.keys.find((row) => row.class === 'P');
  const key = before.keys.get('P') ?? (made === undefined ? null : await vault.unwrap(made));
  if (key === null) throw new Error('An account was sealed without a key.');
  return key;
}

/** The words that are being sent, as one text; for a note of an oral account the note too, which only the record still has. */
async function textOf(client: pg.ClientBase, pen: Pen, before: Standing, key: DataKey, event: CaseEvent): Promise<string | null> {
  if (event.type === 'AccountSubmitted') return accountText(event);
  if (event.type === 'AccountAdded') return accountText({ body: event.body });
  if (event.type !== 'OralAccountConfirmed') return null;
  const noted = before.history.find((each) => each.event.type === 'OralAccountRecorded' && each.event.version === event.version);
  const { rows: [row] } = await client.query<{ ciphertext: Buffer }>({ name: 'oral_note', text: 'SELECT ciphertext FROM protected_records WHERE case_id = $1 AND seq = $2', values: [before.identity.id, noted?.seq ?? 0] });
  if (noted === undefined || row === undefined) return null;
  const { note } = openPart(pen.vault, 'P', key, noted.seq, row.ciphertext) as { note: string };
  return answeredNoteText(note, event.correction);
}

interface KnownReader { readonly id: string; readonly name: string; readonly roles: readonly string[] }

/** Everybody who may read the account from this instant on, by the access matrix: there is nobody else (process.md 5.1). */
async function forceAndReaders(client: pg.ClientBase, c: Case, now: Now): Promise<Pick<ReceiptBody, 'force' | 'readers'>> {
  const candidates = [
    { id: c.officer, who: 'Officer', until: 'at any time' },
    { id: appointedPart(c)?.reviewer?.person, who: 'Reviewer', until: 'until 28 days after the process ends; from the moment the matter is referred back, no more' },
    ...c.friends.filter((f) => f.endedOn === null && f.until >= now.today).map((f) => ({ id: f.person, who: 'Federation representative or friend', until: `until ${f.until}, or until the officer ends it` })),
  ];
  const { rows: [force] } = await client.query<{ code: string; name: string; people: readonly KnownReader[] }>({
    name: 'receipt_readers',
    text: `SELECT f.code, f.name, (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'roles', p.roles)), '[]') FROM people p WHERE p.force_id = f.id AND p.id = ANY($2)) AS people FROM forces f WHERE f.id = $1`,
    values: [c.force, candidates.flatMap(({ id }) => id ?? [])],
  });
  if (force === undefined) throw new Error('A case without a force.');
  const readers = candidates.flatMap(({ id, who, until }) => {
    const person = force.people.find((each) => each.id === id);
    const extent = person === undefined ? 'NOTHING' : mayRead('P', c, { ...now, actor: actorOf(person.id, person.roles) });
    return person === undefined || extent === 'NOTHING' ? [] : [{ who, name: person.name, reads: extent === 'ALL' ? 'the account and the discussion' : 'the account', until }];
  });
  return { force: { code: force.code, name: force.name }, readers };
}
