import { shiftMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import type pg from 'pg';
import { WORDS } from './lattice-words.js';
import type { LatticeDimension, LatticeMetric } from './lattice-words.js';
import { tellOne } from './tell-one.js';
import type { Question } from './tell-question.js';

type Asked = Pick<Question, 'metric' | 'by' | 'from' | 'to'>;

const PATTERNS: readonly (readonly LatticeDimension[])[] = [['MONTH'], ['STANDARD'], ['STANDARD', 'TEAM'], ['TEAM'], ['OUTCOME'], ['SOURCE', 'OUTCOME'], ['NDM_ELEMENT'], ['SOURCE']];
const EARLIER: readonly (readonly [LatticeMetric, readonly LatticeDimension[]])[] = [['REFERRALS', ['MONTH']], ['ACCOUNTS', ['MONTH', 'KIND']]];
/** The months a page of figures begins with. */
const MONTHS = 24;

/** What the page of figures asks before anybody narrows it: its months, and those before them that they are set against. */
export function askedFirst(closed: Month): readonly Asked[] {
  const from = shiftMonth(closed, 1 - MONTHS);
  const now = { from, to: closed };
  const before = { from: shiftMonth(from, -MONTHS), to: shiftMonth(closed, -MONTHS) };
  return [
    ...PATTERNS.map((by): Asked => ({ metric: 'REFERRALS', by, ...now })), ...EARLIER.map(([metric, by]): Asked => ({ metric, by, ...before })),
    ...Object.entries(WORDS).flatMap(([metric, { by }]) => by.map((dimensions): Asked => ({ metric: metric as LatticeMetric, by: dimensions, ...now }))),
  ];
}

/**
 * Tells what the page of figures asks first, of every force and of all together, before anybody asks: the first question of a month is then answered as
 * quickly as the next. What was told before is left as it is; of units, and of other months, the first who asks waits for the counting. Safe to run at any time.
 */
export async function tellAhead(jobs: pg.Pool, closed: Month): Promise<void> {
  const { rows } = await jobs.query<{ id: string }>('SELECT id FROM forces ORDER BY id');
  for (const force of [...rows.map(({ id }) => id), null]) {
    for (const asked of askedFirst(closed)) if (force !== null || !asked.by.includes('TEAM')) await tellOne(jobs, { ...asked, force, unit: null, month: closed });
  }
}
