import { day } from '@candour/domain/calendar';
import { mondayOf, weekAddress } from './weeks.js';

describe('the weeks of a list', () => {
  test.each([['2026-11-23', '2026-11-23'], ['2026-11-29', '2026-11-23'], ['2026-03-29', '2026-03-23'], ['2027-01-01', '2026-12-28']])('%s is in the week of %s', (any, monday) => expect(mondayOf(day(any))).toBe(monday));
  test('this week has the bare address', () => expect([weekAddress(day('2026-11-23'), day('2026-11-25')), weekAddress(day('2026-11-16'), day('2026-11-25'))]).toEqual(['/restricted-opened', '/restricted-opened?week=2026-11-16']));
});
