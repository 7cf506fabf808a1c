import { Breadcrumbs, EmptyState, LinkButton, Loading, PageHeading, Section, Status, SummaryList, VisuallyHidden } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useChange } from '../apollo/change.js';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { graphql } from '../gql/index.js';
import type { OnePersonQuery } from '../gql/graphql.js';
import { ConfirmChange } from '../session/ConfirmChange.js';
import { usePageTitle } from '../session/page-title.js';
import { Said } from '../session/Said.js';
import { useSession } from '../session/viewer.js';
import { dayText, momentText, personText } from '../wording.js';
import { LinkSignIn } from './LinkSignIn.js';
import { managementWords, rolesWords } from './people-words.js';

const PERSON = graphql(`
  query OnePerson($search: String!) {
    people(search: $search, first: 25) {
      nodes {
        person { id name number rank }
        unit { code name }
        lineManager { manager { id name rank } from }
        nextLineManager { manager { id name rank } from }
        roles { role source until }
        signIns { id issuer subject linkedAt linkedBy { id name rank } isWaiting }
        leftOn
      }
    }
  }
`);
const UNLINK = graphql(`
  mutation UnlinkSignIn($id: ID!) { unlinkSignIn(id: $id) { ... on Administered { id says } ... on Refusal { message } ... on InvalidDetails { problems { field message } } } }
`);

type Entry = NonNullable<OnePersonQuery['people']>['nodes'][number];

/** One person of the directory, by number: who leads them, what is known of their roles, and by which sign-ins they are known. */
export function PersonPage(): ReactNode {
  const { number = '' } = useParams();
  const answer = usePageQuery(PERSON, { search: number });
  const entry = answer.state === 'there' ? answer.data.people?.nodes.find(({ person }) => person.number === number) : undefined;
  const title = entry === undefined ? number : personText(entry.person);
  usePageTitle(title);
  return (
    <div className="d-page">
      <div><Breadcrumbs items={[{ href: '/people', label: 'People and roles' }]} /><PageHeading title={title} /></div>
      {answer.state === 'coming' ? <Loading what="Finding the person" rows={5} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the person" onRetry={answer.again} /> : null}
      {answer.state !== 'there' ? null : entry === undefined
        ? <EmptyState title="Nobody has this number" action={<LinkButton href="/people">See everybody</LinkButton>}><p>Check the number. People come with the import of the force’s list.</p></EmptyState>
        : <Shown entry={entry} />}
    </div>
  );
}

function Shown({ entry: { person, unit, lineManager, nextLineManager, roles, signIns, leftOn } }: { readonly entry: Entry }): ReactNode {
  const { viewer } = useSession();
  const [says, setSays] = useState<string | null>(null);
  const name = personText(person);
  return (
    <>
      <SummaryList items={[
        { name: 'Number', value: person.number }, { name: 'Unit', value: unit?.name }, { name: 'Line manager', value: managementWords(lineManager) },
        ...(nextLineManager == null ? [] : [{ name: 'Next line manager', value: `${managementWords(nextLineManager)}. Until that day nothing of the officer opens to them.` }]),
        { name: 'Roles known', value: rolesWords(roles) }, ...(leftOn == null ? [] : [{ name: 'Last day of service', value: dayText(leftOn) }]),
      ]} />
      <p className="d-note">The list of people only notes a role. What somebody may do is said by the force’s sign-in, each time; ask whoever runs it to give a role or to take one away.</p>
      <Section title="Sign-ins" count={signIns.length} sub="By which names of the identity provider somebody is this person. Without any, they are known by their number.">
        <Said says={says} />
        {signIns.length === 0 ? <p className="d-quiet">No sign-in is linked. If the provider gives the number of the force, none is needed.</p> : <ul className="d-lines">{signIns.map((link) => <li key={link.id}><Link link={link} name={name} onDone={setSays} /></li>)}</ul>}
        {person.id === viewer.id ? <p className="d-note">You cannot link a sign-in to yourself. Another administrator can.</p> : <LinkSignIn personId={person.id} name={name} onDone={setSays} />}
      </Section>
    </>
  );
}

function Link({ link: { id, issuer, subject, linkedAt, linkedBy, isWaiting }, name, onDone }: { readonly link: Entry['signIns'][number]; readonly name: string; readonly onDone: (says: string) => void }): ReactNode {
  const { give, isBusy } = useChange(UNLINK);
  return (
    <div className="d-held">
      <div>
        <p><code>{subject}</code> {isWaiting ? <Status tone="waiting">Waits for a second person</Status> : <Status tone="done">Linked</Status>}</p>
        <p className="d-quiet">At {issuer}. Entered {momentText(linkedAt)} by {linkedBy == null ? 'an operator at the command line' : personText(linkedBy)}</p>
      </div>
      <ConfirmChange open={<>Unlink<VisuallyHidden> {subject}</VisuallyHidden></>} title="Unlink this sign-in?" action="Unlink it" busy={isBusy} onConfirm={() => give({ id })} onDone={onDone}>
        <p>In five seconds at the latest, nobody is {name} by <code>{subject}</code>. It can be linked again, and then waits for a second person.</p>
      </ConfirmChange>
    </div>
  );
}
