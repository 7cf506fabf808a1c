import { DataTable, EmptyState, Loading, PageHeading } from '@candour/ui';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { caseAddress } from '../filters/case-address.js';
import { graphql } from '../gql/index.js';
import { usePageTitle } from '../session/page-title.js';
import { counted, dayText, personText } from '../wording.js';

const CASES = graphql(`
  query ChiefOfficers { cases(first: 100) { totalCount nodes { id reference stateLabel officer { id name rank } nextStep { label by due } } } }
`);

/** Where somebody begins who acts for the police and crime commissioner: the reviews of chief officers, of which the commissioner is the authority (R59). */
export function CommissionerPage(): ReactNode {
  usePageTitle('Chief officers');
  const answer = usePageQuery(CASES, {});
  const cases = answer.state === 'there' ? answer.data.cases : undefined;
  return (
    <div className="d-page">
      <PageHeading title="Chief officers" about="Where a chief officer takes part in a review, the police and crime commissioner is the appropriate authority, and the review is held outside the force’s own professional standards." />
      {answer.state === 'coming' ? <Loading what="Finding reviews" rows={3} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the reviews" onRetry={answer.again} /> : null}
      {cases === undefined ? null : cases.nodes.length === 0 ? (
        <EmptyState title="No review of a chief officer is with the commissioner"><p>If one is referred, it stands here with what it waits for. There is nothing to do. Reviews of other officers are the force’s own, and are not open to you.</p></EmptyState>
      ) : (
        <>
          <p role="status"><b>{counted(cases.nodes.length, 'review')}</b> with the commissioner</p>
          <DataTable stacks caption="Reviews of chief officers" captionHidden rows={cases.nodes} rowKey={({ id }) => id} rowHref={({ reference }) => caseAddress(reference)} rowSub={({ officer }) => (officer == null ? null : personText(officer))} columns={[
            { key: 'case', heading: 'Review', nowrap: true, cell: ({ reference }) => reference }, { key: 'state', heading: 'Where it stands', cell: ({ stateLabel }) => stateLabel },
            { key: 'next', heading: 'Next step', cell: ({ nextStep }) => (nextStep == null ? 'None' : <>{nextStep.label}<span className="d-below">{nextStep.by}</span></>) }, { key: 'due', heading: 'By', nowrap: true, cell: ({ nextStep }) => (nextStep?.due == null ? 'No date' : dayText(nextStep.due)) },
          ]} />
        </>
      )}
    </div>
  );
}
