import { plainText } from '@candour/domain/findings';
import type { Picture } from '../figures/asked-figure.js';
import { INK, PAGE, SIZE, STRONG, TEXT, WIDTH } from './sheet-of-paper.js';
import type { Doc } from './sheet-of-paper.js';

const LABELS = 190;
const NUMBERS = 46;
const ROW = 20;
/** So many rows stand in a picture; the table has all of them. */
const DRAWN = 24;

/** Rows with their number and its interval: bars from zero, or dots, and a line that dots are held against. */
export function drawBars(doc: Doc, { kind, unit, marks, ...more }: Extract<Picture, { kind: 'bars' | 'dots' }>): void {
  const against = 'against' in more ? more.against : null;
  const drawn = marks.slice(0, DRAWN);
  const left = PAGE.left + LABELS;
  const right = PAGE.left + WIDTH - NUMBERS;
  const highest = Math.max(against ?? 0, Number.EPSILON, ...drawn.flatMap(({ value, upper }) => [value ?? 0, upper ?? 0]));
  const x = (value: number): number => left + (Math.min(value, highest) / highest) * (right - left);
  doc.font(TEXT).fontSize(SIZE.small).fillColor(INK.quiet).text(unit, left, doc.y, { width: WIDTH - LABELS });
  const top = doc.y + 4;
  drawn.forEach((mark, i) => {
    const middle = top + i * ROW + ROW / 2;
    doc.font(TEXT).fontSize(SIZE.small).fillColor(INK.text).text(mark.label, PAGE.left, middle - 5, { width: LABELS - 10, height: ROW, ellipsis: true, lineBreak: false });
    if (mark.value !== null && kind === 'bars') doc.rect(left, middle - 5, Math.max(0.5, x(mark.value) - left), 10).fillColor(INK.bar).fill();
    if (mark.lower !== null && mark.upper !== null) doc.moveTo(x(mark.lower), middle).lineTo(x(mark.upper), middle).lineWidth(1).strokeColor(INK.text).stroke();
    if (mark.value !== null && kind === 'dots') doc.circle(x(mark.value), middle, 3).fillColor(INK.data).fill();
    doc.font(STRONG).fontSize(SIZE.small).fillColor(INK.text).text(mark.text, right + 4, middle - 5, { width: NUMBERS - 4, align: 'right', lineBreak: false });
  });
  const bottom = top + drawn.length * ROW;
  doc.moveTo(left, top).lineTo(left, bottom).lineWidth(0.6).strokeColor(INK.strong).stroke();
  if (against !== null) {
    doc.moveTo(x(against), top).lineTo(x(against), bottom).dash(3, { space: 2 }).stroke().undash();
    doc.font(TEXT).fillColor(INK.quiet).text(`${plainText(against)}: the same rate`, x(against) - 60, bottom + 2, { width: 120, align: 'center', lineBreak: false });
  }
  doc.x = PAGE.left;
  doc.y = bottom + (against === null ? 4 : 16);
}
