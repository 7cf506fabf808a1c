import type { Limits } from './chart.js';

/** What a process will do about a target, if nothing changes. */
export type Assurance = 'PASSES' | 'FAILS' | 'HIT_AND_MISS';

/**
 * Whether a steady process meets a target (Making Data Count): with both limits on the good side it passes month after month, with both on the
 * other it fails, and between them it is chance which.
 * @param better which side of the target is good
 */
export function assurance({ lower, upper }: Limits, target: number, better: 'HIGHER' | 'LOWER'): Assurance {
  const [worst, best] = better === 'HIGHER' ? [lower ?? Number.NEGATIVE_INFINITY, upper] : [-upper, -(lower ?? Number.NEGATIVE_INFINITY)];
  const goal = better === 'HIGHER' ? target : -target;
  if (worst >= goal) return 'PASSES';
  return best < goal ? 'FAILS' : 'HIT_AND_MISS';
}
