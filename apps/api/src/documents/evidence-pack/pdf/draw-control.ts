import { plainText } from '@candour/domain/findings';
import type { Picture } from '../figures/asked-figure.js';
import { drawLine, drawPlane } from './plane.js';
import { INK, SIZE, STRONG } from './sheet-of-paper.js';
import type { Doc } from './sheet-of-paper.js';

const HEIGHT = 220;
/** So many months have their name under them. */
const NAMED = 8;

/** A control chart: months joined, their average and the limits that step with them; a signal is a diamond and a month that fills hollow. */
export function drawControl(doc: Doc, { unit, points, target }: Extract<Picture, { kind: 'control' }>): void {
  const every = Math.max(1, Math.ceil(points.length / NAMED));
  const highest = Math.max(target ?? 0, ...points.flatMap(({ value, upper }) => [value ?? 0, upper ?? 0]));
  const plane = drawPlane(doc, { height: HEIGHT, beside: 66, x: { from: -0.5, to: points.length - 0.5, ticks: points.flatMap(({ label }, at) => (at % every === 0 ? [{ at, text: label }] : [])) }, y: { to: highest, text: plainText, title: unit } });
  const half = (plane.x(1) - plane.x(0)) / 2;
  const steps = (valueOf: (point: (typeof points)[number]) => number | null) => points.flatMap((point, i) => { const value = valueOf(point); return value === null ? [null] : [[plane.x(i) - half, plane.y(value)] as const, [plane.x(i) + half, plane.y(value)] as const]; });
  points.forEach(({ lower, upper }, i) => { if (upper !== null) doc.rect(plane.x(i) - half, plane.y(upper), half * 2, plane.y(lower ?? 0) - plane.y(upper)).fillColor(INK.band).fillOpacity(0.6).fill().fillOpacity(1); });
  for (const end of ['upper', 'lower'] as const) drawLine(doc, steps((point) => point[end])).dash(3, { space: 2 }).lineWidth(0.7).strokeColor(INK.third).stroke().undash();
  drawLine(doc, steps(({ centre }) => centre)).lineWidth(0.9).strokeColor(INK.text).stroke();
  if (target !== null) doc.moveTo(plane.left, plane.y(target)).lineTo(plane.right, plane.y(target)).dash(6, { space: 3 }).stroke().undash();
  drawLine(doc, points.map(({ value }, i) => (value === null ? null : [plane.x(i), plane.y(value)]))).lineWidth(1.2).strokeColor(INK.data).stroke();
  points.forEach(({ value, isSignal, filling }, i) => { if (value !== null) drawMonth(doc, plane.x(i), plane.y(value), isSignal, filling); });
  const last = points.findLast(({ centre, upper }) => centre !== null && upper !== null);
  const { y } = doc;
  if (last?.centre != null && last.upper !== null) {
    const words = (value: number, text: string): void => { doc.font(STRONG).fontSize(SIZE.small).fillColor(INK.text).text(text, plane.right + 4, plane.y(value) - 5, { width: 64, lineBreak: false }); };
    words(last.upper, `Upper ${plainText(last.upper)}`);
    words(last.centre, `Average ${plainText(last.centre)}`);
    if (last.lower !== null && last.lower > 0) words(last.lower, `Lower ${plainText(last.lower)}`);
  }
  doc.y = y;
}

function drawMonth(doc: Doc, x: number, y: number, isSignal: boolean, filling: boolean): void {
  if (isSignal) doc.polygon([x, y - 4.5], [x + 4.5, y], [x, y + 4.5], [x - 4.5, y]);
  else doc.circle(x, y, 2.4);
  const colour = isSignal ? INK.signal : INK.data;
  doc.lineWidth(1).fillAndStroke(filling ? '#ffffff' : colour, colour);
}
