import {
  ACCOUNT_MODES, ACTION_OWNERS, ACTION_STATUSES, ACTION_TYPES, ALLEGATION_CATEGORIES, ALLEGATION_SUBCATEGORIES, ASSESSMENT_DECISIONS, CASE_STATES, CONCERN_TYPES, CONFLICTS, DISCONTINUE_GROUNDS,
  ENGAGEMENT_EVENT_KINDS, ESCALATION_ROUTES, EXTENSION_REASONS, LESSON_DECISIONS, LESSON_STATUSES, LESSON_THEMES, LINE_MANAGER_VIEWS, NDM_ELEMENTS, NOTICE_CONTENTS, NOTICE_LANGUAGES, NOTICE_MODES,
  OUTCOMES, PAUSE_CATEGORIES, PO_RESPONSES, RANKS, REFER_BACK_GROUNDS, REPORT_PARTS, REVIEWER_BASES, SCHEMES, SERIOUSNESS_CHECKS, SOURCE_TYPES, STANDARDS, WELFARE_FLAGS,
} from '@candour/domain/taxonomy';
import type { Term } from '@candour/domain/taxonomy';

const list = <const L extends readonly Term[]>(enumName: string, terms: L, says: string) => ({ enumName, terms, says });

/** Every list of the process under the name its field has in `taxonomy`, with the enum made from it. */
export const LISTS = {
  standards: list('StandardCode', STANDARDS, 'A Standard of Professional Behaviour.'),
  ndmElements: list('NdmElement', NDM_ELEMENTS, 'An element of the national decision model: where in the decision the learning lies.'),
  sources: list('SourceType', SOURCE_TYPES, 'Where a referral came from.'),
  schemes: list('Scheme', SCHEMES, 'The set of rules a case runs under.'),
  concernTypes: list('ConcernType', CONCERN_TYPES, 'What an internal concern is about.'),
  welfareFlags: list('WelfareFlag', WELFARE_FLAGS, 'What the referrer knows about the officer’s welfare, as a code alone.'),
  allegationCategories: list('AllegationCategory', ALLEGATION_CATEGORIES, 'An IOPC allegation category. There is no letter I.'),
  allegationSubCategories: list('AllegationSubCategory', ALLEGATION_SUBCATEGORIES, 'An IOPC allegation sub-type.'),
  lineManagerViews: list('LineManagerView', LINE_MANAGER_VIEWS, 'What the line manager thought of dealing with the matter by reflection.'),
  assessmentDecisions: list('AssessmentDecision', ASSESSMENT_DECISIONS, 'What the authority decided about a referral.'),
  seriousnessChecks: list('SeriousnessCheck', SERIOUSNESS_CHECKS, 'A sign that a matter may be more serious.'),
  reviewerBases: list('ReviewerBasis', REVIEWER_BASES, 'On which footing somebody may review.'),
  conflicts: list('Conflict', CONFLICTS, 'A connection that speaks against reviewing.'),
  noticeModes: list('NoticeMode', NOTICE_MODES, 'How the officer was told.'),
  noticeLanguages: list('NoticeLanguage', NOTICE_LANGUAGES, 'The language of a notice.'),
  noticeContents: list('NoticeContent', NOTICE_CONTENTS, 'Something a complete notice says.'),
  extensionReasons: list('ExtensionReason', EXTENSION_REASONS, 'Why more time for the account was agreed.'),
  accountModes: list('AccountMode', ACCOUNT_MODES, 'How the officer gave an account.'),
  engagementEventKinds: list('EngagementEventKind', ENGAGEMENT_EVENT_KINDS, 'What happened when the officer was asked to take part.'),
  pauseCategories: list('PauseCategory', PAUSE_CATEGORIES, 'Why a case is paused: a category, never a diagnosis.'),
  reportParts: list('ReportPart', REPORT_PARTS, 'One of the six parts of the report.'),
  responses: list('PoResponse', PO_RESPONSES, 'What the officer said to the report.'),
  actionTypes: list('ActionType', ACTION_TYPES, 'What kind of action was agreed.'),
  actionOwners: list('ActionOwner', ACTION_OWNERS, 'Who carries out an action.'),
  actionStatuses: list('ActionStatus', ACTION_STATUSES, 'Where an action stands.'),
  lessonThemes: list('LessonTheme', LESSON_THEMES, 'What a lesson for the force is about.'),
  lessonDecisions: list('LessonDecision', LESSON_DECISIONS, 'What the authority answered to a lesson.'),
  lessonStatuses: list('LessonStatus', LESSON_STATUSES, 'Where a lesson stands.'),
  referBackGrounds: list('ReferBackGround', REFER_BACK_GROUNDS, 'Why a reviewer refers a case back.'),
  escalationRoutes: list('EscalationRoute', ESCALATION_ROUTES, 'Where a case that was referred back is sent.'),
  discontinueGrounds: list('DiscontinueGround', DISCONTINUE_GROUNDS, 'Why the authority ends a case early.'),
  outcomes: list('Outcome', OUTCOMES, 'What became of a case: one per case.'),
  caseStates: list('CaseState', CASE_STATES, 'Where a case stands.'),
  ranks: list('Rank', RANKS, 'A police rank. Police staff have none.'),
} as const;

export type ListName = keyof typeof LISTS;
export const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];
