import { CASE_STATES, STANDARDS, isCode, labelOf, termOf } from '@candour/domain/taxonomy';
import type { CaseState, StandardCode } from '@candour/domain/taxonomy';
import { dayText, listed } from '../wording.js';

/** How a state is marked beside its words. */
export function toneOf(state: CaseState): 'done' | 'current' | 'waiting' | 'paused' | 'plain' {
  if (state === 'PAUSED') return 'paused';
  const { phase } = termOf(CASE_STATES, state);
  if (phase === 'ended') return 'done';
  if (phase === 'side') return 'waiting';
  return state === 'DRAFT' || state === 'SUBMITTED' ? 'plain' : 'current';
}

/** "Use of Force and Confidentiality"; a matter of performance alone names none. */
export const standardsText = (standards: readonly string[]): string =>
  standards.length === 0 ? 'None named' : listed(standards.map((code) => (isCode(STANDARDS, code) ? labelOf(STANDARDS, code as StandardCode) : code)));

/** "Invite the officer by Fri 27 Nov 2026". */
export const stepText = ({ label, due }: { readonly label: string; readonly due?: string | null }): string => (due == null ? label : `${label}${label.includes(',') ? ',' : ''} by ${dayText(due)}`);
