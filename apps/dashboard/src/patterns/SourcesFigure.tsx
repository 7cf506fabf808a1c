import { memo } from 'react';
import type { ReactNode } from 'react';
import { RankedBars } from '../charts/lazy.js';
import { NONE } from '../filters/behind.js';
import { count } from '../wording.js';
import { columnsFor, footOf, linked, markOf, totalText } from './figure-parts.js';
import type { FigureInput } from './figure-parts.js';
import { protectedFinding, sourcesFinding } from '@candour/domain/findings';
import { isExact, slicesOf } from './numbers.js';
import { aboutOf } from './facts.js';
import { PatternFigure } from './PatternFigure.js';

/** Sources by how many referrals came from each; those not known last. */
export const SourcesFigure = memo(function SourcesFigure(input: FigureInput): ReactNode {
  const slices = [...slicesOf(input.numbers)].sort((a, b) => Number(a.key === NONE) - Number(b.key === NONE) || b.count - a.count);
  const total = slices.reduce((sum, { count: n }) => sum + n, 0);
  const exact = isExact(input.numbers);
  const finding = exact ? sourcesFinding(slices) : protectedFinding(slices, 'source');
  const rows = linked(slices, total, input, (key) => ({ SOURCE: key }));
  return (
    <PatternFigure about={aboutOf(input.numbers.facts)} title="Where do referrals come from?" finding={finding} rows={rows} rowKey={({ key }) => key} columns={columnsFor('Source', 'Referrals', 'Share')} tableFoot={['All sources', exact ? count(total) : totalText(input.numbers.total), '']}
      howToRead={<p>Each referral has one source: who or what brought the matter to the force. A source that refers more is not by that a better or a worse one.</p>}
      foot={footOf(input.numbers)}>
      <RankedBars label={finding} marks={rows.map((row) => ({ ...markOf(row, 'referral'), context: row.key === NONE, beside: row.share }))} countHeading="Referrals" {...(exact ? { besideHeading: 'Share' } : {})} />
    </PatternFigure>
  );
});
