import { londonDay } from '@candour/domain/calendar';
import type { Rank } from '@candour/domain/taxonomy';
import { tableOf } from '../../database/table.js';
import { writeRows } from '../../database/write-rows.js';
import { PersonRow, PostingRow } from '../../people/person.entity.js';
import type { ImportRow } from './columns.js';
import type { Importer } from './importer.js';
import type { Known } from './known.js';
import { leadersAfter } from './line-managers.js';
import type { Problem, ReadRow } from './read-rows.js';
import { endsFirst, problem, twice, unknownUnit } from './row-checks.js';

const PEOPLE = tableOf(PersonRow);
const POSTINGS = tableOf(PostingRow);

const CHIEFS: readonly (Rank | undefined)[] = ['CHIEF_CONSTABLE', 'COMMISSIONER', 'CITY_COMMISSIONER'];

/** The column of the table each column of the file speaks for. Of one that no row fills nothing is said, so nothing there is changed. */
const SAID: Readonly<Partial<Record<keyof ImportRow<'people'>, keyof PersonRow>>> = {
  special: 'special', probation: 'probationer', probation_ends: 'probationEndsOn', leaver_date: 'leaverOn', leaving_date: 'resignsOn', system_roles: 'roles',
  acting_rank: 'actingRank', acting_from: 'actingFrom', acting_to: 'actingTo', standards_staff: 'standardsStaff',
};
const LEADING: readonly string[] = ['lineManagerId', 'lineManagerFrom', 'nextLineManagerId', 'nextLineManagerFrom'];
const saidIn = (rows: readonly ImportRow<'people'>[]): readonly string[] =>
  ['name', 'rank', 'staff', 'chiefOfficer', ...(rows.some((row) => row.line_manager !== undefined) ? LEADING : []), ...(Object.keys(SAID) as (keyof typeof SAID)[]).flatMap((column) => (rows.some((row) => row[column] !== undefined) ? (SAID[column] ?? []) : []))];

/** Whoever leads an officer reads the report (R38), so nobody makes themselves a line manager; what stands may be said again. */
const ownPeople = (rows: readonly ReadRow<'people'>[], { importer }: Known): readonly Problem[] =>
  rows.filter(({ row }) => importer !== null && row.line_manager === importer.number && !importer.leads.has(row.number))
    .map(({ line }) => problem('people', line, 'line_manager', 'You cannot enter yourself as a line manager: whoever leads an officer reads the report. Another administrator, or an operator, imports this row.'));

/** People and their postings. */
export const people: Importer<'people'> = {
  check: (rows, known) => {
    const numbers = new Set([...known.people.keys(), ...rows.map((r) => r.row.number)]);
    return [
      ...twice('people', rows, 'from', (r) => `${r.number}|${r.from}`),
      ...unknownUnit('people', rows, known, 'unit', (r) => r.unit),
      ...rows.filter(({ row }) => row.line_manager !== undefined && (!numbers.has(row.line_manager) || row.line_manager === row.number)).map(({ line }) => problem('people', line, 'line_manager', 'Nobody else has this number; add the person or correct the number.')),
      ...ownPeople(rows, known),
      ...rows.filter(({ row }) => row.acting_rank !== undefined && row.acting_from === undefined).map(({ line }) => problem('people', line, 'acting_from', 'An acting rank has a first day; give it.')),
      ...endsFirst('people', rows, 'acting_to', (r) => [r.acting_from, r.acting_to]),
      ...endsFirst('people', rows, 'to', (r) => [r.from, r.to]),
    ];
  },
  // A person may stand in several rows, one for each posting: the latest that has begun says who they are now. One that is still to come
  // announces who leads them from its first day on, and changes nothing else before it.
  write: async (rows, { force, people: before, chiefs }, { client, ids, at }) => {
    const today = londonDay(at);
    const now = new Map<string, ImportRow<'people'>>();
    for (const row of rows) {
      const known = now.get(row.number);
      if (known === undefined || (row.from <= today ? known.from > today || known.from <= row.from : known.from > today && row.from < known.from)) now.set(row.number, row);
    }
    const idOf = new Map([...before, ...[...now.keys()].filter((n) => !before.has(n)).map((n) => [n, ids()] as const)]);
    const leading = await leadersAfter(client, force.id, rows, today, (number) => idOf.get(number) ?? null);
    const rowOf = (r: ImportRow<'people'>): object => ({
      id: idOf.get(r.number), forceId: force.id, number: r.number, name: r.name, rank: r.rank, special: r.special ?? false, staff: r.rank === undefined && r.special !== true, probationer: r.probation ?? false, probationEndsOn: r.probation_ends,
      actingRank: r.acting_rank, actingFrom: r.acting_from, actingTo: r.acting_to, ...leading.get(r.number), leaverOn: r.leaver_date, resignsOn: r.leaving_date,
      chiefOfficer: r.chief_officer ?? (chiefs.has(r.number) || CHIEFS.includes(r.rank)), standardsStaff: r.standards_staff ?? false, roles: (r.system_roles ?? []).map((role) => role.toLowerCase()),
    });
    const isAnnounced = (r: ImportRow<'people'>): boolean => r.from > today && before.has(r.number);
    const said = saidIn(rows);
    const persons = await writeRows(client, PEOPLE, [...now.values()].filter((r) => !isAnnounced(r)).map(rowOf), said)
      + await writeRows(client, PEOPLE, [...now.values()].filter(isAnnounced).map(rowOf), said.filter((column) => LEADING.includes(column)));
    return persons + await writeRows(client, POSTINGS, rows.map((r) => ({ personId: idOf.get(r.number), validFrom: r.from, validTo: r.to, forceId: force.id, unitCode: r.unit, role: r.role, rank: r.rank })), ['validTo', 'unitCode', 'role', 'rank']);
  },
};
