import { addDays } from '../../calendar/index.js';
import type { CaseState } from '../../taxonomy/index.js';
import { History, aCase, codesIn, idOf, inState, withPerson } from '../../testing/index.js';
import type { CommandType } from '../commands/index.js';

/** The officer's last day was the day before. */
const gone = (history: History) => ({ facts: withPerson('officer', { leaverOn: addDays(history.today, -1) }) });

describe('R47 when the officer has left', () => {
  const STOPPED: readonly (readonly [CaseState, CommandType])[] = [
    ['NOTIFIED', 'ExtendAccount'], ['DISCUSSION_ARRANGED', 'CancelDiscussion'], ['DISCUSSED', 'RaiseNewSeriousMatter'], ['REPORT_DRAFT', 'DraftReport'], ['REPORT_SHARED', 'DraftReport'], ['REPORT_SENT', 'ReturnReport'], ['REPORT_RETURNED', 'DraftReport'],
  ];
  test.each(STOPPED)('an open review in %s stops: %s', (state, type) => {
    const history = inState[state]();
    expect(history.answerTo(type, {}, gone(history))).toMatchObject({ kind: 'refused', refusals: [{ rule: 'R47', code: 'OFFICER_HAS_LEFT' }] });
    expect(codesIn(history.answerTo(type, {}, { facts: withPerson('officer', { leaverOn: history.today }) }))).not.toContain('OFFICER_HAS_LEFT');
  });
  const accountIn = aCase.accountReceived();
  const asked = accountIn.then('RequestProtectedPassage');
  const restricted = History.start().then('DraftReferral', { restrictedTo: [idOf('authority'), idOf('inspector')] }).then('SubmitReferral').later(1).then('AcceptForReview').then('AppointReviewer').then('GiveNotice');
  const FOLLOWS: readonly (readonly [CommandType, History])[] = [
    ['Discontinue', accountIn], ['Transfer', accountIn], ['RecordWithdrawal', accountIn], ['SendOutcomeLetter', accountIn], ['TakeOverRecord', restricted], ['RequestProtectedPassage', accountIn], ['ApproveProtectedPassage', asked],
    ['OpenProtectedPassage', asked], ['ReplaceReviewer', accountIn], ['AnswerLesson', aCase.reportSent()], ['AcceptReport', aCase.reportSent()],
  ];
  test.each(FOLLOWS)('%s may still follow, for it ends, hands on or keeps the record', (type, history) => {
    expect(codesIn(history.answerTo(type, {}, { ...gone(history), ...(type === 'TakeOverRecord' ? { by: 'authority' as const } : {}) })).filter((code) => code === 'OFFICER_HAS_LEFT' || code === 'NOT_ALLOWED')).toEqual([]);
  });
});

describe('questions that any command may raise', () => {
  const appointed = aCase.reviewerAppointed().later(31);
  const givenOn = addDays(appointed.today, -30);
  test('R63 a no comes before the question about a late entry', () => {
    expect(codesIn(appointed.answerTo('GiveNotice', { givenOn, contents: [] }))).toEqual(['NOTICE_INCOMPLETE']);
  });
  test('R13 R63 R35 all questions are asked at once, the general one first', () => {
    const words = { givenOn, whyReferred: 'Misconduct.' };
    expect(codesIn(appointed.answerTo('GiveNotice', words))).toEqual(['LATE_ENTRY', 'TONE']);
    expect(codesIn(appointed.answerTo('GiveNotice', words, { answers: [{ code: 'TONE', reason: 'A quotation.' }] }))).toEqual(['LATE_ENTRY']);
    const answers = [{ code: 'LATE_ENTRY', reason: 'The form lay in a tray.' }, { code: 'TONE', reason: 'A quotation.' }];
    expect(appointed.answerTo('GiveNotice', words, { answers })).toMatchObject({ kind: 'happened', events: [{ type: 'NoticeGiven' }], answered: [{ code: 'TONE' }, { code: 'LATE_ENTRY' }] });
  });
  test('R63 what is not late is not asked about, and happens as it was decided', () => {
    expect(aCase.reviewerAppointed().answerTo('GiveNotice')).toMatchObject({ kind: 'happened', answered: [] });
  });
});
