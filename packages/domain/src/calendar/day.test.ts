import fc from 'fast-check';
import { addDays, addMonths, compareDays, day, daysBetween, firstDayOf, formatDay, formatMonth, isAfter, isBefore, lastDayOf, laterOf, monthOf, parseDay, parseMonth, shiftMonth, weekday, type Day, type Month } from './index.js';

const anyDay = fc.integer({ min: -700_000, max: 2_900_000 }).map((count) => addDays(day('1970-01-01'), count));

describe('a day', () => {
  test.each(['2026-02-30', '2026-02-29', '2100-02-29', '2026-04-31', '2026-06-31', '2026-09-31', '2026-11-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32', '0000-01-01', '2026-1-1', '26-01-01', '2026-11-20T00:00', ' 2026-11-20', '2026-11-20\n', '', 'today'])('%j is not one', (text) => {
    expect(parseDay(text)).toBeNull();
    expect(() => day(text)).toThrow(RangeError);
  });
  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '2026-01-01', '2026-04-30', '2026-06-30', '2026-09-30', '2026-11-30', '2026-10-31', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(parseDay(text)).toBe(text);
    expect(day(text)).toBe(text);
  });
  test('30 February written in the program says what is wrong', () => {
    expect(() => day('2026-02-30')).toThrow('"2026-02-30" is not a day of the calendar');
  });
});

describe('counting days', () => {
  test.each([
    ['2026-11-20', 1, '2026-11-21'], ['2026-11-30', 1, '2026-12-01'], ['2026-12-31', 1, '2027-01-01'], ['2024-02-28', 1, '2024-02-29'], ['2026-02-28', 1, '2026-03-01'],
    ['2027-01-01', -1, '2026-12-31'], ['2024-03-01', -1, '2024-02-29'], ['2000-02-28', 1, '2000-02-29'], ['2000-02-28', 2, '2000-03-01'], ['1900-02-28', 1, '1900-03-01'], ['1970-01-01', 20_000, '2024-10-04'], ['2026-11-20', 0, '2026-11-20'], ['9999-12-30', 1, '9999-12-31'], ['0001-01-02', -1, '0001-01-01'],
  ])('%s plus %i is %s', (from, n, to) => {
    expect(addDays(day(from), n)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(n);
  });
  test('half a day is a programmer’s error', () => {
    expect(() => addDays(day('2026-11-20'), 0.5)).toThrow('0.5 is not a whole number of days');
  });
  test('the calendar ends at year 9999 and begins at year 1', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow('year 10000 is outside the calendar');
    expect(() => addDays(day('0001-01-01'), -1)).toThrow('year 0 is outside the calendar');
  });
  test('adding and counting are each other’s inverse', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -9_000, max: 9_000 }), (from, n) => {
      expect(daysBetween(from, addDays(from, n))).toBe(n);
    }));
  });
  test('every day reached is a real day, and text order is date order', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: 1, max: 9_000 }), (from, n) => {
      const later = addDays(from, n);
      expect(parseDay(later)).toBe(later);
      expect(from < later).toBe(true);
    }));
  });
  test('day after day, ten years pass through every day once', () => {
    let at = day('2019-01-01');
    const seen = new Set<string>();
    while (at < '2029-01-01') {
      seen.add(at);
      at = addDays(at, 1);
    }
    expect(seen.size).toBe(10 * 365 + 3);
  });
});

describe('counting months', () => {
  test.each([
    ['2026-11-20', 12, '2027-11-20'], ['2026-01-31', 1, '2026-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2024-02-29', 12, '2025-02-28'], ['2026-08-31', 3, '2026-11-30'],
    ['2026-11-30', 2, '2027-01-30'], ['2026-12-15', 1, '2027-01-15'], ['2026-01-15', -1, '2025-12-15'], ['2026-03-31', -1, '2026-02-28'], ['2026-12-31', 0, '2026-12-31'], ['2026-05-31', -13, '2025-04-30'],
  ])('%s plus %i months is %s', (from, n, to) => {
    expect(addMonths(day(from), n)).toBe(to);
  });
  test('half a month is a programmer’s error', () => {
    expect(() => addMonths(day('2026-11-20'), 0.5)).toThrow('0.5 is not a whole number of months');
  });
  test('a month further is never more than the same day of the month', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -200, max: 200 }), (from, n) => {
      const to = addMonths(from, n);
      expect(parseDay(to)).toBe(to);
      expect(Number(to.slice(8)) <= Number(from.slice(8))).toBe(true);
      expect(monthOf(to)).toBe(shiftMonth(monthOf(from), n));
    }));
  });
});

describe('the week', () => {
  test.each([
    ['1970-01-01', 4], ['2026-11-20', 5], ['2026-11-21', 6], ['2026-11-22', 7], ['2026-11-23', 1], ['1969-12-29', 1], ['2000-02-29', 2], ['1900-01-01', 1],
  ])('%s is day %i', (of, number) => {
    expect(weekday(day(of))).toBe(number);
  });
  test('it comes round every seven days', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -50, max: 50 }), (from, weeks) => {
      expect(weekday(addDays(from, weeks * 7))).toBe(weekday(from));
    }));
  });
});

describe('order', () => {
  const [earlier, later] = [day('2026-11-20'), day('2026-11-21')];
  test('days compare by date', () => {
    expect([compareDays(earlier, later), compareDays(later, earlier), compareDays(earlier, earlier)]).toEqual([-1, 1, 0]);
    expect([isBefore(earlier, later), isBefore(later, earlier), isBefore(earlier, earlier)]).toEqual([true, false, false]);
    expect([isAfter(later, earlier), isAfter(earlier, later), isAfter(earlier, earlier)]).toEqual([true, false, false]);
    expect([laterOf(earlier, later), laterOf(later, earlier)]).toEqual([later, later]);
  });
});

describe('months', () => {
  test('a month is read, and what is not one is refused', () => {
    expect(parseMonth('2026-11')).toBe('2026-11');
    for (const text of ['2026-13', '2026-00', '2026-1', '2026-11-01', '2026', '', '0000-05', '2026-1 ']) expect(parseMonth(text)).toBeNull();
  });
  test('a day lies between the first and the last day of its month', () => {
    fc.assert(fc.property(anyDay, (of) => {
      const month = monthOf(of);
      expect(firstDayOf(month) <= of && of <= lastDayOf(month)).toBe(true);
    }));
  });
  test.each([['2026-02', '2026-02-28'], ['2024-02', '2024-02-29'], ['2026-11', '2026-11-30'], ['2026-12', '2026-12-31']])('%s ends on %s', (month, last) => {
    expect(lastDayOf(month as Month)).toBe(last);
  });
  test('months are counted over the year', () => {
    expect(shiftMonth('2026-11' as Month, 3)).toBe('2027-02');
    expect(shiftMonth('2026-01' as Month, -1)).toBe('2025-12');
  });
});

describe('words for a reader', () => {
  test.each([['2026-11-27', 'Fri 27 Nov 2026'], ['2027-01-04', 'Mon 4 Jan 2027'], ['2026-02-03', 'Tue 3 Feb 2026'], ['2026-04-01', 'Wed 1 Apr 2026'], ['2026-05-07', 'Thu 7 May 2026'], ['2026-06-06', 'Sat 6 Jun 2026'], ['2026-07-12', 'Sun 12 Jul 2026'], ['2026-08-31', 'Mon 31 Aug 2026'], ['2026-09-30', 'Wed 30 Sep 2026'], ['2026-10-01', 'Thu 1 Oct 2026'], ['2026-12-25', 'Fri 25 Dec 2026'], ['2026-03-27', 'Fri 27 Mar 2026']])('%s reads %s', (of, words) => {
    expect(formatDay(of as Day)).toBe(words);
  });
  test('a month reads Nov 2026', () => {
    expect(formatMonth('2026-11' as Month)).toBe('Nov 2026');
  });
});
