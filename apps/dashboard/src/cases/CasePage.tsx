import { EmptyState, Link, Loading, Tabs } from '@candour/ui';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { graphql } from '../gql/index.js';
import type { CasePageQuery } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { CaseActions } from './CaseActions.js';
import { CaseFacts } from './CaseFacts.js';
import { CaseTimeline } from './CaseTimeline.js';
import { Identity } from './Identity.js';
import { NextStepBlock } from './NextStepBlock.js';
import { Stages } from './Stages.js';

const PAGE = graphql(`
  query CasePage($reference: String!) {
    caseByReference(reference: $reference) {
      id
      reference
      ...Identity_case
      ...NextStepBlock_case
      ...Stages_case
      ...CaseTimeline_case
      ...CaseFacts_case
      ...CaseActions_case
    }
  }
`);

type PageCase = NonNullable<CasePageQuery['caseByReference']>;

/** One case: who and where it stands, what comes next, the stages, and what happened. */
export function CasePage(): ReactNode {
  const { '*': reference = '' } = useParams();
  usePageTitle(reference);
  const answer = usePageQuery(PAGE, { reference });
  if (answer.state === 'coming') return <div className="d-page"><h1>{reference}</h1><Loading what="Opening the case" rows={5} /></div>;
  if (answer.state === 'failed') return <div className="d-page"><h1>{reference}</h1><FailureState error={answer.error} what="the case" onRetry={answer.again} /></div>;
  const found = answer.data.caseByReference;
  return found == null || found.reference !== reference ? <NoCase reference={reference} isComing={answer.isStale} /> : <Shown found={found} />;
}

/** A case one may not see and a case that does not exist answer alike. */
function NoCase({ reference, isComing }: { readonly reference: string; readonly isComing: boolean }): ReactNode {
  return (
    <div className="d-page">
      <h1>{reference}</h1>
      {isComing ? <Loading what="Opening the case" rows={5} /> : <EmptyState title="There is no such case for you" action={<Link href="/cases">See your cases</Link>}><p>No case with this reference exists, or it is not one that you may read. Check the reference.</p></EmptyState>}
    </div>
  );
}

const TABS = ['timeline', 'facts', 'actions'] as const;

function Shown({ found }: { readonly found: PageCase }): ReactNode {
  const [params, setParams] = useSearchParams();
  const selected = TABS.find((tab) => tab === params.get('tab')) ?? 'timeline';
  const select = (tab: string): void => setParams(tab === 'timeline' ? {} : { tab }, { replace: true });
  return (
    <div className="d-page">
      <Identity found={found} />
      <div className="d-case">
        <div className="d-case-next"><NextStepBlock found={found} /></div>
        <div className="d-case-stages"><Stages found={found} /></div>
        <div className="d-case-parts">
          <Tabs label="Parts of the case" selected={selected} onSelect={select} items={[
            { key: 'timeline', label: 'Timeline', panel: <CaseTimeline found={found} /> },
            { key: 'facts', label: 'Facts', panel: <CaseFacts found={found} /> },
            { key: 'actions', label: 'Actions', panel: <CaseActions found={found} /> },
          ]} />
        </div>
      </div>
    </div>
  );
}
