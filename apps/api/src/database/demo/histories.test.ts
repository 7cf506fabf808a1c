import { day } from '@candour/domain/calendar';
import { openEvent, replay, sentPart } from '@candour/domain';
import type { CaseEvent } from '@candour/domain';
import { histories } from './histories.js';
import type { History } from './life.js';
import { organisation } from './organisation.js';
import { PLANTED } from './plans.js';

const asOf = day('2026-11-20');
const force = organisation({ code: 'NTH', name: 'Northshire', size: 'large', officers: 5000, years: 4, seed: 1, asOf });
const all = [...histories({ force, asOf, years: 4, cases: 1560, planted: true, seed: 1 })];
const first = <T extends CaseEvent['type']>(h: History, type: T) => h.recorded.find((r) => r.event.type === type)?.event as Extract<CaseEvent, { type: T }> | undefined;
const dayOf = (h: History, type: CaseEvent['type']): string | undefined => h.recorded.find((r) => r.event.type === type)?.on;
const drafted = (h: History) => first(h, 'ReferralDrafted') as Extract<CaseEvent, { type: 'ReferralDrafted' }>;

const named = (number: string): string | undefined => force.people.find((p) => p.number === number)?.id;

describe('the demonstration force', () => {
  test('has about 5,000 officers in 80 teams', () => {
    expect(force.teams.size).toBe(80);
    expect(force.people.length).toBeGreaterThan(4700);
    expect(force.people.length).toBeLessThan(5300);
  });
  test('has about 1,600 cases in four years, each told by commands the process accepted', () => {
    expect(all.length).toBeGreaterThan(1450);
    expect(all.length).toBeLessThan(1800);
  });
  test.each([
    ['a joint discussion of two officers (R27)', (h: History) => h.recorded.some((r) => r.event.type === 'DiscussionHeld' && r.event.joint)],
    ['more time given over Christmas (R15)', (h: History) => h.recorded.some((r) => r.event.type === 'AccountExtended' && r.event.newDue.slice(5) >= '12-27')],
    ['a referral back that returned (R42)', (h: History) => h.recorded.some((r) => r.event.type === 'ReturnedToReview')],
    ['a probationer who did not engage and was not sent to UPP (R41)', (h: History) => drafted(h).officerSnapshot.probationer && h.recorded.some((r) => r.event.type === 'Escalated' && r.event.route !== 'UPP')],
    ['a leaver (R47)', (h: History) => h.recorded.some((r) => r.event.type === 'Discontinued' && r.event.outcome === 'DISCONTINUED_LEFT_FORCE')],
    ['a pause (R49)', (h: History) => h.recorded.some((r) => r.event.type === 'Paused')],
    ['a restricted case (R60)', (h: History) => drafted(h).restriction === 'STANDARDS_STAFF'],
    ['the case of a chief officer, kept to the commissioner’s delegate and the reviewer (R59)', (h: History) => drafted(h).restriction === 'CHIEF_OFFICER' && drafted(h).restrictedTo?.some((person) => person === named('D0013')) === true && h.recorded.at(-1)?.event.type === 'NoticeGiven'],
    ['a restricted case that somebody beside the desk could open (R60)', (h: History) => drafted(h).restriction === 'STANDARDS_STAFF' && drafted(h).restrictedTo?.some((person) => person === named('D0013')) === true],
    ['an officer who chose to give no account (R16)', (h: History) => h.recorded.some((r) => r.event.type === 'AccountDeclined')],
    ['a report returned for a missing part (R39)', (h: History) => h.recorded.some((r) => r.event.type === 'ReportReturned')],
    ['a review that changed hands (R10)', (h: History) => first(h, 'ReviewerReplaced')?.reviewer === named('D0003') && first(h, 'ReviewerAppointed')?.reviewer === named('D0009')],
    ['an officer who let a representative read (R19)', (h: History) => drafted(h).officer === named('D0005') && first(h, 'FriendGranted')?.friend === named('D0011')],
    ['a second officer of the same incident', (h: History) => drafted(h).officer === named('D0010') && all.some((other) => drafted(other).officer === named('D0005') && drafted(other).incidentGroup === drafted(h).incidentGroup)],
    ['a lesson that somebody carries out who sees nothing else (R36)', (h: History) => first(h, 'LessonAnswered')?.owner === named('D0012')],
  ])('has %s', (_what, is) => expect(all.some(is)).toBe(true));
  test('the same seed tells the same stories', () => {
    const again = [...histories({ force, asOf, years: 4, cases: 1560, planted: true, seed: 1 })];
    expect(JSON.stringify(again.slice(0, 50))).toBe(JSON.stringify(all.slice(0, 50)));
  });
  test('nothing happens after the day of the data', () => {
    for (const h of all) expect(h.recorded.every((r) => r.on <= asOf)).toBe(true);
  });
  test('use of force in one custody team goes from about 4 to about 20 a year from month 30', () => {
    const there = all.filter((h) => drafted(h).unitAtIncident === PLANTED.custody.team && drafted(h).standards?.includes('UOF'));
    const late = there.filter((h) => (h.recorded[0]?.on ?? '') >= '2025-06-01');
    expect((there.length - late.length) / 2.5).toBeLessThan(9);
    expect(late.length / 1.5).toBeGreaterThan(14);
  });
  test('the force rises by 40% from the March of the second year', () => {
    const before = all.filter((h) => (h.recorded[0]?.on ?? '') < '2024-03-01').length / 15;
    const after = all.filter((h) => (h.recorded[0]?.on ?? '') >= '2024-03-01').length / 33;
    expect(after / before).toBeGreaterThan(1.2);
    expect(after / before).toBeLessThan(1.65);
  });
  test('one department with at least 150 cases takes about 1.8 times as long from notice to discussion', () => {
    const days = (slow: boolean) => all.filter((h) => String(drafted(h).unitAtIncident).startsWith('S-RES-') === slow).flatMap((h) => {
      const [notice, held] = [dayOf(h, 'NoticeGiven'), dayOf(h, 'DiscussionHeld')];
      return notice && held ? [(Date.parse(held) - Date.parse(notice)) / 86_400_000] : [];
    }).sort((a, b) => a - b);
    const median = (list: number[]): number => list[Math.floor(list.length / 2)] as number;
    expect(all.filter((h) => String(drafted(h).unitAtIncident).startsWith('S-RES-')).length).toBeGreaterThanOrEqual(150);
    expect(median(days(true)) / median(days(false))).toBeGreaterThan(1.45);
  });
  test('30% of the cases of one standard carry one lesson theme, 8% elsewhere', () => {
    const share = (planted: boolean): number => {
      const reports = all.flatMap((h) => { const e = first(h, 'ReportSent'); return e && drafted(h).standards?.includes(PLANTED.lesson.standard) === planted ? [e] : []; });
      return reports.filter((e) => e.organisationLessons.some((l) => l.theme === PLANTED.lesson.theme)).length / reports.length;
    };
    expect(share(true)).toBeGreaterThan(0.22);
    expect(share(false)).toBeLessThan(0.12);
  });
  test('R44 most overdue actions are late by days or weeks and a few by months; of others a later day was agreed, or they were no longer needed', () => {
    const actions = all.flatMap((h) => sentPart(replay(h.identity, h.recorded.map((r) => ({ ...r, event: openEvent(r.event) }))))?.actions ?? []);
    const late = actions.flatMap(({ status, due }) => (status === 'OPEN' && due !== null && due < asOf ? [(Date.parse(asOf) - Date.parse(due)) / 86_400_000] : []));
    expect(late.length).toBeGreaterThan(8);
    expect(late.filter((days) => days <= 30).length / late.length).toBeGreaterThan(0.5);
    expect(Math.max(...late)).toBeGreaterThan(60);
    expect(Math.max(...late)).toBeLessThan(270);
    expect(actions.filter(({ status }) => status === 'CANCELLED' || status === 'NOT_NEEDED').length).toBeGreaterThan(10);
    expect(all.filter((h) => h.recorded.some((r) => r.event.type === 'ActionExtended')).length).toBeGreaterThan(20);
  });
});
