import type { ReactNode } from 'react';
import type { Filter } from '../filters/filter.js';
import { readFragment } from '../gql/index.js';
import type { PatternsPageQuery } from '../gql/graphql.js';
import { MonthsFigure } from './MonthsFigure.js';
import { isExact } from './numbers.js';
import type { Numbers } from './numbers.js';
import { SPC, SpcFigure } from './SpcFigure.js';

/** Whether the number of referrals is changing: as a rate with limits, or, where no number of officers is known, as counts that claim no more than they are. */
export function ChangeFigure({ rate, numbers, filter }: { readonly rate: PatternsPageQuery['rate']; readonly numbers: Numbers; readonly filter: Filter }): ReactNode {
  const isSpc = rate.__typename === 'Spc';
  if (isSpc && (!isExact(numbers) || readFragment(SPC, rate).points.some(({ value }) => value !== null))) return <SpcFigure answer={rate} filter={filter} />;
  return isExact(numbers) ? <MonthsFigure numbers={numbers} filter={filter} /> : null;
}
