import { NextStep } from '@candour/ui';
import { OUTCOMES, labelOf } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import { useSession } from '../session/viewer.js';
import { basisOf } from '../deadline-words.js';
import { dayText } from '../wording.js';
import { stepText } from './case-words.js';
import { Reason } from './Reason.js';

const CASE = graphql(`
  fragment NextStepBlock_case on Case {
    id
    stateLabel
    outcome
    officer { id }
    processEndedOn
    recordClosedOn
    nextStep { label by due explanation command }
    accountDue { due basis explanation }
    stages { key label state on due { due basis explanation } }
  }
`);

/** What the case waits for, whose step it is, and why by then. Once a page. */
export function NextStepBlock({ found, children }: { readonly found: FragmentType<typeof CASE>; readonly children?: ReactNode }): ReactNode {
  const c = readFragment(CASE, found);
  const own = useSession().viewer.id === c.officer?.id;
  const next = c.nextStep;
  if (next == null) return <NextStep title={c.stateLabel}><p>{c.outcome == null ? 'Nothing more is to be done.' : `${labelOf(OUTCOMES, c.outcome)}.`}{c.recordClosedOn == null ? '' : ` The record was closed on ${dayText(c.recordClosedOn)}.`}</p></NextStep>;
  return (
    <NextStep kicker={own ? 'What happens next' : `Next step: ${next.by}`} title={stepText(next)}>
      {own && next.by !== 'Officer' ? <p>This step is for: {next.by}. You need do nothing for it.</p> : null}
      {next.explanation == null ? null : <Reason explanation={next.explanation} basis={basisOf(next.due, [c.accountDue, ...c.stages.map((stage) => stage.due)])} />}
      {children}
    </NextStep>
  );
}
