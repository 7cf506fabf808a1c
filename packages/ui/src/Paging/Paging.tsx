import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../Button/Button.js';
import { Link } from '../Link/Link.js';

export interface PaginationProps {
  /** What is paged, for screen readers: "Pages of orders". */
  readonly label: string;
  /** What is in view: "1 to 25 of 107". */
  readonly summary: string;
  /** Left out at the first page and at the last. A cursor knows no page numbers, so there are none. */
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
}

/** Forward and back through a list that is read by cursors. */
export function Pagination({ label, summary, previousHref, nextHref }: PaginationProps): ReactNode {
  return (
    <nav className="c-paging" aria-label={label}>
      <p>{summary}</p>
      <ul>
        {previousHref === undefined ? null : <li><Link href={previousHref} rel="prev"><ArrowLeft size={16} aria-hidden />Previous</Link></li>}
        {nextHref === undefined ? null : <li><Link href={nextHref} rel="next">Next<ArrowRight size={16} aria-hidden /></Link></li>}
      </ul>
    </nav>
  );
}

export interface LoadMoreProps {
  readonly shown: number;
  /** Null where the whole is not counted. */
  readonly total: number | null;
  /** What is listed, in the plural: "orders". */
  readonly noun: string;
  /** Null when everything is there. */
  readonly onMore: (() => void) | null;
  readonly busy?: boolean;
}

/** Adds the next part of a list under what is there. Focus stays on the button and the new count is announced. */
export function LoadMore({ shown, total, noun, onMore, busy = false }: LoadMoreProps): ReactNode {
  const count = (n: number): string => n.toLocaleString('en-GB');
  return (
    <div className="c-paging">
      <p role="status">{total === null ? `${count(shown)} ${noun} shown` : `${count(shown)} of ${count(total)} ${noun} shown`}</p>
      {onMore === null ? null : <Button small onPress={onMore} isPending={busy}>{busy ? 'Getting more…' : 'Show more'}</Button>}
    </div>
  );
}
