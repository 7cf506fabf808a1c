import type { Picture } from '../figures/asked-figure.js';
import { INK, PAGE, SIZE, TEXT, WIDTH } from './sheet-of-paper.js';
import type { Doc } from './sheet-of-paper.js';

const LABELS = 150;
const ROW = 20;
/** Light enough and dark enough to be told from their neighbours without colour; a thin line of paper parts them too. */
const FILLS = ['#0b5060', '#8fbcc6', '#3b7d8b', '#dce9eb', '#6e7d86', '#f2be96', '#b9c3c7', '#47555f'] as const;

/** What each row came to, as parts of one bar. What is held back has no part: the bar then ends earlier. */
export function drawStacked(doc: Doc, { parts, rows }: Extract<Picture, { kind: 'stacked' }>): void {
  const left = PAGE.left + LABELS;
  const whole = WIDTH - LABELS;
  const top = doc.y;
  rows.forEach(({ label, shares }, r) => {
    const middle = top + r * ROW + ROW / 2;
    doc.font(TEXT).fontSize(SIZE.small).fillColor(INK.text).text(label, PAGE.left, middle - 5, { width: LABELS - 10, height: ROW, ellipsis: true, lineBreak: false });
    let x = left;
    shares.forEach((share, i) => {
      if (share === null || share === 0) return;
      doc.rect(x, middle - 6, whole * share, 12).lineWidth(0.6).fillAndStroke(FILLS[i % FILLS.length] ?? FILLS[0], '#ffffff');
      x += whole * share;
    });
  });
  doc.y = top + rows.length * ROW + 6;
  parts.forEach((part, i) => {
    doc.rect(left, doc.y + 1, 8, 8).lineWidth(0.4).fillAndStroke(FILLS[i % FILLS.length] ?? FILLS[0], INK.strong);
    doc.fillColor(INK.text).text(part, left + 14, doc.y, { width: whole - 14 });
  });
  doc.x = PAGE.left;
}
