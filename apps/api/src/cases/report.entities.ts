import { Entity, ForeignKey } from 'typeorm';
import { ReadByRowOfOfficer } from '../access/read-by.columns.js';
import { Count, Flag, Id, KeyId, KeyNumber, MaybeDay, MaybeFlag, MaybeId, MaybeText, OnDay, Text, Texts } from '../database/columns.js';
import { CaseRow } from './case.entity.js';

/** A version of the report: dates and codes. Its words are class R, under the number of the event that wrote them. */
@Entity('report_versions')
export class ReportVersionRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyNumber() version: number;
  @Id() forceId: string;
  @Count() draftSeq: number;
  @OnDay() draftedOn: string;
  @MaybeDay() sharedOn: string | null;
  @MaybeText() response: string | null;
  @MaybeDay() respondedOn: string | null;
  @MaybeDay() sentOn: string | null;
  @MaybeDay() returnedOn: string | null;
  @Texts() returnedParts: string[];
}

/** That a review note was written, when and by whom (R45). Its words are class R. */
@Entity('review_notes')
export class ReviewNoteRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyNumber() seq: number;
  @Id() forceId: string;
  @OnDay() reviewedOn: string;
  @Flag() allDone: boolean;
  @MaybeDay() nextReviewOn: string | null;
  @MaybeId() authorId: string | null;
}

/** The discussion at the PDR (R38): that it was held, not what was said. */
@Entity('pdr_items')
export class PdrItemRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @Id() forceId: string;
  @MaybeDay() due: string | null;
  @MaybeDay() discussedOn: string | null;
  @MaybeId() recordedBy: string | null;
  @Flag() excused: boolean;
}

/** A correction the officer asked for (R61). The words are class R. */
@Entity('corrections')
export class CorrectionRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyNumber() number: number;
  @Id() forceId: string;
  @Text() subject: string;
  @OnDay() askedOn: string;
  @MaybeDay() answeredOn: string | null;
  @MaybeFlag() accepted: boolean | null;
}

/** A request to open one protected passage (R26): who asked, who agreed. The passage itself is class P. */
@Entity('passage_requests')
export class PassageRequestRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyNumber() number: number;
  @Id() forceId: string;
  @MaybeId() requestedBy: string | null;
  @OnDay() requestedOn: string;
  @Count() scopeVersion: number;
  @MaybeText() matter: string | null;
  @MaybeId() legalApprover: string | null;
  @MaybeId() secondApprover: string | null;
  @Flag() officerToldLater: boolean;
  @MaybeDay() tellBy: string | null;
  @MaybeDay() openedOn: string | null;
}
