import type { EventType, Extent, Recorded } from '@candour/domain';
import type { Drawer } from '../case-record/seal-event.js';

const ACCOUNT: readonly EventType[] = ['AccountSubmitted', 'AccountAdded', 'OralAccountRecorded', 'OralAccountConfirmed'];
type History = readonly Recorded[];
const typeAt = (history: History, seq: number): EventType | undefined => history[seq - 1]?.event.type;
const latest = (history: History, before: number, type: EventType): number | undefined => history.slice(0, before).findLast((r) => r.event.type === type)?.seq;
/** Whether the last event of a kind before some later event of another kind is this one. */
const wasLastBefore = (history: History, seq: number, then: EventType): boolean =>
  history.some((r) => r.event.type === then && latest(history, r.seq, typeAt(history, seq) as EventType) === seq);

/** What a sealed part asks of its reader, told in another way than the product does: from the whole history rather than from what came after the part. */
export const NEEDED: Readonly<Record<Drawer, (history: History, seq: number) => Extent>> = {
  P: (history, seq) => (ACCOUNT.includes(typeAt(history, seq) as EventType) ? 'OWN_ACCOUNT' : 'ALL'),
  W: (history, seq) => (typeAt(history, seq) === 'Paused' ? 'PAUSE_CATEGORY' : 'ALL'),
  R: (history, seq) => {
    const type = typeAt(history, seq);
    if (type === 'ReportDrafted') return wasLastBefore(history, seq, 'ReportSent') ? 'SENT_WITHOUT_DISCUSSION' : wasLastBefore(history, seq, 'ReportShared') ? 'SHARED' : 'ALL';
    if (type?.startsWith('Correction') === true) return 'OWN_CORRECTIONS';
    if (type !== 'ReportAnswered') return 'SENT';
    const sent = history.filter((r) => r.event.type === 'ReportSent');
    return sent.some((r) => latest(history, r.seq, 'ReportAnswered') === seq && (latest(history, r.seq, 'ReportDrafted') ?? 0) < seq) ? 'SENT' : 'SHARED';
  },
  // Part (b) stands apart: whoever reads what was sent without the discussion has no row of it.
  RB: (history, seq) => { const rest = NEEDED.R(history, seq); return rest === 'SENT_WITHOUT_DISCUSSION' ? 'SENT' : rest; },
};
