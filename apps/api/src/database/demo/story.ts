import { addDays, addMonths, addWorkingDays } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { notifiedPart, reportedPart, sentPart } from '@candour/domain';
import type { Action, ActorRole, PersonId, Ref } from '@candour/domain';
import { NOTICE_CONTENTS, codesOf } from '@candour/domain/taxonomy';
import type { LessonTheme, SourceType, StandardCode } from '@candour/domain/taxonomy';
import { Life } from './life.js';
import type { Cast, History, World } from './life.js';
import type { DemoPerson } from './organisation.js';
import type { Chance } from './seeded.js';
import { ACCOUNTS, ACTIONS, DISCUSSIONS, LESSONS, MATTERS } from './words.js';

/** How a case ends, if the day of the data is late enough to see it. */
export type Fate = 'report' | 'declined' | 'referred back, returned' | 'escalated' | 'ended on reassessment' | 'left force' | 'withdrawn' | 'not engaging' | 'paused' | 'made in error';
export interface CasePlan {
  readonly id: string; readonly force: string; readonly reference: string; readonly draftedOn: Day;
  readonly officer: DemoPerson; readonly sergeant: DemoPerson; readonly inspector: DemoPerson; readonly authority: DemoPerson; readonly standardsDesk: DemoPerson; readonly second: DemoPerson;
  readonly source: SourceType; readonly standards: readonly [StandardCode, ...StandardCode[]]; readonly fate: Fate;
  /** Working days from notice to discussion are multiplied by this: one unit is slower than the others. */
  readonly pace: number; readonly theme: LessonTheme | null; readonly incidentGroup: string | null; readonly restrictedTo: readonly string[];
  /** The other officers of a joint discussion, who all agreed to it. */
  readonly jointWith: readonly string[];
  /** The officer certainly asks for more time: used where the time runs over Christmas. */
  readonly moreTime: boolean;
  /** No waiting up to the notice, and where the story stops short of the day of the data. */
  readonly quick: boolean; readonly stopAt: 'submitted' | 'notified' | null;
  /** The agreed actions are left open, whatever their dates. */
  readonly actionsLeft: boolean;
  /** Who began the review, where it changes hands after the notice. */
  readonly begunBy: DemoPerson | null;
  /** Whom the officer lets read once they are told. */
  readonly friend: DemoPerson | null;
  /** Who carries out what the force learns about training. */
  readonly trainer: DemoPerson;
}

const cast = (person: DemoPerson, ...roles: ActorRole[]): Cast => ({ person, roles });
const id = (person: DemoPerson): PersonId => person.id as PersonId;

/** Tells the story of one case up to the day of the data. */
export function tell(plan: CasePlan, world: World, chance: Chance): History {
  const life = new Life({ id: plan.id, force: plan.force, reference: plan.reference }, world, plan.draftedOn, plan.jointWith);
  refer(life, plan, chance);
  if (plan.stopAt === 'submitted') return life.history;
  if (plan.fate === 'declined') return decline(life, plan, chance).history;
  assess(life, plan, chance);
  notify(life, plan, chance);
  if (plan.stopAt === 'notified' || endsBeforeDiscussion(life, plan, chance)) return life.history;
  discuss(life, plan, chance);
  report(life, plan, chance);
  followUp(life, plan, chance);
  return life.history;
}

const matterOf = (plan: CasePlan) => { const matters = MATTERS[plan.standards[0]]; return matters[plan.reference.charCodeAt(plan.reference.length - 1) % matters.length] ?? MATTERS.DUT[0]; };

function refer(life: Life, plan: CasePlan, chance: Chance): void {
  const byManager = plan.source === 'LINE_MANAGER' || plan.source === 'SELF_REPORT';
  const referrer = byManager ? cast(plan.sergeant, 'manager') : cast(plan.standardsDesk, 'standards');
  const incidentOn = addDays(plan.draftedOn, -chance.whole(4, 40));
  const matter = matterOf(plan);
  life.do(referrer, 'DraftReferral', {
    officer: id(plan.officer), scheme: 'OFFICER_PCR', source: plan.source, incidentOn, knownOn: addDays(plan.draftedOn, -chance.whole(0, 3)), unitAtIncident: plan.officer.unit as Ref, whatHappened: matter?.what,
    whyReflection: 'There is something to learn and no need for anything heavier.', standards: plan.standards, allegations: [{ category: matter?.category ?? 'A' }], complainantInformed: plan.source === 'PUBLIC_COMPLAINT',
    incidentGroup: plan.incidentGroup === null ? undefined : (plan.incidentGroup as Ref), restrictedTo: plan.restrictedTo.length === 0 ? undefined : (plan.restrictedTo as PersonId[]),
  });
  life.do(referrer, 'SubmitReferral', { lineManagerView: chance.happens(0.9) ? 'SUITABLE' : 'NOT_OBTAINED', lineManagerConsultedOn: life.today });
}

const decline = (life: Life, plan: CasePlan, chance: Chance): Life => life.waitWorkingDays(chance.skewed(3, 0.5)).do(cast(plan.authority, 'authority'), 'DeclineReferral', {
  decision: chance.weighted([['LEARNING_FROM_REFLECTION', 5], ['MANAGEMENT_ACTION', 4], ['MISCONDUCT', 2], ['NO_FURTHER_ACTION', 2]] as const), reason: 'Assessed with the line manager; another way fits better.',
});

function assess(life: Life, plan: CasePlan, chance: Chance): void {
  const authority = cast(plan.authority, 'authority');
  const matter = matterOf(plan);
  const discriminatory = plan.standards.includes('EQD');
  life.waitWorkingDays(plan.quick ? 1 : chance.skewed(3, 0.6)).do(authority, 'AcceptForReview', {
    rationale: 'Falls short of what is expected and is below misconduct.', standards: plan.standards, performanceOnly: false, allegations: [{ category: matter?.category ?? 'A' }], scope: matter?.scope ?? 'The matter described in the referral.',
    seriousnessChecks: discriminatory ? ['DISCRIMINATION'] : plan.standards.includes('HON') ? ['DISHONESTY'] : [], parallelProceedings: false, directedElsewhere: false, secondAssessor: discriminatory ? id(plan.second) : undefined,
  });
  life.waitWorkingDays(plan.quick ? 0 : chance.skewed(1.5, 0.5)).do(authority, 'AppointReviewer', { reviewer: id(plan.begunBy ?? plan.inspector), basis: 'SENIOR_OFFICER', conflictsDeclared: [] });
}

function notify(life: Life, plan: CasePlan, chance: Chance): void {
  const reviewer = cast(plan.begunBy ?? plan.inspector, 'manager');
  life.waitWorkingDays(plan.quick ? 1 : chance.skewed(2, 0.6)).do(reviewer, 'GiveNotice', {
    mode: chance.weighted([['WRITTEN', 6], ['ORAL', 2]] as const), givenOn: life.today, whyReferred: 'The matter described was put to the authority, which thinks that reflection fits it.', contents: codesOf(NOTICE_CONTENTS), language: 'en', confirmedInWritingOn: life.today,
  });
  if (chance.happens(0.7)) life.do(cast(plan.officer), 'AcknowledgeNotice', {});
  if (!plan.quick && (plan.moreTime || chance.happens(0.15)) && life.goesOn) {
    const due = notifiedPart(life.case)?.account.due;
    const later = due && addWorkingDays(due, chance.whole(3, 8), life.calendar);
    if (later) life.waitWorkingDays(2).do(reviewer, 'ExtendAccount', { accountDue: later, reason: chance.one(['LEAVE', 'SHIFT_PATTERN', 'AWAITING_ADVICE'] as const), askedBy: 'OFFICER' });
  }
  if (plan.begunBy !== null) life.do(cast(plan.authority, 'authority'), 'ReplaceReviewer', { reviewer: id(plan.inspector), basis: 'SENIOR_OFFICER', conflictsDeclared: [], reason: 'The first reviewer moved to another post.' });
  if (plan.friend !== null) life.do(cast(plan.officer), 'GrantFriend', { friend: id(plan.friend), until: addMonths(life.today, 3), withReport: true });
}

/** The ways a case ends, or stands still, before any discussion. Returns true when the story is over. */
function endsBeforeDiscussion(life: Life, plan: CasePlan, chance: Chance): boolean {
  const [authority, reviewer] = [cast(plan.authority, 'authority'), cast(plan.inspector, 'manager')];
  switch (plan.fate) {
    case 'left force': life.wait(chance.whole(3, 20)).do(authority, 'Discontinue', { ground: 'LEFT_FORCE', reason: 'The officer resigned.' }); return true;
    case 'made in error': life.wait(2).do(authority, 'Discontinue', { ground: 'MADE_IN_ERROR', reason: 'The referral named the wrong shift.' }); return true;
    case 'withdrawn':
      life.wait(6).do(authority, 'RecordWithdrawal', { withdrawnOn: life.today, decision: 'Nothing is left to learn from it.' });
      life.do(authority, 'Discontinue', { ground: 'COMPLAINT_WITHDRAWN', reason: 'The complaint was withdrawn.' });
      return true;
    case 'not engaging':
      for (const days of [8, 6]) life.wait(days).do(reviewer, 'RecordEngagementAttempt', { attemptedOn: life.today, kind: 'NO_REPLY', adjustmentsOffered: true, welfareChecked: true, writtenReminder: true });
      life.wait(4).do(reviewer, 'RaiseEngagementConcern', { grounds: ['NO_REPLY'] });
      life.wait(5).do(reviewer, 'ReferBack', { ground: 'NON_ENGAGEMENT', narrative: 'Two messages and a letter stayed without an answer.' });
      life.waitWorkingDays(4).do(authority, 'Escalate', plan.officer.isProbationer ? { route: 'MISCONDUCT', reason: 'The performance procedure is not open for a probationer.' } : { route: 'UPP', reason: 'Support under the performance procedure fits better.' });
      return true;
    case 'escalated': case 'ended on reassessment': case 'referred back, returned': return referredBack(life, plan, chance);
    case 'paused':
      life.wait(4).do(authority, 'Pause', { category: 'MATERNITY_PARENTAL', reviewOn: addDays(life.today, 21) });
      life.wait(chance.whole(15, 60)).do(authority, 'Resume', {});
      account(life, plan, chance);
      return false;
    default: account(life, plan, chance); return false;
  }
}

function referredBack(life: Life, plan: CasePlan, chance: Chance): boolean {
  const [authority, reviewer] = [cast(plan.authority, 'authority'), cast(plan.inspector, 'manager')];
  life.wait(6).do(reviewer, 'RecordFactFinding', { lookedAtOn: life.today, material: 'SYSTEM_RECORD', learntFromAccount: false, item: 'A log of the day', summary: 'The log shows more than the referral said.', relevance: 'It bears on how serious the matter is.' });
  life.do(reviewer, 'ReferBack', { ground: 'SERIOUSNESS', narrative: 'A log of the day shows more than the referral said.' });
  life.waitWorkingDays(chance.skewed(4, 0.4));
  if (plan.fate === 'escalated') { life.do(authority, 'Escalate', { route: chance.weighted([['MISCONDUCT', 6], ['GROSS_MISCONDUCT', 1], ['IOPC_OR_CRIMINAL', 1]] as const), reason: 'Assessed again as more serious.' }); return true; }
  if (plan.fate === 'ended on reassessment') { life.do(authority, 'EndOnReassessment', { reason: 'Assessed again: nothing more is needed.' }); return true; }
  life.do(authority, 'ReturnToReview', { reason: 'Assessed again: the matter is still suitable.' });
  account(life, plan, chance);
  return false;
}

function account(life: Life, plan: CasePlan, chance: Chance): void {
  const officer = cast(plan.officer);
  if (chance.happens(0.12)) { life.waitWorkingDays(3).do(officer, 'DeclineAccount', {}); return; }
  if (chance.happens(0.1)) { life.waitUntil(life.goesOn ? addDays(notifiedPart(life.case)?.account.due ?? life.today, 1) : null); return; }
  life.waitWorkingDays(chance.whole(1, 6)).do(officer, 'SubmitAccount', { body: `${chance.one(ACCOUNTS)} (Invented.)` });
}

function discuss(life: Life, plan: CasePlan, chance: Chance): void {
  const reviewer = cast(plan.inspector, 'manager');
  if (chance.happens(0.5)) life.waitWorkingDays(2).do(reviewer, 'RecordFactFinding', { lookedAtOn: life.today, material: chance.one(['DOCUMENT', 'SYSTEM_RECORD', 'POLICY'] as const), learntFromAccount: false, item: 'The record of the day', summary: 'It bears out the referral in the main.', relevance: 'It is the record of the matter referred.' });
  const toDiscussion = chance.skewed(12 * plan.pace, 0.35);
  life.waitWorkingDays(toDiscussion * 0.6).do(reviewer, 'ConfirmSuitability', { suitable: true, reason: 'Nothing more serious has come up.' });
  const meetingOn = addWorkingDays(life.today, Math.max(2, Math.round(toDiscussion * 0.4)), life.calendar) ?? life.today;
  const joint = plan.jointWith.length > 0;
  if (joint) life.do(cast(plan.officer), 'ConsentToJoint', { consents: true });
  life.do(reviewer, 'ArrangeDiscussion', { meetingOn, place: 'A quiet room at the station', remote: chance.happens(0.2), joint });
  life.waitUntil(meetingOn).do(reviewer, 'RecordDiscussion', {
    heldOn: life.today, attended: true, joint, welfareTalkedAbout: true, newSeriousMatter: false, summary: `${chance.one(DISCUSSIONS)} (Invented.)`,
    topics: { incident: 'The day itself.', reasons: 'What led to it.', wentWell: 'What went well.', couldGoBetter: 'What could go better.', learning: 'What to take away.', training: 'Needs talked about.', actions: 'What to do next.', organisation: 'What the force could change.' },
  });
}

function report(life: Life, plan: CasePlan, chance: Chance): void {
  const [reviewer, officer, authority] = [cast(plan.inspector, 'manager'), cast(plan.officer), cast(plan.authority, 'authority')];
  const withActions = plan.actionsLeft || chance.happens(0.78);
  const draft = (): void => {
    const actions = withActions ? Array.from({ length: chance.weighted([[1, 6], [2, 3], [3, 1]] as const) }, () => chance.one(ACTIONS)) : [];
    life.do(reviewer, 'DraftReport', {
      issue: matterOf(plan)?.what, discussion: 'Both sides spoke openly and agreed what could go better.', officerLessons: [matterOf(plan)?.lesson ?? 'Pause and think.'], ndmElements: matterOf(plan)?.ndm ?? ['AR'],
      actions: actions.map((a) => {
        const whose = chance.happens(0.78) ? { ownerRole: 'OFFICER' as const } : { ownerRole: 'MANAGER' as const, owner: id(plan.sergeant) };
        return { type: a.type, description: a.description, successMeasure: a.measure, ...whose, due: addMonths(life.today, chance.whole(1, 4)) };
      }),
      ...(withActions ? {} : { noFurtherAction: 'The officer has already changed how they work.' }), reviewOn: addMonths(life.today, 3),
      ...(plan.theme === null ? { noOrganisationLessons: true } : { organisationLessons: [{ theme: plan.theme, lesson: LESSONS[plan.theme] }] }),
    });
  };
  life.waitWorkingDays(chance.skewed(6, 0.5));
  draft();
  life.waitWorkingDays(1).do(reviewer, 'ShareReport', {});
  const answers = chance.happens(0.85);
  if (answers) life.waitWorkingDays(chance.whole(1, 4)).do(officer, 'RespondToReport', chance.weighted([[{ response: 'AGREED' }, 7], [{ response: 'AGREED_COMMENT', comment: 'Thank you for the talk. (Invented.)' }, 2], [{ response: 'DISAGREED', comment: 'I see it a little differently. (Invented.)' }, 1]] as const));
  else life.waitWorkingDays(6);
  life.waitWorkingDays(1).do(reviewer, 'SendReport', {});
  if (chance.happens(0.05)) {
    life.waitWorkingDays(2).do(authority, 'ReturnReport', { parts: ['C'], reason: 'Please say how one sees that the action worked.' });
    life.waitWorkingDays(2);
    draft();
    life.do(reviewer, 'ShareReport', {}).waitWorkingDays(6).do(reviewer, 'SendReport', {});
  }
  life.waitWorkingDays(chance.whole(1, 5)).do(authority, 'AcceptReport', {});
}

function followUp(life: Life, plan: CasePlan, chance: Chance): void {
  if (!life.goesOn) return;
  const [reviewer, officer, authority, sergeant] = [cast(plan.inspector, 'manager'), cast(plan.officer), cast(plan.authority, 'authority'), cast(plan.sergeant, 'manager')];
  const sent = sentPart(life.case);
  for (const lesson of sent?.lessons ?? []) {
    if (!chance.happens(0.8)) continue;
    life.waitWorkingDays(chance.skewed(10, 0.5)).do(authority, 'AnswerLesson', { lesson: lesson.id as Ref, decision: chance.weighted([['ACCEPTED', 6], ['PARTLY_ACCEPTED', 2], ['REJECTED', 1]] as const), reason: 'Taken up with the owner of the guidance.', owner: id(plan.theme === 'TRAINING' ? plan.trainer : plan.second), due: addMonths(life.today, 3) });
  }
  const due = [...(sent?.actions ?? [])].sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1));
  if (plan.actionsLeft) return;
  for (const action of due) seeThrough(life, action, { owner: action.ownerRole === 'OFFICER' ? officer : sergeant, reviewer }, chance);
  if (chance.happens(0.15)) return;
  life.waitUntil(life.goesOn ? reportedPart(life.case)?.report.reviewOn : null);
  life.do(reviewer, 'RecordReviewNote', { reviewedOn: life.today, allDone: true, whatWasDone: 'What was agreed was done. (Invented.)', effect: 'It goes better now. (Invented.)' });
  if (chance.happens(0.2)) return;
  life.wait(chance.whole(10, 200)).do(sergeant, 'RecordPdrDiscussion', { discussedOn: life.today });
  closeIfDone(life, authority);
}

/** What becomes of an action. Most are done about their day; of the others a manager hears soon and gives more time or ends them, and very few lie for months. */
function seeThrough(life: Life, { id: key, due }: Action, { owner, reviewer }: { readonly owner: Cast; readonly reviewer: Cast }, chance: Chance): void {
  const action = key as Ref;
  const course = chance.weighted([['about its day', 162], ['late', 24], ['more time', 8], ['not needed', 5], ['forgotten', 8]] as const);
  if (course === 'not needed') {
    life.waitUntil(due && addDays(due, chance.whole(-10, 14)));
    life.do(reviewer, 'CancelAction', { action, as: chance.one(['CANCELLED', 'NOT_NEEDED'] as const), reason: 'The officer has moved to other work, where it is of no use.' });
    return;
  }
  if (course === 'more time' && due !== null) {
    life.waitUntil(addDays(due, chance.whole(-6, 4)));
    const later = addMonths(due > life.today ? due : life.today, chance.whole(1, 2));
    life.do(reviewer, 'ExtendAction', { action, due: later, reason: 'No fitting shift or course fell in the time.' }).waitUntil(addDays(later, chance.whole(-6, 3)));
  } else {
    life.waitUntil(due && addDays(due, course === 'late' ? chance.whole(14, 45) : course === 'forgotten' ? chance.whole(60, 220) : chance.weighted([[-6, 6], [0, 3], [12, 2]] as const)));
  }
  life.do(owner, 'CompleteAction', { action, doneOn: life.today });
  life.wait(chance.whole(1, 9)).do(reviewer, 'VerifyAction', { action });
}

/** A record is closed once nothing is left to do; where something is, it stays open, as in life. */
function closeIfDone(life: Life, authority: Cast): void {
  if (!life.goesOn) return;
  const sent = sentPart(life.case);
  const done = (sent?.actions ?? []).every((a) => a.status !== 'OPEN' && (a.status !== 'DONE' || a.verifiedBy !== null)) && (sent?.lessons ?? []).every((l) => l.decision !== null);
  if (done) life.wait(5).do(authority, 'CloseRecord', {});
}
