import { LESSON_THEMES, codesOf } from '@candour/domain/taxonomy';
import type { LessonTheme } from '@candour/domain/taxonomy';
import type { LessonFilter as LessonFilterInput } from '../gql/graphql.js';
import { AddressReader, addressFrom } from './address-parts.js';
import type { Dropped } from './address-parts.js';
import type { Spelling } from './spelling.js';

/** Which lessons one looks at, by how far they are (R36). */
export const LESSON_VIEWS = ['to-answer', 'overdue', 'answered', 'all'] as const;
export type LessonView = (typeof LESSON_VIEWS)[number];

/** What somebody looks at among lessons, in its two spellings: the address of the list and the input of a query. */
export interface LessonFilter {
  readonly view: LessonView;
  readonly unit: string | null;
  readonly themes: readonly LessonTheme[];
}

/** The list as nobody has narrowed it: what waits for an answer. */
export const TO_ANSWER: LessonFilter = { view: 'to-answer', unit: null, themes: [] };

const THEMES: readonly LessonTheme[] = codesOf(LESSON_THEMES);

/** The address of the list of lessons: only what differs from what waits for an answer. */
export const lessonsAddress = ({ view, unit, themes }: LessonFilter): string =>
  addressFrom('/lessons', [['show', view === TO_ANSWER.view ? [] : [view]], ['unit', unit === null ? [] : [unit]], ['theme', themes]]);

/** Reads the address of the list of lessons; what cannot be understood is dropped by name. */
export function readLessonsAddress(search: string): { readonly filter: LessonFilter; readonly dropped: readonly Dropped[] } {
  const reader = new AddressReader(search);
  const view = reader.parsed('show', (text) => LESSON_VIEWS.find((each) => each === text) ?? null) ?? TO_ANSWER.view;
  const filter: LessonFilter = { view, unit: reader.one('unit'), themes: reader.codes('theme', THEMES) };
  return { filter, dropped: reader.dropped() };
}

export const LESSONS: Spelling<LessonFilter> = { read: readLessonsAddress, write: lessonsAddress };

const VIEW_INPUTS: Readonly<Record<LessonView, LessonFilterInput>> = { 'to-answer': { answered: false }, overdue: { overdue: true }, answered: { answered: true }, all: {} };

/** The filter as a query asks with it. */
export const lessonFilterOf = ({ view, unit, themes }: LessonFilter): LessonFilterInput => ({ ...VIEW_INPUTS[view], ...(unit === null ? {} : { unit }), ...(themes.length === 0 ? {} : { theme: [...themes] }) });
