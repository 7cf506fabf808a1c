import type { Answer } from './commands/index.js';
import type { CaseEvent } from './events.js';
import { CODES } from '../rules.js';
import type { Code, RuleId } from '../rules.js';

/** A foreseen no: which rule, a stable code, one sentence with the cure, and the field it is about. */
export interface Refusal { readonly rule: RuleId; readonly code: Code; readonly message: string; readonly field?: readonly string[] | undefined; readonly details?: readonly string[] | undefined }
/** A question the process asks before it goes on (matrix 2.2a). It is answered by repeating the command with `answers`. */
export interface Prompt { readonly rule: RuleId; readonly code: Code; readonly message: string; readonly needsReason: boolean; readonly details?: readonly string[] | undefined }

export type Decision =
  | { readonly kind: 'happened'; readonly events: readonly CaseEvent[]; readonly answered: readonly Answer[] }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'prompts'; readonly prompts: readonly Prompt[] };

/** A refusal under a code of the register; `details` names what is missing (parts, steps, words), never a text of a record. */
export function refusal(code: Code, more: { readonly field?: readonly string[]; readonly details?: readonly string[] } = {}): Refusal {
  return { rule: CODES[code].rule, code, message: messageOf(code, more.details), ...more };
}
const messageOf = (code: Code, details: readonly string[] = []): string => (details.length > 0 ? `${CODES[code].message} (${details.join(', ')})` : CODES[code].message);
/** The answer no, for one reason. */
export const refused = (code: Code, more: { readonly field?: readonly string[]; readonly details?: readonly string[] } = {}): Decision => ({ kind: 'refused', refusals: [refusal(code, more)] });
/** Something for `check` to say where a condition does not hold. */
export const unless = (holds: boolean, code: Code, more: { readonly field?: readonly string[]; readonly details?: readonly string[] } = {}): readonly Refusal[] => (holds ? [] : [refusal(code, more)]);
/** A prompt under a code of the register, asked where the condition holds; `details` names what it is about (topics, words), as for a refusal. */
export function promptIf(asks: boolean, code: Code, details: readonly string[] = []): readonly Prompt[] {
  const entry = CODES[code];
  return asks ? [{ rule: entry.rule, code, message: messageOf(code, details), needsReason: entry.needsReason, ...(details.length > 0 ? { details } : {}) }] : [];
}

/** An answer as it is kept: words only where they were asked for, so that no confidence ends up in the timeline unasked. */
const keptAnswer = ({ code, needsReason }: Prompt, given: Answer | undefined): readonly Answer[] =>
  (given === undefined ? [] : [needsReason ? { code, reason: given.reason } : { code }]);
const answerTo = ({ code, needsReason }: Prompt, given: readonly Answer[]): Answer | undefined => given.find((a) => a.code === code && (!needsReason || (a.reason ?? '').trim() !== ''));

/**
 * The one way a decision ends: any refusal refuses; any prompt without its answer asks, all at once; else it happened.
 * An answer that needs a reason and has none does not count as an answer.
 */
export function conclude(answers: readonly Answer[] | undefined, refusals: readonly Refusal[], prompts: readonly Prompt[], events: () => readonly CaseEvent[]): Decision {
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const given = answers ?? [];
  const open = prompts.filter((p) => answerTo(p, given) === undefined);
  if (open.length > 0) return { kind: 'prompts', prompts: open };
  return { kind: 'happened', events: events(), answered: prompts.flatMap((p) => keptAnswer(p, answerTo(p, given))) };
}
