import { LinkButton, NextStep, Status } from '@candour/ui';
import { OUTCOMES, labelOf } from '@candour/domain/taxonomy';
import type { ReactNode } from 'react';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import { useSession } from '../session/viewer.js';
import { dayText, today } from '../wording.js';
import { stepText } from './case-words.js';
import { ownStepText, ownStepTitle, pastText, stateText } from './officer-words.js';
import { Reason } from './Reason.js';

const CASE = graphql(`
  fragment NextStepBlock_case on Case {
    id
    state
    stateLabel
    outcome
    officer { id }
    processEndedOn
    recordClosedOn
    nextStep { label by due explanation command }
    accountDue { due basis rule citation explanation }
    stages { key label state on due { due basis rule citation explanation } }
    actions { id status owner { id } }
  }
`);

/** What the case waits for, whose step it is, why by then, and whether that day has passed. Once a page. */
export function NextStepBlock({ found, children, action }: { readonly found: FragmentType<typeof CASE>; readonly children?: ReactNode; readonly action?: ReactNode }): ReactNode {
  const c = readFragment(CASE, found);
  const { viewer } = useSession();
  const own = viewer.id === c.officer?.id;
  const next = c.nextStep;
  if (next == null) return <NextStep title={stateText(c, own)}><p>{c.outcome == null ? 'Nothing more is to be done.' : `${labelOf(OUTCOMES, c.outcome)}.`}{c.recordClosedOn == null ? '' : ` The record was closed on ${dayText(c.recordClosedOn)}.`}</p></NextStep>;
  const open = c.actions.filter(({ status }) => status === 'OPEN' || status === 'OVERDUE');
  const actions = { all: open.length, own: open.filter(({ owner }) => owner?.id === viewer.id).length };
  const acts = next.by === 'Owner of the action' && actions.own > 0;
  const isMine = next.by === 'Officer' || acts;
  const whose = own ? ownStepText(next.by, actions) : null;
  const past = pastText(next.due, today(), !own ? 'manager' : isMine ? 'officer whose step it is' : 'officer');
  return (
    <NextStep kicker={own ? 'What happens next' : `Next step: ${next.by}`} title={own ? ownStepTitle(next.by, stepText(next)) : stepText(next)} action={action ?? (own && acts ? <LinkButton look="filled" href="/actions">See what is yours to do</LinkButton> : undefined)}>
      {past === null ? null : <p><Status tone={own ? 'waiting' : 'late'}>{past}</Status></p>}
      {next.explanation == null ? null : <Reason explanation={next.explanation} due={next.due} dates={[c.accountDue, ...c.stages.map((stage) => stage.due)]} />}
      {whose === null ? null : <p>{whose}</p>}
      {children}
    </NextStep>
  );
}
