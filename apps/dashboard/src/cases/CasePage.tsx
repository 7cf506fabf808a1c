import { EmptyState, Link, Loading, Tabs } from '@candour/ui';
import type { TabItem } from '@candour/ui';
import { Lock } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { graphql } from '../gql/index.js';
import type { CasePageQuery } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { accountWays } from './AccountWays.js';
import { CaseActions } from './CaseActions.js';
import { CaseFacts } from './CaseFacts.js';
import { CaseTimeline } from './CaseTimeline.js';
import { Identity } from './Identity.js';
import { NextStepBlock } from './NextStepBlock.js';
import { Stages } from './Stages.js';
import type { PartsOfCase } from './ProtectedParts.js';
import { useSession } from '../session/viewer.js';

/** What is protected comes when somebody opens it, its code and its words alike. */
const ProtectedPart = lazy(async () => ({ default: (await import('./ProtectedParts.js')).ProtectedPart }));

/** For the desk alone, while it assesses. */
const SupportFirst = lazy(async () => ({ default: (await import('./SupportFirst.js')).SupportFirst }));

const PAGE = graphql(`
  query CasePage($reference: String!) {
    caseByReference(reference: $reference) {
      id
      reference
      officer { id }
      state
      accountReceivedOn
      nextStep { by }
      allowedCommands { command }
      sight { class extent until }
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

type Sight = PageCase['sight'][number];
const MARK = { icon: <Lock size={16} aria-hidden />, says: 'protected' };

/** Parts of the officer's own that come after everything one reads. */
const AT_THE_END: readonly string[] = ['corrections', 'who'] satisfies readonly PartsOfCase[];

/** Which protected parts the reader may open, by what the server says they see. Of the others there is no sign, whether or not something stands in them. */
function protectedTabs({ reference, sight }: PageCase, own: boolean): readonly TabItem[] {
  const seen = (what: Sight['class'], extent?: Sight['extent']): Sight | undefined => sight.find((line) => line.class === what && (extent === undefined ? line.extent !== 'NOTHING' : line.extent === extent));
  const confidence = seen('P', 'ALL');
  const welfare = seen('W', 'ALL');
  const tab = (part: PartsOfCase, label: string, line: Sight | undefined, isMarked: boolean): readonly TabItem[] => (line === undefined ? [] : [
    { key: part, label, ...(isMarked ? { mark: MARK } : {}), panel: <Suspense fallback={<Loading what="Opening" rows={3} />}><ProtectedPart {...{ part, reference, own }} until={line.until ?? null} isConfidant={confidence !== undefined} /></Suspense> },
  ]);
  return [
    ...tab('account', 'Account', confidence, true), ...tab('fact-finding', 'Fact finding', seen('C', 'ALL'), false), ...tab('discussion', 'Discussion', confidence, true),
    ...tab('report', 'Report', seen('R')?.extent === 'OWN_CORRECTIONS' ? undefined : seen('R'), false), ...tab('welfare', 'Welfare', welfare, true), ...tab('corrections', 'Corrections', own ? seen('C') : undefined, false), ...tab('who', 'Who sees it', own ? seen('C') : undefined, false),
  ];
}

function Shown({ found }: { readonly found: PageCase }): ReactNode {
  const [params, setParams] = useSearchParams();
  const own = useSession().viewer.id === found.officer?.id;
  const shielded = protectedTabs(found, own);
  const items: readonly TabItem[] = [
    { key: 'timeline', label: 'Timeline', panel: <CaseTimeline found={found} /> },
    ...shielded.filter(({ key }) => !AT_THE_END.includes(key)),
    { key: 'facts', label: 'Facts', panel: <CaseFacts found={found} /> },
    { key: 'actions', label: 'Actions', panel: <CaseActions found={found} /> },
    ...shielded.filter(({ key }) => AT_THE_END.includes(key)),
  ];
  const selected = items.find(({ key }) => key === params.get('tab'))?.key ?? 'timeline';
  const select = (tab: string): void => setParams(tab === 'timeline' ? {} : { tab }, { replace: true });
  return (
    <div className="d-page">
      <Identity found={found} />
      <div className="d-case">
        <div className="d-case-next"><NextStepBlock found={found} action={own ? accountWays(found) : undefined} />{found.allowedCommands.some(({ command }) => command === 'AcceptForReview') ? <Suspense fallback={null}><SupportFirst caseId={found.id} /></Suspense> : null}</div>
        <div className="d-case-stages"><Stages found={found} /></div>
        <div className="d-case-parts"><Tabs label="Parts of the case" selected={selected} onSelect={select} items={items} /></div>
      </div>
    </div>
  );
}
