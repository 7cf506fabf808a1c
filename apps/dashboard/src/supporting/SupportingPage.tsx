import { EmptyState, Loading, PageHeading, Statement, SummaryList, Tabs } from '@candour/ui';
import type { TabItem } from '@candour/ui';
import { ACTION_OWNERS, ACTION_STATUSES, LESSON_THEMES, NOTICE_MODES, labelOf } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { useProtectedQuery } from '../apollo/protected-query.js';
import { graphql } from '../gql/index.js';
import type { SupportingQuery } from '../gql/graphql.js';
import { AccountText } from '../protected/AccountText.js';
import { NOT_DISCIPLINARY } from '../protected/not-disciplinary.js';
import { Protection } from '../protected/Protection.js';
import { ReportText } from '../protected/ReportText.js';
import { Words } from '../protected/Words.js';
import { usePageTitle } from '../session/page-title.js';
import { counted, dayText, personText } from '../wording.js';

const PAGE = graphql(`
  query Supporting {
    grantedToMe {
      id
      until
      withReport
      officer { id name rank }
      notice { mode givenOn deemedOn acknowledgedOn whyReferred }
      account { ...AccountText_account }
      report { ...ReportText_report }
      actions { id typeLabel description ownerRole due status doneOn }
      lessons { id theme lesson }
    }
  }
`);

type Granted = SupportingQuery['grantedToMe'][number];

/** For a Federation representative or friend: whom they support, until when, and what each of these officers opened to them (R19). */
export function SupportingPage(): ReactNode {
  usePageTitle('People you support');
  const answer = useProtectedQuery(PAGE, {});
  return (
    <div className="d-page">
      <PageHeading title="People you support" about={answer.state === 'there' && answer.data.grantedToMe.length > 0 ? <p>{counted(answer.data.grantedToMe.length, 'officer lets', 'officers let')} you read. You advise them; you cannot write anything or take a step for them.</p> : undefined} />
      {answer.state === 'coming' ? <Loading what="Finding out whom you support" rows={4} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="whom you support" onRetry={answer.again} /> : null}
      {answer.state === 'there' ? answer.data.grantedToMe.length === 0 ? <Nobody /> : answer.data.grantedToMe.map((granted) => <Review key={granted.id} granted={granted} />) : null}
    </div>
  );
}

const Nobody = (): ReactNode => (
  <EmptyState title="Nobody lets you read at the moment">
    <p>An officer who takes part in a review can let you read their notice and their own account, and their report if they tick it. They do it themselves: on “My review” they open “Who sees it”, press “Let somebody read”, find you by name or number, and say until which day. It then stands here, and goes when the day has passed or the officer ends it.</p>
  </EmptyState>
);

function Review({ granted }: { readonly granted: Granted }): ReactNode {
  const { officer, until, withReport } = granted;
  const name = officer == null ? 'An officer' : personText(officer);
  return (
    <section className="d-supported" aria-label={name}>
      <h2>{name}</h2>
      <Statement>{NOT_DISCIPLINARY}</Statement>
      <SummaryList look="line" items={[
        { name: 'You may read until', value: dayText(until) },
        { name: 'Opened to you', value: withReport ? 'Notice, account, report and actions' : 'Notice and account' },
      ]} />
      <Tabs label={`What ${name} opened to you`} items={partsOf(granted)} />
    </section>
  );
}

/** What was opened, and nothing else: of what was not there is no sign. */
const partsOf = ({ notice, account, report, actions, lessons, withReport }: Granted): readonly TabItem[] => [
  { key: 'notice', label: 'Notice', panel: <Notice notice={notice ?? null} /> },
  { key: 'account', label: 'Account', panel: (
    <section className="d-part">
      <Protection isLaw>You read this because the officer lets you. It cannot be used in misconduct proceedings about this matter. Keep it between the two of you: the officer sees that you opened it.</Protection>
      {account == null ? <EmptyState title="No account has been given"><p>The officer does not have to give one. Choosing not to is not a failure to take part.</p></EmptyState> : <AccountText account={account} reader="other" />}
    </section>
  ) },
  ...(withReport ? [
    { key: 'report', label: 'Report', panel: <section className="d-part">{report == null ? <EmptyState title="There is no report yet"><p>You see it once it has been shared with the officer.</p></EmptyState> : <ReportText report={report} reader="other" />}</section> },
    { key: 'actions', label: 'Actions', panel: <Actions actions={actions} lessons={lessons} /> },
  ] : []),
];

/** What the officer was told, and when: it says what an account would be about. */
const Notice = ({ notice }: { readonly notice: NonNullable<Granted['notice']> | null }): ReactNode => (
  <section className="d-part">
    {notice === null ? <EmptyState title="The notice is not there any more"><p>Its words were disposed of.</p></EmptyState> : (
      <SummaryList items={[
        { name: 'Told', value: notice.givenOn == null ? null : `${dayText(notice.givenOn)}${notice.mode == null ? '' : `, ${labelOf(NOTICE_MODES, notice.mode).toLowerCase()}`}` },
        ...(notice.deemedOn == null || notice.deemedOn === notice.givenOn ? [] : [{ name: 'Counts as given on', value: dayText(notice.deemedOn) }]),
        { name: 'Why the matter was referred', value: notice.whyReferred == null ? 'The words were disposed of.' : <Words>{notice.whyReferred}</Words> },
        { name: 'Acknowledged', value: notice.acknowledgedOn == null ? 'Not yet' : dayText(notice.acknowledgedOn) },
      ]} />
    )}
  </section>
);

function Actions({ actions, lessons }: Pick<Granted, 'actions' | 'lessons'>): ReactNode {
  return (
    <section className="d-part">
      {actions.length === 0 ? <EmptyState title="No actions"><p>Actions stand here from the day the report is sent, if any were agreed.</p></EmptyState> : (
        <ul className="d-lines">{actions.map(({ id, typeLabel, description, ownerRole, due, status, doneOn }) => (
          <li key={id}><p><b>{description ?? typeLabel}</b></p><p className="d-quiet">{labelOf(ACTION_OWNERS, ownerRole)}. {due == null ? 'No date' : `Due ${dayText(due)}`}. {labelOf(ACTION_STATUSES, status)}{doneOn == null ? '' : ` ${dayText(doneOn)}`}.</p></li>
        ))}</ul>
      )}
      {lessons.length === 0 ? null : <><h3>Lessons for the force</h3><ul className="d-lines">{lessons.map(({ id, theme, lesson }) => <li key={id}><b>{labelOf(LESSON_THEMES, theme)}</b>{lesson == null ? '' : `: ${lesson}`}</li>)}</ul></>}
    </section>
  );
}
