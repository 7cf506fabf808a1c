import { Link } from '@candour/ui';
import type { Column } from '@candour/ui';
import type { ReactNode } from 'react';
import { count, percent, shortStandard } from '../wording.js';
import { HELD_BACK } from './facts.js';
import { few } from './downloads/sheet.js';
import type { MeetingTable } from './meeting-table.js';

export type PlaceRow = MeetingTable['places'][number];

/** The columns of the table behind the heat map: each standard, and all; every number with its share of its row. */
export function twinColumns(table: MeetingTable, placeHeading: string, exact: boolean): readonly [Column<PlaceRow>, ...Column<PlaceRow>[]] {
  return [
    { key: 'place', heading: placeHeading, cell: ({ label }) => label },
    ...table.standards.map((standard): Column<PlaceRow> => ({
      key: standard.key, heading: shortStandard(standard.key), numeric: true,
      cell: (place) => {
        const { count: n, href, does } = table.at(standard.key, place.key);
        return <Shared n={n} of={exact ? table.totalOfPlace(place.key) : 0} href={href} says={`${does}, ${place.label}, ${standard.label}`} />;
      },
      sheet: [{ heading: standard.label, value: (place) => few(table.at(standard.key, place.key).count) }],
    })),
    ...(exact ? [{ key: 'all', heading: 'All', numeric: true as const, cell: (place: PlaceRow) => <Shared n={table.totalOfPlace(place.key)} of={table.total} />, sheet: [{ heading: 'All standards', value: (place: PlaceRow) => table.totalOfPlace(place.key) }] }] : []),
  ];
}

/** The totals of the standards and of all, with their shares of all. */
export const twinFoot = (table: MeetingTable): readonly ReactNode[] =>
  ['All', ...table.standards.map(({ key }) => <Shared key={key} n={table.totalOfStandard(key)} of={table.total} />), <Shared key="all" n={table.total} of={table.total} />];

function Shared({ n, of, href, says }: { readonly n: number | null; readonly of: number; readonly href?: string | undefined; readonly says?: string }): ReactNode {
  if (n === null) return HELD_BACK;
  return <>{href === undefined ? count(n) : <Link href={href} aria-label={`${count(n)}: ${says}`}>{count(n)}</Link>}{of === 0 ? null : <span className="d-below">{percent(n, of)}</span>}</>;
}
