import { londonDay } from './index.js';

describe('the day in London', () => {
  test.each([
    ['2026-01-15T23:59:59Z', '2026-01-15', 'winter: London keeps UTC'],
    ['2026-01-16T00:00:00Z', '2026-01-16', 'winter midnight'],
    ['2026-07-01T22:59:59Z', '2026-07-01', 'summer: one minute to midnight in London'],
    ['2026-07-01T23:00:00Z', '2026-07-02', 'summer: midnight in London'],
    ['2026-03-28T23:30:00Z', '2026-03-28', 'the evening before the clocks go forward'],
    ['2026-03-29T00:30:00Z', '2026-03-29', 'half an hour before the change'],
    ['2026-03-29T22:59:00Z', '2026-03-29', 'the first summer evening'],
    ['2026-03-29T23:00:00Z', '2026-03-30', 'the first summer midnight'],
    ['2026-10-24T23:00:00Z', '2026-10-25', 'the last summer midnight'],
    ['2026-10-25T00:59:00Z', '2026-10-25', 'the last summer hour'],
    ['2026-10-25T22:59:00Z', '2026-10-25', 'the first winter evening'],
    ['2026-10-25T23:30:00Z', '2026-10-25', 'the first winter evening: no longer the next day'],
    ['2026-10-26T00:00:00Z', '2026-10-26', 'the first winter midnight'],
    ['2024-03-31T23:15:00Z', '2024-04-01', 'a last Sunday that is 31 March'],
    ['2024-03-30T23:15:00Z', '2024-03-30', 'the Saturday before it'],
    ['2021-10-31T23:15:00Z', '2021-10-31', 'a last Sunday that is 31 October'],
    ['2021-10-30T23:15:00Z', '2021-10-31', 'the Saturday before it'],
    ['2026-12-31T23:59:59.999Z', '2026-12-31', 'the last moment of a year'],
    ['2026-07-02T00:30:00+01:00', '2026-07-02', 'an offset of London’s own summer'],
    ['2026-01-01T00:30:00+01:00', '2025-12-31', 'an offset that lies in the year before'],
    ['2026-06-30T18:30:00-05:00', '2026-07-01', 'an evening across the ocean'],
    ['2026-07-01T23:00Z', '2026-07-02', 'seconds left out'],
    ['2026-07-02T04:29:00+05:30', '2026-07-01', 'an offset of half hours: 22:59 UTC'],
    ['2026-07-02T04:30:00+05:30', '2026-07-02', 'an offset of half hours: 23:00 UTC'],
    ['2026-07-02T22:30:00+23:00', '2026-07-02', 'the widest offset in hours: the evening before, and midnight in London is past'],
    ['2026-07-02T00:58:00+01:59', '2026-07-01', 'the widest offset in minutes: 22:59 UTC'],
    ['1996-07-01T23:30:00Z', '1996-07-02', 'the first year of the rule'],
  ])('%s is %s: %s', (instant, expected) => {
    expect(londonDay(instant)).toBe(expected);
  });
  test.each(['2026-07-01', '2026-07-01T23:00:00', '2026-02-30T10:00:00Z', '2026-07-01T24:00:00Z', '2026-07-01T23:60:00Z', '2026-07-01T23:00:60Z', '2026-07-01T23:00:00+24:00', '2026-07-01T23:00:00+01:60', '2026-07-01 23:00:00Z', 'x2026-07-01T23:00:00Z', '2026-07-01T23:00:00Zx', ''])('%j is no instant', (text) => {
    expect(() => londonDay(text)).toThrow(new RangeError(`"${text}" is not an instant`));
  });
  test('before 1996 other clock rules held, so no day is guessed', () => {
    expect(() => londonDay('1995-12-31T23:59:00Z')).toThrow('1995-12-31T23:59:00Z lies before 1996, when the clocks followed other rules');
  });
});
