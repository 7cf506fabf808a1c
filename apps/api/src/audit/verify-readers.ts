import type { CaseIdentity } from '@candour/domain';
import type pg from 'pg';
import type { Vault } from '../case-record/vault.js';
import { loadCase, readersOfRecord } from '../cases/case-store.js';
import type { Stored } from '../cases/case-store.js';
import { rowsOf } from '../cases/project/index.js';
import { READ_BY_VERSION, recordReadBy } from '../cases/project/read-by.js';
import { PICTURE, PICTURE_TABLES, RECORD } from '../cases/tables.js';
import { rowAsJson, type Table } from '../database/table.js';
import { Findings, type Finding } from './findings.js';

/** Reads every row and changes none. */
const BEGIN = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL ROLE candour_backup';
const PAGE = 200;
/** Of cases that were worked out by an earlier version the next start works them out anew. */
const NEXT = `SELECT id, force_id AS force, reference FROM cases WHERE read_by_version = $1 AND id > $2 ORDER BY id LIMIT ${PAGE}`;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const READERS = ['officer_id', 'read_by', 'read_by_reviewer', 'read_by_reviewer_until', 'read_by_desk', 'desk_is_pcc', 'read_by_leader', 'read_by_friends', 'read_by_openers', 'kept_to'];
/** What a row of the record is told by, where it is not told one by one. */
const TOLD_BY: Readonly<Record<string, readonly string[]>> = { events: ['case_id'], data_keys: ['case_id', 'class'] };

/**
 * Works out who reads each row of every case, as the process says it of the case as its events tell it, and holds the columns against it
 * that the policies compare. For that the case facts are opened, and nothing of account, discussion, report or welfare.
 * @returns what was found, by force
 */
export async function verifyReaders(client: pg.ClientBase, vault: Vault, progress: (cases: number) => void = () => undefined): Promise<ReadonlyMap<string, readonly Finding[]>> {
  const found = new Map<string, Findings>();
  await client.query(BEGIN);
  try {
    for (let [after, done] = [BEFORE_ALL, 0]; ;) {
      const { rows: identities } = await client.query<CaseIdentity>(NEXT, [READ_BY_VERSION, after]);
      const cases: Stored[] = [];
      for (const identity of identities) cases.push(await loadCase(client, vault, identity));
      const forceOf = new Map(identities.map(({ id, force }) => [id as string, force as string]));
      for (const [id, rows] of await changedIn(client, cases)) {
        const force = forceOf.get(id) ?? '';
        const findings = found.get(force) ?? new Findings();
        findings.add('READERS_CHANGED', rows, id);
        found.set(force, findings);
      }
      done += identities.length;
      progress(done);
      const last = identities.at(-1);
      if (last === undefined || identities.length < PAGE) return new Map([...found].map(([force, findings]) => [force, findings.all]));
      after = last.id;
    }
  } finally {
    await client.query('ROLLBACK');
  }
}

/** How many rows of a case say other readers, by case. */
async function changedIn(client: pg.ClientBase, cases: readonly Stored[]): Promise<ReadonlyMap<string, number>> {
  const ids = cases.map(({ identity }) => identity.id);
  const pictures = cases.map(({ case: c, history }) => rowsOf(c, history));
  const records = cases.map(({ identity, case: c, history }) => readersOfRecord(recordReadBy(c, history)).map(({ table, rows }) => ({ table, rows: rows.map((row) => ({ ...row, case_id: identity.id })) })));
  const counts = new Map<string, number>();
  const compare = async (table: Table, rows: readonly object[]): Promise<void> => {
    const { rows: wrong } = await client.query<{ id: string; rows: number }>(comparing(table), [JSON.stringify(rows), ids]);
    for (const { id, rows: times } of wrong) counts.set(id, (counts.get(id) ?? 0) + times);
  };
  for (const name of PICTURE_TABLES) await compare(PICTURE[name], pictures.flatMap((rows) => rows[name].map((row) => rowAsJson(PICTURE[name], row))));
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
