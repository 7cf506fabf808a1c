import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import './charts.css';
import type { Mark } from './mark.js';
import { MarkLink } from './MarkLink.js';
import { useOneTabStop } from './one-tab-stop.js';
import type { OneTabStop } from './one-tab-stop.js';
import { useWidth } from './use-width.js';

/** A month as a mark. `label` is what stands under the axis; a month that still fills is drawn hollow. */
export interface MonthMark extends Mark { readonly filling: boolean }
export interface MonthLineProps {
  readonly label: string;
  readonly marks: readonly MonthMark[];
  readonly unit: string;
  /** The average of the complete months, with its words. */
  readonly average: { readonly value: number; readonly words: string } | null;
}

const HEIGHT = 320;
/** Room for one label under the axis, in pixels. */
const LABEL_ROOM = 74;
const RIGHT = 104;
/** Below this width the average is said above the chart and not at its right. */
const NARROW_BELOW = 520;

/** Reaches the points through the charting library: only what stands here may change when the focus moves, or the points are made anew and lose it. */
const DrawingContext = createContext<{ readonly marks: readonly MonthMark[]; readonly stop: OneTabStop<Element>['mark'] } | null>(null);

/** A count by month from zero. The months that still fill are hollow and dashed, since they will grow. */
export function MonthLine({ label, marks, unit, average }: MonthLineProps): ReactNode {
  const { ref, onKeyDown, mark: stop } = useOneTabStop<HTMLDivElement>(marks.length);
  const width = useWidth(ref);
  const narrow = width < NARROW_BELOW;
  const chart = useMemo(() => {
    const lastComplete = marks.findLastIndex((m) => !m.filling);
    const rows = marks.map((m, i) => ({ ...m, complete: i <= lastComplete ? m.count : null, growing: i >= lastComplete ? m.count : null }));
    const every = Math.max(1, Math.ceil((marks.length * LABEL_ROOM) / Math.max(1, width - (narrow ? 40 : RIGHT))));
    return (
      <LineChart width={width} height={HEIGHT} data={rows} margin={{ top: 12, right: narrow ? 12 : RIGHT, bottom: 4, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} />
        <XAxis dataKey="label" interval={every - 1} tickMargin={8} tickLine />
        <YAxis width={44} allowDecimals={false} domain={[0, 'auto']} axisLine={false} tickLine={false} />
        {average === null ? null : <ReferenceLine y={average.value} className="d-average" {...(narrow ? {} : { label: { value: average.words, position: 'right', offset: 12, className: 'd-average-words' } })} />}
        <Line dataKey="complete" className="d-line" dot={false} activeDot={false} isAnimationActive={false} />
        <Line dataKey="growing" className="d-line d-line-growing" dot={false} activeDot={false} isAnimationActive={false} />
        <Line dataKey="count" stroke="none" dot={MonthDot} activeDot={false} isAnimationActive={false} />
      </LineChart>
    );
  }, [marks, width, narrow, average]);
  return (
    <div ref={ref} className="d-chart" role="group" aria-label={label} onKeyDown={onKeyDown}>
      {width === 0 ? null : (
        <DrawingContext value={{ marks, stop }}>
          <p className="d-chart-heads" aria-hidden><span>{unit}</span>{narrow && average !== null ? <span>{average.words}</span> : null}</p>
          {chart}
          {marks.some((m) => m.filling) ? <p className="d-chart-key" aria-hidden><svg width="34" height="14"><path d="M0 7H34" className="d-key-growing" /><circle cx="17" cy="7" r="5" className="d-dot d-dot-hollow" /></svg>still filling: cases submitted then may yet be accepted</p> : null}
        </DrawingContext>
      )}
    </div>
  );
}

interface DotProps { readonly index?: number; readonly cx?: number | undefined; readonly cy?: number | undefined }

/** A point that opens its month. The room around it is a finger's width. */
function MonthDot({ index = 0, cx, cy }: DotProps): ReactNode {
  const drawing = useContext(DrawingContext);
  const mark = drawing?.marks[index];
  if (drawing === null || mark === undefined || cx === undefined || cy === undefined) return null;
  return (
    <MarkLink mark={mark} stop={drawing.stop(index)}>
      <circle cx={cx} cy={cy} r={12} className="d-mark-room" />
      <circle cx={cx} cy={cy} r={mark.filling ? 5 : 4} className={mark.filling ? 'd-dot d-dot-hollow' : 'd-dot'} />
    </MarkLink>
  );
}
