import { Figure } from '@candour/ui';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { RankedBars } from '../charts/lazy.js';
import { NONE } from '../filters/behind.js';
import { capital, count, counted } from '../wording.js';
import { NothingToShow, apart, columnsFor, footOf, linked, markOf } from './figure-parts.js';
import type { FigureInput } from './figure-parts.js';
import { elementsFinding } from './findings.js';
import { slicesOf } from './numbers.js';

/** The decision model in its own order, as bars: a wheel would make lengths hard to compare. Referrals that name none stand apart, after the six. */
export const ElementsFigure = memo(function ElementsFigure(input: FigureInput): ReactNode {
  const { numbers } = input;
  const slices = slicesOf(numbers);
  const named = slices.filter(({ key }) => key !== NONE);
  const none = slices.find(({ key }) => key === NONE);
  const naming = numbers.cases - (none?.count ?? 0);
  const keys = (key: string): { readonly NDM_ELEMENT: string } => ({ NDM_ELEMENT: key });
  const rows = [...linked(named, naming, input, keys), ...apart(none, 'no element', input, keys)];
  const finding = elementsFinding(slices, numbers.cases);
  const ofWhich = `${count(naming)} of ${counted(numbers.cases, 'referral')} ${naming === 1 ? 'names' : 'name'} an element; shares are of those.`;
  return (
    <Figure title="Where in the decision?" finding={finding} rows={rows} rowKey={({ key }) => key} columns={columnsFor('Element of the decision model', 'Referrals', 'Share of those that name one')} tableFoot={['All referrals, each once', count(numbers.cases), '']}
      howToRead={<p>The reviewer chooses in the report where in the decision the learning lies; a report can name several elements, so the shares add up to more than 100%. They stand in the order of the national decision model. Referrals that name none, most of them still without a report, stand apart below. Nothing is taken from what an officer said in the account.</p>}
      foot={`${ofWhich} ${footOf(numbers)}`}
      state={named.every(({ count: n }) => n === 0) ? <NothingToShow>{capital(counted(numbers.cases, 'referral'))} here, and no report on them names an element yet.</NothingToShow> : undefined}>
      <RankedBars label={finding} marks={rows.map((row) => markOf(row, 'referral', 'those that name one'))} countHeading="Referrals" besideHeading={`Of ${count(naming)} naming one`} />
    </Figure>
  );
});
