import { codesOf, STANDARDS } from '@candour/domain/taxonomy';
import { parseMonth } from '@candour/domain/calendar';
import { PATTERNS, unfiltered } from '../filters/filter.js';
import type { Filter } from '../filters/filter.js';

interface AlarmFilter { readonly from: string; readonly to: string; readonly unit?: string | null | undefined; readonly standards?: readonly string[] | null | undefined }

/** Where to look for what an alarm is of, as the page of figures is asked. */
export const filterOfAlarm = ({ from, to, unit, standards }: AlarmFilter): Filter => ({
  ...unfiltered(PATTERNS), period: { kind: 'months', from: parseMonth(from), to: parseMonth(to) }, unit: unit ?? null, standards: codesOf(STANDARDS).filter((code) => standards?.includes(code) ?? false),
});
