import type { ReactNode } from 'react';
import { Text } from 'recharts';
import { ChartFrame } from './ChartFrame.js';
import type { Drawing } from './ChartFrame.js';
import { MarkLink } from './MarkLink.js';
import { axisFromZero } from './axis.js';
import { Room } from './shapes.js';

/** A value with its interval; its words in one or two lines. */
export interface IntervalMark {
  readonly key: string;
  readonly label: string;
  readonly sub?: string | undefined;
  readonly says: string;
  readonly href?: string | undefined;
  /** Absent where it is held back or there is nothing to divide by; `text` then says which. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly text: string;
}
export interface IntervalDotsProps {
  readonly label: string;
  readonly unit: string;
  readonly marks: readonly IntervalMark[];
  readonly axisText: (value: number) => string;
  readonly ceiling?: number;
  /** A line to hold the values against, such as 1 for a ratio or the whole force's share. */
  readonly against?: { readonly value: number; readonly words: string } | undefined;
}

const ROW = 48;
const FOOT = 26;
const LABELS = 0.42;
const LABELS_MOST = 240;
/** Room for the number of the highest. */
const RIGHT = 76;
const LABEL_STYLE = { fontSize: '14px' } as const;

/** Values as dots on one scale from zero, each with the bar of its interval: where bars overlap widely, nothing differs. */
export function IntervalDots(props: IntervalDotsProps): ReactNode {
  return <ChartFrame label={props.label} marks={props.marks.length} narrowBelow={440} heads={() => <span>{props.unit}</span>}>{(drawing) => <Rows {...props} drawing={drawing} />}</ChartFrame>;
}

function Rows({ marks, axisText, ceiling, against, drawing: { width, narrow, stop } }: IntervalDotsProps & { readonly drawing: Drawing }): ReactNode {
  const left = narrow ? 8 : Math.min(LABELS_MOST, Math.round(width * LABELS));
  const row = narrow ? ROW + 20 : ROW;
  const highest = Math.max(0, against?.value ?? 0, ...marks.map(({ value, upper }) => Math.max(value ?? 0, upper ?? 0)));
  const axis = axisFromZero(ceiling === undefined ? highest : Math.min(ceiling, highest), narrow ? 3 : 5);
  const x = (value: number): number => left + (Math.min(value, axis.to) / axis.to) * (width - left - RIGHT);
  const height = marks.length * row;
  return (
    <svg width={width} height={height + FOOT} role="presentation">
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={0} y2={height} className={tick === 0 ? 'd-axis' : 'd-grid'} />
          <text x={x(tick)} y={height + 18} textAnchor="middle" className="d-quiet-words">{axisText(tick)}</text>
        </g>
      ))}
      {against === undefined ? null : <line x1={x(against.value)} x2={x(against.value)} y1={0} y2={height} className="d-target"><title>{against.words}</title></line>}
      {marks.map((mark, i) => <Row key={mark.key} mark={mark} x={x} top={i * row} row={row} narrow={narrow} stop={stop(i)} />)}
    </svg>
  );
}

function Row({ mark, x, top, row, narrow, stop }: { readonly mark: IntervalMark; readonly x: (value: number) => number; readonly top: number; readonly row: number; readonly narrow: boolean; readonly stop: object }): ReactNode {
  const { label, sub, value, lower, upper, text } = mark;
  const middle = narrow ? top + row - 16 : top + row / 2;
  return (
    <MarkLink mark={mark} stop={stop}>
      {narrow
        ? <text x={0} y={top + 16} className="d-mark-label d-over">{label}{sub === undefined ? null : <tspan className="d-quiet-words"> {sub}</tspan>}</text>
        : <Text x={0} y={sub === undefined ? middle : middle + 1} width={x(0) - 14} lineHeight="1.2em" style={LABEL_STYLE} verticalAnchor={sub === undefined ? 'middle' : 'end'} className="d-mark-label">{label}</Text>}
      {narrow || sub === undefined ? null : <text x={0} y={middle + 17} className="d-quiet-words">{sub}</text>}
      {value === null
        ? <text x={x(0) + 8} y={middle} dominantBaseline="central" className="d-quiet-words">{text}</text>
        : (
          <>
            {lower === null || upper === null ? null : <rect x={x(lower)} y={middle - 4} width={Math.max(2, x(upper) - x(lower))} height={8} className="d-interval" />}
            <Room x={x(value)} y={middle} />
            <circle cx={x(value)} cy={middle} r={5.5} className="d-dot d-dot-edged" />
            <text x={Math.max(x(value) + 12, x(upper ?? value) + 8)} y={middle} dominantBaseline="central" className="d-mark-count d-over">{text}</text>
          </>
        )}
      {value === null ? <rect x={0} y={top} width={x(0) + 60} height={row} className="d-mark-room" /> : null}
    </MarkLink>
  );
}
