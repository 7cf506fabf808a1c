import { METRICS, METRIC_CODES, metricOf } from './index.js';

describe('the catalogue of metrics', () => {
  test('has each metric once, with a name, a question and a definition of its own', () => {
    const all = METRIC_CODES.map(metricOf);
    for (const pick of ['code', 'name', 'question'] as const) expect(new Set(all.map((metric) => metric[pick])).size).toBe(all.length);
    expect(all.map(({ code }) => code)).toEqual(Object.keys(METRICS));
  });

  test.each(METRIC_CODES.map((code) => [code, metricOf(code)] as const))('%s says all of its definition in plain words', (_, { name, question, numerator, denominator, exclusions, unit, version, source, target }) => {
    for (const words of [name, numerator, unit, source]) expect(words.trim()).not.toBe('');
    expect(denominator).not.toBe('');
    expect(question).toMatch(/^[A-Z].*\?$/);
    for (const sentence of exclusions) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(Number.isInteger(version) && version >= 1).toBe(true);
    expect(target === undefined || (target > 0 && target < 1)).toBe(true);
    expect([name, question, numerator, denominator, ...exclusions].join(' ')).not.toMatch(/guilt|offence|sanction|hearing|defendant|warning|score/i);
  });

  test('R59 R60 every figure of cases leaves restricted ones out, and says so', () => {
    expect(METRIC_CODES.map(metricOf).filter(({ exclusions }) => !exclusions.join(' ').includes('restricted'))).toEqual([]);
  });

  test('gives a metric by its code, with what the force wants of it where it wants something', () => {
    expect(metricOf('REFERRAL_RATE')).toEqual({ code: 'REFERRAL_RATE', ...METRICS.REFERRAL_RATE });
    expect(metricOf('ACCOUNT_ON_TIME').target).toBe(0.9);
  });
});
