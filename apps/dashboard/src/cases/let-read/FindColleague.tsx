import { Button, Radios, TextField } from '@candour/ui';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { graphql } from '../../gql/index.js';
import { counted, personText } from '../../wording.js';
import { FRIEND_ID, SEARCH_ID } from './grant-form.js';
import type { Colleague } from './grant-form.js';

const FIND = graphql(`
  query FindColleague($search: String!) {
    colleagues(search: $search) { id name number rank }
  }
`);

type Finding = { readonly state: 'not yet' } | { readonly state: 'asking' } | { readonly state: 'failed' } | { readonly state: 'found'; readonly people: readonly Colleague[] };
interface FindColleagueProps { readonly chosen: Colleague | null; readonly onChoose: (colleague: Colleague | null) => void; readonly onFound: (some: boolean) => void; readonly errorAt: (id: string) => string | undefined }

/** Finds a colleague by name or number. Whom somebody looked for is kept nowhere. */
export function FindColleague({ chosen, onChoose, onFound, errorAt }: FindColleagueProps): ReactNode {
  const client = useApolloClient();
  const [search, setSearch] = useState('');
  const [finding, setFinding] = useState<Finding>(chosen === null ? { state: 'not yet' } : { state: 'found', people: [chosen] });
  const find = async (): Promise<void> => {
    const wanted = search.trim();
    if (wanted.length < 2) return;
    setFinding({ state: 'asking' });
    const answer = await client.query({ query: FIND, variables: { search: wanted }, fetchPolicy: 'no-cache' }).catch(() => null);
    const people = answer?.data?.colleagues;
    onChoose(null);
    onFound((people?.length ?? 0) > 0);
    setFinding(people === undefined ? { state: 'failed' } : { state: 'found', people });
  };
  const findOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void find();
  };
  return (
    <>
      <div className="d-find" onKeyDown={findOnEnter} role="presentation">
        <TextField id={SEARCH_ID} label="Who may read?" hint="A Federation representative or a colleague: the beginning of their name or number, two letters at least." width={30} autoComplete="off" value={search} onChange={setSearch} error={errorAt(SEARCH_ID)} />
        <Button onPress={() => void find()}>{finding.state === 'asking' ? 'Finding…' : 'Find'}</Button>
      </div>
      <p role="status" className={finding.state === 'found' && finding.people.length === 0 ? undefined : 'c-hidden'}>{finding.state === 'found' ? (finding.people.length === 0 ? 'Nobody in your force is found by that. Check the spelling, or try their number.' : `${counted(finding.people.length, 'person', 'people')} found`) : ''}</p>
      {finding.state === 'failed' ? <p role="alert" className="d-failed">The directory did not answer. Try again.</p> : null}
      {finding.state !== 'found' || finding.people.length === 0 ? null : (
        <Radios id={FRIEND_ID} legend="Choose the person" name="friend" value={chosen?.id ?? ''} onChange={(id) => onChoose(finding.people.find((each) => each.id === id) ?? null)} error={errorAt(FRIEND_ID)}
          options={finding.people.map((person) => ({ value: person.id, label: `${personText(person)}${person.number == null ? '' : `, ${person.number}`}` }))} />
      )}
    </>
  );
}
