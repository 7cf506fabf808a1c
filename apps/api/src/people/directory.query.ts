import { londonDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import type { Context } from '../context.js';
import { isId } from '../database/new-id.js';
import { VIEWER_ROLE_NAMES } from '../identity/viewer.js';
import type { ViewerRole } from '../identity/viewer.js';
import { connection, pageSize, positionOf } from '../reading/page.js';
import { NOBODY } from '../reading/reading.js';
import { jsonObject, sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import type { DirectoryEntryType, KnownRoleType, PersonDirectoryType } from './directory.type.js';
import { UNIT_KIND } from './person-fields.query.js';
import { personFound } from './colleagues.query.js';
import { signInLinks } from './sign-in-links.query.js';

const personAs = (alias: Sql): Sql => jsonObject([['id', sql`${alias}.id`], ['number', sql`${alias}.number`], ['name', sql`${alias}.name`], ['rank', sql`${alias}.rank`]]);

interface Found {
  readonly name: string; readonly id: string; readonly person: object; readonly unit: object | null; readonly manager: object | null; readonly managerFrom: Day | null; readonly next: object | null; readonly nextFrom: Day | null;
  readonly listed: readonly string[]; readonly delegatedUntil: Day | null; readonly leftOn: Day | null;
}

/** A page of the people of the force with who leads them, now and next, and what is known of their roles and sign-ins; null for anybody but the administrator. */
export async function directory(context: Context, search: string | null, first: number, after: string | null): Promise<PersonDirectoryType | null> {
  const { viewer, reading, office: { vault } } = context;
  if (!viewer.roles.includes('administrator')) return null;
  const size = pageSize(first);
  const today = londonDay(context.at);
  const from = positionOf(vault, after, ([name, id, ...more]) => more.length === 0 && typeof name === 'string' && typeof id === 'string' && isId(id));
  const where = sql`p.force_id = ${viewer.force.id}::uuid AND ${search === null || search.trim() === '' ? sql`true` : personFound(search)}`;
  const found = await reading.rows<Found>(sql`
    SELECT p.name, p.id, ${personAs(sql`p`)} AS person, u.unit, CASE WHEN m.id IS NOT NULL THEN ${personAs(sql`m`)} END AS manager, CASE WHEN p.next_line_manager_from <= ${today}::date THEN p.next_line_manager_from ELSE p.line_manager_from END AS "managerFrom",
      CASE WHEN n.id IS NOT NULL THEN ${personAs(sql`n`)} END AS next, CASE WHEN p.next_line_manager_from > ${today}::date THEN p.next_line_manager_from END AS "nextFrom", p.roles AS listed, p.leaver_on AS "leftOn",
      (SELECT max(d.until_on) FROM delegations d WHERE d.delegate_id = p.id AND d.ended_at IS NULL AND ${today}::date BETWEEN d.from_on AND d.until_on) AS "delegatedUntil"
    FROM people p
      LEFT JOIN people m ON m.id = CASE WHEN p.next_line_manager_from <= ${today}::date THEN p.next_line_manager_id ELSE p.line_manager_id END
      LEFT JOIN people n ON p.next_line_manager_from > ${today}::date AND n.id = p.next_line_manager_id
      LEFT JOIN LATERAL (SELECT json_build_object('code', u.code, 'name', u.name, 'kind', ${UNIT_KIND}, 'parentCode', u.parent_code, 'from', u.valid_from, 'to', u.valid_to) AS unit
        FROM postings o JOIN units u ON u.force_id = o.force_id AND u.code = o.unit_code WHERE o.person_id = p.id AND o.valid_from <= ${today}::date AND (o.valid_to IS NULL OR o.valid_to >= ${today}::date)
        ORDER BY o.valid_from DESC, (u.valid_from <= ${today}::date) DESC, u.valid_from DESC LIMIT 1) u ON true
    WHERE ${where} AND ${from === null ? sql`true` : sql`(p.name, p.id) > (${from[0]}::text, ${from[1]}::uuid)`} ORDER BY p.name, p.id LIMIT ${size + 1}`, NOBODY);
  const [total] = await reading.rows<{ readonly count: number }>(sql`SELECT count(*)::int AS count FROM people p WHERE ${where}`, NOBODY);
  const links = await signInLinks(context, found.slice(0, size).map(({ id }) => id));
  const page = connection(vault, found.map((row) => ({ position: [row.name, row.id], node: entryOf(row, links.filter(({ personId }) => personId === row.id)) })), size, total?.count ?? null);
  return { nodes: page.nodes, pageInfo: page.pageInfo, totalCount: page.totalCount };
}

function entryOf(row: Found, signIns: DirectoryEntryType['signIns']): DirectoryEntryType {
  const { person, unit, manager, managerFrom, next, nextFrom, leftOn } = row;
  return { person, unit, lineManager: manager === null ? null : { manager, from: managerFrom }, nextLineManager: nextFrom === null ? null : { manager: next, from: nextFrom }, roles: rolesOf(row), signIns, leftOn };
}

function rolesOf({ listed, delegatedUntil }: Found): readonly KnownRoleType[] {
  const known = (role: string): role is ViewerRole => (VIEWER_ROLE_NAMES as readonly string[]).includes(role);
  return [...listed.filter(known).map((role): KnownRoleType => ({ role, source: 'LIST', until: null })), ...(delegatedUntil === null ? [] : [{ role: 'authority', source: 'DELEGATION', until: delegatedUntil } as const])];
}
