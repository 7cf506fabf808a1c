import type { CorrectionSubject } from '../../gql/graphql.js';

/** What a correction can be about, in the officer's words. */
export const SUBJECTS: Readonly<Record<CorrectionSubject, string>> = { CASE_FACTS: 'The facts of the case', NOTICE: 'The notice', FACT_FINDING: 'The fact finding', REPORT: 'The report', ACTIONS: 'The actions' };
const isSubject = (text: string): text is CorrectionSubject => Object.hasOwn(SUBJECTS, text);

/** A chosen subject; null where none was. */
export const subjectOf = (text: string): CorrectionSubject | null => (isSubject(text) ? text : null);
