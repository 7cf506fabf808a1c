import { Link, Loading, PageHeading, Status } from '@candour/ui';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { ALL_OUTSTANDING, actionFilterOf } from '../filters/action-filter.js';
import { caseAddress } from '../filters/case-address.js';
import { addressOf } from '../filters/address.js';
import { CASES, unfiltered } from '../filters/filter.js';
import { followUpAddress } from '../filters/follow-up-address.js';
import { graphql } from '../gql/index.js';
import type { MyWorkQuery } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { isManager } from '../session/roles.js';
import { useSession } from '../session/viewer.js';
import type { Viewer } from '../session/viewer.js';
import { count, counted, dayText, personText, today as now } from '../wording.js';
import { followUpsToDo, planWords, plansOf, workOf, workWords } from './work.js';
import type { FollowUp, Plan, WorkReview } from './work.js';
import { WorkList } from './WorkList.js';

const PAGE = graphql(`
  query MyWork($outstanding: ActionFilter!) {
    myWork {
      reviews {
        id
        reference
        state
        stateLabel
        officer { id name rank }
        nextStep { label by due explanation command }
        stages { key label state on due { due basis explanation } }
      }
      followUps { id kind officer { id name rank } due overdueDays allowedCommands { command } }
    }
    people: actions(filter: $outstanding, first: 100) {
      totalCount
      nodes { id typeLabel description ownerRole owner { id name rank } officer { id name rank } due status case { id reference } }
    }
  }
`);

/** What somebody does next: late first, then the week, then what waits on others. */
export function MyWorkPage(): ReactNode {
  usePageTitle('My work');
  const { viewer } = useSession();
  const answer = usePageQuery(PAGE, { outstanding: { ...actionFilterOf(ALL_OUTSTANDING, viewer), mine: true } });
  if (answer.state === 'coming') return <div className="d-page"><PageHeading title="My work" /><Loading what="Looking up what is due" rows={5} /></div>;
  if (answer.state === 'failed') return <div className="d-page"><PageHeading title="My work" /><FailureState error={answer.error} what="your work" onRetry={answer.again} /></div>;
  return <Shown data={answer.data} viewer={viewer} />;
}

function Shown({ data, viewer }: { readonly data: MyWorkQuery; readonly viewer: Viewer }): ReactNode {
  const today = now();
  const work = workOf(data, viewer.id, today);
  const plans = plansOf(data.people.nodes, viewer.id);
  const followUps = followUpsToDo(data.myWork);
  const leads = isManager(viewer) || followUps.length > 0 || plans.length > 0 || data.myWork.reviews.length > 0;
  const more = (data.people.totalCount ?? 0) - data.people.nodes.length;
  return (
    <div className="d-page">
      <PageHeading title="My work" about={<p className="d-lead">{dayText(today)}. {workWords(work)}.</p>} />
      <div className="d-work">
        <div className="d-work-lists">
          <WorkList id="overdue" title="Overdue" rows={work.overdue} today={today} kind="late" empty="Nothing is overdue." note={leads ? 'A late action is a prompt for you as the manager. It says nothing about the officer.' : 'A late action is a reminder and no more. It says nothing about you.'} />
          <WorkList id="soon" title="Due in the next 7 days" rows={work.soon} today={today} kind="due" empty="Nothing is due in the next 7 days." />
          <WorkList id="waiting" title="Waiting on others" rows={work.waiting} today={today} kind="waiting" empty="You wait for nobody." />
          {more <= 0 ? null : <p className="d-quiet">{counted(more, 'action')} with later dates {more === 1 ? 'is' : 'are'} not shown here. <Link href="/actions">See all actions</Link></p>}
        </div>
        {leads ? <div className="d-work-side">
          <section><h2>My reviews</h2><Reviews reviews={data.myWork.reviews} /></section>
          <section><h2>Action plans of my people</h2>{plans.length === 0 ? <p className="d-quiet">None of your people has an action to do.</p> : <ul>{plans.map((plan) => <li key={plan.key}><PlanLine plan={plan} /></li>)}</ul>}<p className="d-quiet d-work-note">You see actions, dates and the PDR prompt. Where you are not the reviewer, you do not see accounts or discussions.</p></section>
          {followUps.length === 0 ? null : <section><h2>Follow-ups of my people</h2><ul>{followUps.map((each) => <li key={each.id}><FollowUpLine followUp={each} /></li>)}</ul></section>}
        </div> : null}
      </div>
    </div>
  );
}

/** Reviews that have not reached their end; the others wait for their follow-up and are one link away. */
function Reviews({ reviews }: { readonly reviews: readonly WorkReview[] }): ReactNode {
  const live = reviews.filter(({ state }) => state !== 'FOLLOW_UP');
  const others = reviews.length - live.length;
  return (
    <>
      {live.length === 0 ? <p className="d-quiet">{reviews.length === 0 ? 'You review nobody now.' : 'None of your reviews waits for its report.'}</p> : <ul>{live.map((review) => <li key={review.id}><Review review={review} /></li>)}</ul>}
      {others === 0 ? null : <p><Link href={addressOf(CASES, { ...unfiltered(CASES), states: ['FOLLOW_UP'] })}>{counted(others, 'review')} in follow-up</Link></p>}
    </>
  );
}

/** How far a review is, as a row of stages; the words beside it say the same. */
function Review({ review: { reference, officer, stateLabel, nextStep, stages } }: { readonly review: WorkReview }): ReactNode {
  return (
    <>
      <Link href={caseAddress(reference)}>{officer == null ? reference : personText(officer)}</Link>
      <span className="d-pips" aria-hidden>{stages.map(({ key, state }) => <i key={key} className={`d-pip-${state.toLowerCase()}`} />)}</span>
      <span className="d-quiet">{stateLabel}{nextStep?.due == null ? '' : `, ${dayText(nextStep.due)}`}</span>
    </>
  );
}

const PlanLine = ({ plan }: { readonly plan: Plan }): ReactNode => (
  <><b>{plan.name}</b><span className="d-quiet">{planWords(plan)}</span>{plan.overdue === 0 ? null : <Status tone="late">{count(plan.overdue)} overdue</Status>}</>
);

const FollowUpLine = ({ followUp: { id, kind, officer, due, overdueDays } }: { readonly followUp: FollowUp }): ReactNode => (
  <><Link href={followUpAddress(id)}>{personText(officer)}</Link><span className="d-quiet">{kind === 'REVIEW_NOTE' ? 'Review note' : 'PDR talk'}{due == null ? '' : `, due ${dayText(due)}`}</span>{overdueDays == null ? null : <Status tone="late">Overdue by {counted(overdueDays, 'day')}</Status>}</>
);
