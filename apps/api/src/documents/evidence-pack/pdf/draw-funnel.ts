import { count, plainText } from '@candour/domain/findings';
import type { Picture } from '../figures/asked-figure.js';
import { drawLine, drawPlane, stepsTo } from './plane.js';
import { INK } from './sheet-of-paper.js';
import type { Doc } from './sheet-of-paper.js';

const HEIGHT = 230;

/** A funnel: each team by its size and its rate, the limits open to the left; a team outside the outer ones is a ring. Teams have no names here, and no order. */
export function drawFunnel(doc: Doc, { unit, sizeUnit, points, target, curve }: Extract<Picture, { kind: 'funnel' }>): void {
  const widest = Math.max(1, ...points.map(({ size }) => size), ...curve.size);
  const highest = Math.max(target, ...points.map(({ value }) => value)) * 1.25;
  const ticks = stepsTo(widest, 6);
  const plane = drawPlane(doc, { height: HEIGHT, x: { from: 0, to: Math.max(widest, ticks.at(-1) ?? widest), ticks: ticks.map((at) => ({ at, text: count(Math.round(at)) })), title: sizeUnit }, y: { to: highest, text: plainText, title: unit } });
  const { y } = doc;
  doc.save().rect(plane.left, plane.top, plane.right - plane.left, plane.bottom - plane.top).clip();
  const along = (values: readonly number[]) => curve.size.map((size, i) => [plane.x(size), plane.y(values[i] ?? 0)] as const);
  for (const values of [curve.low95, curve.high95]) drawLine(doc, along(values)).dash(4, { space: 3 }).lineWidth(0.8).strokeColor(INK.third).stroke().undash();
  for (const values of [curve.low998, curve.high998]) drawLine(doc, along(values)).lineWidth(0.8).strokeColor(INK.third).stroke();
  doc.moveTo(plane.left, plane.y(target)).lineTo(plane.right, plane.y(target)).lineWidth(0.9).strokeColor(INK.text).stroke();
  for (const { size, value, place } of points) {
    if (place === 'BEYOND_998') doc.circle(plane.x(size), plane.y(value), 4).lineWidth(1.6).fillAndStroke('#ffffff', INK.signal);
    else doc.circle(plane.x(size), plane.y(value), 2.4).fillColor(INK.data).fill();
  }
  doc.restore();
  doc.y = y;
}
