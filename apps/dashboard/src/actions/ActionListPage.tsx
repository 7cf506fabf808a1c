import { Button, EmptyState, Loading, PageHeading } from '@candour/ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { FailureState } from '../apollo/FailureState.js';
import { ListEnd } from '../apollo/ListEnd.js';
import { useListRows } from '../apollo/list-rows.js';
import { usePageQuery } from '../apollo/page-query.js';
import { ACTIONS, ALL_OUTSTANDING, actionFilterOf, actionsAddress } from '../filters/action-filter.js';
import type { ActionFilter } from '../filters/action-filter.js';
import { droppedWords } from '../filters/filter-words.js';
import { UnknownUnits } from '../filters/UnknownUnits.js';
import { useAddressFilter } from '../filters/use-address-filter.js';
import type { AddressFilter } from '../filters/use-address-filter.js';
import { useUnits } from '../filters/use-units.js';
import { graphql } from '../gql/index.js';
import type { ActionListQuery } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { isAtDesk, isManager } from '../session/roles.js';
import { useSession } from '../session/viewer.js';
import { capital, counted } from '../wording.js';
import { ActionFilters } from './ActionFilters.js';
import { ActionTable } from './ActionTable.js';

const LIST = graphql(`
  query ActionList($filter: ActionFilter!, $order: ActionOrder!, $after: String) {
    actions(filter: $filter, order: $order, first: 25, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...ActionTable_action }
    }
  }
`);

/** Actions a person may see, as nobody has narrowed it those still to be done, the most pressing first. */
export function ActionListPage(): ReactNode {
  const { viewer } = useSession();
  const title = isAtDesk(viewer) ? 'Actions' : isManager(viewer) ? 'Action plans' : 'My actions';
  usePageTitle(title);
  const [params, setParams] = useSearchParams();
  const page = useAddressFilter(ACTIONS);
  const { filter, dropped } = page;
  const { tree, loaded } = useUnits();
  const order = params.get('order') === 'latest' ? 'DUE_LAST' : 'DUE_FIRST';
  const turn = (): void => {
    const turned = new URLSearchParams(params);
    if (order === 'DUE_LAST') turned.delete('order');
    else turned.set('order', 'latest');
    setParams(turned);
  };
  const answer = usePageQuery(LIST, { filter: actionFilterOf(filter, viewer), order, after: null });
  const list = answer.state === 'there' ? answer.data.actions : undefined;
  const note = droppedWords(dropped);
  return (
    <div className="d-page">
      <PageHeading title={title} about={`Actions agreed in reviews. A late action is a prompt for whoever has it; it says nothing about ${isAtDesk(viewer) || isManager(viewer) ? 'the officer' : 'you'}.`} />
      <div className="d-filters">
        <ActionFilters page={page} tree={tree} withOwner={isAtDesk(viewer) || isManager(viewer)} summary={list === undefined ? undefined : <span role="status"><b>{capital(counted(list.totalCount ?? 0, 'action'))}</b>{list.totalCount ? `, ${order === 'DUE_FIRST' ? 'earliest' : 'latest'} date first` : ''}</span>} />
        {note === null ? null : <p role="status" className="d-note">{note}</p>}
        <UnknownUnits codes={[filter.unit]} units={tree} loaded={loaded} />
      </div>
      {answer.state === 'coming' ? <Loading what="Finding actions" rows={6} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the actions" onRetry={answer.again} /> : null}
      {answer.state !== 'there' || list === undefined ? null : (
        <div inert={answer.isStale} aria-busy={answer.isStale}>
          {list.nodes.length === 0 ? <NoActions page={page} /> : <Rows list={list} more={answer.more} latest={order === 'DUE_LAST'} onSort={turn} />}
        </div>
      )}
    </div>
  );
}

/** The rows as far as they were opened. */
function Rows({ list, more, latest, onSort }: { readonly list: ActionListQuery['actions']; readonly more: (after: string) => Promise<void>; readonly latest: boolean; readonly onSort: () => void }): ReactNode {
  const rows = useListRows(list, more);
  return <><ActionTable actions={rows.nodes} latest={latest} onSort={onSort} /><ListEnd rows={rows} noun="action" /></>;
}

function NoActions({ page: { filter, set } }: { readonly page: AddressFilter<ActionFilter> }): ReactNode {
  if (actionsAddress(filter) === '/actions') return <EmptyState title="Nothing is outstanding"><p>Every action that you may see is done or no longer needed.</p></EmptyState>;
  return <EmptyState title="No actions match these filters" action={<Button onPress={() => set(ALL_OUTSTANDING)}>See all that are to do</Button>}><p>The filters stay in view above.</p></EmptyState>;
}
