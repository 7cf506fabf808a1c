import { ACTION_TYPES } from '@candour/domain/taxonomy';
import type { Context } from '../../context.js';
import type { NoFigure } from '../figure.js';
import { factsOf } from '../figure-facts.js';
import { noFigureOf } from '../no-figure.js';
import type { Scope } from '../pattern-request.js';
import type { Counted } from '../pattern.query.js';
import { isPartlyHidden, isUntold, toldColumn, toldCount, toldOf, toldRow, toldShare } from '../protected/told-table.js';
import { WITHOUT_METRIC } from '../query-id.js';
import { ActionCompletionType } from './follow-through.type.js';
import type { ActionsOfTypeType } from './follow-through.type.js';

const NOT_TOLD = 'How many days actions take is not told: one officer’s plan has several, so half of them may be the days of very few people.';
const NO_DAYS = { days: null, lower: null, upper: null } as const;

/** Whether what was agreed is carried out, from what is told of the picture. */
export async function toldActions(context: Context, scope: Scope): Promise<ActionCompletionType | NoFigure> {
  const found = await Promise.all([toldOf(context, scope, 'ACTIONS_AGREED', ['PART']), toldOf(context, scope, 'ACTIONS_DUE', ['PART', 'KIND']), toldOf(context, scope, 'NOTES', ['KIND']), toldOf(context, scope, 'PDRS', ['KIND'])]);
  const none = noFigureOf(found);
  if (none !== null) return none;
  const [agreed, due, notes, pdrs] = found;
  const n = agreed.total ?? null;
  return Object.assign(new ActionCompletionType(), {
    facts: factsOf({ figure: 'actionCompletion', metric: 'ACTION_ON_TIME', scope, at: agreed.asOf ?? context.at, mode: 'PROTECTED', n, suppressed: found.some(isPartlyHidden), absent: n === 0 ? 'NOTHING_COUNTED' : isUntold(agreed) && isUntold(due) ? 'TOO_FEW' : null, why: NOT_TOLD, asked: WITHOUT_METRIC }),
    all: ofType({ type: null, name: 'All actions', n }, [toldColumn(due, 'IN_TIME'), due.total ?? null, toldColumn(due, 'NOT_DONE')]),
    byType: ACTION_TYPES.map(({ code, name }) => ofType({ type: code, name, n: toldCount(agreed, code) }, [toldCount(due, code, 'IN_TIME'), toldRow(due, code), toldCount(due, code, 'NOT_DONE')])),
    reviewNoteOnTime: inTime(notes), pdrInTime: inTime(pdrs),
  });
}

const inTime = (found: Counted) => toldShare(toldCount(found, 'IN_TIME'), found.total ?? null);

const ofType = (is: Pick<ActionsOfTypeType, 'type' | 'name' | 'n'>, [done, due, overdue]: readonly [number | null, number | null, number | null]): ActionsOfTypeType =>
  ({ ...is, onTime: toldShare(done, due), overdueNow: overdue, slip: NO_DAYS, median: NO_DAYS, curve: [] });
