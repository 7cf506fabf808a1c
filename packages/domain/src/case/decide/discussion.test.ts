import { addDays, day, englandAndWales } from '../../calendar/index.js';
import type { Ref } from '../../fields/index.js';
import { History, START, aCase, aCommand, asItShouldBe, codesIn, idOf, someFacts, someNow, withTheDifference } from '../../testing/index.js';
import type { OneFact } from '../../testing/index.js';
import { decide } from './index.js';
import { discussedPart, notifiedPart } from '../stages.js';

/* Notice on Wed 4 Mar 2026; the account is due on Wed 11 Mar; in the ordinary case it came on Fri 6 Mar. */
const DUE = day('2026-03-11');
const AFTER = day('2026-03-12');
const WORDS = 'I was called away before I had finished';
const readable = someFacts({ accountTexts: [`${WORDS} and meant to come back to it.`] });
const OTHER = 'The sheet was found in the duty room that night.';

const suitable = () => aCase.notified().then('ConfirmSuitability');
const arranged = () => aCase.discussionArranged();
/** Two officers of one incident; this one has agreed to talk together. */
const grouped = () => History.start().then('DraftReferral', { incidentGroup: 'INC-7' as Ref }).then('SubmitReferral').later(1).then('AcceptForReview').then('AppointReviewer').later(1).then('GiveNotice').later(2).then('SubmitAccount').then('ConfirmSuitability');
const bothAgree = someFacts({ jointConsents: [{ officer: idOf('otherOfficer'), consents: true }] });
const oneDoesNot = someFacts({ jointConsents: [{ officer: idOf('otherOfficer'), consents: true }, { officer: idOf('friend'), consents: false }] });
const oneIsSilent = someFacts({ jointConsents: [{ officer: idOf('otherOfficer'), consents: null }] });
const agreed = () => grouped().then('ConsentToJoint');
const jointlyArranged = () => agreed().then('ArrangeDiscussion', { joint: true }, { facts: bothAgree }).laterWorkingDays(3);

const WALL: readonly OneFact[] = (['item', 'summary', 'relevance'] as const).map((field): OneFact => (
  { rule: 'R64', code: 'PACK_HAS_PROTECTED', command: 'RecordFactFinding', given: aCase.accountReceived, where: `${field} repeats the account`, facts: readable, details: { [field]: OTHER }, differs: { details: { [field]: `${WORDS}.` } } }));

const ENFORCED: readonly OneFact[] = [
  ...WALL,
  { rule: 'R64', code: 'PACK_HAS_PROTECTED', command: 'RecordFactFinding', given: aCase.accountReceived, where: 'what was learnt from the account is not marked', facts: readable, details: { learntFromAccount: true, summary: WORDS }, differs: { details: { learntFromAccount: false } } },
  { rule: 'R64', code: 'PACK_HAS_PROTECTED', command: 'ConfirmSuitability', given: aCase.accountReceived, where: 'the reason repeats the account', facts: readable, details: { reason: OTHER }, differs: { details: { reason: WORDS } } },
  { rule: 'R64', code: 'PACK_HAS_PROTECTED', command: 'ArrangeDiscussion', given: aCase.suitable, where: 'the place repeats the account', facts: readable, details: { place: OTHER }, differs: { details: { place: WORDS } } },
  { rule: 'R64', code: 'PACK_HAS_PROTECTED', command: 'RearrangeDiscussion', given: arranged, where: 'the reason repeats the account', facts: readable, details: { reason: OTHER }, differs: { details: { reason: WORDS } } },
  { rule: 'R64', code: 'PACK_HAS_PROTECTED', command: 'RearrangeDiscussion', given: arranged, where: 'the place repeats the account', facts: readable, details: { place: OTHER }, differs: { details: { place: WORDS } } },
  { rule: 'R64', code: 'PACK_HAS_PROTECTED', command: 'CancelDiscussion', given: arranged, where: 'the reason repeats the account', facts: readable, details: { reason: OTHER }, differs: { details: { reason: WORDS } } },
  { rule: 'R21', code: 'SUITABILITY_UNANSWERED', command: 'ArrangeDiscussion', given: aCase.suitable, where: 'nobody asked whether the matter still fits', differs: { given: aCase.accountReceived } },
  { rule: 'R21', code: 'SUITABILITY_UNANSWERED', command: 'ArrangeDiscussion', given: aCase.suitable, where: 'the matter no longer fits', differs: { given: () => aCase.suitable().then('ConfirmSuitability', { suitable: false }) } },
  { rule: 'R21', code: 'SUITABILITY_UNANSWERED', command: 'RecordDiscussion', given: arranged, where: 'the matter turned out not to fit after the meeting was arranged', differs: { given: () => arranged().then('ConfirmSuitability', { suitable: false }) } },
  { rule: 'R24', code: 'ACCOUNT_WINDOW_OPEN', command: 'ArrangeDiscussion', given: suitable, where: 'it is still the due day', on: AFTER, differs: { on: DUE } },
  { rule: 'R24', code: 'ACCOUNT_WINDOW_OPEN', command: 'ArrangeDiscussion', given: () => suitable().then('SubmitAccount'), where: 'the account is not in', differs: { given: suitable } },
  { rule: 'R24', code: 'ACCOUNT_WINDOW_OPEN', command: 'ArrangeDiscussion', given: () => suitable().then('DeclineAccount'), where: 'the account was not declined', differs: { given: suitable } },
  { rule: 'R24', code: 'ACCOUNT_WINDOW_OPEN', command: 'ArrangeDiscussion', given: () => suitable().then('WaiveAccountWindow'), where: 'the officer did not ask to go ahead', differs: { given: suitable } },
  { rule: 'R24', code: 'ACCOUNT_WINDOW_OPEN', command: 'ArrangeDiscussion', given: () => suitable().then('RecordOralAccount').then('ConfirmOralAccount'), where: 'the officer has not answered the note of an oral account', differs: { given: () => suitable().then('RecordOralAccount') } },
  { rule: 'R24', code: 'ACCOUNT_WINDOW_OPEN', command: 'ArrangeDiscussion', given: aCase.suitable, where: 'the matter was widened after the account came in', on: day('2026-03-09'), differs: { given: () => aCase.suitable().then('ChangeScope', { scope: 'The handover and the hour after it.', wider: true }).then('ConfirmSuitability') } },
  { rule: 'R24', code: 'ACCOUNT_WINDOW_OPEN', command: 'RearrangeDiscussion', given: () => suitable().then('ArrangeDiscussion', {}, { on: AFTER }).then('ExtendAccount', { accountDue: day('2026-03-20') }), where: 'more time was given, beyond the new meeting', details: { meetingOn: day('2026-03-21') }, differs: { details: { meetingOn: day('2026-03-20') } } },
  { rule: 'R24', code: 'ACCOUNT_WINDOW_OPEN', command: 'RecordDiscussion', given: () => suitable().then('ArrangeDiscussion', {}, { on: AFTER }).then('ExtendAccount', { accountDue: day('2026-03-20') }), where: 'more time had been given and still ran on the day, however late it is recorded', details: { heldOn: day('2026-03-21') }, on: day('2026-03-23'), differs: { details: { heldOn: day('2026-03-20') } } },
  { rule: 'INPUT', code: 'INVALID', command: 'ArrangeDiscussion', given: aCase.suitable, where: 'the meeting lies in the past', details: { meetingOn: day('2026-03-10') }, differs: { details: { meetingOn: day('2026-03-05') } } },
  { rule: 'INPUT', code: 'INVALID', command: 'RearrangeDiscussion', given: arranged, where: 'the meeting lies in the past', details: { meetingOn: day('2026-03-10') }, differs: { details: { meetingOn: day('2026-03-05') } } },
  { rule: 'INPUT', code: 'INVALID', command: 'ConsentToJoint', given: grouped, where: 'no other officer is in the matter', differs: { given: aCase.accountReceived } },
  { rule: 'R27', code: 'JOINT_NOT_CONSENTED', command: 'ArrangeDiscussion', given: agreed, where: 'this officer was not asked', facts: bothAgree, details: { joint: true }, differs: { given: grouped } },
  { rule: 'R27', code: 'JOINT_NOT_CONSENTED', command: 'ArrangeDiscussion', given: agreed, where: 'this officer took the agreement back', facts: bothAgree, details: { joint: true }, differs: { given: () => agreed().then('ConsentToJoint', { consents: false }) } },
  { rule: 'R27', code: 'JOINT_NOT_CONSENTED', command: 'ArrangeDiscussion', given: agreed, where: 'another officer does not agree', facts: bothAgree, details: { joint: true }, differs: { facts: oneDoesNot } },
  { rule: 'R27', code: 'JOINT_NOT_CONSENTED', command: 'ArrangeDiscussion', given: agreed, where: 'another officer has not answered', facts: bothAgree, details: { joint: true }, differs: { facts: oneIsSilent } },
  { rule: 'R27', code: 'JOINT_NOT_CONSENTED', command: 'ArrangeDiscussion', given: agreed, where: 'there is nobody to talk with', facts: bothAgree, details: { joint: true }, differs: { facts: someFacts() } },
  { rule: 'R27', code: 'JOINT_NOT_CONSENTED', command: 'RecordDiscussion', given: jointlyArranged, where: 'an agreement was taken back before the meeting', facts: bothAgree, details: { joint: true }, differs: { facts: oneDoesNot } },
  { rule: 'R27', code: 'JOINT_REPORT_FORBIDDEN', command: 'RecordDiscussion', given: arranged, where: 'the notes are about another officer too', details: { officers: [idOf('officer')] }, differs: { details: { officers: [idOf('officer'), idOf('otherOfficer')] } } },
  { rule: 'R28', code: 'RECORDING_NOT_ALLOWED', command: 'RecordDiscussion', given: arranged, where: 'it was recorded without an adjustment', details: { recorded: true, recordingAdjustment: 'A hearing loop with playback.' }, differs: { details: { recordingAdjustment: undefined } } },
  { rule: 'INPUT', code: 'INVALID', command: 'RecordDiscussion', given: arranged, where: 'the officer did not take part', differs: { details: { attended: false } } },
  { rule: 'INPUT', code: 'INVALID', command: 'RecordDiscussion', given: arranged, where: 'it was held before the notice', details: { heldOn: day('2026-03-04') }, differs: { details: { heldOn: day('2026-03-03') } } },
  { rule: 'R63', code: 'NOT_YET_HAPPENED', command: 'RecordDiscussion', given: arranged, where: 'it will be held tomorrow', differs: { details: { heldOn: day('2026-03-07') } } },
];

const fiveItems = () => ['a', 'b', 'c', 'd'].reduce((h) => h.then('RecordFactFinding'), aCase.accountReceived());
const PROMPTED: readonly OneFact[] = [
  { rule: 'R20', code: 'DISPROPORTIONATE', command: 'RecordFactFinding', given: fiveItems, where: 'it is the sixth item', differs: { given: () => fiveItems().then('RecordFactFinding') } },
  { rule: 'R20', code: 'DISPROPORTIONATE', command: 'RecordFactFinding', given: aCase.accountReceived, where: 'ten working days have passed since the notice', on: day('2026-03-18'), differs: { on: day('2026-03-19') } },
  { rule: 'R24', code: 'DISCUSSION_NOTICE_SHORT', command: 'ArrangeDiscussion', given: aCase.suitable, where: 'the officer hears of it one working day before', details: { meetingOn: day('2026-03-10') }, differs: { details: { meetingOn: day('2026-03-09') } } },
  { rule: 'R24', code: 'DISCUSSION_NOTICE_SHORT', command: 'RearrangeDiscussion', given: arranged, where: 'the officer hears of it on the day', details: { meetingOn: day('2026-03-10') }, differs: { details: { meetingOn: day('2026-03-06') } } },
  ...(['incident', 'reasons', 'wentWell', 'couldGoBetter', 'learning', 'training', 'actions', 'organisation'] as const).map((topic): OneFact => (
    { rule: 'R25', code: 'TOPIC_BLANK', command: 'RecordDiscussion', given: arranged, where: `${topic} is blank`, differs: { details: { topics: { ...aCommand('RecordDiscussion', START).topics, [topic]: undefined } } } })),
  { rule: 'R25', code: 'TOPIC_BLANK', command: 'RecordDiscussion', given: arranged, where: 'welfare was not talked about', differs: { details: { welfareTalkedAbout: false } } },
  { rule: 'R29', code: 'NEW_SERIOUS_MATTER', command: 'RecordDiscussion', given: arranged, where: 'something new and serious came up', differs: { details: { newSeriousMatter: true } } },
  { rule: 'R63', code: 'LATE_ENTRY', command: 'RecordDiscussion', given: arranged, where: 'it is recorded 29 days later', details: { heldOn: DUE }, on: day('2026-04-08'), differs: { on: day('2026-04-09') } },
];

describe('fact finding and the discussion', () => {
  test.each(ENFORCED)('$rule $command: $code is the answer where $where', (entry) => {
    expect(codesIn(asItShouldBe(entry))).toEqual([]);
    expect(withTheDifference(entry)).toMatchObject({ kind: 'refused', refusals: [{ rule: entry.rule, code: entry.code }] });
  });
  test.each(PROMPTED)('$rule $command: $code is asked where $where, and the answer is kept', (entry) => {
    expect(asItShouldBe(entry).kind).toBe('happened');
    expect(withTheDifference(entry)).toMatchObject({ kind: 'prompts', prompts: [{ rule: entry.rule, code: entry.code, needsReason: entry.code !== 'TOPIC_BLANK' }] });
    const told = withTheDifference(entry, [{ code: entry.code, reason: 'A reason.' }]);
    expect(told).toMatchObject({ kind: 'happened', events: [{}] });
    // Why a topic was not talked about may be a confidence: it is confirmed without words, and words sent all the same are not kept.
    expect(told.kind === 'happened' && told.answered).toEqual([entry.code === 'TOPIC_BLANK' ? { code: entry.code } : { code: entry.code, reason: 'A reason.' }]);
  });

  test('R29 advice is asked for every time a new serious matter is raised, and what was said stays out', () => {
    const answers = [{ code: 'NEW_SERIOUS_MATTER', reason: 'Professional standards advised to carry on without it.' }];
    for (const history of [arranged(), aCase.discussed()]) {
      expect(codesIn(history.answerTo('RaiseNewSeriousMatter'))).toEqual(['NEW_SERIOUS_MATTER']);
      const raised = history.then('RaiseNewSeriousMatter', {}, { answers });
      expect(raised.recorded.at(-1)).toMatchObject({ event: { type: 'NewSeriousMatterRaised', matter: 'SAFEGUARDING' }, answers });
      expect(notifiedPart(raised.case)?.newSeriousMatterOn).toBe(raised.today);
    }
  });
  test('R29 a new serious matter in the discussion is remembered by the case', () => {
    const held = (newSeriousMatter: boolean) => arranged().then('RecordDiscussion', { newSeriousMatter }, { answers: [{ code: 'NEW_SERIOUS_MATTER', reason: 'Advice taken.' }] });
    expect(notifiedPart(held(true).case)?.newSeriousMatterOn).toBe(held(true).today);
    expect(notifiedPart(held(false).case)?.newSeriousMatterOn).toBeNull();
  });
  test('R25 the question names the topics left blank', () => {
    const asked = arranged().answerTo('RecordDiscussion', { topics: { incident: 'x', reasons: 'x', learning: 'x', actions: 'x', organisation: 'x', wentWell: 'x' }, welfareTalkedAbout: false });
    expect(asked).toMatchObject({ prompts: [{ details: ['what could go better', 'training needs', 'welfare'] }] });
  });
  test('R25 R29 R63 everything there is to ask is asked at once', () => {
    const asked = arranged().answerTo('RecordDiscussion', { heldOn: day('2026-03-06'), welfareTalkedAbout: false, newSeriousMatter: true }, { on: day('2026-04-08') });
    expect(codesIn(asked)).toEqual(['LATE_ENTRY', 'TOPIC_BLANK', 'NEW_SERIOUS_MATTER']);
  });
  test('R20 R64 what was learnt from the account is sealed as protected, all else stands in the case', () => {
    const history = aCase.accountReceived().then('RecordFactFinding').then('RecordFactFinding', { learntFromAccount: true, item: 'His notebook' });
    expect(history.recorded.slice(-2).map((r) => r.event)).toMatchObject([{ type: 'FactFindingRecorded', number: 1 }, { type: 'ProtectedFactFindingRecorded', number: 2 }]);
    expect(notifiedPart(history.case)?.factFinding).toMatchObject([{ number: 1, protected: false, item: 'Handover sheet of the late shift' }, { number: 2, protected: true, item: null }]);
    expect(history.recorded.at(-1)?.event).not.toHaveProperty('learntFromAccount');
  });
  test('R64 before there is an account, and for somebody who may not read it, nothing is compared', () => {
    for (const accountTexts of [[], null]) expect(codesIn(aCase.accountReceived().answerTo('RecordFactFinding', { summary: WORDS }, { facts: someFacts({ accountTexts }) }))).toEqual([]);
  });
  test('R64 a reason given in answer to a question may not repeat the account either', () => {
    const answers = [{ code: 'NEW_SERIOUS_MATTER', reason: `He said: ${WORDS}` }];
    expect(arranged().answerTo('RecordDiscussion', { newSeriousMatter: true }, { facts: readable, answers })).toMatchObject({ kind: 'refused', refusals: [{ rule: 'R64', code: 'PACK_HAS_PROTECTED', field: ['answers'], details: [WORDS] }] });
  });
  test('R32 R62 the report is due ten working days after the discussion, by the table in force', () => {
    const held = aCase.discussed(day('2026-03-16'));
    expect(discussedPart(held.case)?.discussion).toMatchObject({ heldOn: held.today, attended: true, joint: false, reportBy: { rule: 'R32', basis: 'policy', from: held.today, due: '2026-04-10', tableVersion: englandAndWales.version } });
  });
  test('R62 CALENDAR_ENDS is the answer where the holiday table ends before a date', () => {
    const short = (history: History, type: 'ArrangeDiscussion' | 'RecordFactFinding' | 'RecordDiscussion', to: string) =>
      codesIn(decide(aCommand(type, history.today), history.case, someNow(history.today, 'inspector', someFacts(), { ...englandAndWales, to: day(to) })));
    expect(short(aCase.suitable(), 'ArrangeDiscussion', '2026-03-10')).toEqual([]);
    expect(short(aCase.suitable(), 'ArrangeDiscussion', '2026-03-09')).toEqual(['CALENDAR_ENDS']);
    expect(short(aCase.accountReceived(), 'RecordFactFinding', '2026-03-18')).toEqual([]);
    expect(short(aCase.accountReceived(), 'RecordFactFinding', '2026-03-17')).toEqual(['CALENDAR_ENDS']);
    expect(short(arranged(), 'RecordDiscussion', '2026-03-20')).toEqual([]);
    expect(short(arranged(), 'RecordDiscussion', '2026-03-19')).toEqual(['CALENDAR_ENDS']);
  });
  test('R27 a joint discussion that every officer agreed to is recorded in each case of its own', () => {
    const held = jointlyArranged().then('RecordDiscussion', { joint: true, officers: [idOf('officer')] }, { facts: bothAgree });
    expect(discussedPart(held.case)?.discussion.joint).toBe(true);
    expect(held.recorded.at(-1)?.event).not.toHaveProperty('officers');
  });
  test('R24 the officer may agree to short notice, and a courtesy to a friend is on record', () => {
    const history = aCase.suitable().then('ArrangeDiscussion', { meetingOn: addDays(aCase.suitable().today, 0), friendMayAttend: true }, { answers: [{ code: 'DISCUSSION_NOTICE_SHORT', reason: 'The officer asked for today.' }] });
    expect(history.case.stage).toMatchObject({ state: 'DISCUSSION_ARRANGED', meeting: { on: history.today, friendMayAttend: true } });
  });
  test('a welfare note is kept apart from everything', () => {
    const history = aCase.notified().then('RecordWelfareNote', { note: 'Rest days were cancelled.' });
    expect(JSON.stringify(history.case)).not.toContain('Rest days');
    expect(history.recorded.at(-1)?.event).toEqual({ type: 'WelfareNoteRecorded', note: 'Rest days were cancelled.' });
  });
});
