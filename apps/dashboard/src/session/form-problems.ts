import type { DayReading, Problem } from '@candour/ui';
import type { ChangeProblem } from '../apollo/change.js';

/** What has to be put right as the lines of an error summary; the id of a field is its name. */
export const problemsOf = (problems: readonly ChangeProblem[]): readonly Problem[] => problems.map(({ field, message }) => ({ message, href: field === null ? undefined : `#${field}` }));

/** What is wrong with one field; undefined where nothing is. */
export const errorAt = (problems: readonly ChangeProblem[], name: string): string | undefined => problems.find(({ field }) => field === name)?.message;

/** What is wrong with a day that must be given: nothing, that it is missing, or what cannot be understood of it. */
export const dayProblem = (field: string, reading: DayReading, missing: string): readonly ChangeProblem[] =>
  reading.kind === 'day' ? [] : [{ field, message: reading.kind === 'wrong' ? reading.error : missing }];
