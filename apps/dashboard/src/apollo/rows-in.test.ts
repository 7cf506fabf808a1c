import { pageOfList } from './cache.js';
import { rowsIn } from './rows-in.js';

describe('how far a list was opened', () => {
  test('is kept with the step of the history', () => expect([{ rows: 50 }, { rows: 75 }].map(rowsIn)).toEqual([50, 75]));
  test.each([null, undefined, 'x', {}, { rows: '50' }, { rows: -1 }, { rows: 25.5 }, { rows: NaN }])('is one page where the step says %j', (state) => expect(rowsIn(state)).toBe(25));
});

describe('pages of a list in the cache', () => {
  const page = (ids: readonly string[], end: string | null, totalCount = 9) => ({ nodes: ids.map((id) => ({ __ref: id })), pageInfo: { hasNextPage: end !== null, endCursor: end }, totalCount });
  const two = page(['a', 'b', 'c', 'd'], 'd');
  test('what comes after a cursor is added', () => expect(pageOfList(page(['a', 'b'], 'b'), page(['c', 'd'], 'd'), 'b')).toEqual(two));
  test('the first page asked again keeps what was opened after it, with the newest total', () => expect(pageOfList(two, page(['a', 'b'], 'b', 8), null)).toEqual({ ...two, totalCount: 8 }));
  test('a first page that has changed begins the list anew', () => {
    for (const changed of [page(['x', 'a'], 'a'), page(['b', 'c'], 'c'), page([], null)]) expect(pageOfList(two, changed, null)).toEqual(changed);
  });
  test('a list that has become shorter than a page is that page', () => expect(pageOfList(two, page(['a'], null), null)).toEqual(page(['a'], null)));
});
