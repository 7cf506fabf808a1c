import { day } from '../calendar/index.js';
import { earlierOn, patternIn, patternSince, supportFirst } from './pattern.js';

const today = day('2026-06-15');
const review = (known: string, ...standards: ('UOF' | 'DUT')[]) => ({ known, standards });

describe('R52 earlier reviews of one officer', () => {
  test.each([['2025-06-15', 1], ['2025-06-14', 0]])('R52 one that became known on %s counts %i in twelve months', (known, inTwelveMonths) => expect(earlierOn([review(known, 'DUT')], today)).toEqual({ inTwelveMonths, standardsInTwentyFourMonths: ['DUT'] }));
  test.each([['2024-06-15', ['UOF']], ['2024-06-14', []]])('R52 the standards of one that became known on %s are %j in twenty-four', (known, standards) => expect(earlierOn([review(known, 'UOF'), review(known, 'UOF')], today).standardsInTwentyFourMonths).toEqual(standards));
  test('R52 nothing before that day speaks', () => expect(patternSince(today)).toBe('2024-06-15'));

  test.each<[string, readonly ('UOF' | 'DUT')[], { inTwelveMonths: number; standardsInTwentyFourMonths: readonly ('UOF' | 'DUT')[] }, object | null]>([
    ['a first review is no pattern', ['UOF'], { inTwelveMonths: 0, standardsInTwentyFourMonths: ['DUT'] }, null],
    ['a second within twelve months is one', ['UOF'], { inTwelveMonths: 1, standardsInTwentyFourMonths: ['DUT'] }, { reviews: 2, standards: [] }],
    ['the same standard within twenty-four months is one', ['UOF', 'DUT'], { inTwelveMonths: 0, standardsInTwentyFourMonths: ['DUT'] }, { reviews: 1, standards: ['DUT'] }],
  ])('R52 %s', (_, standards, earlier, seen) => expect(patternIn(standards, earlier)).toEqual(seen));

  test('R52 is put into words with support first, and without a word of what was said', () => {
    const [first, ...rest] = supportFirst({ reviews: 3, standards: ['UOF'] });
    expect(first).toMatch(/^Support comes first/);
    expect(rest).toEqual(['With this one there are 3 reviews of the officer in 12 months.', 'A review within 24 months named the same: Use of Force.', expect.stringContaining('what was said in it does not')]);
    expect(supportFirst({ reviews: 1, standards: ['DUT'] })).toHaveLength(3);
  });
});
