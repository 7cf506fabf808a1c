import { aCase, idOf, someNow } from '../testing/index.js';
import type { History, PersonName } from '../testing/index.js';
import { LIFECYCLE } from './lifecycle.js';
import { DRAFT_KINDS, draftProblems, draftWriters, draftsSentBy, mayDraft } from './drafts.js';
import type { DraftOf } from './drafts.js';

const may = (kind: DraftOf, history: History, by: PersonName): boolean => mayDraft(kind, history.case, someNow(history.today, by));
const kindsOf = (history: History, by: PersonName): readonly DraftOf[] => DRAFT_KINDS.filter((kind) => may(kind, history, by));

describe('who may keep a draft', () => {
  test('R18 the officer of their account, from the notice until the discussion is recorded', () => {
    expect(kindsOf(aCase.reviewerAppointed(), 'officer')).toEqual([]);
    expect(kindsOf(aCase.notified(), 'officer')).toEqual(['ACCOUNT', 'WELFARE_NOTE', 'ADJUSTMENT', 'CORRECTION']);
    expect(may('ACCOUNT', aCase.discussed(), 'officer')).toBe(false);
  });
  test('R61 the officer of what they ask for, for as long as they may ask for it, and never of a report', () => {
    for (const history of [aCase.reportDrafted(), aCase.reportShared(), aCase.followUp()]) expect([may('ADJUSTMENT', history, 'officer'), may('CORRECTION', history, 'officer'), may('REPORT', history, 'officer')]).toEqual([(LIFECYCLE.RequestAdjustment.from as readonly string[]).includes(history.case.stage.state), true, false]);
    for (const by of ['inspector', 'authority', 'friend'] as const) expect([by, may('ADJUSTMENT', aCase.notified(), by), may('CORRECTION', aCase.notified(), by)]).toEqual([by, false, false]);
  });
  test('the reviewer of what the next steps ask of them, and never of an account', () => {
    expect(kindsOf(aCase.notified(), 'inspector')).toEqual(['ORAL_ACCOUNT', 'FACT_FINDING', 'WELFARE_NOTE']);
    expect(kindsOf(aCase.discussed(), 'inspector')).toEqual(['WELFARE_NOTE', 'REPORT']);
  });
  test('R26 nobody else, and nobody of the desk although they were appointed', () => {
    for (const by of ['authority', 'sergeant', 'otherInspector', 'friend', 'lawyer'] as const) expect([by, kindsOf(aCase.notified(), by)]).toEqual([by, []]);
    const now = someNow(aCase.notified().today, 'inspector');
    expect(mayDraft('FACT_FINDING', aCase.notified().case, { ...now, actor: { ...now.actor, roles: ['authority'] } })).toBe(false);
  });
  test('R22 R11 nobody once the case is referred back, but the officer of what they may still ask for; after a change of hands the new reviewer', () => {
    const stopped = aCase.discussed().then('ReferBack');
    for (const kind of DRAFT_KINDS) expect([kind, draftWriters(kind, stopped.case)]).toEqual([kind, kind === 'ADJUSTMENT' || kind === 'CORRECTION' ? [idOf('officer')] : []]);
    expect(draftWriters('REPORT', aCase.discussed().then('ReplaceReviewer').case)).toEqual([idOf('otherInspector')]);
  });
});

describe('what a draft may hold', () => {
  test('anything half done, of the fields of the command', () => {
    expect(draftProblems('ACCOUNT', { body: 'I had', sections: { information: '' } })).toEqual([]);
    expect(draftProblems('REPORT', { officerLessons: ['One'], actions: [{ type: null, due: '2026-0' }], noOfficerLessons: false })).toEqual([]);
    expect(draftProblems('DISCUSSION', {})).toEqual([]);
  });
  test.each<readonly [string, DraftOf, unknown, readonly string[]]>([
    ['no fields at all', 'ACCOUNT', 'I had', []], ['a list', 'ACCOUNT', [], []], ['a field of another command', 'ACCOUNT', { note: 'x' }, ['note']], ['a name every object has', 'ACCOUNT', { constructor: 'x' }, ['constructor']],
    ['a text that is too long', 'ACCOUNT', { body: 'x'.repeat(40_001) }, ['body']], ['a text that is too long within', 'ACCOUNT', { sections: { powers: 'x'.repeat(10_001) } }, ['sections', 'powers']],
    ['a code that is too long', 'FACT_FINDING', { material: 'x'.repeat(101) }, ['material']], ['something else than text', 'WELFARE_NOTE', { note: {} }, ['note']],
    ['too many of a list', 'REPORT', { officerLessons: Array.from({ length: 21 }, () => 'x') }, ['officerLessons']], ['no list', 'REPORT', { actions: 'x' }, ['actions']],
  ])('INPUT not %s', (_what, kind, body, field) => expect(draftProblems(kind, body)).toEqual([{ field, message: expect.any(String) }]));
});

test('every draft is sent by a command of the process', () => {
  expect(draftsSentBy('AddToAccount')).toEqual(['ACCOUNT']);
  expect(draftsSentBy('RecordDiscussion')).toEqual(['DISCUSSION']);
  expect(draftsSentBy('AcceptReport')).toEqual([]);
});
