import { Breadcrumbs, EmptyState, Link, LinkButton, Loading, PageHeading, Statement } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { FailureState } from '../../apollo/FailureState.js';
import { useProtectedQuery } from '../../apollo/protected-query.js';
import { accountAddress } from '../../filters/case-address.js';
import { graphql } from '../../gql/index.js';
import type { GiveAccountQuery } from '../../gql/graphql.js';
import { Protection } from '../../protected/Protection.js';
import { usePageTitle } from '../../session/page-title.js';
import { useNewStep } from '../../session/use-new-step.js';
import { dayText, today } from '../../wording.js';
import { NOT_DISCIPLINARY } from '../../protected/not-disciplinary.js';
import { WhoCanUseIt } from '../OfficersRights.js';
import { AfterStep, titleOfDone } from './AfterStep.js';
import type { Done } from './AfterStep.js';
import { AskForTime } from './AskForTime.js';
import { ConfirmNote } from './ConfirmNote.js';
import { DeclineAccount } from './DeclineAccount.js';
import { useHandedOver } from '../drafts/use-draft.js';
import { Writing } from './Writing.js';

const PAGE = graphql(`
  query GiveAccount($reference: String!) {
    caseByReference(reference: $reference) {
      id
      reference
      version
      officer { id }
      scope { version text }
      accountDue { due basis explanation }
      allowedCommands { command }
      account { declinedOn versions { number mode text confirmedOn disputedOn } }
      draft(of: ACCOUNT) { body revision savedAt keptUntil }
    }
  }
`);

export type OwnCase = NonNullable<GiveAccountQuery['caseByReference']>;
const STEPS = ['write', 'check', 'decline', 'more-time'] as const;
type Step = (typeof STEPS)[number];

/** Where an officer gives an account, adds to it, confirms a note of it, asks for more time, or says that they give none (R14 to R18). */
export function GiveAccountPage(): ReactNode {
  const { '*': reference = '' } = useParams();
  return useHandedOver() ? <Asked key={reference} reference={reference} /> : <div className="d-page"><h1>Your account</h1><Loading what="Opening your account" rows={4} /></div>;
}

function Asked({ reference }: { readonly reference: string }): ReactNode {
  const answer = useProtectedQuery(PAGE, { reference });
  const [isBegun, setBegun] = useState(false);
  usePageTitle('Your account');
  if (answer.state === 'coming') return <div className="d-page"><h1>Your account</h1><Loading what="Opening your account" rows={4} /></div>;
  if (answer.state === 'failed') return <div className="d-page"><h1>Your account</h1><FailureState error={answer.error} what="your account" onRetry={answer.again} /></div>;
  const found = answer.data.caseByReference;
  // What somebody is in the middle of stays where it is when the case is read again; the server says why it does not take it any more.
  if (found == null || !(isBegun || found.allowedCommands.some(({ command }) => command === 'SubmitAccount'))) return <NoTime />;
  return <Steps found={found} onStale={() => { setBegun(true); answer.again(); }} />;
}

/** The time for an account is over, or it is nobody's here: both are told alike. */
const NoTime = (): ReactNode => (
  <div className="d-page">
    <PageHeading title="Your account" />
    <EmptyState title="There is no account to give here" action={<LinkButton href="/my-review">Go to my review</LinkButton>}><p>An account can be given from the day you are told until the discussion has been noted.</p></EmptyState>
  </div>
);

function Steps({ found, onStale }: { readonly found: OwnCase; readonly onStale: () => void }): ReactNode {
  const [params] = useSearchParams();
  const [done, setDone] = useState<Done | null>(null);
  const { reference, id, version, account } = found;
  const note = account?.versions.find(({ mode, confirmedOn, disputedOn }) => mode === 'ORAL' && confirmedOn == null && disputedOn == null);
  const isAddition = account?.versions.some((each) => each !== note) ?? false;
  const may = (command: string): boolean => found.allowedCommands.some((each) => each.command === command);
  const wanted = STEPS.find((step) => step === params.get('step')) ?? 'write';
  const step: Step = (wanted === 'decline' && (isAddition || !may('DeclineAccount'))) || (wanted === 'more-time' && (isAddition || !may('AskForMoreTime'))) ? 'write' : wanted;
  useNewStep(`${step} ${done ?? ''}`);
  const writeHref = accountAddress(reference);
  const props = { caseId: id, version, writeHref, onStale };
  const isNote = done === null && step === 'write' && note !== undefined;
  return (
    <div className="d-page">
      <Breadcrumbs items={[{ href: '/my-review', label: 'My review' }]} />
      <PageHeading title={done !== null ? titleOfDone(done) : isNote ? 'A note of what you said' : TITLES[step][isAddition ? 1 : 0]} about={<p className="d-reference">{reference}</p>} />
      <Statement>{NOT_DISCIPLINARY}</Statement>
      {done !== null ? <AfterStep done={done} reference={reference} /> : (
        <>
          {step === 'write' ? <><About found={found} isAddition={isAddition} /><Protection isLaw>Your reviewer reads what you send, and a representative if you let them. The authority’s desk does not. It cannot be used in misconduct proceedings about this matter.</Protection></> : null}
          {step === 'decline' ? <DeclineAccount {...props} onDone={() => setDone('declined')} /> : step === 'more-time' ? <AskForTime {...props} onDone={() => setDone('asked')} />
            : isNote ? <ConfirmNote caseId={id} version={version} note={note} onDone={() => setDone('answered')} onStale={onStale} /> : null}
          {/* The form stays while one looks at another step, so that nothing typed is lost on the way back. */}
          <div hidden={step === 'decline' || step === 'more-time' || isNote}><Writing found={found} isAddition={isAddition} step={step === 'check' ? 'check' : 'write'} onSent={() => setDone(isAddition ? 'added' : 'sent')} onStale={onStale} /></div>
          {step === 'write' && !isAddition && note === undefined ? <OtherWays writeHref={writeHref} mayDecline={may('DeclineAccount') && account?.declinedOn == null} mayAsk={may('AskForMoreTime')} /> : null}
          {step === 'write' ? <WhoCanUseIt /> : null}
        </>
      )}
    </div>
  );
}

const TITLES: Readonly<Record<Step, readonly [first: string, addition: string]>> = {
  write: ['Your account', 'Add to your account'], check: ['Check your account before you send it', 'Check your addition before you send it'], decline: ['Give no account', 'Add to your account'], 'more-time': ['Ask for more time', 'Add to your account'],
};

/** What it is about, and by when. */
function About({ found: { scope, accountDue }, isAddition }: { readonly found: OwnCase; readonly isAddition: boolean }): ReactNode {
  const matter = scope.at(-1)?.text;
  const due = accountDue?.due;
  return (
    <div className="d-say">
      {matter == null ? null : <p><b>What it is about:</b> {matter}</p>}
      {isAddition ? <p>You can add to your account until the discussion has been noted. What you sent stays as it was.</p>
        : due == null ? null : due >= today() ? <p>You are invited to give it by the end of {dayText(due)}. You do not have to.</p> : <p>The date was {dayText(due)}. You can still give it until the discussion has been noted: it counts all the same, and is marked as late.</p>}
    </div>
  );
}

const OtherWays = ({ writeHref, mayDecline, mayAsk }: { readonly writeHref: string; readonly mayDecline: boolean; readonly mayAsk: boolean }): ReactNode => (mayDecline || mayAsk ? (
  <section className="d-say">
    <h2>You can also</h2>
    {mayAsk ? <p><Link href={`${writeHref}?step=more-time`}>Ask for more time</Link></p> : null}
    {mayDecline ? <p><Link href={`${writeHref}?step=decline`}>Give no account</Link>. That is not a failure to take part: you can say it at the discussion instead.</p> : null}
    <p>You can also tell your reviewer in person. They note it, and you confirm the note.</p>
  </section>
) : null);
