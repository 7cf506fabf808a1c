import { ANNOTATION_KINDS } from '@candour/domain/metrics';
import type { SpcNumbersFragment } from '../gql/graphql.js';

type Annotation = SpcNumbersFragment['annotations'][number];
/** What stands beside a month of a chart, under the letter that the picture has there. */
export interface MonthNote extends Annotation { readonly letter: string }

const A = 'A'.charCodeAt(0);
const LETTERS = 26;

/** A letter for each, in the order of the months: A to Z, then A2 and so on. */
export const lettered = (annotations: readonly Annotation[]): readonly MonthNote[] =>
  annotations.map((annotation, i) => ({ ...annotation, letter: `${String.fromCharCode(A + (i % LETTERS))}${i < LETTERS ? '' : Math.floor(i / LETTERS) + 1}` }));

/** What happened, as a sentence after the kind of it; a reason for new limits with it. */
export function noteWords({ kind, says, recalculates, reason }: Annotation): string {
  const why = recalculates && reason != null ? ` Limits set again: ${ended(reason)}` : '';
  return `${ANNOTATION_KINDS[kind].name}: ${ended(says)}${why}`;
}

const ended = (sentence: string): string => (/[.!?]$/u.test(sentence) ? sentence : `${sentence}.`);
