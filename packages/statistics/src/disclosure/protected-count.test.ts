import fc from 'fast-check';
import { needsOfficers, protect, protectCell, protectedRate, protectedShare } from '../index.js';
import type { ProtectedCount } from '../index.js';

const told = (count: number): ProtectedCount => ({ kind: 'TOLD', count });
const TOO_FEW: ProtectedCount = { kind: 'TOO_FEW' };
const each = (cases: number, officers = cases): { cases: number; officers: number } => ({ cases, officers });

describe('a count as it may be told', () => {
  test.each([[0, TOO_FEW], [1, TOO_FEW], [4, TOO_FEW], [5, TOO_FEW], [6, told(5)], [7, told(5)], [8, told(10)], [12, told(10)], [13, told(15)], [1002, told(1000)]])('%d cases in a cell', (cases, is) => expect(protectCell(each(cases))).toEqual(is));
  test('of nothing at all: 0, and a total is otherwise told like a cell', () => { expect([protect(each(0)), protect(each(3)), protect(each(13))]).toEqual([told(0), TOO_FEW, told(15)]); });
  test('it is people that count: 30 cases about 4 officers are hidden, about 5 they are told', () => expect([protectCell(each(30, 4)), protectCell(each(30, 5))]).toEqual([TOO_FEW, told(30)]));
  test('a floor can be raised: with 10, ten are hidden and eleven are told, if about ten officers', () => expect([protectCell(each(10), 10), protectCell(each(11), 10), protectCell(each(40, 9), 10), protectCell(each(40, 10), 10)]).toEqual([TOO_FEW, told(10), TOO_FEW, told(40)]));
  test.each([4, 0, -1, 5.5, Number.NaN])('a floor of %d is a mistake', (floor) => { for (const f of [protect, protectCell]) expect(() => f(each(9), floor)).toThrow(RangeError); });
  test.each([[3, 4], [2, 0], [-1, -1], [1.5, 1], [2, 1.5]])('%d cases about %d officers are a mistake', (cases, officers) => expect(() => protectCell({ cases, officers })).toThrow(RangeError));
  test('what is told is a multiple of 5 within 2 of the truth, and never of fewer than 5 officers', () => fc.assert(fc.property(fc.nat(3000), fc.nat(3000), (cases, some) => {
    const officers = cases === 0 ? 0 : 1 + (some % cases);
    const count = protectCell({ cases, officers });
    if (count.kind === 'TOO_FEW') expect(cases <= 5 || officers < 5).toBe(true);
    else expect(count.count % 5 === 0 && Math.abs(count.count - cases) <= 2 && officers >= 5).toBe(true);
  })));
  test.each([[0, false], [1, true], [19, true], [20, false]])('officers are counted for %d cases: %s', (cases, is) => expect(needsOfficers(cases)).toBe(is));
});

describe('what is made of told counts', () => {
  test('a share of 20 or more; none of fewer, none of or in what is hidden, and never above the whole', () => {
    expect([protectedShare(told(5), told(20)), protectedShare(told(5), told(15)), protectedShare(TOO_FEW, told(20)), protectedShare(told(5), TOO_FEW), protectedShare(told(25), told(20))]).toEqual([0.25, null, null, null, 1]);
  });
  test('a rate over 20 officer-years in a unit of 10 officers or more', () => {
    expect([protectedRate(told(10), 20, 10, 1000), protectedRate(told(10), 19.9, 10), protectedRate(told(10), 20, 9), protectedRate(TOO_FEW, 900, 80)]).toEqual([500, null, null, null]);
  });
});
