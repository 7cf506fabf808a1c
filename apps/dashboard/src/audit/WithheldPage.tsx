import { DataTable, EmptyState, Link, Loading, PageHeading, Status } from '@candour/ui';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { EVERY_READ, auditAddress } from '../filters/audit-filter.js';
import { graphql } from '../gql/index.js';
import { usePageTitle } from '../session/page-title.js';
import { count, counted, dayText, today } from '../wording.js';
import { withholdingWords } from './audit-words.js';

const WITHHELD = graphql(`
  query WithheldLooks { auditStatus { withheldNow withheldEver exemptions { caseId person { id name } reason recordedBy { id name } recordedOn reviewOn } } }
`);

/** Where the authority kept from an officer for a time who opened their review: why, by whom, and until when. */
export function WithheldPage(): ReactNode {
  usePageTitle('Withheld from officers');
  const answer = usePageQuery(WITHHELD, {});
  const status = answer.state === 'there' ? answer.data.auditStatus : undefined;
  const now = today();
  return (
    <div className="d-page">
      <PageHeading title="Withheld from officers" about="Officers see who opened their review. Where telling them would prejudice something, the authority may withhold one person’s looks for at most 28 days, with a reason. After that day the officer sees them, unless it was recorded anew." />
      {answer.state === 'coming' ? <Loading what="Looking it up" rows={4} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="what is withheld" onRetry={answer.again} /> : null}
      {status == null ? null : status.exemptions.length === 0 ? <EmptyState title="Nothing was ever withheld"><p>Every officer sees everybody who opened their review.</p></EmptyState> : (
        <>
          <p role="status"><b>{status.withheldNow === 0 ? 'None in force today' : `${count(status.withheldNow)} in force today`}</b>, {counted(status.withheldEver, 'time')} in all{status.withheldEver > status.exemptions.length ? `; the latest ${status.exemptions.length} are shown` : ''}.</p>
          <DataTable stacks caption="Withheld looks, the newest first" captionHidden rows={status.exemptions} rowKey={({ caseId, person, recordedOn, reviewOn }) => `${caseId} ${person.id} ${recordedOn} ${reviewOn}`} columns={[
            { key: 'on', heading: 'Recorded', nowrap: true, cell: ({ recordedOn }) => dayText(recordedOn) },
            { key: 'state', heading: 'Where it stands', cell: ({ reviewOn }) => (reviewOn > now ? <Status tone="paused">Withheld until {dayText(reviewOn)}</Status> : <Status tone="done">Ended {dayText(reviewOn)}</Status>) },
            { key: 'who', heading: 'Whose looks', cell: ({ person }) => <Link href={auditAddress({ ...EVERY_READ, person: person.id })}>{person.name ?? 'A system'}</Link> },
            { key: 'why', heading: 'Reason', cell: ({ reason }) => withholdingWords(reason) },
            { key: 'by', heading: 'Recorded by', cell: ({ recordedBy }) => recordedBy.name ?? 'Not known' },
            { key: 'case', heading: 'Review', cell: ({ caseId, person }) => <Link href={auditAddress({ ...EVERY_READ, case: caseId, person: person.id, how: 'OPENED' })}>See these looks</Link> },
          ]} />
        </>
      )}
    </div>
  );
}
