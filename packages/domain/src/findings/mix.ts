import { count, counted, listed } from './words.js';
import { overlap, shareText } from './figures.js';

interface ShareSaid { readonly share: number | null; readonly lower: number | null; readonly upper: number | null; readonly count: number | null; readonly of: number | null }
export interface MixSaid {
  readonly outcomes: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly { readonly label: string; readonly shares: readonly ShareSaid[] }[];
  readonly total: { readonly n: number | null; readonly shares: readonly ShareSaid[] };
}

/** Under this key stand reviews without an outcome yet. */
export const NO_OUTCOME = 'NONE';

/**
 * What reviews came to, and whether any row differs from another: only where intervals of two rows stand apart is a difference spoken of,
 * and no row is named for it.
 * @param rowsAre what the rows are, such as "sources"
 */
export function mixFinding({ outcomes, rows, total }: MixSaid, rowsAre: string): string {
  const of = (key: string): ShareSaid | undefined => total.shares[outcomes.findIndex((outcome) => outcome.key === key)];
  const withActions = of('COMPLETED_WITH_ACTIONS');
  const open = of(NO_OUTCOME)?.count ?? null;
  if (total.n === 0) return 'There is no referral to have an outcome.';
  if (withActions?.share == null || withActions.of === null) return 'Too few reviews have an outcome to say what came of them.';
  const lead = `${shareText(withActions.share)} of ${counted(withActions.of, 'review')} ended with agreed actions`;
  const apart = outcomes.filter(({ key }, i) => key !== NO_OUTCOME && rows.some((a, r) => rows.slice(r + 1).some((b) => !overlap(estimate(a.shares[i]), estimate(b.shares[i])))));
  const difference = apart.length === 0 ? `with no clear difference between ${rowsAre}` : `and ${rowsAre} differ by more than their intervals in ${listed(apart.map(({ label }) => `“${label}”`))}`;
  const left = open === null || open === 0 ? '' : ` ${count(open)} ${open === 1 ? 'has' : 'have'} no outcome yet.`;
  return `${lead}, ${difference}.${left} A different mix of matters gives a different mix of outcomes.`;
}

const estimate = (share: ShareSaid | undefined): { readonly value: number | null; readonly lower: number | null; readonly upper: number | null } => ({ value: share?.share ?? null, lower: share?.lower ?? null, upper: share?.upper ?? null });
