import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SortState } from './column.js';

const MARKS = { ascending: ArrowUp, descending: ArrowDown, none: ChevronsUpDown } as const;

interface HeadCellProps {
  readonly heading: string;
  readonly className: string | undefined;
  readonly sort: SortState | undefined;
  readonly onSort: (() => void) | undefined;
}

/** The head of a column: a button where the list can be put in its order. Only the column in force carries aria-sort, so that it is heard. */
export function HeadCell({ heading, className, sort, onSort }: HeadCellProps): ReactNode {
  const inForce = sort === 'none' ? undefined : sort;
  if (sort === undefined || onSort === undefined) return <th scope="col" className={className} aria-sort={inForce}>{heading}</th>;
  const Mark = MARKS[sort];
  return (
    <th scope="col" className={className} aria-sort={inForce}>
      <button type="button" className="c-sort" onClick={onSort}>{heading}<Mark size={16} aria-hidden className={`c-sort-${sort}`} /></button>
    </th>
  );
}
