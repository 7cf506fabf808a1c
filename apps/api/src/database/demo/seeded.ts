/** Chance that can be repeated: the same seed always gives the same draws (mulberry32, a public-domain generator). */
export interface Chance {
  /** A number from 0 up to but not including 1. */
  readonly next: () => number;
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number;
  /** True with the given probability. */
  readonly happens: (probability: number) => boolean;
  /** One of the list. @throws RangeError when the list is empty */
  readonly one: <T>(list: readonly T[]) => T;
  /** One of the entries, each as likely as its weight. */
  readonly weighted: <T>(entries: readonly (readonly [T, number])[]) => T;
  /** How many events come when so many are expected (Knuth's method: small means only). */
  readonly poisson: (mean: number) => number;
  /** A positive number around a median, with a long tail (log-normal). */
  readonly skewed: (median: number, spread: number) => number;
}

export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const one = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('nothing to choose from');
    return list[whole(0, list.length - 1)] as T;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next, whole, one,
    happens: (probability) => next() < probability,
    weighted: (entries) => {
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of entries) if ((left -= weight) < 0) return value;
      return (entries.at(-1) as (typeof entries)[number])[0];
    },
    poisson: (mean) => {
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > limit; product *= next()) count += 1;
      return count;
    },
    skewed: (median, spread) => median * Math.exp(spread * normal()),
  };
}
