import type { Rank } from '@candour/domain/taxonomy';
import { tableOf } from '../../database/table.js';
import { writeRows } from '../../database/write-rows.js';
import { PersonRow, PostingRow } from '../../people/person.entity.js';
import type { ImportRow } from './columns.js';
import type { Importer } from './importer.js';
import { endsFirst, problem, twice, unknownUnit } from './row-checks.js';

const PEOPLE = tableOf(PersonRow);
const POSTINGS = tableOf(PostingRow);

const CHIEFS: readonly (Rank | undefined)[] = ['CHIEF_CONSTABLE', 'COMMISSIONER', 'CITY_COMMISSIONER'];

/** The column of the table each column of the file speaks for. Of one that no row fills nothing is said, so nothing there is changed. */
const SAID: Readonly<Partial<Record<keyof ImportRow<'people'>, keyof PersonRow>>> = {
  special: 'special', probation: 'probationer', probation_ends: 'probationEndsOn', leaver_date: 'leaverOn', leaving_date: 'resignsOn', line_manager: 'lineManagerId', system_roles: 'roles',
  acting_rank: 'actingRank', acting_from: 'actingFrom', acting_to: 'actingTo', standards_staff: 'standardsStaff',
};
const saidIn = (rows: readonly ImportRow<'people'>[]): readonly string[] =>
  ['name', 'rank', 'staff', 'chiefOfficer', ...(Object.keys(SAID) as (keyof typeof SAID)[]).flatMap((column) => (rows.some((row) => row[column] !== undefined) ? (SAID[column] ?? []) : []))];

/** People and their postings. */
export const people: Importer<'people'> = {
  check: (rows, known) => {
    const numbers = new Set([...known.people.keys(), ...rows.map((r) => r.row.number)]);
    return [
      ...twice('people', rows, 'from', (r) => `${r.number}|${r.from}`),
      ...unknownUnit('people', rows, known, 'unit', (r) => r.unit),
      ...rows.filter(({ row }) => row.line_manager !== undefined && (!numbers.has(row.line_manager) || row.line_manager === row.number)).map(({ line }) => problem('people', line, 'line_manager', 'Nobody else has this number; add the person or correct the number.')),
      ...rows.filter(({ row }) => row.acting_rank !== undefined && row.acting_from === undefined).map(({ line }) => problem('people', line, 'acting_from', 'An acting rank has a first day; give it.')),
      ...endsFirst('people', rows, 'acting_to', (r) => [r.acting_from, r.acting_to]),
      ...endsFirst('people', rows, 'to', (r) => [r.from, r.to]),
    ];
  },
  // A person may stand in several rows, one for each posting: the latest says who they are now.
  write: async (rows, { force, people: before, chiefs }, { client, ids }) => {
    const latest = new Map<string, ImportRow<'people'>>();
    for (const row of rows) if ((latest.get(row.number)?.from ?? '') <= row.from) latest.set(row.number, row);
    const idOf = new Map([...before, ...[...latest.keys()].filter((n) => !before.has(n)).map((n) => [n, ids()] as const)]);
    const persons = await writeRows(client, PEOPLE, [...latest.values()].map((r) => ({
      id: idOf.get(r.number), forceId: force.id, number: r.number, name: r.name, rank: r.rank, special: r.special ?? false, staff: r.rank === undefined && r.special !== true, probationer: r.probation ?? false, probationEndsOn: r.probation_ends,
      actingRank: r.acting_rank, actingFrom: r.acting_from, actingTo: r.acting_to, lineManagerId: r.line_manager === undefined ? null : idOf.get(r.line_manager), leaverOn: r.leaver_date, resignsOn: r.leaving_date,
      chiefOfficer: r.chief_officer ?? (chiefs.has(r.number) || CHIEFS.includes(r.rank)), standardsStaff: r.standards_staff ?? false, roles: (r.system_roles ?? []).map((role) => role.toLowerCase()),
    })), saidIn([...latest.values()]));
    return persons + await writeRows(client, POSTINGS, rows.map((r) => ({ personId: idOf.get(r.number), validFrom: r.from, validTo: r.to, forceId: force.id, unitCode: r.unit, role: r.role, rank: r.rank })), ['validTo', 'unitCode', 'role', 'rank']);
  },
};
