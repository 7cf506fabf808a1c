import { addDays, day } from '../../calendar/index.js';
import { DISCONTINUE_GROUNDS } from '../../taxonomy/index.js';
import { History, START, aCase, asItShouldBe, codesIn, idOf, inState, withPerson, withTheDifference } from '../../testing/index.js';
import type { OneFact } from '../../testing/index.js';
import { lessonsOf, sentPart } from '../stages.js';

const answer = (code: string) => ({ code, reason: 'A reason.' });
const complaint = (more: object = {}): History => History.start().then('DraftReferral', { source: 'PUBLIC_COMPLAINT', ...more }).then('SubmitReferral');
const withdrawn = (given: () => History): History => given().then('RecordWithdrawal', { decision: 'The review goes on.' });
const inStandards = withPerson('officer', { isPsdStaff: true });
const restricted = (): History => History.start().then('DraftReferral', { restrictedTo: [idOf('authority')] }, { facts: inStandards }).then('SubmitReferral');
const letter = { command: 'SendOutcomeLetter', given: complaint } as const;

const ENFORCED: readonly OneFact[] = [
  ...(['ACCOUNT', 'DISCUSSION', 'REPORT'] as const).map((part): OneFact => (
    { ...letter, rule: 'R51', code: 'PROTECTED_CONTENT', where: `the letter tells of the ${part}`, differs: { details: { contents: ['OUTCOME', 'LEARNING', part] } } })),
  { ...letter, rule: 'R51', code: 'PROTECTED_CONTENT', where: 'the matter did not come from a complaint', differs: { given: aCase.submitted } },
  { ...letter, rule: 'R51', code: 'PROTECTED_CONTENT', where: 'nobody in the force complained either', given: () => complaint({ source: 'IOPC', complainant: idOf('lawyer') }), differs: { given: () => complaint({ source: 'IOPC' }) } },
  { ...letter, rule: 'INPUT', code: 'INVALID', where: 'the letter tells nothing', details: { contents: ['OUTCOME'] }, differs: { details: { contents: [] } } },
  { ...letter, rule: 'R63', code: 'NOT_YET_HAPPENED', where: 'the letter will be sent tomorrow', details: { sentOn: START }, differs: { details: { sentOn: addDays(START, 1) } } },
  { rule: 'INPUT', code: 'INVALID', command: 'Discontinue', given: () => withdrawn(aCase.submitted), where: 'the withdrawal of the complaint is not on record', details: { ground: 'COMPLAINT_WITHDRAWN' }, differs: { given: aCase.submitted } },
  { rule: 'ACCESS', code: 'NOT_ALLOWED', command: 'TakeOverRecord', given: restricted, where: 'the person is not on the named list', by: 'authority', differs: { by: 'secondAssessor' } },
  { rule: 'ACCESS', code: 'NOT_ALLOWED', command: 'TakeOverRecord', given: restricted, where: 'the case is not restricted', by: 'authority', differs: { given: aCase.submitted } },
];

const PROMPTED: readonly OneFact[] = [
  { rule: 'R48', code: 'TRANSFER', command: 'Transfer', given: aCase.followUp, where: 'the report has not been accepted yet', differs: { given: aCase.reportSent } },
  { rule: 'R50', code: 'COMPLAINT_WITHDRAWN', command: 'RecordWithdrawal', given: aCase.notified, where: 'the decision is not in the command', details: { decision: 'The learning is worth having.' }, differs: { details: { decision: undefined } } },
  { rule: 'R63', code: 'LATE_ENTRY', command: 'RecordWithdrawal', given: aCase.notified, where: 'the complaint was withdrawn twenty-nine days ago', on: day('2026-04-01'), details: { withdrawnOn: day('2026-03-04'), decision: 'It goes on.' }, differs: { details: { withdrawnOn: day('2026-03-03') } } },
];

describe('what happens to a record beside the review', () => {
  test.each(ENFORCED)('$rule $code is the answer to $command where $where', (entry) => {
    expect(codesIn(asItShouldBe(entry))).toEqual([]);
    const no = withTheDifference(entry);
    expect(codesIn(no)).toEqual([entry.code]);
    expect(no).toMatchObject({ kind: 'refused', refusals: [{ rule: entry.rule }] });
  });
  test.each(PROMPTED)('$rule $code is asked by $command where $where, and the answer is kept', (entry) => {
    expect(codesIn(asItShouldBe(entry))).toEqual([]);
    expect(withTheDifference(entry)).toMatchObject({ kind: 'prompts', prompts: [{ rule: entry.rule, code: entry.code, needsReason: true }] });
    expect(withTheDifference(entry, [answer(entry.code)])).toMatchObject({ kind: 'happened', answered: [answer(entry.code)] });
  });
  test('R51 the refusal names what the letter may not tell', () => {
    const no = complaint().answerTo('SendOutcomeLetter', { contents: ['ACCOUNT', 'REPORT'] });
    expect(no).toMatchObject({ refusals: [{ field: ['contents'], details: ['account', 'report'], message: 'A letter tells the outcome and the learning and nothing else: leave out the account and the report.' }] });
  });
  test('R51 without a complaint there is nobody to write to, and the refusal says so', () => {
    expect(aCase.submitted().answerTo('SendOutcomeLetter')).toMatchObject({ refusals: [{ rule: 'R51', code: 'PROTECTED_CONTENT', message: expect.stringMatching(/^No complaint is known/) }] });
  });
  test('R51 a letter that is allowed is kept with its day', () => {
    expect(complaint().then('SendOutcomeLetter', { sentOn: START }, { on: addDays(START, 2) }).case.outcomeLetterOn).toBe(START);
  });
});

describe('a review that ends early', () => {
  test.each(DISCONTINUE_GROUNDS.map(({ code, outcome }) => [code, outcome] as const))('R47 R50 on the ground %s the outcome is %s', (ground, outcome) => {
    const { stage } = withdrawn(aCase.notified).then('Discontinue', { ground, reason: 'In words.' }).case;
    expect(stage).toMatchObject({ state: 'DISCONTINUED', outcome, reason: 'In words.', left: { state: 'NOTIFIED' } });
  });
  test('R47 lessons already raised live on and are still answered', () => {
    const left = withPerson('officer', { leaverOn: START });
    const ended = aCase.reportSent().then('Discontinue', { ground: 'LEFT_FORCE' }, { facts: left });
    expect(sentPart(ended.case)?.lessons).toHaveLength(1);
    expect(codesIn(ended.answerTo('AnswerLesson', {}, { facts: left }))).toEqual([]);
  });
  test('R36 R47 so do those of a report that came back and was being written anew; once it is sent again its own lessons stand', () => {
    const left = withPerson('officer', { leaverOn: START });
    const given = aCase.reportSent().then('AnswerLesson', { owner: idOf('otherInspector') }).then('ReturnReport').then('DraftReport');
    const ended = given.then('Discontinue', { ground: 'LEFT_FORCE' }, { facts: left });
    expect(lessonsOf(ended.case)).toMatchObject([{ id: 'c-1-l1-v1', decision: 'ACCEPTED', owner: idOf('otherInspector') }]);
    expect(lessonsOf(ended.then('AnswerLesson', { status: 'IMPLEMENTED' }, { by: 'otherInspector', facts: left }).case)).toMatchObject([{ status: 'IMPLEMENTED' }]);
    expect(lessonsOf(given.then('ShareReport').then('RespondToReport').then('SendReport').case)).toMatchObject([{ id: 'c-1-l1-v2', decision: null }]);
  });
  test('R47 an officer who has left stops every step but the ones that end or hand on the case', () => {
    const facts = withPerson('officer', { leaverOn: START });
    expect(codesIn(aCase.notified().answerTo('Pause', {}, { facts }))).toEqual(['OFFICER_HAS_LEFT']);
    expect(codesIn(aCase.notified().answerTo('Discontinue', { ground: 'LEFT_FORCE' }, { facts }))).toEqual([]);
  });
  test('R50 a withdrawal changes neither the state nor the outcome by itself', () => {
    const { stage, withdrawnOn } = withdrawn(aCase.discussed).case;
    expect(stage.state).toBe('DISCUSSED');
    expect(withdrawnOn).not.toBeNull();
  });
  test('R48 before the process has ended a transfer ends the case', () => {
    const { stage } = aCase.transferred().case;
    expect(stage).toMatchObject({ state: 'TRANSFERRED', outcome: 'TRANSFERRED', toForce: 'Another force', left: { state: 'NOTIFIED' } });
  });
  test('R48 afterwards it only names who holds the record', () => {
    const c = inState.FOLLOW_UP().then('Transfer', { toForce: 'A third force' }).case;
    expect(c).toMatchObject({ recordHolder: 'A third force', stage: { state: 'FOLLOW_UP', followUp: { outcome: 'COMPLETED_WITH_ACTIONS' } } });
  });
  test('R60 somebody of the list opens the record, whatever else they do in the force; the reviewer, who reads it anyhow, the officer and a friend do not', () => {
    const reviewed = History.start().then('DraftReferral', { restrictedTo: [idOf('authority'), idOf('inspector'), idOf('lawyer'), idOf('friend')] }, { facts: inStandards }).then('SubmitReferral').later(1)
      .then('AcceptForReview').then('AppointReviewer').later(1).then('GiveNotice').then('GrantFriend');
    expect(codesIn(reviewed.answerTo('TakeOverRecord', {}, { by: 'lawyer' }))).toEqual([]);
    for (const by of ['inspector', 'officer', 'friend', 'secondAssessor', 'otherInspector'] as const) expect([by, ...codesIn(reviewed.answerTo('TakeOverRecord', {}, { by }))]).toEqual([by, 'NOT_ALLOWED']);
  });
  test('R60 whoever has the record open is neither appointed to review nor let in as a friend', () => {
    const opened = History.start().then('DraftReferral', { restrictedTo: [idOf('authority'), idOf('inspector'), idOf('otherInspector')] }, { facts: inStandards }).then('SubmitReferral').later(1)
      .then('AcceptForReview').then('AppointReviewer').then('GiveNotice').then('TakeOverRecord', {}, { by: 'otherInspector' });
    expect(codesIn(opened.answerTo('ReplaceReviewer', { reviewer: idOf('otherInspector') }))).toEqual(['REVIEWER_CONFLICT']);
    expect(codesIn(opened.answerTo('GrantFriend', { friend: idOf('otherInspector') }))).toEqual(['FRIEND_READ_ONLY']);
    expect(codesIn(opened.later(2).answerTo('GrantFriend', { friend: idOf('otherInspector') }))).toEqual([]);
  });
  test('R59 R60 opening a restricted record is kept with the name and the reason', () => {
    const opened = restricted().then('TakeOverRecord', { reason: 'The others are on leave.' });
    expect(opened.recorded.at(-1)?.event).toEqual({ type: 'RecordTakenOver', reason: 'The others are on leave.', by: idOf('authority'), until: addDays(opened.today, 1) });
    expect(opened.case.stage.state).toBe('SUBMITTED');
  });
});
