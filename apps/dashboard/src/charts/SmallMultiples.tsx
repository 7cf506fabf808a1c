import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { Text } from 'recharts';
import { ChartFrame } from './ChartFrame.js';
import type { Drawing } from './ChartFrame.js';
import { MarkLink } from './MarkLink.js';

/** A share in one row and one column. */
export interface MultipleCell {
  readonly says: string;
  readonly href?: string | undefined;
  /** Absent where it is held back; `text` then says so. */
  readonly share: number | null;
  readonly text: string;
}
export interface MultipleRow {
  readonly key: string;
  readonly label: string;
  readonly sub: string;
  /** The whole that the other rows are parts of: drawn darker, with a line under it. */
  readonly isWhole: boolean;
  readonly cells: readonly MultipleCell[];
}
export interface SmallMultiplesProps {
  readonly label: string;
  /** Heads of the columns, each in one or two lines. */
  readonly columns: readonly (readonly [string, string])[];
  readonly rows: readonly MultipleRow[];
}

const ROW = 52;
const BAR = 24;
const HEAD = 40;
const LABELS = 168;
const LABEL_STYLE = { fontSize: '14px' } as const;
/** Room for the number at a bar, and between columns. */
const NUMBER = 44;
const GAP = 16;
/** About how wide a letter of a head is. */
const LETTER = 7;

/** Shares side by side, one column of bars for each outcome and one scale for all, so that bars can be held against each other in every direction. */
export function SmallMultiples(props: SmallMultiplesProps): ReactNode {
  const cells = props.rows.length * props.columns.length;
  return <ChartFrame label={props.label} marks={cells} narrowBelow={560}>{(drawing) => (drawing.narrow ? <Stacked {...props} drawing={drawing} /> : <Beside {...props} drawing={drawing} />)}</ChartFrame>;
}

/** The highest share of each column: what its bars need of the width. */
const highestOf = ({ columns, rows }: SmallMultiplesProps): readonly number[] => columns.map((_, c) => Math.max(0.01, ...rows.map(({ cells }) => cells[c]?.share ?? 0)));

function Beside({ drawing: { width, stop }, ...props }: SmallMultiplesProps & { readonly drawing: Drawing }): ReactNode {
  const { columns, rows } = props;
  const highest = highestOf(props);
  const { scale, widths } = fitted(highest, columns.map((head) => Math.max(NUMBER, ...head.map((line) => line.length * LETTER))), width - LABELS - columns.length * GAP);
  const starts = widths.map((_, c) => LABELS + widths.slice(0, c).reduce((at, each) => at + each + GAP, 0));
  const bottom = HEAD + rows.length * ROW;
  return (
    <svg width={width} height={bottom + 2} role="presentation">
      {columns.map(([first, second], c) => (
        <Fragment key={first + second}>
          <text x={starts[c]} y={14} className="d-quiet-words">{first}</text><text x={starts[c]} y={31} className="d-quiet-words">{second}</text>
          <line x1={starts[c]} x2={starts[c]} y1={HEAD} y2={bottom} className="d-axis" />
        </Fragment>
      ))}
      {rows.map((row, r) => {
        const middle = HEAD + r * ROW + ROW / 2;
        return (
          <g key={row.key}>
            <Text x={0} y={middle + 1} width={LABELS - 12} lineHeight="1.15em" style={LABEL_STYLE} verticalAnchor="end" className={row.isWhole ? 'd-strong-words' : ''}>{row.label}</Text>
            <text x={0} y={middle + 17} className="d-quiet-words">{row.sub}</text>
            {row.cells.map((cell, c) => <Cell key={columns[c]?.join(' ')} cell={cell} isWhole={row.isWhole} x={starts[c] ?? 0} middle={middle} length={(cell.share ?? 0) * scale} stop={stop(r * columns.length + c)} />)}
            {row.isWhole ? <line x1={0} x2={width} y1={middle + ROW / 2} y2={middle + ROW / 2} className="d-grid" /> : null}
          </g>
        );
      })}
    </svg>
  );
}

/** The widest scale at which every column has room for its bars and for its head. */
function fitted(highest: readonly number[], heads: readonly number[], room: number): { readonly scale: number; readonly widths: readonly number[] } {
  let scale = room / highest.reduce((a, b) => a + b, 0);
  const widths = (): readonly number[] => highest.map((share, c) => Math.max(heads[c] ?? 0, share * scale + NUMBER));
  while (scale > 1 && widths().reduce((a, b) => a + b, 0) > room) scale *= 0.97;
  return { scale, widths: widths() };
}

/** Where it is narrow, the columns stand under each other, each with its own heading. */
function Stacked({ drawing: { width, stop }, ...props }: SmallMultiplesProps & { readonly drawing: Drawing }): ReactNode {
  const { columns, rows } = props;
  const labels = Math.min(140, Math.round(width * 0.38));
  const scale = (width - labels - NUMBER) / Math.max(...highestOf(props));
  const block = 30 + rows.length * 30 + 14;
  return (
    <svg width={width} height={columns.length * block} role="presentation">
      {columns.map(([first, second], c) => (
        <g key={first + second}>
          <text x={0} y={c * block + 18} className="d-strong-words">{first} {second}</text>
          <line x1={labels} x2={labels} y1={c * block + 28} y2={(c + 1) * block - 12} className="d-axis" />
          {rows.map((row, r) => {
            const middle = c * block + 43 + r * 30;
            const cell = row.cells[c];
            return (
              <g key={row.key}>
                <Text x={0} y={middle} width={labels - 8} maxLines={1} style={LABEL_STYLE} verticalAnchor="middle" className={row.isWhole ? 'd-strong-words' : 'd-quiet-words'}>{row.label}</Text>
                {cell === undefined ? null : <Cell cell={cell} isWhole={row.isWhole} x={labels} middle={middle} length={(cell.share ?? 0) * scale} stop={stop(c * rows.length + r)} />}
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

function Cell({ cell, isWhole, x, middle, length, stop }: { readonly cell: MultipleCell; readonly isWhole: boolean; readonly x: number; readonly middle: number; readonly length: number; readonly stop: object }): ReactNode {
  return (
    <MarkLink mark={cell} stop={stop}>
      <rect x={x - 3} y={middle - BAR / 2 - 3} width={length + NUMBER} height={BAR + 6} className="d-mark-room" />
      {cell.share === null ? null : <rect x={x} y={middle - BAR / 2} width={Math.max(length, cell.share > 0 ? 1.5 : 0)} height={BAR} className={isWhole ? 'd-bar d-bar-whole' : 'd-bar'} />}
      <text x={x + (cell.share === null ? 6 : length + 6)} y={middle} dominantBaseline="central" className={cell.share === null ? 'd-quiet-words' : 'd-mark-count'}>{cell.text}</text>
    </MarkLink>
  );
}
