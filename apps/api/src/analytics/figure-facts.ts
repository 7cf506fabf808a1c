import { metricOf } from '@candour/domain/metrics';
import type { MetricCode } from '@candour/domain/metrics';
import { londonDay, monthOf } from '@candour/domain/calendar';
import { FigureFactsType } from './figure-facts.type.js';
import type { FigureAbsence } from './figure-facts.type.js';
import type { MetricType } from './metric.type.js';
import { stillFilling } from './pattern-request.js';
import type { Scope } from './pattern-request.js';
import type { PatternsMode } from './pattern-words.enum.js';
import { queryIdOf } from './query-id.js';

/** What the facts of a figure are made of. */
export interface FigureIs {
  /** The field of the API that answers it. */
  readonly figure: string;
  readonly metric: MetricCode;
  readonly scope: Scope;
  readonly at: string;
  readonly mode: PatternsMode;
  readonly n: number | null;
  /** Whether some part of it is hidden. */
  readonly suppressed: boolean;
  readonly absent?: FigureAbsence | null;
  /** Where something is not there and no absence says it. */
  readonly why?: string | null;
  /** What the field is given beside its metric and its filter. */
  readonly asked?: object;
  readonly excludes?: readonly string[];
}

const WHY: Readonly<Record<FigureAbsence, string>> = {
  NO_DENOMINATOR: 'There is no denominator: how many officers there were in these months is not known. Import the headcount of the units.',
  NOTHING_COUNTED: 'Nothing is counted under this choice: take a filter away or choose other months.',
  BEFORE_RECORD: 'The record of the force begins later: choose months within it.',
  TOO_FEW: 'Too few people to be told: take a filter away or choose more months.',
};
const HELD_BACK = 'Some numbers are held back because they speak of too few people; what is worked out from them is held back too.';

/** The facts every figure carries. */
export function factsOf({ figure, metric, scope, at, mode, n, suppressed, absent = null, why = null, asked = {}, excludes }: FigureIs): FigureFactsType {
  return Object.assign(new FigureFactsType(), {
    metric: metricTypeOf(metric), from: scope.from, to: scope.to, asOf: at, mode, n, suppressed, absent, why: absent === null ? ([suppressed ? HELD_BACK : null, why].filter((each) => each !== null).join(' ') || null) : WHY[absent],
    queryId: queryIdOf(figure, metric, scope, { metric, ...asked }), excludes: excludes ?? metricOf(metric).exclusions, stillFilling: stillFilling(scope.from, scope.to, monthOf(londonDay(at))),
  });
}

export const metricTypeOf = (code: MetricCode): MetricType => ({ ...metricOf(code), target: metricOf(code).target ?? null });
