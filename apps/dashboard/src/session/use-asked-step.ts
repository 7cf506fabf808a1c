import { useState } from 'react';
import type { StepAnswer, StepOutcome, StepProblem, StepQuestion } from '../apollo/step.js';
import { answersTo, questionId } from './StepQuestions.js';

const UNANSWERED = 'Say it in a few words, so that the reason stands in the record';
const NO_ANSWER: StepProblem = { field: [], message: 'The server did not answer. Nothing is lost: try again.' };

/** A step with its questions and what it was refused for, as a page of it shows them. */
export interface AskedStep {
  readonly questions: readonly StepQuestion[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly problems: readonly StepProblem[];
  readonly onReason: (code: string, reason: string) => void;
  /** Takes it, with the answers given so far. @returns whether it was taken */
  readonly go: (take: (answers: StepAnswer[]) => Promise<StepOutcome>) => Promise<boolean>;
  /** The problems as lines of an error summary; `fieldIds` says which field of the page each is about. */
  readonly lines: (fieldIds?: Readonly<Record<string, string>>) => { readonly message: string; readonly href?: string }[];
}

/**
 * Asks, answers and tries again, until the step is taken.
 * @param onStale reads the case again where somebody changed it meanwhile, so that the same words can be sent for the case as it is now
 */
export function useAskedStep(onStale: () => void = () => undefined): AskedStep {
  const [questions, setQuestions] = useState<readonly StepQuestion[]>([]);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [problems, setProblems] = useState<readonly StepProblem[]>([]);
  const go: AskedStep['go'] = async (take) => {
    const missing = questions.filter(({ code, needsReason }) => needsReason && (reasons[code] ?? '').trim() === '');
    if (missing.length > 0) {
      setProblems(missing.map(({ code }) => ({ field: [code], message: UNANSWERED })));
      return false;
    }
    const outcome = await take(answersTo(questions, reasons)).catch((): StepOutcome => ({ kind: 'refused', problems: [NO_ANSWER], isStale: false }));
    setProblems(outcome.kind === 'refused' ? outcome.problems : []);
    if (outcome.kind === 'refused' && outcome.isStale) onStale();
    if (outcome.kind === 'asked') setQuestions(outcome.questions);
    return outcome.kind === 'taken';
  };
  const lines: AskedStep['lines'] = (fieldIds = {}) => problems.map(({ field, message }) => {
    const known = field.map((name) => fieldIds[name]).find((id) => id !== undefined);
    const question = questions.find(({ code }) => field.includes(code));
    return known !== undefined ? { message, href: `#${known}` } : question === undefined ? { message } : { message, href: `#${questionId(question.code)}` };
  });
  return { questions, reasons, problems, onReason: (code, reason) => setReasons((given) => ({ ...given, [code]: reason })), go, lines };
}
