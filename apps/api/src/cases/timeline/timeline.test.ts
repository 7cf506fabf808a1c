import { EVENTS, EVENT_TYPES, openEvent } from '@candour/domain';
import type { CaseEvent, EventType, Field, Fields } from '@candour/domain';
import { PEOPLE, inState } from '@candour/domain/testing';
import type { CaseState } from '@candour/domain/taxonomy';
import { nameFor } from '../../taxonomy/enums.js';
import type { TimelineEntryType } from '../timeline.type.js';
import { timelineOf } from './timeline.js';

const nameOf = (id: string): string | undefined => (Object.values(PEOPLE).some((p) => p.id === id) ? `Invented ${id}` : undefined);
const read = (state: CaseState, byOfficer = false): readonly TimelineEntryType[] => {
  const history = inState[state]();
  return timelineOf({ case: history.case, history: history.recorded.map((r) => ({ ...r, event: openEvent(r.event) })), byOfficer, nameOf, ruleOf: () => 'R1' });
};
const factsOf = (state: CaseState, label: string): Readonly<Record<string, string>> => Object.fromEntries(read(state).find((entry) => entry.label === label)?.facts.map((fact) => [fact.label, fact.value]) ?? []);

describe('the timeline of a case', () => {
  test.each(Object.keys(inState) as CaseState[])('R26 R28 R30 in %s has every step and no sealed word', (state) => {
    const { recorded } = inState[state]();
    const entries = read(state);
    expect(entries).toHaveLength(recorded.length);
    const told = JSON.stringify(entries);
    const sealed = recorded.flatMap(({ event }) => sealedWords(EVENTS[event.type].fields, event));
    if (recorded.some(({ event }) => event.type === 'DiscussionHeld')) expect(sealed.length).toBeGreaterThan(8);
    expect(sealed.filter((words) => told.includes(words))).toEqual([]);
  });

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
    const told = (byOfficer: boolean): string => JSON.stringify(timelineOf({ case: history.case, history: recorded, byOfficer, nameOf, ruleOf: () => 'R1' }).map(({ facts }) => facts));
    const named = (byOfficer: boolean): readonly string[] => ['sergeant', 'authority', 'friend', 'otherOfficer', 'inspector'].filter((name) => told(byOfficer).includes(`Invented ${PEOPLE[name as keyof typeof PEOPLE].id}"`));
    expect([named(false), named(true)]).toEqual([['sergeant', 'authority', 'friend', 'otherOfficer', 'inspector'], ['inspector']]);
  });

  test('says who acted by the part they played, and calls the clock the calendar', () => {
    expect(read('FOLLOW_UP').map(({ actorRole }) => actorRole)).toEqual(['Referrer', 'Referrer', 'Appropriate authority', 'Appropriate authority', 'Reviewer', 'Officer', 'Reviewer', 'Reviewer', 'Reviewer', 'Reviewer', 'Reviewer', 'Officer', 'Reviewer', 'Appropriate authority']);
    expect(read('NOTIFIED', true).map(({ actorName }) => actorName)).toEqual([null, null, null, null, 'Invented p-inspector']);
    const byClock = timelineOf({ case: inState.FOLLOW_UP().case, history: inState.FOLLOW_UP().recorded.map((r) => ({ ...r, actor: 'clock', event: openEvent(r.event) })), byOfficer: false, nameOf, ruleOf: () => 'R1' });
    expect(byClock.at(-1)).toMatchObject({ actorRole: 'The calendar', actorName: null });
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
