import type { Day } from '../calendar/index.js';
import type { PersonId } from '../fields/index.js';
import type { Answer } from './commands/index.js';
import type { CaseEvent, OpenEvent } from './events.js';
import type { Instant } from './now.js';

/** An event with who, when and after which answers to prompts: what the store keeps and the timeline shows. */
export interface Recorded<E extends OpenEvent | CaseEvent = OpenEvent> {
  readonly event: E;
  /** Position in the case's history, from 1. */
  readonly seq: number;
  readonly at: Instant;
  readonly on: Day;
  readonly actor: PersonId | 'clock';
  readonly answers: readonly Answer[];
}

/** What a case is before its first event: the handler chooses id, force and reference. */
export interface CaseIdentity { readonly id: string; readonly force: string; readonly reference: string }
