import { referredPart, sentPart } from '@candour/domain';
import type { Case } from '@candour/domain';
import { acceptedMonthOf, accountDays, ndmElementsOf, outcomeOf, standardsOf } from '../cases/project/case-row.js';

/** What one case adds to a row of the rollups; counters that are not named are nought. */
export interface Contribution { readonly forceId: string; readonly teamCode: string; readonly month: string; readonly counts: Readonly<Record<string, number>> }

/**
 * What a case counts for: nothing until it is accepted, nothing without a known day of submission, nothing while it is
 * restricted (R59, R60). Counters are those of `counters.ts`.
 */
export function contribution(c: Case | null): Contribution | null {
  const month = c === null ? null : acceptedMonthOf(c);
  if (c === null || month === null || c.restriction !== null) return null;
  const { source, unitAtIncident } = referredPart(c).referral;
  const standards = standardsOf(c);
  const elements = ndmElementsOf(c);
  const outcome = outcomeOf(c);
  const counts: Record<string, number> = {};
  const add = (group: string, code: string): void => { const name = `${group}_${code.toLowerCase()}`; counts[name] = (counts[name] ?? 0) + 1; };
  counts['total'] = 1;
  for (const standard of standards.length === 0 ? ['none'] : new Set(standards)) add('standard', standard);
  for (const element of elements.length === 0 ? ['none'] : new Set(elements)) add('ndm', element);
  if (source !== null) add('source', source);
  if (outcome !== null) add('outcome', outcome);
  for (const { status } of sentPart(c)?.actions ?? []) add('actions', status);
  const { accountFirstDue: due, accountReceivedOn: received } = accountDays(c);
  if (due !== null) counts['accounts_invited'] = 1;
  if (due !== null && received !== null && received <= due) counts['accounts_in_time'] = 1;
  return { forceId: c.force, teamCode: unitAtIncident, month, counts };
}

/** What changes when a case is no longer what it was: at most the row it leaves and the row it enters; nothing where nothing changes. */
export function difference(before: Contribution | null, after: Contribution | null): readonly Contribution[] {
  const same = before !== null && after !== null && before.teamCode === after.teamCode && before.month === after.month;
  const parts = same ? [merged(before, after)] : [...(before === null ? [] : [negated(before)]), ...(after === null ? [] : [after])];
  return parts.filter(({ counts }) => Object.values(counts).some((n) => n !== 0));
}

const negated = (c: Contribution): Contribution => ({ ...c, counts: Object.fromEntries(Object.entries(c.counts).map(([name, n]) => [name, -n])) });

function merged(before: Contribution, after: Contribution): Contribution {
  const names = new Set([...Object.keys(before.counts), ...Object.keys(after.counts)]);
  return { ...after, counts: Object.fromEntries([...names].map((name) => [name, (after.counts[name] ?? 0) - (before.counts[name] ?? 0)])) };
}
