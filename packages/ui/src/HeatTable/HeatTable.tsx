import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { ScrollPanel } from '../DataTable/ScrollPanel.js';
import { Link } from '../Link/Link.js';

export interface HeatCell { readonly text: string; readonly href?: string | undefined; readonly shade?: 'more-1' | 'more-2' | 'fewer-1' | 'fewer-2' | undefined; readonly mark?: string | undefined; readonly says?: string | undefined }
export interface HeatColumn { readonly key: string; readonly label: string; readonly group?: string | undefined }
export interface HeatTableProps {
  readonly caption: string;
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly { readonly key: string; readonly label: string; readonly cells: readonly HeatCell[]; readonly total: string }[];
  readonly totals: readonly string[];
  readonly grandTotal: string;
  readonly rowHeading: string;
}

/**
 * Two sets of categories against each other as a real table. One cell at a time is in the tab order; arrow keys, Home and End move
 * between cells. Shade is decided by the caller and never stands alone: a mark or a word goes with it.
 */
export function HeatTable({ caption, columns, rows, totals, grandTotal, rowHeading }: HeatTableProps): ReactNode {
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const groups = groupsOf(columns);
  const move = (event: KeyboardEvent): void => {
    const next = step(event.key, at, rows.length, columns.length);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus();
  };
  return (
    <ScrollPanel labelledBy={id}>
      <table className="c-heat" ref={table} onKeyDown={move}>
        <caption id={id} className="c-hidden">{caption} Arrow keys move between the cells.</caption>
        <thead>
          {groups === null ? null : <tr><td />{groups.map((g) => <th key={g.label} scope="colgroup" colSpan={g.span} className="c-heat-group">{g.label}</th>)}<td /></tr>}
          <tr><th scope="col" className="c-heat-row-heading">{rowHeading}</th>{columns.map((c) => <th key={c.key} scope="col">{c.label}</th>)}<th scope="col">All</th></tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, c) => (
                <td key={columns[c]?.key ?? c} className={cell.shade === undefined ? undefined : `c-heat-${cell.shade}`}>
                  <Cell cell={cell} name={`${r}-${c}`} inTabOrder={at.row === r && at.column === c} onFocus={() => setAt({ row: r, column: c })} label={cell.says ?? `${row.label}, ${columns[c]?.label ?? ''}: ${cell.text}`} />
                </td>
              ))}
              <td className="c-heat-total">{row.total}</td>
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row">All</th>{totals.map((t, i) => <td key={columns[i]?.key ?? i}>{t}</td>)}<td>{grandTotal}</td></tr></tfoot>
      </table>
    </ScrollPanel>
  );
}

function Cell({ cell, name, inTabOrder, onFocus, label }: { readonly cell: HeatCell; readonly name: string; readonly inTabOrder: boolean; readonly onFocus: () => void; readonly label: string }): ReactNode {
  const inside = <>{cell.mark === undefined ? null : <i aria-hidden>{cell.mark}</i>}{cell.text}</>;
  const common = { 'data-cell': name, tabIndex: inTabOrder ? 0 : -1, onFocus } as const;
  return cell.href === undefined ? <span {...common} className="c-heat-cell">{inside}</span> : <Link {...common} href={cell.href} className="c-heat-cell" aria-label={label}>{inside}</Link>;
}

interface Place { readonly row: number; readonly column: number }
function step(key: string, { row, column }: Place, rows: number, columns: number): Place | null {
  switch (key) {
    case 'ArrowRight': return { row, column: Math.min(column + 1, columns - 1) };
    case 'ArrowLeft': return { row, column: Math.max(column - 1, 0) };
    case 'ArrowDown': return { row: Math.min(row + 1, rows - 1), column };
    case 'ArrowUp': return { row: Math.max(row - 1, 0), column };
    case 'Home': return { row, column: 0 };
    case 'End': return { row, column: columns - 1 };
    default: return null;
  }
}

function groupsOf(columns: readonly HeatColumn[]): { readonly label: string; readonly span: number }[] | null {
  if (columns.every((c) => c.group === undefined)) return null;
  return columns.reduce<{ label: string; span: number }[]>((groups, { group = '' }) => {
    const last = groups.at(-1);
    return last?.label === group ? [...groups.slice(0, -1), { label: group, span: last.span + 1 }] : [...groups, { label: group, span: 1 }];
  }, []);
}
