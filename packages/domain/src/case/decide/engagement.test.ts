import { day } from '../../calendar/index.js';
import { aCase, asItShouldBe, codesIn, withTheDifference } from '../../testing/index.js';
import type { OneFact } from '../../testing/index.js';
import { notifiedPart } from '../stages.js';
import { engagementStepsMissing } from './engagement.js';

type Attempt = Parameters<typeof engagementStepsMissing>[0][number];
const attempt = (change: Partial<Attempt> = {}): Attempt => ({ on: day('2026-03-09'), kind: 'NO_REPLY', adjustmentsOffered: false, welfareChecked: false, writtenReminder: false, ...change });
const full = attempt({ adjustmentsOffered: true, welfareChecked: true, writtenReminder: true });

/** Two attempts in which every step was taken, but for what is said of both. */
const twice = (facts: object = {}) => () => aCase.notified().later(5).then('RecordEngagementAttempt', facts).later(2).then('RecordEngagementAttempt', facts);
const missing = (where: string, facts: object): OneFact =>
  ({ rule: 'R40', code: 'ENGAGEMENT_STEPS_MISSING', command: 'RaiseEngagementConcern', given: twice(), where, differs: { given: twice(facts) } });

const ENFORCED: readonly OneFact[] = [
  { rule: 'R40', code: 'ENGAGEMENT_STEPS_MISSING', command: 'RaiseEngagementConcern', given: twice(), where: 'there was one attempt', differs: { given: () => aCase.notified().later(5).then('RecordEngagementAttempt') } },
  missing('nobody asked after welfare, absence and disability', { welfareChecked: false }),
  missing('no adjustments were offered', { adjustmentsOffered: false }),
  missing('there was no written reminder', { writtenReminder: false }),
  { rule: 'R16', code: 'DECLINE_IS_NOT_NON_ENGAGEMENT', command: 'RaiseEngagementConcern', given: twice(), where: 'it rests on the missing account alone', details: { grounds: ['NO_ACCOUNT', 'MISSED_MEETING'] }, differs: { details: { grounds: ['NO_ACCOUNT'] } } },
  { rule: 'INPUT', code: 'INVALID', command: 'RaiseEngagementConcern', given: twice(), where: 'it rests on nothing', differs: { details: { grounds: [] } } },
  { rule: 'INPUT', code: 'INVALID', command: 'RecordEngagementAttempt', given: aCase.notified, where: 'the attempt was made before the notice', details: { attemptedOn: day('2026-03-04') }, differs: { details: { attemptedOn: day('2026-03-03') } } },
  { rule: 'R63', code: 'NOT_YET_HAPPENED', command: 'RecordEngagementAttempt', given: aCase.notified, where: 'the attempt will be made tomorrow', differs: { details: { attemptedOn: day('2026-03-05') } } },
];

describe('taking part', () => {
  test.each(ENFORCED)('$rule $command: $code is the answer where $where', (entry) => {
    expect(codesIn(asItShouldBe(entry))).toEqual([]);
    expect(withTheDifference(entry)).toMatchObject({ kind: 'refused', refusals: [{ rule: entry.rule, code: entry.code }] });
  });
  test('R40 a refusal names the steps still missing', () => {
    expect(aCase.notified().answerTo('RaiseEngagementConcern')).toMatchObject({
      refusals: [{ details: ['two attempts', 'check on welfare, absence and disability', 'adjustments offered', 'written reminder'] }],
    });
  });
  test('R40 each step counts in whichever attempt it was taken', () => {
    expect(engagementStepsMissing([attempt({ welfareChecked: true }), attempt({ adjustmentsOffered: true, writtenReminder: true })])).toEqual([]);
    expect(engagementStepsMissing([full])).toEqual(['two attempts']);
    expect(engagementStepsMissing([attempt(), full])).toEqual([]);
  });
  test('R40 a concern decides nothing: the review goes on where it stood', () => {
    const concern = twice()().then('RaiseEngagementConcern', { grounds: ['NO_REPLY'] });
    expect(concern.case.stage).toMatchObject({ state: 'ENGAGEMENT_CONCERN', raisedOn: concern.today, grounds: ['NO_REPLY'], left: { state: 'NOTIFIED' } });
    expect(concern.later(2).then('RecordReEngagement').case.stage.state).toBe('NOTIFIED');
  });
  test('an attempt keeps its codes in the case, and what was said of health out of it', () => {
    const history = aCase.notified().then('RecordEngagementAttempt', { detail: 'A fall at home.' });
    expect(notifiedPart(history.case)?.engagement).toEqual([{ on: history.today, kind: 'NO_REPLY', adjustmentsOffered: true, welfareChecked: true, writtenReminder: true }]);
    expect(history.recorded.at(-1)?.event).toMatchObject({ detail: 'A fall at home.' });
  });
});
