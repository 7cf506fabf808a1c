import fc from 'fast-check';
import { controlFinding } from './control.js';
import type { SpcPointSaid, SpcSaid } from './control.js';
import { fairnessFinding, ratioWords } from './fairness.js';
import { daysText, rateText } from './figures.js';
import { actionsDoneFinding, lessonsFinding, recurrenceWords } from './follow-through.js';
import { funnelFinding } from './funnel.js';
import { meetingFinding } from './meeting.js';
import { mixFinding } from './mix.js';
import { qualityFinding } from './quality.js';
import { accountFinding, exitsWords, timeFinding } from './time.js';

const none = { shiftSince: null, shiftSide: null, lastSignalMonth: null, lastSignal: null, lastSignalSide: null } as const;
const month = (i: number): string => `${2024 + Math.floor((i + 10) / 12)}-${String(((i + 10) % 12) + 1).padStart(2, '0')}`;
const points = (n: number, more: (i: number) => Partial<SpcPointSaid> = () => ({})): SpcPointSaid[] => Array.from({ length: n }, (_, i) => ({ month: month(i), value: 7, centre: 7.9, signals: [], trial: false, filling: false, ...more(i) }));
const chart = (more: Partial<SpcSaid> = {}): SpcSaid => ({ points: points(24), recalculations: [], finding: none, target: null, assurance: null, ...more });
const said = (more?: Partial<SpcSaid>): string => controlFinding(chart(more), { what: 'The rate', unit: 'a month' }, rateText);

describe('is it changing', () => {
  test('no signal at all', () => expect(said()).toBe('The rate is 7.9 a month on average. All 24 complete months are within the limits: no sign of change. It shows when, not why.'));
  test('limits set again: the average before and after, and what has been since', () => {
    const after = said({ points: points(24, (i) => ({ centre: i < 12 ? 6.5 : 7.9, signals: i === 7 ? ['OUTSIDE_LIMITS'] : [] })), recalculations: [{ month: '2025-11', reason: 'Manager proposals logged' }], finding: { ...none, lastSignalMonth: '2025-06', lastSignal: 'OUTSIDE_LIMITS', lastSignalSide: 'ABOVE' } });
    expect(after).toBe('The rate rose from 6.5 to 7.9 a month on average when limits were set again in November 2025. June 2025 is a signal: it lies above the limits. All 12 months since then are as chance would have them. It shows when, not why.');
  });
  test('a shift that goes on is told first', () => expect(said({ finding: { ...none, shiftSince: '2026-03', shiftSide: 'BELOW', lastSignalMonth: '2026-10', lastSignal: 'RUN_ON_ONE_SIDE', lastSignalSide: 'BELOW' } })).toContain('Every month since March 2026 lies below that average, which chance does not explain well.'));
  test('trial limits are called so', () => expect(said({ points: points(9, () => ({ trial: true })) })).toContain('Fewer than 12 months stand behind the limits, so they are a trial'));
  test('months that still fill are not judged, and too few are said to be', () => {
    expect(said({ points: points(5, (i) => ({ filling: i === 4 })) })).toContain('All 4 complete months');
    expect(said({ points: points(2, () => ({ centre: null })) })).toBe('There are too few months to say whether the rate is changing.');
  });
  test.each([['PASSES', 'will meet'], ['FAILS', 'will miss'], ['HIT_AND_MISS', 'is chance']] as const)('a target that a process %s', (assurance, words) => expect(said({ target: 0.9, assurance })).toContain(words));
});

describe('how long', () => {
  const stage = (code: string, name: string, days: number | null, open = 43): Parameters<typeof timeFinding>[0][number] => ({ stage: code, name, n: 783, open, median: { days, lower: days === null ? null : days - 1, upper: days === null ? null : days + 2 } });
  test('half, its interval, the widest gap and those still open', () => {
    expect(timeFinding([stage('NOTIFIED', 'Officer told', 10), stage('DISCUSSED', 'Discussion held', 38), stage('REPORT_SENT', 'Report sent', 55)])).toBe(
      'Half of reports are sent within 55 days (95% interval 54 to 57) of referral. The widest gap is between “Officer told”, half by day 10, and “Discussion held”, half by day 38. 43 still open are counted for as long as they have been. It shows how long reviews take, not why.');
  });
  test('no half yet', () => expect(timeFinding([stage('REPORT_SENT', 'Report sent', null, 1)])).toBe('Fewer than half of these reviews have a report so far, so there is no half-way day yet. 1 still open is counted for as long as it has been. It shows how long reviews take, not why.'));
  test('R16 an account that was declined is no failure', () => expect(accountFinding({ due: 430, onTime: { share: 0.87, lower: 0.83, upper: 0.9 } })).toBe('87% (95% interval 83% to 90%) of 430 invitations brought an account within five working days; declining one is a right and no failure.'));
  test('exits: a held-back number stays held back', () => expect(exitsWords([{ name: 'Referred back', n: 71 }, { name: 'Withdrawn', n: null }, { name: 'Ended otherwise', n: 0 }])).toBe('Ways out that compete: referred back 71 and withdrawn few.'));
  test('days', () => expect([daysText(1), daysText(54), daysText(54.5)]).toEqual(['1 day', '54 days', '54.5 days']));
});

describe('teams', () => {
  const team = (label: string, place: 'WITHIN' | 'BEYOND_95' | 'BEYOND_998' = 'WITHIN', side: 'ABOVE' | 'BELOW' | 'ON' = 'ON'): { label: string; place: typeof place; side: typeof side } => ({ label, place, side });
  const others = Array.from({ length: 12 }, (_, i) => team(`Team ${i}`));
  const finding = (...teams: ReturnType<typeof team>[]): string => funnelFinding({ points: [...others, ...teams], target: 7.2, tooFewToEstimate: false }, 'their rate');
  test('none beyond chance', () => expect(finding()).toBe('No team of 12 is outside the 99.8% limits. It shows that a team differs, not why.'));
  test('one between the limits, beside how many would be by chance', () => expect(finding(team('Specials', 'BEYOND_95', 'BELOW'))).toBe('No team of 13 is outside the 99.8% limits. Specials lies between the 95% and the 99.8% limits, as about 0.7 of 13 would by chance. It shows that a team differs, not why.'));
  test('beyond chance, in the order of the alphabet whatever their numbers', () => expect(finding(team('Roads', 'BEYOND_998', 'ABOVE'), team('Custody North', 'BEYOND_998', 'BELOW'))).toContain('2 of 14 teams differ from the rest in their rate by more than chance explains: Custody North (below) and Roads (above).'));
  test('too few to estimate', () => expect(funnelFinding({ points: [team('A'), team('B')], target: 1, tooFewToEstimate: true }, 'their rate')).toContain('fewer than ten teams'));
  test('the sentence is the same for every order of the teams: it ranks nobody', () => {
    fc.assert(fc.property(fc.shuffledSubarray(['A', 'B', 'C', 'D'], { minLength: 4 }), (order) => {
      const sentence = (labels: readonly string[]): string => finding(...labels.map((label) => team(label, label < 'C' ? 'BEYOND_998' : 'BEYOND_95', 'ABOVE')));
      expect(sentence(order)).toBe(sentence(['A', 'B', 'C', 'D']));
    }));
  });
});

describe('where standards and teams meet', () => {
  const cell = { standard: 'Use of force', place: 'Custody North', count: 19, expected: 6.9, stands: 'ABOVE' } as const;
  test('one cell, with what was expected', () => expect(meetingFinding([cell], 80)).toBe('Use of force in Custody North, 19 where about 6.9 would be expected, stands out. It is the only cell of the 80 looked at that chance does not explain; other shaded cells could be chance.'));
  test('none', () => expect(meetingFinding([], 80)).toContain('No cell of the 80 looked at'));
  test('many are counted and not named', () => expect(meetingFinding([cell, cell, cell, cell], 80)).toMatch(/^4 cells lie .*▲ and ▼/));
  test('nothing to judge', () => expect(meetingFinding([], 0)).toContain('Too little'));
  test('numbers that are held back are not called too little', () => expect(meetingFinding([], 0, true)).toContain('held back'));
});

const share = (value: number | null, of: number | null = 100): { count: number | null; of: number | null; share: number | null; lower: number | null; upper: number | null } =>
  ({ count: value === null || of === null ? null : Math.round(value * of), of, share: value, lower: value === null ? null : value - 0.04, upper: value === null ? null : value + 0.04 });

describe('what came of it', () => {
  const outcomes = [{ key: 'COMPLETED_WITH_ACTIONS', label: 'Completed, with actions' }, { key: 'NONE', label: 'No outcome yet' }];
  const total = { n: 783, shares: [share(0.71, 740), { ...share(0.05, 783), count: 43 }] };
  test('no row differs', () => expect(mixFinding({ outcomes, rows: [{ label: 'A', shares: [share(0.71), share(0)] }, { label: 'B', shares: [share(0.68), share(0)] }], total }, 'sources')).toBe('71% of 740 reviews ended with agreed actions, with no clear difference between sources. 43 have no outcome yet. A different mix of matters gives a different mix of outcomes.'));
  test('rows differ, and none is named', () => {
    const sentence = mixFinding({ outcomes, rows: [{ label: 'Row A', shares: [share(0.9), share(0)] }, { label: 'Row B', shares: [share(0.4), share(0)] }], total }, 'teams');
    expect(sentence).toContain('teams differ by more than their intervals in “Completed, with actions”');
    expect(sentence).not.toMatch(/Row [AB]/);
  });
  test('held back', () => expect(mixFinding({ outcomes, rows: [], total: { n: null, shares: [share(null, null), share(null, null)] } }, 'teams')).toBe('Too few reviews have an outcome to say what came of them.'));
});

describe('what was learnt, and did it work', () => {
  test('R44 late actions ask for support', () => expect(actionsDoneFinding({ n: 300, onTime: share(0.8, 200), overdueNow: 12, median: { days: 41, lower: 38, upper: 45 } })).toBe('80% (95% interval 76% to 84%) of 200 actions whose day has come were done by it. Half are done within 41 days (95% interval 38 to 45) of agreement. 12 are overdue now, which asks for support and says nothing of anybody.'));
  test('R36 lessons by status, the theme raised most, and the answers', () => expect(lessonsFinding({ all: { raised: 31, byStatus: [{ name: 'Done', n: 19 }, { name: 'In hand', n: 12 }], decidedInTime: share(0.9, 31) }, themes: [{ name: 'Training', raised: 9 }, { name: 'Culture', raised: 3 }] })).toBe('31 lessons for the force: 19 done and 12 in hand. “Training” is the theme raised most, 9 times. 90% (95% interval 86% to 94%) were answered within 20 working days.'));
  test('a theme that comes again is an association', () => expect([recurrenceWords({ ratio: 0.5, lower: 0.3, upper: 0.8 }), recurrenceWords({ ratio: 0.9, lower: 0.5, upper: 1.4 }), recurrenceWords({ ratio: null, lower: null, upper: null })]).toEqual(['less often since, beyond chance; association, not proof', 'no change beyond chance', 'too few to say']));
});

describe('is it fair', () => {
  const group = (name: string, q: number | null, reference = false): Parameters<typeof ratioWords>[0] => ({ group: name, reference, lower: q !== null && q < 0.05 ? 1.2 : 0.8, upper: 2, q });
  const table = { name: 'Ethnicity', stage: 'REFERRED' as const, notStated: 0.11, why: null };
  test('no difference is not told as equality, and what is not stated is said', () => expect(fairnessFinding([{ ...table, groups: [group('A', null, true), group('B', 0.6)] }])).toBe('No group’s rate differs from the others beyond chance at the point of referral. That does not show that there is no difference. Ethnicity is not stated for 11% of cases, so treat this with care.'));
  test('a difference after all comparisons are taken together', () => expect(fairnessFinding([{ ...table, groups: [group('A', null, true), group('B', 0.01)] }])).toContain('B (ethnicity, at the point of referral) differs from the group the others are held against by more than chance explains. The figure does not say why.'));
  test('withheld', () => expect(fairnessFinding([{ ...table, groups: [], why: 'Some number is below 10.' }])).toBe('There are too few officers in some group to show any comparison.'));
  test('an interval that holds 1 shows no difference, whatever its middle', () => expect(ratioWords(group('B', 0.2))).toBe('no difference beyond chance'));
});

test('can the data be trusted', () => {
  const all = { source: { share: 0.99 }, standards: { share: 1 }, category: { share: 0.96 }, ndmElement: { share: 0.9 }, days: { share: null }, unknownCodes: { share: 0 }, lateEntry: { days: 2 } };
  expect(qualityFinding({ all })).toBe('Of the parts that figures need, the element of the decision model is the one missing most: it is there for 90% of records. Half of referrals are entered within 2 days of the day the matter became known. A unit with gaps shows fewer cases than it had, not better work.');
});
