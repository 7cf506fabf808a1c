import { EmptyState, SummaryList } from '@candour/ui';
import type { ReactNode } from 'react';
import { useProtectedQuery } from '../../apollo/protected-query.js';
import { graphql } from '../../gql/index.js';
import type { CaseDiscussionQuery } from '../../gql/graphql.js';
import { Words } from '../../protected/Words.js';
import { dayText, listed } from '../../wording.js';
import { readersOfConfidence } from './protection-words.js';
import { ReadPart } from './ReadPart.js';
import type { ReadProps } from './ReadPart.js';

const DISCUSSION = graphql(`
  query CaseDiscussion($reference: String!) {
    caseByReference(reference: $reference) { id discussion { heldOn place mode attendees joint topics { topic name text } summary disposedOn } }
  }
`);

type Discussion = NonNullable<NonNullable<CaseDiscussionQuery['caseByReference']>['discussion']>;

/** What officer and reviewer talked about, as it was noted. */
export function DiscussionPart({ reference, own, until }: ReadProps): ReactNode {
  const answer = useProtectedQuery(DISCUSSION, { reference });
  return (
    <ReadPart title="Discussion" protection={readersOfConfidence('discussion', own, until)} isLaw what="the discussion" answer={answer}>
      {({ caseByReference: found }) => found?.discussion == null
        ? <EmptyState title="No discussion has been noted yet"><p>It stands here once it was held and the reviewer has noted it.</p></EmptyState>
        : <Held discussion={found.discussion} />}
    </ReadPart>
  );
}

function Held({ discussion: { heldOn, place, mode, attendees, joint, topics, summary, disposedOn } }: { readonly discussion: Discussion }): ReactNode {
  const how = mode === 'AT_A_DISTANCE' ? 'By telephone or video' : mode === 'IN_PERSON' ? 'In one place' : null;
  return (
    <div className="d-version">
      <SummaryList items={[
        { name: 'Held', value: heldOn == null ? null : dayText(heldOn) }, { name: 'How', value: how === null ? null : `${how}${joint ? ', together with the other officers of the incident' : ''}` },
        { name: 'Where', value: place ?? null }, { name: 'Who took part', value: attendees.length === 0 ? null : listed(attendees) },
      ]} />
      {disposedOn == null ? null : <p>The words were disposed of on {dayText(disposedOn)}. Nobody can read them any more.</p>}
      {topics.map(({ topic, name, text }) => <div key={topic}><h3>{name}</h3><Words>{text}</Words></div>)}
      {summary == null ? null : <div><h3>Summary</h3><Words>{summary}</Words></div>}
    </div>
  );
}
