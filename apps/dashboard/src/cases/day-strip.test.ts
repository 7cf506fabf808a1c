import { day } from '@candour/domain/calendar';
import { countedDays } from './DayStrip.js';

describe('the days an officer has for the account', () => {
  test('R14 are the five working days after the notice', () => expect(countedDays(day('2026-11-19'), day('2026-11-26'))).toEqual(['2026-11-19', '2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']));
  test('R14 leave out bank holidays', () => expect(countedDays(day('2026-03-27'), day('2026-04-07'))).toEqual(['2026-03-27', '2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02', '2026-04-07']));
  test('are not drawn where they are too many to stand side by side', () => expect(countedDays(day('2026-11-02'), day('2026-11-30'))).toEqual([]));
});
