import { Figure, HeatTable, Select } from '@candour/ui';
import type { HeatCell } from '@candour/ui';
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { Places } from '../filters/filter.js';
import type { UnitTree } from '../filters/units.js';
import { count, counted, shortStandard } from '../wording.js';
import { NothingToShow, footOf, unnamedWords } from './figure-parts.js';
import type { FigureInput } from './figure-parts.js';
import { meetingFinding } from './findings.js';
import { heatScale } from './heat-levels.js';
import type { HeatScale } from './heat-levels.js';
import { meetingTable } from './meeting-table.js';
import type { MeetingTable } from './meeting-table.js';
import { twinColumns, twinFoot } from './MeetingTwin.js';

export interface MeetingFigureProps extends FigureInput {
  readonly units: UnitTree;
  /** Shows departments or teams: the address says which, so that a shared view is the same view. */
  readonly onShow: (places: Places) => void;
}

/** Departments or teams against standards, as a table with the numbers in its cells. There are many more places than standards, so places read downwards. */
export const MeetingFigure = memo(function MeetingFigure({ units, onShow, ...input }: MeetingFigureProps): ReactNode {
  const { places } = input.filter;
  const table = meetingTable(input.numbers, input.filter, units, places);
  const place = places === 'teams' ? 'team' : 'department';
  const placeHeading = places === 'teams' ? 'Team' : 'Department';
  const scale = heatScale(Math.max(0, ...table.cells.map((cell) => cell.count)), 'Times named');
  return (
    <Figure title="Where do standards and teams meet?" finding={meetingFinding(table.cells, place)} rows={table.places} rowKey={({ key }) => key} columns={twinColumns(table, placeHeading)} tableFoot={twinFoot(table)}
      howToRead={<p>Each number is how often a standard is named in referrals about officers of a {place}, by the team they served in at the incident. The stronger the shade, the higher the number; the key says which numbers. Shade does not say that a number is more than chance would make it: {place}s differ in size and in work, and a larger one can be expected to have more. They stand in the order of their names, never of their numbers. In the table each share is of its row, and in the last row and column of all.</p>}
      foot={`${footOf(input.numbers)}${unnamedWords(table.unnamed)} Shaded by the size of the number alone.`}
      state={table.total === 0 ? <NothingToShow>No referral names a standard here.</NothingToShow> : undefined}>
      <div className="d-heat-choice"><Select label="Show" value={places} options={[{ value: 'departments', label: 'Departments' }, { value: 'teams', label: 'Teams' }]} onChange={(value) => onShow(value === 'teams' ? 'teams' : 'departments')} /></div>
      <HeatTable caption={`${placeHeading}s by standard.`} rowHeading={placeHeading} words={scale.words}
        columns={table.standards.map(({ key }) => ({ key, label: shortStandard(key) }))}
        rows={table.places.map((row) => ({ key: row.key, label: row.label, cells: table.standards.map((standard) => cellOf(table, scale, standard, row)), total: count(table.totalOfPlace(row.key)) }))}
        totals={table.standards.map(({ key }) => count(table.totalOfStandard(key)))} grandTotal={count(table.total)} />
    </Figure>
  );
});

/** A cell in words, for those who hear it. */
const cellOf = (table: MeetingTable, scale: HeatScale, standard: MeetingTable['standards'][number], place: MeetingTable['places'][number]): HeatCell => {
  const { count: n, href } = table.at(standard.key, place.key);
  return { text: count(n), href, shade: scale.stepOf(n), says: `${place.label}, ${standard.label}: ${counted(n, 'naming')}${href === undefined ? '' : '. Open the cases'}` };
};
