import type { Head, Table } from '../figures/asked-figure.js';
import { FOOT, INK, PAGE, SIZE, STRONG, TEXT, WIDTH } from './sheet-of-paper.js';
import type { Doc } from './sheet-of-paper.js';

const PAD = 2.4;
/** Words stand this far from the numbers before them. */
const APART = 8;

/** A table with real rows and heads for those who hear it; over pages its heads stand again. */
export function drawTable(doc: Doc, { heads, rows }: Table): void {
  const widths = widthsOf(doc, { heads, rows });
  const wordsAt = (i: number): boolean => i > 0 && heads[i]?.numeric !== true;
  const table = doc.struct('Table');
  doc.addStructure(table);
  doc.y += 12;
  const row = (cells: readonly string[], isHead: boolean): void => {
    const height = Math.max(...cells.map((text, i) => doc.font(isHead ? STRONG : TEXT).fontSize(SIZE.small).heightOfString(text, { width: (widths[i] ?? 0) - PAD - (wordsAt(i) ? APART : 0) }))) + PAD * 2;
    if (doc.y + height > FOOT) {
      doc.addPage();
      if (!isHead) row(heads.map(({ text }) => text), true);
    }
    const top = doc.y;
    const line = doc.struct('TR');
    table.add(line);
    let x: number = PAGE.left;
    cells.forEach((text, i) => {
      const [at, width] = [x, widths[i] ?? 0];
      line.add(doc.struct(isHead || i === 0 ? 'TH' : 'TD', {}, () => { doc.font(isHead ? STRONG : TEXT).fontSize(SIZE.small).fillColor(INK.text).text(text, at + (wordsAt(i) ? APART : 0), top + PAD, { width: width - PAD - (wordsAt(i) ? APART : 0), align: heads[i]?.numeric ? 'right' : 'left' }); }));
      x += width;
    });
    line.end();
    doc.moveTo(PAGE.left, top + height).lineTo(PAGE.left + WIDTH, top + height).lineWidth(isHead ? 0.8 : 0.3).strokeColor(isHead ? INK.strong : INK.rule).stroke();
    [doc.x, doc.y] = [PAGE.left, top + height];
  };
  row(heads.map(({ text }) => text), true);
  for (const cells of rows) row(cells, false);
  table.end();
}

/** As wide as the longest word asks for, the rest by how much there is to say. */
function widthsOf(doc: Doc, { heads, rows }: Table): readonly number[] {
  doc.font(STRONG).fontSize(SIZE.small);
  const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => doc.widthOfString(text)));
  const longest = heads.map((head: Head, i) => ({ words: widest([head.text, ...rows.map((row) => row[i] ?? '')].flatMap((text) => text.split(/[ ]/))) + PAD * 2, text: widest([...rows.map((row) => row[i] ?? ''), head.text.slice(0, 12)]) + PAD * 2 }));
  const least = longest.reduce((sum, { words }) => sum + words, 0);
  const more = longest.reduce((sum, { words, text }) => sum + Math.max(0, text - words), 0);
  const room = Math.max(0, WIDTH - least);
  const squeeze = Math.min(1, WIDTH / least);
  return longest.map(({ words, text }) => words * squeeze + (more === 0 ? room / longest.length : (room * Math.max(0, text - words)) / more));
}
