import { Breadcrumbs, EmptyState, Link, LinkButton, Loading, PageHeading, Section, SummaryList } from '@candour/ui';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { EVERY_READ, auditAddress } from '../filters/audit-filter.js';
import { graphql } from '../gql/index.js';
import type { OneReadQuery } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { roleWords } from '../session/role-words.js';
import { count, counted, dayText, listed, momentText } from '../wording.js';
import { classWords, purposeWords } from './audit-words.js';

const READ = graphql(`
  query OneRead($number: Float!) {
    auditEntry(number: $number) { number at person { id name } roles purpose classes opened listed operation requestId session withheldUntil }
  }
`);

type Entry = NonNullable<OneReadQuery['auditEntry']>;

/** One read: who, when, for what, under which sign-in, and which reviews it named. */
export function ReadPage(): ReactNode {
  const { number = '' } = useParams();
  const title = `Read ${/^\d{1,15}$/.test(number) ? count(Number(number)) : number}`;
  usePageTitle(title);
  const answer = usePageQuery(READ, { number: /^\d{1,15}$/.test(number) ? Number(number) : 0 });
  return (
    <div className="d-page">
      <div>
        <Breadcrumbs items={[{ href: '/audit', label: 'Who read what' }]} />
        <PageHeading title={title} />
      </div>
      {answer.state === 'coming' ? <Loading what="Opening the entry" rows={5} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the entry" onRetry={answer.again} /> : null}
      {answer.state !== 'there' ? null : answer.data.auditEntry == null
        ? <EmptyState title="There is no such entry" action={<LinkButton href="/audit">See all reads</LinkButton>}><p>The record of your force has no read with this number. Other things that are sealed, such as a receipt, have numbers too and are no reads.</p></EmptyState>
        : <Shown entry={answer.data.auditEntry} />}
    </div>
  );
}

function Shown({ entry: { at, person, roles, purpose, classes, opened, listed: inLists, operation, requestId, session, withheldUntil } }: { readonly entry: Entry }): ReactNode {
  return (
    <>
      <SummaryList items={[
        { name: 'When', value: momentText(at) },
        { name: 'Who', value: person.name ?? 'A system', action: { href: auditAddress({ ...EVERY_READ, person: person.id }), text: 'See all they read' } },
        { name: 'Role at that moment', value: roles.length === 0 ? 'No role for the force: by their part in the review' : listed(roles.map(roleWords)) },
        { name: 'For what', value: purposeWords(purpose) },
        { name: 'What was read', value: classWords(classes) },
        ...(withheldUntil == null ? [] : [{ name: 'Told to the officer', value: `Not until ${dayText(withheldUntil)}`, action: { href: '/audit/withheld', text: 'See why' } }]),
        { name: 'Asked by the page', value: <code>{operation}</code> },
        { name: 'Request', value: <code>{requestId}</code> },
        { name: 'Sign-in', value: session == null ? null : <code>{session}</code> },
      ]} />
      <Cases title="Opened" ids={opened} none="This read opened no review." />
      <Cases title="In a list" ids={inLists} none="No review stood in a list." />
    </>
  );
}

function Cases({ title, ids, none }: { readonly title: string; readonly ids: readonly string[]; readonly none: string }): ReactNode {
  return (
    <Section title={title} count={ids.length}>
      {ids.length === 0 ? <p className="d-quiet">{none}</p> : (
        <>
          <p className="d-quiet">{counted(ids.length, 'review')}, by the number the record has for {ids.length === 1 ? 'it' : 'each'}. It opens nothing.</p>
          <ul className="d-lines">{ids.map((id) => <li key={id}><Link className="d-id" href={auditAddress({ ...EVERY_READ, case: id })}>{id}</Link></li>)}</ul>
        </>
      )}
    </Section>
  );
}
