import { addDays, addMonths, day } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import { CASE_STATES, codesOf } from '../../taxonomy/index.js';
import { aCase, asItShouldBe, codesIn, idOf, inState, withPerson, withTheDifference } from '../../testing/index.js';
import type { History, OneFact } from '../../testing/index.js';
import type { Case } from '../case.js';
import { TERMINAL_STATES } from '../lifecycle.js';
import { keptUntil } from './retention.js';

/* The report was sent on Fri 13 Mar 2026 and the record closed on Sun 14 Jun 2026. */
const closed = aCase.closed();
const last = keptUntil(closed.case, 'R') as Day;
const lastProtected = keptUntil(closed.case, 'P') as Day;
const dispose = { command: 'DisposeRecord', given: (): History => closed, on: addDays(last, 1) } as const;
const protectedOnly = { ...dispose, details: { classes: ['P', 'W'] }, on: addDays(lastProtected, 1) };
const secondPerson = (name: 'authority' | 'officer' | 'sergeant' | 'inspector') => ({ details: { secondPerson: idOf(name) } });

const ENFORCED: readonly OneFact[] = [
  { ...dispose, rule: 'R37', code: 'RETAIN_TOGETHER', where: 'a legal hold stands', differs: { given: () => closed.then('SetLegalHold') } },
  { ...dispose, rule: 'R37', code: 'RETAIN_TOGETHER', where: 'the hold was not lifted', given: () => closed.then('SetLegalHold').then('SetLegalHold', { held: false }), differs: { given: () => closed.then('SetLegalHold') } },
  { ...dispose, rule: 'R37', code: 'RETAIN_TOGETHER', where: 'the last day of the six years has come but not passed', differs: { on: last } },
  { ...protectedOnly, rule: 'R37', code: 'RETAIN_TOGETHER', where: 'the last day of the twelve months has come but not passed', differs: { on: lastProtected } },
  { ...protectedOnly, rule: 'R37', code: 'RETAIN_TOGETHER', where: 'report and actions would go with the account after a year', differs: { details: { classes: ['C', 'R', 'P', 'W'] } } },
  { ...dispose, rule: 'R37', code: 'RETAIN_TOGETHER', where: 'the note of actions would go without the report', details: { classes: ['C', 'R'] }, differs: { details: { classes: ['C'] } } },
  { ...dispose, rule: 'R37', code: 'RETAIN_TOGETHER', where: 'the report would go without the note of actions', details: { classes: ['C', 'R', 'W'] }, differs: { details: { classes: ['R', 'W'] } } },
  { ...dispose, rule: 'R66', code: 'WHO_CAN_DO_THIS', where: 'nobody else decided', differs: { details: { secondPerson: undefined } } },
  { ...dispose, rule: 'R66', code: 'WHO_CAN_DO_THIS', where: 'the second person is the one who asks', differs: secondPerson('authority') },
  { ...dispose, rule: 'R66', code: 'WHO_CAN_DO_THIS', where: 'the second person is the officer', differs: secondPerson('officer') },
  { ...dispose, rule: 'R66', code: 'WHO_CAN_DO_THIS', where: 'the second person made the referral', differs: secondPerson('sergeant') },
  { ...dispose, rule: 'R66', code: 'WHO_CAN_DO_THIS', where: 'the second person was the reviewer', differs: secondPerson('inspector') },
  { ...dispose, rule: 'R66', code: 'WHO_CAN_DO_THIS', where: 'the second person is neither known nor a delegate', details: { secondPerson: 'p-of-the-commissioner', secondPersonDelegate: true }, differs: { details: { secondPersonDelegate: undefined } } },
  { ...dispose, rule: 'R66', code: 'WHO_CAN_DO_THIS', where: 'the second person left the day before', facts: withPerson('lawyer', { leaverOn: addDays(last, 1) }), differs: { facts: withPerson('lawyer', { leaverOn: last }) } },
  { ...dispose, rule: 'INPUT', code: 'INVALID', where: 'no class is named', details: { classes: ['P'] }, differs: { details: { classes: [] } } },
  { ...dispose, rule: 'INPUT', code: 'INVALID', where: 'a class was disposed of before', details: { classes: ['P'] }, differs: { given: () => closed.then('DisposeRecord', { classes: ['P', 'W'] }, { on: addDays(lastProtected, 1) }) } },
  { ...protectedOnly, rule: 'INPUT', code: 'INVALID', where: 'one of two classes was disposed of before', differs: { given: () => closed.then('DisposeRecord', { classes: ['P'] }, { on: addDays(lastProtected, 1) }) } },
];

describe('disposing of a finished record', () => {
  test.each(ENFORCED)('$rule $code is the answer where $where', (entry) => {
    expect(codesIn(asItShouldBe(entry))).toEqual([]);
    const no = withTheDifference(entry);
    expect(codesIn(no)).toEqual([entry.code]);
    expect(no).toMatchObject({ kind: 'refused', refusals: [{ rule: entry.rule }] });
  });

  test('R37 a refusal says of each class how long it is kept', () => {
    const no = closed.answerTo('DisposeRecord', { classes: ['P', 'C', 'R'] }, { on: day('2026-07-01') });
    expect(no).toMatchObject({ refusals: [{ field: ['classes'], details: ['class P: kept until Sat 13 Mar 2027', 'class C: kept until Mon 14 Jun 2032', 'class R: kept until Mon 14 Jun 2032'] }] });
  });
  test('R37 protected words go first, the rest later, and the record remembers which', () => {
    const first = closed.then('DisposeRecord', { classes: ['P', 'W', 'P'] }, { on: addDays(lastProtected, 1) });
    expect(first.recorded.at(-1)?.event).toEqual({ type: 'RecordDisposed', classes: ['P', 'W'], secondPerson: idOf('lawyer') });
    const second = first.then('DisposeRecord', { classes: ['C', 'R'] }, { on: addDays(last, 1) });
    expect(second.case).toMatchObject({ disposed: ['P', 'W', 'C', 'R'], stage: { state: 'CLOSED' } });
  });
  test('R37 a hold is kept with its reason', () => {
    const held = closed.then('SetLegalHold', { reason: 'An inquest is open.' });
    expect(held.case.legalHold).toBe(true);
    expect(held.recorded.at(-1)?.event).toEqual({ type: 'LegalHoldSet', held: true, reason: 'An inquest is open.' });
  });
});

describe('how long a record is kept', () => {
  test('R37 account and welfare notes a year from the end of the process, report and actions six years from the closing', () => {
    const { stage } = closed.case;
    if (stage.state !== 'CLOSED') throw new Error('not closed');
    const [process, record] = [stage.followUp.processEndedOn as Day, stage.recordClosedOn as Day];
    expect(process < record).toBe(true);
    expect([keptUntil(closed.case, 'P'), keptUntil(closed.case, 'W')]).toEqual([addMonths(process, 12), addMonths(process, 12)]);
    expect([keptUntil(closed.case, 'C'), keptUntil(closed.case, 'R')]).toEqual([addMonths(record, 72), addMonths(record, 72)]);
  });
  test.each([['DECLINED', '2028-03-02'], ['DISCARDED', '2028-03-02']] as const)('R37 a referral that never became a review is kept for two years (%s)', (state, until) => {
    const { case: c } = inState[state]();
    expect([keptUntil(c, 'C'), keptUntil(c, 'P')]).toEqual([until, until]);
  });
  test.each(['ESCALATED', 'DISCONTINUED', 'TRANSFERRED'] as const)('R37 a review that ended early is kept from that day (%s)', (state) => {
    const { case: c, today } = inState[state]();
    expect([keptUntil(c, 'P'), keptUntil(c, 'W'), keptUntil(c, 'C'), keptUntil(c, 'R')]).toEqual([addMonths(today, 12), addMonths(today, 12), addMonths(today, 72), addMonths(today, 72)]);
  });
  test.each(codesOf(CASE_STATES).filter((state) => !TERMINAL_STATES.includes(state)))('R37 nothing of an unfinished record is given up (%s)', (state) => {
    expect(keptUntil(inState[state]().case, 'P')).toBeNull();
  });
  test('R37 a record that came in without its last days is kept', () => {
    const { stage } = closed.case;
    if (stage.state !== 'CLOSED') throw new Error('not closed');
    const unknown: Case = { ...closed.case, stage: { ...stage, recordClosedOn: null, followUp: { ...stage.followUp, processEndedOn: null } } };
    expect([keptUntil(unknown, 'P'), keptUntil(unknown, 'C')]).toEqual([null, null]);
  });
});
