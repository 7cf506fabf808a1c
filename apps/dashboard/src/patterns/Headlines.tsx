import { HeadlineRow } from '@candour/ui';
import type { Day } from '@candour/domain/calendar';
import type { ReactNode } from 'react';
import { actionsAddress } from '../filters/action-filter.js';
import { addressOf } from '../filters/address.js';
import { behindMark } from '../filters/behind.js';
import { CASES } from '../filters/filter.js';
import type { Filter } from '../filters/filter.js';
import type { StandingQuery } from '../gql/graphql.js';
import { count, percent } from '../wording.js';
import type { Numbers } from './numbers.js';
import { actionLists, openCasesList } from './standing.js';

/** The four numbers looked for first. Two are of the period, two of today, and each says which. */
export function Headlines({ numbers, standing, filter, today }: { readonly numbers: Numbers; readonly standing: StandingQuery | undefined; readonly filter: Filter; readonly today: Day }): ReactNode {
  const lists = actionLists(filter, today);
  const [open, outstanding, overdue] = [standing?.openCases, standing?.outstanding, standing?.overdue].map((list) => list?.totalCount);
  const actionsNote = hasMoreThanUnit(filter) ? 'Narrowed by unit alone' : 'Today';
  return (
    <HeadlineRow title="Headline figures" figures={[
      { label: 'Open reviews', value: shown(open), note: 'Today, whenever they were referred', link: linkTo(open, addressOf(CASES, openCasesList(filter)), 'case') },
      { label: 'Referrals in the period', value: count(numbers.cases), note: 'Accepted for review', link: linkTo(numbers.cases, behindMark(filter, numbers, {}), 'case') },
      { label: 'Actions to do', value: shown(outstanding), note: actionsNote, link: linkTo(outstanding, actionsAddress(lists.outstanding), 'action') },
      { label: 'Actions overdue', value: shown(overdue), note: overdue == null || !outstanding ? actionsNote : `${percent(overdue, outstanding)} of those to do`, link: linkTo(overdue, actionsAddress(lists.overdue), 'action'), attention: (overdue ?? 0) > 0 },
    ]} />
  );
}

const shown = (n: number | null | undefined): string => (n == null ? 'Counting…' : count(n));
const linkTo = (n: number | null | undefined, href: string, noun: string): { href: string; text: string } | undefined => (n == null || n === 0 ? undefined : { href, text: n === 1 ? `See the ${noun}` : `See the ${count(n)} ${noun}s` });
const hasMoreThanUnit = ({ teams, standards, elements, sources, outcomes, without }: Filter): boolean => [teams, standards, elements, sources, outcomes, without].some((each) => each.length > 0);
