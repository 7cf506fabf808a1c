import { code, count, flag, group, happenedOn, list, onDay, optional, person, text } from '../../fields/index.js';
import { ENGAGEMENT_EVENT_KINDS, EXTENSION_REASONS, NOTICE_CONTENTS, NOTICE_MODES, REFER_BACK_GROUNDS, codesOf } from '../../taxonomy/index.js';
import { command } from './command.js';

const ndmSections = group('The account in the order of the national decision model.', {
  codeOfEthics: optional(text('P', 'Code of Ethics: was it consistent with the principles?')),
  information: optional(text('P', 'What did I know, not know, assume?')),
  assessment: optional(text('P', 'What did I think the threat and risk were?')),
  powers: optional(text('P', 'Which power or policy applied?')),
  options: optional(text('P', 'What else could I have done?')),
  action: optional(text('P', 'What did I do, and what would I do next time?')),
});

/** The topics of the discussion (R25). What was said of welfare is class W and stands apart. */
export const TOPIC_FIELDS = {
  incident: optional(text('P', 'What happened.')),
  reasons: optional(text('P', 'Why it happened.')),
  wentWell: optional(text('P', 'What went well.')),
  couldGoBetter: optional(text('P', 'What could go better next time.')),
  learning: optional(text('P', 'What was learnt.')),
  training: optional(text('P', 'Training needs.')),
  actions: optional(text('P', 'Actions talked about.')),
  organisation: optional(text('P', 'What the organisation could learn.')),
} as const;

const meeting = {
  meetingOn: onDay('The day of the discussion.'),
  place: text('C', 'Where, or how to join.', 300),
  remote: flag('Held at a distance.'),
} as const;

/** From the notice to the discussion, what the officer asks for, and the referral back. */
export const reviewCommands = {
  GiveNotice: command('Give notice', 'Tells the officer that and why the matter was referred, and invites an account within five working days.', {
    mode: code(codesOf(NOTICE_MODES), 'How the officer is told.'),
    givenOn: happenedOn('The day the officer was told, or the email was sent.'),
    whyReferred: text('C', 'Why the matter was referred, in words for the officer.'),
    contents: list(code(codesOf(NOTICE_CONTENTS), 'Something the notice says.'), 'What the notice says.', 20),
    accountDue: optional(onDay('A later day for the account, if more than five working days are given.')),
    language: code(['en', 'cy'], 'English or Welsh.'),
    confirmedInWritingOn: optional(happenedOn('For oral notice: the day it was confirmed in writing.')),
  }),
  AcknowledgeNotice: command('Acknowledge the notice', 'The officer says that the notice arrived. It admits nothing.', {}),
  SubmitAccount: command('Send my account', 'The officer’s account. It cannot be used in later misconduct proceedings.', {
    body: optional(text('P', 'The account in the officer’s own words.', 40_000)),
    sections: optional(ndmSections),
  }),
  AddToAccount: command('Add to my account', 'Adds to the account; what was sent stays as it was.', { body: text('P', 'What the officer adds.', 40_000) }),
  RecordOralAccount: command('Note an oral account', 'The reviewer notes what the officer said; the officer confirms it.', {
    givenOn: happenedOn('The day the officer gave it.'),
    note: text('P', 'The note.', 40_000),
  }),
  ConfirmOralAccount: command('Confirm the note of my account', 'The officer confirms the note, or puts their own words beside it.', {
    version: count('Which version of the account.', 1),
    agreed: flag('The note is right.'),
    correction: optional(text('P', 'What the note should say.', 40_000)),
  }),
  DeclineAccount: command('Give no account', 'The officer chooses to give no account. That is not a failure to engage.', {}),
  WaiveAccountWindow: command('Go ahead before the date', 'The officer would like the discussion before the account date.', {}),
  AskForMoreTime: command('Ask for more time', 'The officer asks for a later date for the account.', {
    reason: code(codesOf(EXTENSION_REASONS), 'The kind of reason.'),
    until: optional(onDay('The day asked for.')),
  }),
  ExtendAccount: command('Give more time', 'Sets a later date for the account.', {
    accountDue: onDay('The new date.'),
    reason: code(codesOf(EXTENSION_REASONS), 'The kind of reason.'),
    askedBy: code(['OFFICER', 'REVIEWER'], 'Who asked for it.'),
  }),
  GrantFriend: command('Let my friend read', 'Lets a Federation representative or police friend read the notice and the officer’s own account for a time.', {
    friend: person('The representative or friend.'),
    until: onDay('The last day of the permission.'),
    withReport: flag('The friend may also read the report and the actions.'),
    mayWrite: optional(flag('Asked for by mistake now and then: a friend can only read.')),
  }),
  RevokeFriend: command('End my friend’s access', 'Ends the permission at once.', { friend: person('The representative or friend.') }),
  RequestAdjustment: command('Ask for an adjustment', 'Asks for a reasonable adjustment to any step.', { adjustment: text('W', 'What would help.', 4_000) }),
  AnswerAdjustment: command('Answer the request for an adjustment', 'Says what is arranged.', {
    request: count('Which request.', 1),
    agreed: flag('Whether it is arranged.'),
    answer: text('W', 'What is arranged, or why not.', 4_000),
  }),
  RequestCorrection: command('Ask for a correction', 'The officer disputes something in the record; the note is kept beside it.', {
    subject: code(['CASE_FACTS', 'NOTICE', 'FACT_FINDING', 'REPORT', 'ACTIONS'], 'What the request is about.'),
    correction: text('R', 'What is wrong and what it should say.', 4_000),
  }),
  AnswerCorrection: command('Answer the request for a correction', 'Says whether the record is corrected by a note.', {
    request: count('Which request.', 1),
    accepted: flag('Whether the request is right.'),
    answer: text('R', 'The answer.', 4_000),
  }),
  RecordFactFinding: command('Record fact finding', 'Notes one thing looked at and why. No investigation powers are used.', {
    lookedAtOn: happenedOn('The day it was looked at.'),
    material: code(['DOCUMENT', 'VIDEO_REFERENCE', 'CONVERSATION', 'SYSTEM_RECORD', 'POLICY', 'OTHER'], 'What kind of thing it was. Video is referred to, never copied.'),
    learntFromAccount: flag('Whether it rests on what the officer said in the account. If so it is protected.'),
    item: text('P', 'What was looked at.', 500),
    summary: text('P', 'What it showed.'),
    relevance: text('P', 'Why it matters to the matter referred.', 2_000),
  }),
  ConfirmSuitability: command('Confirm that the matter is still suitable', 'Answers the question whether the matter is still suitable to be dealt with by reflective practice.', {
    suitable: flag('The matter is still suitable.'),
    reason: text('C', 'Why.', 4_000),
  }),
  RecordWelfareNote: command('Keep a welfare note', 'A note on welfare that only the officer and the reviewer read. It never enters the report.', { note: text('W', 'The note.', 4_000) }),
  ConsentToJoint: command('Answer on a joint discussion', 'The officer agrees, or not, to talk together with the others of the incident.', { consents: flag('The officer agrees.') }),
  ArrangeDiscussion: command('Arrange the discussion', 'Sets day and place of the discussion. Nobody attends as a representative by right.', {
    ...meeting,
    joint: flag('Together with the other officers of the incident.'),
    friendMayAttend: optional(flag('The reviewer allows the friend to attend as a courtesy.')),
  }),
  RearrangeDiscussion: command('Rearrange the discussion', 'Sets another day or place.', { ...meeting, reason: optional(text('C', 'Why it moves.', 1_000)) }),
  CancelDiscussion: command('Cancel the discussion', 'Takes the arranged discussion back; a new one must be arranged.', { reason: text('C', 'Why.', 1_000) }),
  RecordDiscussion: command('Record the discussion', 'Notes that the discussion was held and what was talked about. The notes are a summary and are shown to the officer.', {
    heldOn: happenedOn('The day it was held.'),
    attended: flag('The officer took part.'),
    joint: flag('Held together with the other officers of the incident.'),
    officers: optional(list(person('An officer these notes are about.'), 'Who the notes are about: one officer only.', 20)),
    topics: group('The topics of the discussion.', TOPIC_FIELDS),
    welfareTalkedAbout: flag('Welfare was talked about.'),
    welfareNote: optional(text('W', 'A note on welfare, kept apart.', 4_000)),
    summary: text('P', 'A summary of the discussion.'),
    newSeriousMatter: flag('Something new and serious came up that was not referred.'),
    recorded: optional(flag('Sound or picture was recorded.')),
    recordingAdjustment: optional(text('W', 'The reasonable adjustment a recording was made for.', 1_000)),
  }),
  RaiseNewSeriousMatter: command('Ask for advice on a new matter', 'Stops the questions and asks the professional standards department for advice on something new and serious.', {
    matter: code(['CRIME', 'SAFEGUARDING', 'RISK_TO_LIFE', 'OTHER'], 'The kind of matter. What was said about it stays out of this form.'),
  }),
  RecordEngagementAttempt: command('Record an attempt to engage', 'Notes a missed meeting, a message without an answer or a refusal, and what was offered.', {
    attemptedOn: happenedOn('The day.'),
    kind: code(codesOf(ENGAGEMENT_EVENT_KINDS), 'What happened.'),
    adjustmentsOffered: flag('Adjustments were offered.'),
    welfareChecked: flag('Welfare, absence and disability were considered.'),
    writtenReminder: flag('A written reminder was sent.'),
    detail: optional(text('W', 'Reasons given and anything on health.', 2_000)),
  }),
  RaiseEngagementConcern: command('Raise a concern about engagement', 'Says that the officer may not be engaging with the review.', {
    grounds: list(code([...codesOf(ENGAGEMENT_EVENT_KINDS), 'NO_ACCOUNT'], 'What the concern rests on.'), 'What the concern rests on. Giving no account is not enough.', 5),
  }),
  RecordReEngagement: command('Record that engagement resumed', 'The officer takes part again; the case goes on where it stood.', {}),
  ReferBack: command('Refer back to the authority', 'Stops the review and asks the authority to assess the matter again. The reviewer’s access to account and discussion ends at once.', {
    ground: code(codesOf(REFER_BACK_GROUNDS), 'Why the matter is referred back.'),
    narrative: text('C', 'What gives rise to it, without anything from the account or the discussion.'),
  }),
} as const;

