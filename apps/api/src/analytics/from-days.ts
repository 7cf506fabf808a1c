import type { Viewer } from '../identity/viewer.js';
import { IN_TIME, NOT_IN_TIME } from './accounts.js';
import { countOf, dayRows, daysJson } from './days/days.query.js';
import type { FoundDays } from './days/days.query.js';
import type { Measure } from './days/measures.js';
import { exactScope } from './exact-scope.js';
import { dayOf } from './pattern-request.js';
import type { CountRequest, Thing } from './pattern-request.js';
import type { Source } from './source.js';

/** What is counted by days, by month of submission. */
const MEASURES: Readonly<Partial<Record<Thing, Measure>>> = { ACCOUNTS: 'ACCOUNT_DUE', REPORTS: 'REPORT_SENT' };

export const daysCanTell = ({ metric, by, ofKnownStrength }: CountRequest): boolean => MEASURES[metric] !== undefined && by.length === 1 && by[0] === 'MONTH' && ofKnownStrength !== true;

/**
 * Counts by days: invitations by month and by whether the account was in time; reports by month, by how the case came to one or did not, by the days until then and by how
 * many days after its submission it was taken in.
 */
export function fromDays(viewer: Viewer, request: CountRequest): Source {
  const measure = MEASURES[request.metric];
  if (measure === undefined) throw new Error(`${request.metric} is not counted by days.`);
  return {
    figure: () => [['days', daysJson(exactScope(viewer, dayOf(request), request), [measure], true)]],
    read: (found) => {
      const rows = dayRows(found['days'] as FoundDays);
      return { counts: request.metric === 'REPORTS' ? rows.map(({ month, kind, days, entered, n }) => ({ keys: [month ?? '', kind, String(days), String(entered)], count: n })) : rows.map(({ month, kind, n }) => ({ keys: [month ?? '', kind === 'ON_TIME' ? IN_TIME : NOT_IN_TIME], count: n })), cases: countOf(rows) };
    },
  };
}
