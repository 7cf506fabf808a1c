import { addDays, addMonths } from '../../calendar/index.js';
import { aCase, aCommand, asItShouldBe, codesIn, idOf, someFacts, someNow, withPerson, withTheDifference } from '../../testing/index.js';
import type { History, OneFact, PersonName } from '../../testing/index.js';
import type { Action, Case, Followed, Lesson, StageIn } from '../case.js';
import type { CommandOf, CommandType } from '../commands/index.js';
import type { Decision } from '../refusals.js';
import { sentPart } from '../stages.js';
import { allowedCommands } from './allowed.js';
import { decide } from './index.js';

type Draft = CommandOf<'DraftReport'>;
type Planned = NonNullable<Draft['actions']>[number];
const ACTION = 'c-1-a1-v1' as CommandOf<'CompleteAction'>['action'];
const LESSON = 'c-1-l1-v1' as CommandOf<'AnswerLesson'>['lesson'];
const NOBODY = 'c-1-a9-v1' as typeof ACTION;
const TODAY = aCase.followUp().today;
const PDR = [{ code: 'PDR_OVERDUE', reason: 'The force moved its PDRs; an equal meeting was held.' }] as const;

/** A case in follow-up with the actions given in its report. */
const withActions = (...actions: readonly Partial<Planned>[]) => (): History => aCase.discussed().later(1)
  .then('DraftReport', { actions: actions.map((a): Planned => ({ type: 'TRAINING', description: 'Take the course.', ownerRole: 'OFFICER', due: addMonths(aCase.discussed().today, 2), ...a })), noFurtherAction: 'Nothing else is needed.' })
  .then('ShareReport').then('RespondToReport').then('SendReport').then('AcceptReport');
const completed = (): History => aCase.followUp().then('CompleteAction');
const ownedBy = (owner: PersonName, role: 'MANAGER' | 'FORCE' = 'MANAGER'): (() => History) => withActions({ ownerRole: role, owner: idOf(owner) });
const followed = (history: History): Followed => history.case.stage as StageIn<'FOLLOW_UP'>;
const only = (history: History): Action => followed(history).actions[0] as Action;
const ask = (type: CommandType, c: Case, on = TODAY, by: PersonName = 'authority'): Decision => decide(aCommand(type, on), c, someNow(on, by));
const changed = (history: History, change: Partial<StageIn<'FOLLOW_UP'>>): Case => ({ ...history.case, stage: { ...(history.case.stage as StageIn<'FOLLOW_UP'>), ...change } });

/* Every way to the end but one step. */
const done = (): History => aCase.followUp().then('CompleteAction').then('VerifyAction');
const answered = (): History => done().then('AnswerLesson');
const reviewed = (): History => answered().then('RecordReviewNote');
const SAID = 'I was called away before I had finished and meant to come back to it.';
const TAKEN_OVER = 'He was called away before I had finished.';
const reads = someFacts({ accountTexts: [SAID] });

/** Where the refusal points, where it points at one thing. */
type Entry = OneFact & { readonly field?: readonly string[] };
const ENFORCED: readonly Entry[] = [
  { rule: 'R44', code: 'SELF_VERIFY', command: 'VerifyAction', where: 'the line manager owns the action', given: () => ownedBy('inspector')().then('CompleteAction', {}, { by: 'inspector' }), by: 'sergeant', differs: { given: () => ownedBy('sergeant')().then('CompleteAction', {}, { by: 'sergeant' }) } },
  { rule: 'R44', code: 'SELF_VERIFY', command: 'VerifyAction', where: 'the line manager did an action that names nobody', given: () => ownedBy('inspector')().then('CompleteAction', {}, { by: 'inspector' }), by: 'sergeant', differs: { given: () => withActions({ ownerRole: 'MANAGER' })().then('CompleteAction', {}, { by: 'sergeant' }) } },
  { rule: 'R44', code: 'SELF_VERIFY', command: 'VerifyAction', where: 'somebody of the desk did an action of the force', given: () => withActions({ ownerRole: 'FORCE' })().then('CompleteAction', {}, { by: 'secondAssessor' }), by: 'authority', differs: { by: 'secondAssessor' } },
  { rule: 'R44', code: 'ACTION_DUE_NOT_LATER', command: 'ExtendAction', where: 'the new day is the one it has', field: ['due'], given: aCase.followUp, details: { due: addDays(only(aCase.followUp()).due ?? TODAY, 1) }, differs: { details: { due: only(aCase.followUp()).due } } },
  { rule: 'R44', code: 'ACTION_DUE_NOT_LATER', command: 'ExtendAction', where: 'the new day has passed', given: aCase.followUp, details: { due: addMonths(TODAY, 3) }, on: addMonths(TODAY, 3), differs: { on: addDays(addMonths(TODAY, 3), 1) } },
  { rule: 'R44', code: 'ACTIONS_OPEN', command: 'CloseRecord', where: 'an action is still open', given: aCase.readyToClose, differs: { given: () => aCase.followUp().then('AnswerLesson').then('RecordReviewNote').then('RecordPdrDiscussion') } },
  { rule: 'R44', code: 'ACTION_NOT_VERIFIED', command: 'CloseRecord', where: 'nobody confirmed an action', given: aCase.readyToClose, differs: { given: () => completed().then('AnswerLesson').then('RecordReviewNote').then('RecordPdrDiscussion') } },
  { rule: 'R36', code: 'LESSON_UNANSWERED', command: 'CloseRecord', where: 'a lesson has no answer', given: aCase.readyToClose, differs: { given: () => done().then('RecordReviewNote').then('RecordPdrDiscussion') } },
  { rule: 'R36', code: 'LESSON_UNANSWERED', command: 'EndFollowUp', where: 'a lesson has no answer', given: () => aCase.followUp().then('AnswerLesson'), differs: { given: aCase.followUp } },
  ...(['MANAGER', 'FORCE'] as const).map((ownerRole): Entry => ({ rule: 'R44', code: 'ACTIONS_OPEN', command: 'EndFollowUp', where: `an action of the ${ownerRole} is still open`, given: () => withActions({})().then('AnswerLesson'), differs: { given: () => withActions({}, { ownerRole, description: 'Change the sheet.' })().then('AnswerLesson') } })),
  { rule: 'R45', code: 'REVIEW_NOTE_REQUIRED', command: 'CloseRecord', where: 'there is no review note', given: aCase.readyToClose, differs: { given: () => answered().then('RecordPdrDiscussion') } },
  { rule: 'R45', code: 'REVIEW_NOTE_REQUIRED', command: 'CloseRecord', where: 'the last note announced a further review', given: aCase.readyToClose, differs: { given: () => aCase.readyToClose().then('RecordReviewNote', { nextReviewOn: addMonths(TODAY, 9), nextStep: 'Look at three more sheets.' }) } },
  { rule: 'R38', code: 'PDR_NOT_RECORDED', command: 'CloseRecord', where: 'the PDR discussion is missing and the twelve months still run', given: () => reviewed().then('RecordPdrDiscussion'), differs: { given: reviewed } },

  ...(['CompleteAction', 'CancelAction', 'ReownAction', 'ExtendAction'] as const).map((command): Entry => ({ rule: 'INPUT', code: 'INVALID', command, where: 'the action is done already', field: ['action'], given: aCase.followUp, differs: { given: completed } })),
  ...(['VerifyAction', 'CancelAction', 'ReownAction', 'ExtendAction'] as const).map((command): Entry => ({ rule: 'INPUT', code: 'INVALID', command, where: 'there is no such action', given: command === 'VerifyAction' ? completed : aCase.followUp, by: 'sergeant', differs: { details: { action: NOBODY } } })),
  { rule: 'INPUT', code: 'INVALID', command: 'VerifyAction', where: 'the action is not done', field: ['action'], given: completed, differs: { given: aCase.followUp } },
  { rule: 'INPUT', code: 'INVALID', command: 'VerifyAction', where: 'it was confirmed before', given: completed, differs: { given: done } },
  { rule: 'INPUT', code: 'INVALID', command: 'ReownAction', where: 'an action of the officer is given to somebody else', field: ['owner'], given: aCase.followUp, details: { ownerRole: 'MANAGER', owner: idOf('sergeant') }, differs: { details: { ownerRole: 'OFFICER' } } },
  { rule: 'INPUT', code: 'INVALID', command: 'ReownAction', where: 'the new owner has left', given: aCase.followUp, facts: withPerson('secondAssessor', { leaverOn: TODAY }), differs: { facts: withPerson('secondAssessor', { leaverOn: addDays(TODAY, -1) }) } },
  { rule: 'INPUT', code: 'INVALID', command: 'ReownAction', where: 'nobody knows the new owner', given: aCase.followUp, differs: { details: { owner: 'p-unknown' } } },
  { rule: 'INPUT', code: 'INVALID', command: 'AnswerLesson', where: 'there is no such lesson', field: ['lesson'], given: aCase.followUp, differs: { details: { lesson: ACTION } } },
  { rule: 'R36', code: 'INVALID', command: 'AnswerLesson', where: 'the answer says that it awaits one', field: ['status'], given: aCase.followUp, details: { status: 'IN_PROGRESS' }, differs: { details: { status: 'AWAITING_ANSWER' } } },
  { rule: 'R36', code: 'INVALID', command: 'AnswerLesson', where: 'a lesson that is not accepted is in progress', given: aCase.followUp, details: { decision: 'REJECTED', status: 'NOT_TAKEN_FORWARD' }, differs: { details: { status: 'IN_PROGRESS' } } },
  { rule: 'R36', code: 'NOT_ALLOWED', command: 'AnswerLesson', where: 'the one who carries it out decides anew', field: ['decision'], given: () => aCase.followUp().then('AnswerLesson', { owner: idOf('otherInspector') }), by: 'otherInspector', details: { status: 'IMPLEMENTED' }, differs: { details: { decision: 'PARTLY_ACCEPTED' } } },
  { rule: 'R45', code: 'INVALID', command: 'RecordReviewNote', where: 'a further review gives no reason', field: ['nextStep'], given: aCase.followUp, details: { nextReviewOn: addDays(TODAY, 1), nextStep: 'Once more.' }, differs: { details: { nextStep: undefined } } },
  { rule: 'R45', code: 'INVALID', command: 'RecordReviewNote', where: 'a further review does not lie ahead', field: ['nextReviewOn'], given: aCase.followUp, details: { nextReviewOn: addDays(TODAY, 1), nextStep: 'Once more.' }, differs: { details: { nextReviewOn: TODAY } } },
  { rule: 'R45', code: 'INVALID', command: 'RecordReviewNote', where: 'the review was before the report', field: ['reviewedOn'], given: aCase.followUp, details: { reviewedOn: addDays(TODAY, -1) }, differs: { details: { reviewedOn: addDays(TODAY, -2) } } },
  { rule: 'R38', code: 'INVALID', command: 'RecordPdrDiscussion', where: 'the talk was before the process ended', field: ['discussedOn'], given: aCase.followUp, details: { discussedOn: addDays(TODAY, -1) }, differs: { details: { discussedOn: addDays(TODAY, -2) } } },
  { rule: 'R36', code: 'NOT_ALLOWED', command: 'AnswerLesson', where: 'the one who carries it out passes it on', field: ['owner'], given: () => aCase.followUp().then('AnswerLesson', { owner: idOf('otherInspector') }), by: 'otherInspector', details: { status: 'IMPLEMENTED', owner: idOf('otherInspector') }, differs: { details: { owner: idOf('otherOfficer') } } },
  { rule: 'R36', code: 'NOT_ALLOWED', command: 'AnswerLesson', where: 'the one who carries it out gives it another day', field: ['due'], given: () => aCase.followUp().then('AnswerLesson', { owner: idOf('otherInspector'), due: addMonths(TODAY, 2) }), by: 'otherInspector', details: { due: addMonths(TODAY, 2) }, differs: { details: { due: addMonths(TODAY, 3) } } },
  ...(['ExtendAction', 'CancelAction', 'ReownAction'] as const).map((command): Entry => ({ rule: 'R64', code: 'PACK_HAS_PROTECTED', command, where: 'the reason takes over words of the account', given: aCase.followUp, facts: reads, differs: { details: { reason: TAKEN_OVER } } })),
  { rule: 'R64', code: 'PACK_HAS_PROTECTED', command: 'CompleteAction', where: 'the evidence does', given: aCase.followUp, details: { evidence: 'The certificate.' }, facts: reads, differs: { details: { evidence: TAKEN_OVER } } },
  { rule: 'R64', code: 'PACK_HAS_PROTECTED', command: 'AnswerLesson', where: 'the answer does', given: aCase.followUp, facts: reads, differs: { details: { reason: TAKEN_OVER } } },
];

const refusalsOf = (decision: Decision) => (decision.kind === 'refused' ? decision.refusals : []);

describe('a rule of the follow-up speaks when one fact differs', () => {
  test.each(ENFORCED)('$rule $code at $command: $where', (entry) => {
    expect(codesIn(asItShouldBe(entry))).toEqual([]);
    const no = refusalsOf(withTheDifference(entry)).find(({ code }) => code === entry.code);
    expect(no).toBeDefined();
    if (entry.field !== undefined) expect(no?.field).toEqual(entry.field);
  });
});

describe('actions', () => {
  test('R44 the officer completes an action, the reviewer confirms it', () => {
    const after = only(completed().later(1).then('VerifyAction'));
    expect(after).toMatchObject({ status: 'DONE', doneOn: TODAY, completedBy: idOf('officer'), verifiedBy: idOf('inspector'), verifiedOn: addDays(TODAY, 1) });
  });
  test('R44 the officer never confirms an action: no such button, and a no', () => {
    expect(codesIn(completed().answerTo('VerifyAction', {}, { by: 'officer' }))).toEqual(['NOT_ALLOWED']);
  });
  test('R44 whoever did an action does not confirm it after it was given to another', () => {
    const history = withActions({ ownerRole: 'FORCE' })().then('CompleteAction', {}, { by: 'secondAssessor' });
    const given: Case = changed(history, { actions: [{ ...only(history), owner: idOf('sergeant') }] });
    expect(codesIn(ask('VerifyAction', given, TODAY, 'secondAssessor'))).toEqual(['SELF_VERIFY']);
    expect(codesIn(ask('VerifyAction', given, TODAY, 'authority'))).toEqual([]);
  });
  test.each<[string, Partial<Planned>, readonly PersonName[]]>([
    ['an action of the officer is the officer’s', {}, ['officer']],
    ['an action with a name is the person’s', { ownerRole: 'MANAGER', owner: idOf('otherInspector') }, ['otherInspector']],
    ['a manager’s action without a name is the line manager’s', { ownerRole: 'MANAGER' }, ['sergeant']],
    ['an action of the force without a name is the desk’s', { ownerRole: 'FORCE' }, ['authority', 'secondAssessor']],
  ])('R44 %s to complete', (_where, planned, owners) => {
    const history = withActions(planned)();
    const people: readonly PersonName[] = ['officer', 'sergeant', 'inspector', 'otherInspector', 'authority', 'secondAssessor'];
    expect(people.filter((by) => allowedCommands(history.case, someNow(TODAY, by)).some((a) => a.type === 'CompleteAction'))).toEqual(owners);
    for (const by of people) expect([by, codesIn(history.answerTo('CompleteAction', {}, { by }))]).toEqual([by, owners.includes(by) ? [] : ['NOT_ALLOWED']]);
  });
  test('R44 more time keeps the day before and the reason; an action without a day may be given one', () => {
    const extended = aCase.followUp().answerTo('ExtendAction', { due: addMonths(TODAY, 5) });
    expect(extended).toMatchObject({ events: [{ type: 'ActionExtended', oldDue: only(aCase.followUp()).due, due: addMonths(TODAY, 5) }] });
    const dayless = changed(aCase.followUp(), { actions: [{ ...only(aCase.followUp()), due: null }] });
    expect(ask('ExtendAction', dayless, TODAY, 'inspector')).toMatchObject({ kind: 'happened', events: [{ oldDue: undefined }] });
  });
  test('R44 an action is cancelled or no longer needed, with the reason', () => {
    expect(only(aCase.followUp().then('CancelAction', { as: 'CANCELLED', reason: 'The course was withdrawn.' }))).toMatchObject({ status: 'CANCELLED', statusReason: 'The course was withdrawn.' });
  });
  test('R44 an action is given to somebody, or to the force as a whole', () => {
    expect(only(aCase.followUp().then('ReownAction'))).toMatchObject({ ownerRole: 'FORCE', owner: idOf('secondAssessor') });
    expect(only(aCase.followUp().then('ReownAction', { owner: undefined }))).toMatchObject({ ownerRole: 'FORCE', owner: null });
    expect(only(ownedBy('sergeant')().then('ReownAction', { ownerRole: 'OFFICER', owner: idOf('officer') }))).toMatchObject({ ownerRole: 'OFFICER' });
  });
});

describe('lessons', () => {
  const lessonOf = (history: History) => followed(history).lessons[0];
  test('R36 the authority decides, says why and names who carries it out', () => {
    const after = aCase.followUp().then('AnswerLesson', { decision: 'PARTLY_ACCEPTED', reason: 'The sheet, not the training.', owner: idOf('otherInspector'), due: addMonths(TODAY, 4) });
    expect(lessonOf(after)).toMatchObject({ decision: 'PARTLY_ACCEPTED', answer: 'The sheet, not the training.', answeredOn: TODAY, owner: idOf('otherInspector'), due: addMonths(TODAY, 4), status: 'IN_PROGRESS' });
  });
  test('R36 a lesson that is not accepted is answered and not taken forward', () => {
    expect(lessonOf(aCase.followUp().then('AnswerLesson', { decision: 'REJECTED' }))).toMatchObject({ decision: 'REJECTED', status: 'NOT_TAKEN_FORWARD' });
  });
  test('R36 the one who carries it out tells how far it is; the authority may still decide anew', () => {
    const given = aCase.followUp().then('AnswerLesson', { owner: idOf('otherInspector') });
    expect(lessonOf(given.later(30).then('AnswerLesson', { status: 'IMPLEMENTED' }, { by: 'otherInspector' }))).toMatchObject({ status: 'IMPLEMENTED', owner: idOf('otherInspector'), answeredOn: TODAY });
    expect(lessonOf(given.later(30).then('AnswerLesson', { decision: 'REJECTED' }))).toMatchObject({ answeredOn: addDays(TODAY, 30) });
    expect(codesIn(given.answerTo('AnswerLesson', { decision: 'REJECTED' }))).toEqual([]);
    expect(codesIn(given.answerTo('AnswerLesson', {}, { by: 'otherOfficer' }))).toEqual(['NOT_ALLOWED']);
  });
  test('R36 R47 a lesson is answered after the report is sent, after the record is closed, and after the case was discontinued', () => {
    const discontinued = aCase.reportReturned().then('Discontinue');
    for (const history of [aCase.reportSent(), aCase.closed(), discontinued]) expect(codesIn(history.answerTo('AnswerLesson'))).toEqual([]);
    expect(codesIn(aCase.discontinued().answerTo('AnswerLesson', { lesson: LESSON }))).toEqual(['INVALID']);
  });
});

describe('review note, PDR and addendum', () => {
  test('R45 the note keeps its day; a further review moves the date of the review', () => {
    const { followUp } = followed(aCase.followUp().then('RecordReviewNote', { allDone: false, nextReviewOn: addMonths(TODAY, 6), nextStep: 'Once more.' }));
    expect(followUp).toMatchObject({ reviewOn: addMonths(TODAY, 6), reviewNotes: [{ on: TODAY, allDone: false, nextReviewOn: addMonths(TODAY, 6) }] });
  });
  test('R45 a note after the further review lets the record close', () => {
    const again = aCase.readyToClose().then('RecordReviewNote', { nextReviewOn: addMonths(TODAY, 9), nextStep: 'Once more.' }).laterMonths(7).then('RecordReviewNote');
    expect(codesIn(again.answerTo('CloseRecord'))).toEqual([]);
  });
  test('R45 R38 where the day of sending is not known, any day may be the day of the review or the talk', () => {
    const unknown = changed(aCase.followUp(), { sentOn: null, followUp: { ...followed(aCase.followUp()).followUp, processEndedOn: null } });
    expect(codesIn(decide(aCommand('RecordReviewNote', TODAY, { reviewedOn: addDays(TODAY, -20) }), unknown, someNow(TODAY, 'inspector')))).toEqual([]);
    expect(codesIn(decide(aCommand('RecordPdrDiscussion', TODAY, { discussedOn: addDays(TODAY, -20) }), unknown, someNow(TODAY, 'sergeant')))).toEqual([]);
  });
  test('R38 the line manager records that it was talked about and when, also once the record is closed', () => {
    expect(aCase.followUp().answerTo('RecordPdrDiscussion')).toMatchObject({ events: [{ type: 'PdrDiscussionRecorded', discussedOn: TODAY }] });
    expect(codesIn(aCase.closed().answerTo('RecordPdrDiscussion'))).toEqual([]);
  });
  test.each([['officer'], ['inspector']] as const)('R17 R61 %s adds beside a report that stays as it was sent', (by) => {
    for (const history of [aCase.followUp(), aCase.closed()]) expect(history.answerTo('AddAddendum', {}, { by })).toMatchObject({ events: [{ type: 'AddendumAdded', addendum: 'The sheet was changed in the meantime.' }] });
  });
  test('R61 nobody else adds to it', () => expect(codesIn(aCase.followUp().answerTo('AddAddendum', {}, { by: 'authority' }))).toEqual(['NOT_ALLOWED']));
});

describe('the end of the record', () => {
  test('R33 NOT_SENT_TO_AUTHORITY a record is not closed before the authority has its copy', () => {
    const ready = aCase.readyToClose();
    expect(codesIn(ask('CloseRecord', ready.case, ready.today))).toEqual([]);
    expect(codesIn(ask('CloseRecord', changed(ready, { sentOn: null }), ready.today))).toEqual(['NOT_SENT_TO_AUTHORITY']);
  });
  test('R33 a past case that came in complete can be closed though nobody knows the day of sending', () => {
    const ready = aCase.readyToClose();
    expect(codesIn(ask('CloseRecord', { ...changed(ready, { sentOn: null }), imported: true }, ready.today))).toEqual([]);
  });
  test('R38 PDR_OVERDUE once twelve months have passed a reason takes the place of the talk, and stands in the timeline', () => {
    const lastDay = addMonths(reviewed().today, 12);
    const on = (day: typeof lastDay, answers: typeof PDR | undefined = undefined): Decision => reviewed().answerTo('CloseRecord', {}, { on: day, ...(answers ? { answers } : {}) });
    expect(codesIn(on(addDays(lastDay, -1), PDR))).toEqual(['PDR_NOT_RECORDED']);
    expect(on(addDays(lastDay, 1))).toMatchObject({ kind: 'prompts', prompts: [{ rule: 'R38', code: 'PDR_OVERDUE', needsReason: true }] });
    expect(on(addDays(lastDay, 1), PDR)).toMatchObject({ kind: 'happened', events: [{ type: 'RecordClosed' }], answered: PDR });
  });
  test('R38 the last day of the twelve months still counts', () => {
    const { pdrBy } = followed(reviewed()).followUp;
    expect(codesIn(reviewed().answerTo('CloseRecord', {}, { on: pdrBy?.due ?? TODAY, answers: PDR }))).toEqual(['PDR_NOT_RECORDED']);
    expect(codesIn(reviewed().answerTo('CloseRecord', {}, { on: addDays(pdrBy?.due ?? TODAY, 1), answers: PDR }))).toEqual([]);
  });
  test('R38 a talk on record is asked about no more, and an imported case without a date gives its reason', () => {
    expect(codesIn(aCase.readyToClose().answerTo('CloseRecord', {}, { on: addMonths(TODAY, 20) }))).toEqual([]);
    const undated = changed(reviewed(), { followUp: { ...followed(reviewed()).followUp, pdrBy: null } });
    expect(codesIn(ask('CloseRecord', undated))).toEqual(['PDR_OVERDUE']);
    const excused = changed(reviewed(), { followUp: { ...followed(reviewed()).followUp, pdrExcused: true } });
    expect(codesIn(ask('CloseRecord', excused))).toEqual([]);
  });
  test('R44 an action taken before the report, cancelled or not needed waits for nobody', () => {
    const taken = withActions({ due: undefined, takenOn: aCase.discussed().today }, { description: 'Read the guide.' })();
    const rest = (history: History): History => history.then('AnswerLesson').then('RecordReviewNote').then('RecordPdrDiscussion');
    for (const as of ['CANCELLED', 'NOT_NEEDED'] as const) expect(codesIn(rest(taken.then('CancelAction', { action: 'c-1-a2-v1' as typeof ACTION, as })).answerTo('CloseRecord'))).toEqual([]);
    expect(codesIn(rest(taken).answerTo('CloseRecord'))).toEqual(['ACTIONS_OPEN']);
  });
  test('R36 R44 every action and every lesson counts, not the first alone', () => {
    const ready = aCase.readyToClose();
    const [action, lesson] = [only(ready), followed(ready).lessons[0] as Lesson];
    const codes = (change: Partial<StageIn<'FOLLOW_UP'>>): readonly string[] => codesIn(ask('CloseRecord', changed(ready, change), ready.today));
    expect(codes({ actions: [action, { ...action, verifiedOn: null }] })).toEqual(['ACTION_NOT_VERIFIED']);
    expect(codes({ actions: [action, { ...action, status: 'OPEN' }] })).toEqual(['ACTIONS_OPEN']);
    expect(codes({ lessons: [lesson, { ...lesson, decision: null }] })).toEqual(['LESSON_UNANSWERED']);
    expect(codes({ actions: [], lessons: [] })).toEqual([]);
    const open = changed(ready, { lessons: [lesson, { ...lesson, decision: null }] });
    expect(codesIn(ask('EndFollowUp', open, ready.today))).toEqual(['LESSON_UNANSWERED']);
  });
  test('R47 R48 when the officer has gone, their open actions end with the reason and the PDR is excused; the outcome stays', () => {
    const both = withActions({}, { ownerRole: 'FORCE', description: 'Change the sheet.' })().then('AnswerLesson');
    expect(both.answerTo('EndFollowUp')).toMatchObject({ refusals: [{ code: 'ACTIONS_OPEN', message: expect.stringContaining('only those of the officer end here') }] });
    const before = both.then('CompleteAction', { action: 'c-1-a2-v1' as typeof ACTION }, { by: 'authority' });
    const after = before.then('EndFollowUp', { ground: 'LEFT_FORCE', reason: 'Resigned in May.' });
    expect(after.case.stage).toMatchObject({
      state: 'CLOSED', recordClosedOn: before.today, followUp: { pdrExcused: true, outcome: 'COMPLETED_WITH_ACTIONS' },
      actions: [{ status: 'CANCELLED', statusReason: 'Resigned in May.' }, { status: 'DONE', ownerRole: 'FORCE' }],
    });
  });

  test('R44 while the follow-up is open, whoever an action is for can complete it, and in no case that has ended is one left open', () => {
    const doers: readonly (readonly [() => History, PersonName])[] = [
      [withActions({}), 'officer'], [withActions({ ownerRole: 'MANAGER' }), 'sergeant'], [ownedBy('otherInspector'), 'otherInspector'], [withActions({ ownerRole: 'FORCE' }), 'secondAssessor'], [ownedBy('staffManager', 'FORCE'), 'staffManager'],
    ];
    for (const [given, by] of doers) expect([by, codesIn(given().answerTo('CompleteAction', {}, { by }))]).toEqual([by, []]);
    const ends: readonly History[] = [
      aCase.reportSent().then('Discontinue', { reason: 'Made in error.' }), aCase.reportReturned().then('ReferBack').then('Escalate'), aCase.reportReturned().then('ReferBack').then('Pause').then('Resume').then('EndOnReassessment'),
      aCase.reportSent().then('Transfer', {}, { answers: [{ code: 'TRANSFER', reason: 'The receiving force asked.' }] }), aCase.followUp().then('AnswerLesson').then('EndFollowUp'), aCase.closed(),
    ];
    for (const { case: c } of ends) expect([c.stage.state, sentPart(c)?.actions.length, sentPart(c)?.actions.filter(({ status }) => status === 'OPEN')]).toEqual([c.stage.state, 1, []]);
    expect(sentPart((ends[0] as History).case)?.actions).toMatchObject([{ status: 'CANCELLED', statusReason: 'Made in error.' }]);
    const taken = withActions({ due: undefined, takenOn: aCase.discussed().today })().then('Transfer', { basis: 'Moved.' });
    expect(sentPart(taken.case)?.actions).toMatchObject([{ status: 'DONE', statusReason: null }]);
  });
});
