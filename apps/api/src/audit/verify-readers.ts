import type { CaseIdentity } from '@candour/domain';
import type pg from 'pg';
import { KeysUnavailable, UnknownKey } from '../case-record/key-provider.js';
import type { Vault } from '../case-record/vault.js';
import { loadCase, readersOfRecord } from '../cases/case-store.js';
import { rowsOf } from '../cases/project/index.js';
import { READ_BY_VERSION, recordReadBy } from '../cases/project/read-by.js';
import { PICTURE, PICTURE_TABLES, RECORD } from '../cases/tables.js';
import { rowAsJson, type Table } from '../database/table.js';
import { Findings, type Finding } from './findings.js';

/** Reads every row and changes none. */
const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL ROLE candour_backup';
const PAGE = 200;
/** Of cases that were worked out by an earlier version the next start works them out anew: they are counted, so that none is left out unseen. */
const EARLIER = 'SELECT count(*)::int AS cases FROM cases WHERE read_by_version < $1';
const NEXT = `SELECT id, force_id AS force, reference FROM cases WHERE read_by_version >= $1 AND id > $2 ORDER BY id LIMIT ${PAGE}`;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const READERS = ['officer_id', 'read_by', 'read_by_reviewer', 'read_by_reviewer_until', 'read_by_desk', 'desk_is_pcc', 'read_by_leader', 'read_by_friends', 'read_by_openers', 'kept_to'];
/** What a row of the record is told by, where it is not told one by one. */
const TOLD_BY: Readonly<Record<string, readonly string[]>> = { events: ['case_id'], data_keys: ['case_id', 'class'] };

/** What was found, by force, and how many cases were left to the next start. */
export interface ComparedReaders { readonly found: ReadonlyMap<string, readonly Finding[]>; readonly left: number }

/**
 * Works out who reads each row of every case, as the process says it of the case as its events tell it, and holds the columns against it
 * that the policies compare. For that the case facts are opened, and nothing of account, discussion, report or welfare.
 * A case that cannot be told from its events is named, and the others are gone through.
 * @throws KeysUnavailable, UnknownKey
 */
export async function verifyReaders(client: pg.ClientBase, vault: Vault, progress: (cases: number) => void = () => undefined): Promise<ComparedReaders> {
  const found = new Map<string, Findings>();
  const add = (force: string, kind: 'READERS_CHANGED' | 'READERS_UNKNOWN', rows: number, id: string): void => {
    const findings = found.get(force) ?? new Findings();
    findings.add(kind, rows, id);
    found.set(force, findings);
  };
  await client.query(BEGIN);
  try {
    const { rows: [earlier] } = await client.query<{ cases: number }>(EARLIER, [READ_BY_VERSION]);
    for (let [after, done] = [BEFORE_ALL, 0]; ;) {
      const { rows: identities } = await client.query<CaseIdentity>(NEXT, [READ_BY_VERSION, after]);
      const cases: Told[] = [];
      for (const identity of identities) {
        const told = await tell(client, vault, identity);
        if (told === null) add(identity.force, 'READERS_UNKNOWN', 1, identity.id);
        else cases.push(told);
      }
      const forceOf = new Map(identities.map(({ id, force }) => [id as string, force as string]));
      for (const [id, rows] of await changedIn(client, cases)) add(forceOf.get(id) ?? '', 'READERS_CHANGED', rows, id);
      done += identities.length;
      progress(done);
      const last = identities.at(-1);
      if (last === undefined || identities.length < PAGE) return { found: new Map([...found].map(([force, findings]) => [force, findings.all])), left: earlier?.cases ?? 0 };
      after = last.id;
    }
  } finally {
    await client.query('ROLLBACK');
  }
}

/** What the process says of one case: its picture, and who reads its record. */
interface Told { readonly id: string; readonly picture: ReturnType<typeof rowsOf>; readonly record: ReturnType<typeof readersOfRecord> }

/** Null where its events do not tell the case: an edited seal does not open, and what is gone or added does not follow. */
async function tell(client: pg.ClientBase, vault: Vault, identity: CaseIdentity): Promise<Told | null> {
  try {
    const { case: c, history } = await loadCase(client, vault, identity);
    return { id: identity.id, picture: rowsOf(c, history), record: readersOfRecord(recordReadBy(c, history)) };
  } catch (error) {
    if (error instanceof UnknownKey || error instanceof KeysUnavailable || isOfDatabase(error)) throw error;
    return null;
  }
}

const isOfDatabase = (error: unknown): boolean => (error as { readonly code?: unknown }).code !== undefined;

/** How many rows of a case say other readers, by case. */
async function changedIn(client: pg.ClientBase, cases: readonly Told[]): Promise<ReadonlyMap<string, number>> {
  const ids = cases.map(({ id }) => id);
  const records = cases.map(({ id, record }) => record.map(({ table, rows }) => ({ table, rows: rows.map((row) => ({ ...row, case_id: id })) })));
  const counts = new Map<string, number>();
  const compare = async (table: Table, rows: readonly object[]): Promise<void> => {
    const { rows: wrong } = await client.query<{ id: string; rows: number }>(comparing(table), [JSON.stringify(rows), ids]);
    for (const { id, rows: times } of wrong) counts.set(id, (counts.get(id) ?? 0) + times);
  };
  for (const name of PICTURE_TABLES) await compare(PICTURE[name], cases.flatMap(({ picture }) => picture[name].map((row) => rowAsJson(PICTURE[name], row))));
  for (const table of Object.values(RECORD)) {
    const rows = records.flatMap((each) => each.filter((of) => of.table === table.name).flatMap((of) => of.rows));
    if (table !== RECORD.documents && table !== RECORD.outbox) await compare(table, rows);
  }
  return counts;
}

/** Rows of these cases that the process knows nothing of, or says other readers of. */
function comparing(table: Table): string {
  const columns = table.columns.map(({ name }) => name);
  const keys = TOLD_BY[table.name] ?? table.columns.filter(({ key }) => key).map(({ name }) => name);
  const said = (row: string): string => READERS.filter((name) => columns.includes(name)).map((name) => `${row}.${name}`).join(', ');
  const caseId = columns.includes('case_id') ? 'case_id' : 'id';
  return `SELECT t.${caseId} AS id, count(*)::int AS rows FROM ${table.name} t LEFT JOIN jsonb_populate_recordset(NULL::${table.name}, $1) n ON ${keys.map((name) => `n.${name} = t.${name}`).join(' AND ')}
    WHERE t.${caseId} = ANY ($2) AND (n.${keys[0]} IS NULL OR (${said('t')}) IS DISTINCT FROM (${said('n')})) GROUP BY 1`;
}
