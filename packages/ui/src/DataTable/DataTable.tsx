import { useId } from 'react';
import type { ReactNode } from 'react';
import { Link } from '../Link/Link.js';
import { ScrollPanel } from '../ScrollPanel/ScrollPanel.js';
import { HeadCell } from './HeadCell.js';
import { cellClass } from './column.js';
import type { Column } from './column.js';

export interface DataTableProps<Row> {
  /** What the table lists and in which order; hidden only where a heading above says the same. */
  readonly caption: string;
  readonly captionHidden?: boolean;
  /** The first column heads its row. */
  readonly columns: readonly [Column<Row>, ...Column<Row>[]];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Where a row opens: the words of its first cell become the link. */
  readonly rowHref?: ((row: Row) => string | undefined) | undefined;
  /** A second line in the first cell, under the link. */
  readonly rowSub?: ((row: Row) => ReactNode) | undefined;
  /** Asked for another order. The table never sorts: its rows may be a part of a longer list. */
  readonly onSort?: ((column: string) => void) | undefined;
  /** A row of totals: one cell for each column. */
  readonly foot?: readonly ReactNode[] | undefined;
  /** Stands in the table's place when there are no rows: an EmptyState that names the cure. */
  readonly empty?: ReactNode;
  /** The list is being fetched anew; the rows stay readable meanwhile. */
  readonly busy?: boolean;
  /** Where there is little room each row becomes a block of named lines, for lists that are read row by row. Without it the table scrolls sideways in its panel. */
  readonly stacks?: boolean;
  /** Scrolls within itself past 600 px, with its head in view. */
  readonly tall?: boolean;
}

/** A list as a real table: caption, scopes, row headings, order by buttons in the heads. It scrolls inside its own panel. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { caption, captionHidden = false, columns, rows, rowKey, onSort, foot, empty, busy = false, tall = false, stacks = false } = props;
  const id = useId();
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <ScrollPanel labelledBy={id} tall={tall}>
      <table className={stacks ? 'c-table c-table-stacks' : 'c-table'} aria-busy={busy}>
        <caption id={id} className={captionHidden ? 'c-hidden' : undefined}>{caption}</caption>
        <thead><tr>{columns.map((c) => <HeadCell key={c.key} heading={c.heading} className={cellClass(c)} sort={c.sort} onSort={onSort === undefined ? undefined : () => onSort(c.key)} />)}</tr></thead>
        <tbody>{rows.map((row) => <BodyRow key={rowKey(row)} row={row} table={props} />)}</tbody>
        {foot === undefined ? null : <tfoot><tr>{foot.map((cell, i) => <FootCell key={columns[i]?.key ?? i} column={columns[i]} isFirst={i === 0}>{cell}</FootCell>)}</tr></tfoot>}
      </table>
    </ScrollPanel>
  );
}

function BodyRow<Row>({ row, table: { columns: [first, ...others], rowHref, rowSub } }: { readonly row: Row; readonly table: DataTableProps<Row> }): ReactNode {
  const href = rowHref?.(row);
  return (
    <tr>
      <th scope="row" className={cellClass(first)}>
        {href === undefined ? first.cell(row) : <Link href={href}>{first.cell(row)}</Link>}
        {rowSub === undefined ? null : <span className="c-table-sub">{rowSub(row)}</span>}
      </th>
      {others.map((column) => <td key={column.key} className={cellClass(column)} data-head={column.heading}>{column.cell(row)}</td>)}
    </tr>
  );
}

function FootCell<Row>({ column, isFirst, children }: { readonly column: Column<Row> | undefined; readonly isFirst: boolean; readonly children: ReactNode }): ReactNode {
  const className = column === undefined ? undefined : cellClass(column);
  return isFirst ? <th scope="row" className={className}>{children}</th> : <td className={className}>{children}</td>;
}
