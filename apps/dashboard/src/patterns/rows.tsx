import { FigureGrid } from '@candour/ui';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { usePageQuery } from '../apollo/page-query.js';
import type { Filter, Places } from '../filters/filter.js';
import type { UnitTree } from '../filters/units.js';
import { graphql } from '../gql/index.js';
import type { OutcomeMixBy, PatternFilter } from '../gql/graphql.js';
import { ElementsFigure } from './ElementsFigure.js';
import { FunnelFigure } from './FunnelFigure.js';
import { MeetingFigure } from './MeetingFigure.js';
import { MixFigure } from './MixFigure.js';
import { RowOf } from './Near.js';
import { intervalsOf, numbersOf, residualsOf } from './numbers.js';
import { OutcomesFigure } from './OutcomesFigure.js';
import { SourcesFigure } from './SourcesFigure.js';
import { TimeFigure } from './TimeFigure.js';

/** What a row asks with, and what its marks are narrowed from. */
export interface RowInput { readonly asked: PatternFilter; readonly filter: Filter }

const MEETING = graphql(`
  query PatternsMeeting($filter: PatternFilter!) {
    meeting: pattern(metric: REFERRALS, by: [STANDARD, TEAM], filter: $filter) { __typename ... on Pattern { ...PatternNumbers ...PatternResiduals } }
  }
`);

export const MeetingRow = memo(function MeetingRow({ asked, filter, units, onShow }: RowInput & { readonly units: UnitTree; readonly onShow: (places: Places) => void }): ReactNode {
  const answer = usePageQuery(MEETING, { filter: asked });
  return <RowOf answer={answer} titles={['Where do standards and teams meet?']} what="this figure">{({ meeting }) => (meeting.__typename === 'Pattern' ? <MeetingFigure numbers={numbersOf(meeting)} residuals={residualsOf(meeting)} filter={filter} units={units} onShow={onShow} /> : null)}</RowOf>;
});

const TEAMS = graphql(`
  query PatternsTeams($filter: PatternFilter!) {
    funnel(metric: REFERRAL_RATE, filter: $filter) { __typename ... on Funnel { ...FunnelNumbers } }
    timeToStage(filter: $filter) { __typename ... on TimeToStage { ...TimeToStageNumbers } }
  }
`);

export const TeamsRow = memo(function TeamsRow({ asked, filter }: RowInput): ReactNode {
  const answer = usePageQuery(TEAMS, { filter: asked });
  return (
    <RowOf answer={answer} titles={['Which teams differ beyond chance?', 'How long does each stage take?']} what="these figures">
      {({ funnel, timeToStage }) => (
        <FigureGrid>
          {funnel.__typename === 'Funnel' ? <FunnelFigure answer={funnel} filter={filter} /> : null}
          {timeToStage.__typename === 'TimeToStage' ? <TimeFigure answer={timeToStage} /> : null}
        </FigureGrid>
      )}
    </RowOf>
  );
});

const OUTCOMES = graphql(`
  query PatternsOutcomes($filter: PatternFilter!, $by: OutcomeMixBy!) {
    mix: outcomeMix(by: $by, filter: $filter) { __typename ... on OutcomeMix { ...OutcomeMixNumbers } }
    outcomes: pattern(metric: REFERRALS, by: [OUTCOME], filter: $filter) { __typename ... on Pattern { ...PatternNumbers } }
    elements: pattern(metric: REFERRALS, by: [NDM_ELEMENT], filter: $filter) { __typename ... on Pattern { ...PatternNumbers ...PatternIntervals } }
    sources: pattern(metric: REFERRALS, by: [SOURCE], filter: $filter) { __typename ... on Pattern { ...PatternNumbers } }
  }
`);

/** What came of it, where in the decision, and where from. Actions stand beside the sources. */
export const OutcomesRow = memo(function OutcomesRow({ asked, filter, by, onShow, actions }: RowInput & { readonly by: OutcomeMixBy; readonly onShow: (by: OutcomeMixBy) => void; readonly actions: ReactNode }): ReactNode {
  const answer = usePageQuery(OUTCOMES, { filter: asked, by });
  return (
    <RowOf answer={answer} titles={['What came of it?', 'Where in the decision?']} what="these figures">
      {({ mix, outcomes, elements, sources }) => (
        <div className="d-figures">
          <FigureGrid split="wide-left">
            {mix.__typename === 'OutcomeMix' ? <MixFigure answer={mix} filter={filter} by={by} onShow={onShow} /> : outcomes.__typename === 'Pattern' ? <OutcomesFigure numbers={numbersOf(outcomes)} filter={filter} /> : null}
            {elements.__typename === 'Pattern' ? <ElementsFigure numbers={numbersOf(elements)} intervals={intervalsOf(elements)} filter={filter} /> : null}
          </FigureGrid>
          <FigureGrid>
            {sources.__typename === 'Pattern' ? <SourcesFigure numbers={numbersOf(sources)} filter={filter} /> : null}
            {actions}
          </FigureGrid>
        </div>
      )}
    </RowOf>
  );
});
