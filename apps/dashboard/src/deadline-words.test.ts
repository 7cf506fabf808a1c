import { basisOf, reasonOf } from './deadline-words.js';

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
});
