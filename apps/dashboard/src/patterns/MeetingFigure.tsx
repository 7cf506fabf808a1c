import { Figure, HeatTable, Select } from '@candour/ui';
import type { HeatCell } from '@candour/ui';
import { memo, useState } from 'react';
import type { ReactNode } from 'react';
import type { UnitTree } from '../filters/units.js';
import { NONE } from '../filters/behind.js';
import { count, counted, shortStandard } from '../wording.js';
import { NothingToShow, footOf } from './figure-parts.js';
import type { FigureInput } from './figure-parts.js';
import { meetingFinding } from './findings.js';
import { meetingTable } from './meeting-table.js';
import type { Grouping, MeetingTable } from './meeting-table.js';

/** Departments or teams against standards, as a table with the numbers in its cells. There are many more places than standards, so places read downwards. */
export const MeetingFigure = memo(function MeetingFigure({ units, ...input }: FigureInput & { readonly units: UnitTree }): ReactNode {
  const [grouping, setGrouping] = useState<Grouping>('department');
  const table = meetingTable(input.numbers, input.filter, units, grouping);
  const finding = meetingFinding(table.cells, grouping);
  const filled = table.cells.filter((cell) => cell.count > 0);
  return (
    <Figure title="Where do standards and teams meet?" finding={finding} rows={filled} rowKey={({ standard, team }) => `${standard} ${team}`}
      columns={[{ key: 'team', heading: grouping === 'team' ? 'Team' : 'Department', cell: ({ team }) => team }, { key: 'standard', heading: 'Standard', cell: ({ standard }) => standard }, { key: 'count', heading: 'Times named', numeric: true, cell: (cell) => count(cell.count) }]}
      tableFoot={['All', '', count(table.total)]}
      howToRead={<p>Each number is how often a standard is named in referrals about officers of a {grouping}, by the team they served in at the incident. The cells are not shaded: shade stands for a difference that was tested against chance, and this figure tests none. Teams differ in size and in work, and stand in the order of their names, never of their numbers.</p>}
      foot={footOf(input.numbers)}
      state={table.total === 0 ? <NothingToShow>No referral names a standard here.</NothingToShow> : undefined}>
      <div className="d-heat-choice"><Select label="Show" value={grouping} options={[{ value: 'department', label: 'Departments' }, { value: 'team', label: 'Teams' }]} onChange={(value) => setGrouping(value === 'team' ? 'team' : 'department')} /></div>
      <HeatTable caption={`${grouping === 'team' ? 'Teams' : 'Departments'} by standard.`} rowHeading={grouping === 'team' ? 'Team' : 'Department'}
        columns={table.standards.map(({ key, label }) => ({ key, label: key === NONE ? label : shortStandard(key) }))}
        rows={table.places.map((place) => ({ key: place.key, label: place.label, cells: table.standards.map((standard) => cellOf(table, standard, place)), total: count(table.totalOfPlace(place.key)) }))}
        totals={table.standards.map(({ key }) => count(table.totalOfStandard(key)))} grandTotal={count(table.total)} />
    </Figure>
  );
});

/** A cell in words, for those who hear it. */
const cellOf = (table: MeetingTable, standard: { readonly key: string; readonly label: string }, place: { readonly key: string; readonly label: string }): HeatCell => {
  const { count: n, href } = table.at(standard.key, place.key);
  return { text: count(n), href, says: `${place.label}, ${standard.label}: ${counted(n, 'naming')}${href === undefined ? '' : '. Open the cases'}` };
};
