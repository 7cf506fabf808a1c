import type { AskedFigure } from '../figures/asked-figure.js';
import { hashOf } from '../../../audit/canonical.js';
import { INK, PAGE, SIZE, STRONG, TEXT, WIDTH } from './sheet-of-paper.js';
import type { Doc } from './sheet-of-paper.js';

/** By what the pack is proven: each figure by its name and the digest of its values, and all of them by one. */
export function lastPage(doc: Doc, figures: readonly AskedFigure[], digest: string): void {
  doc.addPage();
  const line = (font: string, size: number, words: string, gap: number): void => { doc.font(font).fontSize(size).fillColor(INK.text).text(words, PAGE.left, doc.y + gap, { width: WIDTH }); };
  doc.addStructure(doc.struct('H2', {}, () => line(STRONG, SIZE.head, 'How this can be checked', 0)));
  doc.addStructure(doc.struct('P', {}, () => line(TEXT, SIZE.body, 'Each figure has a name, its query id. Asked for again by that name, by somebody whose figures are as exact and on the same data, it gives the same values. The digest of a figure is SHA-256 over its values; the digest of the pack is SHA-256 over names and digests of its figures, in order.', 6)));
  doc.addStructure(doc.struct('P', {}, () => { line(STRONG, SIZE.body, 'Digest of the pack', 8); line(TEXT, SIZE.body, digest, 2); }));
  for (const { title, queryId, values } of figures) {
    doc.addStructure(doc.struct('P', {}, () => {
      line(STRONG, SIZE.body, title, 10);
      line(TEXT, SIZE.small, queryId === null ? 'There is no such figure for whoever asked.' : `Query id: ${queryId}`, 2);
      if (queryId !== null) line(TEXT, SIZE.small, `Digest: ${hashOf(values).toString('hex')}`, 2);
    }));
  }
}
