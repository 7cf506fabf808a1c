import type { Problem } from '@candour/domain';
import { londonDay, monthOf } from '@candour/domain/calendar';
import { invalidDetails } from '../access/refusal.type.js';
import type { PatternFilterInput } from '../cases/case-filter.input.js';
import type { Context } from '../context.js';
import type { Selection } from '../reading/selection.js';
import { countColumns } from './count-together.js';
import { DIMENSIONS } from './dimensions.js';
import { factsOf } from './figure-facts.js';
import type { NoFigure } from './figure.js';
import { modeOf, notYours } from './figure-mode.js';
import { readRequest, stillFilling } from './pattern-request.js';
import type { PatternRequest } from './pattern-request.js';
import { isAllHidden, isHidden, marksOf, pointsOf, tableOf } from './pattern-marks.js';
import { PatternType } from './pattern.type.js';
import type { PatternDimension, PatternMetric } from './pattern-words.enum.js';

/** What somebody wants to see. */
export interface Wanted { readonly metric: PatternMetric; readonly by: readonly PatternDimension[]; readonly filter: PatternFilterInput | null }

/** A figure for somebody whom figures are open to; for anybody else, that there is none for their role yet. */
export async function pattern(context: Context, { metric, by, filter }: Wanted, asked: Selection): Promise<PatternType | NoFigure> {
  const { viewer, at } = context;
  const mode = modeOf(viewer);
  if (mode === null) return notYours();
  const thisMonth = monthOf(londonDay(at));
  const { request, problems } = readRequest(metric, by, filter, thisMonth);
  if (request === undefined) return invalidDetails(problems);
  const found = await countColumns(context, request);
  if (found.none != null) return found.none;
  if (!found.unitIsKnown) return invalidDetails([UNKNOWN_UNIT]);
  // A protected figure is of the month that closed, whatever the day it is asked on.
  const asOf = found.asOf ?? at;
  const marks = marksOf(request, found);
  const { facts, points, table } = asked;
  const left = excludes(request, found.leavesOut === true);
  return Object.assign(new PatternType(), {
    ...(facts === undefined ? {} : { facts: factsOf({ figure: 'pattern', metric, scope: request, at: asOf, mode, n: found.cases, suppressed: found.cases === null || isHidden(marks), absent: found.cases === 0 ? 'NOTHING_COUNTED' : isAllHidden(marks) && found.cases === null ? 'TOO_FEW' : null, asked: { by }, excludes: left }) }),
    metric, by, from: request.from, to: request.to, recordBegins: found.recordBegins, asOf, mode, cases: found.cases, counted: countedWords(request), excludes: left,
    stillFilling: stillFilling(request.from, request.to, monthOf(londonDay(asOf))), points: points === undefined ? [] : pointsOf(marks), table: tableOf(marks, { intervals: table?.['intervals'] !== undefined, residuals: table?.['residuals'] !== undefined }),
  });
}

/** What is said where the unit of a filter is none. */
export const UNKNOWN_UNIT: Problem = { field: ['filter', 'unit'], message: 'No unit of your force has this code: choose one from the list of units.' };

/** What is counted, said so that nobody takes pairs for cases (process.md 4.2). */
function countedWords({ metric, by }: PatternRequest): string {
  const thing = metric === 'REFERRALS' ? 'case' : 'action';
  const several = by.filter((dimension) => DIMENSIONS[dimension].several);
  if (several.length === 2) return `Each ${thing} once for every standard with every decision-model element of its case, so the marks add up to more than the ${thing}s.`;
  if (several[0] === 'STANDARD') return `${metric === 'REFERRALS' ? 'Case' : 'Action'}-standard pairs: a ${thing}${metric === 'REFERRALS' ? '' : ' of a case'} with two standards counts once under each.`;
  if (several[0] === 'NDM_ELEMENT') return `${metric === 'REFERRALS' ? 'Case' : 'Action'}-element pairs: a ${thing}${metric === 'REFERRALS' ? '' : ' of a case'} whose report names two elements counts once under each.`;
  return metric === 'REFERRALS' ? 'Referrals accepted for review, each counted once in the month it was submitted.' : 'Actions agreed in reviews, each counted once in the month its referral was submitted.';
}

function excludes({ by, filter }: PatternRequest, leavesOut: boolean): readonly string[] {
  const narrowed = filter.ndmElements != null;
  return [
    'Excludes restricted cases.', 'Excludes referrals that were not accepted, and past cases whose day of submission is not known.',
    ...(narrowed ? ['Excludes cases without a report, because the decision-model element comes from the report.'] : by.includes('NDM_ELEMENT') ? ['Cases without a report name no decision-model element and stand under “None named”.'] : []),
    ...(leavesOut ? ['Leaves out teams with fewer than ten officers; they are in the total.'] : []),
  ];
}
