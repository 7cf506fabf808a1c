import { kaplanMeier } from '@candour/statistics';
import type { Spell } from '@candour/statistics';
import { ACTION_TYPES } from '@candour/domain/taxonomy';
import type { PatternFilterInput } from '../../cases/case-filter.input.js';
import type { Context } from '../../context.js';
import { countOf, dayRows, daysJson } from '../days/days.query.js';
import type { DayRow, FoundDays } from '../days/days.query.js';
import type { Measure } from '../days/measures.js';
import { daysOf, shareOf, stepsOf } from '../estimates.js';
import type { DaysEstimateType, ShareEstimateType } from '../estimate.type.js';
import { figureOfBoth } from '../exact-figure.js';
import { factsOf } from '../figure-facts.js';
import { WITHOUT_METRIC } from '../query-id.js';
import { ActionCompletionType } from './follow-through.type.js';
import type { ActionCompletionResult, ActionsOfTypeType } from './follow-through.type.js';
import { toldActions } from './told-actions.js';

const MEASURES: readonly Measure[] = ['ACTION_DONE', 'ACTION_SLIP', 'ACTION_DUE', 'REVIEW_NOTE', 'PDR'];

/** Whether what was agreed is carried out: actions, the review note (R45) and the talk at the PDR (R38). Overdue is a prompt for management, never a mark against anybody (R44). */
export function actionCompletion(context: Context, filter: PatternFilterInput | null): Promise<typeof ActionCompletionResult> {
  return figureOfBoth<{ readonly days: FoundDays }, ActionCompletionType>(context, filter, { members: (figure) => ({ days: daysJson(figure, MEASURES) }), work: ({ days }, scope) => {
    const rows = dayRows(days);
    const all = ofType(null, 'All actions', rows);
    return Object.assign(new ActionCompletionType(), {
      facts: factsOf({ figure: 'actionCompletion', metric: 'ACTION_ON_TIME', scope, at: context.at, mode: 'EXACT', n: all.n, suppressed: false, absent: all.n === 0 ? 'NOTHING_COUNTED' : null, asked: WITHOUT_METRIC }),
      all, byType: ACTION_TYPES.map(({ code, name }) => ofType(code, name, rows.filter(({ part }) => part === code))).filter(({ n }) => n !== 0), reviewNoteOnTime: inTime(rows, 'REVIEW_NOTE'), pdrInTime: inTime(rows, 'PDR'),
    });
  } }, (scope) => toldActions(context, scope));
}

/** In time, of all whose day has passed. */
export function inTime(rows: readonly DayRow[], measure: Measure): ShareEstimateType {
  const due = rows.filter((row) => row.measure === measure);
  return shareOf(countOf(due.filter(({ kind }) => kind === 'IN_TIME')), countOf(due));
}

function ofType(type: string | null, name: string, rows: readonly DayRow[]): ActionsOfTypeType {
  const of = (measure: Measure): readonly DayRow[] => rows.filter((row) => row.measure === measure);
  const curve = kaplanMeier(of('ACTION_DONE').filter(({ kind }) => kind !== 'UNKNOWN').map((row) => spellOf(row, row.days)));
  return {
    type, name, n: countOf(of('ACTION_DONE')), onTime: inTime(rows, 'ACTION_DUE'), slip: slipOf(of('ACTION_SLIP')), overdueNow: countOf(of('ACTION_DUE').filter(({ kind }) => kind === 'NOT_DONE')),
    median: daysOf(curve.median), curve: stepsOf(curve.steps.map(({ time, atRisk, open, low, high }) => ({ time, atRisk, share: 1 - open, low: 1 - high, high: 1 - low }))),
  };
}

const spellOf = ({ kind, n }: DayRow, end: number): Spell => ({ end, cause: kind === 'OPEN' ? null : 'done', count: n });

/** The days beside the due day begin with the earliest there is, since a spell begins at 0; one not done yet counts as watched until today, also where its day is still to come. */
function slipOf(rows: readonly DayRow[]): DaysEstimateType {
  const earliest = rows.reduce((least, { days }) => Math.min(least, days), 0);
  return daysOf(kaplanMeier(rows.map((row) => spellOf(row, row.days - earliest))).median, earliest);
}
