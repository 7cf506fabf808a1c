import { Breadcrumbs, EmptyState, LinkButton, Loading, PageHeading, Statement, Status } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { FailureState } from '../../apollo/FailureState.js';
import { useProtectedQuery } from '../../apollo/protected-query.js';
import { caseAddress, grantAddress } from '../../filters/case-address.js';
import { graphql } from '../../gql/index.js';
import type { LetReadQuery } from '../../gql/graphql.js';
import { NOT_DISCIPLINARY } from '../../protected/not-disciplinary.js';
import { usePageTitle } from '../../session/page-title.js';
import { useNewStep } from '../../session/use-new-step.js';
import { dayText } from '../../wording.js';
import { CheckGrant } from './CheckGrant.js';
import { ChooseGrant } from './ChooseGrant.js';
import { noGrant } from './grant-form.js';
import type { GrantForm } from './grant-form.js';

const PAGE = graphql(`
  query LetRead($reference: String!) {
    caseByReference(reference: $reference) { id reference version officer { id } allowedCommands { command } }
  }
`);

/** Where an officer lets a representative or colleague read, for a time (R19). */
export function LetReadPage(): ReactNode {
  const { '*': reference = '' } = useParams();
  const answer = useProtectedQuery(PAGE, { reference });
  usePageTitle('Let somebody read');
  if (answer.state === 'coming') return <div className="d-page"><h1>Let somebody read</h1><Loading what="Opening" rows={3} /></div>;
  if (answer.state === 'failed') return <div className="d-page"><h1>Let somebody read</h1><FailureState error={answer.error} what="the page" onRetry={answer.again} /></div>;
  const found = answer.data.caseByReference;
  if (found == null || !found.allowedCommands.some(({ command }) => command === 'GrantFriend')) {
    return <div className="d-page"><PageHeading title="Let somebody read" /><EmptyState title="There is nothing to let anybody read" action={<LinkButton href="/my-review">Go to my review</LinkButton>}><p>You can let somebody read while a review about you runs, from the day you are told.</p></EmptyState></div>;
  }
  return <Letting found={found} onStale={answer.again} />;
}

function Letting({ found: { id, reference, version }, onStale }: { readonly found: NonNullable<LetReadQuery['caseByReference']>; readonly onStale: () => void }): ReactNode {
  const [params, setParams] = useSearchParams();
  const [form, setForm] = useState<GrantForm>(noGrant);
  const [isDone, setDone] = useState(false);
  const { friend, until } = form;
  const isChecking = params.get('step') === 'check' && friend !== null && until.kind === 'day';
  const who = friend?.label ?? '';
  useNewStep(isDone ? 'done' : isChecking ? 'check' : 'write');
  return (
    <div className="d-page">
      <Breadcrumbs items={[{ href: '/my-review', label: 'My review' }, { href: `${caseAddress(reference)}?tab=who`, label: 'Who sees it' }]} />
      <PageHeading title={isDone ? `${who} can read now` : isChecking ? 'Check before you let them read' : 'Let somebody read'} about={<p className="d-reference">{reference}</p>} />
      <Statement>{NOT_DISCIPLINARY}</Statement>
      {isDone ? (
        <div className="d-form">
          <p role="status"><Status tone="done">{`${who} can read your notice and your own account${form.withReport ? ', your report and actions' : ''} until the end of ${until.kind === 'day' ? dayText(until.day) : ''}.`}</Status></p>
          <p className="d-say">They find it under “People you support”. Tell them that you have opened it: Candour sends them nothing. You can end it at any moment.</p>
          <p className="d-do"><LinkButton look="filled" href={`${caseAddress(reference)}?tab=who`}>See who may see what</LinkButton></p>
        </div>
      ) : isChecking
        ? <CheckGrant form={form} caseId={id} version={version} changeHref={grantAddress(reference)} onGranted={() => setDone(true)} onStale={onStale} />
        : <ChooseGrant form={form} onChange={setForm} onCheck={() => setParams({ step: 'check' })} backHref={`${caseAddress(reference)}?tab=who`} />}
    </div>
  );
}
