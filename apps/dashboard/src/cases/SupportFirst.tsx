import { Section } from '@candour/ui';
import type { ReactNode } from 'react';
import { usePageQuery } from '../apollo/page-query.js';
import { graphql } from '../gql/index.js';

const EARLIER = graphql(`
  query SupportFirst($caseId: ID!) {
    earlierReviews(caseId: $caseId) { id says }
  }
`);

/** R52: what earlier reviews of the officer ask of the desk that assesses a referral, support first. Nothing where there is nothing to ask; asked for only where somebody may assess. */
export function SupportFirst({ caseId }: { readonly caseId: string }): ReactNode {
  const answer = usePageQuery(EARLIER, { caseId });
  const earlier = answer.state === 'there' ? answer.data.earlierReviews : null;
  // While the next answer is on its way the one before is still there, and may be of another case.
  if (earlier == null || earlier.id !== caseId) return null;
  return <Section title="Before you decide">{earlier.says.map((sentence) => <p key={sentence}>{sentence}</p>)}</Section>;
}
