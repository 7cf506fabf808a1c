import { memo } from 'react';
import type { ReactNode } from 'react';
import { RankedBars } from '../charts/lazy.js';
import { NONE } from '../filters/behind.js';
import { count } from '../wording.js';
import { apart, columnsFor, footOf, linked, markOf, totalText } from './figure-parts.js';
import type { FigureInput } from './figure-parts.js';
import { outcomesFinding, protectedFinding } from '@candour/domain/findings';
import { isExact, slicesOf } from './numbers.js';
import { aboutOf } from './facts.js';
import { PatternFigure } from './PatternFigure.js';

/** Outcomes in the order of their list, as shares of the finished reviews; those not finished stand apart, last. */
export const OutcomesFigure = memo(function OutcomesFigure(input: FigureInput): ReactNode {
  const slices = slicesOf(input.numbers);
  const ended = slices.filter(({ key }) => key !== NONE);
  const finished = ended.reduce((sum, { count: n }) => sum + n, 0);
  const keys = (key: string): { readonly OUTCOME: string } => ({ OUTCOME: key });
  const rows = [...linked(ended, finished, input, keys), ...apart(slices.find(({ key }) => key === NONE), 'not finished', input, keys)];
  const exact = isExact(input.numbers);
  const finding = exact ? outcomesFinding(slices) : protectedFinding(slices, 'outcome');
  return (
    <PatternFigure about={aboutOf(input.numbers.facts)} title="What came of it?" finding={finding} rows={rows} rowKey={({ key }) => key} columns={columnsFor('Outcome', 'Reviews', 'Share of finished')} tableFoot={['All reviews', totalText(input.numbers.cases), '']}
      howToRead={<p>A review is finished when it has an outcome, and has one. Every share is of the finished reviews. Those that are not finished stand apart in grey: recent ones mostly are not, so a short period shows fewer outcomes than a long one.</p>}
      foot={`${exact ? `Shares are of ${count(finished)} finished ${finished === 1 ? 'review' : 'reviews'}. ` : ''}${footOf(input.numbers)}`}>
      <RankedBars label={finding} marks={rows.map((row) => markOf(row, 'review', 'finished'))} countHeading="Reviews" {...(exact ? { besideHeading: `Of ${count(finished)} finished` } : {})} />
    </PatternFigure>
  );
});
