import { EVENTS, EVENT_TYPES, mayRead, openEvent } from '@candour/domain';
import type { CaseEvent, EventType, Field, Fields } from '@candour/domain';
import { PEOPLE, aCase, idOf, inState, someNow } from '@candour/domain/testing';
import type { History, PersonName } from '@candour/domain/testing';
import { addDays } from '@candour/domain/calendar';
import type { CaseState } from '@candour/domain/taxonomy';
import { nameFor } from '../../taxonomy/enums.js';
import type { TimelineEntryType } from '../timeline.type.js';
import { timelineOf } from './timeline.js';
import type { Reading } from './timeline.js';

const nameOf = (id: string): string | undefined => (Object.values(PEOPLE).some((p) => p.id === id) ? `Invented ${id}` : undefined);
const readingOf = (history: History, by: PersonName, today = history.today): Reading => ({
  today,
  case: history.case, history: history.recorded.map((r) => ({ ...r, event: openEvent(r.event) })), byOfficer: history.case.officer === idOf(by),
  extentOf: (what) => mayRead(what, history.case, someNow(history.today, by)), nameOf, ruleOf: () => 'R1',
});
const read = (state: CaseState, by: PersonName = 'inspector'): readonly TimelineEntryType[] => timelineOf(readingOf(inState[state](), by));
const factsOf = (state: CaseState, label: string, by?: PersonName): Readonly<Record<string, string>> => Object.fromEntries(read(state, by).find((entry) => entry.label === label)?.facts.map((fact) => [fact.label, fact.value]) ?? []);
/** Every step a person is told of, with the labels of what they are told of it; what the reviewer is told stands for everything. */
const told = (history: History, by: PersonName): readonly string[] => timelineOf(readingOf(history, by)).map(({ label, facts }) => [label, ...facts.map((fact) => fact.label)].join(' | '));
const labels = (history: History, by: PersonName): readonly string[] => timelineOf(readingOf(history, by)).map(({ label }) => label);

describe('the timeline of a case', () => {
  test.each(Object.keys(inState) as CaseState[])('R26 R28 R30 in %s has no sealed word, whoever reads, and nothing for somebody who does not read the case', (state) => {
    const { recorded } = inState[state]();
    const sealed = recorded.flatMap(({ event }) => sealedWords(EVENTS[event.type].fields, event));
    if (recorded.some(({ event }) => event.type === 'DiscussionHeld')) expect(sealed.length).toBeGreaterThan(8);
    for (const by of ['inspector', 'officer', 'authority', 'sergeant'] as const) expect(sealed.filter((words) => JSON.stringify(read(state, by)).includes(words))).toEqual([]);
    for (const by of ['otherOfficer', 'otherInspector', 'lawyer', 'friend', 'staffManager'] as const) expect(read(state, by)).toEqual([]);
  });

  test('the reviewer is told every step of an ordinary case until four weeks after its end', () => expect(read('FOLLOW_UP')).toHaveLength(inState.FOLLOW_UP().recorded.length));

  test('says a fact in the words of the field, a day with its weekday, a code by its name, a person by name', () => {
    expect(factsOf('NOTIFIED', 'Notice given')).toMatchObject({ 'How the officer is told': 'In writing', 'The day the officer was told, or the email was sent': 'Wed 4 Mar 2026', Account: 'Wed 11 Mar 2026', 'English or Welsh': 'English' });
    expect(factsOf('REVIEWER_APPOINTED', 'Reviewer appointed')).toMatchObject({ 'The reviewer': 'Invented p-inspector', 'Notice by': expect.stringMatching(/2026$/) });
    expect(factsOf('REPORT_SENT', 'Report sent to the authority')).toMatchObject({ 'The actions': expect.stringContaining('Shadowing, Shadow two handovers., Officer'), 'Where in the decision the learning lies': 'Take action and review what happened' });
  });

  test('leaves out workings that tell a reader nothing', () => {
    const labels = read('FOLLOW_UP').flatMap(({ facts }) => facts.map(({ label }) => label));
    expect(labels.filter((label) => /rule pack|Rank and role|Number of|Version of/.test(label))).toEqual([]);
  });

  test('names to the officer the reviewer and who does an action, and not who referred, assessed, complained or saw', () => {
    const history = inState.FOLLOW_UP();
    const recorded = history.recorded.map((r) => ({ ...r, event: openEvent(r.event.type === 'ReferralDrafted' ? { ...r.event, complainant: PEOPLE.friend.id, witnesses: [PEOPLE.otherOfficer.id] } : r.event) }));
    const facts = (by: PersonName): string => JSON.stringify(timelineOf({ ...readingOf(history, by), history: recorded }).map((entry) => entry.facts));
    const named = (by: PersonName): readonly string[] => ['sergeant', 'authority', 'friend', 'otherOfficer', 'inspector'].filter((name) => facts(by).includes(`Invented ${PEOPLE[name as keyof typeof PEOPLE].id}"`));
    expect([named('inspector'), named('officer')]).toEqual([['sergeant', 'authority', 'friend', 'otherOfficer', 'inspector'], ['inspector']]);
  });

  test('says who acted by the part they played, and calls the clock the calendar', () => {
    expect(read('FOLLOW_UP').map(({ actorRole }) => actorRole)).toEqual(['Referrer', 'Referrer', 'Appropriate authority', 'Appropriate authority', 'Reviewer', 'Officer', 'Reviewer', 'Reviewer', 'Reviewer', 'Reviewer', 'Reviewer', 'Officer', 'Reviewer', 'Appropriate authority']);
    expect(read('NOTIFIED', 'officer').map(({ actorName }) => actorName)).toEqual([null, null, null, null, 'Invented p-inspector']);
    const byReviewer = readingOf(inState.FOLLOW_UP(), 'inspector');
    expect(timelineOf({ ...byReviewer, history: byReviewer.history.map((r) => ({ ...r, actor: 'clock' as const })) }).at(-1)).toMatchObject({ actorRole: 'The calendar', actorName: null });
  });
});

describe('who is told what', () => {
  const DESK = ['authority', 'secondAssessor'] as const;
  const BEFORE = ['Referral drafted', 'Referral submitted', 'Accepted for review', 'Reviewer appointed', 'Notice given'];
  const HELD = [...BEFORE, 'Account received', 'Suitability for reflection answered', 'Discussion arranged', 'Discussion held'];
  const answered = (): History => aCase.reportAnswered();
  const withWelfare = (): History => aCase.accountReceived().then('AddToAccount').then('RequestAdjustment').then('AnswerAdjustment').then('RecordWelfareNote').then('GrantFriend').then('RecordFactFinding', { learntFromAccount: true });

  test('R30 the desk is told neither of a draft nor that the officer answered, until the report is in', () => {
    for (const by of DESK) {
      expect(labels(aCase.reportDrafted(), by)).toEqual(HELD);
      expect(labels(answered(), by)).toEqual([...HELD, 'Report shared with the officer']);
      expect(labels(aCase.reportSent(), by)).toEqual([...HELD, 'Report shared with the officer', 'Report answered', 'Report sent to the authority']);
    }
  });
  test('R30 the officer is told of a report from its sharing, and never of a draft', () => {
    expect(labels(aCase.reportDrafted(), 'officer')).toEqual(HELD);
    expect(labels(answered(), 'officer')).toEqual([...HELD, 'Report shared with the officer', 'Report answered']);
    expect(labels(answered(), 'inspector')).toEqual([...HELD, 'Report drafted', 'Report shared with the officer', 'Report answered']);
  });
  test('R61 of a version written anew the desk is told when it is in', () => {
    const anew = aCase.reportReturned().then('DraftReport').then('ShareReport').then('RespondToReport');
    const answers = (history: History, by: PersonName): number => labels(history, by).filter((label) => label === 'Report answered').length;
    expect([answers(anew, 'authority'), answers(anew, 'officer')]).toEqual([1, 2]);
    expect(answers(anew.then('SendReport'), 'authority')).toBe(2);
  });
  test('R43 once the case is referred back the desk is not told what the officer answered', () => {
    const back = aCase.reportReturned().then('ReferBack');
    expect(labels(back, 'authority')).not.toContain('Report answered');
    expect(labels(back, 'authority')).toContain('Report returned for a missing part');
    expect(labels(back, 'officer')).toContain('Report answered');
  });
  test('R26 the desk is not told that there are adjustments, welfare notes, a friend, additions or fact finding learnt from the account', () => {
    const FOR_TWO = ['Account added to', 'Adjustment asked for', 'Adjustment answered', 'Welfare note kept', 'Friend allowed to read', 'Fact finding learnt from the account recorded'];
    for (const by of DESK) expect(labels(withWelfare(), by)).toEqual([...BEFORE, 'Account received']);
    for (const by of ['officer', 'inspector'] as const) expect(labels(withWelfare(), by)).toEqual([...BEFORE, 'Account received', ...FOR_TWO]);
  });
  test('nobody can tell from the numbers that something was left out', () => {
    for (const by of ['authority', 'officer', 'inspector'] as const) expect(timelineOf(readingOf(withWelfare(), by)).map(({ seq }) => seq)).toEqual(labels(withWelfare(), by).map((_, i) => i + 1));
  });
  test('R22 a reviewer who referred back reads no more of account and welfare', () => {
    const back = withWelfare().then('ReferBack');
    expect(labels(back, 'inspector')).toEqual([...BEFORE, 'Account received', 'Referred back to the authority']);
    expect(labels(back, 'officer')).toHaveLength(back.recorded.length);
  });
  test('R26 the officer is told of a request at once, or from the day on which telling is looked at again', () => {
    const from = aCase.accountReceived().today;
    const asked = 'Protected passage asked for';
    expect(labels(aCase.accountReceived().then('RequestProtectedPassage'), 'officer')).toContain(asked);
    const later = aCase.accountReceived().then('RequestProtectedPassage', { officerToldLater: true, prejudiceReason: 'An investigation has begun.', tellBy: addDays(from, 14) });
    const toldOn = (days: number): readonly string[] => timelineOf(readingOf(later, 'officer', addDays(from, days))).map(({ label }) => label);
    expect([toldOn(0).includes(asked), toldOn(13).includes(asked), toldOn(14).includes(asked)]).toEqual([false, false, true]);
    expect(labels(later, 'authority')).toContain(asked);
  });

  test('R26 four weeks after the end the reviewer still reads the report and no more of account and welfare', () => {
    const later = labels(aCase.accountReceived().then('RecordWelfareNote').then('ConfirmSuitability').then('ArrangeDiscussion').laterWorkingDays(3).then('RecordDiscussion').then('DraftReport').then('ShareReport').then('RespondToReport').then('SendReport').then('AcceptReport').later(29), 'inspector');
    expect(later).toContain('Report drafted');
    expect(later).not.toContain('Welfare note kept');
  });
  test('R11 a reviewer who handed over is told nothing, the new one everything', () => {
    const handed = withWelfare().then('ReplaceReviewer');
    expect(labels(handed, 'inspector')).toEqual([]);
    expect(labels(handed, 'otherInspector')).toHaveLength(handed.recorded.length);
  });
  test('R1 the referrer is told until the decision, the officer from the notice on', () => {
    expect(labels(aCase.declined(), 'sergeant')).toEqual(['Referral drafted', 'Referral submitted', 'Dealt with in another way']);
    expect(labels(aCase.assessed(), 'sergeant')).toEqual([]);
    expect(labels(aCase.reviewerAppointed(), 'officer')).toEqual([]);
    expect(labels(aCase.notified(), 'officer')).toEqual(BEFORE);
  });
  test('R26 a reviewer who also sits at the desk is told what the desk is told', () => {
    const history = withWelfare();
    const now = someNow(history.today, 'inspector');
    const atTheDesk: Reading = { ...readingOf(history, 'inspector'), extentOf: (what) => mayRead(what, history.case, { ...now, actor: { ...now.actor, roles: ['authority'] } }) };
    expect(timelineOf(atTheDesk).map(({ label }) => label)).toEqual(labels(history, 'authority'));
  });

  test('R25 R28 of account and discussion the desk is told the day and no more', () => {
    expect(factsOf('DISCUSSED', 'Discussion held', 'authority')).toEqual({ 'The day it was held': expect.stringMatching(/2026$/), 'Report by': expect.stringMatching(/2026$/) });
    expect(Object.keys(factsOf('DISCUSSED', 'Discussion held', 'officer'))).toEqual(expect.arrayContaining(['Welfare was talked about', 'Something new and serious came up that was not referred']));
    expect([factsOf('DISCUSSED', 'Account received', 'authority'), factsOf('DISCUSSED', 'Account received', 'officer')]).toEqual([{}, { 'After the date': 'No' }]);
    const oral = aCase.notified().later(1).then('RecordOralAccount').then('ConfirmOralAccount');
    expect(labels(oral, 'authority')).toEqual([...BEFORE, 'Account received']);
    expect(labels(oral, 'officer')).toEqual([...BEFORE, 'Oral account noted', 'Note of the oral account answered']);
  });
  test('R40 of an attempt to engage the desk is told day and kind, not what was offered or checked', () => {
    const attempt = (by: PersonName): string | undefined => told(inState.ENGAGEMENT_CONCERN(), by).find((line) => line.startsWith('Attempt to engage recorded'));
    expect(attempt('authority')).toBe('Attempt to engage recorded | The day | What happened');
    expect(attempt('inspector')).toContain('Welfare, absence and disability were considered');
  });
  test('R49 of a pause nobody is told the category here', () => {
    for (const by of ['authority', 'inspector', 'officer'] as const) expect(told(inState.PAUSED(), by).at(-1)).toBe('Paused | When the pause is looked at again');
  });
  test('R33 R44 of a report that is in the desk is told actions, lessons and dates', () => {
    expect(told(aCase.reportSent(), 'authority').at(-1)).toBe('Report sent to the authority | The actions | The lessons for the organisation | Where in the decision the learning lies | When report and actions are reviewed | Check');
    expect(factsOf('REPORT_SENT', 'Report answered', 'authority')).toMatchObject({ 'The answer': expect.any(String) });
  });
  test('R61 of a correction asked for before the report is in the desk is told that it was asked for', () => {
    const asked = aCase.accountReceived().then('RequestCorrection');
    expect([told(asked, 'authority').at(-1), told(asked, 'inspector').at(-1)]).toEqual(['Correction asked for', 'Correction asked for | What the request is about']);
  });
  test('R35 why words of a report were kept is the reviewer’s to read', () => {
    const shared = aCase.reportShared();
    const asked = (by: PersonName): number | undefined => {
      const reading = readingOf(shared, by);
      return timelineOf({ ...reading, history: reading.history.map((r) => ({ ...r, answers: [{ code: 'TONE' as const, reason: 'It is quoted.' }] })) }).find(({ label }) => label === 'Report shared with the officer')?.answers.length;
    };
    expect([asked('authority'), asked('officer'), asked('inspector')]).toEqual([0, 0, 1]);
  });
});

test('every code an event can carry has words', () => {
  const codesIn = (fields: Fields): readonly (readonly string[])[] => Object.values(fields).flatMap(codesOfField);
  const codesOfField = (field: Field): readonly (readonly string[])[] =>
    (field.kind === 'code' ? [field.codes] : field.kind === 'optional' || field.kind === 'list' ? codesOfField(field.of) : field.kind === 'group' ? codesIn(field.fields) : []);
  for (const type of EVENT_TYPES) for (const codes of codesIn(EVENTS[type as EventType].fields)) for (const code of codes) expect(nameFor(codes, code)).toMatch(/\S/);
});

/** The words of class P, R and W in an event. */
function sealedWords(fields: Fields, event: CaseEvent | Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => sealedIn(field, (event as Readonly<Record<string, unknown>>)[name]));
}
function sealedIn(field: Field, value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (field.kind === 'optional') return sealedIn(field.of, value);
  if (field.kind === 'list') return (value as readonly unknown[]).flatMap((item) => sealedIn(field.of, item));
  if (field.kind === 'group') return sealedWords(field.fields, value as Readonly<Record<string, unknown>>);
  return field.kind === 'text' && field.class !== 'C' && !ALSO_OPEN.includes(value as string) ? [value as string] : [];
}
/** Action and organisational lesson are copied out of the report when it is sent and live on as case facts; the third is what the referral says too. */
const ALSO_OPEN = ['Shadow two handovers.', 'The sheet needs space for open tasks.', 'A handover was incomplete.'];
