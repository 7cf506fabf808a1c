import { TextArea } from '@candour/ui';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { StepAnswer, StepProblem, StepQuestion } from '../apollo/step.js';

export const questionId = (code: string): string => `answer-${code}`;

interface StepQuestionsProps { readonly questions: readonly StepQuestion[]; readonly reasons: Readonly<Record<string, string>>; readonly problems: readonly StepProblem[]; readonly onReason: (code: string, reason: string) => void; readonly hint?: string }

/** What the process asks before it takes the step, with keyboard and screen reader at the first of it when it appears. Going on answers the ones that need no words. */
export function StepQuestions({ questions, reasons, problems, onReason, hint = 'This is a fact of the case, which the authority’s desk can read: say nothing of your account in it.' }: StepQuestionsProps): ReactNode {
  const first = useRef<HTMLDivElement>(null);
  const asked = questions.map(({ code }) => code).join(' ');
  useEffect(() => { if (asked !== '') first.current?.focus(); }, [asked]);
  return questions.map(({ code, message, needsReason }, i) => (
    <div key={code} ref={i === 0 ? first : undefined} tabIndex={i === 0 ? -1 : undefined} role="group" aria-label={message} className="d-note">
      <p>{message}</p>
      {needsReason ? <TextArea id={questionId(code)} label="Your answer" hint={hint} rows={3} autoComplete="off" spellCheck={false} error={problems.find(({ field }) => field.includes(code))?.message} value={reasons[code] ?? ''} onChange={(reason) => onReason(code, reason)} /> : null}
    </div>
  ));
}

/** The questions as they are answered by going on. */
export const answersTo = (questions: readonly StepQuestion[], reasons: Readonly<Record<string, string>>): StepAnswer[] =>
  questions.map(({ code, needsReason }) => (needsReason ? { code, reason: reasons[code] ?? '' } : { code }));
