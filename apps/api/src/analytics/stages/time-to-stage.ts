import { cumulativeIncidence, kaplanMeier, timeBy } from '@candour/statistics';
import type { Spell } from '@candour/statistics';
import type { PatternFilterInput } from '../../cases/case-filter.input.js';
import type { Context } from '../../context.js';
import { sql } from '../../reading/sql.js';
import type { Sql } from '../../reading/sql.js';
import { countOf, dayRows, daysJson } from '../days/days.query.js';
import type { DayRow, FoundDays } from '../days/days.query.js';
import { daysOf, shareOf, stepsOf } from '../estimates.js';
import { figureOfBoth } from '../exact-figure.js';
import type { ExactFigure } from '../exact-scope.js';
import { factsOf } from '../figure-facts.js';
import { WITHOUT_METRIC } from '../query-id.js';
import { EXITS, REVIEW_STAGES, STAGES, STAGE_EXITS } from './stage-words.js';
import type { ReviewStage, StageExit } from './stage-words.js';
import { TimeToStageType } from './time-to-stage.type.js';
import type { AccountInTimeType, PausesShownType, StageTimeType, TimeToStageResult } from './time-to-stage.type.js';
import { toldTimes } from './told-times.js';

interface Found { readonly days: FoundDays; readonly pauses: Pauses }
/** Lengths of pauses in days, whether each goes on, and how many there are of it; and the cases that have one, or are in one. */
interface Pauses { readonly lengths: readonly (readonly [days: number, goesOn: boolean, n: number])[]; readonly cases: number; readonly now: number }

/** How long reviews take to each point, open ones and other ends counted (Aalen and Johansen); process.md 4.2. */
export function timeToStage(context: Context, filter: PatternFilterInput | null): Promise<typeof TimeToStageResult> {
  return figureOfBoth<Found, TimeToStageType>(context, filter, { members: (figure) => ({ days: daysJson(figure, [...REVIEW_STAGES, 'ACCOUNT_DUE']), pauses: pausesJson(figure) }), work: ({ days, pauses }, scope) => {
    const rows = dayRows(days);
    const n = countOf(rows.filter(({ measure }) => measure === 'PROCESS_ENDED'));
    return Object.assign(new TimeToStageType(), {
      facts: factsOf({ figure: 'timeToStage', metric: 'STAGE_DAYS', scope, at: context.at, mode: 'EXACT', n, suppressed: false, absent: n === 0 ? 'NOTHING_COUNTED' : null, asked: WITHOUT_METRIC }),
      stages: REVIEW_STAGES.map((stage) => stageTime(stage, rows.filter(({ measure }) => measure === stage))), account: accountInTime(rows.filter(({ measure }) => measure === 'ACCOUNT_DUE')), pauses: pausesShown(pauses),
    });
  } }, (scope) => toldTimes(context, scope));
}

/** A pause that its case ended in ended with it. */
const pausesJson = ({ where, today }: ExactFigure): Sql => sql`(SELECT json_build_object('lengths', coalesce(json_agg(json_build_array(x.days, x.goes_on, x.n)), '[]'::json), 'cases', coalesce(max(x.cases), 0), 'now', coalesce(sum(x.n) FILTER (WHERE x.goes_on), 0)) FROM (
    SELECT p.days, p.goes_on, count(*) AS n, max(p.cases) AS cases FROM (
      SELECT greatest(coalesce(p.resumed_on, c.ended_on, ${today}::date) - p.paused_on, 0) AS days, p.resumed_on IS NULL AND c.ended_on IS NULL AS goes_on, count(*) FILTER (WHERE p.seq = (SELECT min(f.seq) FROM pauses f WHERE f.case_id = p.case_id)) OVER () AS cases
      FROM pauses p JOIN cases c ON c.id = p.case_id WHERE p.force_id = c.force_id AND ${where}) p GROUP BY 1, 2) x)`;

function pausesShown({ lengths, cases, now }: Pauses): PausesShownType {
  return { cases, now, median: daysOf(kaplanMeier(lengths.map(([end, goesOn, count]) => ({ end, cause: goesOn ? null : 'over', count }))).median) };
}

type Cause = 'REACHED' | StageExit;

/** One point. What ended, or came to it, before the case was taken in was never watched here; it stands among those not known. */
export function stageTime(stage: ReviewStage, rows: readonly DayRow[]): StageTimeType {
  const spells = rows.filter(({ days, entered, kind }) => kind !== 'UNKNOWN' && (entered === 0 || days > entered))
    .map(({ days, entered, kind, n }): Spell<Cause> => ({ entry: entered, end: days, cause: kind === 'OPEN' ? null : (kind as Cause), count: n }));
  const curves = cumulativeIncidence<Cause>(spells, ['REACHED', ...STAGE_EXITS]);
  const of = (cause: Cause | null): number => watched(spells.filter((spell) => spell.cause === cause));
  const exits = STAGE_EXITS.filter((kind) => kind !== 'NO_ACCOUNT' || stage === 'ACCOUNT_RECEIVED');
  return {
    stage, name: STAGES[stage].name, n: watched(spells), reached: of('REACHED'), open: of(null), unknown: countOf(rows) - watched(spells),
    median: daysOf(timeBy(curves.REACHED, 0.5)), p90: daysOf(timeBy(curves.REACHED, 0.9)), steps: stepsOf(curves.REACHED), exits: exits.map((kind) => ({ kind, name: EXITS[kind].name, n: of(kind), steps: stepsOf(curves[kind]) })),
  };
}

const watched = (spells: readonly Spell[]): number => spells.reduce((sum, { count = 1 }) => sum + count, 0);

/** Of all invitations whose first due day has passed. */
function accountInTime(rows: readonly DayRow[]): AccountInTimeType {
  const due = countOf(rows);
  const share = (kind: string) => shareOf(countOf(rows.filter((row) => row.kind === kind)), due);
  return { due, onTime: share('ON_TIME'), byLaterDay: share('BY_LATER_DAY'), late: share('LATE'), declined: share('DECLINED'), none: share('NONE') };
}
