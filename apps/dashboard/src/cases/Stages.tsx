import { Basis, Stepper } from '@candour/ui';
import type { Step } from '@candour/ui';
import type { ReactNode } from 'react';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import { dayText } from '../wording.js';

const CASE = graphql(`
  fragment Stages_case on Case {
    id
    stages { key label state on due { due basis explanation } }
  }
`);

const STATES = { DONE: 'done', CURRENT: 'current', UPCOMING: 'upcoming', SKIPPED: 'skipped', NOT_REACHED: 'unreached' } as const;

/** The way of the case from top to bottom, with the day of each stage or the date it is asked for by. */
export function Stages({ found }: { readonly found: FragmentType<typeof CASE> }): ReactNode {
  const { stages } = readFragment(CASE, found);
  const steps = stages.map(({ key, label, state, on, due }): Step => ({ key, label, state: STATES[state], date: on != null ? dayText(on) : isComing(state) && due != null ? `due ${dayText(due.due)}` : undefined, detail: on == null && isComing(state) && due?.basis != null ? <Basis kind={due.basis === 'LAW' ? 'law' : 'policy'} /> : undefined }));
  return <Stepper label="Stages of the review" steps={steps} />;
}

const isComing = (state: keyof typeof STATES): boolean => state === 'CURRENT' || state === 'UPCOMING';
