/** A source of numbers from 0 to below 1, the same for the same seed (mulberry32). For simulation; never for secrets. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Means above this are drawn in parts, as e to a lower power is too near 0. */
const PART = 500;

/** A Poisson count with a mean from 0, by walking along the distribution. */
export function poissonDraw(mean: number, chance: () => number): number {
  if (mean > PART) return poissonDraw(PART, chance) + poissonDraw(mean - PART, chance);
  let count = 0;
  let left = chance();
  let p = Math.exp(-mean);
  while (left > p && p > 0) { left -= p; count += 1; p *= mean / count; }
  return count;
}
