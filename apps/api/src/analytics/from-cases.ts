import { notYetToldTo } from '../access/case-scope.js';
import { counted, filterConditions } from '../cases/case-filter.js';
import type { Viewer } from '../identity/viewer.js';
import { allOf, joined, sql, word } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { isInvited, wasInTime } from './accounts.js';
import { sumOf } from './cells.js';
import type { Cell } from './cells.js';
import { DIMENSIONS } from './dimensions.js';
import { isStrengthKnown } from './exposure.js';
import { dayOf } from './pattern-request.js';
import type { CountRequest } from './pattern-request.js';
import { listOf } from './source.js';
import type { Row, Source } from './source.js';

/** Counts the cases themselves, whatever is asked of them. */
export function fromCases(viewer: Viewer, request: CountRequest): Source {
  const force = viewer.force.id;
  const own = sql`c.force_id = ${force}::uuid AND NOT coalesce(${notYetToldTo(viewer)}, false)`;
  const { cells, cases } = amongCases(sql`cases c`, request, allOf([own, counted, filterConditions(force, request.filter), ...ofThing(force, request)]));
  // Where every case stands under one value alone, they are added up and not gone through again.
  const figure = eachOnce(request) ? [['cells', listOf(cells)] as const] : [['cells', listOf(cells)] as const, ['cases', cases] as const];
  return { figure: () => figure, read: (found) => { const read = (found['cells'] as readonly Row[]).map(cellOf); return { counts: read, cases: eachOnce(request) ? sumOf(read) : (found['cases'] as number) }; } };
}

const eachOnce = ({ metric, by }: CountRequest): boolean => metric !== 'ACTIONS' && by.length > 0 && by.every((dimension) => !DIMENSIONS[dimension].several);

/** What narrows the cases to the thing that is counted of them. */
function ofThing(force: string, request: CountRequest): readonly Sql[] {
  const { metric, ofKnownStrength } = request;
  return [
    ...(metric === 'ACCOUNTS' ? [isInvited(dayOf(request))] : []),
    ...(ofKnownStrength === true ? [isStrengthKnown(force, sql`c.unit_at_incident`, sql`c.accepted_month`)] : []),
  ];
}

const cellOf = (row: Row): Cell => ({ keys: row.slice(0, -1) as string[], count: row.at(-1) as number });

function amongCases(table: Sql, request: CountRequest, where: Sql): { readonly cells: Sql; readonly cases: Sql } {
  const actions = request.metric === 'ACTIONS';
  const keys = [
    ...request.by.map((dimension, i) => ({ name: word(`k${i}`), several: DIMENSIONS[dimension].several, key: DIMENSIONS[dimension].key(request) })),
    ...(request.metric === 'ACCOUNTS' ? [{ name: word('how'), several: false, key: wasInTime }] : []),
  ];
  const from = sql`${table}${actions ? sql` JOIN actions a ON a.case_id = c.id` : sql``}${joined(keys.map(({ name, several, key }) => sql` CROSS JOIN LATERAL (SELECT ${several ? sql`unnest(${key})` : key} AS k) ${name}`), '')}`;
  const names = joined(keys.map(({ name }) => sql`${name}.k`), ', ');
  return {
    cells: sql`SELECT json_build_array(${names}, count(*)) AS row FROM ${from} WHERE ${where} GROUP BY ${names}`,
    cases: sql`(SELECT count(*) FROM ${table} WHERE ${where}${actions ? sql` AND EXISTS (SELECT FROM actions a WHERE a.case_id = c.id)` : sql``})`,
  };
}
