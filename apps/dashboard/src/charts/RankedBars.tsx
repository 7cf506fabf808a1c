import type { ReactNode } from 'react';
import { Bar, BarChart, Text, XAxis, YAxis } from 'recharts';
import type { BarShapeProps } from 'recharts';
import { count } from '../wording.js';
import type { Mark } from './mark.js';
import { MarkLink } from './MarkLink.js';
import { useOneTabStop } from './one-tab-stop.js';
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

const LINE = 18;
const WIDE = { row: 40, bar: 20 } as const;
const NARROW = { row: 54, bar: 16 } as const;
/** The words take this part of a wide chart, within limits: two lines of them then hold the longest names. */
const LABEL_PART = 0.42;
const LABEL_MOST = 240;
/** Below this width the words stand above their bars. */
const NARROW_BELOW = 440;
const BESIDE = 96;
/** The words are set from the middle outwards, which is reckoned in ems. */
const LINE_EMS = `${LINE / 14}em`;
/** Lines are broken by this size, so it must be that of the style sheet. */
const LABEL_STYLE = { fontSize: '14px' } as const;
const NUMBER = 52;

/** Horizontal bars in the order given, each with its words and number at it; an axis would only repeat them. They begin at zero. */
export function RankedBars({ label, marks, countHeading, besideHeading }: RankedBarsProps): ReactNode {
  const { ref, onKeyDown, mark } = useOneTabStop<HTMLDivElement>(marks.length);
  const width = useWidth(ref);
  const narrow = width < NARROW_BELOW;
  const { row, bar } = narrow ? NARROW : WIDE;
  const labelWidth = narrow ? 0 : Math.min(LABEL_MOST, Math.round(width * LABEL_PART));
  const beside = besideHeading === undefined ? 0 : BESIDE;
  const right = NUMBER + (narrow ? 0 : beside);
  const longest = Math.max(1, ...marks.map((m) => m.count));
  const shape = ({ index, x, y, width: length, height }: BarShapeProps): ReactNode => {
    const m = marks[index];
    return m === undefined ? null : <BarMark key={m.key} mark={m} stop={mark(index)} at={{ x, y, length, height }} chart={{ width, row, narrow, labelWidth }} />;
  };
  return (
    <div ref={ref} className="d-chart" role="group" aria-label={label} onKeyDown={onKeyDown}>
      {width === 0 ? null : (
        <>
          <p className="d-chart-heads" style={{ paddingInlineStart: labelWidth }} aria-hidden><span>{countHeading}</span>{besideHeading === undefined ? null : <span>{besideHeading}</span>}</p>
          <BarChart layout="vertical" width={width} height={marks.length * row} data={[...marks]} margin={{ top: 0, right, bottom: 0, left: labelWidth }} barCategoryGap={0} accessibilityLayer={false}>
            <XAxis type="number" hide domain={[0, longest]} />
            <YAxis type="category" dataKey="key" hide />
            <Bar dataKey="count" barSize={bar} shape={shape} isAnimationActive={false} />
          </BarChart>
        </>
      )}
    </div>
  );
}

interface Place { readonly x: number; readonly y: number; readonly length: number; readonly height: number }
interface ChartShape { readonly width: number; readonly row: number; readonly narrow: boolean; readonly labelWidth: number }

/** Words, bar and number of one mark. The whole row can be pressed, since a bar of one case is only a hair wide. */
function BarMark({ mark, stop, at: { x, y, length, height }, chart: { width, row, narrow, labelWidth } }: { readonly mark: Mark; readonly stop: object; readonly at: Place; readonly chart: ChartShape }): ReactNode {
  const middle = y + height / 2;
  const top = middle - row / 2;
  // In a narrow chart the words stand in the upper half of the row and the bar in the lower.
  const barMiddle = narrow ? middle + LINE / 2 + 2 : middle;
  const left = narrow ? 0 : labelWidth;
  const start = narrow ? 0 : x;
  const kind = mark.attention ? ' d-bar-attention' : mark.context ? ' d-bar-context' : '';
  return (
    <MarkLink mark={mark} stop={stop}>
      <rect x={0} y={top} width={width} height={row} className="d-mark-room" />
      <rect x={start} y={barMiddle - height / 2} width={Math.max(length, mark.count > 0 ? 2 : 0)} height={height} className={`d-bar${kind}`} />
      {narrow
        ? <text x={0} y={top + LINE} className="d-mark-label">{mark.label}</text>
        : <Text x={0} y={middle} width={left - 12} lineHeight={LINE_EMS} style={LABEL_STYLE} verticalAnchor="middle" className="d-mark-label">{mark.label}</Text>}
      <text x={start + length + 8} y={barMiddle} dominantBaseline="central" className="d-mark-count">{count(mark.count)}</text>
      {mark.beside === undefined ? null : <text x={width} y={narrow ? top + LINE : barMiddle} textAnchor="end" {...(narrow ? {} : { dominantBaseline: 'central' })} className="d-mark-beside">{mark.beside}</text>}
    </MarkLink>
  );
}
