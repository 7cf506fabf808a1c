import { addDays, addMonths, day, englandAndWales } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import { aCase, aCommand, asItShouldBe, codesIn, idOf, someFacts, someNow, withTheDifference } from '../../testing/index.js';
import type { History, OneFact } from '../../testing/index.js';
import type { Case, StageIn } from '../case.js';
import type { CommandOf, CommandType } from '../commands/index.js';
import type { CaseEvent, EventOf, EventType } from '../events.js';
import type { Facts, ReportTexts } from '../now.js';
import type { Decision } from '../refusals.js';
import { decide } from './index.js';

type Draft = CommandOf<'DraftReport'>;
const TODAY = aCase.discussed().today;
const refusalsOf = (decision: Decision) => (decision.kind === 'refused' ? decision.refusals : []);
const DUE = addMonths(TODAY, 2);
const action = { type: 'TRAINING', description: 'Take the course.', ownerRole: 'OFFICER', due: DUE } as const;

/** Every question that a command here may raise, answered. */
const ANSWERS = [{ code: 'NO_RESPONSE' }, { code: 'REPORT_LATE', reason: 'The reviewer was ill.' }, { code: 'TONE', reason: 'The word is quoted.' }] as const;

const draftedWith = (details: Partial<Draft>) => (): History => aCase.discussed().later(1).then('DraftReport', details);
const sharedWith = (details: Partial<Draft>) => (): History => draftedWith(details)().then('ShareReport').then('RespondToReport');

/** The words of the ordinary draft. */
const words: ReportTexts = {
  issue: 'A handover was incomplete.', discussion: 'We talked about it openly.', actions: [{ description: 'Shadow two handovers.' }], officerLessons: ['Write the handover first.'],
  organisationLessons: [{ lesson: 'The sheet needs space for open tasks.' }],
};
const factsWith = (more: Partial<Facts>): Facts => someFacts({ report: words, accountTexts: ['Nothing in here is said again.'], ...more });
const SAID = 'I was called away before I had finished and meant to come back to it.';
const TAKEN_OVER = 'The officer was called away before I had finished and left.';
const factsOver = (change: Partial<ReportTexts>): Partial<OneFact> => ({ facts: factsWith({ accountTexts: [SAID], report: { ...words, ...change } }) });
const returnedOnce = (): History => aCase.reportReturned();
const sentAgain = (before: History): History => before.then('DraftReport').then('ShareReport').then('RespondToReport').then('SendReport');
const returnedTwice = (): History => sentAgain(returnedOnce()).then('ReturnReport');

/** Where the refusal points, where it points at one thing. */
type Entry = OneFact & { readonly field?: readonly string[] };
const readyTo = { ShareReport: aCase.reportDrafted, SendReport: aCase.reportAnswered } as const;
const forBoth = (entry: (command: 'ShareReport' | 'SendReport') => Entry): readonly Entry[] => [entry('ShareReport'), entry('SendReport')];
const openDay = (history: () => History, days: number): Day => addDays(history().today, days);

const ENFORCED: readonly Entry[] = [
  { rule: 'R23', code: 'DISCUSSION_REQUIRED', command: 'DraftReport', where: 'no discussion was held', given: aCase.discussed, differs: { given: aCase.discussionArranged } },
  { rule: 'R27', code: 'JOINT_REPORT_FORBIDDEN', command: 'DraftReport', where: 'it is about somebody else as well', field: ['officers'], given: aCase.discussed, details: { officers: [idOf('officer')] }, differs: { details: { officers: [idOf('officer'), idOf('otherOfficer')] } } },
  { rule: 'R61', code: 'REPORT_SEALED', command: 'DraftReport', where: 'it was sent and not returned', given: aCase.reportReturned, differs: { given: aCase.reportSent } },
  { rule: 'R63', code: 'NOT_YET_HAPPENED', command: 'DraftReport', where: 'an action was taken tomorrow', given: aCase.discussed, details: { actions: [{ ...action, takenOn: TODAY }] }, differs: { details: { actions: [{ ...action, takenOn: addDays(TODAY, 1) }] } } },
  { rule: 'INPUT', code: 'INVALID', command: 'DraftReport', where: 'an action for the officer names somebody else', field: ['actions', '0', 'owner'], given: aCase.discussed, details: { actions: [{ ...action, owner: idOf('officer') }] }, differs: { details: { actions: [{ ...action, owner: idOf('sergeant') }] } } },

  ...forBoth((command) => ({ rule: 'R30', code: 'REPORT_INCOMPLETE', command, where: 'part (a) is blank', given: readyTo[command], facts: factsWith({}), differs: { facts: factsWith({ report: { ...words, issue: '' } }) } })),
  ...forBoth((command) => ({ rule: 'R30', code: 'REPORT_INCOMPLETE', command, where: 'no word of it can be read', given: readyTo[command], facts: factsWith({}), differs: { facts: factsWith({ report: null }) } })),
  { rule: 'R30', code: 'REPORT_INCOMPLETE', command: 'ShareReport', where: 'part (d) says neither a lesson nor none', given: draftedWith({ officerLessons: [], noOfficerLessons: true }), differs: { given: draftedWith({ officerLessons: [] }) } },
  { rule: 'R30', code: 'REPORT_INCOMPLETE', command: 'ShareReport', where: 'part (f) names no day', given: draftedWith({}), differs: { given: draftedWith({ reviewOn: undefined }) } },
  { rule: 'R30', code: 'REPORT_INCOMPLETE', command: 'SendReport', where: 'the day of part (f) has come', given: sharedWith({ reviewOn: addDays(TODAY, 8) }), on: addDays(TODAY, 7), differs: { on: addDays(TODAY, 8) } },
  ...forBoth((command) => ({
    rule: 'R31', code: 'NFA_REASON_REQUIRED', command, where: 'nothing is planned and no reason given', field: ['noFurtherAction'], given: command === 'ShareReport' ? draftedWith({ actions: [], noFurtherAction: 'All was put right.' }) : sharedWith({ actions: [], noFurtherAction: 'All was put right.' }),
    facts: factsWith({ report: { ...words, actions: [], noFurtherAction: 'All was put right.' } }), differs: { facts: factsWith({ report: { ...words, actions: [] } }) },
  })),
  { rule: 'R44', code: 'ACTION_NO_DATE', command: 'ShareReport', where: 'an action still to take has no day', field: ['actions'], given: draftedWith({ actions: [action] }), differs: { given: draftedWith({ actions: [{ ...action, due: undefined }] }) } },
  { rule: 'R44', code: 'ACTION_NO_DATE', command: 'ShareReport', where: 'the day of an action has passed', given: draftedWith({ actions: [{ ...action, due: addDays(TODAY, 3) }] }), on: addDays(TODAY, 3), differs: { on: addDays(TODAY, 4) } },
  ...forBoth((command) => ({ rule: 'R64', code: 'PACK_HAS_PROTECTED', command, where: 'part (a) takes over six words of the account', given: readyTo[command], ...factsOver({}), differs: factsOver({ issue: TAKEN_OVER }) })),
  ...forBoth((command) => ({ rule: 'R64', code: 'PACK_HAS_PROTECTED', command, where: 'a lesson for the officer does', given: readyTo[command], ...factsOver({}), differs: factsOver({ officerLessons: [TAKEN_OVER] }) })),
  ...forBoth((command) => ({ rule: 'R64', code: 'PACK_HAS_PROTECTED', command, where: 'a lesson for the force does', given: readyTo[command], ...factsOver({}), differs: factsOver({ organisationLessons: [{ lesson: TAKEN_OVER }] }) })),
  ...forBoth((command) => ({ rule: 'R64', code: 'PACK_HAS_PROTECTED', command, where: 'the measure of an action does', given: readyTo[command], ...factsOver({}), differs: factsOver({ actions: [{ description: 'Shadow two handovers.', successMeasure: TAKEN_OVER }] }) })),
  ...forBoth((command) => ({ rule: 'R36', code: 'NAME_IN_TEXT', command, where: 'a lesson for the force names somebody', given: readyTo[command], facts: factsWith({}), differs: { facts: factsWith({ names: ['Morgan Sheet', 'Ada Other'], report: { ...words, organisationLessons: [{ lesson: 'Sheet needs space for tasks.' }] } }) } })),
  ...forBoth((command) => ({ rule: 'R36', code: 'NAME_IN_TEXT', command, where: 'an action names somebody', given: readyTo[command], facts: factsWith({}), differs: { facts: factsWith({ names: ['Ada Other'], report: { ...words, actions: [{ description: 'Shadow two handovers with PC Other.' }] } }) } })),

  { rule: 'R34', code: 'REPORT_NOT_SHARED', command: 'SendReport', where: 'the officer has not seen it', given: aCase.reportAnswered, differs: { given: aCase.reportDrafted } },
  { rule: 'R34', code: 'RESPONSE_WINDOW_OPEN', command: 'SendReport', where: 'the last day to answer it is today', given: aCase.reportShared, on: openDay(aCase.reportShared, 8), differs: { on: openDay(aCase.reportShared, 7) } },
  { rule: 'INPUT', code: 'INVALID', command: 'RespondToReport', where: 'the officer agrees with comments and writes none', field: ['comment'], given: aCase.reportShared, details: { response: 'AGREED_COMMENT', comment: 'The time is wrong.' }, differs: { details: { comment: ' ' } } },

  { rule: 'R39', code: 'RETURN_REASON', command: 'ReturnReport', where: 'no part is named', field: ['parts'], given: aCase.reportSent, differs: { details: { parts: [] } } },
  { rule: 'R39', code: 'RETURN_REASON', command: 'ReturnReport', where: 'nothing says what is missing', field: ['reason'], given: aCase.reportSent, differs: { details: { reason: undefined } } },
  { rule: 'R39', code: 'RETURN_LIMIT', command: 'ReturnReport', where: 'it came back twice before', given: () => sentAgain(returnedOnce()), differs: { given: () => sentAgain(returnedTwice()) } },
  { rule: 'R39', code: 'RETURN_TOO_LATE', command: 'ReturnReport', where: 'five working days have passed', given: aCase.reportSent, on: openDay(aCase.reportSent, 7), differs: { on: openDay(aCase.reportSent, 8) } },
];

describe('a rule of the report speaks when one fact differs', () => {
  test.each(ENFORCED)('$rule $code at $command: $where', (entry) => {
    expect(codesIn(asItShouldBe(entry, ANSWERS))).toEqual([]);
    const no = refusalsOf(withTheDifference(entry, ANSWERS)).find(({ code }) => code === entry.code);
    expect(no).toBeDefined();
    if (entry.field !== undefined) expect(no?.field).toEqual(entry.field);
  });
});

const PROMPTED: readonly OneFact[] = [
  ...forBoth((command) => ({ rule: 'R35', code: 'TONE', command, where: 'part (a) sounds like a finding', given: readyTo[command], facts: factsWith({}), differs: { facts: factsWith({ report: { ...words, issue: 'It was proven.' } }) } })),
  ...forBoth((command) => ({ rule: 'R35', code: 'TONE', command, where: 'the summary of the discussion does', given: readyTo[command], facts: factsWith({}), differs: { facts: factsWith({ report: { ...words, discussion: 'A warning was given.' } }) } })),
  { rule: 'R32', code: 'REPORT_LATE', command: 'SendReport', where: 'ten working days after the discussion have passed', given: aCase.reportAnswered, on: addDays(TODAY, 14), differs: { on: addDays(TODAY, 15) } },
  { rule: 'R34', code: 'NO_RESPONSE', command: 'SendReport', where: 'the officer said nothing', given: () => aCase.reportShared().later(8).then('RespondToReport'), differs: { given: () => aCase.reportShared().later(8) } },
];

describe('a question about the report waits for its answer', () => {
  test.each(PROMPTED)('$rule $code at $command, where $where', (entry) => {
    const answers = ANSWERS.filter(({ code }) => code === entry.code);
    expect(asItShouldBe(entry).kind).toBe('happened');
    expect(withTheDifference(entry)).toMatchObject({ kind: 'prompts', prompts: [{ rule: entry.rule, code: entry.code }] });
    expect(withTheDifference(entry, answers)).toMatchObject({ kind: 'happened', answered: answers });
  });

  test('R35 the question names the words, each once', () => {
    const entry = PROMPTED[0] as OneFact;
    const differs = { facts: factsWith({ report: { ...words, issue: 'Proven, proven and a warning.', noFurtherAction: 'A sanction.' } }) };
    expect(withTheDifference({ ...entry, differs })).toMatchObject({ prompts: [{ details: ['proven', 'warning', 'sanction'] }] });
  });
  test('R64 the reason in an answer stays behind the wall as well', () => {
    const entry = PROMPTED[0] as OneFact;
    const differs = { facts: factsWith({ accountTexts: [SAID], report: { ...words, issue: 'It was proven.' } }) };
    const decision = withTheDifference({ ...entry, differs }, [{ code: 'TONE', reason: TAKEN_OVER }]);
    expect(decision).toMatchObject({ kind: 'refused', refusals: [{ code: 'PACK_HAS_PROTECTED', field: ['answers'] }] });
  });
  test('R32 a report that came back is not late again', () => {
    const again = aCase.reportReturned().then('DraftReport').then('ShareReport').then('RespondToReport');
    expect(codesIn(again.answerTo('SendReport', {}, { on: addDays(TODAY, 40) }))).toEqual([]);
  });
});

const eventOf = <T extends EventType>(decision: Decision, type: T): EventOf<T> => {
  const found = decision.kind === 'happened' ? decision.events.find((e: CaseEvent) => e.type === type) : undefined;
  if (found === undefined) throw new Error(`${type} did not happen: ${codesIn(decision).join(', ')}`);
  return found as EventOf<T>;
};
const versionAfter = (history: History): number => eventOf(history.answerTo('DraftReport'), 'ReportDrafted').version;
const stageOf = <S extends Case['stage']['state']>(history: History, _state: S): StageIn<S> => history.case.stage as StageIn<S>;

describe('drafting', () => {
  test('R61 a version counts sendings: drafts before a sending replace each other, a draft after a return begins the next', () => {
    expect(versionAfter(aCase.discussed())).toBe(1);
    expect(versionAfter(aCase.reportDrafted())).toBe(1);
    expect(versionAfter(aCase.reportAnswered())).toBe(1);
    expect(versionAfter(aCase.reportReturned())).toBe(2);
    expect(versionAfter(aCase.reportReturned().then('DraftReport'))).toBe(2);
    expect(versionAfter(returnedTwice())).toBe(3);
  });
  test('R30 a draft may be incomplete', () => {
    const decision = aCase.discussed().answerTo('DraftReport', { issue: undefined, discussion: undefined, actions: undefined, reviewOn: undefined, officerLessons: undefined });
    expect(decision.kind).toBe('happened');
  });
  test('R27 whom the report is about is not kept in it', () => {
    expect(eventOf(aCase.discussed().answerTo('DraftReport', { officers: [idOf('officer')] }), 'ReportDrafted')).not.toHaveProperty('officers');
  });
  test('R63 the refusal points at the action', () => {
    const actions = [action, { ...action, takenOn: addDays(TODAY, 1) }];
    expect(refusalsOf(aCase.discussed().answerTo('DraftReport', { actions }))).toMatchObject([{ code: 'NOT_YET_HAPPENED', field: ['actions', '1', 'takenOn'] }]);
  });
  test('R44 an action for a manager or the force may name somebody or nobody', () => {
    const actions = [{ ...action, ownerRole: 'MANAGER', owner: idOf('sergeant') }, { ...action, ownerRole: 'FORCE' }] as const;
    expect(codesIn(aCase.discussed().answerTo('DraftReport', { actions }))).toEqual([]);
  });
});

describe('sharing', () => {
  test('R64 a lesson may come out of the discussion in its own words', () => {
    const lesson = words.organisationLessons[0]?.lesson ?? '';
    expect(codesIn(aCase.reportDrafted().answerTo('ShareReport', {}, { facts: factsWith({ discussionTexts: [`What the force could learn: ${lesson}`] }) }))).toEqual([]);
  });
  test('R34 the officer has five working days to answer, by policy, ten as a special constable', () => {
    const drafted = aCase.reportDrafted();
    expect(eventOf(drafted.answerTo('ShareReport'), 'ReportShared').response).toMatchObject({ from: drafted.today, due: addDays(drafted.today, 7), workingDays: 5, basis: 'policy', rule: 'R34' });
    const special: Case = { ...drafted.case, officerSnapshot: { ...drafted.case.officerSnapshot, special: true } };
    const slow = decide(aCommand('ShareReport', drafted.today), special, someNow(drafted.today, 'inspector', factsWith({})));
    expect(eventOf(slow, 'ReportShared').response).toMatchObject({ due: addDays(drafted.today, 14), workingDays: 10 });
  });
  test('R64 what was compared is kept by number of versions, and that nothing was', () => {
    expect(eventOf(aCase.reportDrafted().answerTo('ShareReport'), 'ReportShared').protectedTextCompared).toBe(1);
    expect(eventOf(aCase.reportDrafted().answerTo('ShareReport', {}, { facts: factsWith({ accountTexts: null }) }), 'ReportShared').protectedTextCompared).toBeUndefined();
  });
  test('R64 the refusal points at the text and shows the words', () => {
    const facts = factsWith({ accountTexts: [SAID], report: { ...words, organisationLessons: [{ lesson: 'Fine.' }, { lesson: TAKEN_OVER }] } });
    expect(refusalsOf(aCase.reportDrafted().answerTo('ShareReport', {}, { facts }))).toMatchObject([{ code: 'PACK_HAS_PROTECTED', field: ['organisationLessons', '1', 'lesson'], details: ['was called away before I had finished and'] }]);
  });
  test('R36 the refusal points at the text and says which name', () => {
    const facts = factsWith({ names: ['Ada Other'], report: { ...words, actions: [{ description: 'Fine.', successMeasure: 'Ada Other is content.' }] } });
    expect(refusalsOf(aCase.reportDrafted().answerTo('ShareReport', {}, { facts }))).toMatchObject([{ code: 'NAME_IN_TEXT', field: ['actions', '0', 'successMeasure'], details: ['Ada Other'] }]);
  });
  test('R30 R44 the refusals name the parts and the actions', () => {
    const drafted = draftedWith({ actions: [action, { ...action, due: undefined }], reviewOn: undefined })();
    const facts = factsWith({ report: { ...words, discussion: undefined, actions: [{ description: 'a' }, { description: 'b' }] } });
    expect(refusalsOf(drafted.answerTo('ShareReport', {}, { facts }))).toMatchObject([{ code: 'REPORT_INCOMPLETE', details: ['B', 'F'] }, { code: 'ACTION_NO_DATE', details: ['2'] }]);
  });
  test('R61 a draft after sharing takes the answer away with the words it was given to', () => {
    expect(stageOf(aCase.reportAnswered().then('DraftReport'), 'REPORT_DRAFT').report.response).toBeNull();
  });
});

describe('answering', () => {
  test.each([['AGREED', true], ['AGREED_COMMENT', true], ['DISAGREED', false]] as const)('R34 the officer may answer %s', (response, agreed) => {
    expect(eventOf(aCase.reportShared().answerTo('RespondToReport', { response, comment: 'One thing.' }), 'ReportAnswered')).toMatchObject({ response, comment: 'One thing.', agreed });
  });
  test('R34 a disagreement travels with the report and does not hold it up', () => {
    expect(codesIn(aCase.reportShared().then('RespondToReport', { response: 'DISAGREED' }).answerTo('SendReport'))).toEqual([]);
  });
  test('R34 the refusal names the last day to answer', () => {
    expect(refusalsOf(aCase.reportShared().answerTo('SendReport'))).toMatchObject([{ code: 'RESPONSE_WINDOW_OPEN', details: ['Thu 19 Mar 2026'] }]);
  });
});

describe('sending', () => {
  const planned: Draft['actions'] = [{ ...action, successMeasure: 'Passed.' }, { type: 'NO_FURTHER_ACTION', description: 'Nothing else.', ownerRole: 'OFFICER' }, { ...action, description: 'Read the guide.', due: undefined, takenOn: TODAY }];
  const sent = (): EventOf<'ReportSent'> => eventOf(sharedWith({ actions: planned, noFurtherAction: 'Nothing else is needed.', organisationLessons: [{ theme: 'CULTURE', lesson: 'Handovers are hurried.' }, { theme: 'TRAINING', lesson: 'New teams need one.' }] })().answerTo('SendReport'), 'ReportSent');

  test('R33 R44 actions and lessons become records of their own, with ids that come from the case; no further action is no task', () => {
    expect(sent().actions).toEqual([
      { id: 'c-1-a1-v1', type: 'TRAINING', description: 'Take the course.', successMeasure: 'Passed.', ownerRole: 'OFFICER', due: DUE },
      { id: 'c-1-a3-v1', type: 'TRAINING', description: 'Read the guide.', ownerRole: 'OFFICER', takenOn: TODAY },
    ]);
    expect(sent().organisationLessons).toMatchObject([{ id: 'c-1-l1-v1', theme: 'CULTURE', lesson: 'Handovers are hurried.' }, { id: 'c-1-l2-v1', theme: 'TRAINING', lesson: 'New teams need one.' }]);
  });
  test('R36 R39 the force has twenty working days for a lesson, the authority five for the check', () => {
    const answered = aCase.reportAnswered();
    const event = eventOf(answered.answerTo('SendReport'), 'ReportSent');
    expect(event.check).toMatchObject({ from: answered.today, workingDays: 5, due: addDays(answered.today, 7), basis: 'policy', rule: 'R39' });
    expect(event.organisationLessons.map((l) => l.answerDue)).toEqual([day('2026-04-14')]);
    expect(event).toMatchObject({ version: 1, ndmElements: ['AR'], reviewOn: addMonths(aCase.reportDrafted().today, 3) });
  });
  test('R61 a version sent again has ids of its own', () => {
    expect(stageOf(sentAgain(returnedOnce()), 'REPORT_SENT').actions.map((a) => a.id)).toEqual(['c-1-a1-v2']);
  });
  test('R62 no date is guessed beyond the holiday calendar', () => {
    const ends = (to: Day) => ({ ...englandAndWales, to });
    const [drafted, answered] = [aCase.reportDrafted(), aCase.reportAnswered()];
    const ask = (type: CommandType, history: History, to: Day): readonly string[] => codesIn(decide(aCommand(type, history.today), history.case, someNow(history.today, 'inspector', factsWith({}), ends(to))));
    expect(ask('ShareReport', drafted, addDays(drafted.today, 6))).toEqual(['CALENDAR_ENDS']);
    expect(ask('ShareReport', drafted, addDays(drafted.today, 7))).toEqual([]);
    expect(ask('SendReport', answered, addDays(answered.today, 6))).toEqual(['CALENDAR_ENDS']);
    expect(ask('SendReport', answered, addDays(answered.today, 20))).toEqual(['CALENDAR_ENDS']);
    expect(ask('SendReport', answered, addDays(answered.today, 40))).toEqual([]);
  });
  test('words that do not belong to the plan are a fault, not a foreseen no', () => {
    expect(() => aCase.reportAnswered().answerTo('SendReport', {}, { facts: factsWith({ report: { ...words, actions: [] } }) })).toThrow('do not belong');
  });
});

describe('the check', () => {
  const byClock = (history: History, on: Day): Decision => decide(aCommand('AcceptReport', on), history.case, someNow(on, 'clock'));
  const accepted = (decision: Decision): EventOf<'ReportAccepted'> => eventOf(decision, 'ReportAccepted');

  test('R39 a return keeps its parts and its reason', () => {
    expect(eventOf(aCase.reportSent().answerTo('ReturnReport', { parts: ['C', 'E'], reason: 'By when?' }), 'ReportReturned')).toEqual({ type: 'ReportReturned', parts: ['C', 'E'], reason: 'By when?' });
  });
  test('R39 where the end of the check is not known it has not passed for the authority, nor for the clock', () => {
    const sent = aCase.reportSent();
    const unknown = { ...sent.case, stage: { ...stageOf(sent, 'REPORT_SENT'), check: null } };
    const late = addDays(sent.today, 60);
    expect(codesIn(decide(aCommand('ReturnReport', late), unknown, someNow(late, 'authority')))).toEqual([]);
    expect(codesIn(decide(aCommand('AcceptReport', late), unknown, someNow(late, 'clock')))).toEqual(['CHECK_PERIOD_OPEN']);
  });
  test('R39 CHECK_PERIOD_OPEN the clock accepts only after the last day of the check, the authority at any time', () => {
    const sent = aCase.reportSent();
    expect(codesIn(byClock(sent, addDays(sent.today, 7)))).toEqual(['CHECK_PERIOD_OPEN']);
    expect(accepted(byClock(sent, addDays(sent.today, 8)))).toMatchObject({ byClock: true });
    expect(accepted(sent.answerTo('AcceptReport', { note: 'Thank you.' }))).toMatchObject({ byClock: false, note: 'Thank you.' });
  });
  test('R46 the process ends on the day the report was sent, whenever it is accepted', () => {
    const sent = aCase.reportSent();
    expect(accepted(sent.answerTo('AcceptReport', {}, { on: addDays(sent.today, 3) })).processEndedOn).toBe(sent.today);
  });
  test.each<[string, Draft['actions'], string]>([['an action', [action], 'COMPLETED_WITH_ACTIONS'], ['no action', [], 'COMPLETED_NO_ACTION'], ['no further action alone', [{ type: 'NO_FURTHER_ACTION', description: 'None.', ownerRole: 'OFFICER' }], 'COMPLETED_NO_ACTION']])(
    'R31 with %s the outcome follows', (_where, actions, outcome) => {
      const history = sharedWith({ actions, noFurtherAction: 'All was put right.' })().then('SendReport');
      expect(accepted(history.answerTo('AcceptReport')).outcome).toBe(outcome);
    },
  );
  test('R38 the twelve months of the PDR discussion are law and count from agreement, else from sending', () => {
    const shared = aCase.reportShared().later(2);
    const pdrAfter = (response: 'AGREED' | 'AGREED_COMMENT' | 'DISAGREED') => accepted(shared.then('RespondToReport', { response, comment: 'One thing.' }).later(3).then('SendReport').answerTo('AcceptReport')).pdrBy;
    expect(pdrAfter('AGREED')).toMatchObject({ from: shared.today, due: addMonths(shared.today, 12), months: 12, basis: 'law', rule: 'R38' });
    expect(pdrAfter('AGREED_COMMENT')?.from).toBe(shared.today);
    expect(pdrAfter('DISAGREED')?.from).toBe(addDays(shared.today, 3));
    const silent = aCase.reportShared().later(8).then('SendReport', {}, { answers: ANSWERS });
    expect(accepted(silent.answerTo('AcceptReport')).pdrBy?.from).toBe(silent.today);
  });
  test('an imported report whose day is not known gets no invented dates', () => {
    const sent = aCase.reportSent();
    const imported: Case = { ...sent.case, imported: true, stage: { ...stageOf(sent, 'REPORT_SENT'), sentOn: null, report: { ...stageOf(sent, 'REPORT_SENT').report, response: null } } };
    expect(accepted(decide(aCommand('AcceptReport', sent.today), imported, someNow(sent.today, 'authority')))).toMatchObject({ processEndedOn: undefined, pdrBy: undefined });
  });
});
