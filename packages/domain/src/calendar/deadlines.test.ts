import fc from 'fast-check';
import { addDays, addMonths, day, deadline, englandAndWales as ew, explain, skippedBetween, type Deadline } from './index.js';

const account = (from: string, workingDays = 5): Deadline => {
  const due = deadline({ rule: 'R14', from: day(from), workingDays, basis: 'law', table: ew });
  if (due === undefined) throw new Error('the table covers this');
  return due;
};

describe('a date', () => {
  test('R14 R62 keeps where it comes from and the version of the table', () => {
    expect(account('2026-11-20')).toEqual({
      due: '2026-11-27', from: '2026-11-20', workingDays: 5, basis: 'law', rule: 'R14', tableVersion: 'england-wales-2019-2028',
      skipped: [{ day: '2026-11-21', why: 'Saturday' }, { day: '2026-11-22', why: 'Sunday' }],
    });
  });
  test('R38 twelve months are calendar months', () => {
    expect(deadline({ rule: 'R38', from: day('2024-02-29'), months: 12, basis: 'law', table: ew })).toEqual({
      due: '2025-02-28', from: '2024-02-29', months: 12, basis: 'law', rule: 'R38', tableVersion: 'england-wales-2019-2028', skipped: [],
    });
  });
  test('R62 is not given where the table ends', () => {
    expect(deadline({ rule: 'R14', from: day('2028-12-27'), workingDays: 5, basis: 'law', table: ew })).toBeUndefined();
  });
  test.each([0, 1.5])('R38 %s months cannot be counted', (months) => {
    expect(() => deadline({ rule: 'R38', from: day('2026-11-20'), months, basis: 'law', table: ew })).toThrow(`${months} is not a number of months`);
  });
  test('R62 the days it skipped can be told again from its two ends', () => {
    const due = account('2026-12-22');
    expect(skippedBetween(due.from, due.due, ew)).toEqual(due.skipped);
  });
});

describe('why this date', () => {
  test.each([
    ['2026-11-20', '5 working days after Fri 20 Nov 2026; Sat 21 and Sun 22 Nov not counted. Law: R14.'],
    ['2026-11-21', '5 working days after Sat 21 Nov 2026; Sun 22 Nov not counted. Law: R14.'],
    ['2026-03-27', '5 working days after Fri 27 Mar 2026; Sat 28, Sun 29 Mar, Fri 3 Apr (Good Friday), Sat 4, Sun 5 and Mon 6 Apr (Easter Monday) not counted. Law: R14.'],
    ['2027-12-23', '5 working days after Thu 23 Dec 2027; Sat 25, Sun 26, Mon 27 Dec (Christmas Day, substitute day), Tue 28 Dec (Boxing Day, substitute day), Sat 1, Sun 2 and Mon 3 Jan (New Year\'s Day, substitute day) not counted. Law: R14.'],
    ['2026-01-30', '5 working days after Fri 30 Jan 2026; Sat 31 Jan and Sun 1 Feb not counted. Law: R14.'],
  ])('R14 invited on %s', (from, words) => {
    expect(explain(account(from))).toBe(words);
  });
  test('R14 a week without a rest day in between needs no list', () => {
    expect(explain(account('2026-11-22', 5))).toBe('5 working days after Sun 22 Nov 2026. Law: R14.');
  });
  test('R24 one day, and policy never shown as law', () => {
    const due = deadline({ rule: 'R24', from: day('2026-11-19'), workingDays: 1, basis: 'policy', table: ew });
    expect(due && explain(due)).toBe('1 working day after Thu 19 Nov 2026. Force policy: R24.');
  });
  test('R38 months', () => {
    const due = deadline({ rule: 'R38', from: day('2026-11-20'), months: 12, basis: 'law', table: ew });
    expect(due && explain(due)).toBe('12 months after Fri 20 Nov 2026. Law: R38.');
  });
  test('R45 one month', () => {
    const due = deadline({ rule: 'R45', from: day('2026-11-20'), months: 1, basis: 'policy', table: ew });
    expect(due && explain(due)).toBe('1 month after Fri 20 Nov 2026. Force policy: R45.');
  });
  test('R15 an extension says both days', () => {
    expect(explain({ ...account('2026-11-20'), due: day('2026-12-04'), extendedFrom: day('2026-11-27') })).toBe('5 working days after Fri 20 Nov 2026; Sat 21 and Sun 22 Nov not counted. Extended from Fri 27 Nov 2026 to Fri 4 Dec 2026. Law: R14.');
  });
});

describe('calendar months', () => {
  test('R38 months never shrink with a later start', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 24 }), (n, months) => {
      const from = addDays(ew.from, n);
      expect(addMonths(addDays(from, 1), months) >= addMonths(from, months)).toBe(true);
    }));
  });
});
