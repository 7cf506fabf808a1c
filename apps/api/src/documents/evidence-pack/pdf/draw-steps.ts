import { count, shareText } from '@candour/domain/findings';
import type { Picture } from '../figures/asked-figure.js';
import { drawLine, drawPlane, stepsTo } from './plane.js';
import { INK, PAGE, SIZE, TEXT, WIDTH } from './sheet-of-paper.js';
import type { Doc } from './sheet-of-paper.js';

const HEIGHT = 220;
/** Lines are told apart by their strokes; a key under them says which is which. */
const STROKES = [{ dash: null, width: 1.8 }, { dash: [6, 3], width: 1.2 }, { dash: [1.5, 2.5], width: 1.4 }] as const;

/** Shares that climb in steps as days go by. */
export function drawSteps(doc: Doc, { unit, timeUnit, until, curves }: Extract<Picture, { kind: 'steps' }>): void {
  const plane = drawPlane(doc, { height: HEIGHT, x: { from: 0, to: until, ticks: stepsTo(until, 7).filter((at) => at <= until).map((at) => ({ at, text: count(at) })), title: timeUnit }, y: { to: 1, text: (share) => (share === 0 ? '0%' : shareText(share)), title: unit } });
  const { y } = doc;
  const key: { readonly label: string; readonly stroke: (typeof STROKES)[number] }[] = [];
  [...curves].reverse().forEach(({ label, steps }, i) => {
    const stroke = STROKES[i % STROKES.length] ?? STROKES[0];
    const shown = steps.filter(({ day }) => day <= until);
    const points = shown.flatMap(({ day, share }, at) => [[plane.x(day), plane.y(shown[at - 1]?.share ?? 0)] as const, [plane.x(day), plane.y(share)] as const]);
    drawLine(doc, [[plane.x(0), plane.y(0)], ...points, [plane.x(until), plane.y(shown.at(-1)?.share ?? 0)]]);
    stroked(doc, stroke);
    key.push({ label, stroke });
  });
  doc.y = y + 4;
  for (const { label, stroke } of key) {
    const at = doc.y + 5;
    drawLine(doc, [[PAGE.left + 34, at], [PAGE.left + 64, at]]);
    stroked(doc, stroke);
    doc.font(TEXT).fontSize(SIZE.small).fillColor(INK.text).text(label, PAGE.left + 72, doc.y, { width: WIDTH - 72 });
  }
  doc.x = PAGE.left;
}

function stroked(doc: Doc, { dash, width }: (typeof STROKES)[number]): void {
  doc.lineWidth(width).strokeColor(INK.data);
  if (dash !== null) doc.dash(dash[0], { space: dash[1] });
  doc.stroke().undash();
}
