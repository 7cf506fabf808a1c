import { Button, EmptyState, Loading, PageHeading, Section } from '@candour/ui';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { useListRows } from '../apollo/list-rows.js';
import { ListEnd } from '../apollo/ListEnd.js';
import { usePageQuery } from '../apollo/page-query.js';
import { EVERY_READ, READS, auditAddress, auditInputOf } from '../filters/audit-filter.js';
import type { AuditFilter } from '../filters/audit-filter.js';
import { droppedWords } from '../filters/filter-words.js';
import { useAddressFilter } from '../filters/use-address-filter.js';
import type { AddressFilter } from '../filters/use-address-filter.js';
import { graphql } from '../gql/index.js';
import type { ReadsQuery } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { LedgerStatus } from './LedgerStatus.js';
import { ReadFilters } from './ReadFilters.js';
import { ReadTable } from './ReadTable.js';

const STATUS = graphql(`query LedgerStanding { auditStatus { ...LedgerStatus_status } }`);
const LIST = graphql(`
  query Reads($filter: AuditFilterInput!, $after: String) {
    auditEntries(filter: $filter, first: 25, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { number person { id name } ...ReadTable_entry }
    }
  }
`);

/** Where the auditor begins: whether the record can be relied on, and who read what. What was read stands nowhere in it. */
export function AuditPage(): ReactNode {
  usePageTitle('Who read what');
  return (
    <div className="d-page">
      <PageHeading title="Who read what" about="Each time somebody reads about a review, it is written down here before they see it. You see who, when and for what. You do not see what they read." />
      <Standing />
      <Section title="Reads"><Reads /></Section>
    </div>
  );
}

function Standing(): ReactNode {
  const answer = usePageQuery(STATUS, {});
  if (answer.state === 'coming') return <Loading what="Comparing the record with its signed copy" rows={3} />;
  if (answer.state === 'failed') return <FailureState error={answer.error} what="how the record stands" onRetry={answer.again} />;
  return answer.data.auditStatus == null ? null : <LedgerStatus status={answer.data.auditStatus} />;
}

function Reads(): ReactNode {
  const page = useAddressFilter(READS);
  const { filter, dropped } = page;
  const answer = usePageQuery(LIST, { filter: auditInputOf(filter), after: null });
  const list = answer.state === 'there' ? (answer.data.auditEntries ?? undefined) : undefined;
  const note = droppedWords(dropped);
  const personName = list?.nodes.find(({ person }) => person.id === filter.person)?.person.name ?? null;
  return (
    <>
      <div className="d-filters">
        <ReadFilters page={page} personName={personName} />
        {note === null ? null : <p role="status" className="d-note">{note}</p>}
      </div>
      {answer.state === 'coming' ? <Loading what="Finding reads" rows={6} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the reads" onRetry={answer.again} /> : null}
      {answer.state !== 'there' || list === undefined ? null : (
        <div inert={answer.isStale} aria-busy={answer.isStale}>
          {list.nodes.length === 0 ? <NoReads page={page} /> : <Rows list={list} more={answer.more} />}
        </div>
      )}
    </>
  );
}

/** The rows as far as they were opened. */
function Rows({ list, more }: { readonly list: NonNullable<ReadsQuery['auditEntries']>; readonly more: (after: string) => Promise<void> }): ReactNode {
  const rows = useListRows(list, more);
  return <><ReadTable entries={rows.nodes} /><ListEnd rows={rows} noun="read" /></>;
}

/** A review that was come to from another page is known by the number the record has for it. */
const IS_ID = /^[0-9a-f-]{36}$/;

function NoReads({ page: { filter, set } }: { readonly page: AddressFilter<AuditFilter> }): ReactNode {
  if (auditAddress(filter) === '/audit') return <EmptyState title="Nothing has been read yet"><p>The first read of a review will stand here within a second.</p></EmptyState>;
  return (
    <EmptyState title="No reads match these filters" action={<Button onPress={() => set(EVERY_READ)}>See all reads</Button>}>
      <p>{filter.case === null || IS_ID.test(filter.case) ? 'The filters stay in view above.' : 'Nobody read a review with this reference, or there is none. Give the whole reference, such as NTH/2026/0398.'}</p>
    </EmptyState>
  );
}
