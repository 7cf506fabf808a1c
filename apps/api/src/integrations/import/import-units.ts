import type { Day } from '@candour/domain/calendar';
import { tableOf } from '../../database/table.js';
import { writeRows } from '../../database/write-rows.js';
import { UnitRow } from '../../people/force.entity.js';
import type { ImportRow } from './columns.js';
import type { Importer } from './importer.js';
import type { Problem, ReadRow } from './read-rows.js';
import { endsFirst, problem, twice } from './row-checks.js';

const UNITS = tableOf(UnitRow);

/** Rows of one unit whose times overlap: on such a day nobody could say what it was called and where it belonged. */
function overlapping(rows: readonly ReadRow<'units'>[]): Problem[] {
  const sorted = [...rows].sort((a, b) => (a.row.code === b.row.code ? (a.row.from < b.row.from ? -1 : 1) : a.row.code < b.row.code ? -1 : 1));
  return sorted.flatMap(({ line, row }, i) => {
    const before = sorted[i - 1];
    const overlaps = before?.row.code === row.code && before.row.from < row.from && (before.row.to === undefined || before.row.to >= row.from);
    return overlaps ? [problem('units', line, 'from', `This begins before what line ${before.line} says has ended; give that line a last day.`)] : [];
  });
}

/** Units that lie below themselves on the first day of their row. */
function inCircles(rows: readonly ReadRow<'units'>[]): Problem[] {
  const byCode = new Map<string, ImportRow<'units'>[]>();
  for (const { row } of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  const parentOf = (code: string, on: Day): string | undefined => byCode.get(code)?.find(({ from, to }) => from <= on && (to === undefined || on <= to))?.parent;
  return rows.filter(({ row }) => {
    const seen = new Set<string>();
    let above = row.parent;
    while (above !== undefined && above !== row.code && !seen.has(above)) {
      seen.add(above);
      above = parentOf(above, row.from);
    }
    return above === row.code;
  }).map(({ line }) => problem('units', line, 'parent', 'The units above this one lead back to it; correct one of them.'));
}

/** Units with every name and place they had. */
export const units: Importer<'units'> = {
  check: (rows, known) => {
    const codes = new Set([...known.units, ...rows.map((r) => r.row.code)]);
    return [
      ...twice('units', rows, 'code', (r) => `${r.code}|${r.from}`),
      ...rows.filter(({ row }) => row.parent !== undefined && !codes.has(row.parent)).map(({ line }) => problem('units', line, 'parent', 'No other unit has this code; add it to the file or correct the code.')),
      ...inCircles(rows), ...endsFirst('units', rows, 'to', (r) => [r.from, r.to]), ...overlapping(rows),
    ];
  },
  write: (rows, { force }, { client }) => {
    const parents = new Set(rows.map((r) => r.parent));
    return writeRows(client, UNITS, rows.map((r) => ({ forceId: force.id, code: r.code, validFrom: r.from, validTo: r.to, name: r.name, kind: r.kind ?? (r.parent === undefined ? 'FORCE' : parents.has(r.code) ? 'DEPARTMENT' : 'TEAM'), parentCode: r.parent })), ['validTo', 'name', 'kind', 'parentCode']);
  },
};
