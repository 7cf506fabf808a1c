import { EmptyState, Status } from '@candour/ui';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useProtectedQuery } from '../../apollo/protected-query.js';
import { graphql } from '../../gql/index.js';
import type { CaseFactFindingQuery } from '../../gql/graphql.js';
import { Words } from '../../protected/Words.js';
import { dayText } from '../../wording.js';
import { readersOfFacts } from './protection-words.js';
import { ReadPart } from './ReadPart.js';

const FACTS = graphql(`
  query CaseFactFinding($reference: String!) {
    caseByReference(reference: $reference) { id factFinding { number lookedAtOn material learntFromAccount item summary relevance disposedOn } }
  }
`);

type Fact = NonNullable<CaseFactFindingQuery['caseByReference']>['factFinding'][number];

const MATERIALS: Readonly<Record<Fact['material'], string>> = { DOCUMENT: 'Document', VIDEO_REFERENCE: 'Reference to video', CONVERSATION: 'Conversation', SYSTEM_RECORD: 'Record in a system', POLICY: 'Policy', OTHER: 'Something else' };

/** What was looked at and why, as far as the reader may know of it. */
export function FactFindingPart({ reference, own, isConfidant }: { readonly reference: string; readonly own: boolean; /** Whether the reader reads the account too. */ readonly isConfidant: boolean }): ReactNode {
  const answer = useProtectedQuery(FACTS, { reference });
  return (
    <ReadPart title="Fact finding" protection={readersOfFacts(own, isConfidant)} what="the fact finding" answer={answer}>
      {({ caseByReference: found }) => found == null || found.factFinding.length === 0
        ? <EmptyState title="Nothing has been noted"><p>Looking at facts is optional, and no investigation. What the reviewer looks at, and why, stands here.</p></EmptyState>
        : <ol className="d-lines">{found.factFinding.map((fact) => <li key={fact.number}><Found fact={fact} /></li>)}</ol>}
    </ReadPart>
  );
}

function Found({ fact: { lookedAtOn, material, learntFromAccount, item, summary, relevance, disposedOn } }: { readonly fact: Fact }): ReactNode {
  return (
    <article className="d-version">
      <h3>{item ?? MATERIALS[material]}</h3>
      <p className="d-quiet">{MATERIALS[material]}, looked at on {dayText(lookedAtOn)}.{disposedOn == null ? '' : ` The words were disposed of on ${dayText(disposedOn)}.`}</p>
      {learntFromAccount ? <p><Status tone="plain" icon={<Lock size={18} aria-hidden />}>Rests on the account: protected like it</Status></p> : null}
      {summary == null ? null : <><h4>What it showed</h4><Words>{summary}</Words></>}
      {relevance == null ? null : <><h4>Why it matters here</h4><Words>{relevance}</Words></>}
    </article>
  );
}
