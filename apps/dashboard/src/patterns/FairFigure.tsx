import type { Column } from '@candour/ui';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { IntervalDots } from '../charts/lazy.js';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { FairNumbersFragment } from '../gql/graphql.js';
import { count } from '../wording.js';
import { FACTS, aboutOf, footOf, nothingToDraw } from './facts.js';
import { fairnessFinding, ratioWords, plainText, rateText, shareText, withInterval } from '@candour/domain/findings';
import { few, share } from './downloads/sheet.js';
import { PatternFigure } from './PatternFigure.js';

const FAIR = graphql(`
  fragment FairNumbers on Disproportionality {
    facts { ...Facts }
    together { characteristic name stage notStated why groups { group reference count of value ratio lower upper q } }
  }
`);
type Table = FairNumbersFragment['together'][number];
type Group = Table['groups'][number];
interface Row extends Group { readonly table: Table }

const STAGES = { REFERRED: 'Referred', ACCEPTED: 'Accepted for review' } as const;
const ratioText = (n: number): string => n.toFixed(2);
const valueText = ({ value, table }: Row): string => (value === null ? 'too few' : table.stage === 'REFERRED' ? `${rateText(value)} per 1,000 a year` : shareText(value));

/** The answer in a sentence. */
export const fairSentence = (answer: FragmentType<typeof FAIR>): string => fairnessFinding(readFragment(FAIR, answer).together);

/** Whether groups of officers fare alike, from protected numbers alone: ratios with their intervals, and how much is not stated. */
export const FairFigure = memo(function FairFigure({ answer }: { readonly answer: FragmentType<typeof FAIR> }): ReactNode {
  const { facts, together } = readFragment(FAIR, answer);
  const about = readFragment(FACTS, facts);
  const finding = fairnessFinding(together);
  const rows = together.flatMap((table) => table.groups.map((group) => ({ ...group, table })));
  const compared = rows.filter(({ reference }) => !reference);
  const unknown = together.flatMap(({ name, stage, notStated }) => (notStated === null ? [] : [`${name}, ${STAGES[stage].toLowerCase()}: not stated for ${shareText(notStated)}.`]));
  const withheld = together.flatMap(({ name, stage, why }) => (why === null ? [] : [`${name}, ${STAGES[stage].toLowerCase()}: ${why}`]));
  return (
    <PatternFigure about={aboutOf({ ...about, mode: 'PROTECTED' })} title="Is it fair?" finding={finding} rows={rows} rowKey={({ table, group }) => `${table.characteristic} ${table.stage} ${group}`} columns={columns}
      howToRead={<p>Each dot is a group’s rate divided by that of the group the others are held against; the bar is its 95% interval. A bar that holds 1 shows no difference, and does not show that there is none. With many comparisons some bars miss 1 by chance, so a difference is spoken of only where it holds over all of them. The figure cannot say why groups differ, and it is protected for everybody: whole force, whole quarters, no number below 10.</p>}
      foot={footOf(about, ...unknown, ...withheld)} state={compared.length === 0 ? nothingToDraw({ ...about, suppressed: true, why: about.why ?? withheld[0] ?? null }, '') : undefined}>
      <IntervalDots label={finding} unit="Ratio to the group the others are held against, 95% interval" axisText={plainText} against={{ value: 1, words: 'the same rate' }}
        marks={compared.map((row) => ({
          key: `${row.table.characteristic} ${row.table.stage} ${row.group}`, label: row.group, sub: `${row.table.name}, ${STAGES[row.table.stage].toLowerCase()}`, value: row.ratio, lower: row.lower, upper: row.upper, text: row.ratio === null ? 'too few' : ratioText(row.ratio),
          says: `${row.table.name}, ${STAGES[row.table.stage].toLowerCase()}, ${row.group}: ${row.ratio === null ? 'too few to compare' : `ratio ${withInterval(row.ratio, row, ratioText)}, ${ratioWords(row)}`}`,
        }))} />
    </PatternFigure>
  );
});

const columns: readonly [Column<Row>, ...Column<Row>[]] = [
  { key: 'group', heading: 'Group', cell: ({ group, table }) => `${table.name}: ${group}` },
  { key: 'stage', heading: 'Point of the process', cell: ({ table }) => STAGES[table.stage] },
  { key: 'count', heading: 'Number, to the nearest 5', numeric: true, cell: ({ count: n }) => count(n), sheet: [{ heading: 'Number, to the nearest 5', value: ({ count: n }) => n }] },
  { key: 'value', heading: 'Rate or share', numeric: true, cell: valueText, sheet: [{ heading: 'Rate per 1,000 a year', value: ({ value, table }) => (table.stage === 'REFERRED' ? few(value) : null) }, { heading: 'Share', value: ({ value, table }) => (table.stage === 'REFERRED' ? null : share(value)) }] },
  { key: 'ratio', heading: 'Ratio, 95% interval', numeric: true, cell: (row) => (row.reference ? 'held against' : row.ratio === null ? 'too few' : withInterval(row.ratio, row, ratioText).replace('95% interval ', '')), sheet: [{ heading: 'Ratio', value: ({ reference, ratio }) => (reference ? 'held against' : few(ratio)) }, { heading: 'Lower end of 95% interval', value: ({ lower }) => lower }, { heading: 'Upper end', value: ({ upper }) => upper }] },
  { key: 'words', heading: 'What that shows', cell: ratioWords },
];
