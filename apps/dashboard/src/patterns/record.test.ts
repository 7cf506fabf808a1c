import { recordNote, recorded } from './record.js';

describe('where the record begins', () => {
  test('a period from before it says so', () => expect(recordNote({ from: '2022-02', recordBegins: '2022-12' })).toBe('The record begins in December 2022.'));
  test.each([['2022-12', '2022-12'], ['2024-11', '2022-12'], ['2024-11', null]])('a period from %s with a record from %s has nothing to say', (from, recordBegins) => expect(recordNote({ from, recordBegins })).toBeNull());
  test('months before it are no count of nothing', () => {
    const months = ['2022-11', '2022-12', '2023-01'].map((key) => ({ key, label: key, count: 0 }));
    expect(recorded(months, '2022-12').map(({ key }) => key)).toEqual(['2022-12', '2023-01']);
    expect(recorded(months, null)).toEqual(months);
  });
});
