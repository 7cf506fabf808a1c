import { HeatTable, Select } from '@candour/ui';
import type { HeatCell, HeatTableProps, HeatWords } from '@candour/ui';
import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Places } from '../filters/filter.js';
import type { UnitTree } from '../filters/units.js';
import { count, counted, shortStandard } from '../wording.js';
import { HELD_BACK, HELD_BACK_SAYS, aboutOf } from './facts.js';
import { NothingToShow, footOf, totalText, unnamedWords } from './figure-parts.js';
import type { FigureInput } from './figure-parts.js';
import { largestMeetingFinding as countsFinding, meetingFinding, rateText } from '@candour/domain/findings';
import { heatScale } from './heat-levels.js';
import { meetingTable } from './meeting-table.js';
import type { MeetingTable } from './meeting-table.js';
import { twinColumns, twinFoot } from './MeetingTwin.js';
import { isExact } from './numbers.js';
import type { Residual } from './numbers.js';
import { SIGNAL_MARKS, residualShade, residualWords } from './residual-shades.js';
import { PatternFigure } from './PatternFigure.js';

export interface MeetingFigureProps extends FigureInput {
  readonly residuals: readonly Residual[];
  readonly units: UnitTree;
  /** Shows departments or teams: the address says which, so that a shared view is the same view. */
  readonly onShow: (places: Places) => void;
}

/** How the table of one grouping is shaded and told: teams by what is expected of them, departments, of which nothing is, by their numbers. */
interface Look { readonly words: HeatWords; readonly finding: string; readonly shadeOf: (n: number, residual: Residual | undefined) => HeatCell['shade']; readonly note: string; readonly shaded: string }

/** Teams or departments against standards, as a table with the numbers in its cells. There are many more places than standards, so places read downwards. */
export const MeetingFigure = memo(function MeetingFigure({ numbers, filter, units, residuals, onShow }: MeetingFigureProps): ReactNode {
  const exact = isExact(numbers);
  // Rounded numbers cannot be added up: where numbers are protected there are teams alone.
  const places: Places = exact ? filter.places : 'teams';
  const table = useMemo(() => meetingTable(numbers, filter, units, places, residuals), [numbers, filter, units, places, residuals]);
  const one = places === 'teams' ? 'team' : 'department';
  const heading = places === 'teams' ? 'Team' : 'Department';
  const look = useMemo(() => (places === 'teams' && residuals.length > 0 ? byExpectation(table, !exact) : bySize(table, one)), [places, residuals, table, exact, one]);
  const heat = useMemo(() => heatOf(table, look, exact), [table, look, exact]);
  return (
    <PatternFigure about={aboutOf(numbers.facts)} title="Where do standards and teams meet?" finding={look.finding} rows={table.places} rowKey={({ key }) => key} columns={twinColumns(table, heading, exact)} tableFoot={exact ? twinFoot(table) : undefined}
      howToRead={<><p>Each number is how often a standard is named in referrals about officers of a {one}, by the team they served in at the incident. They stand in the order of their names, never of their numbers.</p><p>{look.note}</p></>}
      foot={`${footOf(numbers)}${unnamedWords(table.unnamed)} ${look.shaded}`}
      state={exact && table.total === 0 ? <NothingToShow>No referral names a standard here.</NothingToShow> : undefined}>
      {exact ? <div className="d-heat-choice"><Select label="Show" value={places} options={[{ value: 'teams', label: 'Teams' }, { value: 'departments', label: 'Departments' }]} onChange={(value) => onShow(value === 'departments' ? 'departments' : 'teams')} /></div> : null}
      <div className="d-heat-tall">
        <HeatTable caption={`${heading}s by standard.`} rowHeading={heading} words={look.words}
          {...heat} grandTotal={exact ? count(table.total) : totalText(numbers.total)} />
      </div>
    </PatternFigure>
  );
});

/** The table as it is drawn; the same numbers give the same rows, so that none is drawn again. */
function heatOf(table: MeetingTable, look: Look, exact: boolean): Pick<HeatTableProps, 'columns' | 'rows' | 'totals'> {
  const sum = (n: number): string => (exact ? count(n) : '');
  return {
    columns: table.standards.map(({ key }) => ({ key, label: shortStandard(key) })),
    rows: table.places.map((row) => ({ key: row.key, label: row.label, cells: table.standards.map((standard) => cellOf(table, look, standard, row)), total: sum(table.totalOfPlace(row.key)) })),
    totals: table.standards.map(({ key }) => sum(table.totalOfStandard(key))),
  };
}

function byExpectation(table: MeetingTable, isProtected: boolean): Look {
  const cells = table.places.flatMap((place) => table.standards.map((standard) => ({ standard: standard.label, place: place.label, ...table.at(standard.key, place.key) })));
  const standing = cells.flatMap(({ standard, place, count: n, residual }) => (n === null || residual?.signal == null || residual.expected === null ? [] : [{ standard, place, count: n, expected: residual.expected, stands: residual.signal }]));
  return {
    words: residualWords(isProtected), finding: meetingFinding(standing, cells.filter(({ residual }) => residual !== undefined && residual.p !== null).length, cells.some(({ count: n }) => n === null)), shadeOf: (_, residual) => (residual === undefined || residual.p === null ? undefined : residualShade(residual.residual)),
    note: 'The shade compares a number with what the size of its row and column leads one to expect, not with other teams. With so many cells some look unusual by chance, so ▲ and ▼ stand only where a check that holds false discoveries at 5% over all cells still holds. Where less than 1 is expected a single case would look like many, so such cells are neither looked at nor shaded; hidden cells never are.',
    shaded: 'Shaded by Pearson residual, (counted - expected) / √expected: from 1 lightly, from 2 strongly.',
  };
}

function bySize(table: MeetingTable, place: 'team' | 'department'): Look {
  const scale = heatScale(Math.max(0, ...table.cells.map((cell) => cell.count)), 'Times named');
  return {
    words: scale.words, finding: countsFinding(table.cells, place), shadeOf: (n) => scale.stepOf(n),
    note: `The stronger the shade, the higher the number; the key says which numbers. Shade does not say that a number is more than chance would make it: ${place}s differ in size and in work, and a larger one can be expected to have more. Show teams to see where a number is beyond what is expected. In the table each share is of its row, and in the last row and column of all.`,
    shaded: 'Shaded by the size of the number alone.',
  };
}

/** A cell in words, for those who hear it. */
function cellOf(table: MeetingTable, look: Look, standard: MeetingTable['standards'][number], place: MeetingTable['places'][number]): HeatCell {
  const { count: n, href, does, residual } = table.at(standard.key, place.key);
  if (n === null) return { text: HELD_BACK, hidden: HELD_BACK_SAYS };
  const signal = residual?.signal ?? null;
  const beyond = signal === null ? '' : `, ${signal === 'ABOVE' ? 'above' : 'below'} the ${rateText(residual?.expected ?? 0)} expected, beyond chance`;
  return { text: count(n), href, shade: look.shadeOf(n, residual), mark: signal === null ? undefined : SIGNAL_MARKS[signal], says: `${place.label}, ${standard.label}: ${counted(n, 'naming')}${beyond}${href === undefined ? '' : `. ${does}`}` };
}
