import type { Day } from '../calendar/index.js';
import type { ReportShape } from '../case/case.js';
import type { ReportTexts } from '../case/now.js';
import type { ReportPart } from '../taxonomy/index.js';

/** Whether somebody wrote something: blanks alone are nothing. */
export const written = (text: string | undefined): boolean => (text ?? '').trim() !== '';

const planned = ({ actions }: ReportShape): boolean => actions.length > 0;

/** Part by part, whether a report answers what regulation 70(2) asks of it. */
const ANSWERED: Readonly<Record<ReportPart, (texts: ReportTexts, shape: ReportShape, today: Day) => boolean>> = {
  A: ({ issue }) => written(issue),
  B: ({ discussion }) => written(discussion),
  C: ({ noFurtherAction }, shape) => planned(shape) || written(noFurtherAction),
  D: ({ officerLessons }, { noOfficerLessons }) => noOfficerLessons || officerLessons.some(written),
  E: ({ organisationLessons }, { noOrganisationLessons }) => noOrganisationLessons || organisationLessons.some(({ lesson }) => written(lesson)),
  F: (_texts, { reviewOn }, today) => reviewOn !== null && reviewOn > today,
};

const PARTS = Object.keys(ANSWERED) as readonly ReportPart[];

/** A report nobody has written a word of. */
const NOTHING_WRITTEN: ReportTexts = { actions: [], officerLessons: [], organisationLessons: [] };

/**
 * Which of the six parts of regulation 70(2) a report does not answer (R30). Parts A to C and F must be filled in; D and E may say
 * "none" in so many words. The day in part F must lie ahead.
 * It looks for an answer in each part, not at whether the answer is a good one.
 * @param texts the words of the latest draft; null where there are none to be read, which counts as nothing written
 * @returns the parts in the order of the regulation; empty where the report is complete
 */
export const missingParts = (texts: ReportTexts | null, shape: ReportShape, today: Day): readonly ReportPart[] =>
  PARTS.filter((part) => !ANSWERED[part](texts ?? NOTHING_WRITTEN, shape, today));

/** Whether a report plans nothing, or says "no further action", and gives no reason for it (R31). */
export const lacksReason = (texts: ReportTexts | null, shape: ReportShape): boolean =>
  (!planned(shape) || shape.actions.some(({ type }) => type === 'NO_FURTHER_ACTION')) && !written(texts?.noFurtherAction);

/**
 * The actions still to take that have no day, or one that has passed (R44), by their number in the report from 1.
 * "No further action" and an action already taken need none.
 */
export const withoutDay = ({ actions }: ReportShape, today: Day): readonly number[] => actions.flatMap(({ type, takenOn, due }, i) =>
  (type !== 'NO_FURTHER_ACTION' && takenOn === undefined && (due === undefined || due < today) ? [i + 1] : []));
