import fc from 'fast-check';
import type { Month } from '@candour/domain/calendar';
import { listed } from './cells.js';
import type { Grid } from './cells.js';
import { marksOf, tableOf } from './pattern-marks.js';
import type { PatternRequest } from './pattern-request.js';
import type { PatternDimension } from './pattern-words.enum.js';

const KEYS: Readonly<Partial<Record<PatternDimension, readonly string[]>>> = { STANDARD: ['DUT', 'ARC', 'HON', 'NONE', 'UNHEARD_OF'], OUTCOME: ['COMPLETED_NO_ACTION', 'NONE'], TEAM: ['T2', 'T1', 'T3'], MONTH: ['2025-02', '2025-01'] };
const by = fc.constantFrom<readonly PatternDimension[]>(['STANDARD'], ['TEAM'], ['MONTH'], ['STANDARD', 'TEAM'], ['TEAM', 'STANDARD'], ['MONTH', 'OUTCOME'], ['TEAM', 'MONTH']);
const grid = by.chain((dimensions) => {
  const keys = dimensions.map((dimension) => KEYS[dimension] ?? []);
  const size = keys.reduce((all, { length }) => all * length, 1);
  return fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })), { minLength: size, maxLength: size }).map((counts): { readonly request: PatternRequest; readonly counts: Grid } => ({
    request: { metric: 'REFERRALS', by: dimensions, from: '2025-01' as Month, to: '2025-03' as Month, filter: { from: null, to: null } }, counts: { keys, counts },
  }));
});

describe('numbers that come as columns', () => {
  test('make the same figure as the same numbers one by one', () => {
    const units = new Map([['T1', 'Response North'], ['T2', 'Custody']]);
    const beside = { intervals: true, residuals: true };
    fc.assert(fc.property(grid, ({ request, counts }) => {
      const [columns, cells] = [counts, listed(counts)].map((each) => marksOf(request, { counts: each, units }));
      expect(columns).toEqual(cells);
      expect(tableOf(columns as NonNullable<typeof columns>, beside)).toEqual(tableOf(cells as NonNullable<typeof cells>, beside));
    }));
  });
});
