import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { ScrollPanel } from './ScrollPanel.js';

export interface Column<Row> {
  readonly key: string;
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers are set to the right in figures of one width. */
  readonly numeric?: boolean;
  /** Given where the table can be put in order by this column. */
  readonly sort?: 'ascending' | 'descending' | 'none';
}
export interface DataTableProps<Row> {
  /** Says what the table shows; hidden only where a heading above says the same. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly onSort?: (column: string) => void;
  readonly foot?: readonly ReactNode[];
}

/** A real table: caption, scopes, row headings in the first column, sorting by buttons in the heads. It scrolls inside its own panel. */
export function DataTable<Row>({ caption, captionHidden = false, columns, rows, rowKey, onSort, foot }: DataTableProps<Row>): ReactNode {
  const id = useId();
  const [first, ...others] = columns;
  return (
    <ScrollPanel labelledBy={id}>
      <table className="c-table">
        <caption id={id} className={captionHidden ? 'c-hidden' : undefined}>{caption}</caption>
        <thead><tr>{columns.map((c) => <Head key={c.key} column={c as Column<unknown>} onSort={onSort} />)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row">{first.cell(row)}</th>
              {others.map((c) => <td key={c.key} className={c.numeric ? 'c-number' : undefined}>{c.cell(row)}</td>)}
            </tr>
          ))}
        </tbody>
        {foot === undefined ? null : <tfoot><tr>{foot.map((cell, i) => (i === 0 ? <th key={columns[i]?.key ?? i} scope="row">{cell}</th> : <td key={columns[i]?.key ?? i} className={columns[i]?.numeric ? 'c-number' : undefined}>{cell}</td>))}</tr></tfoot>}
      </table>
    </ScrollPanel>
  );
}

function Head({ column: { key, heading, numeric, sort }, onSort }: { readonly column: Column<unknown>; readonly onSort: ((column: string) => void) | undefined }): ReactNode {
  const cls = numeric ? 'c-number' : undefined;
  if (sort === undefined || onSort === undefined) return <th scope="col" className={cls}>{heading}</th>;
  const Icon = sort === 'ascending' ? ArrowUp : sort === 'descending' ? ArrowDown : ArrowUpDown;
  return <th scope="col" className={cls} aria-sort={sort}><button type="button" className="c-sort" onClick={() => onSort(key)}>{heading}<Icon size={16} aria-hidden /></button></th>;
}
