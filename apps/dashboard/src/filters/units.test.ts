import { unitTree } from './units.js';
import type { UnitVersion } from './units.js';

const unit = (code: string, parentCode: string | null, more: Partial<UnitVersion> = {}): UnitVersion => ({ code, name: code, kind: 'TEAM', parentCode, from: '2019-01-01', to: null, ...more });

describe('the tree of units', () => {
  test('stands in order with its depth, teams by name as a person counts', () => {
    const tree = unitTree([unit('T10', 'D', { name: 'Team 10' }), unit('T2', 'D', { name: 'Team 2' }), unit('D', 'F'), unit('F', null)]);
    expect(tree.all.map(({ name, depth }) => [name, depth])).toEqual([['F', 0], ['D', 1], ['Team 2', 2], ['Team 10', 2]]);
    expect(tree.chain('T2')).toEqual(['T2', 'D', 'F']);
  });
  test('a unit that was renamed is called by its last name', () => {
    const tree = unitTree([unit('A', null, { name: 'New', from: '2024-01-01' }), unit('A', null, { name: 'Old', to: '2023-12-31' })]);
    expect(tree.nameOf('A')).toBe('New');
    expect(tree.all).toHaveLength(1);
  });
  test('a unit existed from its first name to its last', () => {
    const [a, b] = unitTree([unit('A', null, { from: '2021-01-01', to: '2021-12-31' }), unit('A', null, { from: '2022-01-01', to: '2024-06-30' }), unit('B', null, { from: null }), unit('B', null, { from: '2022-01-01' })]).all;
    expect([a?.from, a?.to, b?.from, b?.to]).toEqual(['2021-01-01', '2024-06-30', null, null]);
  });
  test('a unit has others below it or not', () => {
    const tree = unitTree([unit('A', null), unit('B', 'A')]);
    expect(['A', 'B'].map((code) => tree.hasBelow(code))).toEqual([true, false]);
  });
  test('a unit whose parent is not there is not lost', () => expect(unitTree([unit('A', 'gone')]).all.map(({ code }) => code)).toEqual(['A']));
  test('a chain ends, whatever the file said', () => {
    expect(unitTree([unit('A', 'B'), unit('B', 'A')]).chain('A')).toEqual(['A', 'B']);
    expect(unitTree([]).chain('A')).toEqual([]);
  });
});
