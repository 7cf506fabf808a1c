import { addDays, monthOf } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { ALL_OUTSTANDING, OUTSTANDING, actionFilterOf } from '../filters/action-filter.js';
import type { ActionFilter } from '../filters/action-filter.js';
import { caseFilterOf } from '../filters/query-input.js';
import type { Filter } from '../filters/filter.js';
import { graphql } from '../gql/index.js';
import type { StandingQueryVariables } from '../gql/graphql.js';
import { CASES } from '../filters/filter.js';

/** How things stand today, whatever the period: open reviews, and actions by where they stand. */
export const STANDING = graphql(`
  query Standing($openCases: CaseFilter!, $outstanding: ActionFilter!, $overdue: ActionFilter!, $overdueLong: ActionFilter!, $soon: ActionFilter!, $later: ActionFilter!, $done: ActionFilter!, $notNeeded: ActionFilter!) {
    openCases: cases(filter: $openCases, first: 1) { totalCount }
    outstanding: actions(filter: $outstanding, first: 1) { totalCount }
    overdue: actions(filter: $overdue, first: 1) { totalCount }
    overdueLong: actions(filter: $overdueLong, first: 1) { totalCount }
    soon: actions(filter: $soon, first: 1) { totalCount }
    later: actions(filter: $later, first: 1) { totalCount }
    done: actions(filter: $done, first: 1) { totalCount }
    notNeeded: actions(filter: $notNeeded, first: 1) { totalCount }
  }
`);

const SOON_DAYS = 7;
const LONG_DAYS = 30;

/** The lists behind the numbers of today, for the unit that actions are counted for. */
export function actionLists(unit: string | null, today: Day): Readonly<Record<'outstanding' | 'overdue' | 'overdueLong' | 'overdueShort' | 'soon' | 'later' | 'done' | 'notNeeded', ActionFilter>> {
  const of = (more: Partial<ActionFilter>): ActionFilter => ({ ...ALL_OUTSTANDING, unit, countedOnly: true, ...more });
  const soonEnds = addDays(today, SOON_DAYS);
  const longAgo = addDays(today, -LONG_DAYS - 1);
  return {
    outstanding: of({ statuses: OUTSTANDING }), overdue: of({ statuses: ['OVERDUE'] }), overdueLong: of({ statuses: ['OVERDUE'], dueTo: longAgo }), overdueShort: of({ statuses: ['OVERDUE'], dueFrom: addDays(longAgo, 1) }),
    soon: of({ statuses: ['OPEN'], dueTo: soonEnds }), later: of({ statuses: ['OPEN'], dueFrom: addDays(soonEnds, 1) }), done: of({ statuses: ['DONE'] }), notNeeded: of({ statuses: ['CANCELLED', 'NOT_NEEDED'] }),
  };
}

/** Reviews that are open now, among the cases figures count, with every filter but the period. */
export const openCasesList = (filter: Filter): Filter => ({ ...filter, period: CASES.period, openOnly: true, countedOnly: true });

export function standingVariables(filter: Filter, actionsUnit: string | null, today: Day, viewer: { readonly id: string }): StandingQueryVariables {
  const { overdueShort: _, ...lists } = actionLists(actionsUnit, today);
  const inputs = Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, actionFilterOf(list, viewer)])) as Record<keyof typeof lists, ReturnType<typeof actionFilterOf>>;
  return { openCases: caseFilterOf(openCasesList(filter), monthOf(today)), ...inputs };
}
