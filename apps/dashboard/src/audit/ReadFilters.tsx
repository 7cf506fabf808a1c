import { useApolloClient } from '@apollo/client/react';
import { Button, FilterBar, FindAndChoose, TextField } from '@candour/ui';
import type { FilterGroup } from '@candour/ui';
import { addDays } from '@candour/domain/calendar';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { EVERY_READ, READER_ROLES, readAuditAddress } from '../filters/audit-filter.js';
import type { AuditFilter } from '../filters/audit-filter.js';
import type { AddressFilter } from '../filters/use-address-filter.js';
import { findColleagues } from '../session/colleagues.js';
import { roleWords } from '../session/role-words.js';
import { today } from '../wording.js';
import { CLASS_OPTIONS, PURPOSE_OPTIONS, auditChoices } from './audit-words.js';

type Page = AddressFilter<AuditFilter>;
const anyOr = (label: string, options: readonly { readonly value: string; readonly label: string }[]) => [{ value: '', label }, ...options];

/** The filters of the list of reads in words, and the panel to change them. */
export function ReadFilters({ page, personName }: { readonly page: Page; readonly personName: string | null }): ReactNode {
  const { filter, change, set } = page;
  const choices = auditChoices(filter, personName);
  /** A value of a list, understood as an address is, so that there is one way to read it. */
  const choose = (name: string, key: keyof AuditFilter) => (value: string): void => change({ ...filter, [key]: value === '' ? null : readAuditAddress(`?${name}=${value}`).filter[key] });
  const groups: FilterGroup[] = [
    { kind: 'own', key: 'case', label: 'Review', control: <CaseQuestion page={page} /> },
    { kind: 'own', key: 'person', label: 'Who read', control: <PersonQuestion page={page} personName={personName} /> },
    { kind: 'one', key: 'role', label: 'In which role', value: filter.role ?? '', options: anyOr('Any role', READER_ROLES.map((role) => ({ value: role, label: roleWords(role) }))), onChange: choose('role', 'role') },
    { kind: 'one', key: 'how', label: 'How', value: filter.how ?? '', options: anyOr('Opened or in a list', [{ value: 'OPENED', label: 'Opened' }, { value: 'LISTED', label: 'Seen in a list' }]), onChange: choose('read', 'how') },
    { kind: 'one', key: 'class', label: 'What was read', value: filter.class ?? '', options: anyOr('Anything', CLASS_OPTIONS), onChange: choose('class', 'class') },
    { kind: 'one', key: 'purpose', label: 'For what', value: filter.purpose ?? '', options: anyOr('Any purpose', PURPOSE_OPTIONS), onChange: choose('purpose', 'purpose') },
    { kind: 'period', key: 'period', label: 'When', options: PERIODS(), ownLabel: 'Between two days', value: filter.from === null ? '' : `${filter.from}/${filter.to ?? today()}`, onChange: (value) => { const [from = null, to = null] = value === '' ? [] : value.split('/'); change({ ...filter, ...readDays(from, to) }); } },
  ];
  return <FilterBar tags={choices.map(({ key, words, without }) => ({ key, text: words, onRemove: () => change(without) }))} groups={groups} restore={() => set(filter)} onClear={choices.length > 0 ? () => set(EVERY_READ) : undefined} summary="The newest first" />;
}

const PERIODS = () => [{ value: '', label: 'Any time' }, ...[['the last 7 days', 6], ['the last 30 days', 29], ['the last 12 months', 364]].map(([label, days]) => ({ value: `${addDays(today(), -Number(days))}/${today()}`, label: `In ${label}` }))];
const readDays = (from: string | null, to: string | null): Pick<AuditFilter, 'from' | 'to'> => (from === null ? { from: null, to: null } : (({ from: first, to: last }) => ({ from: first, to: last }))(readAuditAddress(`?from=${from}&to=${to ?? ''}`).filter));

/** A reference is looked for when it is whole, not at each letter. */
function CaseQuestion({ page: { filter, change } }: { readonly page: Page }): ReactNode {
  const [text, setText] = useState(filter.case ?? '');
  return (
    <form className="d-ask" onSubmit={(event) => { event.preventDefault(); change({ ...filter, case: text.trim() === '' ? null : text.trim() }); }}>
      <TextField label="Review" hint="Its whole reference, as somebody gives it to you." width={20} autoComplete="off" spellCheck={false} value={text} onChange={setText} />
      <Button type="submit" small>Look for this review</Button>
    </form>
  );
}

function PersonQuestion({ page: { filter, change }, personName }: { readonly page: Page; readonly personName: string | null }): ReactNode {
  const client = useApolloClient();
  const chosen = filter.person === null ? null : { value: filter.person, label: personName ?? 'One person' };
  return <FindAndChoose label="Who read, by name or number" question="Which person?" find={(text) => findColleagues(client, text)} chosen={chosen} onChoose={(found) => change({ ...filter, person: found?.value ?? null })} />;
}
