import { Basis, Status, Stepper } from '@candour/ui';
import type { Step } from '@candour/ui';
import type { ReactNode } from 'react';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { Stages_CaseFragment } from '../gql/graphql.js';
import { useSession } from '../session/viewer.js';
import { dayText, today } from '../wording.js';

const CASE = graphql(`
  fragment Stages_case on Case {
    id
    officer { id }
    stages { key label state on due { due basis explanation } }
  }
`);

const STATES = { DONE: 'done', CURRENT: 'current', UPCOMING: 'upcoming', SKIPPED: 'skipped', NOT_REACHED: 'unreached' } as const;

/** The way of the case from top to bottom, with the day of each stage or the date it is asked for by. */
export function Stages({ found }: { readonly found: FragmentType<typeof CASE> }): ReactNode {
  const { stages, officer } = readFragment(CASE, found);
  const own = useSession().viewer.id === officer?.id;
  return <Stepper label="Stages of the review" steps={stages.map((stage) => stepOf(stage, own, today()))} />;
}

/** A stage whose day has passed is marked with icon and word: late for those who manage it, told as a day for the officer. */
function stepOf({ key, label, state, on, due }: Stages_CaseFragment['stages'][number], own: boolean, now: string): Step {
  const step = { key, label, state: STATES[state] };
  if (on != null) return { ...step, date: dayText(on) };
  if (due == null || !(state === 'CURRENT' || state === 'UPCOMING')) return step;
  const basis = due.basis == null ? null : <Basis kind={due.basis === 'LAW' ? 'law' : 'policy'} />;
  if (due.due >= now) return { ...step, date: `due ${dayText(due.due)}`, detail: basis ?? undefined };
  return { ...step, detail: <><Status tone={own ? 'waiting' : 'late'}>{own ? `The date was ${dayText(due.due)}` : `Late: due ${dayText(due.due)}`}</Status>{basis === null ? null : <div>{basis}</div>}</> };
}
