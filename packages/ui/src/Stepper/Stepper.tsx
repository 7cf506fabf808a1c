import { Check, Circle, CircleDot, CircleSlash } from 'lucide-react';
import type { ReactNode } from 'react';

export interface Step { readonly key: string; readonly label: string; readonly state: 'done' | 'current' | 'upcoming' | 'skipped'; readonly detail?: ReactNode }
const ICONS = { done: Check, current: CircleDot, upcoming: Circle, skipped: CircleSlash } as const;
const WORDS = { done: 'Done', current: 'Now', upcoming: 'To come', skipped: 'Not needed' } as const;

/** The stages of something in order, from top to bottom, with what is done, what is now and what is to come, in words. */
export function Stepper({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }): ReactNode {
  return (
    <ol className="c-stepper" aria-label={label}>
      {steps.map(({ key, label: name, state, detail }) => {
        const Icon = ICONS[state];
        return (
          <li key={key} className={`c-step c-step-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <Icon size={20} aria-hidden />
            <div><p className="c-step-name">{name}<span className="c-hidden">: {WORDS[state]}</span></p>{detail === undefined ? null : <div className="c-step-detail">{detail}</div>}</div>
          </li>
        );
      })}
    </ol>
  );
}
