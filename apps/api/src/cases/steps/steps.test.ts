import { LIFECYCLE, TERMINAL_STATES } from '@candour/domain';
import type { Party } from '@candour/domain';
import { day } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { CASE_STATES, codesOf } from '@candour/domain/taxonomy';
import type { CaseState } from '@candour/domain/taxonomy';
import type { Course } from './course.js';
import { nextStepOf } from './next-step.js';
import { stagesOf } from './stages.js';

const today = day('2026-03-16');
const NOTHING: Course = {
  state: 'DRAFT', stateLeft: [], submittedOn: null, assessedOn: null, reviewerAppointedOn: null, notifiedOn: null, accountDue: null, accountReceivedOn: null, accountDeclinedOn: null, accountWindowWaivedOn: null, suitable: null,
  meetingOn: null, discussedOn: null, reportResponse: null, reportSentOn: null, acceptedOn: null, reviewOn: null, reviewedOn: null, pdrDiscussedOn: null, pauseReviewOn: null, recordClosedOn: null, endedOn: null, actionsOpen: 0,
  earliestActionDue: null, deadlines: {},
};
const course = (state: CaseState, more: Partial<Course> = {}): Course => ({ ...NOTHING, state, ...more });
const step = (state: CaseState, more: Partial<Course> = {}): string | null => { const next = nextStepOf(course(state, more), today); return next && `${next.by}: ${next.command} ${next.due}`; };
const dated = (due: Day) => ({ due, from: day('2026-03-02'), workingDays: 5, months: null, basis: 'policy', rule: 'R2', tableVersion: 'none', pack: '' }) as const;

const PARTIES: Readonly<Record<string, readonly Party[]>> = { Officer: ['officer'], Reviewer: ['reviewer'], 'Appropriate authority': ['authority'], Referrer: ['referrer'], 'Line manager': ['lineManager'], 'Owner of the action': ['actionOwner'] };

describe('the next step of a case', () => {
  test.each(codesOf(CASE_STATES).filter((state) => !TERMINAL_STATES.includes(state)))('in %s is one that the lifecycle knows there, of somebody who may take it', (state) => {
    const next = nextStepOf(course(state), today);
    expect(next).not.toBeNull();
    const command = next?.command ?? 'ReturnToReview';
    expect(LIFECYCLE[command].from).toContain(state);
    expect(LIFECYCLE[command].by).toEqual(expect.arrayContaining([...(PARTIES[next?.by ?? ''] ?? [])]));
  });

  test.each(TERMINAL_STATES)('in %s is none', (state) => expect(nextStepOf(course(state), today)).toBeNull());

  test('R24 after the notice waits for the account until it is in, declined, waived or its day has passed', () => {
    const due = day('2026-03-16');
    expect(step('NOTIFIED', { accountDue: due })).toBe('Officer: SubmitAccount 2026-03-16');
    for (const settled of [{ accountReceivedOn: due }, { accountDeclinedOn: due }, { accountWindowWaivedOn: due }, { accountDue: day('2026-03-13') }]) expect(step('NOTIFIED', { accountDue: due, ...settled })).toBe('Reviewer: ConfirmSuitability null');
    expect(step('NOTIFIED', { accountReceivedOn: due, suitable: true })).toBe('Reviewer: ArrangeDiscussion null');
  });

  test('R34 after sharing waits for the officer’s answer, and no longer than its day', () => {
    expect(step('REPORT_SHARED', { deadlines: { RESPONSE: dated(day('2026-03-16')) } })).toBe('Officer: RespondToReport 2026-03-16');
    expect(step('REPORT_SHARED', { deadlines: { RESPONSE: dated(day('2026-03-13')) } })).toBe('Reviewer: SendReport null');
    expect(step('REPORT_SHARED', { reportResponse: 'AGREED' })).toBe('Reviewer: SendReport null');
  });

  test('R38 R44 R45 in follow-up goes from the actions to the review note, the PDR and the closing', () => {
    expect(step('FOLLOW_UP', { actionsOpen: 2, earliestActionDue: day('2026-04-01') })).toBe('Owner of the action: CompleteAction 2026-04-01');
    expect(step('FOLLOW_UP', { reviewOn: day('2026-06-12') })).toBe('Reviewer: RecordReviewNote 2026-06-12');
    expect(step('FOLLOW_UP', { reviewedOn: today, deadlines: { PDR: dated(day('2027-03-13')) } })).toBe('Line manager: RecordPdrDiscussion 2027-03-13');
    expect(step('FOLLOW_UP', { reviewedOn: today, pdrDiscussedOn: today })).toBe('Appropriate authority: CloseRecord null');
  });

  test('R62 tells why its date is what it is', () => {
    expect(nextStepOf(course('SUBMITTED', { deadlines: { ASSESSMENT: dated(day('2026-03-09')) } }), today)).toMatchObject({ label: 'Assess the referral', due: '2026-03-09', explanation: '5 working days after Mon 2 Mar 2026. Force policy: R2.' });
  });
});

describe('the stages of a case', () => {
  const states = (c: Course): string => stagesOf(c, today).map(({ state }) => state[0]).join('');
  test('are behind it, where it stands and to come', () => {
    expect(states(course('DRAFT'))).toBe('CUUUUUUUU');
    expect(states(course('REVIEWER_APPOINTED'))).toBe('DDDCUUUUU');
    expect(states(course('REPORT_SENT', { accountReceivedOn: today }))).toBe('DDDDDDDCU');
    expect(states(course('CLOSED', { accountReceivedOn: today }))).toBe('DDDDDDDDD');
  });

  test('R16 an account that was not given is skipped, not failed', () => expect(states(course('DISCUSSED', { accountDeclinedOn: today }))).toBe('DDDDSDCUU'));

  test('a side state stands where the case left off; what an early end did not reach was not reached', () => {
    expect(states(course('PAUSED', { stateLeft: ['NOTIFIED'], accountDue: today }))).toBe('DDDDCUUUU');
    expect(states(course('DISCONTINUED', { stateLeft: ['NOTIFIED'], accountDue: today }))).toBe('DDDDNNNNN');
    expect(states(course('DECLINED'))).toBe('DDNNNNNNN');
    expect(states(course('ESCALATED', { stateLeft: ['DISCUSSED'], accountDeclinedOn: today }))).toBe('DDDDSDNNN');
  });

  test('R42 a case that ended while an account was asked for did not reach it, also long after its day; one declined was not needed', () => {
    const ended = (more: Partial<Course>): string => states(course('ESCALATED', { stateLeft: ['NOTIFIED', 'REFERRED_BACK'], accountDue: day('2026-03-02'), endedOn: day('2026-02-27'), ...more }));
    expect([ended({}), ended({ accountDeclinedOn: day('2026-02-26') }), ended({ accountReceivedOn: day('2026-02-26') })]).toEqual(['DDDDNNNNN', 'DDDDSNNNN', 'DDDDDNNNN']);
  });

  test('R2 a decision against a review is an assessment, with its day', () =>
    expect(stagesOf(course('DECLINED', { assessedOn: today }), today)[1]).toMatchObject({ key: 'ASSESSMENT', state: 'DONE', on: today }));

  test('R39 the check is done on the day of acceptance, whatever day the report was sent', () =>
    expect(stagesOf(course('FOLLOW_UP', { reportSentOn: day('2026-03-09'), acceptedOn: day('2026-03-13') }), today).slice(6, 8)).toMatchObject([{ key: 'REPORT', on: '2026-03-09' }, { key: 'CHECK', on: '2026-03-13' }]));

  test('every state has its place', () => {
    for (const state of codesOf(CASE_STATES)) {
      const side = ['PAUSED', 'REFERRED_BACK', 'ENGAGEMENT_CONCERN', 'ESCALATED', 'DISCONTINUED', 'TRANSFERRED'].includes(state);
      const letters = states(course(state, side ? { stateLeft: ['DISCUSSED'] } : {}));
      expect(letters).toHaveLength(9);
      expect(letters).toMatch(/^[DS]*(?:CU*|D|N+)$/);
    }
  });
});
