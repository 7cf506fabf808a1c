import { comparedFinding, intervalText, longMonth, rateText, shareText } from '@candour/domain/findings';
import { DataTable, EmptyState, Section, Select } from '@candour/ui';
import type { CellValue, Column, SheetColumn } from '@candour/ui';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { usePageQuery } from '../apollo/page-query.js';
import type { Filter } from '../filters/filter.js';
import type { UnitTree } from '../filters/units.js';
import { graphql, readFragment } from '../gql/index.js';
import type { ComparedNumbersFragment, ComparedQuery, PatternFilter } from '../gql/graphql.js';
import { share as partOf } from './downloads/sheet.js';
import { FACTS, aboutOf, footOf, nothingToDraw } from './facts.js';
import { RowOf } from './Near.js';
import { PatternFigure } from './PatternFigure.js';
import { pageVariables } from './page-query.js';

const COMPARED = graphql(`
  query Compared($filter: PatternFilter!, $with: CompareWith!) {
    rate: compare(metric: REFERRAL_RATE, with: $with, filter: $filter) { __typename ... on Comparison { ...ComparedNumbers } ... on Refusal { message } ... on InvalidDetails { problems { message } } }
    accounts: compare(metric: ACCOUNT_ON_TIME, with: $with, filter: $filter) { __typename ... on Comparison { ...ComparedNumbers } ... on Refusal { message } }
  }
`);
const NUMBERS = graphql(`
  fragment ComparedNumbers on Comparison {
    facts { ...Facts }
    unit
    a { from to unitName count value lower upper }
    b { from to unitName count value lower upper }
    ratio
    lower
    upper
    withinNormalVariation
  }
`);

const TITLE = 'Is it different from before, or from elsewhere?';

export interface CompareRowProps { readonly asked: PatternFilter; readonly page: { readonly filter: Filter; readonly change: (next: Filter) => void; readonly thisMonth: Parameters<typeof pageVariables>[1] }; readonly units: UnitTree }

/** What the page counts beside as many months just before, or beside another unit: within normal variation, or not. */
export const CompareRow = memo(function CompareRow({ asked, page, units }: CompareRowProps): ReactNode {
  const { filter, change, thisMonth } = page;
  const { against } = filter;
  const answer = usePageQuery(COMPARED, { filter: asked, with: against === null ? pageVariables(asked, thisMonth).before : { unit: against } });
  const choice = <Against filter={filter} units={units} onChoose={(unit) => change({ ...filter, against: unit })} />;
  return <RowOf answer={answer} titles={[TITLE]} what="this figure">{(data) => <Compared data={data} choice={choice} />}</RowOf>;
});

function Against({ filter: { unit, against }, units, onChoose }: { readonly filter: Filter; readonly units: UnitTree; readonly onChoose: (unit: string | null) => void }): ReactNode {
  const others = unit === null ? [] : units.all.filter(({ code, depth }) => depth > 0 && !units.chain(code).includes(unit) && !units.chain(unit).includes(code));
  const isKnown = against === null || others.some(({ code }) => code === against);
  return (
    <div className="d-heat-choice">
      <Select label="Compare with" hint={unit === null ? 'Choose a unit as filter to compare it with another one.' : undefined} value={against ?? ''} onChange={(value) => onChoose(value === '' ? null : value)}
        options={[{ value: '', label: 'As many months just before' }, ...(isKnown ? [] : [{ value: against, label: units.nameOf(against) ?? against }]), ...others.map(({ code, name, depth }) => ({ value: code, label: name, indent: depth - 1 }))]} />
    </div>
  );
}

type Comparison = ComparedNumbersFragment;
type Side = Comparison['a'];
interface Row { readonly key: string; readonly label: string; readonly of: Comparison; readonly text: (n: number) => string }

function Compared({ data: { rate, accounts }, choice }: { readonly data: ComparedQuery; readonly choice: ReactNode }): ReactNode {
  if (rate.__typename !== 'Comparison') {
    const why = rate.__typename === 'InvalidDetails' ? rate.problems.map(({ message }) => message).join(' ') : rate.message;
    return <Section title={TITLE}>{choice}<EmptyState title="This cannot be compared"><p>{why}</p></EmptyState></Section>;
  }
  const shown = readFragment(NUMBERS, rate);
  const facts = readFragment(FACTS, shown.facts);
  const share = accounts.__typename === 'Comparison' ? readFragment(NUMBERS, accounts) : null;
  const rows: readonly Row[] = [{ key: 'rate', label: `Referrals ${shown.unit}`, of: shown, text: rateText }, ...(share === null ? [] : [{ key: 'accounts', label: 'Accounts within five working days', of: share, text: shareText }])];
  const isNothing = rows.every(({ of }) => of.withinNormalVariation === null);
  return (
    <PatternFigure about={aboutOf(facts)} title={TITLE} finding={rows.map(({ of, label, text }, i) => comparedFinding(of, { what: i === 0 ? 'The rate of referrals' : label, text })).join(' ')} columns={columnsOf(shown)} rows={rows} rowKey={({ key }) => key}
      howToRead={<p>Both sides are counted alike. A difference is within normal variation if at least one in twenty such comparisons of a steady process would show it, with months and teams varying as much as they do here. Where it is beyond, ask first what differs in the work; neither side is by that the better one.</p>}
      foot={footOf(facts)} state={isNothing ? <>{choice}{nothingToDraw(facts, 'There is nothing on both sides to compare.')}</> : undefined}>
      {choice}
      <DataTable caption={TITLE} captionHidden columns={columnsOf(shown)} rows={rows} rowKey={({ key }) => key} />
    </PatternFigure>
  );
}

const sideText = ({ value, ...ends }: Side, text: Row['text']): ReactNode => (value === null ? HELD_BACK_OR_NONE : <>{text(value)}<span className="d-below">{intervalText(ends, text)}</span></>);
const HELD_BACK_OR_NONE = 'none';
const nameOf = ({ unitName, from, to }: Side): string => `${unitName === null ? '' : `${unitName}, `}${longMonth(from)} to ${longMonth(to)}`;

/** A side as a sheet takes it: shares as shares, rates as numbers. */
const sheetOfSide = (name: string, sideOf: (of: Comparison) => Side): readonly SheetColumn<Row>[] => {
  const valueOf = ({ key }: Row, n: number | null, otherwise: CellValue): CellValue => (key === 'accounts' ? partOf(n, otherwise) : n ?? otherwise);
  return [
    { heading: name, value: (row) => valueOf(row, sideOf(row.of).value, HELD_BACK_OR_NONE) },
    { heading: `${name}, lower end of 95% interval`, value: (row) => valueOf(row, sideOf(row.of).lower, null) }, { heading: `${name}, upper end`, value: (row) => valueOf(row, sideOf(row.of).upper, null) },
  ];
};

const columnsOf = ({ a, b }: Comparison): readonly [Column<Row>, ...Column<Row>[]] => [
  { key: 'what', heading: 'What', cell: ({ label }) => label },
  { key: 'a', heading: nameOf(a), numeric: true, cell: ({ of, text }) => sideText(of.a, text), sheet: sheetOfSide(nameOf(a), ({ a: side }) => side) },
  { key: 'b', heading: nameOf(b), numeric: true, cell: ({ of, text }) => sideText(of.b, text), sheet: sheetOfSide(nameOf(b), ({ b: side }) => side) },
  { key: 'ratio', heading: 'Ratio', numeric: true, cell: ({ of: { ratio, lower, upper } }) => (ratio === null ? '' : <>{ratio.toFixed(2)}<span className="d-below">{intervalText({ lower, upper }, (n) => n.toFixed(2))}</span></>), sheet: [{ heading: 'Ratio', value: ({ of: { ratio } }) => ratio ?? HELD_BACK_OR_NONE }, { heading: 'Ratio, lower end of 95% interval', value: ({ of: { lower } }) => lower }, { heading: 'Ratio, upper end', value: ({ of: { upper } }) => upper }] },
  { key: 'verdict', heading: 'The difference', cell: ({ of: { withinNormalVariation } }) => (withinNormalVariation === null ? 'Nothing to compare' : withinNormalVariation ? 'Within normal variation' : 'Beyond normal variation') },
];
