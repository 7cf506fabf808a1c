import { DataTable, EmptyState, LinkButton, Loading, PageHeading, Status, TextField, Button } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { FailureState } from '../apollo/FailureState.js';
import { useListRows } from '../apollo/list-rows.js';
import { ListEnd } from '../apollo/ListEnd.js';
import { usePageQuery } from '../apollo/page-query.js';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { PeopleQuery, PeoplePage_EntryFragment } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { capital, counted, dayText, listed, personText } from '../wording.js';
import { managementWords, personAddress, rolesWords } from './people-words.js';
import { WaitingSignIns } from './WaitingSignIns.js';

const ENTRY = graphql(`
  fragment PeoplePage_entry on DirectoryEntry {
    person { id name number rank }
    unit { code name }
    lineManager { manager { id name rank } from }
    nextLineManager { manager { id name rank } from }
    roles { role source until }
    signIns { id isWaiting }
    leftOn
  }
`);
const PEOPLE = graphql(`
  query People($search: String, $after: String) {
    people(search: $search, first: 25, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { person { id } ...PeoplePage_entry } }
  }
`);

/** Where the administrator begins: who is known, who leads whom, which roles are known and how each signs in. Nothing of any case. */
export function PeoplePage(): ReactNode {
  usePageTitle('People and roles');
  const [params] = useSearchParams();
  const search = params.get('search') ?? '';
  const answer = usePageQuery(PEOPLE, { search: search === '' ? null : search, after: null });
  const list = answer.state === 'there' ? answer.data.people : undefined;
  return (
    <div className="d-page">
      <PageHeading title="People and roles" about="People come from the force’s own list, which is imported. What somebody may do here is said by their sign-in at the force, each time they sign in; you cannot give a role on this page." />
      <WaitingSignIns />
      <Search key={search} search={search} />
      {answer.state === 'coming' ? <Loading what="Finding people" rows={6} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the people" onRetry={answer.again} /> : null}
      {answer.state !== 'there' || list == null ? null : (
        <div inert={answer.isStale} aria-busy={answer.isStale}>
          {list.nodes.length === 0 ? <Nobody search={search} /> : <Rows list={list} more={answer.more} />}
        </div>
      )}
    </div>
  );
}

function Search({ search }: { readonly search: string }): ReactNode {
  const navigate = useNavigate();
  const [text, setText] = useState(search);
  const wanted = text.trim();
  return (
    <form className="d-ask d-ask-row" role="search" onSubmit={(event) => { event.preventDefault(); void navigate(wanted === '' ? '/people' : `/people?search=${encodeURIComponent(wanted)}`); }}>
      <TextField label="Find somebody by name or number" type="search" width={30} autoComplete="off" spellCheck={false} value={text} onChange={setText} />
      <Button type="submit">Find</Button>
    </form>
  );
}

function Nobody({ search }: { readonly search: string }): ReactNode {
  if (search === '') return <EmptyState title="Nobody is known yet" action={<LinkButton href="/imports">See the imports</LinkButton>}><p>People come with the import of the force’s list. None has been taken in so far.</p></EmptyState>;
  return <EmptyState title={`Nobody is found for “${search}”`} action={<LinkButton href="/people">See everybody</LinkButton>}><p>Give the beginning of the number, or of a word of the name.</p></EmptyState>;
}

/** The rows as far as they were opened. */
function Rows({ list, more }: { readonly list: NonNullable<PeopleQuery['people']>; readonly more: (after: string) => Promise<void> }): ReactNode {
  const rows = useListRows(list, more);
  return (
    <>
      {rows.total === null ? null : <p role="status"><b>{capital(counted(rows.total, 'person', 'people'))}</b>, by name</p>}
      <Table entries={rows.nodes} />
      <ListEnd rows={rows} noun="person" many="people" />
    </>
  );
}

const Table = ({ entries }: { readonly entries: readonly FragmentType<typeof ENTRY>[] }): ReactNode => (
  <DataTable stacks caption="People, by name" captionHidden rows={readFragment(ENTRY, entries)} rowKey={({ person }) => person.id} rowHref={({ person }) => personAddress(person)} rowSub={({ person }) => person.number} columns={[
    { key: 'who', heading: 'Person', cell: ({ person }) => personText(person) },
    { key: 'unit', heading: 'Unit', cell: ({ unit, leftOn }) => <>{unit?.name ?? 'Not recorded'}{leftOn == null ? null : <span className="d-below">Last day {dayText(leftOn)}</span>}</> },
    { key: 'leader', heading: 'Line manager', cell: ({ lineManager, nextLineManager }) => <>{managementWords(lineManager)}{nextLineManager == null ? null : <span className="d-below">Next: {managementWords(nextLineManager)}</span>}</> },
    { key: 'roles', heading: 'Roles known', cell: ({ roles }) => rolesWords(roles) },
    { key: 'sign-in', heading: 'Sign-in', cell: (entry) => <SignInState entry={entry} /> },
  ]} />
);

function SignInState({ entry: { signIns } }: { readonly entry: PeoplePage_EntryFragment }): ReactNode {
  const waiting = signIns.filter(({ isWaiting }) => isWaiting).length;
  const linked = signIns.length - waiting;
  const words = listed([...(linked === 0 ? [] : [counted(linked, 'sign-in') + ' linked']), ...(waiting === 0 ? [] : [`${waiting === signIns.length ? counted(waiting, 'sign-in') : String(waiting)} waiting`])]);
  return words === '' ? 'By number' : waiting > 0 ? <Status tone="waiting">{capital(words)}</Status> : <Status tone="done">{capital(words)}</Status>;
}
