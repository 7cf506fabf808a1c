import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../base/VisuallyHidden.js';

export type StepState = 'done' | 'current' | 'upcoming' | 'skipped' | 'unreached';
export interface Step {
  readonly key: string;
  readonly label: string;
  readonly state: StepState;
  /** A date in words, past or due. */
  readonly date?: string | undefined;
  readonly detail?: ReactNode;
}

const WORDS: Readonly<Record<StepState, string>> = { done: 'Done: ', current: 'Now: ', upcoming: 'To come: ', skipped: 'Not needed: ', unreached: 'Not reached: ' };

/** Where a thing stands on its way: stages from first to last with their dates. It shows; it leads nowhere. */
export function Stepper({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }): ReactNode {
  return (
    <ol className="c-stepper" aria-label={label}>
      {steps.map((step) => (
        <li key={step.key} className={`c-step c-step-${step.state}`} aria-current={step.state === 'current' ? 'step' : undefined}>
          <span className="c-step-dot"><Sign state={step.state} /></span>
          <div>
            <p className="c-step-label"><VisuallyHidden>{WORDS[step.state]}</VisuallyHidden>{step.label}</p>
            {step.date === undefined ? null : <p className="c-step-date">{step.date}</p>}
            {step.detail === undefined ? null : <div className="c-step-detail">{step.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** A tick, a stroke, or nothing: ring and filling tell what is now from what is to come. */
function Sign({ state }: { readonly state: StepState }): ReactNode {
  if (state === 'done') return <Check size={14} strokeWidth={3} aria-hidden />;
  return state === 'skipped' ? <Minus size={14} strokeWidth={3} aria-hidden /> : null;
}
