import { readSought } from './find-reference.js';

describe('a reference as people say it', () => {
  test.each([
    ['NTH/2026/0378', ['NTH/2026/0378'], null, null], ['nth-2026-378', ['nth-2026-378', 'NTH/2026/378', 'NTH/2026/0378'], null, null], ['  NTH 2026 0378 ', ['NTH 2026 0378', 'NTH/2026/0378'], null, null],
    ['_', ['_'], null, null], ['378', ['378'], '0378', null], ['0378', ['0378'], '0378', null], ['2026/378', ['2026/378'], '0378', 2026], ['2026 12345', ['2026 12345', '2026/12345'], '12345', 2026],
    ['NTH/2026/03', ['NTH/2026/03', 'NTH/2026/0003'], null, null], ['NTH/2026/R1A', ['NTH/2026/R1A'], null, null], ['Past case 12', ['Past case 12', 'PAST/CASE/12'], null, null],
  ])('%s', (typed, beginnings, number, year) => expect(readSought(typed)).toEqual({ beginnings, number, year }));
});
