import { partsOf, readDay } from './read-day.js';

const read = (day: string, month: string, year: string): ReturnType<typeof readDay> => readDay({ day, month, year }, 'The visit');

describe('a date typed in three fields', () => {
  test.each([
    ['27', '3', '2026', '2026-03-27'], ['1', '01', '2026', '2026-01-01'], [' 29 ', '2', '2028', '2028-02-29'], ['5', 'nov', '2026', '2026-11-05'], ['5', 'November', '2026', '2026-11-05'],
  ])('%s %s %s is the day %4$s', (day, month, year, iso) => expect(read(day, month, year)).toEqual({ kind: 'day', day: iso }));
  test('nothing typed is nothing, and no error', () => expect(read('', ' ', '')).toEqual({ kind: 'empty' }));
  test('a missing part is named', () => expect(read('27', '', '2026')).toEqual({ kind: 'wrong', error: 'The visit must include a month', parts: ['month'] }));
  test('30 February is no day, and the error says how many there are', () => expect(read('30', '2', '2026')).toEqual({ kind: 'wrong', error: 'The visit must be a real date: that month has 28 days', parts: ['day'] }));
  test.each([['29', '2', '1900'], ['31', '4', '2026'], ['0', '1', '2026'], ['1.5', '1', '2026'], ['x', '1', '2026']])('%s %s %s is no day', (day, month, year) => expect(read(day, month, year)).toMatchObject({ kind: 'wrong', parts: ['day'] }));
  test.each(['13', '0', 'ma', 'xyz'])('%s is no month', (month) => expect(read('1', month, '2026')).toMatchObject({ kind: 'wrong', parts: ['month'] }));
  test.each(['26', '20266', 'abcd'])('a year of other than four figures is not guessed: %s', (year) => expect(read('1', '1', year)).toMatchObject({ kind: 'wrong', parts: ['year'] }));
});

describe('a day in ISO form as three parts', () => {
  test('without leading noughts', () => expect(partsOf('2026-03-07')).toEqual({ day: '7', month: '3', year: '2026' }));
  test('anything else gives empty parts', () => expect(partsOf('7 March')).toEqual({ day: '', month: '', year: '' }));
});
