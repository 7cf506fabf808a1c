import { EmptyState, Link, Loading, PageHeading, Statement } from '@candour/ui';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { useProtectedQuery } from '../apollo/protected-query.js';
import { caseAddress } from '../filters/case-address.js';
import { graphql } from '../gql/index.js';
import type { MyReviewsQuery } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { dayText, today } from '../wording.js';
import { NOT_DISCIPLINARY } from '../protected/not-disciplinary.js';
import { accountWays, isAskedForAccount } from './AccountWays.js';
import { DayStrip } from './DayStrip.js';
import { NextStepBlock } from './NextStepBlock.js';
import { stateText } from './officer-words.js';
import { WhoCanUseIt, YourRights } from './OfficersRights.js';
import { OwnLooks } from './own/OwnLooks.js';
import { PassageRequests } from './own/PassageRequests.js';
import { WhatToAskFor } from './own/WhatToAskFor.js';
import { Stages } from './Stages.js';

const PAGE = graphql(`
  query MyReviews {
    cases(filter: { aboutMe: true }, first: 25) {
      nodes {
        id
        reference
        state
        stateLabel
        submittedOn
        reportSentOn
        notifiedOn
        accountReceivedOn
        accountDue { due basis rule citation explanation }
        processEndedOn
        scope { version text }
        allowedCommands { command }
        nextStep { label by due explanation command }
        ...NextStepBlock_case
        ...Stages_case
      }
    }
  }
`);

/** What is told of the review to its officer alone. */
const OWN = graphql(`
  query OwnReview($reference: String!) {
    caseByReference(reference: $reference) { id looks { at on role purpose classes } passages { number requestedOn matter legalAgreed secondAgreed openedOn } }
  }
`);

type Review = MyReviewsQuery['cases']['nodes'][number];

/** An officer's own review: what this is not, where it stands, what happens next and by when. */
export function MyReviewPage(): ReactNode {
  usePageTitle('My review');
  const answer = usePageQuery(PAGE, {});
  if (answer.state === 'coming') return <div className="d-page"><PageHeading title="Your review" /><Loading what="Opening your review" rows={4} /></div>;
  if (answer.state === 'failed') return <div className="d-page"><PageHeading title="Your review" /><FailureState error={answer.error} what="your review" onRetry={answer.again} /></div>;
  // The one that waits for something comes first; the newest where several do.
  const [first, ...others] = [...answer.data.cases.nodes].sort((a, b) => Number(b.nextStep != null) - Number(a.nextStep != null));
  if (first === undefined) return <div className="d-page"><PageHeading title="Your review" /><EmptyState title="There is no review about you"><p>If one begins, you will be told what it is about before it appears here. There is nothing to do.</p></EmptyState></div>;
  return <Shown review={first} others={others} />;
}

function Shown({ review, others }: { readonly review: Review; readonly others: readonly Review[] }): ReactNode {
  const isAsked = isAskedForAccount(review);
  const matter = review.scope.at(-1)?.text;
  const at = caseAddress(review.reference);
  const own = useProtectedQuery(OWN, { reference: review.reference });
  const told = own.state === 'there' ? own.data.caseByReference : undefined;
  return (
    <div className="d-page">
      <PageHeading title="Your review" about={<p><span className="d-reference">{review.reference}</span>. {stateText(review, true)}{review.notifiedOn == null ? '' : `. You were told on ${dayText(review.notifiedOn)}`}.</p>} />
      <Statement more="It is a way to look at what happened, learn and move on.">{NOT_DISCIPLINARY}</Statement>
      <div className="d-review">
        <div>
          <NextStepBlock found={review} action={accountWays(review)}>
            {isAsked && review.notifiedOn != null && review.accountDue != null ? <DayStrip from={review.notifiedOn} due={review.accountDue.due} today={today()} /> : null}
            {isAsked ? <p>You do not have to. Choosing not to give an account is not a failure to take part: you can say it at the discussion instead.</p> : null}
          </NextStepBlock>
          <PassageRequests requests={told?.passages ?? []} />
          {matter == null ? null : <section className="d-say"><h2>What it is about</h2><p>{matter}</p><p className="d-quiet">Nothing else is part of this review. If that changes you are told, with new time to answer.</p></section>}
          <section className="d-say">
            <h2>What you can read</h2>
            <ul className="d-lines">
              <li><Link href={caseAddress(review.reference)}>What happened so far</Link>, day by day</li>
              {review.accountReceivedOn == null ? null : <li><Link href={`${at}?tab=account`}>Your account, with its receipts</Link></li>}
              {isReportOpen(review) ? <li><Link href={`${at}?tab=report`}>The report</Link></li> : <li className="d-quiet">The report, once it has been shared with you</li>}
              <li><Link href={`${at}?tab=who`}>Who sees it</Link>: who may, whom you let read, and who has looked</li>
            </ul>
          </section>
          <WhatToAskFor at={at} may={(command) => review.allowedCommands.some((each) => each.command === command)} />
          {review.processEndedOn == null ? <WhoCanUseIt /> : null}
        </div>
        <div className="d-review-side">
          <section><h2 className="d-small-heading">The whole way</h2><Stages found={review} /></section>
          <YourRights />
          <OwnLooks reference={review.reference} looks={own.state === 'there' ? (told?.looks ?? []) : own.state} />
        </div>
      </div>
      {others.length === 0 ? null : (
        <section>
          <h2>Other reviews about you</h2>
          <ul className="d-lines">{others.map((other) => <li key={other.id}><Link className="d-reference" href={caseAddress(other.reference)}>{other.reference}</Link>: {stateText(other, true)}{other.processEndedOn == null ? '' : `, ended ${dayText(other.processEndedOn)}`}</li>)}</ul>
        </section>
      )}
    </div>
  );
}

/** Whether there is a report the officer has been given. */
const isReportOpen = ({ state, reportSentOn }: Review): boolean => reportSentOn != null || state === 'REPORT_SHARED';
