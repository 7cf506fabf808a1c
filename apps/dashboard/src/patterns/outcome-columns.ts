import { OUTCOMES } from '@candour/domain/taxonomy';
import type { Outcome } from '@candour/domain/taxonomy';

/** Heads for a column of bars, in two short lines. */
const HEADS: Readonly<Record<Outcome, readonly [string, string]>> = {
  COMPLETED_WITH_ACTIONS: ['Completed,', 'with actions'], COMPLETED_NO_ACTION: ['Completed,', 'no action'], ESCALATED_MISCONDUCT: ['Reassessed:', 'misconduct'], ESCALATED_GROSS: ['Reassessed:', 'gross'],
  MOVED_TO_UPP: ['Moved', 'to UPP'], MOVED_TO_VETTING: ['Moved', 'to vetting'], REFERRED_IOPC_OR_CRIMINAL: ['IOPC or', 'criminal'], ENDED_ON_REASSESSMENT: ['Ended on', 'reassessment'],
  DISCONTINUED_LEFT_FORCE: ['Officer', 'left'], DISCONTINUED_WITHDRAWN: ['Complaint', 'withdrawn'], DISCONTINUED_ERROR: ['Made', 'in error'], DECLINED: ['Declined', ''], TRANSFERRED: ['Trans-', 'ferred'],
};
/** Columns that a picture has room for. */
const MOST = 5;

export interface OutcomeColumn { readonly key: string; readonly head: readonly [string, string] }

/** The outcomes met most, in the order of their list: what a picture has room for. @param countOf how many; null where that is held back */
export function outcomeColumns(countOf: (outcome: string) => number | null | undefined): readonly OutcomeColumn[] {
  const seen = OUTCOMES.flatMap(({ code }) => { const n = countOf(code); return n === undefined || n === 0 ? [] : [{ code, n: n ?? 0 }]; });
  const most = [...seen].sort((a, b) => b.n - a.n).slice(0, MOST);
  return seen.filter((each) => most.includes(each)).map(({ code }) => ({ key: code, head: HEADS[code] }));
}
