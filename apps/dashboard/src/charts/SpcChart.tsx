import type { ReactNode } from 'react';
import { ChartFrame } from './ChartFrame.js';
import type { Drawing } from './ChartFrame.js';
import { MarkLink } from './MarkLink.js';
import { Plot } from './Plot.js';
import { SpcKeys } from './SpcKeys.js';
import { EndWords, Limits, Notes, Phases } from './SpcLines.js';
import { axisFromZero, everyOf } from './axis.js';
import type { Scales } from './Plot.js';
import { Diamond, Room, pathThrough } from './shapes.js';

/** The lines a month is judged by. A lower line that is absent, or at zero, is not drawn. */
export interface SpcLimits { readonly centre: number; readonly lower: number | null; readonly upper: number; readonly trial: boolean }

export interface SpcMark {
  readonly key: string;
  /** "Nov 24": what stands under the axis. */
  readonly label: string;
  /** What a screen reader says of the month: value, limits, signals, and why there is no value where there is none. */
  readonly says: string;
  readonly href?: string | undefined;
  /** Absent where there is nothing to divide by, or where it is held back: a gap. */
  readonly value: number | null;
  readonly limits: SpcLimits | null;
  readonly isSignal: boolean;
  /** Words beside the signal, in two lines; only where the figure wants them said. */
  readonly words?: readonly [string, string] | undefined;
  /** The month will still grow: drawn hollow. */
  readonly filling: boolean;
}

export interface SpcChartProps {
  readonly label: string;
  readonly unit: string;
  readonly marks: readonly SpcMark[];
  /** Where limits were set again: before which mark, and in which words. */
  readonly setAgain: readonly { readonly before: number; readonly words: string }[];
  readonly target?: { readonly value: number; readonly words: string } | undefined;
  /** Marks beside which something is written, each with the letter under which it stands below the picture. */
  readonly notes?: readonly ChartNote[] | undefined;
  /** How a value is written. */
  readonly text: (value: number) => string;
  /** How the axis writes it, where that is shorter. */
  readonly axisText?: (value: number) => string;
  /** The highest a value can be, such as 1 for a share. */
  readonly ceiling?: number;
}

/** A note beside a mark: at which one, and its letter. */
export interface ChartNote { readonly at: number; readonly letter: string }

const HEIGHT = 348;
const RIGHT = 128;
const LABEL_ROOM = 74;
/** Words of a signal stand to its left where they have this room: to the right the line goes on. */
const WORDS_ROOM = 150;

/** A control chart: a value by month, its average, and limits that step with how much stands behind each month. It begins at zero. */
export function SpcChart(props: SpcChartProps): ReactNode {
  const { label, unit, marks } = props;
  return (
    <ChartFrame label={label} marks={marks.length} heads={({ narrow }) => <span>{narrow ? `${unit}. ${endInWords(props)}` : unit}</span>} keys={<SpcKeys marks={marks} />}>
      {(drawing) => <Months {...props} drawing={drawing} />}
    </ChartFrame>
  );
}

/** The lines at the end, for where they have no room beside the picture. */
function endInWords({ marks, text, target }: SpcChartProps): string {
  const last = marks.findLast(({ limits }) => limits !== null)?.limits;
  const aim = target === undefined ? '' : ` ${target.words}.`;
  return last == null ? aim.trim() : `Average ${text(last.centre)}; limits ${text(last.lower ?? 0)} to ${text(last.upper)}.${aim}`;
}

function Months({ marks, setAgain, target, notes = [], text, axisText = text, ceiling, drawing }: SpcChartProps & { readonly drawing: Drawing }): ReactNode {
  const { width, narrow } = drawing;
  const right = narrow ? 12 : RIGHT;
  const highest = Math.max(0, target?.value ?? 0, ...marks.map(({ value, limits }) => Math.max(value ?? 0, limits?.upper ?? 0)));
  const y = axisFromZero(ceiling === undefined ? highest * 1.04 : Math.min(ceiling, highest), 7);
  const every = everyOf(marks.length, width - right - 44, LABEL_ROOM);
  const x = { from: -0.5, to: marks.length - 0.5, ticks: marks.flatMap((_, i) => (i % every === 0 ? [i] : [])), text: (i: number) => marks[i]?.label ?? '' };
  return (
    <Plot width={width} height={HEIGHT} x={x} y={{ ...y, text: axisText }} margin={{ top: (setAgain.length > 0 ? 26 : 12) + (notes.length > 0 ? 22 : 0), right, bottom: 30, left: 46 }}>
      {(scales) => (
        <>
          <Limits marks={marks} setAgain={setAgain} scales={scales} />
          <Phases setAgain={setAgain} scales={scales} narrow={narrow} />
          <Notes notes={notes} lift={setAgain.length > 0 ? 26 : 8} scales={scales} />
          {target === undefined ? null : <line x1={scales.left} x2={scales.right} y1={scales.y(target.value)} y2={scales.y(target.value)} className="d-target" />}
          <Line marks={marks} scales={scales} />
          {narrow ? null : <EndWords marks={marks} target={target} text={text} scales={scales} />}
          {marks.map((mark, i) => <Month key={mark.key} mark={mark} at={i} scales={scales} drawing={drawing} />)}
        </>
      )}
    </Plot>
  );
}

/** The values joined; a month without one leaves a gap, and the way to a month that still fills is dashed. */
function Line({ marks, scales: { x, y } }: { readonly marks: readonly SpcMark[]; readonly scales: Scales }): ReactNode {
  const lastWhole = marks.findLastIndex(({ filling }) => !filling);
  const points = marks.map(({ value }, i) => (value === null ? null : ([x(i), y(value)] as const)));
  return (
    <>
      <path d={pathThrough(points.slice(0, lastWhole + 1))} className="d-curve" />
      <path d={pathThrough(points.slice(Math.max(0, lastWhole)))} className="d-curve d-curve-growing" />
    </>
  );
}

/** A month: a dot, hollow while it fills; a diamond where it is a signal; where there is no value a dash at the foot, which says why. */
function Month({ mark, at, scales: { x, y, bottom, left }, drawing: { narrow, stop } }: { readonly mark: SpcMark; readonly at: number; readonly scales: Scales; readonly drawing: Drawing }): ReactNode {
  const [cx, cy] = [x(at), mark.value === null ? bottom - 10 : y(mark.value)];
  const toLeft = cx - left > WORDS_ROOM;
  return (
    <MarkLink mark={mark} stop={stop(at)}>
      <Room x={cx} y={cy} />
      {mark.value === null
        ? <path d={`M${cx - 4},${cy}h8`} className="d-gap" />
        : mark.isSignal ? <Diamond x={cx} y={cy} hollow={mark.filling} /> : <circle cx={cx} cy={cy} r={mark.filling ? 5 : 3.6} className={mark.filling ? 'd-dot d-dot-hollow' : 'd-dot'} />}
      {narrow || mark.words === undefined ? null : (
        <text x={cx + (toLeft ? -14 : 14)} y={cy - 3} textAnchor={toLeft ? 'end' : 'start'} className="d-over">
          <tspan className="d-signal-words">{mark.words[0]}</tspan>
          <tspan x={cx + (toLeft ? -14 : 14)} dy={18} className="d-quiet-words">{mark.words[1]}</tspan>
        </text>
      )}
    </MarkLink>
  );
}
