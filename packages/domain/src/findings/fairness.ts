import { capital, listed } from './words.js';
import { shareText } from './figures.js';

export interface GroupSaid { readonly group: string; readonly reference: boolean; readonly lower: number | null; readonly upper: number | null; readonly q: number | null }
export interface TableSaid { readonly name: string; readonly stage: 'REFERRED' | 'ACCEPTED'; readonly groups: readonly GroupSaid[]; readonly notStated: number | null; readonly why: string | null }

/** Differences are told where they hold after all comparisons are taken together. */
const FALSE_DISCOVERIES = 0.05;
/** From this share not stated on, a rate says little of a group. */
const MUCH_NOT_STATED = 0.1;
const POINTS: Readonly<Record<TableSaid['stage'], string>> = { REFERRED: 'at the point of referral', ACCEPTED: 'at acceptance' };

/** Whether groups fare alike, as far as numbers of at least 10 can say; how much is not stated is never left out. */
export function fairnessFinding(tables: readonly TableSaid[]): string {
  const shown = tables.filter(({ groups }) => groups.length > 0);
  if (shown.length === 0) return 'There are too few officers in some group to show any comparison.';
  const differing = shown.flatMap(({ name, stage, groups }) => groups.filter(({ q, reference }) => !reference && q !== null && q < FALSE_DISCOVERIES).map(({ group }) => `${group} (${name.toLowerCase()}, ${POINTS[stage]})`));
  const lead = differing.length === 0
    ? `No group’s rate differs from the others beyond chance ${listed([...new Set(shown.map(({ stage }) => POINTS[stage]))])}. That does not show that there is no difference.`
    : `${capital(listed([...differing].sort((a, b) => a.localeCompare(b, 'en-GB'))))} ${differing.length === 1 ? 'differs' : 'differ'} from the group the others are held against by more than chance explains. The figure does not say why.`;
  return `${lead}${notStated(shown)}`;
}

function notStated(tables: readonly TableSaid[]): string {
  const known = new Map(tables.flatMap(({ name, notStated: share }) => (share === null ? [] : [[name, share] as const])));
  const much = [...known].filter(([, share]) => share >= MUCH_NOT_STATED);
  if (much.length > 0) return ` ${capital(listed(much.map(([name, share]) => `${name.toLowerCase()} is not stated for ${shareText(share)} of cases`)))}, so treat this with care.`;
  return known.size === 0 ? '' : ' What is not stated is shown beside each table.';
}

/** How a ratio reads: an interval that holds 1 shows no difference. */
export function ratioWords({ reference, lower, upper, q }: GroupSaid): string {
  if (reference) return 'the others are held against it';
  if (lower === null || upper === null) return 'too few to compare';
  if (lower <= 1 && upper >= 1) return 'no difference beyond chance';
  return q !== null && q < FALSE_DISCOVERIES ? 'differs beyond chance' : 'could be chance among so many comparisons';
}
