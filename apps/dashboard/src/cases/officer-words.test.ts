import { EVENTS } from '@candour/domain';
import { day } from '@candour/domain/calendar';
import { CASE_STATES, codesOf, labelOf } from '@candour/domain/taxonomy';
import { FACT_WORDS } from './fact-words.js';
import { ownStepText, ownStepTitle, pastText, stateText, toOfficer } from './officer-words.js';

const third = /\bofficer\b/i;

describe('an officer reads of themselves in the second person', () => {
  test('in every state of a case', () => expect(codesOf(CASE_STATES).map((state) => stateText({ state, stateLabel: labelOf(CASE_STATES, state) }, true)).filter((words) => third.test(words))).toEqual([]));
  test('R16 of an account only as long as one is waited for: not once it is in, and not where none is given', () => {
    const standing = (more: object): string => stateText({ state: 'NOTIFIED', stateLabel: 'Officer told, account invited', ...more }, true);
    expect([standing({ nextStep: { by: 'Officer' } }), standing({ nextStep: { by: 'Reviewer' }, accountReceivedOn: '2026-11-22' }), standing({ nextStep: { by: 'Reviewer' } })]).toEqual(['Your account is invited', 'Your account has come in', 'With your reviewer']);
  });
  test('and nobody else does', () => expect(stateText({ state: 'NOTIFIED', stateLabel: 'Officer told, account invited' }, false)).toBe('Officer told, account invited'));
  test('in every entry of the timeline', () => expect(Object.values(EVENTS).map(({ says }) => toOfficer(says)).filter((words) => third.test(words))).toEqual([]));
  test('in every name of a fact, but for other officers of an incident', () => expect(Object.values(FACT_WORDS).map((words) => toOfficer(words ?? '')).filter((words) => third.test(words) && words !== 'Together with the other officers')).toEqual([]));
  test('with the verb that goes with it', () => expect(['The officer gives no account', 'Report shared with the officer', 'Officer’s answer due', 'The officer agrees with the note'].map(toOfficer)).toEqual(['You give no account', 'Report shared with you', 'Your answer due', 'You agree with the note']));
  test('a step of theirs is not said to be for "Officer"; one of somebody else asks nothing of them', () => {
    expect(ownStepText('Officer', { all: 0, own: 0 })).toBeNull();
    expect(ownStepText('Reviewer', { all: 1, own: 1 })).toBe('You need do nothing for it.');
    expect([ownStepTitle('Reviewer', 'Confirm that the matter is still suitable'), ownStepTitle('Appropriate authority', 'Check the report by Thu 26 Nov 2026'), ownStepTitle('Officer', 'Give an account')])
      .toEqual(['Your reviewer: confirm that the matter is still suitable', 'The authority: check the report by Thu 26 Nov 2026', 'Give an account']);
    expect([[1, 1], [2, 2], [2, 1], [3, 2], [2, 0]].map(([all = 0, own = 0]) => ownStepText('Owner of the action', { all, own }))).toEqual(['It is yours.', 'They are yours.', 'One of them is yours.', '2 of them are yours.', 'None of them is yours. You need do nothing for it.']);
  });
});

describe('a day that has passed', () => {
  const now = day('2026-11-23');
  test('R44 is late for those who manage it, from the day after', () => expect(['2026-11-24', '2026-11-23', '2026-11-22', '2026-08-03', null].map((due) => pastText(due, now, 'manager'))).toEqual([null, null, 'Late by 1 day', 'Late by 112 days', null]));
  test('R44 is told to the officer without the word late', () => {
    expect(pastText('2026-11-22', now, 'officer whose step it is')).toBe('The date has passed. It can still be done: ask your line manager if you need more time.');
    expect(pastText('2026-11-22', now, 'officer')).toBe('The date has passed. This does not depend on you.');
  });
});
