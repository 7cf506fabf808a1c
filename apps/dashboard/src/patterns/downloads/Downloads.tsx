import { Button, Statement } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { csvOf } from './csv.js';
import { MARK, fileName } from './file-name.js';
import { whenDrawn } from './when-drawn.js';
import { pngOf } from './picture.js';
import { saveFile } from './save-file.js';
import { NOT_FOR_RELEASE } from './sheet.js';
import type { Sheet } from './sheet.js';
import { xlsxOf } from './xlsx.js';

export interface DownloadsProps {
  readonly sheet: () => Sheet;
  readonly finding: string;
  readonly foot: ReactNode;
  readonly picture: ReactNode;
  readonly force: string;
  readonly period: string;
  readonly exact: boolean;
  readonly title: string;
}

type Doing = { readonly kind: 'idle' } | { readonly kind: 'making' | 'done'; readonly what: string } | { readonly kind: 'failed' };

/** The files a figure can be taken away as. The picture is drawn anew for its file, wide and light, whatever the page is. */
export function Downloads(props: DownloadsProps): ReactNode {
  const { title, force, period, exact, sheet } = props;
  const [doing, setDoing] = useState<Doing>({ kind: 'idle' });
  const [drawing, setDrawing] = useState(false);
  const name = (extension: 'csv' | 'png' | 'xlsx'): string => fileName(title, force, period, exact, extension);
  const make = async (what: string, work: () => Promise<void>): Promise<void> => {
    setDoing({ kind: 'making', what });
    await work().then(() => setDoing({ kind: 'done', what }), () => setDoing({ kind: 'failed' }));
  };
  const png = (host: HTMLElement): Promise<void> => make('The picture', async () => { await whenDrawn(host); saveFile(await pngOf(host), name('png')); }).finally(() => setDrawing(false));
  return (
    <div className="d-downloads">
      {exact ? <Statement more="The name, every sheet and every picture say so. A release is made of protected figures alone.">{`${NOT_FOR_RELEASE}.`}</Statement> : null}
      <ul>
        <li><Button onPress={() => setDrawing(true)} isPending={drawing}>Picture (PNG)</Button><span>The chart with its question, finding and notes.</span></li>
        <li><Button onPress={() => void make('The table as CSV', async () => saveFile(new Blob([csvOf(sheet())], { type: 'text/csv;charset=utf-8' }), name('csv')))}>Table (CSV)</Button><span>For any program. What the numbers are stands above them.</span></li>
        <li><Button onPress={() => void make('The table for Excel', async () => saveFile(await xlsxOf(sheet()), name('xlsx')))}>Table (XLSX)</Button><span>For Excel. What the numbers are stands on a second sheet.</span></li>
      </ul>
      <p role="status" className="d-downloads-said">{doing.kind === 'making' ? `${doing.what} is being made.` : doing.kind === 'done' ? `${doing.what} is with your downloads.` : doing.kind === 'failed' ? 'The file could not be made. Try again, or take another kind.' : ''}</p>
      {drawing ? createPortal(<ToDraw {...props} onThere={png} />, document.body) : null}
    </div>
  );
}

/** What the picture's file shows: it stands beside the page while it is drawn, and nobody meets it there. */
const ToDraw = ({ title, finding, picture, foot, exact, onThere }: DownloadsProps & { readonly onThere: (host: HTMLElement) => Promise<void> }): ReactNode => (
  <div className="d-to-draw" inert aria-hidden ref={(host) => { if (host !== null && host.dataset['begun'] === undefined) { host.dataset['begun'] = 'true'; void onThere(host); } }}>
    <p className="d-to-draw-mark"><b>{MARK}</b>{exact ? ` ${NOT_FOR_RELEASE}.` : ' Protected figures.'}</p>
    <p className="d-to-draw-title">{title}</p>
    <p className="d-to-draw-finding">{finding}</p>
    <div className="d-to-draw-picture">{picture}</div>
    <p className="d-to-draw-foot">{foot}</p>
  </div>
);
