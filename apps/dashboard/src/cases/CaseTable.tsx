import { DataTable, Status } from '@candour/ui';
import type { Column } from '@candour/ui';
import type { ReactNode } from 'react';
import { caseAddress } from '../filters/case-address.js';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { CaseTable_CaseFragment } from '../gql/graphql.js';
import { useSession } from '../session/viewer.js';
import { dayText, listed, personText, shortStandard, today } from '../wording.js';
import { useCaseOrder } from './case-order.js';
import { stateText } from './officer-words.js';

const CASE = graphql(`
  fragment CaseTable_case on Case {
    id
    reference
    state
    stateLabel
    accountReceivedOn
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
  const { viewer } = useSession();
  const now = today();
  const columns: readonly [Column<CaseTable_CaseFragment>, ...Column<CaseTable_CaseFragment>[]] = [
    { key: 'case', heading: 'Case', sort: order === 'REFERENCE' ? 'ascending' : 'none', cell: (c) => c.reference },
    { key: 'team', heading: 'Team', cell: (c) => c.unitAtIncident?.name ?? 'Not recorded' },
    { key: 'standards', heading: 'Standards', cell: (c) => (c.standards.length === 0 ? 'None named' : listed(c.standards.map(shortStandard)).replaceAll('\u00AD', '')) },
    { key: 'state', heading: 'State and next step', cell: (c) => <><b>{stateText(c, c.officer?.id === viewer.id)}</b>{c.nextStep == null ? null : <span className="d-below">{c.nextStep.label}</span>}</> },
    { key: 'due', heading: 'Next date', nowrap: true, cell: (c) => <NextDate due={c.nextStep?.due ?? null} now={now} own={c.officer?.id === viewer.id} /> },
    { key: 'reviewer', heading: 'Reviewer', cell: (c) => (c.reviewer == null ? 'None yet' : personText(c.reviewer)) },
    { key: 'submitted', heading: 'Submitted', nowrap: true, sort: order === 'SUBMITTED_NEWEST' ? 'descending' : order === 'SUBMITTED_OLDEST' ? 'ascending' : 'none', cell: (c) => (c.submittedOn == null ? 'Not yet' : dayText(c.submittedOn)) },
  ];
  return <div className="d-cases"><DataTable stacks caption="Cases" captionHidden columns={columns} rows={readFragment(CASE, cases)} rowKey={({ id }) => id} rowHref={({ reference }) => caseAddress(reference)} rowSub={({ officer }) => (officer == null ? null : personText(officer))} onSort={sortBy} /></div>;
}

function NextDate({ due, now, own }: { readonly due: string | null; readonly now: string; readonly own: boolean }): ReactNode {
  if (due === null) return 'None';
  return due < now ? <Status tone={own ? 'waiting' : 'late'}>{dayText(due)}<span className="d-below">Past the date</span></Status> : <>{dayText(due)}{due === now ? <span className="d-below">Today</span> : null}</>;
}
