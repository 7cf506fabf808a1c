import { Link } from '@candour/ui';
import type { Day } from '@candour/domain/calendar';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { RankedBars } from '../charts/lazy.js';
import type { Mark } from '../charts/mark.js';
import { actionsAddress } from '../filters/action-filter.js';
import type { ActionScope } from './action-scope.js';
import type { StandingQuery } from '../gql/graphql.js';
import { count, counted, dayText, percent } from '../wording.js';
import { NothingToShow } from './figure-parts.js';
import { actionsFinding } from '@candour/domain/findings';
import { actionLists } from './standing.js';
import { PatternFigure } from './PatternFigure.js';

/** Where the actions agreed stand today, from late to done. */
export const ActionsFigure = memo(function ActionsFigure({ standing, scope, today }: { readonly standing: StandingQuery; readonly scope: ActionScope; readonly today: Day }): ReactNode {
  const lists = actionLists(scope.unit, today);
  const [overdue, long, soon, later, done, notNeeded] = [standing.overdue, standing.overdueLong, standing.soon, standing.later, standing.done, standing.notNeeded].map(({ totalCount }) => totalCount ?? 0) as [number, number, number, number, number, number];
  const total = overdue + soon + later + done + notNeeded;
  const row = (key: string, label: string, n: number, list: keyof typeof lists, attention = false): Mark => ({
    key, label, count: n, beside: percent(n, total), attention, href: n === 0 ? undefined : actionsAddress(lists[list]), says: `${label}: ${counted(n, 'action')}, ${percent(n, total)}${n === 0 ? '' : '. Open the actions'}`,
  });
  const rows = [
    row('long', 'Overdue by more than 30 days', long, 'overdueLong', true), row('short', 'Overdue by up to 30 days', overdue - long, 'overdueShort', true),
    row('soon', 'Due in the next 7 days', soon, 'soon'), row('later', 'Due later', later, 'later'), row('done', 'Done', done, 'done'), row('not-needed', 'Cancelled or not needed', notNeeded, 'notNeeded'),
  ];
  const finding = actionsFinding({ done, notNeeded, later, soon, overdue });
  return (
    <PatternFigure about={{ from: today, to: today, asOf: `${today}T12:00:00Z`, mode: 'EXACT', definition: 'Actions agreed in reviews, each counted once, as they stand today', version: null, queryId: null, excludes: [scope.words], why: null }} title="Which actions are agreed, and where do they stand?" finding={finding} rows={rows} rowKey={({ key }) => key} tableFoot={['All actions', count(total), '']}
      columns={[
        { key: 'label', heading: 'Where it stands', cell: ({ label }) => label },
        { key: 'count', heading: 'Actions', numeric: true, cell: ({ count: n, href, label }) => (href === undefined ? count(n) : <Link href={href} aria-label={`${count(n)}: open the actions, ${label}`}>{count(n)}</Link>), sheet: [{ heading: 'Actions', value: ({ count: n }) => n }] },
        { key: 'share', heading: 'Share', numeric: true, cell: ({ beside }) => beside, sheet: [{ heading: 'Share', value: ({ count: n }) => (total === 0 ? null : { share: n / total }) }] },
      ]}
      howToRead={<p>Every action agreed in a review stands in one bar. An action is overdue from the day after its due day. A late action is a prompt for whoever has it; it says nothing about the officer.</p>}
      foot={`Actions agreed in reviews, each counted once, as they stand on ${dayText(today)}, whatever the period. ${scope.words}${scope.ignores ? ': no other filter applies to actions' : ''}.`}
      state={total === 0 ? <NothingToShow>No action has been agreed here.</NothingToShow> : undefined}>
      <RankedBars label={finding} marks={rows} countHeading="Actions" besideHeading="Share" />
    </PatternFigure>
  );
});
