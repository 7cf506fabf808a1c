import { DataTable, Link, Status, VisuallyHidden } from '@candour/ui';
import type { ReactNode } from 'react';
import { auditAddress, EVERY_READ } from '../filters/audit-filter.js';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import { roleWords } from '../session/role-words.js';
import { count, dayText, listed, momentText } from '../wording.js';
import { classWords, purposeWords, reachWords } from './audit-words.js';

const ENTRY = graphql(`
  fragment ReadTable_entry on AuditEntry {
    number
    at
    person { id name }
    roles
    purpose
    classes
    opened
    listed
    withheldUntil
  }
`);

/** A page of reads: when, who, for what, and how far it reached. Cases stand here by how many they are. */
export function ReadTable({ entries }: { readonly entries: readonly FragmentType<typeof ENTRY>[] }): ReactNode {
  return (
    <DataTable stacks caption="Reads, the newest first" captionHidden rows={readFragment(ENTRY, entries)} rowKey={({ number }) => String(number)} rowHref={({ number }) => `/audit/entries/${number}`} columns={[
      { key: 'when', heading: 'When', nowrap: true, cell: ({ at, number }) => <>{momentText(at)}<VisuallyHidden>, read {count(number)}</VisuallyHidden></> },
      { key: 'who', heading: 'Who', cell: ({ person: { id, name }, roles }) => <><Link href={auditAddress({ ...EVERY_READ, person: id })}>{name ?? 'A system'}</Link><span className="d-below">{roles.length === 0 ? 'No role for the force' : listed(roles.map(roleWords))}</span></> },
      { key: 'purpose', heading: 'For what', cell: ({ purpose }) => purposeWords(purpose) },
      { key: 'what', heading: 'What was read', cell: ({ classes }) => classWords(classes) },
      { key: 'reach', heading: 'How far', cell: ({ opened, listed: inLists, withheldUntil }) => <>{reachWords(opened.length, inLists.length)}{withheldUntil == null ? null : <span className="d-below"><Status tone="paused">Not told to the officer until {dayText(withheldUntil)}</Status></span>}</> },
    ]} />
  );
}
