import { comparedFinding, rateText } from './index.js';

const side = { value: 12.34, lower: 10, upper: 15, from: '2025-01', to: '2025-12', unitName: null };
const before = { ...side, value: 9, from: '2024-01', to: '2024-12' };
const rate = { what: 'The rate', text: rateText };

test.each([
  ['two periods', { a: side, b: before, withinNormalVariation: true }, 'The rate is 12.3, against 9.0 from January 2024 to December 2024: within normal variation.'],
  ['beyond it', { a: side, b: before, withinNormalVariation: false }, 'The rate is 12.3, against 9.0 from January 2024 to December 2024: more than normal variation explains well. It does not say why.'],
  ['two units', { a: { ...side, unitName: 'North' }, b: { ...before, unitName: 'South' }, withinNormalVariation: true }, 'The rate is 12.3, against 9.0 in South: within normal variation.'],
  ['one unit in two periods', { a: { ...side, unitName: 'North' }, b: { ...before, unitName: 'North' }, withinNormalVariation: true }, 'The rate is 12.3, against 9.0 from January 2024 to December 2024: within normal variation.'],
  ['nothing on one side', { a: side, b: { ...before, value: null }, withinNormalVariation: null }, 'The rate: there is nothing on both sides to compare.'],
] as const)('%s', (_what, compared, says) => expect(comparedFinding(compared, rate)).toBe(says));
