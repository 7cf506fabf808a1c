import { notYetToldTo } from '../access/case-scope.js';
import { counted, filterConditions } from '../cases/case-filter.js';
import type { Viewer } from '../identity/viewer.js';
import { allOf, joined, jsonObject, sql, word } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { isInvited, wasInTime } from './accounts.js';
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
  const where = allOf([sql`c.force_id = ${force}::uuid AND NOT coalesce(${notYetToldTo(viewer)}, false)`, counted, filterConditions(force, request.filter), ...ofThing(force, request)]);
  return {
    figure: () => [['counted', request.metric === 'ACTIONS' ? actionsOf(request, where) : casesOf(request, where)]],
    read: (found) => {
      const { cells, cases } = found['counted'] as { readonly cells: readonly Row[]; readonly cases: number };
      return { counts: cells.map(cellOf), cases };
    },
  };
}

/** What narrows the cases to the thing that is counted of them. */
function ofThing(force: string, request: CountRequest): readonly Sql[] {
  const { metric, ofKnownStrength } = request;
  return [
    ...(metric === 'ACCOUNTS' ? [isInvited(dayOf(request))] : []),
    ...(ofKnownStrength === true ? [isStrengthKnown(force, sql`c.unit_at_incident`, sql`c.accepted_month`)] : []),
  ];
}

const cellOf = (row: Row): Cell => ({ keys: row.slice(0, -1) as string[], count: row.at(-1) as number });

/** The keys of a request, each with a name; of accounts whether one was in time, too. */
const keysOf = (request: CountRequest) => [
  ...request.by.map((dimension, i) => ({ name: word(`k${i}`), several: DIMENSIONS[dimension].several, key: DIMENSIONS[dimension].key(request) })),
  ...(request.metric === 'ACCOUNTS' ? [{ name: word('how'), several: false, key: word('c.how') }] : []),
];
const apart = (request: CountRequest): Sql => joined(keysOf(request).map(({ name, several, key }) => sql` CROSS JOIN LATERAL (SELECT ${several ? sql`unnest(${key})` : key} AS k) ${name}`), '');
const namesOf = (request: CountRequest): Sql => joined(keysOf(request).map(({ name }) => sql`${name}.k`), ', ');

/**
 * Cases are gone through once and put together by what their keys are made of, which leaves few; those are then counted under each of their
 * keys. So a case with two standards is in two cells and once in all of them, from one look at it.
 */
function casesOf(request: CountRequest, where: Sql): Sql {
  const columns = word([...new Set(request.by.map((dimension) => `c.${DIMENSIONS[dimension].column}`))].join(', '));
  const how = request.metric === 'ACCOUNTS' ? sql`${wasInTime} AS how` : sql`NULL::text AS how`;
  const names = namesOf(request);
  return sql`(WITH c AS MATERIALIZED (SELECT ${columns}, ${how}, count(*) AS n FROM cases c WHERE ${where} GROUP BY ${columns}, how) SELECT json_build_object(
    'cells', (SELECT coalesce(json_agg(x.row), '[]'::json) FROM (SELECT json_build_array(${names}, sum(c.n)) AS row FROM c${apart(request)} GROUP BY ${names}) x),
    'cases', (SELECT coalesce(sum(c.n), 0) FROM c)))`;
}

/** Actions by the keys of their cases. */
function actionsOf(request: CountRequest, where: Sql): Sql {
  const names = namesOf(request);
  return jsonObject([
    ['cells', listOf(sql`SELECT json_build_array(${names}, count(*)) AS row FROM cases c JOIN actions a ON a.case_id = c.id${apart(request)} WHERE ${where} GROUP BY ${names}`)],
    ['cases', sql`(SELECT count(*) FROM cases c WHERE ${where} AND EXISTS (SELECT FROM actions a WHERE a.case_id = c.id))`],
  ]);
}
