import { Link } from '@candour/ui';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { IntervalDots } from '../charts/lazy.js';
import type { IntervalMark } from '../charts/IntervalDots.js';
import { NONE } from '../filters/behind.js';
import { capital, count, counted } from '../wording.js';
import { HELD_BACK, aboutOf } from './facts.js';
import { INTERVAL_COLUMN, NothingToShow, apart, columnsFor, footOf, linked, markOf, totalText } from './figure-parts.js';
import type { FigureInput, LinkedSlice } from './figure-parts.js';
import { elementsFinding, protectedFinding } from '@candour/domain/findings';
import type { Interval } from '@candour/domain/findings';
import { isExact, slicesOf } from './numbers.js';
import { PatternFigure } from './PatternFigure.js';

/** The decision model in its own order, as dots: a wheel would make lengths hard to compare. Referrals that name none stand apart, under the six. */
export const ElementsFigure = memo(function ElementsFigure({ intervals, ...input }: FigureInput & { readonly intervals: readonly (Interval | undefined)[] }): ReactNode {
  const { numbers } = input;
  const slices = slicesOf(numbers, intervals);
  const exact = isExact(numbers);
  const named = slices.filter(({ key }) => key !== NONE);
  const none = slices.find(({ key }) => key === NONE);
  const naming = (numbers.cases ?? 0) - (none?.count ?? 0);
  const keys = (key: string): { readonly NDM_ELEMENT: string } => ({ NDM_ELEMENT: key });
  const inOrder = linked(named, exact ? naming : 0, input, keys);
  const [without] = apart(none, 'no element', input, keys);
  const rows = without === undefined ? inOrder : [...inOrder, without];
  const finding = exact ? elementsFinding(slices, numbers.cases ?? 0) : protectedFinding(slices, 'element of the decision model');
  const ofWhich = exact ? `${count(naming)} of ${counted(numbers.cases ?? 0, 'referral')} ${naming === 1 ? 'names' : 'name'} an element; shares are of those.` : 'A referral can name several elements.';
  return (
    <PatternFigure about={aboutOf(numbers.facts)} title="Where in the decision?" finding={finding} rows={rows} rowKey={({ key }) => key} columns={columnsFor('Element of the decision model', 'Referrals', 'Share of those that name one', [INTERVAL_COLUMN])} tableFoot={['All referrals, each once', totalText(numbers.cases), '', '']}
      howToRead={<p>The reviewer chooses in the report where in the decision the learning lies; a report can name several elements, so the shares add up to more than 100%. The bar round each dot is the 95% interval: where bars overlap widely, treat the elements as level. They stand in the order of the national decision model, which is no order of number. Nothing is taken from what an officer said in the account.</p>}
      foot={<>{ofWhich} {without === undefined ? null : <><NoneNamed slice={without} /> </>}{footOf(numbers)}</>}
      state={exact && named.every(({ count: n }) => n === 0) ? <NothingToShow>{capital(counted(numbers.cases ?? 0, 'referral'))} here, and no report on them names an element yet.</NothingToShow> : undefined}>
      <IntervalDots label={finding} unit="Referrals that name it, 95% interval" axisText={(n) => count(Math.round(n))} marks={inOrder.map(dotOf)} />
    </PatternFigure>
  );
});

const NoneNamed = ({ slice }: { readonly slice: LinkedSlice }): ReactNode => {
  const words = `${slice.isHidden === true ? HELD_BACK : count(slice.count)} more name none, most of them still without a report.`;
  return slice.href === undefined ? words : <Link href={slice.href} aria-label={markOf(slice, 'referral').says}>{words}</Link>;
};

const dotOf = (slice: LinkedSlice): IntervalMark => ({
  key: slice.key, label: slice.label, says: markOf(slice, 'referral', 'those that name one').says, href: slice.href,
  value: slice.isHidden === true ? null : slice.count, lower: slice.interval?.lower ?? null, upper: slice.interval?.upper ?? null,
  text: slice.isHidden === true ? HELD_BACK : slice.share === '' ? count(slice.count) : `${count(slice.count)} (${slice.share})`,
});
