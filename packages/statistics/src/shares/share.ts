/**
 * A part of a whole as a proportion.
 * @param count how many, a whole number from 0
 * @param total of how many; 0 means there is nothing to be a part of
 * @returns a number from 0 to 1, or null where the total is 0: a share of nothing is absent, never 0 and never NaN
 * @throws RangeError when the count is negative or more than the total: that is a mistake in the caller, not in the data
 */
export function share(count: number, total: number): number | null {
  if (!Number.isInteger(count) || !Number.isInteger(total) || count < 0 || count > total) throw new RangeError(`${count} of ${total} is not a part of a whole`);
  return total === 0 ? null : count / total;
}
