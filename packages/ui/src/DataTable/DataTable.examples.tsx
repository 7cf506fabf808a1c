import { DataTable } from './DataTable.js';
import { LoadMore } from './LoadMore.js';

const rows = [{ id: 'a', n: 3 }, { id: 'b', n: 12 }];
const columns = [{ key: 'id', heading: 'Name', cell: (r: { id: string }) => r.id, sort: 'ascending' }, { key: 'n', heading: 'Count', cell: (r: { n: number }) => r.n, numeric: true, sort: 'none' }] as const;
export const dataTableExamples = {
  'a table that can be put in order': <DataTable caption="Things and how many" columns={columns} rows={rows} rowKey={(r) => r.id} onSort={() => undefined} foot={['All', 15]} />,
  'a table without rows': <DataTable caption="Things" columns={[columns[0]]} rows={[]} rowKey={(r: { id: string }) => r.id} />,
  'the end of a list': <LoadMore shown={25} total={60} noun="cases" onMore={() => undefined} />,
};
