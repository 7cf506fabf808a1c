import { DataTable, EmptyState, Link, Loading, PageHeading, Pagination } from '@candour/ui';
import { addDays, parseDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { EVERY_READ, auditAddress } from '../filters/audit-filter.js';
import { caseAddress } from '../filters/case-address.js';
import { graphql } from '../gql/index.js';
import type { TakenOverQuery } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { isAuditor } from '../session/roles.js';
import { useSession } from '../session/viewer.js';
import { counted, dayText, momentText, personText, today } from '../wording.js';
import { mondayOf, weekAddress } from './weeks.js';

const OPENED = graphql(`
  query TakenOver($week: Day!) { recordsTakenOver(week: $week) { at caseId reference person { id name rank number } reason until } }
`);

type Row = TakenOverQuery['recordsTakenOver'][number];

/** The weekly list of restricted records that somebody on a named list opened (R60). */
export function TakenOverPage(): ReactNode {
  usePageTitle('Restricted records opened');
  const [params] = useSearchParams();
  const { viewer } = useSession();
  const now = today();
  const monday = mondayOf(parseDay(params.get('week') ?? '') ?? now);
  const answer = usePageQuery(OPENED, { week: monday });
  const rows = answer.state === 'there' ? answer.data.recordsTakenOver : undefined;
  return (
    <div className="d-page">
      <PageHeading title="Restricted records opened" about="Some reviews are kept to a named list. Whoever is on the list and opens the record gives a reason first; the others on the list are told, the officer sees it, and it stands here by the week." />
      <Pagination label="Weeks" summary={weekWords(monday, now)} previousHref={weekAddress(addDays(monday, -7), now)} nextHref={monday >= mondayOf(now) ? undefined : weekAddress(addDays(monday, 7), now)} />
      {answer.state === 'coming' ? <Loading what="Looking up the week" rows={3} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the week" onRetry={answer.again} /> : null}
      {answer.state !== 'there' || rows === undefined ? null : (
        <div inert={answer.isStale} aria-busy={answer.isStale}>
          {rows.length === 0 ? <EmptyState title="No restricted record was opened in this week"><p>{isAuditor(viewer) ? 'Nothing needs to be looked at.' : 'Or none of those opened is one whose list you are on.'}</p></EmptyState> : <Opened rows={rows} forAuditor={isAuditor(viewer)} />}
        </div>
      )}
    </div>
  );
}

function Opened({ rows, forAuditor }: { readonly rows: readonly Row[]; readonly forAuditor: boolean }): ReactNode {
  return (
    <>
      <p role="status"><b>{counted(rows.length, 'record')}</b> opened, the newest first</p>
      <DataTable stacks caption="Restricted records opened" captionHidden rows={rows} rowKey={({ at, caseId }) => `${at} ${caseId}`} columns={[
        { key: 'at', heading: 'When', nowrap: true, cell: ({ at }) => momentText(at) },
        { key: 'who', heading: 'Who', cell: ({ person }) => (person == null ? 'Not known' : <>{personText(person)}<span className="d-below">{person.number}</span></>) },
        forAuditor
          ? { key: 'case', heading: 'Review', cell: ({ caseId, person }) => <Link href={auditAddress({ ...EVERY_READ, case: caseId, person: person?.id ?? null })}>What they read of it</Link> }
          : { key: 'reason', heading: 'Reason', cell: ({ reason, reference }) => <>{reason ?? 'Not for you to read'}{reference == null ? null : <span className="d-below"><Link className="d-reference" href={caseAddress(reference)}>{reference}</Link></span>}</> },
        { key: 'until', heading: 'Open to them until', nowrap: true, cell: ({ until }) => dayText(until) },
      ]} />
    </>
  );
}

const weekWords = (monday: Day, now: Day): string => `${monday === mondayOf(now) ? 'This week, ' : ''}${dayText(monday)} to ${dayText(addDays(monday, 6))}`;
