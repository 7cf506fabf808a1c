import { byDay, classesText, purposeText, reasonText, visitsOf } from './look-words.js';

describe('who has looked, told to the officer', () => {
  test('R55 goes by days, the newest first', () =>
    expect(byDay([{ on: '2026-11-20', n: 1 }, { on: '2026-11-23', n: 2 }, { on: '2026-11-20', n: 3 }])).toEqual([['2026-11-23', [{ on: '2026-11-23', n: 2 }]], ['2026-11-20', [{ on: '2026-11-20', n: 1 }, { on: '2026-11-20', n: 3 }]]]));
  test('R55 takes the officer’s own together, and nobody else’s', () => {
    const look = (at: string, role: 'OFFICER' | 'REVIEWER', ...classes: string[]) => ({ at, on: '2026-11-22', role, purpose: 'CASE_WORK', classes });
    expect(visitsOf([look('5', 'OFFICER', 'C'), look('4', 'OFFICER', 'C', 'R'), look('3', 'REVIEWER', 'P'), look('2', 'REVIEWER', 'P'), look('1', 'OFFICER', 'C')]).map(({ role, times, first, at, classes }) => [role, times, first, at, classes.join()]))
      .toEqual([['OFFICER', 2, '4', '5', 'C,R'], ['REVIEWER', 1, '3', '3', 'P'], ['REVIEWER', 1, '2', '2', 'P'], ['OFFICER', 1, '1', '1', 'C']]);
  });
  test('says what was read in words', () => expect(classesText(['C', 'P', 'R'])).toBe('case facts, account or discussion and the report'));
  test('gives a reason for those who look for their work', () => expect([reasonText({ role: 'REVIEWER', purpose: 'CASE_WORK' }), reasonText({ role: 'FRIEND', purpose: 'CASE_WORK' }), reasonText({ role: 'FRIEND', purpose: 'BREAK_GLASS' })]).toEqual(['To work on the case', null, expect.stringContaining('taking over')]));
  test('shows a purpose it does not know rather than hide a look', () => expect([purposeText('CASE_WORK'), purposeText('SOMETHING_NEW')]).toEqual(['To work on the case', 'Recorded as “something new”']));
});
