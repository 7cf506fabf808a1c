import fc from 'fast-check';
import { addDays, addWorkingDays, covers, day, daysBetween, englandAndWales as ew, holidayOn, isWorkingDay, skippedBetween, weekday, withOverride, workingDaysBetween, type Day } from './index.js';

const from2019 = (max: number): fc.Arbitrary<Day> => fc.integer({ min: 0, max }).map((n) => addDays(ew.from, n));
const lateStart = daysBetween(ew.from, ew.to) - 60;

describe('five working days for the account', () => {
  test.each([
    ['2026-11-20', '2026-11-27', 'an ordinary Friday'],
    ['2026-11-21', '2026-11-27', 'a Saturday'],
    ['2026-05-01', '2026-05-11', 'over the early May holiday'],
    ['2026-08-27', '2026-09-04', 'over the summer holiday'],
    ['2026-12-22', '2026-12-31', 'over Christmas and the substitute for Boxing Day'],
    ['2026-12-24', '2027-01-05', 'over Christmas and the New Year'],
    ['2027-03-24', '2027-04-02', 'over Good Friday and Easter Monday'],
    ['2027-12-23', '2028-01-04', 'over two substitute days and a substitute New Year’s Day'],
    ['2026-03-27', '2026-04-07', 'over Good Friday and Easter Monday, which shifting by the number of holidays gets wrong'],
    ['2026-12-23', '2027-01-04', 'over Christmas Day, the substitute for Boxing Day and New Year’s Day'],
  ])('R14 five working days from %s end on %s: %s', (invited, due) => {
    expect(addWorkingDays(day(invited), 5, ew)).toBe(due);
  });
});

describe('a working day', () => {
  test.each([
    ['2026-11-20', true], ['2026-11-21', false], ['2026-11-22', false], ['2026-11-23', true],
    ['2026-04-03', false], ['2026-12-25', false], ['2026-12-26', false], ['2026-12-28', false], ['2020-05-04', true], ['2020-05-08', false],
    ['2022-05-30', true], ['2022-06-02', false], ['2022-06-03', false], ['2022-09-19', false], ['2023-05-08', false],
  ])('%s: %s', (of, expected) => {
    expect(isWorkingDay(day(of), ew)).toBe(expected);
  });
  test('R62 the table knows its first and last day and says so when asked beyond', () => {
    expect(isWorkingDay(day('2019-01-02'), ew)).toBe(true);
    expect(isWorkingDay(day('2028-12-29'), ew)).toBe(true);
    expect(isWorkingDay(day('2018-12-31'), ew)).toBeUndefined();
    expect(isWorkingDay(day('2029-01-02'), ew)).toBeUndefined();
    expect([covers(ew, ew.from), covers(ew, ew.to), covers(ew, addDays(ew.from, -1)), covers(ew, addDays(ew.to, 1))]).toEqual([true, true, false, false]);
  });
  test('R62 a walk that would leave the table is not guessed', () => {
    expect(addWorkingDays(day('2028-12-21'), 5, ew)).toBeUndefined();
    expect(addWorkingDays(day('2028-12-21'), 4, ew)).toBe('2028-12-29');
    expect(addWorkingDays(day('2030-01-01'), 1, ew)).toBeUndefined();
    expect(workingDaysBetween(day('2028-12-20'), day('2029-01-03'), ew)).toBeUndefined();
    expect(workingDaysBetween(day('2029-01-03'), day('2028-12-20'), ew)).toBeUndefined();
    expect(skippedBetween(day('2028-12-20'), day('2029-01-03'), ew)).toBeUndefined();
  });
  test.each([0, -1, 1.5, NaN])('%s working days cannot be counted', (n) => {
    expect(() => addWorkingDays(day('2026-11-20'), n, ew)).toThrow(`${n} is not a number of working days`);
  });
});

describe('what always holds', () => {
  test('R14 the day reached is later, a working day, and as many working days away as asked', () => {
    fc.assert(fc.property(from2019(lateStart), fc.integer({ min: 1, max: 25 }), (from, n) => {
      const due = addWorkingDays(from, n, ew);
      if (due === undefined) throw new Error('the table covers these years');
      expect(due > from).toBe(true);
      expect(isWorkingDay(due, ew)).toBe(true);
      expect(workingDaysBetween(from, due, ew)).toBe(n);
      expect(workingDaysBetween(due, from, ew)).toBe(-n);
    }));
  });
  test('R14 a later invitation never makes an earlier date, and a longer time never either', () => {
    fc.assert(fc.property(from2019(lateStart), fc.integer({ min: 1, max: 20 }), (from, n) => {
      const due = addWorkingDays(from, n, ew) ?? ew.to;
      expect((addWorkingDays(addDays(from, 1), n, ew) ?? ew.to) >= due).toBe(true);
      expect((addWorkingDays(from, n + 1, ew) ?? ew.to) > due).toBe(true);
    }));
  });
  test('R14 counting weekdays by hand gives the same', () => {
    fc.assert(fc.property(from2019(lateStart), fc.integer({ min: 0, max: 40 }), (from, span) => {
      let count = 0;
      for (let i = 1; i <= span; i += 1) {
        const at = addDays(from, i);
        if (weekday(at) <= 5 && holidayOn(ew, at) === undefined) count += 1;
      }
      expect(workingDaysBetween(from, addDays(from, span), ew)).toBe(count);
    }));
  });
});

describe('the published table', () => {
  test.each([
    ['2024', ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26']],
    ['2025', ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26']],
    ['2026', ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']],
    ['2027', ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28']],
    ['2028', ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26']],
  ])('R62 has the holidays of %s', (year, days) => {
    expect(ew.days.filter((each) => each.day.startsWith(year)).map((each) => each.day.slice(5))).toEqual(days);
  });
  test('R62 is in order, names each day once, and has a version', () => {
    const days = ew.days.map((each) => each.day);
    expect(days).toEqual([...new Set(days)].sort());
    expect(ew.version).toBe('england-wales-2019-2028');
    expect([ew.from, ew.to]).toEqual(['2019-01-01', '2028-12-31']);
    expect(ew.overrides).toEqual([]);
    expect(holidayOn(ew, day('2026-04-03'))).toBe('Good Friday');
    expect(holidayOn(ew, day('2026-04-02'))).toBeUndefined();
  });
});

describe('a change of the table', () => {
  const extra = { day: day('2026-11-24'), name: 'An extra bank holiday (invented)' };
  const changed = withOverride(ew, { version: 'v2', reason: 'Announced late', add: [extra] });
  test('R62 an added holiday counts in the new version and not in the old', () => {
    expect(isWorkingDay(extra.day, changed)).toBe(false);
    expect(isWorkingDay(extra.day, ew)).toBe(true);
    expect(addWorkingDays(day('2026-11-20'), 5, changed)).toBe('2026-11-30');
    expect(changed.version).toBe('v2');
    expect(changed.overrides).toEqual([{ version: 'v2', reason: 'Announced late', add: [extra], remove: [] }]);
    expect(changed.days.map((each) => each.day)).toEqual(changed.days.map((each) => each.day).toSorted());
    expect(changed.days).toHaveLength(ew.days.length + 1);
  });
  test('R62 a removed holiday is a working day again, and changes are kept in order', () => {
    const moved = withOverride(changed, { version: 'v3', reason: 'Moved to Friday', add: [{ day: day('2020-05-07'), name: 'Moved' }], remove: [day('2020-05-08')] });
    expect(isWorkingDay(day('2020-05-08'), moved)).toBe(true);
    expect(isWorkingDay(day('2020-05-07'), moved)).toBe(false);
    expect(isWorkingDay(extra.day, moved)).toBe(false);
    expect(moved.overrides.map((each) => each.version)).toEqual(['v2', 'v3']);
  });
  test.each([
    ['a version in use', () => withOverride(changed, { version: 'v2', reason: 'x' }), 'version "v2" of the holiday table is already in use'],
    ['an earlier version', () => withOverride(withOverride(changed, { version: 'v3', reason: 'x' }), { version: 'v2', reason: 'x' }), 'version "v2" of the holiday table is already in use'],
    ['the version of the published table', () => withOverride(ew, { version: ew.version, reason: 'x' }), 'already in use'],
    ['a day beyond its years', () => withOverride(ew, { version: 'v2', reason: 'x', add: [{ day: day('2029-01-01'), name: 'x' }] }), '2029-01-01 is outside the years of the holiday table'],
    ['a day that is a holiday', () => withOverride(ew, { version: 'v2', reason: 'x', add: [{ day: day('2026-12-25'), name: 'x' }] }), '2026-12-25 is already a holiday'],
    ['a removal of an ordinary day', () => withOverride(ew, { version: 'v2', reason: 'x', remove: [day('2026-11-24')] }), '2026-11-24 is not a holiday, so it cannot be removed'],
  ])('R62 is not made with %s', (_, make, message) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(message);
  });
});
