import { basisOf, citationOf, reasonOf, restsOn } from './deadline-words.js';

describe('where a date comes from', () => {
  test('R14 a date of law is law, and policy is never shown as law', () => {
    const dates = [{ due: '2026-11-27', basis: 'LAW' as const }, { due: '2026-11-30', basis: 'POLICY' as const }, { due: '2026-12-01', basis: null }, null];
    expect([basisOf('2026-11-27', dates), basisOf('2026-11-30', dates), basisOf('2026-12-01', dates), basisOf('2026-12-24', dates), basisOf(null, dates)]).toEqual(['law', 'policy', null, null, null]);
  });
  test('the reason and the rule are told apart', () => {
    expect(reasonOf('5 working days after Thu 19 Nov 2026; Sat 21 and Sun 22 Nov not counted. Law: R14.')).toEqual({ why: '5 working days after Thu 19 Nov 2026; Sat 21 and Sun 22 Nov not counted.', rule: 'R14', basis: 'law' });
    expect(reasonOf('10 working days after Fri 13 Nov 2026. Force policy: R32.')).toMatchObject({ rule: 'R32', basis: 'policy' });
    expect(reasonOf('The day the report names for the review.')).toEqual({ why: 'The day the report names for the review.', rule: null, basis: null });
  });
  test('R62 a date names the regulation it rests on, and never that of another date or rule', () => {
    const dates = [{ due: '2026-11-27', rule: 'R14', citation: 'Regulation 66' }, { due: '2026-11-30', rule: 'R32', citation: null }, null];
    expect([citationOf('2026-11-27', 'R14', dates), citationOf('2026-11-27', 'R32', dates), citationOf('2026-11-30', 'R32', dates), citationOf('2026-12-01', 'R14', dates), citationOf(null, 'R14', dates)]).toEqual(['Regulation 66', null, null, null, null]);
  });
  test('R62 law is cited, a day that policy sets stands under what asks for it, and policy is not called policy twice', () => {
    expect(restsOn('law', 'Regulation 66', 'R14')).toBe(': Regulation 66');
    expect(restsOn('policy', 'Regulation 70(4)', 'R36')).toBe(' under Regulation 70(4)');
    expect(restsOn('policy', 'Force policy, to be confirmed by the force', 'R34')).toBe(', to be confirmed by the force');
    expect(restsOn('policy', 'Force policy', 'R34')).toBe('');
    expect([restsOn('law', null, 'R14'), restsOn('law', null, null)]).toEqual([', rule R14', '']);
  });
});
