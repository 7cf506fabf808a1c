import { parseMonth, shiftMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import type { PatternFilter, PatternsPageQueryVariables } from '../gql/graphql.js';
import { graphql } from '../gql/index.js';

/** What is above the fold in one question: what the page counts, whether it is changing, which standards, and the headline numbers. */
export const PAGE = graphql(`
  query PatternsPage($filter: PatternFilter!, $before: CompareWith!) {
    months: pattern(metric: REFERRALS, by: [MONTH], filter: $filter) {
      __typename
      ... on Pattern { ...PatternNumbers }
      ... on NotAvailableToRole { message }
      ... on FinerThanYouMaySee { message drop }
      ... on InvalidDetails { message problems { message } }
    }
    standards: pattern(metric: REFERRALS, by: [STANDARD], filter: $filter) { __typename ... on Pattern { ...PatternNumbers ...PatternIntervals } }
    rate: spc(metric: REFERRAL_RATE, filter: $filter) { __typename ... on Spc { ...SpcNumbers } }
    rateNow: compare(metric: REFERRAL_RATE, with: $before, filter: $filter) { __typename ... on Comparison { unit a { value lower upper count } withinNormalVariation } }
    accounts: spc(metric: ACCOUNT_ON_TIME, filter: $filter) { __typename ... on Spc { target points { value filling } } }
    accountsNow: compare(metric: ACCOUNT_ON_TIME, with: $before, filter: $filter) { __typename ... on Comparison { a { value lower upper } withinNormalVariation } }
    days: spc(metric: DAYS_TO_REPORT, filter: $filter) { __typename ... on Spc { points { value filling } } }
    times: timeToStage(filter: $filter) { __typename ... on TimeToStage { stages { stage median { days lower upper } } } }
  }
`);

/** The months of a figure are set against as many just before them. */
export function pageVariables(filter: PatternFilter, thisMonth: Month): PatternsPageQueryVariables {
  const [from, to] = [filter.from, filter.to ?? thisMonth].map((month) => (month == null ? null : parseMonth(month)));
  return { filter, before: { monthsEarlier: from == null || to == null ? 12 : Math.max(1, monthsBetween(from, to)) } };
}

/** How many months a period has, both ends counted. */
function monthsBetween(from: Month, to: Month): number {
  const [fromYear, fromMonth] = from.split('-').map(Number) as [number, number];
  const [toYear, toMonth] = shiftMonth(to, 1).split('-').map(Number) as [number, number];
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}
