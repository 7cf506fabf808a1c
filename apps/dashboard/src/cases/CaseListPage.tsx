import { Loading, PageHeading, SubNavigation } from '@candour/ui';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { ListEnd } from '../apollo/ListEnd.js';
import { useListRows } from '../apollo/list-rows.js';
import { usePageQuery } from '../apollo/page-query.js';
import { Filters } from '../filters/Filters.js';
import { addressOf } from '../filters/address.js';
import { CASES, unfiltered } from '../filters/filter.js';
import type { Filter } from '../filters/filter.js';
import { caseFilterOf } from '../filters/query-input.js';
import { useFilter } from '../filters/use-filter.js';
import { useUnits } from '../filters/use-units.js';
import { graphql } from '../gql/index.js';
import type { CaseListQuery } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { isAtDesk, isManager } from '../session/roles.js';
import { useSession } from '../session/viewer.js';
import { capital, counted } from '../wording.js';
import { CaseTable } from './CaseTable.js';
import { NoCases } from './NoCases.js';
import { useCaseOrder } from './case-order.js';

const LIST = graphql(`
  query CaseList($filter: CaseFilter!, $order: CaseOrder!, $after: String) {
    cases(filter: $filter, order: $order, first: 25, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id ...CaseTable_case }
    }
  }
`);

/** The cases a person may read, narrowed by the same filter as the figures. */
export function CaseListPage(): ReactNode {
  const { viewer } = useSession();
  const title = isAtDesk(viewer) ? 'All cases' : isManager(viewer) ? 'My reviews' : 'My cases';
  usePageTitle(title);
  const page = useFilter(CASES);
  const { tree, loaded } = useUnits();
  const { order, words } = useCaseOrder();
  const answer = usePageQuery(LIST, { filter: caseFilterOf(page.filter, page.thisMonth), order, after: null });
  const list = answer.state === 'there' ? answer.data.cases : undefined;
  return (
    <div className="d-page">
      <PageHeading title={title} />
      {isAtDesk(viewer) ? <Views filter={page.filter} /> : null}
      <Filters view={CASES} page={page} units={tree} unitsLoaded={loaded} summary={list === undefined ? undefined : <span role="status"><b>{capital(counted(list.totalCount ?? 0, 'case'))}</b>{list.totalCount ? `, ${words}` : ''}</span>} />
      {answer.state === 'coming' ? <Loading what="Finding cases" rows={6} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the cases" onRetry={answer.again} /> : null}
      {answer.state !== 'there' || list === undefined ? null : (
        <div inert={answer.isStale} aria-busy={answer.isStale}>
          {list.nodes.length === 0 ? <NoCases page={page} units={tree} /> : <Rows list={list} more={answer.more} />}
        </div>
      )}
    </div>
  );
}

/** The rows as far as they were opened. */
function Rows({ list, more }: { readonly list: CaseListQuery['cases']; readonly more: (after: string) => Promise<void> }): ReactNode {
  const rows = useListRows(list, more);
  return <><CaseTable cases={rows.nodes} /><ListEnd rows={rows} noun="case" /></>;
}

const VIEWS: readonly { readonly name: string; readonly filter: Filter }[] = [
  { name: 'All', filter: unfiltered(CASES) },
  { name: 'Open', filter: { ...unfiltered(CASES), openOnly: true } },
  { name: 'To assess', filter: { ...unfiltered(CASES), states: ['SUBMITTED'] } },
  { name: 'Report sent', filter: { ...unfiltered(CASES), states: ['REPORT_SENT'] } },
  { name: 'Paused', filter: { ...unfiltered(CASES), states: ['PAUSED'] } },
  { name: 'Referred back', filter: { ...unfiltered(CASES), states: ['REFERRED_BACK'] } },
];

/** Ways of looking that are asked for often; each is an address and nothing more. */
function Views({ filter }: { readonly filter: Filter }): ReactNode {
  const here = addressOf(CASES, filter);
  return <SubNavigation label="Views" items={VIEWS.map(({ name, filter: view }) => ({ href: addressOf(CASES, view), label: name, current: addressOf(CASES, view) === here }))} />;
}
