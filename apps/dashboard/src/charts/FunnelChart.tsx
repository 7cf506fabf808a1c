import { useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import { ChartFrame } from './ChartFrame.js';
import type { Drawing } from './ChartFrame.js';
import { MarkLink } from './MarkLink.js';
import { Plot } from './Plot.js';
import type { Scales } from './Plot.js';
import { axisFromZero, spreadOut } from './axis.js';
import { placedLabels } from './placed-labels.js';
import { Diamond, Room } from './shapes.js';

export interface FunnelMark {
  readonly key: string;
  readonly label: string;
  readonly says: string;
  readonly href?: string | undefined;
  /** How much stands behind it: officers, or cases. */
  readonly size: number;
  readonly value: number;
  readonly place: 'WITHIN' | 'BEYOND_95' | 'BEYOND_998';
}
export interface FunnelCurvePoint { readonly size: number; readonly low95: number; readonly high95: number; readonly low998: number; readonly high998: number }

export interface FunnelChartProps {
  readonly label: string;
  readonly unit: string;
  /** What the sizes are: "Officers in the team". */
  readonly sizeTitle: string;
  readonly marks: readonly FunnelMark[];
  readonly curve: readonly FunnelCurvePoint[];
  readonly target: number;
  readonly text: (value: number) => string;
  /** How the axis writes it, where that is shorter. */
  readonly axisText?: (value: number) => string;
  readonly sizeText: (size: number) => string;
}

const HEIGHT = 348;
const RIGHT = 62;

/** Values by size among limits that open where little stands behind them. Only what lies beyond a limit is named: it is no league table. */
export function FunnelChart(props: FunnelChartProps): ReactNode {
  const marks = useMemo(() => [...props.marks].sort((a, b) => a.size - b.size || a.label.localeCompare(b.label, 'en-GB')), [props.marks]);
  return (
    <ChartFrame label={props.label} marks={marks.length} heads={() => <span>{props.unit}</span>} keys={<Keys marks={marks} sizeTitle={props.sizeTitle} />}>
      {(drawing) => <Teams {...props} marks={marks} drawing={drawing} />}
    </ChartFrame>
  );
}

function Teams({ marks, curve, target, text, axisText = text, sizeText, drawing }: FunnelChartProps & { readonly drawing: Drawing }): ReactNode {
  const clip = useId();
  const highest = Math.max(target, ...marks.map(({ value }) => value));
  // A team of a few officers has limits beyond any value: the axis holds every value, and of the limits what fits.
  const y = axisFromZero(Math.max(highest * 1.06, Math.min(highest * 1.25, Math.max(0, ...curve.map(({ high998 }) => high998)))), 6);
  const x = axisFromZero(Math.max(0, ...marks.map(({ size }) => size), ...curve.map(({ size }) => size)), drawing.narrow ? 4 : 8, true);
  return (
    <Plot width={drawing.width} height={HEIGHT} x={{ ...x, text: sizeText }} y={{ ...y, text: axisText }} margin={{ top: 12, right: RIGHT, bottom: 30, left: 46 }}>
      {(scales) => (
        <>
          <clipPath id={clip}><rect x={scales.left} y={scales.top} width={scales.right - scales.left} height={scales.bottom - scales.top} /></clipPath>
          <g clipPath={`url(#${clip})`}><Curves curve={curve} scales={scales} /></g>
          <line x1={scales.left} x2={scales.right} y1={scales.y(target)} y2={scales.y(target)} className="d-centre" />
          <EndWords curve={curve} target={target} text={text} scales={scales} />
          {marks.map((mark, i) => (
            <MarkLink key={mark.key} mark={mark} stop={drawing.stop(i)}>
              <Room x={scales.x(mark.size)} y={scales.y(mark.value)} />
              <Team place={mark.place} x={scales.x(mark.size)} y={scales.y(mark.value)} />
            </MarkLink>
          ))}
          <Names marks={marks} text={text} scales={scales} />
        </>
      )}
    </Plot>
  );
}

function Curves({ curve, scales: { x, y } }: { readonly curve: readonly FunnelCurvePoint[]; readonly scales: Scales }): ReactNode {
  const points = (of: (point: FunnelCurvePoint) => number, some = curve): string => some.map((point) => `${x(point.size).toFixed(1)},${y(Math.max(0, of(point))).toFixed(1)}`).join(' ');
  return (
    <>
      <polygon points={`${points((p) => p.high95)} ${points((p) => p.low95, [...curve].reverse())}`} className="d-band" />
      <polyline points={points((p) => p.high95)} className="d-limit" /><polyline points={points((p) => p.low95)} className="d-limit" />
      <polyline points={points((p) => p.high998)} className="d-limit-outer" /><polyline points={points((p) => p.low998)} className="d-limit-outer" />
    </>
  );
}

function EndWords({ curve, target, text, scales }: Pick<FunnelChartProps, 'curve' | 'target' | 'text'> & { readonly scales: Scales }): ReactNode {
  const last = curve.at(-1);
  const lines = [...(last === undefined ? [] : [{ at: last.high998, words: '99.8%', style: 'd-quiet-words' }, { at: last.high95, words: '95%', style: 'd-quiet-words' }]), { at: target, words: text(target), style: 'd-strong-words' }];
  const places = spreadOut(lines.map(({ at }) => Math.max(scales.top, scales.y(at))), 18, scales.top, scales.bottom);
  return lines.map(({ words, style }, i) => <text key={words} x={scales.right + 6} y={places[i]} dominantBaseline="central" className={style}>{words}</text>);
}

/** Inside a dot; beyond the inner limits a ring; beyond the outer ones a diamond. */
function Team({ place, x, y }: { readonly place: FunnelMark['place']; readonly x: number; readonly y: number }): ReactNode {
  if (place === 'BEYOND_998') return <Diamond x={x} y={y} />;
  return place === 'BEYOND_95' ? <circle cx={x} cy={y} r={5} className="d-ring" /> : <circle cx={x} cy={y} r={4} className="d-dot d-dot-edged" />;
}

function Names({ marks, text, scales }: Pick<FunnelChartProps, 'marks' | 'text'> & { readonly scales: Scales }): ReactNode {
  const named = [...marks.filter(({ place }) => place === 'BEYOND_998'), ...marks.filter(({ place }) => place === 'BEYOND_95')];
  const points = named.map(({ key, label, size, value }) => ({ key, words: `${label} ${text(value)}`, x: scales.x(size), y: scales.y(value) }));
  const others = marks.filter(({ place }) => place === 'WITHIN').map(({ size, value }) => ({ x: scales.x(size), y: scales.y(value) }));
  return placedLabels(points, scales, others).map(({ key, words, x, y, anchor }) => <text key={key} x={x} y={y} textAnchor={anchor} dominantBaseline="central" className="d-over" aria-hidden>{words}</text>);
}

function Keys({ marks, sizeTitle }: Pick<FunnelChartProps, 'marks' | 'sizeTitle'>): ReactNode {
  return (
    <ul className="d-chart-keys" aria-hidden>
      <li className="d-axis-title">{sizeTitle}</li>
      {marks.some(({ place }) => place === 'BEYOND_95') ? <li><svg width="18" height="18"><circle cx="9" cy="9" r="5" className="d-ring" /></svg>outside the 95% limits</li> : null}
      {marks.some(({ place }) => place === 'BEYOND_998') ? <li><svg width="18" height="18"><Diamond x={9} y={9} size={7} /></svg>outside the 99.8% limits</li> : null}
    </ul>
  );
}
