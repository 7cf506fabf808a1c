import { code, count, earlierDay, flag, group, happenedOn, list, onDay, optional, person, ref, text } from '../../fields/index.js';
import { ACTION_OWNERS, ACTION_TYPES, CONFLICTS, ESCALATION_ROUTES, LESSON_DECISIONS, LESSON_STATUSES, LESSON_THEMES, NDM_ELEMENTS, PO_RESPONSES, REPORT_PARTS, codesOf } from '../../taxonomy/index.js';
import { command } from './command.js';

const action = group('A key action.', {
  type: code(codesOf(ACTION_TYPES), 'The kind of action.'),
  description: text('R', 'What is to be done.', 1_000),
  successMeasure: optional(text('R', 'How one sees that it worked.', 1_000)),
  ownerRole: code(codesOf(ACTION_OWNERS), 'Who does it.'),
  owner: optional(person('The person who does it, where it is not the officer.')),
  due: optional(onDay('By when. Not needed for an action already taken.')),
  takenOn: optional(earlierDay('When it was done, for an action already taken.')),
});
const lesson = group('A lesson for line management or the force.', {
  theme: code(codesOf(LESSON_THEMES), 'The theme.'),
  lesson: text('R', 'The lesson, without names.', 2_000),
});

/** The report, what follows from it, the reassessment and the protected passage. */
export const reportCommands = {
  DraftReport: command('Draft the report', 'Writes the reflective review development report; each draft replaces the one before.', {
    officers: optional(list(person('An officer the report is about.'), 'Who the report is about: one officer only.', 20)),
    issue: optional(text('R', '(a) The issue, its background and the stages with their dates.')),
    discussion: optional(text('R', '(b) A summary of the discussion.')),
    actions: optional(list(action, '(c) Key actions already taken and still to take.', 20)),
    noFurtherAction: optional(text('R', '(c) Why no action is needed, where there is none.', 2_000)),
    officerLessons: optional(list(text('R', 'A lesson for the officer.', 2_000), '(d) Lessons for the officer.', 20)),
    noOfficerLessons: optional(flag('(d) There are none for the officer.')),
    ndmElements: optional(list(code(codesOf(NDM_ELEMENTS), 'An element of the national decision model.'), '(d) Where in the decision the learning lies.', 6)),
    organisationLessons: optional(list(lesson, '(e) Lessons for line management or the force.', 20)),
    noOrganisationLessons: optional(flag('(e) There are none for the organisation.')),
    reviewOn: optional(onDay('(f) When report and actions are reviewed.')),
  }),
  ShareReport: command('Share the report with the officer', 'Gives the officer the report to comment on. Their answer travels with it; silence does not hold it up.', {}),
  RespondToReport: command('Answer the report', 'The officer agrees, agrees with comments, or disagrees.', {
    response: code(codesOf(PO_RESPONSES).filter((r) => r !== 'NONE'), 'The answer.'),
    comment: optional(text('R', 'Comments that travel with the report.', 10_000)),
  }),
  SendReport: command('Send the report to the authority', 'Ends the officer’s part: nothing more is asked of them but the agreed actions.', {}),
  ReturnReport: command('Return the report', 'Asks for a missing part or a clearer sentence, never for another view.', {
    parts: list(code(codesOf(REPORT_PARTS), 'A part of the report.'), 'Which parts are missing or unclear.', 6),
    reason: optional(text('R', 'What is missing or unclear.', 4_000)),
  }),
  AcceptReport: command('Accept the report', 'Ends the process as of the day the report was sent; actions and lessons are followed up.', {
    note: optional(text('R', 'A note of the authority.', 4_000)),
  }),
  CompleteAction: command('Mark as done', 'The owner says that the action is done.', {
    action: ref('The action.'), doneOn: happenedOn('The day it was done.'), evidence: optional(text('C', 'What shows it.', 1_000)),
  }),
  VerifyAction: command('Verify the action', 'Somebody other than the owner confirms that it was done.', { action: ref('The action.') }),
  ExtendAction: command('Give the action more time', 'Sets a later date.', { action: ref('The action.'), due: onDay('The new date.'), reason: text('C', 'Why.', 1_000) }),
  CancelAction: command('Cancel the action', 'Takes the action off the plan.', {
    action: ref('The action.'), as: code(['CANCELLED', 'NOT_NEEDED'], 'Cancelled, or no longer needed.'), reason: text('C', 'Why.', 1_000),
  }),
  ReownAction: command('Give the action to somebody else', 'Changes who does it.', {
    action: ref('The action.'), ownerRole: code(codesOf(ACTION_OWNERS), 'Who does it.'), owner: optional(person('The person, where it is not the officer.')), reason: text('C', 'Why.', 1_000),
  }),
  RecordReviewNote: command('Write the review note', 'Says at the review date what was done and what it changed.', {
    reviewedOn: happenedOn('The day of the review.'),
    allDone: flag('Everything agreed was done.'),
    whatWasDone: text('R', 'What was done.', 4_000),
    effect: text('R', 'What it changed.', 4_000),
    nextStep: optional(text('R', 'What comes next.', 2_000)),
    nextReviewOn: optional(onDay('A further review, where one is needed.')),
  }),
  AnswerLesson: command('Answer the lesson', 'The force decides on a lesson for the organisation.', {
    lesson: ref('The lesson.'),
    decision: code(codesOf(LESSON_DECISIONS), 'Accepted, partly accepted or rejected.'),
    reason: text('C', 'Why, and what is done.', 4_000),
    status: optional(code(codesOf(LESSON_STATUSES), 'How far it is.')),
    owner: optional(person('Who carries it out.')),
    due: optional(onDay('By when.')),
  }),
  RecordPdrDiscussion: command('Record the PDR discussion', 'Notes that report and review notes were discussed at the PDR; not what was said.', { discussedOn: happenedOn('The day.') }),
  AddAddendum: command('Add an addendum', 'Adds words beside a finished report, which stays as it was sent.', { addendum: text('R', 'The addendum.', 10_000) }),
  EndFollowUp: command('End the follow-up', 'The officer has left or moved force: open actions of the officer are cancelled, the outcome stays.', {
    ground: code(['LEFT_FORCE', 'TRANSFERRED'], 'Why.'), reason: text('C', 'The reason in words.', 2_000),
  }),
  CloseRecord: command('Close the record', 'Everything the report asked for is done, verified and answered.', {}),
  ReturnToReview: command('Return to the review', 'The authority assessed again: the matter is still suitable.', {
    reason: optional(text('C', 'Why.', 4_000)), reviewer: optional(person('A new reviewer, where one is appointed.')),
    conflictsDeclared: optional(list(code(codesOf(CONFLICTS), 'A connection with the matter or the officer.'), 'What the new reviewer declared; an empty list says there is nothing to declare. Needed with a new reviewer.', 10)),
    overrideReason: optional(text('C', 'Why the authority appoints in spite of a declared conflict.', 1_000)),
  }),
  Escalate: command('Take it out of the review', 'The authority assessed again and decides on another route.', {
    route: code(codesOf(ESCALATION_ROUTES), 'The route.'), reason: optional(text('C', 'Why.', 4_000)),
  }),
  EndOnReassessment: command('End with no further action', 'The authority assessed again and nothing more is needed.', { reason: optional(text('C', 'Why.', 4_000)) }),
  RequestProtectedPassage: command('Ask for a protected passage', 'Asks to open one passage that admits a matter outside the scope. Two named people decide.', {
    scopeVersion: count('The version of the scope the request quotes.', 1),
    matter: text('C', 'Which matter outside the scope the request is about.', 2_000),
    officerToldLater: flag('Telling the officer at once would prejudice an investigation.'),
    prejudiceReason: optional(text('C', 'Why telling at once would do so.', 2_000)),
    tellBy: optional(onDay('When this is looked at again: within 28 days.')),
  }),
  ApproveProtectedPassage: command('Approve opening the passage', 'One of the two people agrees.', {
    request: count('Which request.', 1), as: code(['LEGAL', 'SECOND'], 'As the legal member or as the second person.'),
  }),
  OpenProtectedPassage: command('Open the passage', 'Opens the words quoted and nothing else.', {
    request: count('Which request.', 1), passage: text('P', 'The exact words to be opened.', 2_000),
  }),
} as const;
