import { INK, PAGE, SIZE, TEXT, WIDTH } from './sheet-of-paper.js';
import type { Doc } from './sheet-of-paper.js';

/** A picture with two axes: how values become places on the paper. */
export interface Plane { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number; readonly x: (value: number) => number; readonly y: (value: number) => number }

export interface PlaneIs {
  readonly height: number;
  readonly x: { readonly from: number; readonly to: number; readonly ticks: readonly { readonly at: number; readonly text: string }[]; readonly title?: string };
  readonly y: { readonly to: number; readonly text: (value: number) => string; readonly title: string };
  /** Room for words at the right end. */
  readonly beside?: number;
}

const AXIS_ROOM = 34;
const TICK_ROOM = 16;

/** A number of even steps from 0 that holds a value. */
export function stepsTo(highest: number, most = 5): readonly number[] {
  const raw = Math.max(highest, Number.EPSILON) / most;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= raw) ?? raw;
  return Array.from({ length: Math.ceil(highest / step - 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** Draws axes from zero with their words, and gives the places in between. Afterwards the next line stands under it. */
export function drawPlane(doc: Doc, { height, x, y, beside = 0 }: PlaneIs): Plane {
  doc.font(TEXT).fontSize(SIZE.small).fillColor(INK.quiet).text(y.title, PAGE.left, doc.y, { width: WIDTH });
  const ticks = stepsTo(y.to);
  const highest = ticks.at(-1) ?? 1;
  const [left, right, top] = [PAGE.left + AXIS_ROOM, PAGE.left + WIDTH - beside, doc.y + 6];
  const bottom = top + height - TICK_ROOM;
  const plane: Plane = { left, right, top, bottom, x: (value) => left + ((value - x.from) / (x.to - x.from || 1)) * (right - left), y: (value) => bottom - (value / highest) * (bottom - top) };
  for (const tick of ticks) {
    doc.moveTo(left, plane.y(tick)).lineTo(right, plane.y(tick)).lineWidth(0.4).strokeColor(tick === 0 ? INK.strong : INK.rule).stroke();
    doc.fillColor(INK.quiet).text(y.text(tick), PAGE.left, plane.y(tick) - 5, { width: AXIS_ROOM - 6, align: 'right', lineBreak: false });
  }
  for (const { at, text } of x.ticks) doc.text(text, plane.x(at) - 30, bottom + 5, { width: 60, align: 'center', lineBreak: false });
  doc.y = bottom + TICK_ROOM;
  if (x.title !== undefined) doc.text(x.title, PAGE.left, doc.y + 2, { width: WIDTH - beside, align: 'right' });
  doc.x = PAGE.left;
  return plane;
}

/** A line through points; where one is missing it is broken off. */
export function drawLine(doc: Doc, points: readonly (readonly [number, number] | null)[]): Doc {
  let pen = false;
  for (const point of points) {
    if (point !== null && pen) doc.lineTo(...point);
    else if (point !== null) doc.moveTo(...point);
    pen = point !== null;
  }
  return doc;
}
