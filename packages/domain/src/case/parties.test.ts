import { aCase, idOf, someFacts, someNow } from '../testing/index.js';
import type { PersonName } from '../testing/index.js';
import type { Case } from './case.js';
import { LIFECYCLE } from './lifecycle.js';
import type { Party } from './lifecycle.js';
import type { ActorRole } from './now.js';
import { isFor, partiesOf } from './parties.js';
import type { Thing } from './parties.js';
import { reportedPart } from './stages.js';

const followUp = aCase.followUp();
const as = (c: Case | null, by: PersonName | 'clock', roles?: readonly ActorRole[], thing?: Thing): readonly Party[] => {
  const now = someNow(followUp.today, by);
  return [...partiesOf(c, { ...now, actor: { ...now.actor, roles: roles ?? now.actor.roles } }, thing)].sort();
};
const restricted: Case = { ...followUp.case, restriction: { why: 'NAMED', named: [idOf('authority')] } };

describe('who somebody is to a case', () => {
  test.each([['manager', ['manager']], ['standards', ['standards']], ['authority', ['authority']], ['approver', []]] as const)('R3 before there is a case: with the role %s', (role, parties) => {
    expect(as(null, 'otherInspector', [role])).toEqual(parties);
  });
  test('the clock is nobody else', () => {
    expect(as(followUp.case, 'clock')).toEqual(['clock']);
    expect(as(null, 'clock')).toEqual(['clock']);
  });
  test.each([['authority', ['authority']], ['standards', ['standards']], ['approver', ['approver']], ['manager', []]] as const)('with the role %s in a case', (role, parties) => {
    expect(as(followUp.case, 'otherInspector', [role])).toEqual(parties);
    expect(as(followUp.case, 'officer', [role])).toEqual(['officer']);
  });
  test('R59 R60 a role reaches a restricted case only from its list', () => {
    expect(as(restricted, 'otherInspector', ['authority', 'standards'])).toEqual([]);
    expect(as(restricted, 'authority', ['authority', 'standards'])).toEqual(['authority', 'namedList', 'standards']);
    expect(as(restricted, 'authority', ['standards'])).toEqual(['namedList', 'standards']);
    expect(as(followUp.case, 'authority', ['authority'])).toEqual(['authority']);
  });
  test('R59 a chief officer’s case has the local policing body for its authority, and of the force’s own desk nobody, on its list or not', () => {
    const chiefs: Case = { ...followUp.case, restriction: { why: 'CHIEF_OFFICER', named: [idOf('commissioner'), idOf('authority'), idOf('lawyer')] } };
    expect(as(chiefs, 'commissioner')).toEqual(['authority', 'namedList']);
    expect(as(chiefs, 'authority', ['authority', 'standards'])).toEqual([]);
    expect(as(chiefs, 'lawyer', ['approver'])).toEqual(['approver', 'namedList']);
    expect(as(followUp.case, 'commissioner')).toEqual([]);
    expect(as({ ...chiefs, restriction: { why: 'CHIEF_OFFICER', named: [idOf('lawyer')] } }, 'commissioner')).toEqual([]);
  });
  test('the authority is not the reviewer: who reviews a case decides nothing in it for the authority', () => {
    expect(isFor(LIFECYCLE.AcceptReport, new Set<Party>(['authority']))).toBe(true);
    expect(isFor(LIFECYCLE.AcceptReport, new Set<Party>(['authority', 'reviewer']))).toBe(false);
    expect(isFor(LIFECYCLE.RecordReviewNote, new Set<Party>(['authority', 'reviewer']))).toBe(true);
  });
  test('the officer, the reviewer, and the line manager who made the referral', () => {
    expect([as(followUp.case, 'officer'), as(followUp.case, 'inspector'), as(followUp.case, 'sergeant')]).toEqual([['officer'], ['reviewer'], ['lineManager', 'referrer']]);
  });
  test('R44 R36 an owner is the owner of the thing asked about; of any, while there is something to do', () => {
    const lessons = followUp.then('AnswerLesson', { owner: idOf('otherInspector') }).case;
    expect(as(followUp.case, 'officer', [], 'any')).toEqual(['actionOwner', 'officer']);
    expect(as(followUp.case, 'officer', [], { action: 'c-1-a1-v1' })).toEqual(['actionOwner', 'officer']);
    expect(as(followUp.case, 'officer', [], { action: 'c-1-a2-v1' })).toEqual(['officer']);
    expect(as(followUp.then('CompleteAction').case, 'officer', [], 'any')).toEqual(['officer']);
    expect(as(followUp.then('CompleteAction').case, 'officer', [], { action: 'c-1-a1-v1' })).toEqual(['actionOwner', 'officer']);
    expect(as(lessons, 'otherInspector', [], 'any')).toEqual(['lessonOwner']);
    expect(as(lessons, 'otherInspector', [], { lesson: 'c-1-l1-v1' })).toEqual(['lessonOwner']);
    expect(as(lessons, 'otherInspector', [], { lesson: 'c-1-l2-v1' })).toEqual([]);
  });
  test('an officer whom the force does not know has no line manager', () => {
    const now = someNow(followUp.today, 'sergeant', someFacts({ person: () => undefined }));
    expect([...partiesOf(followUp.case, now)]).toEqual(['referrer']);
  });
});

test('a report is known from its first draft on', () => {
  expect([reportedPart(aCase.discussed().case), reportedPart(aCase.reportDrafted().case)?.report.version]).toEqual([null, 1]);
});
