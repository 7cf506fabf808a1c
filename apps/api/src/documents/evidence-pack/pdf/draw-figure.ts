import type { FigureFactsType } from '../../../analytics/figure-facts.type.js';
import { capital, listed, longMonth } from '@candour/domain/findings';
import type { AskedFigure, Picture } from '../figures/asked-figure.js';
import { drawBars } from './draw-bars.js';
import { drawControl } from './draw-control.js';
import { drawFunnel } from './draw-funnel.js';
import { drawHeat } from './draw-heat.js';
import { drawStacked } from './draw-stacked.js';
import { drawSteps } from './draw-steps.js';
import { drawTable } from './draw-table.js';
import { INK, PAGE, SIZE, STRONG, TEXT, WIDTH } from './sheet-of-paper.js';
import type { Doc } from './sheet-of-paper.js';

/** A figure on pages of its own: question, finding, picture, table, and what it is made of. */
export function drawFigure(doc: Doc, { title, said, facts, absent }: AskedFigure): void {
  doc.addPage();
  const line = (font: string, size: number, colour: string, words: string, gap: number): void => { doc.font(font).fontSize(size).fillColor(colour).text(words, PAGE.left, doc.y + gap, { width: WIDTH }); };
  doc.addStructure(doc.struct('H2', {}, () => line(STRONG, SIZE.head, INK.text, title, 0)));
  if (said !== null) doc.addStructure(doc.struct('P', {}, () => line(TEXT, SIZE.lead, INK.text, said.finding, 6)));
  if (absent !== null) doc.addStructure(doc.struct('P', {}, () => line(TEXT, SIZE.lead, INK.text, absent, 8)));
  if (said?.picture) drawPicture(doc, said.picture, `${title} ${said.finding}`);
  if (said?.table) drawTable(doc, said.table);
  if (facts !== null) doc.addStructure(doc.struct('P', {}, () => line(TEXT, SIZE.small, INK.quiet, [...(said?.notes ?? []), definitionOf(facts)].filter((each) => each !== '').join(' '), 12)));
}

function drawPicture(doc: Doc, picture: Picture, alt: string): void {
  doc.y += 12;
  // A heat table is its own picture and is heard as the table it is.
  if (picture.kind === 'heat') return drawHeat(doc, picture);
  doc.addStructure(doc.struct('Figure', { alt }, () => {
    switch (picture.kind) {
      case 'control': return drawControl(doc, picture);
      case 'bars': case 'dots': return drawBars(doc, picture);
      case 'funnel': return drawFunnel(doc, picture);
      case 'steps': return drawSteps(doc, picture);
      case 'stacked': return drawStacked(doc, picture);
    }
  }));
}

/** What is counted, over what, by which definition; what is left out or held back. */
function definitionOf({ metric, excludes, why, stillFilling, mode, suppressed }: FigureFactsType): string {
  const over = metric.denominator === null || metric.denominator === '' ? '' : `, of ${metric.denominator}`;
  const filling = stillFilling.length === 0 ? '' : `${listed(stillFilling.map(longMonth))} ${stillFilling.length === 1 ? 'still fills' : 'still fill'}.`;
  const held = mode === 'EXACT' && !suppressed ? '' : 'Protected: few stands for 5 or fewer, or for fewer than 5 people; other numbers are to the nearest 5.';
  return [`${metric.name}: ${capital(metric.numerator)}${over}.`, ...excludes, why ?? '', filling, held, `Definition ${metric.version}.`].filter((each) => each !== '').join(' ');
}
