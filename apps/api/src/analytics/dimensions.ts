import { formatMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import { NDM_ELEMENTS, OUTCOMES, SOURCE_TYPES, STANDARDS } from '@candour/domain/taxonomy';
import type { Term } from '@candour/domain/taxonomy';
import { sql } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { monthsOf } from './pattern-request.js';
import type { CountRequest, PatternRequest } from './pattern-request.js';
import type { PatternDimension } from './pattern-words.enum.js';
import type { UnitNames } from './unit-names.js';

/** The key of cases that have no value in a dimension. */
export const NONE = 'NONE';

interface Dimension {
  /** What of a case row `c` the key is made of. */
  readonly column: string;
  /** The key of a case row `c`; for a dimension of which a case may have several, the list of them. */
  readonly key: (request: CountRequest) => Sql;
  readonly several: boolean;
  /** Words for NONE. */
  readonly none: string;
  readonly terms: readonly Term[];
  /** Prefix of its counters in the rollups, where they can tell all of it. */
  readonly counters: string | null;
}

/** Only the values asked for: a case found for its use of force is not shown under the other standards it names, so that each mark can be opened as a list. */
const among = (column: Sql, wanted: readonly string[] | null | undefined): Sql => (wanted == null
  ? sql`CASE WHEN ${column} = '{}' THEN ARRAY[${NONE}::text] ELSE ${column} END`
  : sql`ARRAY(SELECT v FROM unnest(${column}) v WHERE v = ANY(${wanted}::text[]))`);

export const DIMENSIONS: Readonly<Record<PatternDimension, Dimension>> = {
  STANDARD: { column: 'standards', key: ({ filter }) => among(sql`c.standards`, filter.standards), several: true, none: 'No standard named', terms: STANDARDS, counters: 'standard' },
  NDM_ELEMENT: { column: 'ndm_elements', key: ({ filter }) => among(sql`c.ndm_elements`, filter.ndmElements), several: true, none: 'None named', terms: NDM_ELEMENTS, counters: 'ndm' },
  TEAM: { column: 'unit_at_incident', key: () => sql`c.unit_at_incident`, several: false, none: '', terms: [], counters: null },
  OUTCOME: { column: 'outcome', key: () => sql`coalesce(c.outcome, ${NONE}::text)`, several: false, none: 'No outcome yet', terms: OUTCOMES, counters: 'outcome' },
  MONTH: { column: 'accepted_month', key: () => sql`to_char(c.accepted_month, 'YYYY-MM')`, several: false, none: '', terms: [], counters: null },
  SOURCE: { column: 'source', key: () => sql`coalesce(c.source, ${NONE}::text)`, several: false, none: 'Not known', terms: SOURCE_TYPES, counters: 'source' },
};

/** The values a figure has along a dimension, in the order a person should read them. */
export function valuesOf(dimension: PatternDimension, request: PatternRequest, seen: ReadonlySet<string>, units: UnitNames): readonly { readonly key: string; readonly label: string }[] {
  if (dimension === 'MONTH') return monthsOf(request.from, request.to).map((month) => ({ key: month, label: formatMonth(month as Month) }));
  if (dimension === 'TEAM') return [...seen].map((key) => ({ key, label: units.get(key) ?? key })).sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.key < b.key ? -1 : 1));
  const { terms, none } = DIMENSIONS[dimension];
  const named = terms.filter((term) => seen.has(term.code) || (request.by.length === 1 && isAlwaysShown(dimension, term.code, request))).map((term) => ({ key: term.code, label: term.name }));
  return seen.has(NONE) ? [...named, { key: NONE, label: none }] : named;
}

/** A standard or element that nobody was referred for is an answer too, unless the reader left it out. */
function isAlwaysShown(dimension: PatternDimension, code: string, { filter }: PatternRequest): boolean {
  const wanted: readonly string[] | null | undefined = dimension === 'STANDARD' ? filter.standards : dimension === 'NDM_ELEMENT' ? filter.ndmElements : [];
  return wanted == null ? !(filter.without ?? []).includes(dimension) : wanted.includes(code);
}
