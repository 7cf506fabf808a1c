import { alarmSentence, lessonsLateSentence, signalSentence, chanceSentence } from './changed.js';

const none = { shiftSince: null, shiftSide: null, lastSignalMonth: null, lastSignal: null, lastSignalSide: null } as const;
const chart = { what: 'Referrals per 1,000 officers' };
const facts = { to: '2026-10' };

describe('what a chart has to say that is news', () => {
  test.each([
    ['nothing', none, null],
    ['a shift that goes on', { ...none, shiftSince: '2026-03', shiftSide: 'ABOVE', lastSignalMonth: '2026-10', lastSignal: 'RUN_ON_ONE_SIDE', lastSignalSide: 'ABOVE' }, 'Referrals per 1,000 officers: every month since March 2026 lies above the average.'],
    ['a month outside the limits', { ...none, lastSignalMonth: '2026-08', lastSignal: 'OUTSIDE_LIMITS', lastSignalSide: 'BELOW' }, 'Referrals per 1,000 officers: below the limits in August 2026.'],
    ['one of half a year ago', { ...none, lastSignalMonth: '2026-04', lastSignal: 'OUTSIDE_LIMITS', lastSignalSide: 'ABOVE' }, 'Referrals per 1,000 officers: above the limits in April 2026.'],
    ['one that is older', { ...none, lastSignalMonth: '2026-03', lastSignal: 'OUTSIDE_LIMITS', lastSignalSide: 'ABOVE' }, null],
    ['a trend', { ...none, lastSignalMonth: '2026-10', lastSignal: 'TREND', lastSignalSide: 'ABOVE' }, 'Referrals per 1,000 officers: seven months in one direction, the last in October 2026.'],
  ] as const)('%s', (_what, finding, says) => expect(signalSentence({ facts, finding }, chart)).toBe(says));
});

test('an alarm says what, since when, how many, and how many were to be expected', () => {
  expect(alarmSentence({ label: 'Use of force, Custody', since: '2026-08', seen: 12, expected: 4.25 })).toBe('Use of force, Custody, since August 2026: 12 where about 4.3 would be expected.');
});

test('R36 lessons past their day', () => expect([lessonsLateSentence(1), lessonsLateSentence(3)]).toEqual(['1 lesson for the force has waited more than 20 working days for an answer.', '3 lessons for the force have waited more than 20 working days for an answer.']));

test('the stated rate of false alarms stands there, alarm or not', () => {
  expect(chanceSentence({ chance: 'This force can expect 4 false alarms a year.', watched: 40 })).toBe('This force can expect 4 false alarms a year. A signal says look, not who or why.');
  expect(chanceSentence(null)).toMatch(/^No early warning/);
});
