import { Button, EmptyState, FigureGrid } from '@candour/ui';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { choicesOf } from '../filters/filter-words.js';
import { PATTERNS, unfiltered } from '../filters/filter.js';
import type { Filter } from '../filters/filter.js';
import { patternFilterOf } from '../filters/query-input.js';
import type { UnitTree } from '../filters/units.js';
import type { FilterOfPage } from '../filters/use-filter.js';
import type { OutcomeMixBy, PatternsPageQuery } from '../gql/graphql.js';
import { useSession } from '../session/viewer.js';
import { today as now } from '../wording.js';
import { ActionsFigure } from './ActionsFigure.js';
import { actionScope } from './action-scope.js';
import { CompareRow } from './CompareFigure.js';
import { Headlines } from './Headlines.js';
import { MarksDo } from './MarksDo.js';
import { WhatChanged } from './WhatChanged.js';
import { PageSays } from './downloads/PageSays.js';
import { ChangeFigure } from './ChangeFigure.js';
import { MoreQuestions } from './MoreQuestions.js';
import { Near } from './Near.js';
import { intervalsOf, isExact, numbersOf } from './numbers.js';
import type { Numbers } from './numbers.js';
import { recordNote } from './record.js';
import { MeetingRow, OutcomesRow, TeamsRow } from './rows.js';
import { StandardsFigure } from './StandardsFigure.js';
import { STANDING, standingVariables } from './standing.js';
import './patterns.css';

export interface FiguresProps { readonly data: PatternsPageQuery; readonly numbers: Numbers; readonly page: FilterOfPage; readonly tree: UnitTree }

/**
 * The figures are drawn again only when their own numbers change: a chart that is drawn again loses the place of the keyboard.
 * The numbers and figures of the page in their order: how many, which, where, which teams, how long, what came of it, where in the decision, what follows.
 */
export function Figures({ data, numbers, page, tree }: FiguresProps): ReactNode {
  const { viewer } = useSession();
  const { filter, change, thisMonth } = page;
  const today = now();
  const scope = useMemo(() => actionScope(filter, tree), [filter, tree]);
  const asked = useMemo(() => patternFilterOf(filter, thisMonth), [filter, thisMonth]);
  const [by, setBy] = useState<OutcomeMixBy>('SOURCE');
  const standing = usePageQuery(STANDING, standingVariables(filter, scope.unit, today, viewer));
  const shown = standing.state === 'there' ? standing.data : undefined;
  const isNone = numbers.cases === 0;
  // Numbers of today come from lists, which are exact: they stand beside exact figures alone.
  const actions = shown === undefined || !isExact(numbers) ? null : <ActionsFigure standing={shown} scope={scope} today={today} />;
  const said = useMemo(() => ({ force: viewer.force.name, filters: filterWords(filter, tree) }), [viewer, filter, tree]);
  return (
    <PageSays said={said}>
      <WhatChanged asked={asked} />
      <Headlines data={data} months={numbers} standing={shown} filter={filter} scope={scope} today={today} />
      {isNone ? <><NoReferrals page={page} tree={tree} numbers={numbers} /><FigureGrid>{actions}</FigureGrid></> : (
        <>
          {isExact(numbers) ? <MarksDo filter={filter} change={change} /> : null}
          <FigureGrid split="wide-left">
            <ChangeFigure rate={data.rate} numbers={numbers} filter={filter} />
            {data.standards.__typename === 'Pattern' ? <StandardsFigure numbers={numbersOf(data.standards)} intervals={intervalsOf(data.standards)} filter={filter} /> : null}
          </FigureGrid>
          <Near><MeetingRow asked={asked} filter={filter} units={tree} onShow={(places) => change({ ...filter, places })} /></Near>
          <Near><TeamsRow asked={asked} filter={filter} /></Near>
          <Near><OutcomesRow asked={asked} filter={filter} by={by} onShow={setBy} actions={actions} /></Near>
          {isExact(numbers) ? <Near><CompareRow asked={asked} page={page} units={tree} /></Near> : null}
          <Near><MoreQuestions filter={asked} /></Near>
        </>
      )}
      {standing.state === 'failed' ? <FailureState error={standing.error} what="the actions" onRetry={standing.again} /> : null}
    </PageSays>
  );
}

/** What the page is narrowed to, in words. */
const filterWords = (filter: Filter, tree: UnitTree): string => { const chosen = choicesOf(filter, tree.nameOf).map(({ words }) => words); return chosen.length === 0 ? 'Whole force, no other filter' : chosen.join('; '); };

/** Zero is an answer; what could be changed to see more is offered. */
function NoReferrals({ page: { filter, change }, tree, numbers }: { readonly page: FilterOfPage; readonly tree: UnitTree; readonly numbers: Numbers }): ReactNode {
  const begins = recordNote(numbers);
  const [last] = choicesOf(filter, tree.nameOf).slice(-1);
  return (
    <EmptyState title="No referrals in this period" action={
      <div className="d-do">
        {filter.period.kind === 'last' && filter.period.months === 36 ? null : <Button onPress={() => change({ ...filter, period: { kind: 'last', months: 36 } })}>Look at the last 36 months</Button>}
        {last === undefined ? null : <Button onPress={() => change(last.without)}>Take away “{last.words}”</Button>}
        {last === undefined ? null : <Button look="text" onPress={() => change(unfiltered(PATTERNS))}>Clear all filters</Button>}
      </div>}>
      <p>No referral accepted for review fits what you look at. Zero is a result: it is counted like any other number.{begins === null ? null : ` ${begins} Before it nothing was counted.`}</p>
    </EmptyState>
  );
}
