import { CASE_STATES, codesOf } from '@candour/domain/taxonomy';
import { standardsText, stepText, toneOf } from './case-words.js';

describe('a case in words', () => {
  test('every state has a mark beside its words', () => expect(codesOf(CASE_STATES).map(toneOf)).not.toContain(undefined));
  test('a case that ended is done, one that is paused is paused, one that was referred back waits', () => expect([toneOf('CLOSED'), toneOf('PAUSED'), toneOf('REFERRED_BACK'), toneOf('NOTIFIED')]).toEqual(['done', 'paused', 'waiting', 'current']));
  test('R2 a matter of performance alone names no standard', () => {
    expect(standardsText([])).toBe('None named');
    expect(standardsText(['UOF', 'CON'])).toBe('Use of Force and Confidentiality');
  });
  test('a step says by when', () => {
    expect(stepText({ label: 'Check the report', due: '2026-11-27' })).toBe('Check the report by Fri 27 Nov 2026');
    expect(stepText({ label: 'Give an account, or choose not to', due: '2026-11-27' })).toBe('Give an account, or choose not to, by Fri 27 Nov 2026');
    expect(stepText({ label: 'Check the report', due: null })).toBe('Check the report');
  });
});
