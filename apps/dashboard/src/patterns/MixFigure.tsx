import { Link, Select } from '@candour/ui';
import type { Column } from '@candour/ui';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { SmallMultiples } from '../charts/lazy.js';
import type { MultipleRow } from '../charts/SmallMultiples.js';
import { markAddress, markDoes } from '../filters/behind.js';
import type { Mark } from '../filters/behind.js';
import type { Filter } from '../filters/filter.js';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { OutcomeMixBy, OutcomeMixNumbersFragment } from '../gql/graphql.js';
import { count, counted } from '../wording.js';
import { FACTS, HELD_BACK, HELD_BACK_SAYS, aboutOf, footOf, nothingToDraw } from './facts.js';
import type { Facts } from './facts.js';
import { intervalText, shareText, mixFinding } from '@candour/domain/findings';
import { outcomeColumns } from './outcome-columns.js';
import { few, share as partOf } from './downloads/sheet.js';
import { PatternFigure } from './PatternFigure.js';

const MIX = graphql(`
  fragment OutcomeMixNumbers on OutcomeMix {
    facts { ...Facts }
    by
    outcomes { key label }
    rows { key label n shares { count of share lower upper } }
    total { key label n shares { count of share lower upper } }
  }
`);
type Mix = OutcomeMixNumbersFragment;
type Row = Mix['rows'][number];

const ROWS: Readonly<Record<OutcomeMixBy, { readonly one: string; readonly many: string }>> = { SOURCE: { one: 'Source', many: 'sources' }, STANDARD: { one: 'Standard', many: 'standards' }, TEAM: { one: 'Team', many: 'teams' } };
/** Rows that a picture can hold; the table has all of them. */
const DRAWN = 14;

export interface MixFigureProps { readonly answer: FragmentType<typeof MIX>; readonly filter: Filter; readonly by: OutcomeMixBy; readonly onShow: (by: OutcomeMixBy) => void }

/** What came of reviews, by source, standard or team: one column of bars for each outcome, all on one scale. */
export const MixFigure = memo(function MixFigure({ answer, filter, by, onShow }: MixFigureProps): ReactNode {
  const mix = readFragment(MIX, answer);
  const facts = readFragment(FACTS, mix.facts);
  const finding = mixFinding(mix, ROWS[mix.by].many);
  const drawn = outcomeColumns((key) => mix.total.shares[mix.outcomes.findIndex((outcome) => outcome.key === key)]?.count);
  const rows = [wholeOf(mix), ...mix.rows];
  const picture = rows.slice(0, DRAWN + 1).map((row, r) => pictureRow(mix, row, r === 0, drawn.map(({ key }) => key), { filter, facts }));
  return (
    <PatternFigure about={aboutOf(facts)} title="What came of it?" finding={finding} rows={rows} rowKey={({ key }) => key} columns={columnsOf(mix, { filter, facts })}
      howToRead={<><p>Read down a column to compare {ROWS[mix.by].many}; every bar uses the same scale, so bars can also be held against each other across. A review that ends with no action is complete: it has a report and a reason.</p><p>A difference is spoken of only where the 95% intervals stand apart; the table has them. {ROWS[mix.by].one}s differ in their matters, so a different mix is not by that a better or a worse one.</p></>}
      foot={footOf(facts, 'The picture has the outcomes met most, the table all of them.', mix.by === 'STANDARD' ? 'A review that names two standards is in both rows.' : '', mix.rows.length > DRAWN ? `The picture has the first ${DRAWN} ${ROWS[mix.by].many}; the table has all ${count(mix.rows.length)}.` : '')}
      state={mix.total.n === 0 || drawn.length === 0 ? nothingToDraw(facts, 'No review here has an outcome yet.') : undefined}>
      <div className="d-heat-choice"><Select label="Compare" value={by} options={(['SOURCE', 'STANDARD', 'TEAM'] as const).map((value) => ({ value, label: `By ${ROWS[value].one.toLowerCase()}` }))} onChange={(value) => onShow(value as OutcomeMixBy)} /></div>
      <SmallMultiples label={finding} columns={drawn.map(({ head }) => head)} rows={picture} />
    </PatternFigure>
  );
});

const wholeOf = ({ total }: Mix): Row => ({ ...total, key: '', label: 'All reviews' });

interface Behind { readonly filter: Filter; readonly facts: Facts }

/** Exact marks open exactly their reviews; a held-back one opens nothing. */
function hrefOf(mix: Mix, row: Row, outcome: string, n: number | null | undefined, { filter, facts }: Behind): string | undefined {
  return facts.mode !== 'EXACT' || n == null || n === 0 ? undefined : markAddress(filter, facts, markOf(mix, row, outcome));
}
const markOf = (mix: Mix, row: Row, outcome: string): Mark => (row.key === '' ? { OUTCOME: outcome } : { [mix.by]: row.key, OUTCOME: outcome });

function pictureRow(mix: Mix, row: Row, isWhole: boolean, outcomes: readonly string[], behind: Behind): MultipleRow {
  return {
    key: row.key, label: row.label, sub: row.n === null ? 'few' : counted(row.n, 'review'), isWhole,
    cells: outcomes.map((key) => {
      const i = mix.outcomes.findIndex((outcome) => outcome.key === key);
      const share = row.shares[i];
      const href = hrefOf(mix, row, key, share?.count, behind);
      const words = share?.share == null ? HELD_BACK_SAYS : `${shareText(share.share)}${share.count === null || share.of === null ? '' : `, ${count(share.count)} of ${count(share.of)}`}, ${intervalText(share, shareText)}`;
      return { share: share?.share ?? null, text: share?.share == null ? HELD_BACK : shareText(share.share), href, says: `${row.label}, ${mix.outcomes[i]?.label ?? key}: ${words}${href === undefined ? '' : `. ${markDoes(behind.filter, markOf(mix, row, key))}`}` };
    }),
  };
}

function columnsOf(mix: Mix, behind: Behind): readonly [Column<Row>, ...Column<Row>[]] {
  return [
    { key: 'row', heading: ROWS[mix.by].one, cell: ({ label }) => label },
    { key: 'n', heading: 'Reviews', numeric: true, cell: ({ n }) => (n === null ? HELD_BACK : count(n)), sheet: [{ heading: 'Reviews', value: ({ n }) => few(n) }] },
    ...mix.outcomes.map(({ key, label }, i): Column<Row> => ({
      key, heading: label, numeric: true,
      cell: (row) => {
        const share = row.shares[i];
        if (share?.share == null) return share?.count === 0 ? '0' : HELD_BACK;
        const href = hrefOf(mix, row, key, share.count, behind);
        const n = share.count === null ? shareText(share.share) : count(share.count);
        return <>{href === undefined ? n : <Link href={href} aria-label={`${n}: ${markDoes(behind.filter, markOf(mix, row, key))}, ${row.label}, ${label}`}>{n}</Link>}<span className="d-below">{shareText(share.share)}</span></>;
      },
      sheet: [
        { heading: label, value: ({ shares }) => few(shares[i]?.count) }, { heading: `${label}, share`, value: ({ shares }) => partOf(shares[i]?.share) },
        { heading: `${label}, lower end of 95% interval`, value: ({ shares }) => partOf(shares[i]?.lower, null) }, { heading: `${label}, upper end`, value: ({ shares }) => partOf(shares[i]?.upper, null) },
      ],
    })),
  ];
}
