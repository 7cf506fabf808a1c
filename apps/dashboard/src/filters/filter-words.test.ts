import type { Month } from '@candour/domain/calendar';
import { choicesOf, droppedWords, periodWords } from './filter-words.js';
import { CASES, unfiltered } from './filter.js';

describe('a filter in words', () => {
  const month = (text: string): Month => text as Month;
  test.each([
    [{ kind: 'any' as const }, 'any time'], [{ kind: 'last' as const, months: 24 as const }, 'last 24 months'],
    [{ kind: 'months' as const, from: month('2025-01'), to: month('2026-10') }, 'Jan 2025 to Oct 2026'],
    [{ kind: 'months' as const, from: month('2025-01'), to: month('2025-01') }, 'Jan 2025'],
    [{ kind: 'months' as const, from: month('2025-01'), to: null }, 'since Jan 2025'], [{ kind: 'months' as const, from: null, to: month('2026-10') }, 'up to Oct 2026'],
  ])('period %j is "%s"', (period, words) => expect(periodWords(period)).toBe(words));

  test('each choice stands on its own and can be taken away alone', () => {
    const filter = { ...unfiltered(CASES), unit: 'N', standards: ['UOF', 'DUT'] as const, openOnly: true };
    const choices = choicesOf(filter, (code) => (code === 'N' ? 'North Area' : undefined));
    expect(choices.map(({ words }) => words)).toEqual(['Unit: North Area', 'Standard: Use of Force', 'Standard: Duties and Responsibilities', 'Open cases']);
    expect(choices[1]?.without).toEqual({ ...filter, standards: ['DUT'] });
  });
  test('an address that was not understood is told in one sentence', () => {
    expect(droppedWords([])).toBeNull();
    expect(droppedWords([{ name: 'standard', value: 'XYZ' }])).toBe('“standard=XYZ” in the address is not known here and was left out.');
    expect(droppedWords([{ name: 'a', value: '' }, { name: 'b', value: 'c' }])).toBe('“a” and “b=c” in the address are not known here and were left out.');
  });
});
