import { intervalsOf, numbersOf, slicesOf } from './numbers.js';

const figure = (axes: readonly { readonly keys: readonly string[]; readonly labels: readonly string[] }[], counts: readonly (number | null)[]) => ({ __typename: 'Pattern', from: '2024-11', to: '2026-10', table: { axes, counts } }) as unknown as Parameters<typeof numbersOf>[0];

describe('a figure that comes as columns', () => {
  test('is told mark by mark, the last dimension running fastest', () => {
    const { points } = numbersOf(figure([{ keys: ['UOF', 'DUT'], labels: ['Use of force', 'Duties'] }, { keys: ['A', 'B', 'C'], labels: ['Team A', 'Team B', 'Team C'] }], [1, 0, 2, 3, 4, 0]));
    expect(points.map(({ key, count }) => [key.join(), count])).toEqual([['UOF,A', 1], ['UOF,B', 0], ['UOF,C', 2], ['DUT,A', 3], ['DUT,B', 4], ['DUT,C', 0]]);
    expect(points[5]?.label).toEqual(['Duties', 'Team C']);
  });
  test('a number that is held back is said to be, and is never shown as nothing', () => {
    expect(slicesOf(numbersOf(figure([{ keys: ['A', 'B'], labels: ['Team A', 'Team B'] }], [null, 0])))).toEqual([{ key: 'A', label: 'Team A', count: 0, isHidden: true }, { key: 'B', label: 'Team B', count: 0 }]);
  });
  test('has the interval of each number, and none of one that is held back', () => {
    const told = { ...figure([{ keys: ['A', 'B'], labels: ['Team A', 'Team B'] }], [9, null]), table: { intervals: { lower: [4.1, null], upper: [17.1, null] } } };
    expect(intervalsOf(told as unknown as Parameters<typeof intervalsOf>[0])).toEqual([{ lower: 4.1, upper: 17.1 }, undefined]);
  });
  test('has no mark where it has no value', () => expect(numbersOf(figure([{ keys: [], labels: [] }], [])).points).toEqual([]));
  test('is the same numbers for the same answer', () => {
    const answer = figure([{ keys: ['A'], labels: ['Team A'] }], [1]);
    expect(numbersOf(answer)).toBe(numbersOf(answer));
  });
});
