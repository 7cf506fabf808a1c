import { HeadlineRow } from '@candour/ui';
import type { Headline } from '@candour/ui';
import type { Day } from '@candour/domain/calendar';
import type { ReactNode } from 'react';
import { actionsAddress } from '../filters/action-filter.js';
import { addressOf } from '../filters/address.js';
import { NONE, behindMark } from '../filters/behind.js';
import { CASES } from '../filters/filter.js';
import type { Filter } from '../filters/filter.js';
import type { StandingQuery } from '../gql/graphql.js';
import { count, counted, percent } from '../wording.js';
import type { ActionScope } from './action-scope.js';
import { slicesOf } from './numbers.js';
import type { FigureNumbers, Numbers } from './numbers.js';
import { actionLists, openCasesList } from './standing.js';

interface HeadlinesInput { readonly numbers: FigureNumbers; readonly standing: StandingQuery | undefined; readonly filter: Filter; readonly scope: ActionScope; readonly today: Day }

/** The five numbers looked for first. Two are of the period, three of today, and each says which. */
export function Headlines({ numbers: { months, outcomes }, standing, filter, scope, today }: HeadlinesInput): ReactNode {
  const lists = actionLists(scope.unit, today);
  const [open, outstanding, overdue] = [standing?.openCases, standing?.outstanding, standing?.overdue].map((list) => list?.totalCount);
  // What actions are not narrowed by is said at their numbers: beside narrowed ones they would be taken for narrowed.
  const whose = scope.ignores ? `${scope.words}, today; no other filter applies` : scope.unit === null ? 'Today' : `${scope.words}, today`;
  return (
    <HeadlineRow title="Headline figures" figures={[
      { label: 'Open reviews', value: shown(open), note: 'Today, of any period', link: linkTo(open, addressOf(CASES, openCasesList(filter))) },
      { label: 'Referrals in the period', value: count(months.cases), note: 'Accepted for review', link: linkTo(months.cases, behindMark(filter, months, {})) },
      withActions(filter, outcomes),
      { label: 'Actions to do', value: shown(outstanding), note: whose, link: linkTo(outstanding, actionsAddress(lists.outstanding)) },
      { label: 'Actions overdue', value: shown(overdue), note: overdue == null || !outstanding ? whose : `${percent(overdue, outstanding)} of the ${count(outstanding)} to do`, link: linkTo(overdue, actionsAddress(lists.overdue)), attention: (overdue ?? 0) > 0 },
    ]} />
  );
}

/** How many of the period's finished reviews ended with actions agreed. */
function withActions(filter: Filter, outcomes: Numbers): Headline {
  const label = 'Ended with actions';
  const slices = slicesOf(outcomes);
  const finished = slices.reduce((sum, { key, count: n }) => (key === NONE ? sum : sum + n), 0);
  if (finished === 0) return { label, value: 'None finished', note: 'Of the referrals in the period' };
  const agreed = slices.find(({ key }) => key === 'COMPLETED_WITH_ACTIONS')?.count ?? 0;
  return { label, value: percent(agreed, finished), note: `${count(agreed)} of ${counted(finished, 'finished review')}`, link: linkTo(agreed, behindMark(filter, outcomes, { OUTCOME: 'COMPLETED_WITH_ACTIONS' })) };
}

const shown = (n: number | null | undefined): string => (n == null ? 'Counting…' : count(n));
const linkTo = (n: number | null | undefined, href: string): { href: string; text: string } | undefined => (n == null || n === 0 ? undefined : { href, text: `See the ${count(n)}` });
