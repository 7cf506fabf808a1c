import { kaplanMeier } from '@candour/statistics';
import { ALLEGATION_CATEGORIES, NDM_ELEMENTS, OUTCOMES, SOURCE_TYPES, STANDARDS, codesOf } from '@candour/domain/taxonomy';
import type { PatternFilterInput } from '../../cases/case-filter.input.js';
import type { Context } from '../../context.js';
import { joined, sql } from '../../reading/sql.js';
import type { Sql } from '../../reading/sql.js';
import { daysOf, shareOf } from '../estimates.js';
import { figureOfBoth } from '../exact-figure.js';
import type { ExactFigure } from '../exact-scope.js';
import { factsOf } from '../figure-facts.js';
import { WITHOUT_METRIC } from '../query-id.js';
import { DataQualityType } from './data-quality.type.js';
import type { DataQualityResult, UnitQualityType } from './data-quality.type.js';
import { toldQuality } from './told-quality.js';

const completed = sql`coalesce(c.outcome LIKE 'COMPLETED%', false)`;
const sent = sql`(c.report_sent_on IS NOT NULL OR ${completed})`;
/** Every day a case must have by where it stands: what comes after a step says that the step was taken. */
const daysKnown = sql`(c.assessed_on IS NOT NULL AND (c.notified_on IS NOT NULL OR NOT (c.account_received_on IS NOT NULL OR c.discussed_on IS NOT NULL OR ${sent})) AND (c.discussed_on IS NOT NULL OR NOT ${sent})
  AND (NOT ${completed} OR (c.report_sent_on IS NOT NULL AND c.process_ended_on IS NOT NULL)) AND (c.outcome IS NULL OR ${completed} OR c.ended_on IS NOT NULL))`;
const strange = sql`(c.source <> ALL(${codesOf(SOURCE_TYPES)}::text[]) OR c.outcome <> ALL(${codesOf(OUTCOMES)}::text[]) OR NOT c.standards <@ ${codesOf(STANDARDS)}::text[] OR NOT c.ndm_elements <@ ${codesOf(NDM_ELEMENTS)}::text[]
  OR NOT c.allegation_categories <@ ${codesOf(ALLEGATION_CATEGORIES)}::text[])`;

/** What is counted of the cases of a unit. */
const COUNTS = {
  source: sql`c.source IS NOT NULL`, standards: sql`c.standards <> '{}' OR c.performance_only`, category: sql`c.allegation_categories <> '{}'`, sent, ndmElement: sql`${sent} AND c.ndm_elements <> '{}'`, days: daysKnown, strange: sql`coalesce(${strange}, false)`,
} as const;
type Count = keyof typeof COUNTS;
const NAMES = Object.keys(COUNTS) as readonly Count[];

/** The cases of one unit that were submitted so many days after the matter was known (null: not known, or not in order), and the counts in the order of their names. */
type Row = readonly [unit: string, late: number | null, n: number, ...counts: number[]];
interface Found { readonly rows: readonly Row[]; readonly units: Readonly<Record<string, string>> | null }

/** How complete the records behind the figures are, unit by unit: whether to trust a figure, and nothing about anybody's work (process.md 4.1). */
export function dataQuality(context: Context, filter: PatternFilterInput | null): Promise<typeof DataQualityResult> {
  return figureOfBoth<Found, DataQualityType>(context, filter, { members: (figure) => ({ rows: rowsJson(figure), units: unitsJson(figure) }), work: ({ rows, units }, scope) => {
    const byUnit = new Map<string, Row[]>();
    for (const row of rows) byUnit.set(row[0], [...(byUnit.get(row[0]) ?? []), row]);
    const n = total(rows);
    return Object.assign(new DataQualityType(), {
      facts: factsOf({ figure: 'dataQuality', metric: 'DATA_QUALITY', scope, at: context.at, mode: 'EXACT', n, suppressed: false, absent: n === 0 ? 'NOTHING_COUNTED' : null, asked: WITHOUT_METRIC }),
      all: qualityOf(null, 'All units', rows), units: [...byUnit.entries()].map(([unit, of]) => qualityOf(unit, units?.[unit] ?? unit, of)).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    });
  } }, (scope) => toldQuality(context, scope));
}

function rowsJson({ where }: ExactFigure): Sql {
  const counts = joined(NAMES.map((name) => sql`count(*) FILTER (WHERE ${COUNTS[name]})`), ', ');
  return sql`(SELECT coalesce(json_agg(x.row), '[]'::json) FROM (SELECT json_build_array(c.unit_at_incident, q.late, count(*), ${counts}) AS row
    FROM cases c CROSS JOIN LATERAL (SELECT CASE WHEN c.known_on <= c.submitted_on THEN c.submitted_on - c.known_on END AS late) q WHERE ${where} GROUP BY c.unit_at_incident, q.late) x)`;
}

const unitsJson = ({ force }: ExactFigure): Sql => sql`(SELECT json_object_agg(u.code, u.name) FROM (SELECT DISTINCT ON (code) code, name FROM units WHERE force_id = ${force}::uuid ORDER BY code, valid_from DESC) u)`;

const total = (rows: readonly Row[]): number => rows.reduce((sum, [, , n]) => sum + n, 0);

function qualityOf(unit: string | null, name: string, rows: readonly Row[]): UnitQualityType {
  const n = total(rows);
  const of = (count: Count): number => rows.reduce((sum, row) => sum + (row[3 + NAMES.indexOf(count)] as number), 0);
  const share = (count: Count) => shareOf(of(count), n);
  const lateEntry = kaplanMeier(rows.flatMap(([, late, count]) => (late === null ? [] : [{ end: late, cause: 'submitted', count }]))).median;
  return { unit, name, source: share('source'), standards: share('standards'), category: share('category'), ndmElement: shareOf(of('ndmElement'), of('sent')), days: share('days'), lateEntry: daysOf(lateEntry), unknownCodes: share('strange') };
}
