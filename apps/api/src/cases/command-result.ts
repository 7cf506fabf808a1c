import type { Problem, Prompt, Refusal } from '@candour/domain';
import type { CaseState } from '@candour/domain/taxonomy';

/** What comes of a command. Everything the process foresees is here; what it does not is thrown. */
export type CommandResult =
  | { readonly kind: 'changed'; readonly caseId: string; readonly version: number }
  /** No such case, or none that this person may see: the answer is the same. */
  | { readonly kind: 'notFound' }
  | { readonly kind: 'refused'; readonly state: CaseState | null; readonly pack: string | null; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'prompts'; readonly pack: string | null; readonly prompts: readonly Prompt[] }
  /** Details that cannot be read, or name something the force does not know (INPUT). */
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  /** Somebody changed the case since the version the command was given for (VERSION). */
  | { readonly kind: 'changedMeanwhile'; readonly currentVersion: number }
  /** The key stands for another command (VERSION). */
  | { readonly kind: 'idempotencyReused' };
