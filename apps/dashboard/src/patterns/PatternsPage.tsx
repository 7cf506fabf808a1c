import { longMonth } from '@candour/domain/findings';
import { Button, EmptyState, Loading, NotAvailable, PageHeading, TooFew } from '@candour/ui';
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { FailureState } from '../apollo/FailureState.js';
import { usePageQuery } from '../apollo/page-query.js';
import { Filters } from '../filters/Filters.js';
import { unfiltered } from '../filters/filter.js';
import type { Filter, View } from '../filters/filter.js';
import { patternFilterOf } from '../filters/query-input.js';
import { scopeWords } from '../filters/scope-words.js';
import { useFilter } from '../filters/use-filter.js';
import type { FilterOfPage } from '../filters/use-filter.js';
import { useUnits } from '../filters/use-units.js';
import type { PatternsPageQuery } from '../gql/graphql.js';
import { usePageTitle } from '../session/page-title.js';
import { isAtDesk } from '../session/roles.js';
import { useSession } from '../session/viewer.js';
import { capital, counted, momentText, today as now } from '../wording.js';
import { NeedsADecision } from './NeedsADecision.js';
import type { EvidencePack as EvidencePackButton } from './evidence-pack/EvidencePack.js';
import type { SavedViews as SavedViewsMenu } from './SavedViews.js';
import { numbersOf } from './numbers.js';
import type { Numbers } from './numbers.js';
import { PAGE, pageVariables } from './page-query.js';
import { recordNote } from './record.js';
import { whoseFigures } from './whose-figures.js';

// The figures come beside the answer they show, not after it.
const figures = import('./Figures.js');
const Figures = lazy(async () => ({ default: (await figures).Figures }));

const EvidencePack = lazy(async (): Promise<{ default: typeof EvidencePackButton }> => ({ default: (await import('./evidence-pack/EvidencePack.js')).EvidencePack }));
const SavedViews = lazy(async (): Promise<{ default: typeof SavedViewsMenu }> => ({ default: (await import('./SavedViews.js')).SavedViews }));

/** How cases fall, for those who may see it. */
export function PatternsPage({ view }: { readonly view: View }): ReactNode {
  const { viewer } = useSession();
  const whose = whoseFigures(viewer);
  usePageTitle(whose.title);
  const page = useFilter(view);
  const { tree, loaded } = useUnits();
  const answer = usePageQuery(PAGE, pageVariables(patternFilterOf(page.filter, page.thisMonth), page.thisMonth));
  const seen = answer.state === 'there' ? read(answer.data) : undefined;
  const forbidden = seen?.kind === 'not-available';
  const isStale = answer.state === 'there' && answer.isStale;
  return (
    <div className="d-page">
      {isAtDesk(viewer) ? <NeedsADecision today={now()} /> : null}
      <PageHeading title={whose.title} about={seen?.kind === 'figures' ? <About of={whose.of} numbers={seen.numbers} /> : whose.of} actions={forbidden ? undefined : <Suspense fallback={null}><SavedViews filter={page.filter} view={view} />{seen?.kind === 'figures' ? <EvidencePack filter={patternFilterOf(page.filter, page.thisMonth)} scope={`${scopeWords(page.filter, tree)}, ${monthsOf(seen.numbers)}.`} exact={seen.numbers.mode === 'EXACT'} /> : null}</Suspense>} />
      {forbidden ? null : <Filters view={view} page={page} units={tree} unitsLoaded={loaded} narrowed={whose.narrowed} summary={seen?.kind === 'figures' ? `${page.filter.unit === null && whose.whole !== null ? whose.whole : scopeWords(page.filter, tree)}. ${isStale ? 'Counting…' : referralsOf(seen.numbers)}` : undefined} />}
      {answer.state === 'coming' ? <Loading what="Counting" rows={6} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the figures" onRetry={answer.again} /> : null}
      {seen === undefined || answer.state !== 'there' ? null : <div inert={isStale} aria-busy={isStale} className="d-figures"><Shown seen={seen} page={page} tree={tree} view={view} /></div>}
    </div>
  );
}

/** Said only of the filters it was counted with: while they are counted anew, no number stands beside them. */
const referralsOf = ({ cases }: Numbers): string => (cases === null ? 'Too few referrals to show.' : `${capital(counted(cases, 'referral'))}.`);

type Seen =
  | { readonly kind: 'figures'; readonly data: PatternsPageQuery; readonly numbers: Numbers }
  | { readonly kind: 'not-available'; readonly message: string }
  | { readonly kind: 'finer'; readonly message: string; readonly drop: readonly string[] }
  | { readonly kind: 'invalid'; readonly messages: readonly string[] };

/** The server's answer: figures, or why there are none. One question has one answer, so the first figure speaks for all. */
function read(data: PatternsPageQuery): Seen {
  const { months } = data;
  switch (months.__typename) {
    case 'NotAvailableToRole': return { kind: 'not-available', message: months.message };
    case 'FinerThanYouMaySee': return { kind: 'finer', message: months.message, drop: months.drop };
    case 'InvalidDetails': return { kind: 'invalid', messages: months.problems.map(({ message }) => message) };
    case 'Pattern': return { kind: 'figures', data, numbers: numbersOf(months) };
  }
}

function Shown({ seen, page, tree, view }: { readonly view: View; readonly seen: Seen; readonly page: FilterOfPage; readonly tree: ReturnType<typeof useUnits>['tree'] }): ReactNode {
  const clear = <Button onPress={() => page.change(unfiltered(view))}>Clear all filters</Button>;
  switch (seen.kind) {
    case 'not-available': return <NotAvailable title="Not available to your role yet"><p>{seen.message}</p></NotAvailable>;
    case 'finer': return <Finer seen={seen} page={page} view={view} clear={clear} />;
    case 'invalid': return <EmptyState title="This view cannot be counted" action={clear}>{seen.messages.map((message) => <p key={message}>{message}</p>)}</EmptyState>;
    case 'figures': return <Suspense fallback={<Loading what="Counting" rows={6} />}><Figures data={seen.data} numbers={seen.numbers} page={page} tree={tree} /></Suspense>;
  }
}

/** What of a filter each name of the server's answer takes away; months are taken away both or not at all. */
const without = ({ period }: View): Readonly<Record<string, Partial<Filter>>> => ({ teams: { teams: [] }, standards: { standards: [] }, ndmElements: { elements: [] }, sources: { sources: [] }, outcomes: { outcomes: [] }, without: { without: [] }, unit: { unit: null }, from: { period } });
const NAMES: Readonly<Record<string, string>> = { teams: 'Teams', standards: 'Standards', ndmElements: 'Decision model', sources: 'Sources', outcomes: 'Outcomes', without: 'Only those without', unit: 'Unit', from: 'Period' };

/** A shared view can be finer than its reader may see: nothing is shown until one of the filters is taken away. */
function Finer({ seen, page, view, clear }: { readonly view: View; readonly seen: Extract<Seen, { kind: 'finer' }>; readonly page: FilterOfPage; readonly clear: ReactNode }): ReactNode {
  const lighter = without(view);
  const drops = seen.drop.filter((name) => name in lighter);
  return (
    <TooFew title="This view is finer than you may see" action={<div className="d-do">{drops.map((name) => <Button key={name} onPress={() => page.change({ ...page.filter, ...lighter[name] })}>Take away “{NAMES[name]}”</Button>)}{clear}</div>}>
      <p>{seen.message} Nothing of it is shown until you choose.</p>
    </TooFew>
  );
}

const monthsOf = ({ from, to }: Numbers): string => (from === to ? longMonth(to) : `${longMonth(from)} to ${longMonth(to)}`);

function About({ of, numbers }: { readonly of: string; readonly numbers: Numbers }): ReactNode {
  return <p>{of}, {monthsOf(numbers)}. {recordNote(numbers)} As of <span className="d-nowrap">{momentText(numbers.asOf)}</span>. {numbers.mode === 'EXACT' ? <b>Exact mode: numbers as counted, for the appropriate authority’s desk.</b> : <b>Protected mode: few stands for 5 or fewer, or for fewer than 5 people; other numbers are to the nearest 5, as of the last closed month; marks do not open records.</b>}</p>;
}
