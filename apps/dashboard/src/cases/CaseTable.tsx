import { DataTable, Link, Status } from '@candour/ui';
import type { Column } from '@candour/ui';
import type { ReactNode } from 'react';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { CaseTable_CaseFragment } from '../gql/graphql.js';
import { dayText, personText, today } from '../wording.js';
import { standardsText } from './case-words.js';
import { useCaseOrder } from './case-order.js';

const CASE = graphql(`
  fragment CaseTable_case on Case {
    id
    reference
    stateLabel
    standards
    submittedOn
    officer { id name rank }
    reviewer { id name rank }
    unitAtIncident { code name }
    nextStep { label by due explanation command }
  }
`);

/** A page of cases. The next date is late or not by the day of the reader. */
export function CaseTable({ cases }: { readonly cases: readonly FragmentType<typeof CASE>[] }): ReactNode {
  const { order, sortBy } = useCaseOrder();
  const now = today();
  const columns: readonly [Column<CaseTable_CaseFragment>, ...Column<CaseTable_CaseFragment>[]] = [
    { key: 'case', heading: 'Case', sort: order === 'REFERENCE' ? 'ascending' : 'none', cell: (c) => <><Link className="d-reference" href={`/cases/${encodeURIComponent(c.reference)}`}>{c.reference}</Link>{c.officer == null ? null : <span className="d-below">{personText(c.officer)}</span>}</> },
    { key: 'team', heading: 'Team', cell: (c) => c.unitAtIncident?.name ?? 'Not recorded' },
    { key: 'standards', heading: 'Standards', cell: (c) => standardsText(c.standards) },
    { key: 'state', heading: 'State and next step', cell: (c) => <><b>{c.stateLabel}</b>{c.nextStep == null ? null : <span className="d-below">{c.nextStep.label}</span>}</> },
    { key: 'due', heading: 'Next date', cell: (c) => <NextDate due={c.nextStep?.due ?? null} now={now} /> },
    { key: 'reviewer', heading: 'Reviewer', cell: (c) => (c.reviewer == null ? 'None yet' : personText(c.reviewer)) },
    { key: 'submitted', heading: 'Submitted', sort: order === 'SUBMITTED_NEWEST' ? 'descending' : order === 'SUBMITTED_OLDEST' ? 'ascending' : 'none', cell: (c) => (c.submittedOn == null ? 'Not yet' : <span className="d-day">{dayText(c.submittedOn)}</span>) },
  ];
  return <div className="d-cases"><DataTable caption="Cases" captionHidden columns={columns} rows={readFragment(CASE, cases)} rowKey={({ id }) => id} onSort={sortBy} /></div>;
}

function NextDate({ due, now }: { readonly due: string | null; readonly now: string }): ReactNode {
  if (due === null) return 'None';
  return due < now ? <Status tone="attention"><span><span className="d-day">{dayText(due)}</span><span className="d-below">Past the date</span></span></Status> : <span className="d-day">{dayText(due)}{due === now ? ', today' : ''}</span>;
}
