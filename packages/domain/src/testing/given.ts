import { addDays, addMonths, addWorkingDays, day, englandAndWales } from '../calendar/index.js';
import type { Day } from '../calendar/index.js';
import type { Case } from '../case/case.js';
import type { Answer, Command, CommandType } from '../case/commands/index.js';
import { decide } from '../case/decide/index.js';
import type { CaseEvent } from '../case/events.js';
import type { Actor, ActorRole, Facts, Now } from '../case/now.js';
import { record } from '../case/record.js';
import type { Recorded } from '../case/recorded.js';
import type { Decision } from '../case/refusals.js';
import type { CaseState } from '../taxonomy/index.js';
import { aCommand } from './commands.js';
import type { FactsOf } from './commands.js';
import { PEOPLE, idOf } from './people.js';
import type { PersonName } from './people.js';

/** Monday 2 March 2026: no bank holiday near. */
export const START: Day = day('2026-03-02');

const ROLES: Partial<Record<PersonName, readonly ActorRole[]>> = { authority: ['authority'], secondAssessor: ['authority', 'approver'], lawyer: ['approver'], sergeant: ['manager'], inspector: ['manager'], commissioner: ['pcc'] };
/** Somebody as they act, with the roles they have in the force. */
export const actor = (by: PersonName | 'clock'): Actor => (by === 'clock' ? { person: 'clock', roles: [] } : { person: idOf(by), roles: ROLES[by] ?? [] });

/** Facts of an ordinary day: the invented people, no earlier cases, nothing to compare. */
export const someFacts = (facts: Partial<Facts> = {}): Facts => ({
  person: (id) => Object.values(PEOPLE).find((p) => p.id === id), earlier: { inTwelveMonths: 0, standardsInTwentyFourMonths: [] }, jointConsents: [], accountTexts: null, report: null, packTexts: [], names: [], ...facts,
});
/** Facts in which one person is otherwise than usual. */
export const withPerson = (name: PersonName, change: Partial<(typeof PEOPLE)[PersonName]>, facts: Partial<Facts> = {}): Facts =>
  someFacts({ ...facts, person: (id) => { const p = Object.values(PEOPLE).find((q) => q.id === id); return p && id === idOf(name) ? { ...p, ...change } : p; } });
/** A day, who acts and what the world is like. */
export const someNow = (on: Day, by: PersonName | 'clock', facts: Facts = someFacts(), calendar = englandAndWales): Now => ({ today: on, at: `${on}T09:00:00.000Z`, actor: actor(by), calendar, facts });

export interface Step { readonly by: PersonName | 'clock'; readonly on?: Day; readonly facts?: Facts; readonly answers?: readonly Answer[] }
/** The one who ordinarily gives each command. */
const ORDINARILY: Partial<Record<CommandType, PersonName>> = {
  DraftReferral: 'sergeant', SubmitReferral: 'sergeant', DiscardReferral: 'sergeant', AcknowledgeNotice: 'officer', SubmitAccount: 'officer', AddToAccount: 'officer', ConfirmOralAccount: 'officer', DeclineAccount: 'officer',
  WaiveAccountWindow: 'officer', AskForMoreTime: 'officer', GrantFriend: 'officer', RevokeFriend: 'officer', RequestAdjustment: 'officer', RequestCorrection: 'officer', ConsentToJoint: 'officer', RespondToReport: 'officer',
  CompleteAction: 'officer', RecordPdrDiscussion: 'sergeant', ApproveProtectedPassage: 'lawyer',
};
const AUTHORITY: readonly CommandType[] = ['ReturnReferral', 'DeclineReferral', 'AcceptForReview', 'AppointReviewer', 'ReplaceReviewer', 'ChangeScope', 'ReturnReport', 'AcceptReport', 'AnswerLesson', 'EndFollowUp', 'CloseRecord', 'ReturnToReview', 'Escalate', 'EndOnReassessment', 'Pause', 'Resume', 'Discontinue', 'Transfer', 'RecordWithdrawal', 'SendOutcomeLetter', 'RequestProtectedPassage', 'OpenProtectedPassage', 'TakeOverRecord', 'SetLegalHold', 'DisposeRecord', 'ReownAction'];
/** The one who ordinarily gives a command. */
export const whoOrdinarily = (type: CommandType): PersonName => ORDINARILY[type] ?? (AUTHORITY.includes(type) ? 'authority' : 'inspector');

/** A case with its history, built only by commands that the process accepted. */
export class History {
  private constructor(readonly current: Case | null, readonly recorded: readonly Recorded<CaseEvent>[], readonly today: Day) {}
  static start(on: Day = START): History { return new History(null, [], on); }

  get case(): Case {
    if (this.current === null) throw new Error('No referral has been drafted yet.');
    return this.current;
  }
  /** Lets days pass. */
  later(days: number): History { return new History(this.current, this.recorded, addDays(this.today, days)); }
  laterWorkingDays(n: number): History { return new History(this.current, this.recorded, addWorkingDays(this.today, n, englandAndWales) ?? this.today); }
  laterMonths(n: number): History { return new History(this.current, this.recorded, addMonths(this.today, n)); }

  /** What the process answers to an ordinary command with the facts given changed. */
  answerTo<T extends CommandType>(type: T, facts: FactsOf<T> = {} as FactsOf<T>, step: Partial<Step> = {}): Decision {
    const on = step.on ?? this.today;
    const command: Command = { ...aCommand<CommandType>(type, on, facts as object), ...(step.answers ? { answers: step.answers } : {}) };
    return decide(command, this.current, someNow(on, step.by ?? whoOrdinarily(type), step.facts ?? someFacts(this.texts())));
  }
  /** The case after an ordinary command. @throws Error naming the codes when the process does not accept it. */
  then<T extends CommandType>(type: T, facts: FactsOf<T> = {} as FactsOf<T>, step: Partial<Step> = {}): History {
    const decision = this.answerTo(type, facts, step);
    if (decision.kind === 'refused') throw new Error(`${type} was refused: ${decision.refusals.map((r) => `${r.rule} ${r.code}`).join(', ')}`);
    if (decision.kind === 'prompts') throw new Error(`${type} asks: ${decision.prompts.map((p) => `${p.rule} ${p.code}`).join(', ')}`);
    const on = step.on ?? this.today;
    const before = this.current ?? { id: 'c-1', force: 'NTH', reference: 'NTH/2026/0001' };
    const { after, recorded } = record(before, decision.events, decision.answered, someNow(on, step.by ?? whoOrdinarily(type)));
    return new History(after, [...this.recorded, ...recorded], on);
  }

  /** The words of the record as the reviewer may read them: for the facts of report commands and the wall in free text. */
  private texts(): Partial<Facts> {
    const draft = this.recorded.map((r) => r.event).findLast((e) => e.type === 'ReportDrafted');
    const accounts = this.recorded.flatMap(({ event: e }) => (e.type === 'AccountSubmitted' || e.type === 'AccountAdded' ? [e.body ?? ''] : e.type === 'OralAccountRecorded' ? [e.note] : []));
    const discussed = this.recorded.flatMap(({ event: e }) => (e.type === 'DiscussionHeld' ? [e.summary, ...Object.values(e.topics).filter((topic) => topic !== undefined)] : []));
    return {
      accountTexts: accounts,
      discussionTexts: discussed,
      report: draft?.type === 'ReportDrafted'
        ? { issue: draft.issue, discussion: draft.discussion, noFurtherAction: draft.noFurtherAction, actions: draft.actions ?? [], officerLessons: draft.officerLessons ?? [], organisationLessons: draft.organisationLessons ?? [] }
        : null,
    };
  }
}

/** Histories that end in a state, by the shortest ordinary way. */
export const aCase = {
  drafted: (on: Day = START): History => History.start(on).then('DraftReferral'),
  submitted: (on?: Day): History => aCase.drafted(on).then('SubmitReferral'),
  returned: (on?: Day): History => aCase.submitted(on).then('ReturnReferral'),
  assessed: (on?: Day): History => aCase.submitted(on).later(1).then('AcceptForReview'),
  reviewerAppointed: (on?: Day): History => aCase.assessed(on).then('AppointReviewer'),
  notified: (on?: Day): History => aCase.reviewerAppointed(on).later(1).then('GiveNotice'),
  accountReceived: (on?: Day): History => aCase.notified(on).later(2).then('SubmitAccount'),
  suitable: (on?: Day): History => aCase.accountReceived(on).then('ConfirmSuitability'),
  discussionArranged: (on?: Day): History => aCase.suitable(on).then('ArrangeDiscussion'),
  discussed: (on?: Day): History => aCase.discussionArranged(on).laterWorkingDays(3).then('RecordDiscussion'),
  reportDrafted: (on?: Day): History => aCase.discussed(on).later(1).then('DraftReport'),
  reportShared: (on?: Day): History => aCase.reportDrafted(on).then('ShareReport'),
  reportAnswered: (on?: Day): History => aCase.reportShared(on).later(1).then('RespondToReport'),
  reportSent: (on?: Day): History => aCase.reportAnswered(on).then('SendReport'),
  reportReturned: (on?: Day): History => aCase.reportSent(on).later(1).then('ReturnReport'),
  followUp: (on?: Day): History => aCase.reportSent(on).later(1).then('AcceptReport'),
  readyToClose: (on?: Day): History => aCase.followUp(on).laterMonths(2).then('CompleteAction').then('VerifyAction').then('AnswerLesson').laterMonths(1).then('RecordReviewNote').then('RecordPdrDiscussion'),
  closed: (on?: Day): History => aCase.readyToClose(on).then('CloseRecord'),
  engagementConcern: (on?: Day): History => aCase.notified(on).later(8).then('RecordEngagementAttempt').later(3).then('RecordEngagementAttempt').then('RaiseEngagementConcern'),
  referredBack: (on?: Day): History => aCase.suitable(on).then('ReferBack'),
  paused: (on?: Day): History => aCase.notified(on).later(1).then('Pause'),
  escalated: (on?: Day): History => aCase.referredBack(on).later(2).then('Escalate'),
  discontinued: (on?: Day): History => aCase.notified(on).then('Discontinue'),
  transferred: (on?: Day): History => aCase.notified(on).then('Transfer', {}, { answers: [{ code: 'TRANSFER', reason: 'The receiving force asked in writing.' }] }),
  declined: (on?: Day): History => aCase.submitted(on).then('DeclineReferral'),
  discarded: (on?: Day): History => aCase.drafted(on).then('DiscardReferral'),
};

/** One history per state of the lifecycle. */
export const inState: { readonly [S in CaseState]: (on?: Day) => History } = {
  DRAFT: aCase.drafted, SUBMITTED: aCase.submitted, RETURNED: aCase.returned, DISCARDED: aCase.discarded, DECLINED: aCase.declined, ASSESSED: aCase.assessed, REVIEWER_APPOINTED: aCase.reviewerAppointed,
  NOTIFIED: aCase.notified, DISCUSSION_ARRANGED: aCase.discussionArranged, DISCUSSED: aCase.discussed, REPORT_DRAFT: aCase.reportDrafted, REPORT_SHARED: aCase.reportShared, REPORT_SENT: aCase.reportSent,
  REPORT_RETURNED: aCase.reportReturned, FOLLOW_UP: aCase.followUp, CLOSED: aCase.closed, ENGAGEMENT_CONCERN: aCase.engagementConcern, PAUSED: aCase.paused, REFERRED_BACK: aCase.referredBack,
  ESCALATED: aCase.escalated, DISCONTINUED: aCase.discontinued, TRANSFERRED: aCase.transferred,
};

/** The codes a decision answers with: refusals or open prompts; empty when it happened. */
export const codesIn = (decision: Decision): readonly string[] =>
  decision.kind === 'refused' ? decision.refusals.map((r) => r.code) : decision.kind === 'prompts' ? decision.prompts.map((p) => p.code) : [];
