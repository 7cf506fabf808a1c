import type { ReactNode } from 'react';

export interface SparklineProps {
  /** Oldest first; a gap where there was no value. */
  readonly values: readonly (number | null)[];
  /** Between what chance moves it. */
  readonly band?: { readonly lower: number; readonly upper: number } | undefined;
  readonly target?: number | undefined;
}

const WIDTH = 150;
const HEIGHT = 40;

/** The last months of a number, without axes: it shows a shape and no value, so screen readers pass it over. */
export function Sparkline({ values, band, target }: SparklineProps): ReactNode {
  const known = values.filter((value) => value !== null);
  const all = [...known, ...(band === undefined ? [] : [band.lower, band.upper]), ...(target === undefined ? [] : [target])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  if (known.length < 2) return null;
  const x = (i: number): number => 4 + (i / Math.max(1, values.length - 1)) * (WIDTH - 12);
  const y = (value: number): number => (high === low ? HEIGHT / 2 : 5.5 + ((high - value) / (high - low)) * (HEIGHT - 11));
  const path = values.map((value, i) => (value === null ? '' : `${i === 0 || values[i - 1] === null ? 'M' : 'L'}${x(i).toFixed(1)},${y(value).toFixed(1)}`)).join('');
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg className="d-spark" width={WIDTH} height={HEIGHT} aria-hidden>
      {band === undefined ? null : <rect width={WIDTH} y={y(band.upper)} height={y(band.lower) - y(band.upper)} fill="var(--chart-band)" />}
      {target === undefined ? null : <line x2={WIDTH} y1={y(target)} y2={y(target)} stroke="var(--ink-2)" strokeDasharray="3 3" />}
      <path d={path} fill="none" stroke="var(--chart-1)" strokeWidth={1.75} />
      <circle cx={x(last)} cy={y(values[last] as number)} r={4} fill="var(--chart-1)" />
    </svg>
  );
}
