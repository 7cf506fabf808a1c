import { memo } from 'react';
import type { ReactNode } from 'react';
import { RankedBars } from '../charts/lazy.js';
import { NONE } from '../filters/behind.js';
import { count, counted, percent } from '../wording.js';
import { INTERVAL_COLUMN, NothingToShow, columnsFor, footOf, linked, markOf, totalText, unnamedWords } from './figure-parts.js';
import type { FigureInput, LinkedSlice } from './figure-parts.js';
import { protectedFinding, standardsFinding } from '@candour/domain/findings';
import type { Interval } from '@candour/domain/findings';
import { isExact, slicesOf } from './numbers.js';
import { aboutOf } from './facts.js';
import { PatternFigure } from './PatternFigure.js';

/** A Pareto: standards in order of how often they are named, with the running total as words and not as a second axis. */
export const StandardsFigure = memo(function StandardsFigure({ intervals, ...input }: FigureInput & { readonly intervals: readonly (Interval | undefined)[] }): ReactNode {
  const slices = slicesOf(input.numbers, intervals);
  const exact = isExact(input.numbers);
  const finding = exact ? standardsFinding(slices) : protectedFinding(slices, 'standard');
  const rows = withRunningTotal(input, slices);
  const total = rows.reduce((sum, { count: n }) => sum + n, 0);
  const unnamed = slices.find(({ key }) => key === NONE)?.count ?? 0;
  return (
    <PatternFigure about={aboutOf(input.numbers.facts)} title="Which standards are named most?" finding={finding} rows={rows} rowKey={({ key }) => key}
      columns={columnsFor('Standard', 'Times named', 'Share', [INTERVAL_COLUMN, { key: 'running', heading: 'Running total', numeric: true, cell: ({ running }) => running, sheet: [{ heading: 'Running total', value: ({ runningPart }) => (runningPart === undefined ? null : { share: runningPart }) }] }])}
      tableFoot={['All standards', exact ? count(total) : totalText(input.numbers.total), '', '', '']}
      howToRead={<p>The longest bar is the standard named most often. The line at its end is the 95% interval: how far chance alone could move the number. Where lines overlap, treat the standards as level. The running total adds the shares from the top, so it shows how few standards most of the namings fall on. A standard named often is not by that a standard that fell: it may be the one people know best.</p>}
      foot={`${footOf(input.numbers)}${unnamedWords(unnamed)} Statutory names.`}
      state={exact && total === 0 ? <NothingToShow>{unnamed === 0 ? 'No referral names a standard here.' : `${counted(unnamed, 'referral')} here, and none names a standard.`}</NothingToShow> : undefined}>
      <RankedBars label={finding} marks={rows.map((row) => markOf(row, 'naming'))} countHeading="Times named, 95% interval" {...(exact ? { besideHeading: 'Running total' } : {})} />
    </PatternFigure>
  );
});

function withRunningTotal(input: FigureInput, slices: ReturnType<typeof slicesOf>): readonly LinkedSlice[] {
  const ordered = slices.filter(({ key }) => key !== NONE).sort((a, b) => b.count - a.count);
  const total = ordered.reduce((sum, { count: n }) => sum + n, 0);
  let running = 0;
  return linked(ordered, total, input, (key) => ({ STANDARD: key })).map((slice) => {
    running += slice.count;
    return !isExact(input.numbers) ? slice : { ...slice, running: percent(running, total), runningPart: running / total };
  });
}
