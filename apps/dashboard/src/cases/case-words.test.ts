import { CASE_STATES, codesOf } from '@candour/domain/taxonomy';
import { basisOf, standardsText, stepText, toneOf } from './case-words.js';

describe('a case in words', () => {
  test('every state has a mark beside its words', () => expect(codesOf(CASE_STATES).map(toneOf)).not.toContain(undefined));
  test('a case that ended is done, one that is paused waits', () => expect([toneOf('CLOSED'), toneOf('PAUSED'), toneOf('NOTIFIED')]).toEqual(['done', 'waiting', 'current']));
  test('R2 a matter of performance alone names no standard', () => {
    expect(standardsText([])).toBe('None named');
    expect(standardsText(['UOF', 'CON'])).toBe('Use of Force and Confidentiality');
  });
  test('R14 a date of law is law, and policy is never shown as law', () => {
    const dates = [{ due: '2026-11-27', basis: 'LAW' as const }, { due: '2026-11-30', basis: 'POLICY' as const }, { due: '2026-12-01', basis: null }, null];
    expect([basisOf('2026-11-27', dates), basisOf('2026-11-30', dates), basisOf('2026-12-01', dates), basisOf('2026-12-24', dates), basisOf(null, dates)]).toEqual(['law', 'policy', null, null, null]);
  });
  test('a step says by when', () => {
    expect(stepText({ label: 'Check the report', due: '2026-11-27' })).toBe('Check the report by Fri 27 Nov 2026');
    expect(stepText({ label: 'Check the report', due: null })).toBe('Check the report');
  });
});
