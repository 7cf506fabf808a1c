import { EqualityRecordRow } from '../../case-record/sealed.entities.js';
import { tableOf } from '../../database/table.js';
import { addRows, writeRows } from '../../database/write-rows.js';
import { AssessmentElsewhereRow, HeadcountGroupRow, HeadcountRow } from '../../people/strength.entity.js';
import type { FileKind } from './columns.js';
import { fingerprintOf } from './fingerprint.js';
import { people } from './import-people.js';
import { units } from './import-units.js';
import type { Importer } from './importer.js';
import { problem, twice, unknownUnit } from './row-checks.js';

const HEADCOUNTS = tableOf(HeadcountRow);
const GROUPS = tableOf(HeadcountGroupRow);
const ELSEWHERE = tableOf(AssessmentElsewhereRow);
const EQUALITY = tableOf(EqualityRecordRow);

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
  write: async (rows, { force, people: known }, { client, vault, ids, at }) => {
    const declared = rows.map((r) => ({ force: force.id, id: ids(), text: JSON.stringify({ person: known.get(r.person), characteristic: r.characteristic, group: r.self_declared }) }));
    const sealed = await vault.sealEquality(declared);
    return addRows(client, EQUALITY, rows.map((r, i) => ({ id: declared[i]?.id, forceId: force.id, rowHash: fingerprintOf(vault, force.id, 'equality', r), ...sealed[i], recordedAt: at })));
  },
};

const assessments: Importer<'assessments'> = {
  check: (rows, known) => [
    ...twice('assessments', rows, 'decision', (r) => `${r.month}|${r.unit}|${r.category}|${r.decision}`), ...unknownUnit('assessments', rows, known, 'unit', (r) => r.unit),
    ...rows.filter(({ row }) => row.decision === 'RPRP').map(({ line }) => problem('assessments', line, 'decision', 'A matter that became a review belongs in cases.csv.')),
  ],
  write: (rows, { force }, { client }) => writeRows(client, ELSEWHERE, rows.map((r) => ({ forceId: force.id, month: r.month, unitCode: r.unit, category: r.category, decision: r.decision, matters: r.count })), ['matters']),
};

export const IMPORTERS: { readonly [K in Exclude<FileKind, 'cases'>]: Importer<K> } = { units, people, headcount, 'headcount-groups': headcountGroups, equality, assessments };
