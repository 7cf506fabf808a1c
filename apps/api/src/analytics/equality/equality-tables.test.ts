import type { Day } from '@candour/domain/calendar';
import { lastClosed } from './count-equality.js';
import { equalityTables } from './equality-tables.js';
import type { AssessedReferral } from './equality-tables.js';

const QUARTER = '2026-01-01';
/** So many referrals of a group, each of an officer of its own unless said. */
const referrals = (group: string, accepted: number, otherwise: number, each = true): readonly AssessedReferral[] =>
  Array.from({ length: accepted + otherwise }, (_, i) => ({ officer: `${group}${each ? i : 0}`, quarter: QUARTER, accepted: i < accepted }));
const counted = (all: readonly AssessedReferral[], officers: Readonly<Record<string, number>> = { F: 512, M: 1203 }) => equalityTables({
  quarters: [QUARTER], referrals: all, strength: Object.entries(officers).map(([group, n]) => ({ quarter: QUARTER, characteristic: 'GENDER', group, officers: n })),
  declared: new Map([['GENDER', new Map(all.flatMap(({ officer }) => (officer === null || officer.startsWith('?') ? [] : [[officer, officer.slice(0, 1)] as const])))]]),
}).map(({ stage, group, count, of }) => [stage, group, count, of]);

describe('the tables of a quarter by characteristics of people', () => {
  test('every number is to the nearest 5: 24 of 512 women and 41 of 1,203 men referred; 12 of 24 and 30 of 41 accepted; nobody not stated', () => {
    expect(counted([...referrals('F', 12, 12), ...referrals('M', 30, 11)])).toEqual([
      ['REFERRED', '', 0, 0], ['REFERRED', 'F', 25, 510], ['REFERRED', 'M', 40, 1205], ['REFERRED', 'NOT_STATED', 0, 0],
      ['ACCEPTED', '', 0, 0], ['ACCEPTED', 'F', 10, 25], ['ACCEPTED', 'M', 30, 40], ['ACCEPTED', 'NOT_STATED', 0, 0],
    ]);
  });
  test('nine who were not accepted withhold the table of acceptance, for they can be told by taking away', () => {
    const tables = counted([...referrals('F', 15, 9), ...referrals('M', 30, 11)]);
    expect(tables.filter(([stage]) => stage === 'ACCEPTED')).toEqual([['ACCEPTED', '', 0, 0]]);
    expect(tables.filter(([stage]) => stage === 'REFERRED')).toHaveLength(4);
  });
  test.each([['nine referrals', referrals('F', 9, 0), { F: 512, M: 1203 }], ['forty referrals of one officer', referrals('F', 40, 0, false), { F: 512, M: 1203 }], ['none at all', [], { F: 512, M: 1203 }], ['a group of nine officers', referrals('F', 10, 0), { F: 9, M: 1203 }]])('%s withhold all of it', (_, few, officers) => {
    expect(counted([...few, ...referrals('M', 30, 11)], officers)).toEqual([['REFERRED', '', 0, 0], ['ACCEPTED', '', 0, 0]]);
  });
  test('who stated none is in no group; of few of them the number is not told, of ten and more to the nearest 5', () => {
    const notStated = (n: number) => counted([...referrals('F', 12, 12), ...referrals('M', 30, 11), ...referrals('?', n, 0)]).find(([stage, group]) => stage === 'REFERRED' && group === 'NOT_STATED')?.[2];
    expect([notStated(0), notStated(3), notStated(9), notStated(12)]).toEqual([0, undefined, undefined, 10]);
  });
  test('a quarter whose officers are not known by group has no table', () => expect(counted(referrals('F', 30, 30), {})).toEqual([]));
});

describe('a quarter is counted when nothing more is expected in it', () => {
  test.each([['2026-05-31', '2025-10-01'], ['2026-06-01', '2026-01-01'], ['2026-08-31', '2026-01-01'], ['2026-09-01', '2026-04-01'], ['2026-12-01', '2026-07-01'], ['2027-03-01', '2026-10-01']])('on %s the last is that of %s', (today, quarter) => expect(lastClosed(today as Day)).toBe(quarter));
});
