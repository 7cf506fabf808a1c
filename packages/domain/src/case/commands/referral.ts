import { code, earlierDay, flag, group, happenedOn, list, onDay, optional, person, ref, text } from '../../fields/index.js';
import {
  ALLEGATION_CATEGORIES, ALLEGATION_SUBCATEGORIES, ASSESSMENT_DECISIONS, CONCERN_TYPES, CONFLICTS, DISCONTINUE_GROUNDS, LINE_MANAGER_VIEWS, PAUSE_CATEGORIES, REVIEWER_BASES, SCHEMES,
  SERIOUSNESS_CHECKS, SOURCE_TYPES, STANDARDS, codesOf,
} from '../../taxonomy/index.js';
import { command } from './command.js';

const standards = list(code(codesOf(STANDARDS), 'A Standard of Professional Behaviour.'), 'The standards concerned.', 10);
const allegation = group('An allegation in the IOPC categories.', {
  category: code(codesOf(ALLEGATION_CATEGORIES), 'IOPC allegation category.'),
  subCategory: optional(code(codesOf(ALLEGATION_SUBCATEGORIES), 'IOPC sub-category.')),
});

/** The referral form. A draft may lack what R3 asks for on submission. */
export const REFERRAL_FIELDS = {
  source: optional(code(codesOf(SOURCE_TYPES), 'Where the matter came from.')),
  sourceReference: optional(text('C', 'The linked complaint or conduct reference.', 100)),
  incidentOn: optional(earlierDay('The day of the incident.')),
  knownOn: earlierDay('The day the matter became known to the force.'),
  unitAtIncident: ref('Code of the unit the officer served in at the incident.'),
  unitAtReferral: optional(ref('Code of the unit the officer serves in now, where it differs.')),
  whatHappened: optional(text('C', 'What happened, in a few plain sentences.')),
  where: optional(text('C', 'Where it happened.', 300)),
  whyReflection: optional(text('C', 'Why reflection is the right way to deal with it.')),
  standards: optional(standards),
  allegations: optional(list(allegation, 'The allegations this case covers.', 20)),
  concerns: optional(list(code(codesOf(CONCERN_TYPES), 'An internal concern.'), 'Internal concerns, where no complaint was made.', 12)),
  complainant: optional(person('The complainant, where that is a member of the force.')),
  witnesses: optional(list(person('A witness in the force.'), 'Witnesses in the force.', 20)),
  evidence: optional(list(text('C', 'One piece of material and where it is kept.', 300), 'Material already held.', 30)),
  complainantInformed: optional(flag('Whether the complainant has been told of the referral.')),
  welfareConcern: optional(flag('Whether somebody should ask after the officer early.')),
} as const;

const reviewerDetails = {
  reviewer: person('The reviewer.'),
  basis: code(codesOf(REVIEWER_BASES), 'On which footing the person may review.'),
  seniorityOpinion: optional(text('C', 'For a member of staff: why the authority considers them more senior than the officer.', 1_000)),
  conflictsDeclared: list(code(codesOf(CONFLICTS), 'A connection with the matter or the officer.'), 'What the reviewer declared; an empty list says there is nothing to declare.', 10),
  overrideReason: optional(text('C', 'Why the authority appoints in spite of a declared conflict.', 1_000)),
} as const;

/** From the draft of a referral to the reviewer, and what happens to a record beside the review. */
export const referralCommands = {
  DraftReferral: command('Draft a referral', 'Starts a referral for one officer. Nobody but the referrer and the authority sees it.', {
    officer: person('The officer whose actions or behaviour are referred.'),
    scheme: code(codesOf(SCHEMES), 'Which scheme applies to the officer.'),
    incidentGroup: optional(ref('Code that joins the cases of one incident.')),
    linkedCase: optional(ref('Reference of an earlier case this one follows from.')),
    restrictedTo: optional(list(person('A person named on the restricted list.'), 'Who may see a restricted case. The person who drafts is always on the list.', 10)),
    ...REFERRAL_FIELDS,
  }),
  SubmitReferral: command('Submit the referral', 'Puts the referral to the appropriate authority. Details given here replace those of the draft.', {
    ...REFERRAL_FIELDS,
    knownOn: optional(REFERRAL_FIELDS.knownOn),
    unitAtIncident: optional(REFERRAL_FIELDS.unitAtIncident),
    lineManagerView: code(codesOf(LINE_MANAGER_VIEWS), 'What the line manager thinks of dealing with it by reflection.'),
    lineManagerConsultedOn: optional(earlierDay('The day the line manager was asked.')),
  }),
  DiscardReferral: command('Discard the referral', 'Ends a referral before anybody decided on it.', {}),
  ReturnReferral: command('Return to the referrer', 'Asks the referrer for more before a decision.', { reason: text('C', 'What is missing or unclear.', 2_000) }),
  DeclineReferral: command('Decide against a review', 'Deals with the matter in another way than by a reflective practice review.', {
    decision: code(codesOf(ASSESSMENT_DECISIONS).filter((d) => d !== 'RPRP'), 'What is done in place of a review.'),
    reason: text('C', 'Why.', 4_000),
  }),
  AcceptForReview: command('Accept for review', 'Records that the matter is practice requiring improvement and fixes what the review is about.', {
    rationale: optional(text('C', 'Why this is below misconduct and falls short of expectations.')),
    standards,
    performanceOnly: flag('Underperformance without a standard breached.'),
    allegations: list(allegation, 'The allegations this case covers.', 20),
    scope: text('C', 'The matter referred, as exactly as possible: what is said about it is protected.'),
    seriousnessChecks: list(code(codesOf(SERIOUSNESS_CHECKS), 'A sign that the matter may be more serious.'), 'Which signs of greater seriousness are present.', 10),
    secondAssessor: optional(person('The second person who agreed with the assessment.')),
    secondAssessorDelegate: optional(flag('The second person is a named delegate of another force or of the police and crime commissioner.')),
    lineManagerView: optional(code(codesOf(LINE_MANAGER_VIEWS), 'What the line manager thinks of dealing with it by reflection.')),
    lineManagerConsultedOn: optional(earlierDay('The day the line manager was asked.')),
    parallelProceedings: flag('Another part of the matter goes to misconduct or criminal proceedings.'),
    directedElsewhere: flag('The IOPC has directed another way of handling.'),
    restrictedTo: optional(list(person('A person named on the restricted list.'), 'Who may see a restricted case.', 10)),
  }),
  AppointReviewer: command('Appoint a reviewer', 'Names the person who conducts the review.', reviewerDetails),
  ReplaceReviewer: command('Replace the reviewer', 'Hands the review to another person, or confirms the reviewer after a declared conflict or a promotion. The officer is told; a previous reviewer sees nothing more.', {
    ...reviewerDetails,
    reason: text('C', 'Why the review changes hands.', 2_000),
  }),
  DeclareConflict: command('Declare a conflict', 'The reviewer says that they have a connection with the matter or the officer.', {
    conflicts: list(code(codesOf(CONFLICTS), 'A connection.'), 'The connections.', 10),
  }),
  ChangeScope: command('Change the matter referred', 'Writes a new version of the matter; the officer is told. A wider matter brings a new notice and five new working days for the new part.', {
    scope: text('C', 'The matter, as changed.'),
    reason: optional(text('C', 'Why it changes.', 2_000)),
    wider: flag('The new version adds to the matter.'),
    accountDue: optional(onDay('A later day for the account on the new part, if more than five working days are given.')),
  }),
  Transfer: command('Transfer to another force', 'The officer moves to another force before the process ended; in follow-up it only names who holds the record.', {
    toForce: text('C', 'The receiving force.', 200),
    basis: text('C', 'The written basis for sharing anything.', 4_000),
  }),
  Pause: command('Pause', 'Stops the policy clocks during a long absence. The account date is extended on resuming.', {
    category: code(codesOf(PAUSE_CATEGORIES), 'The kind of absence. No diagnosis is kept.', 'W'),
    reviewOn: optional(onDay('When the pause is looked at again: within 28 days.')),
  }),
  Resume: command('Resume', 'Takes the case up where it stood.', {}),
  Discontinue: command('Discontinue', 'Ends the process without a report. Lessons already raised live on.', {
    ground: code(codesOf(DISCONTINUE_GROUNDS), 'Why the process ends.'),
    reason: text('C', 'The reason in words.', 4_000),
  }),
  RecordWithdrawal: command('Record a withdrawn complaint', 'The complainant withdrew. That alone does not end the review.', {
    withdrawnOn: happenedOn('The day of the withdrawal.'),
    decision: optional(text('C', 'Why the review goes on, or what is done.', 2_000)),
  }),
  SendOutcomeLetter: command('Record the outcome letter', 'The complainant is told the outcome and the learning, never the account or the discussion.', {
    sentOn: happenedOn('The day it was sent.'),
    contents: list(code(['OUTCOME', 'LEARNING', 'ACCOUNT', 'DISCUSSION', 'REPORT'], 'Something the letter tells.'), 'What the letter tells.', 5),
  }),
  TakeOverRecord: command('Open a restricted record', 'Break-glass for a restricted case: logged, with notice to the authority concerned.', {
    reason: text('C', 'Why the record must be opened.', 2_000),
  }),
  SetLegalHold: command('Set or lift a legal hold', 'Keeps a finished record from disposal.', {
    held: flag('Whether the record is held.'),
    reason: text('C', 'Why.', 2_000),
  }),
  DisposeRecord: command('Dispose of the record', 'Destroys what retention no longer allows to be kept. Two people decide.', {
    classes: list(code(['C', 'R', 'P', 'W'], 'A protection class.'), 'The classes to be disposed of.', 4),
    secondPerson: optional(person('The second person who decided.')),
    secondPersonDelegate: optional(flag('The second person is a named delegate of another force or of the police and crime commissioner.')),
  }),
} as const;

