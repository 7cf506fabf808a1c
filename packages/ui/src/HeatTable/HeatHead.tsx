import type { ReactNode } from 'react';
import { runsOf } from './heat-groups.js';
import type { Run } from './heat-groups.js';
import type { HeatColumn } from './heat-types.js';

/** The head: one row, or two where columns share a group. */
export function HeatHead({ rowHeading, columns }: { readonly rowHeading: string; readonly columns: readonly HeatColumn[] }): ReactNode {
  const runs = runsOf(columns);
  const isGrouped = runs.some((run) => run.group !== undefined);
  const rowSpan = isGrouped ? 2 : 1;
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={rowSpan} className="c-heat-corner">{rowHeading}</th>
        {runs.map((run) => <RunHead key={run.columns[0]?.key ?? ''} run={run} rowSpan={rowSpan} isGrouped={isGrouped} />)}
        <th scope="col" rowSpan={rowSpan} className="c-heat-edge c-heat-head">All</th>
      </tr>
      {isGrouped ? <tr>{runs.flatMap((run) => (run.group === undefined ? [] : run.columns.map((column, i) => <th key={column.key} scope="col" className={i === 0 ? 'c-heat-sub c-heat-edge' : 'c-heat-sub'}>{column.label}</th>)))}</tr> : null}
    </thead>
  );
}

function RunHead({ run, rowSpan, isGrouped }: { readonly run: Run; readonly rowSpan: number; readonly isGrouped: boolean }): ReactNode {
  if (run.group !== undefined) return <th scope="colgroup" colSpan={run.columns.length} className="c-heat-edge c-heat-head">{run.group}</th>;
  return <th scope="col" rowSpan={rowSpan} className={isGrouped ? 'c-heat-edge c-heat-head' : 'c-heat-head'}>{run.columns[0]?.label}</th>;
}
