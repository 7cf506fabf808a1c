import { londonDay, formatDay } from '@candour/domain/calendar';
import type { AskedFigure } from '../figures/asked-figure.js';
import type { PackAt } from '../make-pack.js';
import { MARK, MODE_SAYS } from '../pack-words.js';
import { drawFigure } from './draw-figure.js';
import { lastPage } from './last-page.js';
import { listOfWhatIsAsked } from './narrowed-to.js';
import { FOOT, INK, PAGE, SIZE, STRONG, TEXT, WIDTH, letters } from './sheet-of-paper.js';
import type { Doc } from './sheet-of-paper.js';

/** The file and how many pages it has. */
export interface Drawn { readonly file: Buffer; readonly pages: number }

/**
 * Draws the pack as a tagged PDF: a first page that says what it is, each figure with its finding, picture, table and definition, and a
 * last page by which it is proven. Mark, mode and page number stand on every page. The library comes when the first pack is drawn.
 */
export async function drawPack(order: PackAt, figures: readonly AskedFigure[], digest: string): Promise<Drawn> {
  const [{ default: PDFDocument }, { text, strong }] = await Promise.all([import('pdfkit'), letters()]);
  const doc = new PDFDocument({
    size: 'A4', bufferPages: true, pdfVersion: '1.7', lang: 'en-GB', tagged: true, displayTitle: true, margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right },
    info: { Title: `Patterns: ${order.viewer.force.name}`, Author: order.viewer.force.name, Subject: MODE_SAYS[order.mode], CreationDate: new Date(order.at) },
  });
  const file = collected(doc);
  doc.registerFont(TEXT, text);
  doc.registerFont(STRONG, strong);
  firstPage(doc, order, figures);
  for (const figure of figures) drawFigure(doc, figure);
  lastPage(doc, figures, digest);
  const { count: pages } = doc.bufferedPageRange();
  for (let page = 0; page < pages; page += 1) onEveryPage(doc, order, page, pages);
  doc.end();
  return { file: await file, pages };
}

const collected = (doc: Doc): Promise<Buffer> => new Promise((resolve, reject) => {
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts))).on('error', reject);
});

function firstPage(doc: Doc, order: PackAt, figures: readonly AskedFigure[]): void {
  doc.addStructure(doc.struct('H1', {}, () => { doc.font(STRONG).fontSize(SIZE.title).fillColor(INK.text).text(`Patterns: ${order.viewer.force.name}`, PAGE.left, PAGE.top + 20, { width: WIDTH }); }));
  const say = (name: string, words: string): void => doc.addStructure(doc.struct('P', {}, () => {
    doc.moveDown(0.6).font(STRONG).fontSize(SIZE.lead).fillColor(INK.text).text(`${name} `, { continued: true, width: WIDTH }).font(TEXT).text(words);
  })) as unknown as void;
  say('How exact:', MODE_SAYS[order.mode]);
  say('As of:', `${formatDay(londonDay(order.at))}, ${clock(order.at)} (London).`);
  say('Narrowed to:', listOfWhatIsAsked(order));
  say('What it does not say:', 'Figures show how many and when, never why, and nothing of any person. A difference is spoken of only where it is beyond chance.');
  doc.addStructure(doc.struct('H2', {}, () => { doc.moveDown(1.4).font(STRONG).fontSize(SIZE.head).text('What is in it'); }));
  doc.addStructure(doc.struct('L', {}, figures.map(({ title, absent }, i) => doc.struct('LI', {}, () => {
    doc.moveDown(0.3).font(TEXT).fontSize(SIZE.lead).text(`${i + 1}. ${title}${absent === null ? '' : ' (nothing to show; the reason stands in its place)'}`, PAGE.left, undefined, { width: WIDTH });
  }))));
}

/** Mark, how exact the numbers are, and which page it is; for those who hear the pages it is no part of the text. */
function onEveryPage(doc: Doc, order: PackAt, page: number, pages: number): void {
  doc.switchToPage(page);
  // Below the margin the library would begin another page.
  const { margins } = doc.page;
  const { bottom } = margins;
  margins.bottom = 0;
  doc.markContent('Artifact', { type: 'Pagination' });
  doc.font(STRONG).fontSize(SIZE.small).fillColor(INK.text).text(MARK, PAGE.left, 30, { width: WIDTH, align: 'center', lineBreak: false });
  doc.moveTo(PAGE.left, FOOT + 14).lineTo(PAGE.width - PAGE.right, FOOT + 14).lineWidth(0.5).strokeColor(INK.rule).stroke();
  doc.font(STRONG).text(order.mode === 'EXACT' ? MODE_SAYS.EXACT : 'Protected figures.', PAGE.left, FOOT + 22, { width: WIDTH, lineBreak: false });
  doc.font(TEXT).text(`${order.viewer.force.name}. As of ${formatDay(londonDay(order.at))}, ${clock(order.at)}.`, PAGE.left + 150, FOOT + 22, { width: 260, lineBreak: false });
  doc.text(`Page ${page + 1} of ${pages}`, PAGE.left, FOOT + 22, { width: WIDTH, align: 'right', lineBreak: false });
  doc.font(STRONG).text(MARK, PAGE.left, FOOT + 38, { width: WIDTH, align: 'center', lineBreak: false });
  doc.endMarkedContent();
  margins.bottom = bottom;
}

const hours = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const clock = (at: string): string => hours.format(new Date(at));
