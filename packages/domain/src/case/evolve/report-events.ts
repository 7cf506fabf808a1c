import type { Action, Case, Followed, Lesson, ReportShape, Sent } from '../case.js';
import type { EventType, OpenEventOf } from '../events.js';
import { at, inside, stageIn } from './evolving.js';
import type { Evolvers } from './evolving.js';
import type { Recorded } from '../recorded.js';

const insideSent = (c: Case, type: EventType, change: (known: Sent) => Partial<Sent>): Case => inside(c, (inner) => {
  if (!('sentOn' in inner)) throw new Error(`A history is out of order: ${type} before a report was sent.`);
  return { ...inner, ...change(inner) };
});
const insideFollowed = (c: Case, type: EventType, change: (known: Followed) => Partial<Followed>): Case => inside(c, (inner) => {
  if (!('followUp' in inner)) throw new Error(`A history is out of order: ${type} before the process ended.`);
  return { ...inner, ...change(inner) };
});
const changeAction = (c: Case, e: { readonly type: EventType; readonly action: string }, change: (a: Action) => Partial<Action>): Case =>
  insideSent(c, e.type, ({ actions }) => ({ actions: actions.map((a) => (a.id === e.action ? { ...a, ...change(a) } : a)) }));

const actionOf = (a: OpenEventOf<'ReportSent'>['actions'][number]): Action => ({
  id: a.id, type: a.type, description: a.description, successMeasure: a.successMeasure ?? null, ownerRole: a.ownerRole, owner: a.owner ?? null, due: a.due ?? null,
  takenAlready: a.takenOn !== undefined, doneOn: a.takenOn ?? null, completedBy: null, verifiedBy: null, verifiedOn: null, status: a.takenOn === undefined ? 'OPEN' : 'DONE', evidence: null, statusReason: null,
});
const lessonOf = (l: OpenEventOf<'ReportSent'>['organisationLessons'][number]): Lesson =>
  ({ id: l.id, theme: l.theme, lesson: l.lesson, answerDue: l.answerDue, decision: null, answer: null, answeredOn: null, owner: null, due: null, status: 'AWAITING_ANSWER' });

/** The answer to a lesson. It was given when it was decided: telling how far the lesson is does not make it a later one (R36). */
const answered = (l: Lesson, e: OpenEventOf<'LessonAnswered'>, r: Recorded): Lesson => ({
  ...l, decision: e.decision, answer: e.reason, answeredOn: l.decision === e.decision ? l.answeredOn : r.on, owner: e.owner ?? l.owner, due: e.due ?? l.due,
  status: e.status ?? (e.decision === 'REJECTED' ? 'NOT_TAKEN_FORWARD' : 'IN_PROGRESS'),
});

/** The report, and what follows from it. */
export const reportEvolvers: Evolvers<
  'ReportDrafted' | 'ReportShared' | 'ReportAnswered' | 'ReportSent' | 'ReportReturned' | 'ReportAccepted' | 'ActionCompleted' | 'ActionVerified' | 'ActionExtended' | 'ActionCancelled' | 'ActionReowned'
  | 'ReviewNoteRecorded' | 'LessonAnswered' | 'PdrDiscussionRecorded' | 'AddendumAdded' | 'FollowUpEnded' | 'RecordClosed'
> = {
  ReportDrafted: (c, e) => {
    const stage = stageIn(c, e.type, 'DISCUSSED', 'REPORT_DRAFT', 'REPORT_SHARED', 'REPORT_RETURNED');
    const report: ReportShape = {
      version: e.version, actions: e.actions ?? [], organisationLessons: e.organisationLessons ?? [], noOfficerLessons: e.noOfficerLessons ?? false,
      noOrganisationLessons: e.noOrganisationLessons ?? false, ndmElements: e.ndmElements ?? [], reviewOn: e.reviewOn ?? null, response: null, shared: 'report' in stage && stage.report.shared,
    };
    const { referral, submittedOn, assessBy, assessment, scope, reviewer, earlierReviewers, conflictDeclared, notice, account, factFinding, suitable, engagement, jointConsent, newSeriousMatterOn, discussion, reportReturns } = stage;
    const raised = 'lessons' in stage ? stage.lessons : stage.raised;
    return at(c, { state: 'REPORT_DRAFT', referral, submittedOn, assessBy, assessment, scope, reviewer, earlierReviewers, conflictDeclared, notice, account, factFinding, suitable, engagement, jointConsent, newSeriousMatterOn, discussion, reportReturns, raised, report });
  },
  ReportShared: (c, e, r) => {
    const stage = stageIn(c, e.type, 'REPORT_DRAFT');
    return at(c, { ...stage, state: 'REPORT_SHARED', report: { ...stage.report, shared: true }, sharedOn: r.on, responseDue: e.response });
  },
  ReportAnswered: (c, e, r) => {
    const stage = stageIn(c, e.type, 'REPORT_SHARED');
    return at(c, { ...stage, report: { ...stage.report, response: { answer: e.response, on: r.on } } });
  },
  ReportSent: (c, e, r) => {
    const stage = stageIn(c, e.type, 'REPORT_DRAFT', 'REPORT_SHARED');
    const { sharedOn: _s, responseDue: _d, ...known } = { sharedOn: null, responseDue: null, ...stage };
    return at(c, { ...known, state: 'REPORT_SENT', raised: [], sentOn: r.on, check: e.check, actions: e.actions.map(actionOf), lessons: e.organisationLessons.map(lessonOf) });
  },
  ReportReturned: (c, e) => {
    const stage = stageIn(c, e.type, 'REPORT_SENT');
    return at(c, { ...stage, state: 'REPORT_RETURNED', returnedParts: e.parts, reportReturns: stage.reportReturns + 1 });
  },
  ReportAccepted: (c, e) => {
    const stage = stageIn(c, e.type, 'REPORT_SENT');
    const { response } = stage.report;
    const agreedOn = response === null || response.answer === 'DISAGREED' ? null : response.on;
    return at(c, {
      ...stage, state: 'FOLLOW_UP',
      followUp: {
        processEndedOn: e.processEndedOn ?? null, outcome: e.outcome, reviewOn: stage.report.reviewOn, reviewNotes: [], agreedOn,
        pdrBy: e.pdrBy ?? null, pdrDiscussedOn: null, pdrExcused: false,
      },
    });
  },
  ActionCompleted: (c, e, r) => changeAction(c, e, () => ({ status: 'DONE', doneOn: e.doneOn, evidence: e.evidence ?? null, completedBy: r.actor === 'clock' ? null : r.actor })),
  ActionVerified: (c, e, r) => changeAction(c, e, () => ({ verifiedOn: r.on, verifiedBy: r.actor === 'clock' ? null : r.actor })),
  ActionExtended: (c, e) => changeAction(c, e, () => ({ due: e.due, statusReason: e.reason })),
  ActionCancelled: (c, e) => changeAction(c, e, () => ({ status: e.as, statusReason: e.reason })),
  ActionReowned: (c, e) => changeAction(c, e, () => ({ ownerRole: e.ownerRole, owner: e.owner ?? null, statusReason: e.reason })),
  ReviewNoteRecorded: (c, e) => insideFollowed(c, e.type, ({ followUp }) => ({
    followUp: { ...followUp, reviewNotes: [...followUp.reviewNotes, { on: e.reviewedOn, allDone: e.allDone, nextReviewOn: e.nextReviewOn ?? null }], reviewOn: e.nextReviewOn ?? followUp.reviewOn },
  })),
  LessonAnswered: (c, e, r) => inside(c, (inner) => {
    if ('lessons' in inner) return { ...inner, lessons: inner.lessons.map((l) => (l.id === e.lesson ? answered(l, e, r) : l)) };
    if ('raised' in inner) return { ...inner, raised: inner.raised.map((l) => (l.id === e.lesson ? answered(l, e, r) : l)) };
    throw new Error(`A history is out of order: ${e.type} before a report was sent.`);
  }),
  PdrDiscussionRecorded: (c, e) => insideFollowed(c, e.type, ({ followUp }) => ({ followUp: { ...followUp, pdrDiscussedOn: e.discussedOn } })),
  AddendumAdded: (c) => c,
  FollowUpEnded: (c, e, r) => {
    const stage = stageIn(c, e.type, 'FOLLOW_UP');
    const actions = stage.actions.map((a): Action => (a.ownerRole === 'OFFICER' && a.status === 'OPEN' ? { ...a, status: 'CANCELLED', statusReason: e.reason } : a));
    return at(c, { ...stage, state: 'CLOSED', actions, followUp: { ...stage.followUp, pdrExcused: true }, recordClosedOn: r.on });
  },
  RecordClosed: (c, e, r) => at(c, { ...stageIn(c, e.type, 'FOLLOW_UP'), state: 'CLOSED', recordClosedOn: r.on }),
};
