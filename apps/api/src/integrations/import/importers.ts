import type pg from 'pg';
import { tableOf } from '../../database/table.js';
import { EqualityRecordRow } from '../../case-record/sealed.entities.js';
import type { Vault } from '../../case-record/vault.js';
import { UnitRow } from '../../people/force.entity.js';
import { PersonRow, PostingRow } from '../../people/person.entity.js';
import { AssessmentElsewhereRow, HeadcountGroupRow, HeadcountRow } from '../../people/strength.entity.js';
import type { FileKind, ImportRow } from './columns.js';
import type { Known } from './known.js';
import { rowHash } from './past-case.js';
import type { Problem, ReadRow } from './read-rows.js';
import { addRows, writeRows } from '../../database/write-rows.js';

/** What an importer may use besides its rows. Ids and time are handed in. */
export interface Means { readonly client: pg.ClientBase; readonly vault: Vault; readonly ids: () => string; readonly at: string }
/** One kind of file: what is wrong with its rows together, and how good rows are written. Returns how many rows changed anything. */
export interface Importer<K extends FileKind> {
  readonly check: (rows: readonly ReadRow<K>[], known: Known) => readonly Problem[];
  readonly write: (rows: readonly ImportRow<K>[], known: Known, means: Means) => Promise<number>;
}

export const problem = (file: FileKind, line: number, column: string, cure: string): Problem => ({ file, line, column, cure });
/** Rows whose key stands in the file before. */
export function twice<K extends FileKind>(file: K, rows: readonly ReadRow<K>[], column: string, keyOf: (row: ImportRow<K>) => string): Problem[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, row }) => {
    const first = seen.get(keyOf(row));
    if (first === undefined) seen.set(keyOf(row), line);
    return first === undefined ? [] : [problem(file, line, column, `The same as line ${first}; keep one.`)];
  });
}
export const unknownUnit = <K extends FileKind>(file: K, rows: readonly ReadRow<K>[], known: Known, column: string, unitOf: (row: ImportRow<K>) => string): Problem[] =>
  rows.filter(({ row }) => !known.units.has(unitOf(row))).map(({ line }) => problem(file, line, column, 'No unit has this code; import units.csv first or correct the code.'));

const UNITS = tableOf(UnitRow);
const PEOPLE = tableOf(PersonRow);
const POSTINGS = tableOf(PostingRow);
const HEADCOUNTS = tableOf(HeadcountRow);
const GROUPS = tableOf(HeadcountGroupRow);
const ELSEWHERE = tableOf(AssessmentElsewhereRow);
const EQUALITY = tableOf(EqualityRecordRow);

const units: Importer<'units'> = {
  check: (rows, known) => {
    const codes = new Set([...known.units, ...rows.map((r) => r.row.code)]);
    return [
      ...twice('units', rows, 'code', (r) => `${r.code}|${r.from}`),
      ...rows.filter(({ row }) => row.parent !== undefined && (!codes.has(row.parent) || row.parent === row.code)).map(({ line }) => problem('units', line, 'parent', 'No other unit has this code; add it to the file or correct the code.')),
      ...rows.filter(({ row }) => row.to !== undefined && row.to < row.from).map(({ line }) => problem('units', line, 'to', 'The last day lies before the first; check both.')),
    ];
  },
  write: (rows, { force }, { client }) => {
    const parents = new Set(rows.map((r) => r.parent));
    return writeRows(client, UNITS, rows.map((r) => ({ forceId: force.id, code: r.code, validFrom: r.from, validTo: r.to, name: r.name, kind: r.kind ?? (r.parent === undefined ? 'FORCE' : parents.has(r.code) ? 'DEPARTMENT' : 'TEAM'), parentCode: r.parent })), ['validTo', 'name', 'kind', 'parentCode']);
  },
};

const people: Importer<'people'> = {
  check: (rows, known) => {
    const numbers = new Set([...known.people.keys(), ...rows.map((r) => r.row.number)]);
    return [
      ...twice('people', rows, 'from', (r) => `${r.number}|${r.from}`),
      ...unknownUnit('people', rows, known, 'unit', (r) => r.unit),
      ...rows.filter(({ row }) => row.line_manager !== undefined && (!numbers.has(row.line_manager) || row.line_manager === row.number)).map(({ line }) => problem('people', line, 'line_manager', 'Nobody else has this number; add the person or correct the number.')),
      ...rows.filter(({ row }) => row.to !== undefined && row.to < row.from).map(({ line }) => problem('people', line, 'to', 'The last day lies before the first; check both.')),
    ];
  },
  // A person may stand in several rows, one for each posting: the latest says who they are now.
  write: async (rows, { force, people: before }, { client, ids }) => {
    const latest = new Map<string, ImportRow<'people'>>();
    for (const row of rows) if ((latest.get(row.number)?.from ?? '') <= row.from) latest.set(row.number, row);
    const idOf = new Map([...before, ...[...latest.keys()].filter((n) => !before.has(n)).map((n) => [n, ids()] as const)]);
    const persons = await writeRows(client, PEOPLE, [...latest.values()].map((r) => ({
      id: idOf.get(r.number), forceId: force.id, number: r.number, name: r.name, rank: r.rank, special: r.special ?? false, staff: r.rank === undefined, probationer: r.probation ?? false,
      lineManagerId: r.line_manager === undefined ? null : idOf.get(r.line_manager), leaverOn: r.leaver_date, chiefOfficer: r.rank === 'CHIEF_CONSTABLE', standardsStaff: false, roles: (r.system_roles ?? []).map((role) => role.toLowerCase()),
    })), ['name', 'rank', 'special', 'staff', 'probationer', 'leaverOn', ...(rows.some((r) => r.line_manager !== undefined) ? ['lineManagerId'] : []), ...(rows.some((r) => r.system_roles !== undefined) ? ['roles'] : [])]);
    return persons + await writeRows(client, POSTINGS, rows.map((r) => ({ personId: idOf.get(r.number), validFrom: r.from, validTo: r.to, forceId: force.id, unitCode: r.unit, role: r.role, rank: r.rank })), ['validTo', 'unitCode', 'role', 'rank']);
  },
};

const headcount: Importer<'headcount'> = {
  check: (rows, known) => [...twice('headcount', rows, 'unit', (r) => `${r.month}|${r.unit}`), ...unknownUnit('headcount', rows, known, 'unit', (r) => r.unit)],
  write: (rows, { force }, { client }) => writeRows(client, HEADCOUNTS, rows.map((r) => ({ forceId: force.id, unitCode: r.unit, month: r.month, officers: r.officers, specials: r.specials ?? 0, staff: r.staff ?? 0, fte: r.fte })), ['officers', 'specials', 'staff', 'fte']),
};

const headcountGroups: Importer<'headcount-groups'> = {
  check: (rows, { force }) => [
    ...twice('headcount-groups', rows, 'group', (r) => `${r.quarter}|${r.characteristic}|${r.group}`),
    ...rows.filter(({ row }) => row.force !== force.code).map(({ line }) => problem('headcount-groups', line, 'force', 'This is another force; one import is for one force.')),
  ],
  write: (rows, { force }, { client }) => writeRows(client, GROUPS, rows.map((r) => ({ forceId: force.id, quarter: r.quarter, characteristic: r.characteristic, groupCode: r.group, officers: r.officers })), ['officers']),
};

const equality: Importer<'equality'> = {
  check: (rows, known) => [
    ...twice('equality', rows, 'characteristic', (r) => `${r.person}|${r.characteristic}`),
    ...rows.filter(({ row }) => !known.people.has(row.person)).map(({ line }) => problem('equality', line, 'person', 'Nobody has this number; import people.csv first or correct the number.')),
  ],
  write: (rows, { force, people: known }, { client, vault, ids, at }) => addRows(client, EQUALITY, rows.map((r) => {
    const id = ids();
    const text = JSON.stringify({ person: known.get(r.person), characteristic: r.characteristic, group: r.self_declared });
    return { id, forceId: force.id, rowHash: vault.fingerprint('equality', `${force.id}|${rowHash(r)}`), ...vault.sealEquality({ force: force.id, id }, text), recordedAt: at };
  })),
};

const assessments: Importer<'assessments'> = {
  check: (rows, known) => [
    ...twice('assessments', rows, 'decision', (r) => `${r.month}|${r.unit}|${r.category}|${r.decision}`), ...unknownUnit('assessments', rows, known, 'unit', (r) => r.unit),
    ...rows.filter(({ row }) => row.decision === 'RPRP').map(({ line }) => problem('assessments', line, 'decision', 'A matter that became a review belongs in cases.csv.')),
  ],
  write: (rows, { force }, { client }) => writeRows(client, ELSEWHERE, rows.map((r) => ({ forceId: force.id, month: r.month, unitCode: r.unit, category: r.category, decision: r.decision, matters: r.count })), ['matters']),
};

export const IMPORTERS: { readonly [K in Exclude<FileKind, 'cases'>]: Importer<K> } = { units, people, headcount, 'headcount-groups': headcountGroups, equality, assessments };
