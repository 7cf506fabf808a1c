// Where a date comes from, as a reader is told: law and force policy never look alike.

export interface Dated { readonly due: string; readonly basis?: 'LAW' | 'POLICY' | null }

/** Whether law or force policy asks for a date: what other dates of the case say of the same day; null where none does. */
export function basisOf(due: string | null | undefined, dates: readonly (Dated | null | undefined)[]): 'law' | 'policy' | null {
  const found = dates.find((date) => date != null && date.due === due && date.basis != null);
  return found?.basis === 'LAW' ? 'law' : found?.basis === 'POLICY' ? 'policy' : null;
}

const NAMED_BASIS = /\s*(Law|Force policy): (R\d+)\.$/;

/** Why a date is what it is, and the rule behind it apart, so that the page can set law and policy in their own look. */
export function reasonOf(explanation: string): { readonly why: string; readonly rule: string | null; readonly basis: 'law' | 'policy' | null } {
  const [, authority, rule = null] = NAMED_BASIS.exec(explanation) ?? [];
  return { why: explanation.replace(NAMED_BASIS, ''), rule, basis: authority === undefined ? null : authority === 'Law' ? 'law' : 'policy' };
}
