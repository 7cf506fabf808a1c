import { COMMAND_TYPES, READABLES } from '@candour/domain';

/** What a field can be. The first seven are what the access matrix of the domain opens; the others say who has them and why no matrix is asked. */
export const FIELD_CLASSES = {
  ...READABLES,
  S: { name: 'Figures, for whom figures are open to' },
  OWN: { name: 'Of their own case, for the officer alone: who opened it, receipts, whom they let read' },
  AUDIT: { name: 'Who read what, for the auditor alone' },
  ADMIN: { name: 'What the product is run with, for the administrator: files taken in, people, sign-ins; nothing of any case' },
  SELF: { name: 'About the person who asks' },
  ANSWER: { name: 'What somebody’s own step is answered with' },
  PAGE: { name: 'A page of a list: how many there are of what the person who asks may read, and where it goes on' },
  OPEN: { name: 'Lists, units, wording: for everybody who is signed in' },
  WITHIN: { name: 'What the field is that it stands below' },
} as const;
export type FieldClass = keyof typeof FIELD_CLASSES;

/** Names of fields by class, apart by blanks. */
type Classes = { readonly [C in FieldClass]?: string };

const COMMANDS_AS_MUTATIONS = COMMAND_TYPES.map((type) => `${type.charAt(0).toLowerCase()}${type.slice(1)}`).join(' ');
const PAGE = 'pageInfo totalCount';
const LIST = 'edges nodes';
const EDGE = 'node';
const CURSOR = 'cursor';
const REFUSAL = 'rule citation code field message';

/**
 * The protection class of every field that can be asked for. The schema is not built while a field is missing here, or one is here that
 * is gone: whoever adds a field says what it is. Of a field that leads to others (`Query.case`, `Case.actions`) it is the class of
 * whatever is found there at all.
 */
export const CLASSES_OF_FIELDS: Readonly<Record<string, Classes>> = {
  // --- Where one begins ---
  Query: {
    C: 'case caseByReference earlierReviews passagesToDecide',
    PAGE: 'cases actions lessons',
    S: 'pattern spc funnel compare figure timeToStage outcomeMix actionCompletion lessonThemes dataQuality disproportionality earlyWarning annotations savedViews',
    P: 'protectedPassage',
    PACK: 'escalationPacks',
    NOTICE: 'grantedToMe',
    R: 'reportsForPdr',
    AUDIT: 'auditEntries auditEntry auditStatus recordsTakenOver',
    ADMIN: 'importRuns people serviceClients delegations signInsWaiting administrationRecords',
    SELF: 'viewer myWork evidencePack evidencePacks',
    OPEN: 'metrics personas taxonomy units clientPurposes colleagues',
  },
  Mutation: {
    ANSWER: `${COMMANDS_AS_MUTATIONS} importFiles withholdLooks saveDraft dropDraft requestEvidencePack cancelEvidencePack breakGlass linkSignIn confirmSignIn unlinkSignIn registerServiceClient closeServiceClient delegateAuthority endDelegation writeAnnotation withdrawAnnotation saveView changeView deleteView`,
  },

  // --- A case ---
  Case: {
    C: `id reference version restricted scheme source standards ndmElements allegations scope outcome officer reviewer unitAtIncident unitAtReferral
      state stateLabel stateLeft stages nextStep timeline knownOn submittedOn assessedOn notifiedOn accountDue accountReceivedOn extensions
      meeting discussedOn reportSentOn processEndedOn endedOn recordClosedOn factFinding passages`,
    NOTICE: 'notice',
    ACTIONS: 'actions',
    LESSONS: 'lessons',
    P: 'account discussion',
    R: 'report reviewNotes corrections',
    W: 'welfare',
    PACK: 'escalationPack',
    OWN: 'looks receipts seenBy grants',
    SELF: 'allowedCommands sight draft',
  },
  CaseConnection: { C: LIST, PAGE },
  EarlierReviews: { C: 'id reviews standards says rule' },
  CaseEdge: { C: EDGE, PAGE: CURSOR },
  Allegation: { C: 'category subCategory' },
  ScopeVersion: { C: 'version text validFrom reason' },
  Stage: { C: 'key label state on due' },
  NextStep: { C: 'label by due explanation command' },
  Extension: { C: 'on askedBy reason oldDue newDue' },
  Meeting: { C: 'on joint place remote' },
  TimelineEntry: { C: 'seq at on label actorRole actorName rule citation answers facts' },
  TimelineAnswer: { C: 'code question reason' },
  TimelineFact: { C: 'label value' },
  PassageRequest: { C: 'number requestedOn requestedBy scopeVersion matter legalAgreed secondAgreed openedOn officerToldLater tellBy' },
  PassageToDecide: { C: 'caseId reference version number requestedOn scope matter officerToldLater legalAgreed secondAgreed' },
  // R26: opened through its gate, and written down with its purpose.
  ProtectedPassage: { P: 'caseId request words openedOn' },
  EscalationPack: { PACK: 'id reference officer madeOn accountVersionsCompared records leftOut digest' },
  PackRecord: { PACK: 'record name on text texts link' },
  PackText: { PACK: 'label text' },
  PackOmission: { PACK: 'record name class on code why link' },
  Notice: { NOTICE: 'mode givenOn deemedOn acknowledgedOn language whyReferred' },
  CaseLook: { OWN: 'at on role purpose classes' },
  AccountReceipt: { OWN: 'id sentAt sealed number treeSize document' },

  // --- What is sealed, told where one case is opened ---
  Account: { P: 'declinedOn versions disposedOn' },
  AccountVersion: { P: 'number mode addition recordedBy receivedOn givenOn late text sections confirmedOn disputedOn correction' },
  AccountSection: { P: 'element name text' },
  Discussion: { P: 'heldOn place mode attendees joint topics summary disposedOn' },
  DiscussionTopic: { P: 'topic name text' },
  // What was learnt from the account is class P and stands among the others only for whoever reads that class: each value says it (class-by-value.ts).
  FactFound: { WITHIN: 'number lookedAtOn material learntFromAccount item summary relevance disposedOn' },
  Report: { R: 'extent versions agreedOn acceptanceNote addenda disposedOn' },
  ReportVersion: {
    R: `number state draftedOn sharedOn sentOn returnedOn returnedParts returnReason sections actions noFurtherAction officerLessons noOfficerLessons ndmElements
      organisationLessons noOrganisationLessons reviewOn officerResponse respondedOn comment`,
  },
  ReportSection: { R: 'part title text withheld' },
  PlannedAction: { R: 'type typeLabel description successMeasure ownerRole owner due takenOn' },
  PlannedLesson: { R: 'theme lesson' },
  Addendum: { R: 'on by text' },
  ReviewNote: { R: 'reviewedOn by allDone whatWasDone effect nextStep nextReviewOn disposedOn' },
  Correction: { R: 'number subject askedOn correction answeredOn accepted answer' },
  Welfare: { W: 'notes adjustments pauseCategory disposedOn' },
  WelfareNote: { W: 'on by about text' },
  Adjustment: { W: 'number askedOn asked answeredOn agreed answer' },
  Sight: { WITHIN: 'who class name extent says because until' },
  Grant: { OWN: 'friend from until withReport endedOn isOpen' },
  GrantedReview: { NOTICE: 'id officer until withReport notice', P: 'account', R: 'report', ACTIONS: 'actions', LESSONS: 'lessons' },
  ReportForPdr: { R: 'id officer pdrBy discussedOn report reviewNotes', ACTIONS: 'actions', LESSONS: 'lessons' },

  // --- What comes of a case ---
  Action: { ACTIONS: 'id type typeLabel description ownerRole owner officer due status overdueDays doneOn verifiedOn', C: 'case', SELF: 'allowedCommands' },
  ActionConnection: { ACTIONS: LIST, PAGE },
  ActionEdge: { ACTIONS: EDGE, PAGE: CURSOR },
  Lesson: { LESSONS: 'id theme lesson owner decision answer answerDue answeredOn due status overdueDays', C: 'case', SELF: 'allowedCommands' },
  LessonConnection: { LESSONS: LIST, PAGE },
  LessonEdge: { LESSONS: EDGE, PAGE: CURSOR },
  MyWork: { ACTIONS: 'dueSoon overdue', C: 'reviews followUps toDecide' },
  // Of class C no more than that something waits: what a line manager reads of it.
  FollowUp: { C: 'id kind officer due overdueDays', SELF: 'allowedCommands' },

  // --- What many fields lead to ---
  Person: { WITHIN: 'id name number rank' },
  Unit: { WITHIN: 'code name kind parentCode from to' },
  Force: { WITHIN: 'code name' },
  Deadline: { WITHIN: 'due from workingDays months basis rule citation tableVersion explanation' },
  AllowedCommand: { WITHIN: 'command label says rules citations' },
  PageInfo: { PAGE: 'endCursor hasNextPage' },

  // --- Figures ---
  Pattern: { S: 'facts metric by from to asOf mode cases counted excludes points recordBegins stillFilling table' },
  PatternAxis: { S: 'keys labels' },
  PatternPoint: { S: 'key label count share shareLower shareUpper lower upper suppressed' },
  PatternTable: { S: 'axes counts total intervals residuals' },
  PatternIntervals: { S: 'lower upper shareLower shareUpper' },
  PatternResiduals: { S: 'expected residual adjusted p signal' },
  FigureFacts: { S: 'metric from to asOf mode n suppressed absent why queryId excludes stillFilling' },
  Metric: { OPEN: 'code name question numerator denominator exclusions unit version source target' },
  Spc: { S: 'facts kind unit basis points laney target assurance recalculations annotations finding' },
  SpcAnnotation: { S: 'id month kind unit says recalculates reason by' },
  Annotation: { S: 'id metric unit month kind says recalculates reason by at withdrawnBy withdrawnAt withdrawnBecause' },
  SavedView: { S: 'id name address isOwn isShared owner changedAt' },
  ViewSaved: { ANSWER: 'view says' },
  ViewDeleted: { ANSWER: 'id says' },
  SpcPoint: { S: 'month value count exposure centre lower upper nearLower nearUpper signals trial filling' },
  SpcRecalculation: { S: 'month reason by' },
  SpcFinding: { S: 'shiftSince shiftSide lastSignalMonth lastSignal lastSignalSide' },
  Funnel: { S: 'facts target unit sizeUnit basis widened overDispersion tooFewToEstimate points curve withoutDenominator heldBack' },
  FunnelPoint: { S: 'key label count size value low95 high95 low998 high998 place side' },
  FunnelCurve: { S: 'size low95 high95 low998 high998' },
  FunnelSpread: { S: 'ratio between' },
  FunnelTeam: { S: 'key label' },
  Comparison: { S: 'facts unit basis a b measure ratio lower upper p variation withinNormalVariation' },
  ComparisonSide: { S: 'from to unit unitName count size value lower upper' },

  ShareEstimate: { S: 'count of share lower upper' },
  DaysEstimate: { S: 'days lower upper' },
  CurveStep: { S: 'day share lower upper atRisk' },
  TimeToStage: { S: 'facts stages account pauses' },
  StageTime: { S: 'stage name n reached open unknown median p90 steps exits' },
  StageExitCount: { S: 'kind name n steps' },
  AccountInTime: { S: 'due onTime byLaterDay late declined none' },
  PausesShown: { S: 'cases now median' },
  OutcomeMix: { S: 'facts by outcomes rows total' },
  OutcomeMixRow: { S: 'key label n open shares' },
  OutcomeKey: { S: 'key label' },
  ActionCompletion: { S: 'facts all byType reviewNoteOnTime pdrInTime' },
  ActionsOfType: { S: 'type name n onTime slip overdueNow median curve' },
  LessonThemes: { S: 'facts reports all themes' },
  LessonThemeRow: { S: 'theme name raised perHundredCases perHundredLower perHundredUpper byStatus decidedInTime implemented recurrence' },
  LessonStatusCount: { S: 'status name n' },
  ThemeRecurrence: { S: 'since before after ratio lower upper ofOdds says' },
  DataQuality: { S: 'facts all units' },
  EarlyWarning: { S: 'facts watched falseAlarmsAYear chance expectedFrom expectedTo alarms notWatched' },
  Alarm: { S: 'of unit standard label since noticedIn goesOn months seen expected filter' },
  WatchedUnit: { S: 'code name' },
  AlarmFilter: { S: 'from to unit standards' },
  UnitQuality: { S: 'unit name source standards category ndmElement days lateEntry unknownCodes' },
  // Class E stays where it is: these are protected numbers that a monthly job made of it.
  Disproportionality: { S: 'facts together quarters' },
  EqualityTable: { S: 'characteristic name stage quarter quarters groups notStated why' },
  GroupCompared: { S: 'group reference count of value ratio lower upper ofOdds q' },

  // --- The auditor ---
  AuditEntry: { AUDIT: 'number at operation person roles purpose session requestId classes opened listed withheldUntil' },
  AuditEntryConnection: { AUDIT: LIST, PAGE },
  AuditEntryEdge: { AUDIT: EDGE, PAGE: CURSOR },
  AuditPerson: { AUDIT: 'id name' },
  AuditStatus: { AUDIT: 'says state sealed waiting waitingSeconds lastAnchor exemptions withheldEver withheldNow' },
  TreeHead: { AUDIT: 'at keyId root size' },
  // Of which case, and why, is told to those on its list alone.
  TakenOver: { AUDIT: 'caseId at on until person', C: 'reference reason' },
  LookExemption: { AUDIT: 'caseId person reason recordedBy recordedOn reviewOn' },

  // --- The administrator ---
  ImportRun: { ADMIN: 'id dryRun files startedAt finishedAt' },
  ImportedFile: { ADMIN: 'file rows changed problems moreProblems' },
  ImportProblem: { ADMIN: 'line column cure' },

  PersonDirectory: { ADMIN: 'nodes pageInfo totalCount' },
  DirectoryEntry: { ADMIN: 'person unit lineManager nextLineManager roles signIns leftOn' },
  LineManagement: { ADMIN: 'manager from' },
  KnownRole: { ADMIN: 'role source until' },
  SignInLink: { ADMIN: 'id person issuer subject linkedAt linkedBy isWaiting' },
  ServiceClient: { ADMIN: 'id clientId name purpose says mayAsk scopes registeredBy registeredAt active' },
  ClientPurposeChoice: { OPEN: 'code says mayAsk' },
  Delegation: { ADMIN: 'id delegate from until reason givenBy givenAt endedAt endedBy isOpen' },
  AdministrationRecord: { ADMIN: 'id at act says by bySystem person more' },
  AdministrationRecordConnection: { ADMIN: LIST, PAGE },
  AdministrationRecordEdge: { ADMIN: EDGE, PAGE: CURSOR },

  // --- Oneself, and what everybody may know ---
  Viewer: { SELF: 'id name roles parts force landing mayUseCases mayUsePatterns patternsMode patternsOf sight' },
  PatternsOf: { SELF: 'scope unit unitName' },
  GeneralSight: { SELF: 'relation name because opens' },
  GeneralSightLine: { SELF: 'class name extent says when' },
  Persona: { OPEN: 'id name title says force' },
  Taxonomy: {
    OPEN: `accountModes actionOwners actionStatuses actionTypes allegationCategories allegationSubCategories assessmentDecisions caseStates concernTypes
      conflicts discontinueGrounds engagementEventKinds escalationRoutes extensionReasons lessonDecisions lessonStatuses lessonThemes lineManagerViews
      ndmElements noticeContents noticeLanguages noticeModes outcomes pauseCategories ranks referBackGrounds reportParts responses reviewerBases
      schemes seriousnessChecks sources standards welfareFlags`,
  },
  Term: { OPEN: 'code name order sourceLabel validFrom validTo' },

  // --- What a step is answered with ---
  CaseChanged: { ANSWER: 'caseId version', C: 'case' },
  CaseChangedMeanwhile: { ANSWER: `${REFUSAL} currentVersion` },
  WrongStage: { ANSWER: `${REFUSAL} state` },
  Refusal: { ANSWER: REFUSAL },
  NotFound: { ANSWER: REFUSAL },
  NotAllowed: { ANSWER: REFUSAL },
  NotAvailableToRole: { ANSWER: REFUSAL },
  FinerThanYouMaySee: { ANSWER: `${REFUSAL} drop` },
  IdempotencyKeyReused: { ANSWER: REFUSAL },
  InvalidDetails: { ANSWER: `${REFUSAL} problems` },
  Problem: { ANSWER: REFUSAL },
  PromptsToAnswer: { ANSWER: 'prompts' },
  Prompt: { ANSWER: 'rule citation code message needsReason' },
  ImportDone: { ANSWER: 'dryRun files' },
  LooksWithheld: { ANSWER: 'reviewOn' },
  RecordOpened: { ANSWER: 'caseId until says', C: 'case' },
  Administered: { ANSWER: 'id says' },
  // What somebody is writing is sealed in the class it will be of and comes back to themselves alone.
  Draft: { SELF: 'of body savedAt keptUntil revision' },
  DraftSaved: { ANSWER: 'revision savedAt keptUntil' },
  DraftChangedMeanwhile: { ANSWER: REFUSAL, SELF: 'current' },
  DraftDropped: { ANSWER: 'of' },
  // Figures as whoever asked may have them, and given to nobody else.
  EvidencePack: { SELF: 'id state done total mode askedAt madeAt keptUntil why digest fileDigest bytes pages fileName figures' },
  EvidencePackFigure: { SELF: 'figure title queryId digest' },
  EvidencePackRequested: { SELF: 'pack' },
  EvidencePackUnderWay: { ANSWER: REFUSAL, SELF: 'pack' },
  EvidencePackCancelled: { ANSWER: 'id' },
};
