import { parseMonth } from '../calendar/index.js';
import type { Month } from '../calendar/index.js';
import { namesIn } from '../report/names.js';

/** What can have happened that explains a figure: things of the force, never of a person. */
export const ANNOTATION_KINDS = {
  POLICY_CHANGE: { name: 'Policy change', says: 'A policy or a way of deciding changed.' },
  CAMPAIGN: { name: 'Campaign', says: 'Something drew attention for a time: a campaign, training, an inspection.' },
  REORGANISATION: { name: 'Reorganisation', says: 'Units were joined, divided or moved.' },
  RECORDING_CHANGE: { name: 'Change of recording', says: 'What is recorded, or how, changed.' },
  OTHER: { name: 'Something else', says: 'Something else that happened in the force.' },
} as const;
export type AnnotationKind = keyof typeof ANNOTATION_KINDS;

/** What somebody writes beside a month of a figure. */
export interface WrittenAnnotation { readonly month: string; readonly says: string; readonly recalculates: boolean; readonly reason: string | null }

/** What is known when it is written: the present month, and the names of people of the force that may stand in the words. */
export interface AnnotationKnown { readonly thisMonth: Month; readonly names: readonly string[] }

interface Wrong { readonly field: readonly string[]; readonly message: string }

/** The longest sentence, in characters. */
export const LONGEST_ANNOTATION = 300;

/** A reference of a case, a rank or form of address before a name, an address of mail: each points at a person. */
const POINTS_AT_A_PERSON = [/\b\p{Lu}{2,4}\/\d{4}\/\S+/u, /\S@\S/u, /\b(?:PC|DC|PS|DS|PI|DI|DCI|CI|PCSO|Sgt|Sergeant|Insp|Inspector|Supt|Superintendent|Constable|Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+(?:\p{Lu}[\p{L}’'-]+|\d{2,})/u];

/**
 * What is wrong with an annotation (statistics.md 1: setting limits again is a judgement that must be explained; process.md 3.1: it tells of no
 * case and of nobody). The words stand beside figures for a long time and are read by people who may not read a case, so whatever names or points
 * at a person is refused.
 */
export function annotationProblems({ month, says, recalculates, reason }: WrittenAnnotation, { thisMonth, names }: AnnotationKnown): readonly Wrong[] {
  const known = parseMonth(month);
  return [
    ...(known === null ? [{ field: ['month'], message: 'Give a month as year and month, such as 2026-03.' }] : known > thisMonth ? [{ field: ['month'], message: 'This month has not begun: give this month or an earlier one.' }] : []),
    ...wordsProblems('says', 'Say what happened in one sentence of at most 300 characters.', says, names),
    ...(recalculates ? wordsProblems('reason', 'Say why limits are set again from there, in one sentence of at most 300 characters.', reason ?? '', names) : []),
    ...(!recalculates && reason !== null ? [{ field: ['reason'], message: 'A reason belongs to setting limits again: leave it out, or say that limits are set again.' }] : []),
  ];
}

/** What is wrong with the words by which an annotation is withdrawn. */
export const withdrawalProblems = (because: string, names: readonly string[]): readonly Wrong[] =>
  wordsProblems('because', 'Say why it is withdrawn, in one sentence of at most 300 characters.', because, names);

function wordsProblems(field: string, ask: string, text: string, names: readonly string[]): readonly Wrong[] {
  const words = text.trim();
  if (words === '' || words.length > LONGEST_ANNOTATION || words.includes('\0') || /[\r\n]/u.test(words)) return [{ field: [field], message: ask }];
  const pointsAtAPerson = POINTS_AT_A_PERSON.some((pattern) => pattern.test(words)) || namesIn(words, names).length > 0;
  return pointsAtAPerson ? [{ field: [field], message: 'Leave names, numbers and cases out: say what happened in the force, not to whom.' }] : [];
}
