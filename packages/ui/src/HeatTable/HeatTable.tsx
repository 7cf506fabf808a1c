import { memo, useId } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { useFollowLinks } from '../Link/Link.js';
import { ScrollPanel } from '../ScrollPanel/ScrollPanel.js';
import { HeatCellContent } from './HeatCellContent.js';
import { HeatHead } from './HeatHead.js';
import { HeatKey } from './HeatKey.js';
import { startsGroup } from './heat-groups.js';
import type { HeatColumn, HeatRow, HeatWords } from './heat-types.js';
import { useOneTabStop } from './use-one-tab-stop.js';

export interface HeatTableProps {
  /** What the numbers count, for screen readers: "Visits by park and season." */
  readonly caption: string;
  /** What the rows are. */
  readonly rowHeading: string;
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  /** One for each column, and the whole. */
  readonly totals: readonly string[];
  readonly grandTotal: string;
  /** What shades, marks and signs mean. Needed as soon as a cell is shaded: no table says something in colour alone. */
  readonly words?: HeatWords | undefined;
}

/**
 * Two sets of categories against each other, as a real table with the number in each cell. Cells that open something make up one tab
 * stop: arrow keys go to the next such cell, Home and End to the ends of the row, with Control to the ends of the table.
 */
export function HeatTable({ caption, rowHeading, columns, rows, totals, grandTotal, words }: HeatTableProps): ReactNode {
  const id = useId();
  const { table, active, onKeyDown, onFocus } = useOneTabStop(rows);
  const [activeRow, activeColumn] = active === undefined ? [-1, -1] : active.split(':').map(Number) as [number, number];
  const onClick = useFollowLinks();
  return (
    <div className="c-heat">
      {words === undefined ? null : <HeatKey words={words} />}
      <ScrollPanel labelledBy={id}>
        <table className="c-heat-table" style={{ '--heat-columns': columns.length } as CSSProperties} ref={table} onKeyDown={onKeyDown} onFocus={onFocus} onClick={onClick}>
          <caption id={id} className="c-hidden">{caption}{active === undefined ? '' : ' Arrow keys move between the cells that open.'}</caption>
          <HeatHead rowHeading={rowHeading} columns={columns} />
          <tbody>{rows.map((row, r) => <BodyRow key={row.key} row={row} at={r} columns={columns} words={words} stop={r === activeRow ? activeColumn : null} />)}</tbody>
          <tfoot><tr><th scope="row">All</th>{totals.map((total, c) => <td key={columns[c]?.key ?? c} className={edge(columns, c)}>{total}</td>)}<td className="c-heat-edge">{grandTotal}</td></tr></tfoot>
        </table>
      </ScrollPanel>
    </div>
  );
}

interface BodyRowProps {
  readonly row: HeatRow;
  readonly at: number;
  readonly columns: readonly HeatColumn[];
  readonly words: HeatWords | undefined;
  /** The column of the cell that Tab goes to, where it is in this row. */
  readonly stop: number | null;
}

/** A row is drawn again only when it changes or the keyboard comes to it or leaves it: a table can have a hundred and fifty. */
const BodyRow = memo(function BodyRow({ row, at, columns, words, stop }: BodyRowProps): ReactNode {
  return (
    <tr>
      <th scope="row">{row.label}</th>
      {row.cells.map((cell, c) => {
        const column = columns[c];
        const shade = cell.shade === undefined || cell.hidden !== undefined ? '' : ` c-heat-${cell.shade}`;
        return (
          <td key={column?.key ?? c} className={`${edge(columns, c)}${shade}${cell.hidden === undefined ? '' : ' c-heat-hidden'}`}>
            <HeatCellContent cell={cell} words={words} place={`${row.label}, ${column?.group === undefined ? '' : `${column.group} `}${column?.label ?? ''}`} at={`${at}:${c}`} isStop={stop === c} />
          </td>
        );
      })}
      <td className="c-heat-edge c-heat-total">{row.total}</td>
    </tr>
  );
});

const edge = (columns: readonly HeatColumn[], at: number): string => (startsGroup(columns, at) ? 'c-heat-edge' : '');
