import { DataTable, Link, Status } from '@candour/ui';
import { ACTION_OWNERS, ACTION_STATUSES, labelOf } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { caseAddress } from '../filters/case-address.js';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { ActionTable_ActionFragment } from '../gql/graphql.js';
import { counted, dayText, personText } from '../wording.js';

const ACTION = graphql(`
  fragment ActionTable_action on Action {
    id
    typeLabel
    description
    ownerRole
    owner { id name rank }
    officer { id name rank }
    due
    status
    overdueDays
    doneOn
    case { id reference unitAtIncident { code name } }
  }
`);

/** A page of actions: what, by when, who, and in which case, where the reader may read the case. */
export function ActionTable({ actions, latest, onSort }: { readonly actions: readonly FragmentType<typeof ACTION>[]; readonly latest: boolean; readonly onSort: () => void }): ReactNode {
  return (
    <div className="d-cases">
      <DataTable stacks caption="Actions" captionHidden rows={readFragment(ACTION, actions)} rowKey={({ id, case: c }) => `${c?.id ?? ''} ${id}`} onSort={onSort} columns={[
        { key: 'what', heading: 'Action', cell: (a) => <>{a.description ?? a.typeLabel}{a.description == null ? null : <span className="d-below">{a.typeLabel}</span>}</> },
        { key: 'due', heading: 'Due', nowrap: true, sort: latest ? 'descending' : 'ascending', cell: (a) => (a.due == null ? 'No date' : dayText(a.due)) },
        { key: 'status', heading: 'Where it stands', nowrap: true, cell: (a) => <Where row={a} /> },
        { key: 'owner', heading: 'Who does it', cell: (a) => (a.owner == null ? labelOf(ACTION_OWNERS, a.ownerRole) : personText(a.owner)) },
        { key: 'officer', heading: 'Officer', cell: (a) => (a.officer == null ? '' : personText(a.officer)) },
        { key: 'case', heading: 'Case', nowrap: true, cell: (a) => (a.case == null ? <span className="d-quiet">Not yours to read</span> : <><Link className="d-reference" href={caseAddress(a.case.reference)}>{a.case.reference}</Link>{a.case.unitAtIncident == null ? null : <span className="d-below">{a.case.unitAtIncident.name}</span>}</>) },
      ]} />
    </div>
  );
}

const Where = ({ row: { status, overdueDays, doneOn } }: { readonly row: ActionTable_ActionFragment }): ReactNode =>
  status === 'OVERDUE' ? <Status tone="late">{`Overdue by ${counted(overdueDays ?? 0, 'day')}`}</Status> : <Status tone={status === 'OPEN' ? 'plain' : 'done'}>{labelOf(ACTION_STATUSES, status)}{doneOn == null ? '' : `, ${dayText(doneOn)}`}</Status>;
