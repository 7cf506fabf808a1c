import { DataTable, EmptyState, Loading, PageHeading } from '@candour/ui';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { useListRows } from '../apollo/list-rows.js';
import { ListEnd } from '../apollo/ListEnd.js';
import { usePageQuery } from '../apollo/page-query.js';
import { graphql } from '../gql/index.js';
import type { AccessChangesQuery, AdministrativeAct } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { momentText, personText } from '../wording.js';
import { changeWords } from './audit-words.js';

const CHANGES = graphql(`
  query AccessChanges($after: String) {
    administrationRecords(first: 25, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { id at act by { id name rank } bySystem person { id name rank } more }
    }
  }
`);

type Changes = NonNullable<AccessChangesQuery['administrationRecords']>;
const ACTS: Readonly<Record<AdministrativeAct, string>> = {
  SIGN_IN_LINKED: 'Sign-in linked, waiting for a second person', SIGN_IN_CONFIRMED: 'Sign-in confirmed', SIGN_IN_SET: 'Sign-in entered by an operator', SIGN_IN_UNLINKED: 'Sign-in unlinked', CLIENT_REGISTERED: 'System registered', CLIENT_CLOSED: 'System closed',
  AUTHORITY_DELEGATED: 'Authority delegated', DELEGATION_ENDED: 'Delegation ended', LINE_MANAGER_CHANGED: 'Line manager changed by a file of people', RECORD_NOT_OPENED: 'A restricted record was asked for and not opened',
  FIGURE_ANNOTATED: 'Note put beside a month of a figure', ANNOTATION_WITHDRAWN: 'Note beside a figure withdrawn',
};

/** Every change of who may ask and for whom, for the auditor and the administrator. */
export function ChangesPage(): ReactNode {
  usePageTitle('Changes of access');
  const answer = usePageQuery(CHANGES, { after: null });
  const list = answer.state === 'there' ? answer.data.administrationRecords : undefined;
  return (
    <div className="d-page">
      <PageHeading title="Changes of access" about="Sign-ins linked to people, systems registered and closed, delegations of the authority, line managers, and, for the auditor, who asked for a restricted record that was not opened to them. A change is written down as it is made and is never edited. No review is named here." />
      {answer.state === 'coming' ? <Loading what="Finding changes" rows={6} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the changes" onRetry={answer.again} /> : null}
      {answer.state !== 'there' || list == null ? null : list.nodes.length === 0 ? <EmptyState title="Nothing was changed yet"><p>The first sign-in that is linked, system that is registered or delegation will stand here.</p></EmptyState> : <Rows list={list} more={answer.more} />}
    </div>
  );
}

function Rows({ list, more }: { readonly list: Changes; readonly more: (after: string) => Promise<void> }): ReactNode {
  const rows = useListRows(list, more);
  return (
    <>
      <DataTable stacks caption="Changes of access, the newest first" captionHidden rows={rows.nodes} rowKey={({ id }) => id} columns={[
        { key: 'at', heading: 'When', nowrap: true, cell: ({ at }) => momentText(at) },
        { key: 'what', heading: 'What was changed', cell: ({ act, more: rest }) => <>{ACTS[act]}{rest == null ? null : <span className="d-below">{changeWords(act, rest)}</span>}</> },
        { key: 'person', heading: 'For whom', cell: ({ act, person }) => (person != null ? personText(person) : act === 'RECORD_NOT_OPENED' ? 'Not said, also not whether there is such a record' : 'A system') },
        { key: 'by', heading: 'Who did it', cell: ({ by, bySystem }) => (by != null ? personText(by) : bySystem == null ? 'An operator at the command line' : `The system ${bySystem}`) },
      ]} />
      <ListEnd rows={rows} noun="change" />
    </>
  );
}
