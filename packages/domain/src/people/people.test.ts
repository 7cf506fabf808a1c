import { day } from '../calendar/index.js';
import { RANKS } from '../taxonomy/index.js';
import { actingRankOn, compareRanks, leavesBefore, onProbation, rankOn, restrictedBecause, schemeFits, servesOn, snapshotOf, uppAvailable, type PersonFacts } from './index.js';

const constable: PersonFacts = { id: 'p1', rank: 'CONSTABLE', actingRank: null, isSpecial: false, isStaff: false, isProbationer: false, lineManagerId: 's1', leaverOn: null, resignsOn: null };
const actingSergeant: PersonFacts = { ...constable, actingRank: { rank: 'SERGEANT', from: day('2026-11-01'), to: day('2026-11-30') } };
const staff: PersonFacts = { ...constable, rank: null, isStaff: true };
const special: PersonFacts = { ...constable, rank: 'SPECIAL_CONSTABLE', isSpecial: true };
const probationer: PersonFacts = { ...constable, isProbationer: true };
const today = day('2026-11-20');

describe('ranks', () => {
  test.each([
    ['SERGEANT', 'CONSTABLE', 'senior'], ['CONSTABLE', 'SERGEANT', 'junior'], ['INSPECTOR', 'INSPECTOR', 'equal'],
    ['COMMANDER', 'ASSISTANT_CHIEF_CONSTABLE', 'equal'], ['COMMISSIONER', 'CHIEF_CONSTABLE', 'senior'], ['SPECIAL_INSPECTOR', 'SPECIAL_SERGEANT', 'senior'],
    ['SPECIAL_INSPECTOR', 'CONSTABLE', 'not comparable'], ['SERGEANT', 'SPECIAL_CONSTABLE', 'not comparable'],
  ] as const)('R8 %s beside %s: %s', (a, b, expected) => {
    expect(compareRanks(a, b)).toBe(expected);
  });
  test('R8 comparing is the same from both sides', () => {
    const mirror = { senior: 'junior', junior: 'senior', equal: 'equal', 'not comparable': 'not comparable' };
    for (const a of RANKS) for (const b of RANKS) expect(compareRanks(b.code, a.code)).toBe(mirror[compareRanks(a.code, b.code)]);
  });
  test.each([['2026-10-31', 'CONSTABLE'], ['2026-11-01', 'SERGEANT'], ['2026-11-30', 'SERGEANT'], ['2026-12-01', 'CONSTABLE']] as const)('R9 on %s an acting sergeant of November counts as %s', (on, rank) => {
    expect(rankOn(actingSergeant, day(on))).toBe(rank);
    expect(actingRankOn(actingSergeant, day(on))).toBe(rank === 'SERGEANT' ? 'SERGEANT' : null);
  });
  test('R9 an acting rank without a known end is held on', () => {
    expect(rankOn({ ...constable, actingRank: { rank: 'INSPECTOR', from: day('2026-01-01'), to: null } }, day('2028-01-01'))).toBe('INSPECTOR');
  });
  test('R9 police staff have no rank', () => {
    expect(rankOn(staff, today)).toBeNull();
  });
});

describe('serving', () => {
  test('R7 the last day of service still counts', () => {
    const leaver = { ...constable, leaverOn: today };
    expect([servesOn(leaver, day('2026-11-19')), servesOn(leaver, today), servesOn(leaver, day('2026-11-21')), servesOn(constable, today)]).toEqual([true, true, false, true]);
  });
  test('R7 an announced last day before the likely end is asked about', () => {
    const resigning = { ...constable, resignsOn: today };
    expect([leavesBefore(resigning, day('2026-11-21')), leavesBefore(resigning, today), leavesBefore(constable, day('2099-01-01'))]).toEqual([true, false, false]);
  });
});

describe('kinds of people', () => {
  test('R58 probation is tested on the day', () => {
    const until = { ...probationer, probationEndsOn: today };
    expect([onProbation(probationer, today), onProbation(until, today), onProbation(until, day('2026-11-21')), onProbation({ ...probationer, probationEndsOn: null }, today), onProbation({ ...constable, probationEndsOn: today }, today)]).toEqual([true, true, false, true, false]);
  });
  test.each([
    ['officer', constable, { OFFICER_PCR: true, OFFICER_MDP: true, LOCAL_STAFF: false }],
    ['special constable', special, { OFFICER_PCR: true, OFFICER_MDP: true, LOCAL_STAFF: false }],
    ['member of staff', staff, { OFFICER_PCR: false, OFFICER_MDP: false, LOCAL_STAFF: true }],
  ] as const)('R56 R57 the schemes of a %s', (_, person, expected) => {
    expect({ OFFICER_PCR: schemeFits(person, 'OFFICER_PCR'), OFFICER_MDP: schemeFits(person, 'OFFICER_MDP'), LOCAL_STAFF: schemeFits(person, 'LOCAL_STAFF') }).toEqual(expected);
  });
  test('R59 R60 chief officers and standards staff are restricted, nobody else', () => {
    expect(restrictedBecause(constable)).toBeNull();
    expect(restrictedBecause({ ...constable, isChiefOfficer: false, isPsdStaff: false })).toBeNull();
    expect(restrictedBecause({ ...constable, isPsdStaff: true })).toBe('STANDARDS_STAFF');
    expect(restrictedBecause({ ...constable, isChiefOfficer: true, isPsdStaff: true })).toBe('CHIEF_OFFICER');
  });
  test('R9 the picture of a person holds an acting rank only while it is held', () => {
    expect(snapshotOf(actingSergeant, today)).toEqual({ rank: 'CONSTABLE', actingRank: 'SERGEANT', special: false, staff: false, probationer: false });
    expect(snapshotOf(actingSergeant, day('2026-12-01'))).toEqual({ rank: 'CONSTABLE', actingRank: undefined, special: false, staff: false, probationer: false });
    expect(snapshotOf({ ...probationer, isSpecial: true }, today)).toMatchObject({ special: true, probationer: true });
    expect(snapshotOf(staff, today)).toEqual({ rank: undefined, actingRank: undefined, special: false, staff: true, probationer: false });
  });
});

describe('the performance procedure', () => {
  test.each([
    ['a constable', constable, { available: true, basis: 'law' }],
    ['a chief superintendent', { ...constable, rank: 'CHIEF_SUPERINTENDENT' }, { available: true, basis: 'law' }],
    ['an assistant chief constable', { ...constable, rank: 'ASSISTANT_CHIEF_CONSTABLE' }, { available: false, basis: 'law', rule: 'R41', code: 'UPP_NOT_AVAILABLE', because: 'RANK' }],
    ['a commander', { ...constable, rank: 'COMMANDER' }, { available: false, basis: 'law', rule: 'R41', code: 'UPP_NOT_AVAILABLE', because: 'RANK' }],
    ['a chief superintendent acting above', { ...constable, rank: 'CHIEF_SUPERINTENDENT', actingRank: { rank: 'ASSISTANT_CHIEF_CONSTABLE', from: day('2026-01-01'), to: null } }, { available: true, basis: 'law' }],
    ['a probationer', probationer, { available: false, basis: 'law', rule: 'R41', code: 'UPP_NOT_AVAILABLE', because: 'PROBATION' }],
    ['somebody whose probation ended the day before', { ...probationer, probationEndsOn: day('2026-11-19') }, { available: true, basis: 'law' }],
    ['a special constable (open point: policy)', special, { available: true, basis: 'policy' }],
    ['a special constable on probation', { ...special, isProbationer: true }, { available: false, basis: 'policy', rule: 'R41', code: 'UPP_NOT_AVAILABLE', because: 'PROBATION' }],
    ['a member of staff', staff, { available: false, basis: 'policy', rule: 'R41', code: 'UPP_NOT_AVAILABLE', because: 'STAFF' }],
  ] as const)('R41 for %s', (_, person, expected) => {
    expect(uppAvailable(person, today)).toEqual(expected);
  });
});
