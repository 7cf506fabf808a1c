/**
 * p values adjusted for how many are looked at (Benjamini and Hochberg 1995, JRSS B 57): of those at most q, no more than the share
 * q is expected to be there by chance. Equal p values are adjusted alike.
 * @param ps each from 0 to 1
 * @returns the adjusted values in the same order, none smaller than what it was made of
 * @throws RangeError for anything that is no probability
 */
export function falseDiscovery(ps: readonly number[]): readonly number[] {
  if (!ps.every((p) => p >= 0 && p <= 1)) throw new RangeError('A p value is from 0 to 1.');
  const order = ps.map((p, i) => ({ p, i })).sort((a, b) => b.p - a.p);
  const adjusted = Array.from({ length: ps.length }, () => 1);
  let smallest = 1;
  for (const [rank, { p, i }] of order.entries()) {
    smallest = Math.min(smallest, (p * ps.length) / (ps.length - rank));
    adjusted[i] = Math.max(p, smallest);
  }
  return adjusted;
}
