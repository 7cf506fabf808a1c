import { createHash } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import { hashOf } from '../../audit/canonical.js';
import type { Plain } from '../../audit/canonical.js';
import type { EvidencePackFigureType } from './evidence-pack.type.js';
import { drawPack } from './pdf/draw-pack.js';
import { askFigure } from './figures/ask-figure.js';
import type { AskedFigure } from './figures/asked-figure.js';
import type { PackOrder } from './pack-maker.js';

/** Asks the API in somebody's name and gives the data of the answer. @throws Error where it is answered with an error */
export type Ask = (document: DocumentNode, variables: object) => Promise<Readonly<Record<string, unknown>>>;

/** A pack as it is kept. */
export interface MadePack { readonly file: Buffer; readonly fileDigest: Buffer; readonly digest: Buffer; readonly figures: readonly EvidencePackFigureType[]; readonly pages: number }

/** What is to be made, at an instant that stands on every page. */
export type PackAt = PackOrder & { readonly at: string };

/**
 * Asks for the figures one after another, in the name of whoever wants them, and draws them.
 * @param onDone is told after each how many are done; where it throws the work ends
 */
export async function makePack(order: PackAt, ask: Ask, onDone: (done: number) => Promise<void>): Promise<MadePack> {
  const asked: AskedFigure[] = [];
  for (const [i, which] of order.figures.entries()) {
    asked.push(await askFigure(which, order, ask));
    await onDone(i + 1);
  }
  const figures = asked.map(({ which, title, queryId, values }) => ({ figure: which, title, queryId, digest: queryId === null ? null : hashOf(values).toString('hex') }));
  const digest = contentDigest(figures);
  const { file, pages } = await drawPack(order, asked, digest.toString('hex'));
  return { file, fileDigest: createHash('sha256').update(file).digest(), digest, figures, pages };
}

/** SHA-256 over what the pack says: the name and the digest of the values of each figure, in order. Anybody who asks for the figures again can work it out. */
export const contentDigest = (figures: readonly Pick<EvidencePackFigureType, 'queryId' | 'digest'>[]): Buffer =>
  hashOf(['candour evidence pack 1', ...figures.map(({ queryId, digest }): Plain => [queryId, digest])]);
