import { Breadcrumbs, EmptyState, LinkButton, Loading, PageHeading, Statement, Status } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { FailureState } from '../apollo/FailureState.js';
import { useProtectedQuery } from '../apollo/protected-query.js';
import { graphql } from '../gql/index.js';
import type { FollowUpQuery } from '../gql/graphql.js';
import { NOT_DISCIPLINARY } from '../protected/not-disciplinary.js';
import { ReportText } from '../protected/ReportText.js';
import { usePageTitle } from '../session/page-title.js';
import { useNewStep } from '../session/use-new-step.js';
import { counted, dayText, personText } from '../wording.js';
import { PdrForm } from './PdrForm.js';
import { ReviewNoteForm } from './ReviewNoteForm.js';

const PAGE = graphql(`
  query FollowUp($id: ID!) {
    myWork { followUps { id kind officer { id name rank } due overdueDays allowedCommands { command } } }
    reportsForPdr(followUp: $id) { id report { ...ReportText_report } }
  }
`);

type Due = FollowUpQuery['myWork']['followUps'][number];
const TITLES: Readonly<Record<Due['kind'], string>> = { REVIEW_NOTE: 'Write the review note', PDR_DISCUSSION: 'Record the PDR talk' };

/** Where whoever leads an officer writes the review note, or records that the report was talked about at the PDR (R38, R45), without opening the case. */
export function FollowUpPage(): ReactNode {
  const { id = '' } = useParams();
  usePageTitle('Follow-up');
  const answer = useProtectedQuery(PAGE, { id });
  const due = answer.state === 'there' ? answer.data.myWork.followUps.find((each) => each.id === id) : undefined;
  const [done, setDone] = useState<Due | null>(null);
  useNewStep(done === null ? 'write' : 'done');
  if (done !== null) return <Done due={done} />;
  if (answer.state === 'there' && due !== undefined && due.allowedCommands.length > 0) return <Shown due={due} reports={answer.data.reportsForPdr} onDone={() => setDone(due)} />;
  return (
    <div className="d-page">
      <div><Breadcrumbs items={[{ href: '/my-work', label: 'My work' }]} /><PageHeading title="Follow-up" /></div>
      {answer.state === 'coming' ? <Loading what="Opening it" rows={4} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the follow-up" onRetry={answer.again} /> : null}
      {answer.state === 'there' ? <EmptyState title="Nothing of this name waits for you" action={<LinkButton href="/my-work">Go to my work</LinkButton>}><p>It may be done already, or somebody else leads the officer now.</p></EmptyState> : null}
    </div>
  );
}

function Shown({ due, reports, onDone }: { readonly due: Due; readonly reports: FollowUpQuery['reportsForPdr']; readonly onDone: () => void }): ReactNode {
  const report = reports[0]?.report;
  return (
    <div className="d-page">
      <div>
        <Breadcrumbs items={[{ href: '/my-work', label: 'My work' }]} />
        <PageHeading title={`${TITLES[due.kind]}: ${personText(due.officer)}`} about={<p>{due.due == null ? 'No day was set.' : `Due ${dayText(due.due)}.`} {due.overdueDays == null ? null : <Status tone="late">Past its day by {counted(due.overdueDays, 'day')}</Status>}</p>} />
      </div>
      <Statement more="The process is complete. Nothing more is asked of the officer but actions, this review of them, and the PDR.">{NOT_DISCIPLINARY}</Statement>
      {due.kind === 'PDR_DISCUSSION' ? <PdrForm followUp={due.id} onDone={onDone} /> : <ReviewNoteForm followUp={due.id} onDone={onDone} />}
      {report == null ? null : (
        <section>
          <h2>The report</h2>
          <p className="d-quiet">For the actions and for the talk. You read the report because you lead the officer, until the talk was held and the record is closed.</p>
          <ReportText report={report} reader="other" />
        </section>
      )}
    </div>
  );
}

function Done({ due: { kind, officer } }: { readonly due: Due }): ReactNode {
  const says = kind === 'PDR_DISCUSSION' ? 'The day is recorded. What was said stays between the two of you.' : 'The review note is kept with the report. The officer can read it.';
  return (
    <div className="d-page">
      <div><Breadcrumbs items={[{ href: '/my-work', label: 'My work' }]} /><PageHeading title={kind === 'PDR_DISCUSSION' ? 'The PDR talk is recorded' : 'The review note is written'} about={personText(officer)} /></div>
      <p role="status"><Status tone="done">{says}</Status></p>
      <p className="d-do"><LinkButton href="/my-work">Go to my work</LinkButton></p>
    </div>
  );
}
