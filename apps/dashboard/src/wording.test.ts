import { day } from '@candour/domain/calendar';
import { count, counted, listed, momentOfYearText, momentText, percent, personText, relativeDay } from './wording.js';

describe('numbers as a reader sees them', () => {
  test('thousands are set apart', () => expect(count(1131)).toBe('1,131'));
  test.each([[0, 'no cases'], [1, '1 case'], [2, '2 cases'], [1131, '1,131 cases']])('%i is "%s"', (n, words) => expect(counted(n, 'case')).toBe(words));
  test.each([[412, 1131, '36%'], [1, 1131, 'under 1%'], [0, 1131, '0%'], [1130, 1131, 'over 99%'], [1131, 1131, '100%'], [0, 0, 'none']])('%i of %i is %s', (part, whole, words) => expect(percent(part, whole)).toBe(words));
  test('a list has commas and one "and"', () => {
    expect(listed([])).toBe('');
    expect(listed(['a'])).toBe('a');
    expect(listed(['a', 'b'])).toBe('a and b');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  });
});

describe('days and moments are those of London', () => {
  test('a moment of a summer evening belongs to the next day', () => expect(momentText('2026-07-01T23:30:00Z')).toBe('Thu 2 Jul 2026, 00:30'));
  test('a winter moment is as the clock of Greenwich', () => expect(momentText('2026-11-23T09:00:00.000Z')).toBe('Mon 23 Nov 2026, 09:00'));
  test('under a heading with the year the year is not said again', () => expect(momentOfYearText('2026-11-23T09:00:00.000Z')).toBe('Mon 23 Nov, 09:00'));
  test.each([['2026-11-23', 'today'], ['2026-11-24', 'tomorrow'], ['2026-11-22', 'yesterday'], ['2026-11-30', 'in 7 days'], ['2026-10-20', '34 days ago']])('%s seen from 23 Nov is %s', (of, words) => expect(relativeDay(day(of), day('2026-11-23'))).toBe(words));
});

describe('a person', () => {
  test('is called by rank and name', () => expect(personText({ name: 'Ada Okafor', rank: 'SERGEANT' })).toBe('Sgt Ada Okafor'));
  test('of a rank without a short form by the whole of it', () => expect(personText({ name: 'Ada Okafor', rank: 'CHIEF_CONSTABLE' })).toBe('Chief Constable Ada Okafor'));
  test('of the staff by name alone', () => expect(personText({ name: 'Ada Okafor', rank: null })).toBe('Ada Okafor'));
});
