import { englandAndWales, explain, skippedBetween } from '@candour/domain/calendar';
import type { Basis, Day, Deadline } from '@candour/domain/calendar';
import type { RuleId } from '@candour/domain';
import { cited } from '../access/cited.js';
import type { DeadlineType } from './deadline.type.js';

/** A date as the record keeps it, from a row of `deadlines`. */
export interface KeptDeadline { readonly due: Day; readonly from: Day; readonly workingDays: number | null; readonly months: number | null; readonly basis: Basis; readonly rule: string; readonly tableVersion: string; readonly pack: string }

/**
 * A kept date with its story told again.
 * @param due the date as it stands now, where it was moved by agreement after it was reckoned
 */
export function tellDeadline(kept: KeptDeadline | null, due: Day | null = kept?.due ?? null): DeadlineType | null {
  if (due === null) return null;
  if (kept === null) return { due, from: null, workingDays: null, months: null, basis: null, rule: null, citation: null, tableVersion: null, explanation: null };
  // Told only when it is read: walking the days is most of the work, and a list seldom asks for it.
  return { ...kept, due, citation: cited(kept.rule, kept.pack), get explanation() { return explain(storyOf(kept, due)); } };
}

/** The days not counted are named only from the table the date was reckoned with: another table might tell another story. */
function storyOf(kept: KeptDeadline, due: Day): Deadline {
  const { from, basis, tableVersion } = kept;
  const sameTable = tableVersion === englandAndWales.version;
  const skipped = kept.months === null && sameTable ? (skippedBetween(from, kept.due, englandAndWales) ?? []) : [];
  const span = kept.months === null ? { workingDays: kept.workingDays ?? 0 } : { months: kept.months };
  return { ...span, due, from, basis, rule: kept.rule as RuleId, tableVersion, skipped, extendedFrom: due > kept.due ? kept.due : undefined };
}
