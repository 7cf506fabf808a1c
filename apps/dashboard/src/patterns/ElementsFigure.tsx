import { Figure } from '@candour/ui';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { RankedBars } from '../charts/lazy.js';
import { NONE } from '../filters/behind.js';
import { capital, count, counted } from '../wording.js';
import { NothingToShow, columnsFor, footOf, linked, markOf } from './figure-parts.js';
import type { FigureInput } from './figure-parts.js';
import { elementsFinding } from './findings.js';
import { slicesOf } from './numbers.js';

/** The decision model in its own order, as bars: a wheel would make lengths hard to compare. */
export const ElementsFigure = memo(function ElementsFigure(input: FigureInput): ReactNode {
  const slices = slicesOf(input.numbers);
  const named = slices.filter(({ key }) => key !== NONE);
  const total = named.reduce((sum, { count: n }) => sum + n, 0);
  const unnamed = slices.find(({ key }) => key === NONE)?.count ?? 0;
  const rows = linked(named, total, input, (key) => ({ NDM_ELEMENT: key }));
  return (
    <Figure title="Where in the decision?" finding={elementsFinding(slices)} rows={rows} rowKey={({ key }) => key} columns={columnsFor('Element of the decision model', 'Times named', 'Share')} tableFoot={['All elements', count(total), '']}
      howToRead={<p>The reviewer chooses in the report where in the decision the learning lies; a report can name several elements. They stand in the order of the national decision model. Nothing is taken from what an officer said in the account.</p>}
      foot={`${footOf(input.numbers)}${unnamed === 0 ? '' : ` ${count(unnamed)} ${unnamed === 1 ? 'referral names' : 'referrals name'} none.`}`}
      state={total === 0 ? <NothingToShow>{capital(counted(unnamed, 'referral'))} here, and no report on them names an element yet.</NothingToShow> : undefined}>
      <RankedBars label={elementsFinding(slices)} marks={rows.map((row) => ({ ...markOf(row, 'naming'), beside: row.share }))} countHeading="Times named" besideHeading="Share" />
    </Figure>
  );
});

