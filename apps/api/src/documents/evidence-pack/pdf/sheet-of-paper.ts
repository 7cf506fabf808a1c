import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';

/** The paper and what stands on every sheet of it, in points. */
export const PAGE = { width: 595.28, height: 841.89, left: 48, right: 48, top: 64, bottom: 64 } as const;
export const WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const FOOT = PAGE.height - PAGE.bottom;

/** The colours of the page in light. */
export const INK = { text: '#15212a', quiet: '#47555f', rule: '#d5dbdb', strong: '#74828a', data: '#0b5060', bar: '#2f7180', third: '#6e7d86', signal: '#b4460c', band: '#dce9eb', sunk: '#f0f3f1', more: ['#fbe9dc', '#f2be96'], fewer: ['#e2eef0', '#a9cfd7'] } as const;

/** Names of the letters in the file. */
export const TEXT = 'Text';
export const STRONG = 'Strong';
export const SIZE = { title: 20, head: 14, lead: 11, body: 9.5, small: 8 } as const;

/** The letters, which travel inside the file (Atkinson Hyperlegible Next, SIL Open Font Licence 1.1). */
export async function letters(): Promise<{ readonly text: Buffer; readonly strong: Buffer }> {
  const require = createRequire(import.meta.url);
  const files = [require.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff'), require.resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff')] as const;
  const [text, strong] = await Promise.all([readFile(files[0]), readFile(files[1])]);
  return { text, strong };
}

/** A drawing board: the document and where its next line stands. */
export type Doc = PDFKit.PDFDocument;
