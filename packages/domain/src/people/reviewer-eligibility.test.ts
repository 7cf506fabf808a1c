import { day } from '../calendar/index.js';
import { conflictsInTheWay, promotedMidway, reviewerBases, type PersonFacts, type ProposedReviewer } from './index.js';

const person = (id: string, more: Partial<PersonFacts> = {}): PersonFacts => ({ id, rank: 'CONSTABLE', actingRank: null, isSpecial: false, isStaff: false, isProbationer: false, lineManagerId: null, leaverOn: null, resignsOn: null, ...more });
const officer = person('officer', { lineManagerId: 'manager' });
const sergeant = person('sergeant', { rank: 'SERGEANT' });
const peer = person('peer');
const staff = person('staff', { rank: null, isStaff: true });
const specialInspector = person('special', { rank: 'SPECIAL_INSPECTOR', isSpecial: true });
const today = day('2026-11-20');
const REASON = 'Fifteen years in charge of the department (invented)';

const propose = (reviewer: PersonFacts, more: Partial<ProposedReviewer> = {}): ProposedReviewer => ({ officer, reviewer, on: today, conflictsDeclared: [], referrerId: null, complainantId: null, witnessIds: [], ...more });

describe('R8 who may review', () => {
  test.each([
    ['a more senior officer', propose(sergeant), ['SENIOR_OFFICER']],
    ['an officer of equal rank', propose(peer), []],
    ['an officer of lower rank', propose(peer, { officer: { ...officer, rank: 'SERGEANT' } }), []],
    ['an equal who is the line manager', propose(person('manager')), ['LINE_MANAGER']],
    ['a line manager of higher rank', propose(person('manager', { rank: 'INSPECTOR' })), ['LINE_MANAGER', 'SENIOR_OFFICER']],
    ['a line manager who is staff', propose(person('manager', { rank: null, isStaff: true })), ['LINE_MANAGER']],
    ['staff without the authority’s opinion', propose(staff), []],
    ['staff with a blank opinion', propose(staff, { seniorityOpinion: '  ' }), []],
    ['staff with the authority’s opinion', propose(staff, { seniorityOpinion: REASON }), ['SENIOR_STAFF']],
    ['a peer with an opinion: ranks are equal, so an opinion changes nothing', propose(peer, { seniorityOpinion: REASON }), []],
    ['R9 an acting sergeant', propose({ ...peer, actingRank: { rank: 'SERGEANT', from: today, to: today } }), ['SENIOR_OFFICER']],
    ['R9 an acting sergeant from tomorrow', propose({ ...peer, actingRank: { rank: 'SERGEANT', from: day('2026-11-21'), to: null } }), []],
    ['R9 a sergeant beside an officer who is acting sergeant', propose(sergeant, { officer: { ...officer, actingRank: { rank: 'SERGEANT', from: today, to: null } } }), []],
    ['R56 a special inspector for a constable, no opinion', propose(specialInspector), []],
    ['R56 a special inspector for a constable, with an opinion', propose(specialInspector, { seniorityOpinion: REASON }), ['SENIOR_OFFICER']],
    ['R56 a special inspector for a special constable', propose(specialInspector, { officer: { ...officer, rank: 'SPECIAL_CONSTABLE', isSpecial: true } }), ['SENIOR_OFFICER']],
    ['R56 a sergeant for a special constable, with an opinion', propose(sergeant, { officer: { ...officer, rank: 'SPECIAL_CONSTABLE', isSpecial: true }, seniorityOpinion: REASON }), ['SENIOR_OFFICER']],
    ['R57 a sergeant for a member of staff, no opinion', propose(sergeant, { officer: { ...officer, rank: null, isStaff: true } }), []],
    ['R57 a sergeant for a member of staff, with an opinion', propose(sergeant, { officer: { ...officer, rank: null, isStaff: true }, seniorityOpinion: REASON }), ['SENIOR_OFFICER']],
  ] as const)('%s', (_, proposed, bases) => {
    expect(reviewerBases(proposed)).toEqual(bases);
  });
});

describe('R10 conflicts of interest', () => {
  test.each([
    ['the officer', propose({ ...officer, rank: 'SERGEANT', lineManagerId: 'officer' }), ['SELF']],
    ['the complainant', propose(sergeant, { complainantId: 'sergeant' }), ['COMPLAINANT']],
    ['a witness', propose(sergeant, { witnessIds: ['x', 'sergeant'] }), ['WITNESS']],
    ['somebody who says they are a witness', propose(sergeant, { conflictsDeclared: ['WITNESS'] }), ['WITNESS']],
    ['somebody who says they complained', propose(sergeant, { conflictsDeclared: ['COMPLAINANT'] }), ['COMPLAINANT']],
  ] as const)('%s never reviews, whatever reason is given', (_, proposed, conflicts) => {
    for (const each of [proposed, { ...proposed, overrideReason: REASON }]) expect(conflictsInTheWay(each)).toEqual(conflicts);
  });
  test.each(['INVOLVED', 'CLOSE_RELATION', 'OPEN_GRIEVANCE', 'SAME_INVESTIGATION'] as const)('%s stands in the way until the authority gives its reason', (conflict) => {
    const proposed = propose(sergeant, { conflictsDeclared: [conflict] });
    expect(conflictsInTheWay(proposed)).toEqual([conflict]);
    expect(conflictsInTheWay({ ...proposed, overrideReason: ' ' })).toEqual([conflict]);
    expect(conflictsInTheWay({ ...proposed, overrideReason: REASON })).toEqual([]);
  });
  test('several conflicts are named in the order of the list', () => {
    expect(conflictsInTheWay(propose(sergeant, { conflictsDeclared: ['OPEN_GRIEVANCE', 'INVOLVED'], witnessIds: ['sergeant'] }))).toEqual(['WITNESS', 'INVOLVED', 'OPEN_GRIEVANCE']);
  });
  test('R11 having made the referral stands in nobody’s way: that is asked about on its own', () => {
    expect(conflictsInTheWay(propose(sergeant, { referrerId: 'sergeant', conflictsDeclared: ['MADE_REFERRAL'] }))).toEqual([]);
  });
});

describe('R9 a promotion midway', () => {
  test.each([
    ['the officer draws level', 'SENIOR_OFFICER', { ...officer, rank: 'SERGEANT' }, sergeant, true],
    ['the officer passes the reviewer', 'SENIOR_OFFICER', { ...officer, rank: 'INSPECTOR' }, sergeant, true],
    ['the reviewer is still senior', 'SENIOR_OFFICER', officer, sergeant, false],
    ['the line manager stays the line manager', 'LINE_MANAGER', { ...officer, rank: 'INSPECTOR' }, sergeant, false],
    ['ranks on two ladders were a matter of opinion', 'SENIOR_OFFICER', { ...officer, rank: 'SPECIAL_INSPECTOR' }, sergeant, false],
    ['staff have no rank to compare', 'SENIOR_OFFICER', { ...officer, rank: null }, sergeant, false],
    ['a reviewer without rank', 'SENIOR_OFFICER', officer, staff, false],
  ] as const)('%s: prompt %s', (_, basis, promoted, reviewer, expected) => {
    expect(promotedMidway(basis, promoted, reviewer, today)).toBe(expected);
  });
});
