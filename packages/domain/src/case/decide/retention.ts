import { addMonths } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import { POLICY } from '../../rule-packs.js';
import type { ProtectionClass } from '../../fields/index.js';
import type { Case } from '../case.js';

/** From when a finished record is kept: the end of the process for what was said in it, the end of the record for the rest. */
interface Ends { readonly process: Day | null; readonly record: Day | null }

/**
 * The last day a class of a finished record is kept (R37; force policy, to be confirmed by the force).
 * @returns null where the record is not finished, or the day it ended is not known: then nothing is disposed of
 */
export function keptUntil(c: Pick<Case, 'stage'>, cls: ProtectionClass): Day | null {
  const { stage } = c;
  switch (stage.state) {
    case 'DISCARDED': return monthsAfter(stage.discardedOn, POLICY.retentionReferralMonths);
    case 'DECLINED': return monthsAfter(stage.declinedOn, POLICY.retentionReferralMonths);
    case 'ESCALATED': case 'DISCONTINUED': case 'TRANSFERRED': return afterReview({ process: stage.on, record: stage.on }, cls);
    case 'CLOSED': return afterReview({ process: stage.followUp.processEndedOn, record: stage.recordClosedOn }, cls);
    default: return null;
  }
}

const afterReview = ({ process, record }: Ends, cls: ProtectionClass): Day | null =>
  (cls === 'P' || cls === 'W' ? monthsAfter(process, POLICY.retentionProtectedMonths) : monthsAfter(record, POLICY.retentionRecordMonths));

const monthsAfter = (from: Day | null, months: number): Day | null => (from === null ? null : addMonths(from, months));
