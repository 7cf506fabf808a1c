import type { Day } from '@candour/domain/calendar';
import type pg from 'pg';
import type { PersonRow } from '../../people/person.entity.js';
import type { ImportRow } from './columns.js';

type Leading = Pick<PersonRow, 'lineManagerId' | 'lineManagerFrom' | 'nextLineManagerId' | 'nextLineManagerFrom'>;
/** That somebody leads a person from a day on; from a day that is not known, where it was never said. */
interface Since { readonly from: string; readonly manager: string | null }

const UNKNOWN = '';

/**
 * Who leads each person of a file, now and next. A row speaks from its first day on, and what was known before stands until a row of the
 * same or a later day says otherwise: so an announcement changes nothing before its day, and an older file takes nothing back.
 * @param idOf the person with a number
 */
export async function leadersAfter(client: pg.ClientBase, forceId: string, rows: readonly ImportRow<'people'>[], today: Day, idOf: (number: string) => string | null): Promise<ReadonlyMap<string, Leading>> {
  const said = new Map<string, Map<string, Since>>();
  const say = (number: string, since: Since): void => { said.set(number, (said.get(number) ?? new Map<string, Since>()).set(since.from, since)); };
  for (const { number, from, manager, nextFrom, next } of await known(client, forceId, [...new Set(rows.map((row) => row.number))])) {
    say(number, { from: from ?? UNKNOWN, manager });
    if (nextFrom !== null) say(number, { from: nextFrom, manager: next });
  }
  for (const row of rows) say(row.number, { from: row.from, manager: row.line_manager === undefined ? null : idOf(row.line_manager) });
  return new Map([...said].map(([number, days]) => [number, leadingOf([...days.values()].sort((a, b) => (a.from < b.from ? -1 : 1)), today)]));
}

function leadingOf(days: readonly Since[], today: Day): Leading {
  const now = days.findLast(({ from }) => from <= today) ?? null;
  const next = days.find(({ from }) => from > today) ?? null;
  return { lineManagerId: now?.manager ?? null, lineManagerFrom: now === null || now.from === UNKNOWN ? null : now.from, nextLineManagerId: next?.manager ?? null, nextLineManagerFrom: next?.from ?? null };
}

interface Kept { readonly number: string; readonly manager: string | null; readonly from: string | null; readonly next: string | null; readonly nextFrom: string | null }

const known = async (client: pg.ClientBase, forceId: string, numbers: readonly string[]): Promise<readonly Kept[]> => (await client.query<Kept>(
  `SELECT number, line_manager_id AS manager, line_manager_from AS "from", next_line_manager_id AS next, next_line_manager_from AS "nextFrom" FROM people WHERE force_id = $1 AND number = ANY($2)`, [forceId, numbers])).rows;
