import { CODES, DRAFTS, DRAFT_DAYS, draftProblems, mayDraft, mayOpen } from '@candour/domain';
import type { DraftOf, Json, Now } from '@candour/domain';
import { addDays, londonDay } from '@candour/domain/calendar';
import type pg from 'pg';
import { invalidDetails, refusalOf } from '../access/refusal.type.js';
import { beginAs } from '../access/viewer-context.js';
import type { DataKey } from '../case-record/vault.js';
import { loadCase } from '../cases/case-store.js';
import type { Stored } from '../cases/case-store.js';
import { NotAllowedType, NotFoundType } from '../cases/command-results.type.js';
import { holdCases } from '../cases/joint-discussion.js';
import { takeInHand } from '../cases/take-in-hand.js';
import { addKey } from '../cases/add-key.js';
import type { Context } from '../context.js';
import { isId } from '../database/new-id.js';
import { inTransaction } from '../database/transaction.js';
import { actorOf } from '../identity/actor.js';
import { saidOf } from '../identity/viewer.js';
import { draftPlace, openDraft } from './draft-seal.js';
import type { KeptDraft } from './draft-seal.js';
import { DraftChangedMeanwhileType, DraftDroppedType, DraftSavedType } from './draft.type.js';
import type { DropDraftAnswer, DropDraftInput, SaveDraftAnswer, SaveDraftInput } from './draft.type.js';

const notFound = (): NotFoundType => refusalOf(NotFoundType, { ...CODES.NOT_FOUND, code: 'NOT_FOUND' });

/**
 * Keeps what somebody is writing, sealed in the class it will be of. It is no step of the process: the case does not change, nothing is
 * written down of it but the draft itself, and nobody but its author can read it.
 */
export async function saveDraft(context: Context, input: SaveDraftInput): Promise<SaveDraftAnswer> {
  const body = parsed(input.body);
  const problems = draftProblems(input.of, body);
  if (problems.length > 0) return invalidDetails(problems.map(({ field, message }) => ({ field: ['body', ...field], message })));
  await context.reading.settle();
  return inTransaction(context.office.pool, (client) => save(client, context, { ...input, body: JSON.stringify(body) }), (answer) => answer instanceof DraftSavedType, begun(context));
}

const parsed = (text: string): Json | undefined => { try { return JSON.parse(text) as Json; } catch { return undefined; } };

/** Begins a transaction in the name of whoever asks. */
const begun = ({ office, viewer, at }: Context, ...writes: readonly string[]): string => beginAs(office.contexts.sign(saidOf(viewer), { today: londonDay(at), writes }));

async function save(client: pg.ClientBase, context: Context, { caseId, of, body, revision }: SaveDraftInput): Promise<SaveDraftAnswer> {
  const { office, viewer, at } = context;
  if (!(await takeInHand(client, { contexts: office.contexts, giver: saidOf(viewer), caseId, today: londonDay(at) }))) return notFound();
  const [identity] = await holdCases(client, caseId, [caseId], viewer.id);
  if (identity === undefined) return notFound();
  const stored = await loadCase(client, office.vault, identity);
  const now = nowOf(context);
  if (!mayDraft(of, stored.case, now)) return mayOpen(stored.case, now) ? refusalOf(NotAllowedType, { ...CODES.NOT_ALLOWED, code: 'NOT_ALLOWED' }) : notFound();
  const kept = await keptDraft(client, caseId, viewer.id, of);
  if ((kept?.revision ?? 0) !== revision) return changedMeanwhile(context, stored, kept);
  const key = stored.keys.get(DRAFTS[of].class) ?? await addKey(client, office, stored, DRAFTS[of].class);
  const saved = { revision: await nextRevision(client, caseId, of), savedAt: at, keptUntil: addDays(now.today, DRAFT_DAYS) };
  await client.query({
    name: 'save_draft',
    text: `INSERT INTO drafts (case_id, author_id, kind, force_id, key_id, ciphertext, revision, saved_at, kept_until, open) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, true)
      ON CONFLICT (case_id, author_id, kind) DO UPDATE SET key_id = excluded.key_id, ciphertext = excluded.ciphertext, revision = excluded.revision, saved_at = excluded.saved_at, kept_until = excluded.kept_until`,
    values: [caseId, viewer.id, of, identity.force, key.id, office.vault.seal(key, draftPlace(viewer.id, of, saved.revision), body), saved.revision, saved.savedAt, saved.keptUntil],
  });
  return Object.assign(new DraftSavedType(), saved);
}

/** Who drafts what follows from the case and the person alone. */
const nowOf = ({ viewer, at, office }: Context): Now => ({
  today: londonDay(at), at, actor: actorOf(viewer.id, viewer.roles), calendar: office.calendar(),
  facts: { person: () => undefined, earlier: { inTwelveMonths: 0, standardsInTwentyFourMonths: [] }, jointConsents: [], accountTexts: null, report: null, packTexts: [], names: [] },
});

/** Goes up with every saving, also over a draft that was sent or dropped since: no window takes what is kept now for what it saw then. */
async function nextRevision(client: pg.ClientBase, caseId: string, of: DraftOf): Promise<number> {
  const { rows: [row] } = await client.query<{ revision: number }>({ name: 'next_revision', text: 'SELECT next_revision($1, $2) AS revision', values: [caseId, of] });
  if (row === undefined) throw new Error('A draft was given no revision.');
  return row.revision;
}

async function keptDraft(client: pg.ClientBase, caseId: string, author: string, of: DraftOf): Promise<(KeptDraft & { readonly keyId: string }) | undefined> {
  const { rows: [row] } = await client.query<KeptDraft & { readonly keyId: string }>({
    name: 'kept_draft', text: 'SELECT author_id AS author, kind AS of, revision, saved_at AS "savedAt", kept_until AS "keptUntil", ciphertext, key_id AS "keyId" FROM drafts WHERE case_id = $1 AND author_id = $2 AND kind = $3', values: [caseId, author, of],
  });
  return row;
}

/** Nothing is lost: what is kept comes back with the answer, and what was being saved is still in its window. */
function changedMeanwhile({ office }: Context, { keys }: Stored, kept: (KeptDraft & { readonly keyId: string }) | undefined): DraftChangedMeanwhileType {
  const key = [...keys.values()].find(({ id }) => id === kept?.keyId);
  const message = kept === undefined
    ? 'This draft was sent or dropped in another window: save it with revision 0 if you want to keep these words as a new one.'
    : 'This draft was saved in another window since: look at the words kept there, put together what you need, and save again with their revision.';
  return refusalOf(DraftChangedMeanwhileType, { ...CODES.VERSION_CHANGED, code: 'VERSION_CHANGED', message }, { current: kept === undefined || key === undefined ? null : openDraft(office.vault, key satisfies DataKey, kept) });
}

/** Drops one's own draft. Where there is none, it answers as for a case that is not there. */
export async function dropDraft(context: Context, { caseId, of }: DropDraftInput): Promise<DropDraftAnswer> {
  if (!isId(caseId)) return notFound();
  await context.reading.settle();
  const drop = async (client: pg.PoolClient): Promise<boolean> => (await client.query('DELETE FROM drafts WHERE case_id = $1 AND author_id = $2 AND kind = $3', [caseId, context.viewer.id, of])).rowCount === 1;
  const dropped = await inTransaction(context.office.pool, drop, (is) => is, begun(context, caseId));
  return dropped ? Object.assign(new DraftDroppedType(), { of }) : notFound();
}
