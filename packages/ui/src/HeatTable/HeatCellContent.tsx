import type { ReactNode } from 'react';
import { VisuallyHidden } from '../base/VisuallyHidden.js';
import type { HeatCell, HeatWords } from './heat-types.js';

interface HeatCellContentProps {
  readonly cell: HeatCell;
  readonly words: HeatWords | undefined;
  /** Row and column in words, for the name of a link: out of its table a bare number says nothing. */
  readonly place: string;
  readonly at: string;
  readonly isStop: boolean;
}

/** What stands in a cell: the number, its sign, and the words for both; as a link or a button where the cell opens. */
export function HeatCellContent({ cell, words, place, at, isStop }: HeatCellContentProps): ReactNode {
  const says = inWords(cell, words);
  const seen = <>{cell.mark === undefined ? null : <span className="c-heat-mark" aria-hidden>{cell.mark}</span>}{cell.text}</>;
  const stop = { 'data-heat-at': at, tabIndex: isStop ? 0 : -1, className: 'c-heat-open', 'aria-label': cell.says ?? [`${place}: ${cell.text}`, ...says].join(', ') };
  // The table follows its links: a component for each of fifteen hundred cells would be slow to draw.
  if (cell.href !== undefined) return <a href={cell.href} {...stop}>{seen}</a>;
  if (cell.onPress !== undefined) return <button type="button" onClick={cell.onPress} {...stop}>{seen}</button>;
  return <span className="c-heat-plain" title={cell.hidden}>{seen}{says.length === 0 ? null : <VisuallyHidden>, {says.join(', ')}</VisuallyHidden>}</span>;
}

function inWords({ hidden, shade, mark }: HeatCell, words: HeatWords | undefined): string[] {
  if (hidden !== undefined) return [hidden];
  // A step of a scale says no more than the number itself.
  const byShade = shade === undefined || words?.shades[shade] === undefined || shade.startsWith('level') ? undefined : `${words.shades[shade]} ${words.lead.toLowerCase()}`;
  const byMark = mark === undefined ? undefined : (words?.marks?.[mark] ?? mark);
  return [byShade, byMark].filter((s) => s !== undefined);
}
