import type { Context } from '../../context.js';
import type { NoFigure } from '../figure.js';
import { factsOf } from '../figure-facts.js';
import { stepsOf } from '../estimates.js';
import { noFigureOf } from '../no-figure.js';
import type { Scope } from '../pattern-request.js';
import type { Counted } from '../pattern.query.js';
import { isPartlyHidden, isUntold, toldCount, toldOf, toldShare } from '../protected/told-table.js';
import { toldCurve, toldTime } from '../protected/told-curve.js';
import { WITHOUT_METRIC } from '../query-id.js';
import { EXITS, REVIEW_STAGES, STAGES, STAGE_EXITS } from './stage-words.js';
import type { ReviewStage } from './stage-words.js';
import { TimeToStageType } from './time-to-stage.type.js';
import type { AccountInTimeType, StageTimeType } from './time-to-stage.type.js';

const NOT_TOLD = 'Steps are put together until enough people are in each, so days lie between those that are told; past cases taken in while they ran, and pauses, are not told.';

/** How long reviews take to each point, from what is told of the picture. */
export async function toldTimes(context: Context, scope: Scope): Promise<TimeToStageType | NoFigure> {
  const [ends, steps, account] = await Promise.all([
    Promise.all(REVIEW_STAGES.map((stage) => toldOf(context, scope, `STAGE_${stage}`, ['KIND']))), Promise.all(REVIEW_STAGES.map((stage) => toldOf(context, scope, `STAGE_${stage}`, ['HORIZON']))), toldOf(context, scope, 'ACCOUNT_COURSES', ['KIND']),
  ]);
  const none = noFigureOf([...ends, ...steps, account]);
  if (none !== null) return none;
  const last = ends.at(-1) as Counted;
  const n = last.total ?? null;
  return Object.assign(new TimeToStageType(), {
    facts: factsOf({ figure: 'timeToStage', metric: 'STAGE_DAYS', scope, at: last.asOf ?? context.at, mode: 'PROTECTED', n, suppressed: [...ends, account].some(isPartlyHidden), absent: n === 0 ? 'NOTHING_COUNTED' : isUntold(last) ? 'TOO_FEW' : null, why: NOT_TOLD, asked: WITHOUT_METRIC }),
    stages: REVIEW_STAGES.map((stage, i) => stageTime(stage, ends[i] as Counted, steps[i] as Counted)), account: accountInTime(account), pauses: { cases: null, now: null, median: { days: null, lower: null, upper: null } },
  });
}

function stageTime(stage: ReviewStage, ends: Counted, { times }: Counted): StageTimeType {
  const curve = toldCurve(times?.['']);
  const exits = STAGE_EXITS.filter((kind) => kind !== 'NO_ACCOUNT' || stage === 'ACCOUNT_RECEIVED');
  return {
    stage, name: STAGES[stage].name, n: ends.total ?? null, reached: toldCount(ends, 'REACHED'), open: toldCount(ends, 'OPEN'), unknown: null,
    median: toldTime(curve, 0.5), p90: toldTime(curve, 0.9), steps: stepsOf(curve), exits: exits.map((kind) => ({ kind, name: EXITS[kind].name, n: toldCount(ends, kind), steps: [] })),
  };
}

function accountInTime(found: Counted): AccountInTimeType {
  const due = found.total ?? null;
  const share = (kind: string) => toldShare(toldCount(found, kind), due);
  return { due, onTime: share('ON_TIME'), byLaterDay: share('BY_LATER_DAY'), late: share('LATE'), declined: share('DECLINED'), none: share('NONE') };
}
