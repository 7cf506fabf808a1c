import { addDays, day } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import { CONFLICTS, codesOf } from '../../taxonomy/index.js';
import { History, PEOPLE, START, aCase, asItShouldBe, codesIn, idOf, inState, someFacts, withPerson, withTheDifference } from '../../testing/index.js';
import type { OneFact } from '../../testing/index.js';
import { CODES } from '../../rules.js';
import type { Facts } from '../now.js';
import type { PersonFacts } from '../../people/index.js';
import { appointedPart, assessedPart } from '../stages.js';

/* Accepted on Tue 3 Mar 2026; thirty working days later, over Easter, is Thu 16 Apr. */
const ON: Day = day('2026-03-03');
const OVER: Day = day('2026-04-16');
const people = (...changes: readonly { readonly id: string; readonly change: Partial<PersonFacts> }[]): Facts => someFacts({
  person: (id) => { const p = Object.values(PEOPLE).find((q) => q.id === id); return p && { ...p, ...changes.find((each) => each.id === id)?.change }; },
});
const referred = (draft: object): () => History => () => History.start().then('DraftReferral', draft).then('SubmitReferral').later(1).then('AcceptForReview');
const restrictedTo = (why: Parameters<typeof withPerson>[1], ...names: readonly ('authority' | 'inspector' | 'lawyer' | 'commissioner')[]) => (): History => {
  const facts = withPerson('officer', why);
  return History.start().then('DraftReferral', { restrictedTo: names.map(idOf) }, { facts }).then('SubmitReferral').later(1).then('AcceptForReview', {}, { facts, by: 'isChiefOfficer' in why ? 'commissioner' : 'authority' });
};
const staffReview = { reviewer: idOf('staffManager'), basis: 'SENIOR_STAFF', seniorityOpinion: 'Head of the unit, above inspectors.' };
const inspectorActing = (to: Day): Facts => withPerson('otherOfficer', { rank: 'CONSTABLE', actingRank: { rank: 'SERGEANT', from: START, to } });
const special = (opinion?: string) => ({ reviewer: idOf('otherOfficer'), basis: 'SENIOR_OFFICER', seniorityOpinion: opinion });
const overridable = codesOf(CONFLICTS).filter((code) => !['SELF', 'COMPLAINANT', 'WITNESS', 'MADE_REFERRAL'].includes(code));

/** What both an appointment and a handover ask of the person named; the ordinary case has the inspector for a reviewer. */
const OF_ANY_REVIEWER: readonly Omit<OneFact, 'command' | 'given'>[] = [
  { rule: 'R8', code: 'REVIEWER_NOT_ELIGIBLE', where: 'the person has the officer’s own rank', details: { reviewer: idOf('otherInspector') }, facts: someFacts(), differs: { facts: withPerson('otherInspector', { rank: 'CONSTABLE' }) } },
  { rule: 'R8', code: 'REVIEWER_NOT_ELIGIBLE', where: 'an equal rank reviews on a footing other than line manager', details: { reviewer: idOf('otherOfficer'), basis: 'LINE_MANAGER' }, facts: withPerson('officer', { lineManagerId: idOf('otherOfficer') }), differs: { details: { basis: 'SENIOR_OFFICER' } } },
  { rule: 'R8', code: 'REVIEWER_NOT_ELIGIBLE', where: 'the person is not the line manager after all', details: { reviewer: idOf('otherInspector'), basis: 'LINE_MANAGER' }, facts: withPerson('officer', { lineManagerId: idOf('otherInspector') }), differs: { facts: someFacts() } },
  { rule: 'R8', code: 'REVIEWER_NOT_ELIGIBLE', where: 'the acting rank ended yesterday', details: { reviewer: idOf('otherOfficer') }, facts: inspectorActing(ON), differs: { facts: inspectorActing(addDays(ON, -1)) } },
  { rule: 'R8', code: 'REVIEWER_NOT_ELIGIBLE', where: 'the authority gave no opinion on a member of staff', details: staffReview, differs: { details: { seniorityOpinion: undefined } } },
  { rule: 'R8', code: 'REVIEWER_NOT_ELIGIBLE', where: 'an officer is named on the footing of staff', details: staffReview, differs: { details: { reviewer: idOf('otherInspector') } } },
  { rule: 'R8', code: 'REVIEWER_NOT_ELIGIBLE', where: 'the authority gave no opinion between regular and special ranks', details: special('Leads the special constabulary.'), facts: withPerson('otherOfficer', { rank: 'SPECIAL_CHIEF_OFFICER', isSpecial: true }), differs: { details: special() } },
  { rule: 'R8', code: 'REVIEWER_NOT_ELIGIBLE', where: 'the reviewer left yesterday', details: { reviewer: idOf('otherInspector') }, facts: withPerson('otherInspector', { leaverOn: ON }), differs: { facts: withPerson('otherInspector', { leaverOn: addDays(ON, -1) }) } },
  { rule: 'R8', code: 'REVIEWER_NOT_ELIGIBLE', where: 'nobody knows the reviewer', details: { reviewer: idOf('otherInspector') }, differs: { details: { reviewer: 'p-nobody' } } },
  { rule: 'R8', code: 'REVIEWER_NOT_ELIGIBLE', where: 'nobody knows the officer', details: { reviewer: idOf('otherInspector') }, facts: someFacts(), differs: { facts: someFacts({ person: (id) => (id === idOf('officer') ? undefined : PEOPLE.otherInspector) }) } },
  ...(['SELF', 'COMPLAINANT', 'WITNESS'] as const).map((conflict): Omit<OneFact, 'command' | 'given'> => (
    { rule: 'R10', code: 'REVIEWER_CONFLICT', where: `${conflict} is declared, whatever the authority says`, details: { reviewer: idOf('otherInspector'), overrideReason: 'Nobody else can.' }, differs: { details: { conflictsDeclared: [conflict] } } })),
  ...overridable.map((conflict): Omit<OneFact, 'command' | 'given'> => (
    { rule: 'R10', code: 'REVIEWER_CONFLICT', where: `${conflict} is declared and the authority gives no reason`, details: { reviewer: idOf('otherInspector'), conflictsDeclared: [conflict], overrideReason: 'Nobody else can.' }, differs: { details: { overrideReason: undefined } } })),
  { rule: 'R10', code: 'REVIEWER_CONFLICT', where: 'the authority’s reason is blank', details: { reviewer: idOf('otherInspector'), conflictsDeclared: ['INVOLVED'], overrideReason: 'Nobody else can.' }, differs: { details: { overrideReason: ' ' } } },
  { rule: 'R10', code: 'REVIEWER_CONFLICT', where: 'the assessor of the matter would review it', details: { reviewer: idOf('otherInspector') }, by: 'secondAssessor', differs: { details: { reviewer: idOf('authority') } } },
  { rule: 'R10', code: 'REVIEWER_CONFLICT', where: 'the person who appoints would review', details: { reviewer: idOf('secondAssessor') }, by: 'authority', differs: { by: 'secondAssessor' } },
];

const ENFORCED: readonly OneFact[] = [
  ...OF_ANY_REVIEWER.map((entry): OneFact => ({ ...entry, command: 'AppointReviewer', given: aCase.assessed })),
  ...OF_ANY_REVIEWER.map((entry): OneFact => ({ ...entry, command: 'ReplaceReviewer', given: aCase.reviewerAppointed, where: `${entry.where}, on a handover` })),
  { rule: 'R7', code: 'NOT_SERVING', command: 'AppointReviewer', given: aCase.assessed, where: 'the officer’s last day was yesterday', facts: withPerson('officer', { leaverOn: ON }), differs: { facts: withPerson('officer', { leaverOn: addDays(ON, -1) }) } },
  { rule: 'R10', code: 'REVIEWER_CONFLICT', command: 'AppointReviewer', given: aCase.assessed, where: 'the reviewer made the complaint', differs: { given: referred({ complainant: idOf('inspector') }) } },
  { rule: 'R10', code: 'REVIEWER_CONFLICT', command: 'AppointReviewer', given: referred({ witnesses: [idOf('lawyer')] }), where: 'the reviewer is a witness', differs: { given: referred({ witnesses: [idOf('lawyer'), idOf('inspector')] }) } },
  { rule: 'R10', code: 'REVIEWER_CONFLICT', command: 'ReplaceReviewer', given: aCase.notified, where: 'the new reviewer is a friend the officer trusts in this case', details: { reviewer: idOf('friend') }, differs: { given: () => aCase.notified().then('GrantFriend') } },
  { rule: 'R60', code: 'RESTRICTED_LIST', command: 'AppointReviewer', given: restrictedTo({ isPsdStaff: true }, 'authority', 'inspector'), where: 'the reviewer is not on the list', differs: { given: restrictedTo({ isPsdStaff: true }, 'authority') } },
  { rule: 'R59', code: 'RESTRICTED_LIST', command: 'AppointReviewer', by: 'commissioner', given: restrictedTo({ isChiefOfficer: true }, 'commissioner', 'inspector'), where: 'the reviewer of a chief officer is not on the list', differs: { given: restrictedTo({ isChiefOfficer: true }, 'commissioner') } },
  { rule: 'R60', code: 'RESTRICTED_LIST', command: 'ReplaceReviewer', given: () => restrictedTo({}, 'authority', 'inspector')().then('AppointReviewer'), where: 'the new reviewer is not on the list', details: { reviewer: idOf('inspector') }, differs: { details: { reviewer: idOf('otherInspector') } } },
  { rule: 'R62', code: 'CALENDAR_ENDS', command: 'AppointReviewer', given: () => aCase.assessed(day('2028-11-01')), where: 'the notice would fall due after the holiday table', on: day('2028-12-20'), differs: { on: day('2028-12-21') } },
  { rule: 'INPUT', code: 'INVALID', command: 'DeclareConflict', given: aCase.reviewerAppointed, where: 'nothing is declared', differs: { details: { conflicts: [] } } },
];

const promoted = withPerson('officer', { rank: 'INSPECTOR' });
const manager = { reviewer: idOf('otherInspector'), basis: 'LINE_MANAGER' } as const;
const managed = (rank: 'SERGEANT' | 'INSPECTOR') => withPerson('officer', { rank, lineManagerId: idOf('otherInspector') });
const sameInspector = { reviewer: idOf('inspector'), reason: 'Confirmed after the promotion.' };
const PROMPTED: readonly OneFact[] = [
  { rule: 'R7', code: 'OFFICER_LEAVING', command: 'AppointReviewer', given: aCase.assessed, where: 'the officer leaves the day before the likely end', facts: withPerson('officer', { resignsOn: OVER }), differs: { facts: withPerson('officer', { resignsOn: addDays(OVER, -1) }) } },
  { rule: 'R11', code: 'REFERRER_IS_REVIEWER', command: 'AppointReviewer', given: aCase.assessed, where: 'the reviewer made the referral', details: { reviewer: idOf('inspector') }, differs: { details: { reviewer: idOf('sergeant'), basis: 'LINE_MANAGER' } } },
  { rule: 'R11', code: 'REFERRER_IS_REVIEWER', command: 'AppointReviewer', given: aCase.assessed, where: 'the reviewer says that they made the referral', differs: { details: { conflictsDeclared: ['MADE_REFERRAL'] } } },
  { rule: 'R11', code: 'REFERRER_IS_REVIEWER', command: 'ReplaceReviewer', given: aCase.discussed, where: 'the new reviewer made the referral', differs: { details: { reviewer: idOf('sergeant') } } },
  { rule: 'R9', code: 'PROMOTED_MIDWAY', command: 'ReplaceReviewer', given: aCase.notified, where: 'the reviewer is confirmed after the officer drew level', details: sameInspector, differs: { facts: promoted } },
  { rule: 'R9', code: 'PROMOTED_MIDWAY', command: 'ReplaceReviewer', given: aCase.notified, where: 'the line manager takes over from an officer promoted to their rank', details: manager, facts: managed('SERGEANT'), differs: { facts: managed('INSPECTOR') } },
];

describe('who reviews', () => {
  test.each(ENFORCED)('$rule $code is the answer to $command where $where', (entry) => {
    const asked = codesIn(asItShouldBe(entry)).map((code) => ({ code, reason: 'A reason.' }));
    expect(asItShouldBe(entry, asked).kind).toBe('happened');
    const no = withTheDifference(entry, asked);
    expect(codesIn(no)).toEqual([entry.code]);
    expect(no).toMatchObject({ kind: 'refused', refusals: [{ rule: entry.rule }] });
  });
  test.each(PROMPTED)('$rule $code is asked by $command where $where, and the answer is kept', (entry) => {
    expect(asItShouldBe(entry).kind).toBe('happened');
    expect(withTheDifference(entry)).toMatchObject({ kind: 'prompts', prompts: [{ rule: entry.rule, code: entry.code }] });
    const answer = { code: entry.code, reason: 'A reason.' };
    expect(withTheDifference(entry, [answer])).toMatchObject({ kind: 'happened', answered: [CODES[entry.code].needsReason ? answer : { code: entry.code }] });
  });

  test('R10 a person who is the officer is refused as such', () => {
    const facts = withPerson('officer', { lineManagerId: idOf('officer') });
    const no = aCase.assessed().answerTo('AppointReviewer', { reviewer: idOf('officer'), basis: 'LINE_MANAGER' }, { facts });
    expect(no).toMatchObject({ refusals: [{ code: 'REVIEWER_CONFLICT', details: ['Is the officer concerned'] }] });
  });
  test('R10 whatever stands in the way is named in words', () => {
    const no = referred({ witnesses: [idOf('authority')], complainant: idOf('authority') })().answerTo('AppointReviewer', { reviewer: idOf('authority'), conflictsDeclared: ['INVOLVED'] });
    expect(no).toMatchObject({ refusals: [{ field: ['reviewer'], details: ['Made the complaint', 'Is a witness', 'Was involved in the incident', 'Decides for the authority'] }] });
  });
  test('R10 a friend whose time has passed, or whose access was ended, may review', () => {
    const granted = aCase.notified().then('GrantFriend', { until: addDays(ON, 10) });
    const replace = { reviewer: idOf('friend') };
    expect(codesIn(granted.answerTo('ReplaceReviewer', replace, { on: addDays(ON, 10) }))).toEqual(['REVIEWER_CONFLICT']);
    expect(codesIn(granted.answerTo('ReplaceReviewer', replace, { on: addDays(ON, 11) }))).toEqual([]);
    expect(codesIn(granted.then('RevokeFriend').answerTo('ReplaceReviewer', replace))).toEqual([]);
  });
  test('R7 R8 an officer who left and a reviewer who may not are said at once', () => {
    const facts = people({ id: idOf('officer'), change: { leaverOn: START } }, { id: idOf('inspector'), change: { rank: 'CONSTABLE' } });
    expect(codesIn(aCase.assessed().answerTo('AppointReviewer', {}, { facts }))).toEqual(['NOT_SERVING', 'REVIEWER_NOT_ELIGIBLE']);
  });
});

describe('what an appointment keeps', () => {
  test('R10 a conflict the reviewer declared is still known after the authority confirmed them, and asks for its reason again', () => {
    const confirm = { reviewer: idOf('inspector'), reason: 'Confirmed.' };
    const declared = aCase.reviewerAppointed().then('DeclareConflict', { conflicts: ['OPEN_GRIEVANCE'] });
    expect(codesIn(declared.answerTo('ReplaceReviewer', confirm))).toEqual(['REVIEWER_CONFLICT']);
    const confirmed = declared.then('ReplaceReviewer', { ...confirm, overrideReason: 'It was settled long ago.' });
    expect(appointedPart(confirmed.case)).toMatchObject({ conflictDeclared: false, reviewer: { person: idOf('inspector'), conflicts: ['OPEN_GRIEVANCE'] }, earlierReviewers: [] });
    expect(codesIn(confirmed.answerTo('ReplaceReviewer', confirm))).toEqual(['REVIEWER_CONFLICT']);
  });
  test('R9 the picture of the reviewer on that day, an acting rank with it', () => {
    const { reviewer } = appointedPart(aCase.assessed().then('AppointReviewer', { reviewer: idOf('otherOfficer') }, { facts: inspectorActing(ON) }).case) ?? {};
    expect(reviewer).toEqual({ person: idOf('otherOfficer'), basis: 'SENIOR_OFFICER', appointedOn: ON, conflicts: [], snapshot: { rank: 'CONSTABLE', actingRank: 'SERGEANT', special: false, staff: false, probationer: false } });
  });
  test('R13 the notice is due five working days after the appointment', () => {
    const c = aCase.assessed().then('AppointReviewer', {}, { on: day('2026-03-27') }).case;
    expect(assessedPart(c)?.assessment.noticeBy).toMatchObject({ due: '2026-04-07', from: '2026-03-27', rule: 'R13', basis: 'policy' });
  });
  test('R10 an overridden conflict is kept with the reason', () => {
    const history = aCase.assessed().then('AppointReviewer', { conflictsDeclared: ['CLOSE_RELATION'], overrideReason: 'The only inspector on the island.' });
    expect(appointedPart(history.case)?.reviewer?.conflicts).toEqual(['CLOSE_RELATION']);
    expect(history.recorded.at(-1)?.event).toMatchObject({ overrideReason: 'The only inspector on the island.' });
  });
});

describe('a review that changes hands', () => {
  test('R11 the reviewer before is kept by name and day, and a declared conflict is settled', () => {
    const known = appointedPart(aCase.notified().then('DeclareConflict').then('ReplaceReviewer').case);
    expect(known).toMatchObject({ conflictDeclared: false, reviewer: { person: idOf('otherInspector') }, earlierReviewers: [{ person: idOf('inspector'), appointedOn: ON }] });
  });
  test.each(['REVIEWER_APPOINTED', 'NOTIFIED', 'DISCUSSED', 'REPORT_SENT', 'FOLLOW_UP', 'ENGAGEMENT_CONCERN', 'PAUSED', 'REFERRED_BACK'] as const)('R11 in %s the state does not change', (state) => {
    const after = inState[state]().then('ReplaceReviewer').case;
    expect(after.stage.state).toBe(state);
    expect(appointedPart(after)?.reviewer?.person).toBe(idOf('otherInspector'));
  });
  test('R10 what a reviewer declares is kept and stays with them', () => {
    const declared = aCase.notified().then('DeclareConflict', { conflicts: ['OPEN_GRIEVANCE', 'INVOLVED'] });
    expect(appointedPart(declared.case)).toMatchObject({ conflictDeclared: true, reviewer: { conflicts: ['OPEN_GRIEVANCE', 'INVOLVED'] } });
    expect(codesIn(declared.answerTo('ReplaceReviewer', sameInspector))).toEqual(['REVIEWER_CONFLICT']);
    const confirmed = declared.then('ReplaceReviewer', { ...sameInspector, overrideReason: 'The grievance is settled.' });
    expect(appointedPart(confirmed.case)).toMatchObject({ conflictDeclared: false, earlierReviewers: [], reviewer: { person: idOf('inspector'), appointedOn: ON } });
  });
  test('R10 a reviewer who turns out to be a witness is never confirmed', () => {
    const declared = aCase.notified().then('DeclareConflict', { conflicts: ['WITNESS'] });
    expect(codesIn(declared.answerTo('ReplaceReviewer', { ...sameInspector, overrideReason: 'Nobody else can.' }))).toEqual(['REVIEWER_CONFLICT']);
  });
  test('R9 a confirmed reviewer keeps the day and the picture of the appointment', () => {
    const facts = people({ id: idOf('officer'), change: { rank: 'INSPECTOR' } }, { id: idOf('inspector'), change: { actingRank: { rank: 'CHIEF_INSPECTOR', from: ON, to: null } } });
    const { reviewer } = appointedPart(aCase.notified().then('ReplaceReviewer', sameInspector, { facts }).case) ?? {};
    expect(reviewer).toEqual({ person: idOf('inspector'), basis: 'SENIOR_OFFICER', conflicts: [], appointedOn: ON, snapshot: { rank: 'INSPECTOR', special: false, staff: false, probationer: false } });
  });
  test('R8 R9 a new reviewer is senior to the rank the officer has now, not to the one they had', () => {
    expect(codesIn(aCase.notified().answerTo('ReplaceReviewer', {}, { facts: promoted }))).toEqual(['REVIEWER_NOT_ELIGIBLE']);
  });
  test('R9 a confirmation on another footing is judged today', () => {
    expect(codesIn(aCase.notified().answerTo('ReplaceReviewer', { ...sameInspector, basis: 'LINE_MANAGER' }))).toEqual(['REVIEWER_NOT_ELIGIBLE']);
    expect(codesIn(aCase.notified().answerTo('ReplaceReviewer', { ...sameInspector, basis: 'LINE_MANAGER' }, { facts: withPerson('officer', { lineManagerId: idOf('inspector') }) }))).toEqual([]);
  });
  test('R9 a line manager who always had the officer’s rank raises no question', () => {
    const equal = withPerson('officer', { rank: 'INSPECTOR', lineManagerId: idOf('otherInspector') });
    const history = History.start().then('DraftReferral', {}, { facts: equal }).then('SubmitReferral').then('AcceptForReview').then('AppointReviewer', { reviewer: idOf('lawyer'), basis: 'SENIOR_STAFF', seniorityOpinion: 'Head of the unit.' });
    expect(codesIn(history.answerTo('ReplaceReviewer', manager, { facts: equal }))).toEqual([]);
  });
});
