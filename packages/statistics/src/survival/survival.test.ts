import fc from 'fast-check';
import { cumulativeIncidence, kaplanMeier, timeBy } from '../index.js';
import type { Spell } from '../index.js';
import { near, scipy } from '../fixtures/scipy.js';

/** Weeks in remission under 6-mercaptopurine; a plus was still going on (Freireich et al. 1963, Blood 21). */
const SIX_MP = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ').map((t): Spell => ({ end: Number.parseInt(t, 10), cause: t.endsWith('+') ? null : 'relapse' }));

describe('the share still open (Kaplan and Meier)', () => {
  const km = kaplanMeier(SIX_MP);
  test('of Freireich’s remissions: as scipy has it, intervals included', () => {
    expect(km.steps.map(({ time }) => time)).toEqual(scipy.freireich.map(([time]) => time));
    km.steps.forEach((step, i) => { const [, open, low, high] = scipy.freireich[i] as readonly [number, number, number, number]; near(step.open, open); near(step.low, low, 1e-6); near(step.high, high, 1e-6); });
  });
  test('and as the textbook prints it: 0.857 after 6 weeks, 0.448 after 23, median 23, Greenwood 0.0764 at 6', () => {
    expect([km.steps[0]?.open.toFixed(3), km.steps.at(-1)?.open.toFixed(3), km.median.estimate, km.steps[0]?.standardError.toFixed(4)]).toEqual(['0.857', '0.448', 23, '0.0764']);
  });
  test('its median, as the textbook’s program has it on this scale: 23 weeks, from 13 on without an upper end; 9 of 21 ended', () => {
    expect(km).toMatchObject({ median: { estimate: 23, low: 13, high: null }, n: 21, ended: 9 });
  });
  test('two of four ended: half is half (worked by hand), and a curve at its end has no interval', () => {
    const { steps, median } = kaplanMeier([1, 2, 3, 4].map((end) => ({ end, cause: 'x' })));
    expect(median.estimate).toBe(2);
    expect(steps.at(-1)).toMatchObject({ open: 0, low: 0, high: 0, standardError: 0 });
  });
  test('delayed entry: what is taken in later counts from then on (worked by hand: 2 of 3, then 1 of 2)', () => {
    const { steps } = kaplanMeier([{ end: 5, cause: 'x' }, { end: 8, cause: 'x' }, { end: 9, cause: null }, { entry: 6, end: 12, cause: null }]);
    expect(steps.map(({ time, atRisk }) => [time, atRisk])).toEqual([[5, 3], [8, 3]]);
    expect(steps.at(-1)?.open).toBeCloseTo((2 / 3) * (2 / 3), 12);
  });
  test('one taken in on the day it ends was never watched', () => expect(kaplanMeier([{ entry: 5, end: 5, cause: 'x' }, { end: 9, cause: 'x' }]).steps.map(({ time }) => time)).toEqual([9]));
  test('of nothing, or where nothing ended, there is no step and no median', () => { for (const spells of [[], [{ end: 3, cause: null }]]) expect(kaplanMeier(spells)).toMatchObject({ steps: [], median: { estimate: null, low: null, high: null } }); });
  test.each([[{ entry: 4, end: 3, cause: null }], [{ end: Number.NaN, cause: null }], [{ end: -1, cause: null }]])('%j is a mistake', (spell) => expect(() => kaplanMeier([spell])).toThrow(RangeError));
});

const someSpells = fc.array(fc.record({ entry: fc.nat(10), length: fc.nat(40), cause: fc.constantFrom(null, 'done', 'back', 'withdrawn') }).map(({ entry, length, cause }) => ({ entry, end: entry + length, cause })), { minLength: 1, maxLength: 60 });

describe('the share ended by each of several causes (Aalen and Johansen)', () => {
  test('worked by hand: four spells, 1/4 by the first cause, then half of what is left of three', () => {
    const result = cumulativeIncidence([{ end: 1, cause: 'done' }, { end: 2, cause: 'back' }, { end: 3, cause: null }, { end: 4, cause: 'done' }], ['done', 'back']);
    expect(result.done.map(({ time, share }) => [time, share])).toEqual([[1, 0.25], [4, 0.25 + 0.5]]);
    expect(result.back.map(({ time, share }) => [time, share])).toEqual([[2, 0.25]]);
  });
  test('its interval, on the scale of log(-log F) (worked by hand: 1/4 with error √(3/64) is 0.00895 to 0.66533)', () => {
    const [step] = cumulativeIncidence([{ end: 1, cause: 'done' }, { end: 2, cause: 'back' }, { end: 3, cause: null }, { end: 4, cause: 'done' }], ['done']).done;
    near(step?.standardError, Math.sqrt(3 / 64), 1e-12);
    near(step?.low, 0.008947824, 1e-7);
    near(step?.high, 0.665325343, 1e-7);
  });
  test('where all have ended by it, there is nothing an interval could hold besides', () => {
    expect(cumulativeIncidence([{ end: 1, cause: 'done' }, { end: 2, cause: 'done' }], ['done']).done.at(-1)).toMatchObject({ share: 1, low: 1, high: 1 });
  });
  test('with one cause it is 1 less the share still open, and so is its standard error', () => {
    const [{ steps }, { relapse }] = [kaplanMeier(SIX_MP), cumulativeIncidence(SIX_MP, ['relapse'])];
    relapse?.forEach((step, i) => { near(step.share, 1 - (steps[i]?.open ?? 0)); near(step.standardError, steps[i]?.standardError ?? 0, 1e-9); });
  });
  test('all causes and what is still open make 1 at the end', () => fc.assert(fc.property(someSpells, (spells) => {
    const all = cumulativeIncidence(spells, ['done', 'back', 'withdrawn']);
    const ended = Object.values(all).reduce((total, steps) => total + (steps.at(-1)?.share ?? 0), 0);
    near(ended + (kaplanMeier(spells).steps.at(-1)?.open ?? 1), 1);
  })));
  test('censoring the competing exits overstates', () => {
    const spells: readonly Spell<'done' | 'back'>[] = [{ end: 1, cause: 'back' }, { end: 2, cause: 'done' }, { end: 3, cause: 'back' }, { end: 4, cause: 'done' }];
    const censored = kaplanMeier(spells.map((s) => ({ ...s, cause: s.cause === 'done' ? s.cause : null })));
    expect(1 - (censored.steps.at(-1)?.open ?? 1)).toBeGreaterThan(cumulativeIncidence(spells, ['done']).done.at(-1)?.share ?? 1);
  });
  test('curves rise within 0 and 1, intervals hold them, nothing is NaN', () => fc.assert(fc.property(someSpells, (spells) => {
    for (const steps of Object.values(cumulativeIncidence(spells, ['done', 'back', 'withdrawn']))) steps.forEach((s, i) => {
      expect(s.low >= 0 && s.low <= s.share + 1e-12 && s.share <= s.high + 1e-12 && s.high <= 1 + 1e-12).toBe(true);
      if (i > 0) expect(s.share).toBeGreaterThanOrEqual(steps[i - 1]?.share ?? 0);
    });
  })));
});

describe('spells told together', () => {
  const counted = someSpells.map((spells) => spells.map((spell, i) => ({ ...spell, count: i % 4 })));
  const apart = (spells: readonly (Spell & { readonly count: number })[]): readonly Spell[] => spells.flatMap(({ count, ...spell }) => Array.from({ length: count }, () => spell));
  test('are what they are one by one, in every curve', () => fc.assert(fc.property(counted, (spells) => {
    expect(kaplanMeier(spells)).toEqual(kaplanMeier(apart(spells)));
    expect(cumulativeIncidence(spells, ['done', 'back'])).toEqual(cumulativeIncidence(apart(spells), ['done', 'back']));
  })));
  test('a count that is none is a mistake', () => { for (const count of [-1, 0.5, Number.NaN]) expect(() => kaplanMeier([{ end: 1, cause: 'x', count }])).toThrow(RangeError); });
});

describe('the time by which a share has got there', () => {
  test('worked by hand: a quarter on day 1, three quarters on day 4; nine in ten never', () => {
    const { done } = cumulativeIncidence([{ end: 1, cause: 'done' }, { end: 2, cause: 'back' }, { end: 3, cause: null }, { end: 4, cause: 'done' }], ['done']);
    expect([0.25, 0.5, 0.75, 0.9].map((share) => timeBy(done, share).estimate)).toEqual([1, 4, 4, null]);
  });
  test('with one cause it is the median of Kaplan and Meier, interval and all', () => {
    expect(timeBy(cumulativeIncidence(SIX_MP, ['relapse'])['relapse'] ?? [], 0.5)).toMatchObject({ estimate: kaplanMeier(SIX_MP).median.estimate });
  });
  test('the interval of a time: the curve’s upper end gets there first, its lower end last (worked by hand)', () => {
    expect(timeBy([{ time: 2, share: 0.3, low: 0.1, high: 0.5 }, { time: 5, share: 0.5, low: 0.3, high: 0.7 }, { time: 9, share: 0.8, low: 0.5, high: 0.9 }], 0.5)).toEqual({ estimate: 5, low: 2, high: 9 });
  });
  test('of a curve that never rises there is none', () => expect(timeBy([], 0.5)).toEqual({ estimate: null, low: null, high: null }));
  test('a share of none or of all is a mistake', () => { for (const share of [0, 1, 1.5]) expect(() => timeBy([], share)).toThrow(RangeError); });
});
