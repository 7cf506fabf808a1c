import { Breadcrumbs, DataTable, Details, EmptyState, Link, Loading, PageHeading, Statement } from '@candour/ui';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { caseAddress, sightAddress } from '../filters/case-address.js';
import { graphql } from '../gql/index.js';
import type { WhatISeeOfCaseQuery, WhatISeeQuery } from '../gql/graphql.js';
import { NOT_DISCIPLINARY } from '../protected/not-disciplinary.js';
import { usePageTitle } from '../session/page-title.js';
import { useSession } from '../session/viewer.js';
import { capital, dayText, listed } from '../wording.js';
import { lineName, ownParts, partText, toReader } from './sight-words.js';

const GENERAL = graphql(`
  query WhatISee {
    viewer { id sight { relation name because opens { class name extent says when } } }
  }
`);
const OF_CASE = graphql(`
  query WhatISeeOfCase($reference: String!) {
    caseByReference(reference: $reference) { id reference officer { id } sight { class name extent says because until } }
  }
`);

type Part = WhatISeeQuery['viewer']['sight'][number];
type Line = NonNullable<WhatISeeOfCaseQuery['caseByReference']>['sight'][number];

/** What somebody can see, and why: in general, and of one case where the address names one. */
export function WhatISeePage(): ReactNode {
  const { '*': reference = '' } = useParams();
  usePageTitle('What I can see and why');
  return reference === '' ? <General /> : <OfCase key={reference} reference={reference} />;
}

function General(): ReactNode {
  const answer = usePageQuery(GENERAL, {});
  return (
    <div className="d-page">
      <PageHeading title="What I can see and why" about={<p>What you see of a case follows from the part you have in it, and from nothing else: not from rank, and not from being curious.</p>} />
      {answer.state === 'coming' ? <Loading what="Working out what you can see" rows={5} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="what you can see" onRetry={answer.again} /> : null}
      {answer.state === 'there' ? <Parts parts={answer.data.viewer.sight} /> : null}
      <section className="d-part d-say">
        <h2>What nobody sees</h2>
        <p>What an officer says in their account and in the discussion is read by the officer and the reviewer alone, and an account by a representative if the officer lets them. Those who run Candour cannot read it, and neither can whoever holds a copy of the database.</p>
        <p>Systems for promotion, selection, posting and vetting get the same empty answer, whatever they ask and whoever they ask about.</p>
        <p>Each time you open a case it is written down before you see it, and the officer can see that somebody with your part did.</p>
      </section>
    </div>
  );
}

/** The parts one has stand open; the others, which open something only to whoever comes to have them, are folded. */
function Parts({ parts }: { readonly parts: readonly Part[] }): ReactNode {
  const own = ownParts(useSession().viewer);
  if (parts.length === 0) return <EmptyState title="You have no part that opens a case"><p>Figures, settings or checks may still be open to you: they hold no case.</p></EmptyState>;
  const others = parts.filter(({ relation }) => !own.has(relation));
  return (
    <>
      {parts.filter(({ relation }) => own.has(relation)).map((part) => <section key={part.relation} className="d-part d-sight"><h2>{partText(part.relation, part.name)}</h2><Opens part={part} /></section>)}
      {others.length === 0 ? null : (
        <section className="d-part d-sight">
          <h2>If you come to have another part in a case</h2>
          <p className="d-say">Each of these opens something only while you have it.</p>
          {others.map((part) => <Details key={part.relation} summary={partText(part.relation, part.name)}><Opens part={part} /></Details>)}
        </section>
      )}
    </>
  );
}

const Opens = ({ part: { relation, name, because, opens } }: { readonly part: Part }): ReactNode => (
  <>
    <p className="d-say">{because}</p>
    {opens.length === 0 ? <p className="d-quiet">This part opens nothing.</p> : (
      <DataTable stacks caption={`What the part “${name}” opens`} captionHidden rows={opens} rowKey={(line) => `${line.class} ${line.extent} ${line.when}`} columns={[
        { key: 'what', heading: 'What', cell: lineName }, { key: 'much', heading: 'How much of it', cell: (line) => capital(toReader(line.says, relation === 'officer')) }, { key: 'when', heading: 'When', cell: (line) => capital(line.when) },
      ]} />
    )}
  </>
);

function OfCase({ reference }: { readonly reference: string }): ReactNode {
  const { viewer } = useSession();
  const answer = usePageQuery(OF_CASE, { reference });
  const found = answer.state === 'there' ? answer.data.caseByReference : undefined;
  return (
    <div className="d-page">
      <Breadcrumbs items={[{ href: sightAddress(), label: 'What I can see' }, ...(found == null ? [] : [{ href: caseAddress(reference), label: reference }])]} />
      <PageHeading title={`Why you see ${reference}`} />
      {answer.state === 'coming' ? <Loading what="Working out what you can see" rows={5} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="what you can see" onRetry={answer.again} /> : null}
      {found === null ? <EmptyState title="There is no such case for you" action={<Link href="/cases">See your cases</Link>}><p>No case with this reference exists, or it is not one that you may read. Check the reference.</p></EmptyState> : null}
      {found == null ? null : <><Statement>{NOT_DISCIPLINARY}</Statement><Lines lines={found.sight} own={found.officer?.id === viewer.id} /></>}
    </div>
  );
}

/** What is not open to the reader is named under it, as a class: that says nothing of whether there is anything in it. */
function Lines({ lines, own }: { readonly lines: readonly Line[]; readonly own: boolean }): ReactNode {
  const open = lines.filter(({ extent }) => extent !== 'NOTHING');
  const closed = lines.filter((line) => ['NOTHING', 'OWN_CORRECTIONS'].includes(line.extent) && !(own && line.class === 'PACK')).map(({ name }) => name.toLowerCase());
  return (
    <>
      <DataTable stacks caption="What you can see of this case now, and why" captionHidden rows={open} rowKey={(line) => `${line.class} ${line.extent}`} columns={[
        { key: 'what', heading: 'What', cell: lineName },
        { key: 'much', heading: 'How much of it', cell: ({ says }) => capital(toReader(says, own)) },
        { key: 'why', heading: 'Why', cell: ({ because }) => because.map((reason) => <p key={reason}>{reason}</p>) },
        { key: 'until', heading: 'Until', nowrap: true, cell: ({ until }) => (until != null ? dayText(until) : own ? 'As long as it is kept' : 'No day is set yet') },
      ]} />
      {closed.length === 0 ? null : <p className="d-say">{own ? `Not open to you yet: ${listed(closed)}. The report opens once it is shared with you, and what follows from it once it is sent.` : `Not open to you today: ${listed(closed)}. That does not say whether there is any.`}</p>}
    </>
  );
}
