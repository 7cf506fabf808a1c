import { LEAST_DENOMINATOR } from '@candour/statistics';
import { londonDay, monthOf } from '@candour/domain/calendar';
import type { StatisticsScope } from '@candour/domain';
import type pg from 'pg';
import type { Context } from '../../context.js';
import { invalidDetails } from '../../access/refusal.type.js';
import type { InputProblem } from '../../access/refusal.type.js';
import { NOBODY } from '../../reading/reading.js';
import type { Asking } from '../../reading/reading.js';
import { joined, sql } from '../../reading/sql.js';
import type { Cell } from '../cells.js';
import { finerThanYouMaySee } from '../finer.type.js';
import { figuresOpenTo, notYours } from '../figure-mode.js';
import { MONTHS_OF_A_YEAR, exposureOf } from '../exposure.js';
import type { Exposure, FoundExposure } from '../exposure.js';
import { besideOf } from '../pattern.query.js';
import type { CountedColumns } from '../pattern.query.js';
import { NO_UNITS, namesOf, unitNames } from '../unit-names.js';
import type { FoundUnits } from '../unit-names.js';
import { finerThanTheLattice } from './lattice.js';
import { tellOne } from './tell-one.js';
import type { Question, TimesTold, ToldQuestion, TooWide } from './tell-question.js';
import type { ToldRequest } from './told-request.js';

/** What the database answers for one request. */
interface Answer { readonly finer?: readonly string[]; readonly unitIsKnown?: false; readonly isSmall?: true; readonly question?: Question; readonly told?: ToldQuestion | TimesTold | TooWide | null; readonly strength?: FoundExposure | null }
interface Found { readonly protected: { readonly scope: StatisticsScope; readonly asOf: string | null; readonly begins: string | null; readonly figures: readonly Answer[] } | null; readonly units: FoundUnits; readonly besides: readonly (CountedColumns['beside'] | null)[] }

/**
 * Tells protected figures in one statement, of whatever the database finds open to the viewer. What nobody has asked since the picture was taken is
 * told first: by the jobs, since the login of the API sees nothing that is not protected.
 */
export async function countProtected({ reading, viewer, office, at }: Pick<Context, 'reading' | 'viewer' | 'office' | 'at'>, requests: readonly ToldRequest[]): Promise<readonly CountedColumns[]> {
  const open = figuresOpenTo(viewer);
  if (open === null) return requests.map(() => ({ ...HIDDEN, none: notYours() }));
  const finer = requests.map((request) => finerThanTheLattice(request, open.scope, monthOf(londonDay(at))));
  const ofTheLattice = requests.filter((_, i) => finer[i]?.length === 0);
  const told = await toldOf(reading, office.jobs, ofTheLattice, viewer.force.id);
  // Whoever has no figures at all is told so, whatever they asked.
  return requests.map((request, i) => (told === null ? { ...HIDDEN, none: notYours() } : (told[ofTheLattice.indexOf(request)] ?? { ...HIDDEN, none: finerThanYouMaySee(finer[i] ?? []) })));
}

/** @returns null where the database finds nothing open to the viewer */
async function toldOf(asking: Asking, jobs: pg.Pool, requests: readonly ToldRequest[], force: string): Promise<readonly CountedColumns[] | null> {
  const found = await ask(asking, requests, force);
  const missing = (found.protected?.figures ?? []).flatMap(({ question, told }) => (question !== undefined && told == null ? [question] : []));
  if (missing.length === 0) return read(found, requests);
  await tell(jobs, missing);
  return read(await ask(asking, requests, force), requests);
}

async function ask(asking: Asking, requests: readonly ToldRequest[], force: string): Promise<Found> {
  const asked = JSON.stringify(requests.map(({ metric, by, from, to, strength, filter: { unit } }) => ({ metric, by, from, to, ...(unit == null ? {} : { unit }), ...(strength === undefined ? {} : { strength }) })));
  const units = requests.some(({ by, beside, filter }) => by.includes('TEAM') || beside !== undefined || filter.unit != null) ? unitNames(sql`true`) : NO_UNITS;
  const [found] = await asking.rows<Found>(sql`SELECT protected_figures(${asked}::jsonb) AS protected, ${units} AS units, json_build_array(${joined(requests.map((request) => besideOf(force, request)), ', ')}) AS besides`, NOBODY);
  if (found === undefined) throw new Error('A statement without a table gives one row.');
  return found;
}

const TOO_WIDE: InputProblem = { field: ['by'], message: 'This table is too wide to be protected: choose a unit, fewer months or another dimension.' };

const HIDDEN = { counts: [], cases: null, total: null, units: null, unitIsKnown: true, recordBegins: null, exposure: null, loggedPoints: [], beside: { isKnown: true, isApart: true }, asOf: null, leavesOut: false, times: null } satisfies CountedColumns;

function read({ protected: answered, units, besides }: Found, requests: readonly ToldRequest[]): readonly CountedColumns[] | null {
  if (answered === null) return null;
  const hidden = { ...HIDDEN, asOf: answered.asOf, recordBegins: answered.begins, units: namesOf(units) };
  return requests.map((request, i): CountedColumns => {
    const { finer, unitIsKnown = true, told, strength } = answered.figures[i] ?? {};
    const of = { ...hidden, unitIsKnown, exposure: strength == null ? null : enough(exposureOf(strength), request), beside: besides?.[i] ?? hidden.beside };
    if (finer !== undefined) return { ...of, none: finerThanYouMaySee(finer) };
    if (told == null) return of;
    if ('isTooWide' in told) return { ...of, none: invalidDetails([TOO_WIDE]) };
    return 'times' in told ? { ...of, times: told.times } : { ...of, counts: cellsOf(told), cases: told.cases, total: told.total, leavesOut: told.leavesOut, margins: marginsOf(told) };
  });
}

/** A rate is told of 20 officers in a month, or of 20 officer-years (statistics.md 3). */
function enough(exposure: Exposure, { strength }: ToldRequest): Exposure {
  const least = strength === 'TEAM' ? LEAST_DENOMINATOR * MONTHS_OF_A_YEAR : LEAST_DENOMINATOR;
  return { ...exposure, officerMonths: new Map([...exposure.officerMonths].filter(([, officers]) => officers >= least)) };
}

function marginsOf({ axes: [first = [], second = []], rows, columns }: ToldQuestion): NonNullable<CountedColumns['margins']> {
  const cells = (keys: readonly string[], counts: readonly (number | null)[]): readonly Cell[] => counts.map((count, i) => ({ keys: [keys[i] ?? ''], count }));
  return { rows: cells(first, rows), columns: cells(second, columns) };
}

const cellsOf = ({ axes: [first = [], second], counts }: ToldQuestion): readonly Cell[] =>
  first.flatMap((row, r) => (second === undefined ? [{ keys: [row], count: counts[r] ?? null }] : second.map((column, c) => ({ keys: [row, column], count: counts[r * second.length + c] ?? null }))));

/** What is being told at this moment: whoever asks the same meanwhile waits for it. */
const underWay = new Map<string, Promise<void>>();

async function tell(jobs: pg.Pool, questions: readonly Question[]): Promise<void> {
  for (const question of questions) {
    const key = JSON.stringify(question);
    const telling = underWay.get(key) ?? tellOne(jobs, question).finally(() => underWay.delete(key));
    underWay.set(key, telling);
    await telling;
  }
}

