/**
 * A refusal says no and how to put it right. A prompt asks once and lets the command pass when it is answered; `needsReason`
 * says whether the answer must be in words. Codes are stable: other systems rely on them, so one is never renamed or reused.
 */
interface CodeEntry {
  readonly rule: string;
  readonly kind: 'refusal' | 'prompt';
  readonly needsReason: boolean;
  readonly message: string;
}

const no = <R extends string>(rule: R, message: string) => ({ rule, kind: 'refusal', needsReason: false, message }) as const;
const ask = <R extends string>(rule: R, message: string) => ({ rule, kind: 'prompt', needsReason: true, message }) as const;
const confirm = <R extends string>(rule: R, message: string) => ({ rule, kind: 'prompt', needsReason: false, message }) as const;

/** Every answer the process can give besides yes: one plain sentence each, with the cure. */
export const CODES = {
  // Referral and assessment
  NOT_REFERRED: no('R1', 'Nothing goes to the officer before the authority has accepted the referral: assess it first.'),
  PRI_RATIONALE_REQUIRED: no('R2', 'The assessment needs its reasons: say why the matter falls short of expectations and is below misconduct, and name a standard or choose performance only.'),
  SOURCE_REQUIRED: no('R3', 'The referral is not complete: say where it came from and what it is about, then submit it.'),
  SCOPE_LOCKED: no('R4', 'The matter can no longer be changed here: write a new version with a reason before the report is begun, or make a new referral for a wider matter.'),
  PARALLEL: ask('R5', 'Part of this matter is in other proceedings: say why the review can go on beside them without harm.'),
  SERIOUSNESS: ask('R6', 'One of the seriousness questions was answered yes: say why the matter is still below misconduct.'),
  SECOND_ASSESSOR: no('R6', 'A sexual, discriminatory or corruption matter needs a second assessor: name one who agrees.'),
  DIRECTED_ELSEWHERE: no('R6', 'The IOPC has directed another way of handling: decline the referral with the decision that follows it.'),
  NOT_SERVING: no('R7', 'This process is for people who still serve: this person has left, so discontinue the case and keep any lessons for the force.'),
  OFFICER_LEAVING: ask('R7', 'The officer is due to leave before the review is likely to end: say why it should still go ahead.'),
  // Reviewer
  REVIEWER_NOT_ELIGIBLE: no('R8', 'This person may not review: choose the line manager, a more senior officer, or a member of staff whom the authority records as more senior.'),
  PROMOTED_MIDWAY: confirm('R9', 'The officer is now equal or senior to the reviewer: confirm that the reviewer stays, or replace the reviewer.'),
  REVIEWER_CONFLICT: no('R10', 'This person has a conflict of interest: choose somebody else, or, where the rule allows it, record why the authority appoints them all the same.'),
  REFERRER_IS_REVIEWER: ask('R11', 'This person made the referral: choose another reviewer, or say why they are still the right one.'),
  // Notice and account
  NOTICE_INCOMPLETE: no('R12', 'The notice is not complete: add the parts named, and confirm an oral notice in writing.'),
  NOTICE_LATE: ask('R13', 'The notice is later than the force asks for: say why, then give it.'),
  DUE_BEFORE_MINIMUM: no('R14', 'The officer has at least five working days for the account: choose the due day or a later one.'),
  EMAIL_NOT_ALLOWED: no('R14', 'Under the rules this case keeps, a notice is not given by email: tell the officer in person or in writing.'),
  EXTENSION_NOT_LATER: no('R15', 'More time means a later day: choose a day after the one already given.'),
  DECLINE_IS_NOT_NON_ENGAGEMENT: no('R16', 'Giving no account is the officer’s choice and not a failure to engage: go on to the discussion, or rest the concern on something else.'),
  LATE: confirm('R17', 'The due day has passed: the account is still accepted and is marked late.'),
  ACCOUNT_IMMUTABLE: no('R18', 'An account that was sent stays as it is: add to it instead.'),
  NOT_AUTHOR: no('R18', 'Only the officer writes the account: the reviewer may note an oral account, which the officer then confirms.'),
  FRIEND_READ_ONLY: no('R19', 'A friend may read for a limited time and may not be a witness in the matter: name another friend, set an end date, and leave writing to the officer.'),
  // Fact finding
  DISPROPORTIONATE: ask('R20', 'This is more fact finding than the process usually needs: say why it is proportionate, or stop here.'),
  SUITABILITY_UNANSWERED: no('R21', 'One question comes first: say whether the matter is still suited to this process, and refer it back if it is not.'),
  CASE_STOPPED: no('R22', 'The case has been referred back and the review has stopped: wait for the authority’s decision.'),
  // Discussion
  DISCUSSION_REQUIRED: no('R23', 'There is no report without a discussion: hold the discussion and record it first.'),
  ACCOUNT_WINDOW_OPEN: no('R24', 'The officer still has time for the account: wait until it is in, declined or due, or until the officer chooses to go ahead.'),
  DISCUSSION_NOTICE_SHORT: ask('R24', 'The officer gets less notice of the discussion than the force asks for: choose a later day, or say that the officer agreed to this one.'),
  TOPIC_BLANK: confirm('R25', 'Some topics are blank: fill them in, or confirm that they were not talked about.'),
  PROTECTED_CONTENT: no('R26', 'The account and the discussion stay inside the review: leave them out, or ask for the one passage that admits a matter outside the scope.'),
  NO_PASSAGE_YET: no('R26', 'Nothing has been said in this review yet: ask once there is an account or a discussion.'),
  JOINT_REPORT_FORBIDDEN: no('R27', 'Each officer has notes and a report of their own, and must agree to a joint discussion: make one for each officer.'),
  JOINT_NOT_CONSENTED: no('R27', 'A joint discussion needs the agreement of every officer in the matter: ask each of them, or arrange a discussion for this officer alone.'),
  RECORDING_NOT_ALLOWED: no('R28', 'The discussion is not recorded in sound or picture: write a summary, or give the reasonable adjustment the recording was made for.'),
  NEW_SERIOUS_MATTER: ask('R29', 'Something new and serious came up: stop asking about it, take advice from professional standards, and write down the advice without what the officer said.'),
  // Report
  REPORT_INCOMPLETE: no('R30', 'The report has six parts and some are missing: complete the parts named, or say "none" where there are no lessons.'),
  NFA_REASON_REQUIRED: no('R31', 'No further action is a choice with a reason: give the reason, or add an action.'),
  REPORT_LATE: ask('R32', 'The report is later than the force asks for: say why, then send it.'),
  NOT_SENT_TO_AUTHORITY: no('R33', 'A copy of the report must go to the authority first: send the report.'),
  NO_RESPONSE: confirm('R34', 'The officer has not answered the report: confirm that it is sent without an answer.'),
  REPORT_NOT_SHARED: no('R34', 'The officer has not seen the report yet: share it first, so that they can answer, and then send it.'),
  RESPONSE_WINDOW_OPEN: no('R34', 'The officer still has time to answer the report: wait for the answer, or until the day named has passed.'),
  TONE: ask('R35', 'Some words sound like a disciplinary finding: choose others, or say that they are quoted.'),
  LESSON_UNANSWERED: no('R36', 'A lesson for the force has no answer yet: answer each lesson first.'),
  NAME_IN_TEXT: no('R36', 'Lessons and actions travel without names: say what is to be learnt or done without naming anybody.'),
  RETAIN_TOGETHER: no('R37', 'Report, review note and note of actions are kept together: dispose of all of them when their time has come, or of none.'),
  PDR_NOT_RECORDED: no('R38', 'The report has not been discussed at the PDR yet: record that it was, or wait until twelve months have passed and give the reason.'),
  PDR_OVERDUE: ask('R38', 'Twelve months have passed without a PDR discussion: say why, and what was done in its place.'),
  RETURN_REASON: no('R39', 'A report is returned for a missing part or a sentence that is not clear: name the part and say what is missing.'),
  RETURN_LIMIT: no('R39', 'The report has been returned twice: accept it and add a note.'),
  RETURN_TOO_LATE: no('R39', 'The time for the check has passed: accept the report and add a note.'),
  CHECK_PERIOD_OPEN: no('R39', 'The authority still has time to check the report: wait until the day named has passed.'),
  // Engagement and referral back
  ENGAGEMENT_STEPS_MISSING: no('R40', 'Some steps are still missing: record two attempts and, with one of them, the check on welfare, absence and disability, the offer of adjustments and the written reminder.'),
  AA_ONLY: no('R40', 'Only the authority decides where a case goes next: refer it back with your reasons.'),
  UPP_NOT_AVAILABLE: no('R41', 'The performance procedure is not open for this person: choose another route.'),
  OUTCOME_REASON: no('R42', 'A reassessment needs its reason: say why the authority decided this.'),
  ROUTE_NOT_AVAILABLE: no('R42', 'This route is not open under the rules this case keeps: choose another one.'),
  PACK_HAS_PROTECTED: no('R64', 'Some words match what the officer said: write them in another way, or mark fact finding as learnt from the account.'),
  // Actions and follow-up
  SELF_VERIFY: no('R44', 'Somebody other than the owner confirms that an action is done: ask the reviewer or the authority.'),
  ACTION_NO_DATE: no('R44', 'Each action still to take needs a due day that has not passed: give one to the actions with these numbers.'),
  ACTION_DUE_NOT_LATER: no('R44', 'More time for an action means a later day that has not passed: choose a day after the one it has.'),
  ACTIONS_OPEN: no('R44', 'Some actions are still open: complete or cancel each of them first.'),
  ACTION_NOT_VERIFIED: no('R44', 'Some actions are marked as done and nobody has confirmed them: ask the reviewer or the authority to look.'),
  REVIEW_NOTE_REQUIRED: no('R45', 'The review note is missing: write what was done and what effect it had.'),
  PROCESS_OVER: no('R46', 'The report is in and nothing more is asked of the officer: a new matter needs a new referral.'),
  // Changes of status
  OFFICER_HAS_LEFT: no('R47', 'The officer has left the force and the review stops: discontinue it; lessons for the force live on.'),
  TRANSFER: ask('R48', 'A review is best completed before the officer moves: say why it is transferred now.'),
  PAUSE_REVIEW_DATE: no('R49', 'A pause needs a category and a day to look at it again, at most 28 days ahead: add them.'),
  COMPLAINT_WITHDRAWN: ask('R50', 'A withdrawn complaint does not end the review by itself: say what the authority decides and why.'),
  PATTERN: ask('R52', 'The officer has had a review before within the period: say what support was considered.'),
  // Kinds of people, restricted records
  SCHEME_MISMATCH: no('R57', 'The scheme does not fit this person: choose the local scheme for police staff and the officers’ scheme for officers and specials.'),
  TUTOR_LINK: ask('R58', 'The officer is on probation: say whether tutor or assessor may be told, and why.'),
  RESTRICTED_LIST: no('R60', 'This record must be kept to a named list: name the people who may see it, or choose somebody on the list.'),
  // Record
  CORRECTION_WITH_REVIEWER: no('R61', 'Until a report is sent the reviewer answers what the officer asks to be corrected, because the authority does not read it before: ask the reviewer, or appoint another.'),
  REPORT_SEALED: no('R61', 'A report that was sent stays as it is: add an addendum, or write a new version when it has been returned.'),
  CALENDAR_ENDS: no('R62', 'The holiday calendar does not reach that far: ask the administrator to add the next years.'),
  NOT_YET_HAPPENED: no('R63', 'This lies in the future: record it on the day it happens or later.'),
  LATE_ENTRY: ask('R63', 'This happened more than 28 days ago: say why it is recorded only now.'),
  LINE_MANAGER_NOT_CONSULTED: ask('R65', 'The line manager’s view was not obtained: ask for it, or say why not.'),
  WHO_CAN_DO_THIS: no('R66', 'A second person must decide this: name somebody else of the force, or a delegate of another force or of the local policing body.'),
  // Not about one rule
  WRONG_STAGE: no('LIFECYCLE', 'This step does not fit where the case stands: look at the next step shown on the case.'),
  NOT_ALLOWED: no('ACCESS', 'This step belongs to somebody else: ask the person named on the case.'),
  NOT_FOUND: no('ACCESS', 'Nothing was found: check the reference.'),
  NOT_AVAILABLE_YET: no('ACCESS', 'This is not available to your role yet: ask the authority desk of your force.'),
  EQUALITY_NOT_YOURS: no('ACCESS', 'Figures by characteristics of people are for analysts and the commissioner’s office: ask the analyst of your force.'),
  FINER_THAN_YOU_MAY_SEE: no('ACCESS', 'This is finer than the figures you may see: leave out what is named and ask again.'),
  INVALID: no('INPUT', 'Some details are missing or not possible: correct the fields named and send again.'),
  VERSION_CHANGED: no('VERSION', 'Somebody else changed this case meanwhile: look at the new state and try again.'),
  IDEMPOTENCY_REUSED: no('VERSION', 'This key was used for another request: send again with a new key.'),
} as const satisfies Record<string, CodeEntry>;

/** A refusal or prompt of the process. */
export type Code = keyof typeof CODES;
