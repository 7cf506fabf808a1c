import type { CellDrawn, Picture } from '../figures/asked-figure.js';
import { FOOT, INK, PAGE, SIZE, STRONG, TEXT, WIDTH } from './sheet-of-paper.js';
import type { Doc } from './sheet-of-paper.js';

const FIRST = 112;
const ROW = 15;
const HEAD = 62;

/** A table whose cells are shaded by how far they lie from what was to be expected; a triangle stands where that is beyond chance. */
export function drawHeat(doc: Doc, { heads, rows }: Extract<Picture, { kind: 'heat' }>): void {
  const width = (WIDTH - FIRST) / Math.max(1, heads.length);
  const table = doc.struct('Table');
  doc.addStructure(table);
  const headRow = (): void => {
    const top = doc.y;
    const line = doc.struct('TR');
    table.add(line);
    line.add(doc.struct('TH', {}, () => { doc.font(STRONG).fontSize(SIZE.small).fillColor(INK.text).text('Team', PAGE.left, top + HEAD - 12, { width: FIRST, lineBreak: false }); }));
    heads.forEach((head, i) => line.add(doc.struct('TH', {}, () => { doc.font(STRONG).fontSize(6.5).fillColor(INK.text).text(head, PAGE.left + FIRST + i * width + 1, top, { width: width - 2, height: HEAD - 2, align: 'center' }); })));
    line.end();
    doc.moveTo(PAGE.left, top + HEAD).lineTo(PAGE.left + WIDTH, top + HEAD).lineWidth(0.8).strokeColor(INK.strong).stroke();
    doc.y = top + HEAD;
  };
  headRow();
  for (const { label, cells } of rows) {
    if (doc.y + ROW > FOOT) { doc.addPage(); headRow(); }
    const top = doc.y;
    const line = doc.struct('TR');
    table.add(line);
    line.add(doc.struct('TH', {}, () => { doc.font(TEXT).fontSize(SIZE.small).fillColor(INK.text).text(label, PAGE.left, top + 3, { width: FIRST - 4, height: ROW, ellipsis: true, lineBreak: false }); }));
    cells.forEach((cell, i) => line.add(doc.struct('TD', {}, () => drawCell(doc, cell, PAGE.left + FIRST + i * width, top, width))));
    line.end();
    doc.y = top + ROW;
  }
  doc.x = PAGE.left;
  table.end();
}

function drawCell(doc: Doc, { text, shade, signal }: CellDrawn, x: number, top: number, width: number): void {
  if (shade !== 0) doc.rect(x + 0.5, top + 0.5, width - 1, ROW - 1).fillColor((shade > 0 ? INK.more : INK.fewer)[Math.abs(shade) - 1] ?? INK.sunk).fill();
  doc.font(signal === null ? TEXT : STRONG).fontSize(SIZE.small).fillColor(INK.text).text(text, x + 2, top + 3, { width: width - 6, align: 'right', lineBreak: false });
  if (signal === null) return;
  const [up, middle, foot] = [signal === 'ABOVE', x + 7, top + ROW / 2];
  doc.polygon([middle - 3, foot + (up ? 3 : -3)], [middle + 3, foot + (up ? 3 : -3)], [middle, foot + (up ? -3 : 3)]).fillColor(INK.signal).fill();
}
