import type { Code } from './codes.js';

export { CODES } from './codes.js';
export type { Code } from './codes.js';

/** How a rule shows: refused, asked before the command passes, announced as a due thing, or true by how the product is built. */
type How = 'enforce' | 'prompt' | 'remind' | 'structure';

/** An entry of the register. */
export interface Rule {
  /** One plain sentence. */
  readonly says: string;
  /** The regulation or the sentence of a guide it rests on; where there is neither, that it is force policy to be confirmed. */
  readonly source: string;
  /** Number in the Police (Conduct) Regulations 2020 where the rule rests on one: the rule pack of a case decides how it is cited. */
  readonly regulation: string | null;
  /** 'law' only where a regulation asks for it. What a guide or the force asks for is policy and is never shown as law. */
  readonly kind: 'law' | 'policy';
  readonly how: readonly How[];
  readonly codes: readonly Code[];
  /** Names of commands; a phrase where the rule speaks of a whole group of them. */
  readonly commands: readonly string[];
  /** What is announced when nobody has done anything yet; never a refusal. */
  readonly reminds?: string;
}

const CONDUCT = 'Police (Conduct) Regulations 2020';
const reg = (number: string) => ({ source: `${CONDUCT}, regulation ${number}`, regulation: number, kind: 'law' }) as const;
const statute = (text: string) => ({ source: text, regulation: null, kind: 'law' }) as const;
const guide = (sentence: string) => ({ source: `Officer’s guide: “${sentence}”`, regulation: null, kind: 'policy' }) as const;
const guideForBoth = (sentence: string) => ({ source: `Guide for the reviewing and participating officer: “${sentence}”`, regulation: null, kind: 'policy' }) as const;

/** What is said of a rule that rests on no text we can cite. */
export const FORCE_POLICY = 'Force policy, to be confirmed by the force';
const policy = { source: FORCE_POLICY, regulation: null, kind: 'policy' } as const;

/** Refusals of the product itself, not of the process: no force has to confirm them. */
const product = { source: 'How this product keeps a record safe', regulation: null, kind: 'policy' } as const;

const ENFORCE = ['enforce'] as const;
const PROMPT = ['prompt'] as const;
const STRUCTURE = ['structure'] as const;
const BOTH = ['enforce', 'prompt'] as const;

/**
 * The register of the rules of the process. A rule id joins source, code, test and screen.
 * LIFECYCLE, ACCESS, INPUT and VERSION stand for refusals that no single rule of the process asks for.
 */
export const RULES = {
  R1: { says: 'A case exists only on a referral: managers propose, the appropriate authority decides, and the officer hears nothing before that.', ...reg('64(3)'), how: ENFORCE, codes: ['NOT_REFERRED'], commands: ['GiveNotice', 'anything to the officer'] },
  R2: { says: 'The authority records, with reasons, that the matter falls short of expectations and is below misconduct.', ...reg('14'), how: ENFORCE, codes: ['PRI_RATIONALE_REQUIRED'], commands: ['AcceptForReview'] },
  R3: { says: 'A referral says where it came from, with any complaint or conduct reference and the allegations, for each officer.', ...guide('Matters may be referred directly from managers as well as by way of public complaint or other means'), how: ENFORCE, codes: ['SOURCE_REQUIRED'], commands: ['SubmitReferral'] },
  R4: { says: 'The matter referred is written down in versions; a later change has a reason and the officer is told.', ...policy, how: ENFORCE, codes: ['SCOPE_LOCKED'], commands: ['ChangeScope'] },
  R5: { says: 'A case covers only its own allegations; other proceedings on the same matter are shown and access is tightened.', ...policy, how: PROMPT, codes: ['PARALLEL'], commands: ['AcceptForReview'] },
  R6: { says: 'Before a matter is accepted the authority answers the seriousness questions; some matters need a second assessor.', ...policy, how: BOTH, codes: ['SERIOUSNESS', 'SECOND_ASSESSOR', 'DIRECTED_ELSEWHERE'], commands: ['AcceptForReview'] },
  R7: { says: 'The process is for serving people only.', ...statute(`${CONDUCT}, Schedule 1`), how: BOTH, codes: ['NOT_SERVING', 'OFFICER_LEAVING'], commands: ['AcceptForReview', 'AppointReviewer', 'GiveNotice'] },
  R8: { says: 'The reviewer is the line manager, a more senior officer, or a member of staff whom the authority considers more senior.', ...reg('64(2)'), how: ENFORCE, codes: ['REVIEWER_NOT_ELIGIBLE'], commands: ['AppointReviewer', 'ReplaceReviewer'] },
  R9: { says: 'Seniority is judged with acting ranks on the day of appointment, and that picture is kept.', ...policy, how: ['prompt', 'structure'], codes: ['PROMOTED_MIDWAY'], commands: ['AppointReviewer', 'ReplaceReviewer'] },
  R10: { says: 'A reviewer declares conflicts of interest; nobody reviews themselves, their own complaint or a matter they witnessed.', ...policy, how: ENFORCE, codes: ['REVIEWER_CONFLICT'], commands: ['AppointReviewer', 'ReplaceReviewer', 'DeclareConflict'] },
  R11: { says: 'The authority considers another reviewer than the person who made the referral.', ...policy, how: ['prompt', 'remind'], codes: ['REFERRER_IS_REVIEWER'], commands: ['AppointReviewer', 'ReplaceReviewer'], reminds: 'A reviewer has done nothing on the case for ten working days.' },
  R12: { says: 'The officer is told, in person or in writing, that and why the matter was referred, and is invited to give an account.', ...reg('66'), how: ENFORCE, codes: ['NOTICE_INCOMPLETE'], commands: ['GiveNotice'] },
  R13: { says: 'The officer is told as soon as practicable.', ...policy, how: ['prompt', 'remind'], codes: ['NOTICE_LATE'], commands: ['GiveNotice'], reminds: 'The notice is due five working days after the appointment.' },
  R14: { says: 'The officer has five working days for an account; they are counted from the first working day after the invitation, a reading the force confirms.', ...reg('66'), how: ENFORCE, codes: ['DUE_BEFORE_MINIMUM', 'EMAIL_NOT_ALLOWED'], commands: ['GiveNotice', 'ChangeScope'] },
  R15: { says: 'The reviewer may give more time, recording who asked and why; time is never shortened.', ...policy, how: ENFORCE, codes: ['EXTENSION_NOT_LATER'], commands: ['ExtendAccount'] },
  R16: { says: 'An account is an invitation: giving none is not a failure to engage.', ...guideForBoth('You will be invited to give an account within five working days'), how: ENFORCE, codes: ['DECLINE_IS_NOT_NON_ENGAGEMENT'], commands: ['RaiseEngagementConcern', 'ReferBack'] },
  R17: { says: 'A late account is accepted until the discussion is recorded, and marked late.', ...policy, how: PROMPT, codes: ['LATE'], commands: ['SubmitAccount', 'AddToAccount'] },
  R18: { says: 'Only the officer writes the account; what was sent is never changed, only added to.', ...policy, how: ENFORCE, codes: ['ACCOUNT_IMMUTABLE', 'NOT_AUTHOR'], commands: ['SubmitAccount', 'AddToAccount', 'RecordOralAccount', 'ConfirmOralAccount'] },
  R19: { says: 'A Federation representative or friend may advise, and attending is not a right; by force policy they may read for a time if the officer allows it.', ...reg('65(1)'), how: ENFORCE, codes: ['FRIEND_READ_ONLY'], commands: ['GrantFriend'] },
  R20: { says: 'Fact finding is optional and proportionate, and says what was looked at and why.', ...guideForBoth('you may undertake proportionate fact finding'), how: PROMPT, codes: ['DISPROPORTIONATE'], commands: ['RecordFactFinding'] },
  R21: { says: 'Before the discussion the reviewer answers whether the matter is still suited to the process.', ...guideForBoth('the matter is still suitable to be dealt with by Reflective Practice'), how: ENFORCE, codes: ['SUITABILITY_UNANSWERED'], commands: ['ArrangeDiscussion', 'RecordDiscussion'] },
  R22: { says: 'If the matter looks far more serious, the reviewer stops and refers it back; the review waits for the authority.', ...guideForBoth('you should stop your fact finding and refer the matter back to the AA'), how: ENFORCE, codes: ['CASE_STOPPED'], commands: ['every reviewer command'] },
  R23: { says: 'A discussion is held in every completed case; there is no report without one.', ...reg('70(1)'), how: ENFORCE, codes: ['DISCUSSION_REQUIRED'], commands: ['DraftReport', 'ShareReport', 'SendReport'] },
  R24: { says: 'The discussion is held as soon as practicable, with notice, and not before the account is in, declined, due or waived.', ...guideForBoth('This discussion should be arranged as soon as practicable'), how: BOTH, codes: ['ACCOUNT_WINDOW_OPEN', 'DISCUSSION_NOTICE_SHORT'], commands: ['ArrangeDiscussion', 'RearrangeDiscussion', 'RecordDiscussion'] },
  R25: { says: 'The discussion covers the incident, its reasons, learning, training, welfare, actions and what the force can learn.', ...guide('The discussion will encompass the incident that lead to RPRP, learning, training needs, welfare, and actions moving forward.'), how: PROMPT, codes: ['TOPIC_BLANK'], commands: ['RecordDiscussion'] },
  R26: { says: 'What the officer says in the account and the discussion is not disclosed to misconduct proceedings; one gate, for another matter admitted in it, opens one passage and is for the force to confirm.', ...reg('65(4)'), how: ENFORCE, codes: ['PROTECTED_CONTENT', 'NO_PASSAGE_YET'], commands: ['RequestProtectedPassage', 'OpenProtectedPassage', 'every export'] },
  R27: { says: 'Officers in one matter may have a joint discussion, and each has a report of their own; by force policy each agrees first.', ...reg('65(2)'), how: ENFORCE, codes: ['JOINT_REPORT_FORBIDDEN', 'JOINT_NOT_CONSENTED'], commands: ['ArrangeDiscussion', 'RecordDiscussion', 'DraftReport'] },
  R28: { says: 'The discussion is not recorded in sound or picture; notes are a summary the officer sees.', ...policy, how: ENFORCE, codes: ['RECORDING_NOT_ALLOWED'], commands: ['attaching a file', 'RecordDiscussion'] },
  R29: { says: 'If something new and serious comes up, the reviewer stops asking and takes advice from professional standards.', ...policy, how: PROMPT, codes: ['NEW_SERIOUS_MATTER'], commands: ['RecordDiscussion', 'RaiseNewSeriousMatter'] },
  R30: { says: 'The report has six parts, and none is left unanswered.', ...reg('70(2)'), how: ENFORCE, codes: ['REPORT_INCOMPLETE'], commands: ['ShareReport', 'SendReport'] },
  R31: { says: 'No further action is a choice with a reason.', ...guideForBoth('Or no further action if appropriate'), how: ENFORCE, codes: ['NFA_REASON_REQUIRED'], commands: ['ShareReport', 'SendReport'] },
  R32: { says: 'The reviewer writes the report after the discussion.', ...reg('70(1)'), how: ['prompt', 'remind'], codes: ['REPORT_LATE'], commands: ['SendReport'], reminds: 'The report is due ten working days after the discussion; the ten days are force policy.' },
  R33: { says: 'A copy of the report goes to the appropriate authority.', ...reg('70(3)'), how: ENFORCE, codes: ['NOT_SENT_TO_AUTHORITY'], commands: ['CloseRecord'] },
  R34: { says: 'The officer may agree, comment or disagree before the report is sent; silence does not hold it up.', ...policy, how: BOTH, codes: ['NO_RESPONSE', 'REPORT_NOT_SHARED', 'RESPONSE_WINDOW_OPEN'], commands: ['SendReport'] },
  R35: { says: 'Words of a disciplinary finding do not belong in a notice or report.', ...guide('This is not a disciplinary process and RPRP is not a finding of misconduct'), how: PROMPT, codes: ['TONE'], commands: ['GiveNotice', 'ShareReport', 'SendReport'] },
  R36: { says: 'The authority answers every lesson for line management or the force.', ...reg('70(4)'), how: ENFORCE, codes: ['LESSON_UNANSWERED', 'NAME_IN_TEXT'], commands: ['ShareReport', 'SendReport', 'EndFollowUp', 'CloseRecord'] },
  R37: { says: 'The report, the note of the review and the note of actions taken are kept together.', ...reg('70(5)'), how: ENFORCE, codes: ['RETAIN_TOGETHER'], commands: ['DisposeRecord'] },
  R38: { says: 'The report and the review notes are discussed at the PDR within twelve months of agreement of the report.', ...reg('70(6)'), how: ['enforce', 'prompt', 'remind'], codes: ['PDR_NOT_RECORDED', 'PDR_OVERDUE'], commands: ['CloseRecord'], reminds: 'The PDR discussion is nine months, eleven months or overdue after agreement.' },
  R39: { says: 'The authority may return a report for missing parts or clarity, twice at most, and never to change the reviewer’s view.', ...policy, how: ENFORCE, codes: ['RETURN_REASON', 'RETURN_LIMIT', 'RETURN_TOO_LATE', 'CHECK_PERIOD_OPEN'], commands: ['ReturnReport', 'AcceptReport'] },
  R40: { says: 'A failure to engage rests on attempts, a welfare check and a written reminder; only the authority decides what follows.', ...guide('There is an expectation of engagement'), how: ENFORCE, codes: ['ENGAGEMENT_STEPS_MISSING', 'AA_ONLY'], commands: ['RaiseEngagementConcern', 'ReferBack', 'Escalate'] },
  R41: { says: 'The performance procedure is not open for probationers or above chief superintendent.', ...statute('Police (Performance) Regulations 2020'), how: ENFORCE, codes: ['UPP_NOT_AVAILABLE'], commands: ['Escalate'] },
  R42: { says: 'On a referral back the authority assesses again, records why, and tells the officer.', ...guideForBoth('your manager may refer back to PSD for reassessment'), how: ENFORCE, codes: ['OUTCOME_REASON', 'ROUTE_NOT_AVAILABLE'], commands: ['ReturnToReview', 'Escalate', 'EndOnReassessment'] },
  R43: { says: 'What is handed on at an escalation holds nothing of the account, the discussion or the comments.', ...policy, how: ENFORCE, codes: ['PACK_HAS_PROTECTED'], commands: ['Escalate'] },
  R44: { says: 'Each action has an owner, a measure and a due day, and somebody other than the owner confirms it.', ...guideForBoth('remedial actions still to be taken along with basic time scales'), how: ENFORCE, codes: ['SELF_VERIFY', 'ACTION_NO_DATE', 'ACTION_DUE_NOT_LATER', 'ACTIONS_OPEN', 'ACTION_NOT_VERIFIED'], commands: ['VerifyAction', 'ExtendAction', 'ShareReport', 'EndFollowUp', 'CloseRecord'] },
  R45: { says: 'At the time the report names, a review note says what was done and what effect it had.', ...reg('70(2)(f) and 70(5)'), how: ['enforce', 'remind'], codes: ['REVIEW_NOTE_REQUIRED'], commands: ['CloseRecord'], reminds: 'The review of the report and the actions is due.' },
  R46: { says: 'Once the report is sent, nothing more is asked of the officer but the actions, the review and the PDR talk.', ...guideForBoth('Once your line manager submits the report that is the end of the matter'), how: ENFORCE, codes: ['PROCESS_OVER'], commands: ['any question to the officer'] },
  R47: { says: 'When the officer leaves the force the review stops; lessons for the force live on.', ...statute(`${CONDUCT}, Schedule 1`), how: ENFORCE, codes: ['OFFICER_HAS_LEFT'], commands: ['every command of an open review'] },
  R48: { says: 'A review is completed before a transfer, or transferred with a written basis for what is shared.', ...policy, how: PROMPT, codes: ['TRANSFER'], commands: ['Transfer'] },
  R49: { says: 'A long absence pauses the case with a category and a review day; the account date is extended and force policy dates wait.', ...policy, how: ENFORCE, codes: ['PAUSE_REVIEW_DATE'], commands: ['Pause'] },
  R50: { says: 'A withdrawn complaint does not end the review by itself; the authority decides.', ...policy, how: PROMPT, codes: ['COMPLAINT_WITHDRAWN'], commands: ['RecordWithdrawal'] },
  R51: { says: 'A complainant may hear the outcome and the learning, never the account or the discussion.', ...policy, how: ENFORCE, codes: ['PROTECTED_CONTENT'], commands: ['SendOutcomeLetter', 'every export'] },
  R52: { says: 'Repeat referrals are shown to the authority so that support comes first; their content is not.', ...guide('It will also be used to establish patterns and trends'), how: ['prompt', 'remind'], codes: ['PATTERN'], commands: ['AcceptForReview'], reminds: 'A second referral within twelve months, or of the same standard within twenty-four.' },
  R53: { says: 'Nothing of a case reaches promotion selection: such a client gets one constant answer.', ...reg('65(3)'), how: STRUCTURE, codes: [], commands: ['every read of such a client'] },
  R54: { says: 'Nothing of a case reaches selection for postings and job moves.', ...guide('RPRP cannot be used to block promotions or job moves'), how: STRUCTURE, codes: [], commands: ['every read of such a client'] },
  R55: { says: 'Cases are recorded centrally and managed locally, and every change, view and export is logged.', ...guide('RPRP will be centrally recorded but managed locally by your line manager'), how: STRUCTURE, codes: [], commands: ['every command and read'] },
  R56: { says: 'Special constables are included; their reviewer is senior in special or regular rank.', ...policy, how: ENFORCE, codes: ['SCHEME_MISMATCH'], commands: ['AcceptForReview'] },
  R57: { says: 'Police staff go by a local scheme with its own wording, without statutory citations, and are counted apart.', ...policy, how: ENFORCE, codes: ['SCHEME_MISMATCH'], commands: ['AcceptForReview'] },
  R58: { says: 'The process applies to student officers; tutors and assessors are told only with the authority’s approval.', ...policy, how: PROMPT, codes: ['TUTOR_LINK'], commands: ['AcceptForReview'] },
  R59: { says: 'For a chief officer the local policing body is the authority; by force policy the case is kept outside the force’s own view.', ...reg('2'), how: ENFORCE, codes: ['RESTRICTED_LIST'], commands: ['AppointReviewer', 'every read'] },
  R60: { says: 'A case about somebody in professional standards is kept to a named list.', ...policy, how: ENFORCE, codes: ['RESTRICTED_LIST'], commands: ['AppointReviewer', 'every read'] },
  R61: { says: 'Each report sent is a version that stays; corrections and disputes stand beside it.', ...policy, how: ENFORCE, codes: ['REPORT_SEALED', 'CORRECTION_WITH_REVIEWER'], commands: ['DraftReport', 'AddAddendum', 'AnswerCorrection'] },
  R62: { says: 'Dates are reckoned with the holiday table then in force, which is stored beside them; a late-announced holiday only lengthens.', ...policy, how: ['enforce', 'structure'], codes: ['CALENDAR_ENDS'], commands: ['every deadline'] },
  R63: { says: 'A thing is recorded on or after the day it happened, and with a reason if more than 28 days later.', ...policy, how: BOTH, codes: ['NOT_YET_HAPPENED', 'LATE_ENTRY'], commands: ['every command with a day'] },
  R64: { says: 'Words that may travel outside the review are compared with what the officer said in it before they are kept.', ...policy, how: ENFORCE, codes: ['PACK_HAS_PROTECTED'], commands: ['RecordFactFinding', 'ConfirmSuitability', 'ArrangeDiscussion', 'RearrangeDiscussion', 'CancelDiscussion', 'ShareReport', 'SendReport', 'ReferBack'] },
  R65: { says: 'The line manager’s view on suitability is recorded, or why it was not obtained.', ...guide('they, along with your line manager have decided'), how: PROMPT, codes: ['LINE_MANAGER_NOT_CONSULTED'], commands: ['AcceptForReview'] },
  R66: { says: 'Where a second person must decide, somebody else does; a delegate may come from another force or the local policing body.', ...policy, how: ENFORCE, codes: ['WHO_CAN_DO_THIS'], commands: ['every second decision'] },
  LIFECYCLE: { says: 'A step is taken only where it fits the state of the case.', ...product, how: ENFORCE, codes: ['WRONG_STAGE'], commands: ['every command'] },
  ACCESS: { says: 'A step is taken, and a record read, only by those whose part it is.', ...product, how: ENFORCE, codes: ['NOT_ALLOWED', 'NOT_FOUND', 'NOT_AVAILABLE_YET', 'EQUALITY_NOT_YOURS', 'FINER_THAN_YOU_MAY_SEE'], commands: ['every command and read'] },
  INPUT: { says: 'What is sent must be complete and possible.', ...product, how: ENFORCE, codes: ['INVALID'], commands: ['every command'] },
  VERSION: { says: 'A change rests on the version of the case that was seen, and a key stands for one request.', ...product, how: ENFORCE, codes: ['VERSION_CHANGED', 'IDEMPOTENCY_REUSED'], commands: ['every command'] },
} satisfies Record<string, Rule>;

/** A rule of the register: R1 to R66, or LIFECYCLE, ACCESS, INPUT, VERSION. */
export type RuleId = keyof typeof RULES;

/** All rule ids in the order of the register. */
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

/** The entry of a rule. */
export const ruleOf = (id: RuleId): Rule => RULES[id];
