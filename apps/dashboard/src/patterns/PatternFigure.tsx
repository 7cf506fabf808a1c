import { Figure } from '@candour/ui';
import type { FigureProps } from '@candour/ui';
import type { ReactNode } from 'react';
import { Downloads } from './downloads/Downloads.js';
import { MARK } from './downloads/file-name.js';
import { usePageSaid } from './downloads/PageSays.js';
import { sheetOf } from './downloads/sheet.js';
import type { Said } from './downloads/sheet.js';
import { momentText } from '../wording.js';

/** What a figure is, as its downloads say it. */
export interface FigureIs {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  readonly mode: 'EXACT' | 'PROTECTED';
  /** What is counted, and by which definition. */
  readonly definition: string;
  readonly version: number | null;
  readonly queryId: string | null;
  readonly excludes: readonly string[];
  readonly why: string | null;
}

/** A figure of the page: what `Figure` is, and to be taken away as picture, CSV and XLSX, each of which says what the figure is. */
export function PatternFigure<Row>({ about, ...figure }: FigureProps<Row> & { readonly about: FigureIs }): ReactNode {
  const page = usePageSaid();
  const { title, finding, columns, rows, children, foot, state } = figure;
  const exact = about.mode === 'EXACT';
  const period = about.from === about.to ? about.from : `${about.from} to ${about.to}`;
  const download = state !== undefined ? undefined : (
    <Downloads title={title} finding={finding} foot={<>{page.force}. {page.filters}. {foot}</>} picture={children} force={page.force} period={period} exact={exact}
      sheet={() => sheetOf(title, exact, saidOf(title, finding, period, about, page), columns, rows)} />
  );
  return <Figure {...figure} download={download} />;
}

const saidOf = (title: string, finding: string, period: string, about: FigureIs, page: { readonly force: string; readonly filters: string }): readonly Said[] => [
  { name: 'Mark', value: MARK },
  { name: 'Question', value: title },
  { name: 'Finding', value: finding },
  { name: 'Force', value: page.force },
  { name: 'Metric', value: about.definition },
  { name: 'Definition version', value: about.version },
  { name: 'Months', value: period },
  { name: 'Filters', value: page.filters },
  { name: 'As of', value: momentText(about.asOf) },
  { name: 'Mode', value: about.mode === 'EXACT' ? 'Exact figures. Not for release' : 'Protected: few stands for 5 or fewer, or for fewer than 5 people; other numbers are to the nearest 5' },
  { name: 'Left out', value: about.excludes.join(' ') },
  { name: 'Held back', value: about.why },
  { name: 'Query id', value: about.queryId },
].filter(({ value }) => value !== null && value !== '');
