import { notifiedPart } from '@candour/domain';
import type { Case, EventType, Recorded } from '@candour/domain';
import type { Unread } from '../../access/read-by.columns.js';
import type { AccessGrantRow, AccountFactRow, EngagementEventRow, ExtensionRow, FactFindingRow, NoticeRow, PauseRow, ReferBackRow } from '../review.entities.js';
import { eventsOf, lastOf } from './history.js';

export function noticeRows(c: Case, history: readonly Recorded[]): readonly Unread<NoticeRow>[] {
  const notice = notifiedPart(c)?.notice;
  if (notice === undefined) return [];
  const given = lastOf(history, 'NoticeGiven')?.e;
  return [{
    caseId: c.id, forceId: c.force, mode: notice.mode, givenOn: notice.givenOn, deemedOn: notice.deemedOn, whyReferred: notice.whyReferred ?? null, contents: [...(given?.contents ?? [])], language: notice.language,
    confirmedInWritingOn: given?.confirmedInWritingOn ?? null, acknowledgedOn: notice.acknowledgedOn,
  }];
}

/** Every later date for the account: by agreement, for a new bank holiday, or given back for the days the case stood still. */
export function extensionRows(c: Case, history: readonly Recorded[]): readonly Unread<ExtensionRow>[] {
  return eventsOf(history, 'AccountExtended', 'WindowExtendedByHoliday', 'Resumed', 'ReturnedToReview').flatMap(({ e, seq, on, by }): Unread<ExtensionRow>[] => {
    const row = { caseId: c.id, forceId: c.force, seq, askedBy: null, reason: null, afterExpiry: false, decidedOn: on, decidedBy: by };
    switch (e.type) {
      case 'AccountExtended': return [{ ...row, kind: 'AGREED', askedBy: e.askedBy, reason: e.reason, oldDue: e.oldDue ?? null, newDue: e.newDue, afterExpiry: e.afterExpiry }];
      case 'WindowExtendedByHoliday': return [{ ...row, kind: 'HOLIDAY', oldDue: e.oldDue ?? null, newDue: e.newDue }];
      case 'Resumed': return e.accountDue === undefined ? [] : [{ ...row, kind: 'RESUMED', oldDue: null, newDue: e.accountDue }];
      case 'ReturnedToReview': return e.accountDue === undefined ? [] : [{ ...row, kind: 'RETURNED', oldDue: null, newDue: e.accountDue }];
    }
  });
}

export const accountFactRows = (c: Case): readonly Unread<AccountFactRow>[] =>
  (notifiedPart(c)?.account.versions ?? []).map((v) => ({ caseId: c.id, forceId: c.force, version: v.version, oral: v.oral, receivedOn: v.receivedOn, late: v.late, confirmed: v.confirmed }));

/** Of what was learnt from the account only number, kind and day: its words are class P and not in the event as a case sees it. */
export function factFindingRows(c: Case, history: readonly Recorded[]): readonly Unread<FactFindingRow>[] {
  return eventsOf(history, 'FactFindingRecorded', 'ProtectedFactFindingRecorded').map(({ e, seq, by }) => {
    const words = e.type === 'FactFindingRecorded' ? { item: e.item ?? null, summary: e.summary ?? null, relevance: e.relevance ?? null } : { item: null, summary: null, relevance: null };
    return { caseId: c.id, forceId: c.force, number: e.number, seq, lookedAtOn: e.lookedAtOn, material: e.material, protected: e.type === 'ProtectedFactFindingRecorded', ...words, recordedBy: by };
  });
}

export const engagementEventRows = (c: Case, history: readonly Recorded[]): readonly Unread<EngagementEventRow>[] =>
  eventsOf(history, 'EngagementAttemptRecorded').map(({ e, seq }) => ({
    caseId: c.id, forceId: c.force, seq, attemptedOn: e.attemptedOn, kind: e.kind, adjustmentsOffered: e.adjustmentsOffered, welfareChecked: e.welfareChecked, writtenReminder: e.writtenReminder,
  }));

export const accessGrantRows = (c: Case): readonly Unread<AccessGrantRow>[] =>
  c.friends.map((f, i) => ({ caseId: c.id, forceId: c.force, number: i + 1, personId: f.person ?? null, untilOn: f.until, withReport: f.withReport, endedOn: f.endedOn }));

const ANSWERS = { ReturnedToReview: 'RETURNED', Escalated: 'ESCALATED', EndedOnReassessment: 'ENDED', Discontinued: 'ENDED_OTHERWISE', Transferred: 'ENDED_OTHERWISE' } as const satisfies Partial<Record<EventType, string>>;
const ANSWERING = Object.keys(ANSWERS) as readonly (keyof typeof ANSWERS)[];

/** Each referral back with the decision that followed it. */
export function referBackRows(c: Case, history: readonly Recorded[]): readonly Unread<ReferBackRow>[] {
  return eventsOf(history, 'ReferredBack').map(({ e, seq, on }) => {
    const answer = eventsOf(history, ...ANSWERING).find((a) => a.seq > seq);
    const reason = answer && ('reason' in answer.e ? answer.e.reason : answer.e.basis);
    return {
      caseId: c.id, forceId: c.force, seq, referredOn: on, ground: e.ground, narrative: e.narrative ?? null, clearedOfProtected: e.clearedOfProtected, leftOut: [...e.leftOut],
      answer: answer ? ANSWERS[answer.e.type] : null, answerReason: reason ?? null, answeredOn: answer?.on ?? null, answeredBy: answer?.by ?? null,
    };
  });
}

export const pauseRows = (c: Case, history: readonly Recorded[]): readonly Unread<PauseRow>[] =>
  eventsOf(history, 'Paused').map(({ e, seq, on }) => ({ caseId: c.id, forceId: c.force, seq, pausedOn: on, reviewOn: e.reviewOn, resumedOn: eventsOf(history, 'Resumed').find((r) => r.seq > seq)?.on ?? null }));
