import type { ReactNode } from 'react';

/** The path of a line through points; one that is not there breaks it. */
export const pathThrough = (points: readonly (readonly [number, number] | null)[]): string =>
  points.reduce((path, point, i) => (point === null ? path : `${path}${i === 0 || points[i - 1] === null ? 'M' : 'L'}${at(point)}`), '');

/** The path of steps: each holds from its own place to the next one's. */
export const stepsThrough = (points: readonly (readonly [number, number])[]): string =>
  points.reduce((path, [x, y], i) => (i === 0 ? `M${at([x, y])}` : `${path}H${round(x)}V${round(y)}`), '');

const round = (n: number): number => Math.round(n * 10) / 10;
const at = ([x, y]: readonly [number, number]): string => `${round(x)},${round(y)}`;

/** A shape that is known without its colour: a diamond is a signal. */
export function Diamond({ x, y, size = 8, hollow = false }: { readonly x: number; readonly y: number; readonly size?: number; readonly hollow?: boolean }): ReactNode {
  return <path d={`M${at([x, y - size])}l${size},${size}l${-size},${size}l${-size},${-size}z`} className={hollow ? 'd-diamond d-diamond-hollow' : 'd-diamond'} />;
}

/** The room around a mark that a finger finds and the keyboard shows. */
export const Room = ({ x, y, r = 12 }: { readonly x: number; readonly y: number; readonly r?: number }): ReactNode => <circle cx={x} cy={y} r={r} className="d-mark-room" />;
