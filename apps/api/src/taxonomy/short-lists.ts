import { ASSESSMENT_DECISIONS, ENGAGEMENT_EVENT_KINDS, PO_RESPONSES } from '@candour/domain/taxonomy';
import type { Term } from '@candour/domain/taxonomy';

/** A choice that one command offers and no list of the process holds. */
export interface ShortList { readonly enumName: string; readonly says: string; readonly names: Readonly<Record<string, string>> }

const namesOf = (terms: readonly Term[], without?: string): Record<string, string> =>
  Object.fromEntries(terms.filter((term) => term.code !== without).map((term) => [term.code, term.name]));
const short = (enumName: string, says: string, names: Readonly<Record<string, string>>): ShortList => ({ enumName, says, names });

export const SHORT_LISTS: readonly ShortList[] = [
  short('OtherDecision', 'What is done in place of a review.', namesOf(ASSESSMENT_DECISIONS, 'RPRP')),
  short('OfficerResponse', 'What the officer says to the report.', namesOf(PO_RESPONSES, 'NONE')),
  short('ConcernGround', 'What a concern about engagement rests on.', { ...namesOf(ENGAGEMENT_EVENT_KINDS), NO_ACCOUNT: 'No account given' }),
  short('RestrictionReason', 'Why a case is kept to a named list.', { CHIEF_OFFICER: 'The officer is the chief officer', STANDARDS_STAFF: 'The officer works in professional standards', NAMED: 'The authority named who may see it' }),
  short('LetterContent', 'Something an outcome letter tells.', { OUTCOME: 'The outcome', LEARNING: 'The learning', ACCOUNT: 'The account', DISCUSSION: 'The discussion', REPORT: 'The report' }),
  short('RecordClass', 'A protection class of the record.', { C: 'Case facts', R: 'The report', P: 'The account and the discussion', W: 'Welfare' }),
  short('Material', 'What kind of thing was looked at.', { DOCUMENT: 'A document', VIDEO_REFERENCE: 'A reference to video', CONVERSATION: 'A conversation', SYSTEM_RECORD: 'A record in a system', POLICY: 'A policy', OTHER: 'Something else' }),
  short('CorrectionSubject', 'What a request for a correction is about.', { CASE_FACTS: 'The facts of the case', NOTICE: 'The notice', FACT_FINDING: 'The fact finding', REPORT: 'The report', ACTIONS: 'The actions' }),
  short('AskedBy', 'Who asked for more time.', { OFFICER: 'The officer', REVIEWER: 'The reviewer' }),
  short('SeriousMatter', 'The kind of a new and serious matter.', { CRIME: 'A crime', SAFEGUARDING: 'Safeguarding', RISK_TO_LIFE: 'A risk to life', OTHER: 'Something else' }),
  short('ActionEnd', 'How an action leaves the plan.', { CANCELLED: 'Cancelled', NOT_NEEDED: 'No longer needed' }),
  short('FollowUpEnd', 'Why the follow-up ends.', { LEFT_FORCE: 'The officer has left the force', TRANSFERRED: 'The officer has moved to another force' }),
  short('ApproverSeat', 'As which of the two people somebody agrees.', { LEGAL: 'As the legal member', SECOND: 'As the second person' }),
  short('DateBasis', 'Law or force policy.', { law: 'Law', policy: 'Force policy' }),
];
