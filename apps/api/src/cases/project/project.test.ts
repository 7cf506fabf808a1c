import { openEvent } from '@candour/domain';
import { addDays } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { PEOPLE, aCase, codesIn } from '@candour/domain/testing';
import type { History } from '@candour/domain/testing';
import type { KeptDeadline } from '../../calendar/deadline.js';
import type { Course } from '../steps/course.js';
import { nextStepOf } from '../steps/next-step.js';
import { rowsOf } from './index.js';

/* Notice was given on Wed 4 Mar 2026, so the account is due on Wed 11 Mar. */
const rows = (history: History) => rowsOf(history.case, history.recorded.map((r) => ({ ...r, event: openEvent(r.event) })));
const deadline = (history: History, kind: string) => rows(history).deadlines.find((row) => row.kind === kind);

describe('the dates of a case that stood still', () => {
  test.each([
    ['R13 R49 the notice', 'NOTICE', aCase.reviewerAppointed], ['R32 R49 the report', 'REPORT', aCase.discussed], ['R34 R49 the officer’s answer', 'RESPONSE', aCase.reportShared],
    ['R39 R49 the check', 'CHECK', aCase.reportSent], ['R42 R49 the reassessment', 'REASSESSMENT', aCase.referredBack],
  ])('%s is a week later after a pause of a week', (_which, kind, given) => {
    const due = deadline(given(), kind)?.due as Day;
    expect(deadline(given().then('Pause').later(7).then('Resume'), kind)?.due).toBe(addDays(due, 7));
  });

  test('R34 the officer’s answer is two weeks later when the case was back with the authority for two', () => {
    const due = deadline(aCase.reportShared(), 'RESPONSE')?.due as Day;
    expect(deadline(aCase.reportShared().later(1).then('ReferBack').later(14).then('ReturnToReview'), 'RESPONSE')).toMatchObject({ due: addDays(due, 14), workingDays: 15, rule: 'R34' });
  });

  test('what is no longer waited for has no date: the answer once the report is in, the reassessment once decided', () => {
    expect(deadline(aCase.reportSent(), 'RESPONSE')).toBeUndefined();
    expect(deadline(aCase.referredBack().then('ReturnToReview'), 'REASSESSMENT')).toBeUndefined();
  });

  test('R34 sending the report is the next step on no day on which it would be refused', () => {
    const resumed = aCase.reportShared().then('Pause').later(7).then('Resume');
    const { due } = deadline(resumed, 'RESPONSE') ?? {};
    const deadlines = Object.fromEntries(rows(resumed).deadlines.map((row) => [row.kind, { ...row, from: row.countsFrom } as unknown as KeptDeadline]));
    const course = { state: 'REPORT_SHARED', stateLeft: [], reportResponse: null, deadlines } as unknown as Course;
    const days = Array.from({ length: 12 }, (_, i) => addDays(resumed.today, i));
    const offered = days.filter((on) => nextStepOf(course, on)?.command === 'SendReport');
    expect(offered).toEqual(days.filter((on) => !codesIn(resumed.answerTo('SendReport', {}, { on })).includes('RESPONSE_WINDOW_OPEN')));
    expect(offered[0]).toBe(addDays(due as Day, 1));
  });
});

test('R14 R49 the days given back for the account are told as a later date, after a pause as after a referral back', () => {
  const later = (history: History) => rows(history).extensions.map(({ kind, newDue, askedBy }) => ({ kind, newDue, askedBy }));
  const { due } = deadline(aCase.notified(), 'ACCOUNT') ?? {};
  expect(later(aCase.notified().then('ReferBack').later(7).then('ReturnToReview'))).toEqual([{ kind: 'RETURNED', newDue: addDays(due as Day, 7), askedBy: null }]);
  expect(later(aCase.notified().then('Pause').later(7).then('Resume'))).toEqual([{ kind: 'RESUMED', newDue: addDays(due as Day, 7), askedBy: null }]);
  expect(later(aCase.accountReceived().then('ReferBack').later(7).then('ReturnToReview'))).toEqual([]);
});

test('R36 R47 the lessons of a report that came back stay while it is written anew, and when the case ends meanwhile', () => {
  const lessons = (history: History) => rows(history).org_lessons.map(({ theme, lesson, status }) => ({ theme, lesson, status }));
  const sent = lessons(aCase.reportSent());
  const anew = aCase.reportReturned().then('DraftReport');
  expect(sent).toHaveLength(1);
  expect([lessons(anew), lessons(anew.then('Discontinue')), lessons(aCase.discussed())]).toEqual([sent, sent, []]);
  expect(lessons(anew.then('Discontinue').then('AnswerLesson', { status: 'IMPLEMENTED' }))).toMatchObject([{ status: 'IMPLEMENTED' }]);
});

describe('what is told of a case that went another way', () => {
  test('R2 a referral that was declined was assessed: on that day, by whom, and with the allegations as referred', () => {
    const declined = aCase.drafted().then('SubmitReferral', { allegations: [{ category: 'A', subCategory: 'A4' }] }).later(1).then('DeclineReferral');
    const { cases: [row], assessments } = rows(declined);
    expect(row).toMatchObject({ state: 'DECLINED', assessedOn: declined.today, endedOn: declined.today });
    expect(assessments).toEqual([expect.objectContaining({ decision: row?.decision, assessedOn: declined.today, assessorId: PEOPLE.authority.id, allegations: [{ category: 'A', subCategory: 'A4' }] })]);
    expect(rows(aCase.submitted()).assessments).toEqual([]);
  });

  test('R27 the day and place of the discussion stay once it was held, as last arranged; a discussion called off leaves none', () => {
    const meeting = (history: History) => { const [row] = rows(history).cases; return [row?.meetingOn, row?.meetingPlace]; };
    const moved = aCase.discussionArranged().then('RearrangeDiscussion', { place: 'The quiet room.' });
    const arranged = meeting(moved);
    expect(arranged).toEqual([expect.stringMatching(/^2026-/), 'The quiet room.']);
    expect(meeting(moved.later(5).then('RecordDiscussion'))).toEqual(arranged);
    expect(meeting(aCase.discussionArranged().then('CancelDiscussion'))).toEqual([null, null]);
  });
});
