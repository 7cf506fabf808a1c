import { HeadlineRow } from '@candour/ui';
import type { Headline } from '@candour/ui';
import type { Day } from '@candour/domain/calendar';
import type { ReactNode } from 'react';
import { Sparkline } from '../charts/Sparkline.js';
import { actionsAddress } from '../filters/action-filter.js';
import { addressOf } from '../filters/address.js';
import { behindMark } from '../filters/behind.js';
import { CASES } from '../filters/filter.js';
import type { Filter } from '../filters/filter.js';
import type { PatternsPageQuery, StandingQuery } from '../gql/graphql.js';
import { readFragment } from '../gql/index.js';
import { count, percent } from '../wording.js';
import type { ActionScope } from './action-scope.js';
import { HELD_BACK } from './facts.js';
import { intervalText, plainText, rateText, shareText, MAIN_STAGE } from '@candour/domain/findings';
import { isExact } from './numbers.js';
import type { Numbers } from './numbers.js';
import { SPC } from './SpcFigure.js';
import { actionLists, openCasesList } from './standing.js';

interface HeadlinesInput { readonly data: PatternsPageQuery; readonly months: Numbers; readonly standing: StandingQuery | undefined; readonly filter: Filter; readonly scope: ActionScope; readonly today: Day }

/** The numbers looked for first, each with its interval or what it is of. Those of today say so. */
export function Headlines({ data, months, standing, filter, scope, today }: HeadlinesInput): ReactNode {
  const lists = actionLists(scope.unit, today);
  const [open, outstanding, overdue] = [standing?.openCases, standing?.outstanding, standing?.overdue].map((list) => list?.totalCount);
  // What actions are not narrowed by is said at their numbers: beside narrowed ones they would be taken for narrowed.
  const whose = scope.ignores ? `${scope.words}, today; no other filter applies` : scope.unit === null ? 'Today' : `${scope.words}, today`;
  const exact = isExact(months);
  const ofToday: readonly Headline[] = exact ? [{ label: 'Open reviews', value: shown(open), note: 'Today, of any period', link: linkTo(open, addressOf(CASES, openCasesList(filter))) }] : [];
  const actions: readonly Headline[] = exact ? [{ label: 'Actions overdue', value: shown(overdue), note: overdue == null || !outstanding ? whose : `${percent(overdue, outstanding)} of the ${count(outstanding)} to do`, link: linkTo(overdue, actionsAddress(lists.overdue)), attention: (overdue ?? 0) > 0 }] : [];
  const toDo: readonly Headline[] = exact && data.times.__typename !== 'TimeToStage' ? [{ label: 'Actions to do', value: shown(outstanding), note: whose, link: linkTo(outstanding, actionsAddress(lists.outstanding)) }] : [];
  return <HeadlineRow title="Headline figures" figures={[...ofToday, rate(data, months, filter), ...accounts(data), ...days(data), ...toDo, ...actions]} />;
}

/** A sparkline shows a year; longer it would be a smear. */
const SPARK = 12;
const spark = (points: readonly { readonly value: number | null; readonly filling: boolean }[]): readonly (number | null)[] => points.filter(({ filling }) => !filling).slice(-SPARK).map(({ value }) => value);

/** The rate of referrals where officers are known, the number of them otherwise; either opens the referrals. */
function rate({ rateNow, rate: chart }: PatternsPageQuery, months: Numbers, filter: Filter): Headline {
  const link = isExact(months) ? linkTo(months.cases, behindMark(filter, months, {})) : undefined;
  const now = rateNow.__typename === 'Comparison' ? rateNow : null;
  if (now === null || now.a.value === null) return { label: 'Referrals in the period', value: months.cases === null ? HELD_BACK : count(months.cases), note: 'Accepted for review', link };
  const points = chart.__typename === 'Spc' ? readFragment(SPC, chart).points : [];
  const last = points.findLast(({ upper, trial }) => upper !== null && !trial);
  const band = last?.upper == null ? undefined : { lower: last.lower ?? 0, upper: last.upper };
  return {
    label: 'Referrals per 1,000 officers a year', value: rateText(now.a.value), note: intervalText(now.a, rateText), picture: <Sparkline values={spark(points)} band={band} />,
    link: link === undefined ? undefined : { ...link, text: `${link.text} in the period` },
  };
}

/** Accounts within five working days, against the target of the force. */
function accounts({ accountsNow, accounts: chart }: PatternsPageQuery): readonly Headline[] {
  if (accountsNow.__typename !== 'Comparison' || accountsNow.a.value === null) return [];
  const spc = chart.__typename === 'Spc' ? chart : null;
  const target = spc?.target ?? undefined;
  const interval = intervalText(accountsNow.a, shareText).replace('95% interval ', '');
  return [{ label: 'Accounts in 5 working days', value: shareText(accountsNow.a.value), note: target === undefined ? interval : `${interval}; target ${shareText(target)}`, picture: spc === null ? undefined : <Sparkline values={spark(spc.points)} target={target} /> }];
}

/** Half of reviews have a report within so many days. */
function days({ times, days: chart }: PatternsPageQuery): readonly Headline[] {
  if (times.__typename !== 'TimeToStage') return [];
  const median = times.stages.find(({ stage }) => stage === MAIN_STAGE)?.median;
  const picture = chart.__typename === 'Spc' ? <Sparkline values={spark(chart.points)} /> : undefined;
  return [{ label: 'Median days, referral to report', value: median?.days == null ? 'Not half yet' : plainText(median.days), note: median === undefined ? undefined : intervalText(median, plainText), picture }];
}

const shown = (n: number | null | undefined): string => (n == null ? 'Counting…' : count(n));
const linkTo = (n: number | null | undefined, href: string): { href: string; text: string } | undefined => (n == null || n === 0 ? undefined : { href, text: `See the ${count(n)}` });
