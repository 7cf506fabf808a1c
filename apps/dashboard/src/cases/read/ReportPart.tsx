import { EmptyState, SummaryList } from '@candour/ui';
import type { ReactNode } from 'react';
import { useProtectedQuery } from '../../apollo/protected-query.js';
import { graphql } from '../../gql/index.js';
import type { CaseReportQuery } from '../../gql/graphql.js';
import { ReportText } from '../../protected/ReportText.js';
import { Words } from '../../protected/Words.js';
import { dayText } from '../../wording.js';
import { readersOfReport } from './protection-words.js';
import { ReadPart } from './ReadPart.js';

const REPORT = graphql(`
  query CaseReport($reference: String!) {
    caseByReference(reference: $reference) {
      id
      report { extent ...ReportText_report }
      reviewNotes { reviewedOn by allDone whatWasDone effect nextStep nextReviewOn disposedOn }
    }
  }
`);

type Note = NonNullable<CaseReportQuery['caseByReference']>['reviewNotes'][number];

/** The report with the notes of its review, as far as the reader may read them. */
export function ReportPart({ reference, own }: { readonly reference: string; readonly own: boolean }): ReactNode {
  const answer = useProtectedQuery(REPORT, { reference });
  return (
    <ReadPart title="Report" protection={readersOfReport(own)} what="the report" answer={answer}>
      {({ caseByReference: found }) => (
        <>
          {found?.report == null
            ? <EmptyState title="There is no report for you yet"><p>{own ? 'You see it when your reviewer shares it with you, before it is sent.' : 'It stands here once it may be read.'}</p></EmptyState>
            : <>{own || found.report.extent === 'everything' ? null : <p className="d-quiet">Of the report you see {found.report.extent}.</p>}<ReportText report={found.report} reader={own ? 'officer' : 'other'} /></>}
          {found == null || found.reviewNotes.length === 0 ? null : <><h3>Notes of the review of report and actions</h3>{found.reviewNotes.map((note) => <ReviewNote key={`${note.reviewedOn} ${note.whatWasDone ?? ''}`} note={note} />)}</>}
        </>
      )}
    </ReadPart>
  );
}

function ReviewNote({ note: { reviewedOn, by, allDone, whatWasDone, effect, nextStep, nextReviewOn, disposedOn } }: { readonly note: Note }): ReactNode {
  return (
    <article className="d-version">
      <h4>{by}, {dayText(reviewedOn)}</h4>
      {disposedOn == null ? null : <p className="d-quiet">The words were disposed of on {dayText(disposedOn)}.</p>}
      <SummaryList items={[
        { name: 'Everything agreed was done', value: allDone ? 'Yes' : 'Not yet' },
        ...[['What was done', whatWasDone], ['What it changed', effect], ['What comes next', nextStep]].flatMap(([name, text]) => (name == null || text == null ? [] : [{ name, value: <Words>{text}</Words> }])),
        ...(nextReviewOn == null ? [] : [{ name: 'Reviewed again', value: dayText(nextReviewOn) }]),
      ]} />
    </article>
  );
}
