import { CODES, STATISTICS } from '@candour/domain';
import { londonDay } from '@candour/domain/calendar';
import type pg from 'pg';
import { invalidDetails, refusalOf } from '../access/refusal.type.js';
import type { InputProblem } from '../access/refusal.type.js';
import { beginAs } from '../access/viewer-context.js';
import { figuresOpenTo, notYours } from '../analytics/figure-mode.js';
import { NotFoundType } from '../cases/command-results.type.js';
import type { Context } from '../context.js';
import { isId, newId } from '../database/new-id.js';
import { inTransaction } from '../database/transaction.js';
import { saidOf } from '../identity/viewer.js';
import { rows, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { ViewDeletedType, ViewSavedType } from './saved-view.type.js';
import type { ChangeViewInput, DeleteViewAnswer, SaveViewAnswer, SaveViewInput } from './saved-view.type.js';
import { savedViews } from './saved-views.query.js';

const LONGEST_NAME = 80;
const LONGEST_ADDRESS = 2_000;
const MOST_VIEWS = 100;
/** What an address is written with behind its question mark; whoever opens a view reads it as they read any address. */
const ADDRESS = /^[A-Za-z0-9%&=,.:_~+*'()!-]*$/;

const notFound = (): NotFoundType => refusalOf(NotFoundType, { ...CODES.NOT_FOUND, code: 'NOT_FOUND' });

/** The role by which figures are open to somebody: those a view is shared with have the same. */
const roleOf = ({ viewer }: Context): string | null => Object.keys(STATISTICS).find((role) => (viewer.roles as readonly string[]).includes(role)) ?? null;

/** Keeps filters under a name, for whoever asks. */
export async function saveView(context: Context, { name, address, isShared }: SaveViewInput): Promise<SaveViewAnswer> {
  if (figuresOpenTo(context.viewer) === null) return notYours();
  const problems = [...nameProblems(name), ...addressProblems(address)];
  if (problems.length > 0) return invalidDetails(problems);
  const id = newId();
  const { viewer: { id: owner, force }, at } = context;
  return written(context, id, sql`INSERT INTO saved_views (id, force_id, owner_id, name, address, shared_with, changed_at)
    SELECT ${id}::uuid, ${force.id}::uuid, ${owner}::uuid, ${name.trim()}::text, ${address}::text, ${isShared ? roleOf(context) : null}::text, ${at}::timestamptz
    WHERE (SELECT count(*) FROM saved_views v WHERE v.owner_id = ${owner}::uuid) < ${MOST_VIEWS} ON CONFLICT DO NOTHING RETURNING id`, TAKEN);
}

/** Changes a view of one's own. */
export async function changeView(context: Context, { id, name, address, isShared }: ChangeViewInput): Promise<SaveViewAnswer> {
  if (figuresOpenTo(context.viewer) === null) return notYours();
  if (!isId(id)) return notFound();
  const problems = [...(name == null ? [] : nameProblems(name)), ...(address == null ? [] : addressProblems(address))];
  if (problems.length > 0) return invalidDetails(problems);
  const { viewer: { id: owner }, at } = context;
  const isTaken = sql`EXISTS (SELECT FROM saved_views o WHERE o.owner_id = ${owner}::uuid AND o.name = ${name?.trim() ?? null}::text AND o.id <> ${id}::uuid)`;
  if (name != null && (await asked(context, sql`SELECT 1 WHERE ${isTaken}`)).length > 0) return invalidDetails([TAKEN]);
  return written(context, id, sql`UPDATE saved_views v SET name = coalesce(${name?.trim() ?? null}::text, v.name), address = coalesce(${address ?? null}::text, v.address),
      shared_with = CASE WHEN ${isShared == null}::boolean THEN v.shared_with WHEN ${isShared === true}::boolean THEN ${roleOf(context)}::text END, changed_at = ${at}::timestamptz
    WHERE v.id = ${id}::uuid AND v.owner_id = ${owner}::uuid RETURNING v.id`, null);
}

/** Takes a view of one's own away. */
export async function deleteView(context: Context, id: string): Promise<DeleteViewAnswer> {
  if (!isId(id)) return notFound();
  const gone = await asked(context, sql`DELETE FROM saved_views v WHERE v.id = ${id}::uuid AND v.owner_id = ${context.viewer.id}::uuid RETURNING v.id`);
  return gone.length === 0 ? notFound() : Object.assign(new ViewDeletedType(), { id, says: 'The view is deleted.' });
}

const TAKEN: InputProblem = { field: ['name'], message: 'One of your views is called so already, or you have 100 of them: choose another name, or delete one.' };

const nameProblems = (name: string): readonly InputProblem[] =>
  (name.trim() === '' || name.trim().length > LONGEST_NAME || /\p{Cc}/u.test(name) ? [{ field: ['name'], message: 'Give the view a name of at most 80 characters.' }] : []);
const addressProblems = (address: string): readonly InputProblem[] =>
  (address.length > LONGEST_ADDRESS || !ADDRESS.test(address) ? [{ field: ['address'], message: 'These filters cannot be kept: take some away, then save the view.' }] : []);

/** Writes, and tells the view as it stands then. @param ifNone what is wrong where nothing was written; null where there is no such view */
async function written(context: Context, id: string, statement: Sql, ifNone: InputProblem | null): Promise<SaveViewAnswer> {
  return inOwnName(context, async (client) => {
    if ((await rows(client, statement)).length === 0) return ifNone === null ? notFound() : invalidDetails([ifNone]);
    const view = (await savedViews({ viewer: context.viewer, reading: { rows: (asking) => rows(client, asking) } })).find((each) => each.id === id);
    return view === undefined ? notFound() : Object.assign(new ViewSavedType(), { view, says: `“${view.name}” is saved${view.isShared ? ' and shared with colleagues of your role' : ', for you alone'}.` });
  });
}

const asked = (context: Context, statement: Sql): Promise<readonly object[]> => inOwnName(context, (client) => rows(client, statement));

async function inOwnName<T>({ office, viewer, at, reading }: Context, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  await reading.settle();
  return inTransaction(office.pool, work, () => true, beginAs(office.contexts.sign(saidOf(viewer), { today: londonDay(at) })));
}
