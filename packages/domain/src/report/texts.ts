import type { ReportTexts } from '../case/now.js';

/** A text of a report and where it stands in the form. */
export interface PlacedText { readonly field: readonly string[]; readonly text: string }

const at = (text: string | undefined, ...field: readonly string[]): readonly PlacedText[] => (text === undefined ? [] : [{ field, text }]);

/** What becomes a record of its own when the report is sent: actions, and lessons for line management or the force. */
export const planTexts = ({ actions, organisationLessons }: ReportTexts): readonly PlacedText[] => [
  ...actions.flatMap(({ description, successMeasure }, i) => [...at(description, 'actions', String(i), 'description'), ...at(successMeasure, 'actions', String(i), 'successMeasure')]),
  ...organisationLessons.flatMap(({ lesson }, i) => at(lesson, 'organisationLessons', String(i), 'lesson')),
];

/** What R64 compares with the account: part (a), every lesson, and the actions, which travel as the lessons do. */
export const comparedTexts = (texts: ReportTexts): readonly PlacedText[] => [
  ...at(texts.issue, 'issue'),
  ...texts.officerLessons.flatMap((lesson, i) => at(lesson, 'officerLessons', String(i))),
  ...planTexts(texts),
];

/** Every word of a report. */
export const allTexts = (texts: ReportTexts): readonly PlacedText[] =>
  [...comparedTexts(texts), ...at(texts.discussion, 'discussion'), ...at(texts.noFurtherAction, 'noFurtherAction')];
