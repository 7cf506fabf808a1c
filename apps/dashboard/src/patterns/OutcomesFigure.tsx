import { Figure } from '@candour/ui';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { RankedBars } from '../charts/lazy.js';
import { NONE } from '../filters/behind.js';
import { count } from '../wording.js';
import { columnsFor, footOf, linked, markOf } from './figure-parts.js';
import type { FigureInput } from './figure-parts.js';
import { outcomesFinding } from './findings.js';
import { slicesOf } from './numbers.js';

/** Outcomes in the order of their list, the cases still without one last. */
export const OutcomesFigure = memo(function OutcomesFigure(input: FigureInput): ReactNode {
  const slices = slicesOf(input.numbers);
  const total = slices.reduce((sum, { count: n }) => sum + n, 0);
  const rows = linked(slices, total, input, (key) => ({ OUTCOME: key }));
  return (
    <Figure title="What came of it?" finding={outcomesFinding(slices)} rows={rows} rowKey={({ key }) => key} columns={columnsFor('Outcome', 'Referrals', 'Share')} tableFoot={['All referrals', count(total), '']}
      howToRead={<p>Each referral has one outcome, or none yet. Recent referrals are mostly still open, so a short period shows fewer outcomes than a long one. The grey bar is the referrals that have no outcome yet.</p>}
      foot={footOf(input.numbers)}>
      <RankedBars label={outcomesFinding(slices)} marks={rows.map((row) => ({ ...markOf(row, 'referral'), context: row.key === NONE, beside: row.share }))} countHeading="Referrals" besideHeading="Share" />
    </Figure>
  );
});
