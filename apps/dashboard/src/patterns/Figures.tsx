import { Button, EmptyState, FigureGrid } from '@candour/ui';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { choicesOf } from '../filters/filter-words.js';
import { PATTERNS, unfiltered } from '../filters/filter.js';
import type { UnitTree } from '../filters/units.js';
import type { FilterOfPage } from '../filters/use-filter.js';
import { useSession } from '../session/viewer.js';
import { today as now } from '../wording.js';
import { ActionsFigure } from './ActionsFigure.js';
import { actionScope } from './action-scope.js';
import { ElementsFigure } from './ElementsFigure.js';
import { Headlines } from './Headlines.js';
import { MeetingFigure } from './MeetingFigure.js';
import { MonthsFigure } from './MonthsFigure.js';
import { OutcomesFigure } from './OutcomesFigure.js';
import type { FigureNumbers, Numbers } from './numbers.js';
import { recordNote } from './record.js';
import { SourcesFigure } from './SourcesFigure.js';
import { StandardsFigure } from './StandardsFigure.js';
import { STANDING, standingVariables } from './standing.js';

/**
 * The figures are drawn again only when their own numbers change: a chart that is drawn again loses the place of the keyboard.
 * The numbers and figures of the page in their order: how many, which, where, what came of it, where in the decision, from where, what follows.
 */
export function Figures({ numbers, page, tree }: { readonly numbers: FigureNumbers; readonly page: FilterOfPage; readonly tree: UnitTree }): ReactNode {
  const { viewer } = useSession();
  const { filter, change } = page;
  const today = now();
  const scope = useMemo(() => actionScope(filter, tree), [filter, tree]);
  const standing = usePageQuery(STANDING, standingVariables(filter, scope.unit, today, viewer));
  const shown = standing.state === 'there' ? standing.data : undefined;
  return (
    <>
      <Headlines numbers={numbers} standing={shown} filter={filter} scope={scope} today={today} />
      {numbers.months.cases === 0 ? <NoReferrals page={page} tree={tree} numbers={numbers.months} /> : (
        <>
          <FigureGrid split="wide-left">
            <MonthsFigure numbers={numbers.months} filter={filter} />
            <StandardsFigure numbers={numbers.standards} filter={filter} />
          </FigureGrid>
          <MeetingFigure numbers={numbers.meeting} filter={filter} units={tree} onShow={(places) => change({ ...filter, places })} />
          <FigureGrid>
            <OutcomesFigure numbers={numbers.outcomes} filter={filter} />
            <ElementsFigure numbers={numbers.elements} filter={filter} />
          </FigureGrid>
        </>
      )}
      <FigureGrid>
        {numbers.months.cases === 0 ? null : <SourcesFigure numbers={numbers.sources} filter={filter} />}
        {shown === undefined ? null : <ActionsFigure standing={shown} scope={scope} today={today} />}
      </FigureGrid>
      {standing.state === 'failed' ? <FailureState error={standing.error} what="the actions" onRetry={standing.again} /> : null}
    </>
  );
}

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
