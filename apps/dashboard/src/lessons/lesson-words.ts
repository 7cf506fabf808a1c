import { englandAndWales, parseDay, workingDaysBetween } from '@candour/domain/calendar';
import { LESSON_THEMES, labelOf } from '@candour/domain/taxonomy';
import type { LessonFilter, LessonView } from '../filters/lesson-filter.js';
import { TO_ANSWER } from '../filters/lesson-filter.js';
import { counted, dayText } from '../wording.js';

/** What each way of looking is called. */
export const VIEW_WORDS: Readonly<Record<LessonView, string>> = { 'to-answer': 'To answer', overdue: 'Past the date', answered: 'Answered', all: 'All' };

/** R36: why the force answers by a day. Null where the day of the report or the date is not known. */
export function dueReason(reportSentOn: string | null | undefined, answerDue: string | null | undefined): string | null {
  const [from, to] = [reportSentOn, answerDue].map((text) => (text == null ? null : parseDay(text)));
  if (from == null || to == null) return null;
  const days = workingDaysBetween(from, to, englandAndWales);
  const since = `the report of ${dayText(from)}`;
  return days === undefined || days < 1 ? `Counted from ${since}.` : `${counted(days, 'working day')} after ${since}.`;
}

/** A choice in force, in words, and the filter without it. The way of looking stands above the list and is none of them. */
export interface Choice { readonly key: string; readonly words: string; readonly without: LessonFilter }

/** The choices in force, each of which can be taken away. */
export const lessonChoices = (filter: LessonFilter, unitName: (code: string) => string | undefined): readonly Choice[] => [
  ...(filter.unit === null ? [] : [{ key: 'unit', words: `Unit: ${unitName(filter.unit) ?? filter.unit}`, without: { ...filter, unit: null } }]),
  ...filter.themes.map((theme) => ({ key: `theme-${theme}`, words: `Theme: ${labelOf(LESSON_THEMES, theme)}`, without: { ...filter, themes: filter.themes.filter((other) => other !== theme) } })),
];

/** In the place of an empty list: whether there is nothing at all, or nothing of this kind. */
export function emptyWords(filter: LessonFilter): { readonly title: string; readonly says: string } {
  if (filter.unit !== null || filter.themes.length > 0) return { title: 'No lessons match these filters', says: 'The filters stay in view above.' };
  if (filter.view === TO_ANSWER.view) return { title: 'No lesson waits for an answer', says: 'A lesson appears here on the day a report with one is sent to the authority.' };
  if (filter.view === 'overdue') return { title: 'No lesson is past its date', says: 'Each lesson that waits is still within its time.' };
  return { title: filter.view === 'answered' ? 'No lesson has been answered yet' : 'No lessons yet', says: 'A lesson appears here on the day a report with one is sent to the authority.' };
}
