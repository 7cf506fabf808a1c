import type { Viewer } from '../identity/viewer.js';
import { countOf, dayRows, daysJson } from './days/days.query.js';
import type { FoundDays } from './days/days.query.js';
import { exactScope } from './exact-scope.js';
import { dayOf } from './pattern-request.js';
import type { CountRequest } from './pattern-request.js';
import type { Source } from './source.js';

export const daysCanTell = ({ metric, by, ofKnownStrength }: CountRequest): boolean => metric === 'REPORTS' && by.length === 1 && by[0] === 'MONTH' && ofKnownStrength !== true;

/** Counts reports by month of submission, by how the case came to one or did not, by the days until then and by how many days after its submission it was taken in. */
export function fromDays(viewer: Viewer, request: CountRequest): Source {
  return {
    figure: () => [['days', daysJson(exactScope(viewer, dayOf(request), request), ['REPORT_SENT'], true)]],
    read: (found) => {
      const rows = dayRows(found['days'] as FoundDays);
      return { counts: rows.map(({ month, kind, days, entered, n }) => ({ keys: [month ?? '', kind, String(days), String(entered)], count: n })), cases: countOf(rows) };
    },
  };
}
