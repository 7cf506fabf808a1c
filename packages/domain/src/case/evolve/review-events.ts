import type { AccountVersion, Case } from '../case.js';
import type { OpenEventOf } from '../events.js';
import { at, insideNotified, laterDue, stageIn } from './evolving.js';
import type { Evolvers } from './evolving.js';

const received = (type: 'AccountSubmitted' | 'AccountAdded' | 'OralAccountRecorded', e: { readonly version: number; readonly late: boolean }, on: AccountVersion['receivedOn']): AccountVersion =>
  ({ version: e.version, oral: type === 'OralAccountRecorded', receivedOn: on, late: e.late, confirmed: type === 'OralAccountRecorded' ? null : true });

/** From the notice to the discussion. */
export const reviewEvolvers: Evolvers<
  'NoticeGiven' | 'NoticeAcknowledged' | 'AccountSubmitted' | 'AccountAdded' | 'OralAccountRecorded' | 'OralAccountConfirmed' | 'AccountDeclined' | 'AccountWindowWaived' | 'MoreTimeAsked' | 'AccountExtended'
  | 'WindowExtendedByHoliday' | 'FactFindingRecorded' | 'ProtectedFactFindingRecorded' | 'SuitabilityConfirmed' | 'WelfareNoteRecorded' | 'JointConsentAnswered' | 'DiscussionArranged' | 'DiscussionRearranged'
  | 'DiscussionCancelled' | 'DiscussionHeld' | 'NewSeriousMatterRaised' | 'EngagementAttemptRecorded'
> = {
  NoticeGiven: (c, e) => at(c, {
    ...stageIn(c, e.type, 'REVIEWER_APPOINTED'), state: 'NOTIFIED',
    notice: { mode: e.mode, givenOn: e.givenOn, deemedOn: e.deemedOn, whyReferred: e.whyReferred, language: e.language, acknowledgedOn: null },
    account: { due: e.account.due, originalDue: e.account, extensions: 0, versions: [], versionsBefore: 0, declinedOn: null, windowWaivedOn: null, moreTimeAsked: null },
    factFinding: [], suitable: null, engagement: [], jointConsent: null, newSeriousMatterOn: null,
  }),
  NoticeAcknowledged: (c, e, r) => insideNotified(c, e.type, ({ notice }) => ({ notice: { ...notice, acknowledgedOn: r.on } })),
  AccountSubmitted: (c, e, r) => withVersion(c, e, received(e.type, e, r.on)),
  AccountAdded: (c, e, r) => withVersion(c, e, received(e.type, e, r.on)),
  OralAccountRecorded: (c, e) => withVersion(c, e, received(e.type, e, e.givenOn)),
  OralAccountConfirmed: (c, e) => insideNotified(c, e.type, ({ account }) => ({ account: { ...account, versions: account.versions.map((v) => (v.version === e.version ? { ...v, confirmed: e.agreed } : v)) } })),
  AccountDeclined: (c, e, r) => insideNotified(c, e.type, ({ account }) => ({ account: { ...account, declinedOn: r.on } })),
  AccountWindowWaived: (c, e, r) => insideNotified(c, e.type, ({ account }) => ({ account: { ...account, windowWaivedOn: r.on } })),
  MoreTimeAsked: (c, e, r) => insideNotified(c, e.type, ({ account }) => ({ account: { ...account, moreTimeAsked: r.on } })),
  AccountExtended: (c, e) => insideNotified(c, e.type, ({ account }) => ({ account: { ...account, due: laterDue(account.due, e.newDue), extensions: account.extensions + 1, moreTimeAsked: null } })),
  WindowExtendedByHoliday: (c, e) => insideNotified(c, e.type, ({ account }) => ({ account: { ...account, due: laterDue(account.due, e.newDue) } })),
  FactFindingRecorded: (c, e) => insideNotified(c, e.type, ({ factFinding }) => ({ factFinding: [...factFinding, { number: e.number, lookedAtOn: e.lookedAtOn, protected: false, item: e.item }] })),
  ProtectedFactFindingRecorded: (c, e) => insideNotified(c, e.type, ({ factFinding }) => ({ factFinding: [...factFinding, { number: e.number, lookedAtOn: e.lookedAtOn, protected: true, item: null }] })),
  SuitabilityConfirmed: (c, e) => insideNotified(c, e.type, () => ({ suitable: e.suitable })),
  WelfareNoteRecorded: (c) => c,
  JointConsentAnswered: (c, e) => insideNotified(c, e.type, () => ({ jointConsent: e.consents })),
  DiscussionArranged: (c, e) => at(c, { ...stageIn(c, e.type, 'NOTIFIED'), state: 'DISCUSSION_ARRANGED', meeting: meetingOf(e, e.joint, e.friendMayAttend ?? false) }),
  DiscussionRearranged: (c, e) => {
    const stage = stageIn(c, e.type, 'DISCUSSION_ARRANGED');
    return at(c, { ...stage, meeting: meetingOf(e, stage.meeting.joint, stage.meeting.friendMayAttend) });
  },
  DiscussionCancelled: (c, e) => {
    const { meeting: _taken, ...known } = stageIn(c, e.type, 'DISCUSSION_ARRANGED');
    return at(c, { ...known, state: 'NOTIFIED' });
  },
  DiscussionHeld: (c, e, r) => {
    const { meeting: _over, ...known } = stageIn(c, e.type, 'DISCUSSION_ARRANGED');
    return at(c, { ...known, state: 'DISCUSSED', newSeriousMatterOn: e.newSeriousMatter ? r.on : known.newSeriousMatterOn, discussion: { heldOn: e.heldOn, attended: e.attended, joint: e.joint, reportBy: e.reportBy }, reportReturns: 0, raised: [] });
  },
  NewSeriousMatterRaised: (c, e, r) => insideNotified(c, e.type, () => ({ newSeriousMatterOn: r.on })),
  EngagementAttemptRecorded: (c, e) => insideNotified(c, e.type, ({ engagement }) => ({
    engagement: [...engagement, { on: e.attemptedOn, kind: e.kind, adjustmentsOffered: e.adjustmentsOffered, welfareChecked: e.welfareChecked, writtenReminder: e.writtenReminder }],
  })),
};

function withVersion(c: Case, e: OpenEventOf<'AccountSubmitted' | 'AccountAdded' | 'OralAccountRecorded'>, version: AccountVersion): Case {
  return insideNotified(c, e.type, ({ account }) => ({ account: { ...account, versions: [...account.versions, version], declinedOn: null } }));
}

const meetingOf = (e: OpenEventOf<'DiscussionArranged' | 'DiscussionRearranged'>, joint: boolean, friendMayAttend: boolean) =>
  ({ on: e.meetingOn, place: e.place, remote: e.remote, joint, friendMayAttend });
