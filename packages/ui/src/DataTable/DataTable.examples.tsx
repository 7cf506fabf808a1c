import { Status } from '../Status/Status.js';
import { EmptyState } from '../States/States.js';
import type { Examples } from '../base/example.js';
import { DataTable } from './DataTable.js';
import type { Column } from './column.js';

interface Tour { readonly ref: string; readonly guide: string; readonly park: string; readonly date: string; readonly late?: boolean; readonly people: number }
const tours: readonly Tour[] = [
  { ref: 'TOUR-0311', guide: 'Invented Guide One', park: 'North shore', date: 'Wed 18 Nov', late: true, people: 139 },
  { ref: 'TOUR-0422', guide: 'Invented Guide Two', park: 'Long meadow', date: 'Mon 23 Nov', people: 19 },
  { ref: 'TOUR-0405', guide: 'Invented Guide Three', park: 'Old quarry and ponds', date: 'Tue 24 Nov', people: 1038 },
];
const columns: readonly [Column<Tour>, ...Column<Tour>[]] = [
  { key: 'ref', heading: 'Tour', cell: (t) => t.ref, sort: 'none' },
  { key: 'park', heading: 'Park', cell: (t) => t.park },
  { key: 'date', heading: 'Date', cell: (t) => (t.late ? <Status tone="late">{t.date}, overdue</Status> : t.date), sort: 'ascending', nowrap: true },
  { key: 'people', heading: 'People', cell: (t) => t.people.toLocaleString('en-GB'), numeric: true, sort: 'none' },
];
const table = { caption: 'Tours, soonest date first', columns, rowKey: (t: Tour) => t.ref };

export const dataTableExamples: Examples = {
  'rows that open, in an order that can be changed': <DataTable {...table} captionHidden rows={tours} rowHref={(t) => `#${t.ref}`} rowSub={(t) => t.guide} onSort={() => undefined} />,
  'with its caption in view and a row of totals': <DataTable {...table} rows={tours} foot={['All', '', '', '1,196']} />,
  'being fetched anew': <DataTable {...table} captionHidden rows={tours} busy />,
  'without rows': <DataTable {...table} captionHidden rows={[]} empty={<EmptyState title="No tours match these two filters" action={<a href="#clear">Clear both</a>}>Without “Park: Roads” there are 3.</EmptyState>} />,
};
