import type { ReactNode } from 'react';
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import type { Mark } from './mark.js';
import { MarkLink } from './MarkLink.js';
import { useOneTabStop } from './one-tab-stop.js';
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

/** A count by month from zero. The months that still fill are hollow and dashed, since they will grow. */
export function MonthLine({ label, marks, unit, average }: MonthLineProps): ReactNode {
  const { ref, onKeyDown, mark } = useOneTabStop<HTMLDivElement>(marks.length);
  const width = useWidth(ref);
  const narrow = width < NARROW_BELOW;
  const lastComplete = marks.findLastIndex((m) => !m.filling);
  const rows = marks.map((m, i) => ({ ...m, complete: i <= lastComplete ? m.count : null, growing: i >= lastComplete ? m.count : null }));
  const every = Math.max(1, Math.ceil((marks.length * LABEL_ROOM) / Math.max(1, width - (narrow ? 40 : RIGHT))));
  const dot = ({ index = 0, cx, cy }: { readonly index?: number; readonly cx?: number | undefined; readonly cy?: number | undefined }): ReactNode => {
    const m = marks[index];
    return m === undefined || cx === undefined || cy === undefined ? <g key={index} /> : <MonthDot key={m.key} mark={m} stop={mark(index)} x={cx} y={cy} />;
  };
  return (
    <div ref={ref} className="d-chart" role="group" aria-label={label} onKeyDown={onKeyDown}>
      {width === 0 ? null : (
        <>
          <p className="d-chart-heads" aria-hidden><span>{unit}</span>{narrow && average !== null ? <span>{average.words}</span> : null}</p>
          <LineChart width={width} height={HEIGHT} data={rows} margin={{ top: 12, right: narrow ? 12 : RIGHT, bottom: 4, left: 0 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} />
            <XAxis dataKey="label" interval={every - 1} tickMargin={8} tickLine />
            <YAxis width={44} allowDecimals={false} domain={[0, 'auto']} axisLine={false} tickLine={false} />
            {average === null ? null : <ReferenceLine y={average.value} className="d-average" {...(narrow ? {} : { label: { value: average.words, position: 'right', offset: 12, className: 'd-average-words' } })} />}
            <Line dataKey="complete" className="d-line" dot={false} activeDot={false} isAnimationActive={false} />
            <Line dataKey="growing" className="d-line d-line-growing" dot={false} activeDot={false} isAnimationActive={false} />
            <Line dataKey="count" stroke="none" dot={dot} activeDot={false} isAnimationActive={false} />
          </LineChart>
          {marks.some((m) => m.filling) ? <p className="d-chart-key" aria-hidden><svg width="34" height="14"><path d="M0 7H34" className="d-key-growing" /><circle cx="17" cy="7" r="5" className="d-dot d-dot-hollow" /></svg>still filling: cases submitted then may yet be accepted</p> : null}
        </>
      )}
    </div>
  );
}

/** The room around a dot is a finger's width. */
function MonthDot({ mark, stop, x, y }: { readonly mark: MonthMark; readonly stop: object; readonly x: number; readonly y: number }): ReactNode {
  return (
    <MarkLink mark={mark} stop={stop}>
      <circle cx={x} cy={y} r={12} className="d-mark-room" />
      <circle cx={x} cy={y} r={mark.filling ? 5 : 4} className={mark.filling ? 'd-dot d-dot-hollow' : 'd-dot'} />
    </MarkLink>
  );
}
