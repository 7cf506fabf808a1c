import { CASE_STATES, codesOf } from '../taxonomy/index.js';
import type { CaseState } from '../taxonomy/index.js';
import { History, codesIn, inState, someNow } from '../testing/index.js';
import { COMMAND_TYPES } from './commands/index.js';
import type { CommandType } from './commands/index.js';
import { allowedCommands } from './decide/allowed.js';
import { LIFECYCLE, TERMINAL_STATES } from './lifecycle.js';
import type { Move } from './lifecycle.js';

const STATES = codesOf(CASE_STATES);
const move = (type: CommandType): Move => LIFECYCLE[type];

/* Written out by hand from process 2.1: where a rule speaks before the lifecycle does. */
const SPEAKS: readonly { readonly rule: string; readonly code: string; readonly states: readonly CaseState[]; readonly commands: readonly CommandType[] }[] = [
  { rule: 'R1', code: 'NOT_REFERRED', states: ['DRAFT', 'SUBMITTED', 'RETURNED'], commands: ['GiveNotice', 'ArrangeDiscussion', 'RearrangeDiscussion', 'RecordDiscussion', 'RecordOralAccount', 'ExtendAccount', 'ShareReport'] },
  {
    rule: 'R22', code: 'CASE_STOPPED', states: ['REFERRED_BACK'],
    commands: ['DeclareConflict', 'GiveNotice', 'RecordOralAccount', 'ExtendAccount', 'AnswerAdjustment', 'AnswerCorrection', 'RecordFactFinding', 'ConfirmSuitability', 'RecordWelfareNote', 'ArrangeDiscussion', 'RearrangeDiscussion', 'CancelDiscussion', 'RecordDiscussion', 'RaiseNewSeriousMatter', 'DraftReport', 'ShareReport', 'SendReport', 'VerifyAction', 'ExtendAction', 'CancelAction', 'RecordReviewNote', 'AddAddendum', 'RecordEngagementAttempt', 'RaiseEngagementConcern', 'RecordReEngagement', 'ReferBack'],
  },
  { rule: 'R23', code: 'DISCUSSION_REQUIRED', states: ['DRAFT', 'SUBMITTED', 'RETURNED', 'ASSESSED', 'REVIEWER_APPOINTED', 'NOTIFIED', 'DISCUSSION_ARRANGED'], commands: ['DraftReport', 'ShareReport', 'SendReport'] },
  { rule: 'R61', code: 'REPORT_SEALED', states: ['REPORT_SENT', 'FOLLOW_UP', 'CLOSED'], commands: ['DraftReport'] },
  { rule: 'R46', code: 'PROCESS_OVER', states: ['REPORT_SENT', 'FOLLOW_UP', 'CLOSED'], commands: ['GiveNotice', 'RecordOralAccount', 'ExtendAccount', 'ArrangeDiscussion', 'RearrangeDiscussion', 'RecordDiscussion', 'RecordFactFinding', 'RecordEngagementAttempt', 'RaiseEngagementConcern', 'RaiseNewSeriousMatter', 'ShareReport'] },
  { rule: 'R4', code: 'SCOPE_LOCKED', states: ['REPORT_DRAFT', 'REPORT_SHARED', 'REPORT_SENT', 'REPORT_RETURNED', 'FOLLOW_UP', 'CLOSED'], commands: ['ChangeScope'] },
];
const expectedIn = (state: CaseState, type: CommandType): { readonly rule: string; readonly code: string } => {
  const { rule, code } = SPEAKS.find((s) => s.states.includes(state) && s.commands.includes(type)) ?? { rule: 'LIFECYCLE', code: 'WRONG_STAGE' };
  return { rule, code };
};

describe.each(STATES)('when a case is in %s', (state) => {
  const history = inState[state]();
  test('it is in that state', () => expect(history.case.stage.state).toBe(state));

  const outOfPlace = COMMAND_TYPES.filter((type) => !move(type).from.includes(state));
  test.each(outOfPlace)(`%s is refused, LIFECYCLE or the rule that speaks (R1, R4, R22, R23, R46, R61)`, (type) => {
    const decision = history.answerTo(type, {}, { by: 'authority' });
    expect(decision).toEqual({ kind: 'refused', refusals: [expect.objectContaining(expectedIn(state, type))] });
  });

  const inPlace = COMMAND_TYPES.filter((type) => move(type).from.includes(state));
  if (inPlace.length > 0) {
    // R18: something can only be added to an account that is there, so the state alone does not decide on AddToAccount.
    test.each(inPlace.filter((type) => type !== 'AddToAccount'))('%s is not out of place', (type) => {
      expect(SPEAKS.map((s) => s.code).concat('WRONG_STAGE')).not.toContain(codesIn(history.answerTo(type))[0]);
    });
  }
});

test.each(SPEAKS[0]?.commands ?? [])('R1 before there is a referral %s is refused', (type) => {
  expect(History.start().answerTo(type, {}, { by: 'authority' })).toMatchObject({ kind: 'refused', refusals: [{ rule: 'R1', code: 'NOT_REFERRED' }] });
});

describe('the lifecycle as a graph', () => {
  const target = (type: CommandType, from: CaseState): readonly CaseState[] => {
    const { to } = move(type);
    if (to === 'STAYS' || to === 'LEFT') return [];
    return to === 'DECIDED' ? (type === 'Transfer' && from !== 'FOLLOW_UP' ? ['TRANSFERRED'] : type === 'ChangeScope' ? ['NOTIFIED'] : []) : [to];
  };
  test('every state can be reached from a draft', () => {
    const reached = new Set<CaseState>(['DRAFT']);
    for (let grew = true; grew; ) {
      const before = reached.size;
      for (const type of COMMAND_TYPES) for (const state of reached) if (move(type).from.includes(state)) target(type, state).forEach((s) => reached.add(s));
      grew = reached.size > before;
    }
    expect([...reached].sort()).toEqual([...STATES].sort());
  });
  test('every state that is not terminal has a way out', () => {
    for (const state of STATES.filter((s) => !TERMINAL_STATES.includes(s))) {
      const waysOut = COMMAND_TYPES.filter((type) => move(type).from.includes(state) && (move(type).to === 'LEFT' || target(type, state).some((s) => s !== state)));
      expect(`${state}: ${waysOut.length > 0}`).toBe(`${state}: true`);
    }
  });
  test('a terminal state is never left', () => {
    for (const state of TERMINAL_STATES) for (const type of COMMAND_TYPES) if (move(type).from.includes(state)) expect(`${type} from ${state}: ${move(type).to}`).toBe(`${type} from ${state}: STAYS`);
  });
});

describe('who may give which command', () => {
  test('ACCESS somebody with no part in the case is refused, whatever the command', () => {
    const history = inState.NOTIFIED();
    for (const type of COMMAND_TYPES) expect([type, ...codesIn(history.answerTo(type, {}, { by: 'otherInspector' }))]).toEqual([type, 'NOT_ALLOWED']);
  });
  test('R40 only the authority takes a case out of the review', () => {
    expect(codesIn(inState.REFERRED_BACK().answerTo('Escalate', {}, { by: 'inspector' }))).toEqual(['AA_ONLY']);
  });
  test('R18 only the officer writes the account', () => {
    expect(codesIn(inState.NOTIFIED().answerTo('SubmitAccount', {}, { by: 'inspector' }))).toEqual(['NOT_AUTHOR']);
    expect(codesIn(inState.NOTIFIED().answerTo('SubmitAccount', {}, { by: 'authority' }))).toEqual(['NOT_AUTHOR']);
  });
  test('the buttons of a state are the commands its person may give, in the words of the table', () => {
    const notified = inState.NOTIFIED();
    const labels = (by: 'officer' | 'inspector' | 'otherInspector'): readonly string[] => allowedCommands(notified.case, someNow(notified.today, by)).map((a) => a.label);
    expect(labels('officer')).toContain('Send my account');
    expect(labels('officer')).not.toContain('Arrange the discussion');
    expect(labels('inspector')).toContain('Arrange the discussion');
    expect(labels('otherInspector')).toEqual([]);
  });
});
