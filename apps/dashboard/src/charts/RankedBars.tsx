import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { Bar, BarChart, Text, XAxis, YAxis } from 'recharts';
import type { BarShapeProps } from 'recharts';
import { count } from '../wording.js';
import './charts.css';
import type { Mark } from './mark.js';
import { MarkLink } from './MarkLink.js';
import { useOneTabStop } from './one-tab-stop.js';
import type { OneTabStop } from './one-tab-stop.js';
import { useWidth } from './use-width.js';

export interface RankedBarsProps {
  /** What the picture shows, in one sentence. */
  readonly label: string;
  readonly marks: readonly Mark[];
  /** What the numbers at the bars are. */
  readonly countHeading: string;
  /** What the words beside the bars are, where there are any. */
  readonly besideHeading?: string;
}

/** Pixels of the size of the style sheet's chart words; lines of them are broken and set by it. */
const SIZE = 14;
const LINE = 18;
const LABEL_STYLE = { fontSize: `${SIZE}px` } as const;
const LINE_EMS = `${LINE / SIZE}em`;
const WIDE = { row: 40, bar: 20 } as const;
const NARROW = { row: 54, bar: 16 } as const;
/** Below this width the words stand above their bars. */
const NARROW_BELOW = 440;
/** The words take this part of a wide chart, within limits: two lines of them then hold the longest names. */
const LABEL_PART = 0.42;
const LABEL_MOST = 240;
const BESIDE = 96;
const NUMBER = 52;

interface Layout { readonly width: number; readonly row: number; readonly narrow: boolean; readonly labelWidth: number }
interface Drawing { readonly marks: readonly Mark[]; readonly layout: Layout; readonly stop: OneTabStop<Element>['mark'] }
/** Reaches the bars through the charting library: only what stands here may change when the focus moves, or the bars are made anew and lose it. */
const DrawingContext = createContext<Drawing | null>(null);

/** Horizontal bars in the order given, each with its words and number at it; an axis would only repeat them. They begin at zero. */
export function RankedBars({ label, marks, countHeading, besideHeading }: RankedBarsProps): ReactNode {
  const { ref, onKeyDown, mark: stop } = useOneTabStop<HTMLDivElement>(marks.length);
  const width = useWidth(ref);
  const narrow = width < NARROW_BELOW;
  const { row, bar } = narrow ? NARROW : WIDE;
  const labelWidth = narrow ? 0 : Math.min(LABEL_MOST, Math.round(width * LABEL_PART));
  const right = NUMBER + (narrow || besideHeading === undefined ? 0 : BESIDE);
  const chart = useMemo(() => (
    <BarChart layout="vertical" width={width} height={marks.length * row} data={[...marks]} margin={{ top: 0, right, bottom: 0, left: labelWidth }} barCategoryGap={0} accessibilityLayer={false}>
      <XAxis type="number" hide domain={[0, Math.max(1, ...marks.map((m) => Math.max(m.count, m.interval?.upper ?? 0)))]} />
      <YAxis type="category" dataKey="key" hide />
      <Bar dataKey="count" barSize={bar} shape={BarMark} isAnimationActive={false} />
    </BarChart>
  ), [marks, width, row, right, labelWidth, bar]);
  return (
    <div ref={ref} className="d-chart" role="group" aria-label={label} onKeyDown={onKeyDown}>
      {width === 0 ? null : (
        <DrawingContext value={{ marks, stop, layout: { width, row, narrow, labelWidth } }}>
          <p className="d-chart-heads" style={{ paddingInlineStart: labelWidth }} aria-hidden><span>{countHeading}</span>{besideHeading === undefined ? null : <span>{besideHeading}</span>}</p>
          {chart}
        </DrawingContext>
      )}
    </div>
  );
}

/** Words, bar and number of one mark. The whole row can be pressed, since a bar of one case is only a hair wide. */
function BarMark({ index, x, y, width: length, height }: BarShapeProps): ReactNode {
  const drawing = useContext(DrawingContext);
  const mark = drawing?.marks[index];
  if (drawing === null || mark === undefined) return null;
  const { width, row, narrow, labelWidth } = drawing.layout;
  const middle = y + height / 2;
  const top = middle - row / 2;
  // In a narrow chart the words stand in the upper half of the row and the bar in the lower.
  const barMiddle = narrow ? middle + LINE / 2 + 2 : middle;
  const kind = mark.attention ? ' d-bar-attention' : mark.context ? ' d-bar-context' : '';
  return (
    <MarkLink mark={mark} stop={drawing.stop(index)}>
      {mark.apart ? <line x1={0} x2={width} y1={top} y2={top} className="d-mark-apart" /> : null}
      <rect x={-6} y={top} width={width + 12} height={row} className="d-mark-room" />
      <rect x={x} y={barMiddle - height / 2} width={Math.max(length, mark.count > 0 ? 2 : 0)} height={height} className={`d-bar${kind}`} />
      {narrow
        ? <text x={0} y={top + LINE} className="d-mark-label">{mark.label}</text>
        : <Text x={0} y={middle} width={labelWidth - 12} lineHeight={LINE_EMS} style={LABEL_STYLE} verticalAnchor="middle" className="d-mark-label">{mark.label}</Text>}
      {mark.interval === undefined || mark.count === 0 ? null : <Whisker at={barMiddle} from={x + length * (mark.interval.lower / mark.count)} to={x + length * (mark.interval.upper / mark.count)} />}
      <text x={x + length * Math.max(1, (mark.interval?.upper ?? 0) / Math.max(1, mark.count)) + 8} y={barMiddle} dominantBaseline="central" className="d-mark-count">{mark.hidden ?? count(mark.count)}</text>
      {mark.beside === undefined ? null : <text x={width} y={narrow ? top + LINE : barMiddle} textAnchor="end" {...(narrow ? {} : { dominantBaseline: 'central' })} className="d-mark-beside">{mark.beside}</text>}
    </MarkLink>
  );
}

/** The interval of a bar's number: a line with ends. */
const Whisker = ({ at, from, to }: { readonly at: number; readonly from: number; readonly to: number }): ReactNode => <path d={`M${from},${at}H${to}M${from},${at - 4}v8M${to},${at - 4}v8`} className="d-whisker" />;
