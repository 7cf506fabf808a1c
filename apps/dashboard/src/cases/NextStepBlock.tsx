import { Basis, NextStep } from '@candour/ui';
import { OUTCOMES, labelOf } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import { dayText } from '../wording.js';
import { basisOf, stepText } from './case-words.js';

const CASE = graphql(`
  fragment NextStepBlock_case on Case {
    id
    stateLabel
    outcome
    processEndedOn
    recordClosedOn
    nextStep { label by due explanation command }
    accountDue { due basis explanation }
    stages { key label state on due { due basis explanation } }
  }
`);

/** What the case waits for, whose step it is, and why by then. Once a page. */
export function NextStepBlock({ found }: { readonly found: FragmentType<typeof CASE> }): ReactNode {
  const c = readFragment(CASE, found);
  const next = c.nextStep;
  if (next == null) return <NextStep title={c.stateLabel}><p>{c.outcome == null ? 'Nothing more is to be done.' : `${labelOf(OUTCOMES, c.outcome)}.`}{c.recordClosedOn == null ? '' : ` The record was closed on ${dayText(c.recordClosedOn)}.`}</p></NextStep>;
  const basis = basisOf(next.due, [c.accountDue, ...c.stages.map((stage) => stage.due)]);
  return (
    <NextStep title={stepText(next)}>
      <p className="d-whose">Next step: {next.by}</p>
      {next.explanation == null ? null : <p>{next.explanation}</p>}
      {basis === null ? null : <p>{basis === 'law' ? <><Basis kind="law" /> asks for this date.</> : <><Basis kind="policy" />: the law sets no date here.</>}</p>}
    </NextStep>
  );
}
