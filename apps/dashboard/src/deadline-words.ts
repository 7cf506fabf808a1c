// Where a date comes from, as a reader is told: law and force policy never look alike.

export interface Dated { readonly due: string; readonly basis?: 'LAW' | 'POLICY' | null; readonly rule?: string | null; readonly citation?: string | null }

/** Whether law or force policy asks for a date: what other dates of the case say of the same day; null where none does. */
export function basisOf(due: string | null | undefined, dates: readonly (Dated | null | undefined)[]): 'law' | 'policy' | null {
  const found = dates.find((date) => date != null && date.due === due && date.basis != null);
  return found?.basis === 'LAW' ? 'law' : found?.basis === 'POLICY' ? 'policy' : null;
}

/** What a rule rests on, as other dates of the case say of the same day and rule; null where none does. */
export const citationOf = (due: string | null | undefined, rule: string | null, dates: readonly (Dated | null | undefined)[]): string | null =>
  dates.find((date) => date != null && date.due === due && date.citation != null && (rule === null || date.rule == null || date.rule === rule))?.citation ?? null;

const OWN_POLICY = /^Force policy(?=,|$)/;

/**
 * What stands after the mark of law or policy. A policy may set the day for something a regulation asks for, and is then "under" it;
 * a policy of the force itself is not called one twice. What the API does not cite keeps the number of its rule.
 */
export function restsOn(authority: 'law' | 'policy', citation: string | null, rule: string | null): string {
  if (citation === null) return rule === null ? '' : `, rule ${rule}`;
  if (authority === 'law') return `: ${citation}`;
  return OWN_POLICY.test(citation) ? citation.replace(OWN_POLICY, '') : ` under ${citation}`;
}

const NAMED_BASIS = /\s*(Law|Force policy): (R\d+)\.$/;

/** Why a date is what it is, and the rule behind it apart, so that the page can set law and policy in their own look. */
export function reasonOf(explanation: string): { readonly why: string; readonly rule: string | null; readonly basis: 'law' | 'policy' | null } {
  const [, authority, rule = null] = NAMED_BASIS.exec(explanation) ?? [];
  return { why: explanation.replace(NAMED_BASIS, ''), rule, basis: authority === undefined ? null : authority === 'Law' ? 'law' : 'policy' };
}
