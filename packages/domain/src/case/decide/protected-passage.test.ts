import { addDays } from '../../calendar/index.js';
import { History, aCase, aCommand, asItShouldBe, codesIn, idOf, someFacts, someNow, withPerson, withTheDifference } from '../../testing/index.js';
import type { OneFact, PersonName } from '../../testing/index.js';
import type { Case, StageIn } from '../case.js';
import type { Decision } from '../refusals.js';
import { decide } from './index.js';

const TODAY = aCase.accountReceived().today;
const requested = (): History => aCase.accountReceived().then('RequestProtectedPassage');
const legal = (): History => requested().then('ApproveProtectedPassage');
const second = (history: History): History => history.then('ApproveProtectedPassage', { as: 'SECOND' }, { by: 'secondAssessor' });
const agreed = (): History => second(legal());
const later = { officerToldLater: true, prejudiceReason: 'An investigation of that day has begun.', tellBy: addDays(TODAY, 28) } as const;

/** Where the refusal points, where it points at one thing. */
type Entry = OneFact & { readonly field?: readonly string[] };
const ENFORCED: readonly Entry[] = [
  { rule: 'R26', code: 'NO_PASSAGE_YET', command: 'RequestProtectedPassage', where: 'the officer has said nothing yet', given: aCase.accountReceived, differs: { given: aCase.notified } },
  { rule: 'R26', code: 'INVALID', command: 'RequestProtectedPassage', where: 'the version of the matter quoted does not exist', field: ['scopeVersion'], given: aCase.accountReceived, differs: { details: { scopeVersion: 2 } } },
  { rule: 'R26', code: 'INVALID', command: 'RequestProtectedPassage', where: 'the officer is told later without a reason', field: ['prejudiceReason'], given: aCase.accountReceived, details: later, differs: { details: { prejudiceReason: undefined } } },
  { rule: 'R26', code: 'INVALID', command: 'RequestProtectedPassage', where: 'the officer is told later and no day is named', field: ['tellBy'], given: aCase.accountReceived, details: later, differs: { details: { tellBy: undefined } } },
  { rule: 'R26', code: 'INVALID', command: 'RequestProtectedPassage', where: 'the day to look again is more than 28 days ahead', given: aCase.accountReceived, details: later, differs: { details: { tellBy: addDays(TODAY, 29) } } },
  { rule: 'R26', code: 'INVALID', command: 'RequestProtectedPassage', where: 'the day to look again has passed', given: aCase.accountReceived, details: { ...later, tellBy: TODAY }, differs: { details: { tellBy: addDays(TODAY, -1) } } },
  { rule: 'INPUT', code: 'INVALID', command: 'ApproveProtectedPassage', where: 'there is no such request', field: ['request'], given: requested, differs: { details: { request: 2 } } },
  { rule: 'INPUT', code: 'INVALID', command: 'ApproveProtectedPassage', where: 'the passage was opened', given: requested, differs: { given: () => agreed().then('OpenProtectedPassage') } },
  { rule: 'R66', code: 'WHO_CAN_DO_THIS', command: 'ApproveProtectedPassage', where: 'the same person agrees twice', given: legal, by: 'secondAssessor', details: { as: 'SECOND' }, differs: { by: 'lawyer' } },
  { rule: 'R66', code: 'WHO_CAN_DO_THIS', command: 'ApproveProtectedPassage', where: 'both would be the legal member', given: legal, by: 'secondAssessor', details: { as: 'SECOND' }, differs: { details: { as: 'LEGAL' } } },
  { rule: 'R66', code: 'WHO_CAN_DO_THIS', command: 'ApproveProtectedPassage', where: 'the one who asked agrees', given: requested, by: 'secondAssessor', details: { as: 'SECOND' }, differs: { given: () => aCase.accountReceived().then('RequestProtectedPassage', {}, { by: 'secondAssessor' }) } },
  { rule: 'R66', code: 'WHO_CAN_DO_THIS', command: 'ApproveProtectedPassage', where: 'somebody of professional standards agrees', given: requested, facts: someFacts(), differs: { facts: withPerson('lawyer', { isPsdStaff: true }) } },
  { rule: 'R26', code: 'PROTECTED_CONTENT', command: 'OpenProtectedPassage', where: 'only the legal member agreed', given: agreed, differs: { given: legal } },
  { rule: 'R26', code: 'PROTECTED_CONTENT', command: 'OpenProtectedPassage', where: 'only the second person agreed', given: agreed, differs: { given: () => second(requested()) } },
  { rule: 'R26', code: 'PROTECTED_CONTENT', command: 'OpenProtectedPassage', where: 'it was opened before', given: agreed, differs: { given: () => agreed().then('OpenProtectedPassage') } },
  { rule: 'R26', code: 'PROTECTED_CONTENT', command: 'OpenProtectedPassage', where: 'nobody asked for it', given: agreed, differs: { details: { request: 2 } } },
];

const refusalsOf = (decision: Decision) => (decision.kind === 'refused' ? decision.refusals : []);

describe('a rule of the protected passage speaks when one fact differs', () => {
  test.each(ENFORCED)('$rule $code at $command: $where', (entry) => {
    expect(codesIn(asItShouldBe(entry))).toEqual([]);
    const no = refusalsOf(withTheDifference(entry)).find(({ code }) => code === entry.code);
    expect(no).toBeDefined();
    if (entry.field !== undefined) expect(no?.field).toEqual(entry.field);
  });
});

/** Somebody approves who may do so by role, and is something to the case besides. */
const approves = (c: Case, person: PersonName, roles: readonly ('approver' | 'standards' | 'investigator')[] = ['approver']): readonly string[] => {
  const now = someNow(TODAY, person);
  return codesIn(decide(aCommand('ApproveProtectedPassage', TODAY), c, { ...now, actor: { ...now.actor, roles } }));
};

describe('who agrees to opening a passage', () => {
  test('R66 somebody from outside the matter does', () => expect(approves(requested().case, 'staffManager')).toEqual([]));
  test('R66 the reviewer does not', () => expect(approves(requested().case, 'inspector')).toEqual(['WHO_CAN_DO_THIS']));
  test('R66 the referrer does not', () => expect(approves(requested().case, 'sergeant')).toEqual(['WHO_CAN_DO_THIS']));
  test('R66 nobody of professional standards does, who may be the investigator', () => expect(approves(requested().case, 'staffManager', ['approver', 'standards'])).toEqual(['WHO_CAN_DO_THIS']));
  test('R66 nobody who investigates misconduct does', () => expect(approves(requested().case, 'staffManager', ['approver', 'investigator'])).toEqual(['WHO_CAN_DO_THIS']));
  test.each(['complainant', 'witness'] as const)('R66 the %s does not', (part) => {
    const draft = part === 'complainant' ? { complainant: idOf('staffManager') } : { witnesses: [idOf('staffManager')] };
    const heard = History.start().then('DraftReferral', draft).then('SubmitReferral').then('AcceptForReview').then('AppointReviewer').then('GiveNotice').then('SubmitAccount').then('RequestProtectedPassage');
    expect(approves(heard.case, 'staffManager')).toEqual(['WHO_CAN_DO_THIS']);
  });
  test('R66 a previous reviewer does not', () => {
    const replaced = requested().then('ReplaceReviewer');
    expect(approves(replaced.case, 'inspector')).toEqual(['WHO_CAN_DO_THIS']);
    expect(approves(replaced.case, 'otherInspector')).toEqual(['WHO_CAN_DO_THIS']);
  });
  test('ACCESS the officer does not', () => expect(approves(requested().case, 'officer')).toEqual(['NOT_ALLOWED']));
});

describe('the gate', () => {
  test('R26 the request keeps who asked, which version it quotes and when the officer is told', () => {
    const again = requested().then('RequestProtectedPassage', later, { by: 'secondAssessor' });
    expect(again.case.passages).toEqual([
      { number: 1, requestedBy: idOf('authority'), scopeVersion: 1, approvals: [], opened: false, officerToldLater: false, tellBy: null },
      { number: 2, requestedBy: idOf('secondAssessor'), scopeVersion: 1, approvals: [], opened: false, officerToldLater: true, tellBy: addDays(TODAY, 28) },
    ]);
  });
  test('R26 agreement and opening belong to the request they name', () => {
    const two = agreed().then('RequestProtectedPassage').then('OpenProtectedPassage');
    expect(two.case.passages.map(({ number, opened, approvals }) => [number, opened, approvals.length])).toEqual([[1, true, 2], [2, false, 0]]);
  });
  test('R26 opening says whether the words quoted stand there, and spends the request either way', () => {
    for (const passageStands of [true, false]) {
      const now = { ...someNow(TODAY, 'authority', { ...someFacts(), passageStands }) };
      const decision = decide(aCommand('OpenProtectedPassage', TODAY), agreed().case, now);
      expect(decision).toMatchObject({ kind: 'happened', events: [{ type: 'PassageOpened', stands: passageStands }] });
    }
  });
  test('R26 what was said in the discussion can be asked for where no account was given', () => {
    const discussed = aCase.discussed();
    const stage = discussed.case.stage as StageIn<'DISCUSSED'>;
    const silent: Case = { ...discussed.case, stage: { ...stage, account: { ...stage.account, versions: [] } } };
    expect(codesIn(decide(aCommand('RequestProtectedPassage', discussed.today), silent, someNow(discussed.today, 'authority')))).toEqual([]);
  });
  test('R26 a later version of the matter can be quoted, and an earlier one', () => {
    const changed = aCase.accountReceived().then('ChangeScope');
    for (const scopeVersion of [1, 2]) expect(codesIn(changed.answerTo('RequestProtectedPassage', { scopeVersion }))).toEqual([]);
  });
  test('R26 it can be asked for after the case was taken out of the review', () => {
    expect(codesIn(aCase.escalated().answerTo('RequestProtectedPassage'))).toEqual([]);
  });
  test('R26 NO_PASSAGE_YET a case that ended before the notice holds nothing to ask for', () => {
    expect(codesIn(aCase.assessed().then('Discontinue').answerTo('RequestProtectedPassage'))).toEqual(['NO_PASSAGE_YET']);
  });
  test('R26 nobody but the authority asks or opens', () => {
    for (const by of ['inspector', 'sergeant', 'lawyer'] as const) expect(codesIn(agreed().answerTo('OpenProtectedPassage', {}, { by }))).toEqual(['NOT_ALLOWED']);
    expect(codesIn(aCase.accountReceived().answerTo('RequestProtectedPassage', {}, { by: 'inspector' }))).toEqual(['NOT_ALLOWED']);
  });
});
