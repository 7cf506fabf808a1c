import { toCsv } from './to-csv.js';

describe('a table as a file for a spreadsheet', () => {
  test('starts with the UTF-8 mark and ends each line as Windows does', () => {
    expect(toCsv(['Park', 'Visits'], [['Ponds', 56]])).toBe('\uFEFFPark,Visits\r\nPonds,56\r\n');
  });
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1'])('text that a spreadsheet would run is made plain text: %j', (text) => {
    expect(toCsv([], [[text]])).toContain(`'${text}`);
  });
  test('a number stays a number, also below nought', () => expect(toCsv([], [[-3]])).toBe('\uFEFF\r\n-3\r\n'));
  test('a mark for a hidden number and an ordinary hyphen within are left alone', () => expect(toCsv([], [['<5', 'two-way']])).toBe('\uFEFF\r\n<5,two-way\r\n'));
  test('commas, quotes and line breaks are quoted', () => expect(toCsv([], [['a,b', 'say "so"', 'x\ny']])).toBe('\uFEFF\r\n"a,b","say ""so""","x\ny"\r\n'));
  test('what does not exist is an empty field', () => expect(toCsv([], [[null, 0]])).toBe('\uFEFF\r\n,0\r\n'));
});
