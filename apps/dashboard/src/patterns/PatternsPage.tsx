import { Button, EmptyState, Loading, NotAvailable, PageHeading } from '@candour/ui';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { Filters } from '../filters/Filters.js';
import { PATTERNS, unfiltered } from '../filters/filter.js';
import { patternFilterOf } from '../filters/query-input.js';
import { scopeWords } from '../filters/scope-words.js';
import { useFilter } from '../filters/use-filter.js';
import type { FilterOfPage } from '../filters/use-filter.js';
import { useUnits } from '../filters/use-units.js';
import { graphql } from '../gql/index.js';
import type { PatternsPageQuery } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { isAtDesk } from '../session/roles.js';
import { useSession } from '../session/viewer.js';
import { capital, counted, momentText, today as now } from '../wording.js';
import { Figures } from './Figures.js';
import { NeedsADecision } from './NeedsADecision.js';
import { FIGURES, isExact, numbersOf } from './numbers.js';
import type { FigureNumbers, Numbers } from './numbers.js';
import { longMonth, recordNote } from './record.js';

/** Every figure of the page in one question. */
const PAGE = graphql(`
  query PatternsPage($filter: PatternFilter!) {
    months: pattern(metric: REFERRALS, by: [MONTH], filter: $filter) {
      __typename
      ... on Pattern { ...PatternNumbers }
      ... on NotAvailableToRole { message }
      ... on FinerThanYouMaySee { message }
      ... on InvalidDetails { message problems { message } }
    }
    standards: pattern(metric: REFERRALS, by: [STANDARD], filter: $filter) { __typename ... on Pattern { ...PatternNumbers } }
    meeting: pattern(metric: REFERRALS, by: [STANDARD, TEAM], filter: $filter) { __typename ... on Pattern { ...PatternNumbers } }
    outcomes: pattern(metric: REFERRALS, by: [OUTCOME], filter: $filter) { __typename ... on Pattern { ...PatternNumbers } }
    elements: pattern(metric: REFERRALS, by: [NDM_ELEMENT], filter: $filter) { __typename ... on Pattern { ...PatternNumbers } }
    sources: pattern(metric: REFERRALS, by: [SOURCE], filter: $filter) { __typename ... on Pattern { ...PatternNumbers } }
  }
`);

/** How cases fall, for those who may see it. */
export function PatternsPage(): ReactNode {
  usePageTitle('Patterns');
  const { viewer } = useSession();
  const page = useFilter(PATTERNS);
  const { tree, loaded } = useUnits();
  const answer = usePageQuery(PAGE, { filter: patternFilterOf(page.filter, page.thisMonth) });
  const seen = answer.state === 'there' ? read(answer.data) : undefined;
  const forbidden = seen?.kind === 'not-available';
  return (
    <div className="d-page">
      {isAtDesk(viewer) ? <NeedsADecision today={now()} /> : null}
      <PageHeading title="Patterns" about={seen?.kind === 'figures' ? <About force={viewer.force.name} numbers={seen.figures.months} /> : viewer.force.name} />
      {forbidden ? null : <Filters view={PATTERNS} page={page} units={tree} unitsLoaded={loaded} summary={seen?.kind === 'figures' ? `${scopeWords(page.filter, tree)}. ${capital(counted(seen.figures.months.cases, 'referral'))}.` : undefined} />}
      {answer.state === 'coming' ? <Loading what="Counting" rows={6} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the figures" onRetry={answer.again} /> : null}
      {seen === undefined || answer.state !== 'there' ? null : <div inert={answer.isStale} aria-busy={answer.isStale} className="d-figures"><Shown seen={seen} page={page} tree={tree} /></div>}
    </div>
  );
}

type Seen =
  | { readonly kind: 'figures'; readonly figures: FigureNumbers }
  | { readonly kind: 'not-available'; readonly message: string }
  | { readonly kind: 'invalid'; readonly messages: readonly string[] };

/** The server's answer: figures, or why there are none. One question has one answer, so the first figure speaks for all. */
function read(data: PatternsPageQuery): Seen {
  if (data.months.__typename === 'NotAvailableToRole') return { kind: 'not-available', message: data.months.message };
  if (data.months.__typename === 'FinerThanYouMaySee') return { kind: 'invalid', messages: [data.months.message] };
  if (data.months.__typename === 'InvalidDetails') return { kind: 'invalid', messages: data.months.problems.map(({ message }) => message) };
  if (!isExact(data.months)) return { kind: 'not-available', message: 'Your figures have small numbers held back, and this page draws whole numbers: ask the authority desk of your force.' };
  const figures = FIGURES.map((name) => {
    const figure = data[name];
    if (figure.__typename !== 'Pattern') throw new Error(`The figure ${name} was refused where another of the same question was not.`);
    return [name, numbersOf(figure)] as const;
  });
  return { kind: 'figures', figures: Object.fromEntries(figures) as unknown as FigureNumbers };
}

function Shown({ seen, page, tree }: { readonly seen: Seen; readonly page: FilterOfPage; readonly tree: ReturnType<typeof useUnits>['tree'] }): ReactNode {
  const clear = <Button onPress={() => page.change(unfiltered(PATTERNS))}>Clear all filters</Button>;
  if (seen.kind === 'not-available') return <NotAvailable title="Not available to your role yet"><p>{seen.message}</p></NotAvailable>;
  if (seen.kind === 'invalid') return <EmptyState title="This view cannot be counted" action={clear}>{seen.messages.map((message) => <p key={message}>{message}</p>)}</EmptyState>;
  return <Figures numbers={seen.figures} page={page} tree={tree} />;
}

function About({ force, numbers }: { readonly force: string; readonly numbers: Numbers }): ReactNode {
  return <p>{force}, {numbers.from === numbers.to ? longMonth(numbers.to) : `${longMonth(numbers.from)} to ${longMonth(numbers.to)}`}. {recordNote(numbers)} As of <span className="d-nowrap">{momentText(numbers.asOf)}</span>. {numbers.mode === 'EXACT' ? <b>Exact mode: numbers as counted, for the appropriate authority’s desk.</b> : <b>Small numbers held back.</b>}</p>;
}
