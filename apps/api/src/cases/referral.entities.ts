import { Entity, ForeignKey, Index } from 'typeorm';
import { ReadByRowOfOfficer } from '../access/read-by.columns.js';
import { Codes, Flag, Id, KeyId, KeyNumber, KeyText, MaybeCount, MaybeDay, MaybeFlag, MaybeId, MaybeText, OnDay, Text, Texts } from '../database/columns.js';
import { CaseRow } from './case.entity.js';

/** The matter referred, in its versions (R4): what is said about it is protected. */
@Entity('scope_versions')
export class ScopeVersionRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyNumber() version: number;
  @Id() forceId: string;
  @MaybeText() text: string | null;
  @OnDay() validFrom: string;
  @MaybeText() reason: string | null;
  @MaybeId() approvedBy: string | null;
}

/** Who had a part in the case and when, with the picture of rank and role kept at the time (R9). */
@Entity('participants')
@Index('participants_person_id_idx', ['personId'])
export class ParticipantRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyNumber() number: number;
  @Id() forceId: string;
  /** OFFICER, REFERRER, ASSESSOR or REVIEWER. */
  @Text() role: string;
  @MaybeId() personId: string | null;
  @MaybeDay() fromOn: string | null;
  @MaybeDay() toOn: string | null;
  @MaybeText() rank: string | null;
  @MaybeText() actingRank: string | null;
  @MaybeFlag() special: boolean | null;
  @MaybeFlag() staff: boolean | null;
  @MaybeFlag() probationer: boolean | null;
  /** For a reviewer: the footing (R8) and what was declared (R10). */
  @MaybeText() basis: string | null;
  @Texts() conflicts: string[];
}

/** The authority's assessment of a matter, whichever way it decided. */
@Entity('assessments')
export class AssessmentRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @Id() forceId: string;
  @Text() decision: string;
  @MaybeDay() assessedOn: string | null;
  @MaybeId() assessorId: string | null;
  /** Somebody of the force, or a delegate from outside of whom the force keeps no record (R66). */
  @MaybeText() secondAssessor: string | null;
  @MaybeText() rationale: string | null;
  @Texts() standards: string[];
  /** [{ category, subCategory? }] in the IOPC categories. */
  @Codes() allegations: unknown;
  @Texts() seriousnessChecks: string[];
  @Flag() performanceOnly: boolean;
  @Flag() parallelProceedings: boolean;
  @MaybeText() lineManagerView: string | null;
  @MaybeDay() lineManagerConsultedOn: string | null;
}

/** The latest date of each kind with where it comes from (R14, R62). */
@Entity('deadlines')
export class DeadlineRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  /** ASSESSMENT, NOTICE, ACCOUNT, REPORT, RESPONSE, CHECK, REASSESSMENT or PDR. */
  @KeyText() kind: string;
  @Id() forceId: string;
  @OnDay() due: string;
  @OnDay() countsFrom: string;
  @MaybeCount() workingDays: number | null;
  @MaybeCount() months: number | null;
  @Text() basis: string;
  @Text() rule: string;
  @Text() tableVersion: string;
}
