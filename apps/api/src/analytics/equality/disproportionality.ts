import { CODES } from '@candour/domain';
import { firstDayOf, londonDay, monthOf } from '@candour/domain/calendar';
import { disproportionality as compared, protectedRate, protectedShare } from '@candour/statistics';
import type { Disparity, Stage } from '@candour/statistics';
import { NotAvailableToRoleType, invalidDetails, refusalOf } from '../../access/refusal.type.js';
import type { PatternFilterInput } from '../../cases/case-filter.input.js';
import type { Context } from '../../context.js';
import type { Viewer } from '../../identity/viewer.js';
import { NOBODY } from '../../reading/reading.js';
import { sql } from '../../reading/sql.js';
import { factsOf } from '../figure-facts.js';
import { finerThanYouMaySee } from '../finer.type.js';
import { scopeOf } from '../pattern-request.js';
import type { Scope } from '../pattern-request.js';
import { WITHOUT_METRIC } from '../query-id.js';
import { COUNTED, NOT_STATED } from './equality-tables.js';
import type { EqualityCount } from './equality-tables.js';
import { DisproportionalityType } from './disproportionality.type.js';
import type { DisproportionalityResult, EqualityTableType, GroupComparedType } from './disproportionality.type.js';

type Row = EqualityCount & { readonly countedAt: string };
/** One characteristic at one point in some quarters, by group; no groups where it is withheld. */
interface Table { readonly characteristic: string; readonly stage: EqualityCount['stage']; readonly quarters: readonly string[]; readonly groups: readonly EqualityCount[]; readonly notStated: number | null }

const NAMES: Readonly<Record<string, string>> = { AGE: 'Age', DISABILITY: 'Disability', ETHNICITY: 'Ethnicity', GENDER: 'Gender', RELIGION: 'Religion or belief', SEXUAL_ORIENTATION: 'Sexual orientation' };
const WITHHELD = 'Withheld: some number in this table would be of fewer than 10 people or matters.';
const YEARS_IN_A_QUARTER = 0.25;
const PER = 1_000;

/** Process 5.1, row E: a protected aggregate for the analyst and the commissioner's office, and for nobody else. */
export const mayAskEquality = ({ roles }: Viewer): boolean => roles.includes('analyst') || roles.includes('pcc');

/**
 * Whether groups of officers fare alike: from numbers that were protected before they were kept, whoever asks and in every mode. Whole quarters of the
 * whole force: any other narrowing is refused, whatever the record holds.
 */
export async function disproportionality(context: Context, filter: PatternFilterInput | null): Promise<typeof DisproportionalityResult> {
  if (!mayAskEquality(context.viewer)) return refusalOf(NotAvailableToRoleType, { ...CODES.EQUALITY_NOT_YOURS, code: 'EQUALITY_NOT_YOURS' });
  const { scope, problems } = scopeOf(filter, monthOf(londonDay(context.at)));
  if (problems.length > 0) return invalidDetails(problems);
  const finer = NARROWING.filter((name) => scope.filter[name] != null);
  if (finer.length > 0) return finerThanYouMaySee(finer);
  const rows = await context.reading.rows<Row>(rowsOf(context.viewer.force.id, scope), NOBODY);
  const quarters = tablesOf(rows);
  const together = putTogether(quarters);
  const withheld = quarters.some(({ groups }) => groups.length === 0);
  return Object.assign(new DisproportionalityType(), {
    facts: factsOf({
      figure: 'disproportionality', metric: 'DISPROPORTIONALITY', scope, at: rows.reduce((last, { countedAt }) => (countedAt > last ? countedAt : last), '') || context.at, mode: 'PROTECTED', n: null, suppressed: withheld,
      absent: rows.length === 0 ? 'NOTHING_COUNTED' : together.length === 0 ? 'TOO_FEW' : null, asked: WITHOUT_METRIC,
    }),
    together: withRatios(together, null), quarters: withRatios(quarters, 'QUARTER'),
  });
}

const NARROWING = ['unit', 'teams', 'standards', 'ndmElements', 'sources', 'outcomes', 'without'] as const;

/** Quarters that lie in the months asked for, all of each. */
const rowsOf = (force: string, { from, to }: Scope) => sql`SELECT to_char(quarter, 'YYYY-MM-DD') AS quarter, characteristic, stage, group_code AS "group", count, of_count AS "of", counted_at AS "countedAt" FROM equality_counts
  WHERE force_id = ${force}::uuid AND quarter >= ${firstDayOf(from)}::date AND quarter + interval '2 months' <= ${firstDayOf(to)}::date ORDER BY characteristic, stage DESC, quarter, group_code`;

function tablesOf(rows: readonly Row[]): readonly Table[] {
  return rows.filter(({ group }) => group === COUNTED).map(({ quarter, characteristic, stage }) => {
    const own = rows.filter((row) => row.quarter === quarter && row.characteristic === characteristic && row.stage === stage);
    return { characteristic, stage, quarters: [quarter], groups: own.filter(({ group }) => group !== COUNTED && group !== NOT_STATED), notStated: own.find(({ group }) => group === NOT_STATED)?.count ?? null };
  });
}

/** Sums of what was told, of quarters with the same groups as the last: a quarter that is withheld adds nothing, so nothing of it can be told apart. */
function putTogether(tables: readonly Table[]): readonly Table[] {
  const told = tables.filter(({ groups }) => groups.length > 0);
  const lasts = new Map(told.map((table) => [`${table.characteristic}|${table.stage}`, table]));
  return [...lasts.values()].map((last) => {
    const like = told.filter(({ characteristic, stage, groups }) => characteristic === last.characteristic && stage === last.stage && namesOf(groups) === namesOf(last.groups));
    const sum = (group: string, of: (row: EqualityCount) => number): number => like.reduce((all, { groups }) => all + groups.filter((row) => row.group === group).reduce((n, row) => n + of(row), 0), 0);
    const notStated = like.some((table) => table.notStated === null) ? null : like.reduce((all, table) => all + (table.notStated ?? 0), 0);
    return { ...last, quarters: like.flatMap(({ quarters }) => quarters), groups: last.groups.map((row) => ({ ...row, count: sum(row.group, ({ count }) => count), of: sum(row.group, ({ of }) => of) })), notStated };
  });
}
const namesOf = (groups: readonly EqualityCount[]): string => groups.map(({ group }) => group).join('\n');

/** The others beside the largest group, points of one characteristic looked at together. */
function withRatios(tables: readonly Table[], apart: 'QUARTER' | null): readonly EqualityTableType[] {
  const keyOf = ({ characteristic, quarters, groups }: Table): string => [characteristic, apart === null ? '' : quarters[0], namesOf(groups)].join('|');
  const found = new Map<string, ReturnType<typeof compared>>();
  for (const key of new Set(tables.map(keyOf))) {
    const together = tables.filter((table) => keyOf(table) === key && table.groups.length > 0);
    const [first] = together;
    if (first !== undefined) found.set(key, compared(together.map(stageOf), referenceOf(first)));
  }
  return tables.map((table) => tableOf(table, found.get(keyOf(table)), apart));
}

/** Officers for a quarter of a year each. */
const wholeOf = ({ stage }: Table, { of }: EqualityCount): number => (stage === 'REFERRED' ? of * YEARS_IN_A_QUARTER : of);
const stageOf = (table: Table): Stage => ({ stage: table.stage, kind: table.stage === 'REFERRED' ? 'RATE' : 'PROPORTION', unknown: table.notStated ?? 0, groups: table.groups.map((row) => ({ group: row.group, count: row.count, of: wholeOf(table, row) })) });
const referenceOf = ({ groups }: Table): string => groups.reduce((largest, row) => (row.of > largest.of ? row : largest)).group;

function tableOf(table: Table, found: ReturnType<typeof compared> | undefined, apart: 'QUARTER' | null): EqualityTableType {
  const { characteristic, stage, quarters, groups, notStated } = table;
  const reference = groups.length === 0 ? null : referenceOf(table);
  const share = notStated === null ? null : (found?.completeness.find((each) => each.stage === stage)?.unknownShare ?? null);
  return {
    characteristic, name: NAMES[characteristic] ?? characteristic, stage, quarter: apart === null ? null : (quarters[0] ?? null), quarters, notStated: share, why: groups.length === 0 ? WITHHELD : null,
    groups: groups.map((row) => groupOf(table, row, row.group === reference, found?.disparities.find((each) => each.stage === stage && each.group === row.group))),
  };
}

function groupOf(table: Table, row: EqualityCount, reference: boolean, disparity: Disparity | undefined): GroupComparedType {
  const [count, whole] = [{ kind: 'TOLD', count: row.count } as const, wholeOf(table, row)];
  const value = table.stage === 'REFERRED' ? protectedRate(count, whole, row.of, PER) : protectedShare(count, { kind: 'TOLD', count: row.of });
  const ratio = value === null ? null : (disparity?.compared ?? null);
  const told = (n: number | null | undefined): number | null => (n == null || !Number.isFinite(n) ? null : n);
  return { group: row.group, reference, count: row.count, of: whole, value, ratio: told(ratio?.ratio), lower: told(ratio?.low), upper: told(ratio?.high), ofOdds: ratio !== null && 'measure' in ratio && ratio.measure === 'ODDS_RATIO', q: ratio === null ? null : (disparity?.q ?? null) };
}
