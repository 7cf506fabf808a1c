import { Entity, ForeignKey, Index } from 'typeorm';
import { ReadByRowOfOfficer } from '../access/read-by.columns.js';
import { Count, Flag, Id, KeyId, KeyNumber, MaybeDay, MaybeFlag, MaybeId, MaybeText, OnDay, Text, Texts } from '../database/columns.js';
import { CaseRow } from './case.entity.js';

/** The notice to the officer (R12). */
@Entity('notices')
@Index('notices_with_friends_idx', { synchronize: false })
export class NoticeRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @Id() forceId: string;
  @MaybeText() mode: string | null;
  @MaybeDay() givenOn: string | null;
  /** The day it counts as given (R14). */
  @MaybeDay() deemedOn: string | null;
  @MaybeText() whyReferred: string | null;
  @Texts() contents: string[];
  @Text() language: string;
  @MaybeDay() confirmedInWritingOn: string | null;
  @MaybeDay() acknowledgedOn: string | null;
}

/** A later date for the account (R15, R62). */
@Entity('extensions')
export class ExtensionRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyNumber() seq: number;
  @Id() forceId: string;
  /** AGREED by the reviewer, HOLIDAY for a bank holiday announced late, RESUMED after a pause, RETURNED by the authority after a referral back. */
  @Text() kind: string;
  @MaybeText() askedBy: string | null;
  @MaybeText() reason: string | null;
  @MaybeDay() oldDue: string | null;
  @OnDay() newDue: string;
  @Flag() afterExpiry: boolean;
  @OnDay() decidedOn: string;
  @MaybeId() decidedBy: string | null;
}

/** That an account came in and when: never its words (those are class P). */
@Entity('account_facts')
export class AccountFactRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyNumber() version: number;
  @Id() forceId: string;
  @Flag() oral: boolean;
  @OnDay() receivedOn: string;
  @Flag() late: boolean;
  /** For the note of an oral account: whether the officer agreed to it; null while unanswered. */
  @MaybeFlag() confirmed: boolean | null;
}

/** One thing looked at (R20). Of one learnt from the account only number, kind and day are here; its words are class P. */
@Entity('fact_findings')
export class FactFindingRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyNumber() number: number;
  @Id() forceId: string;
  @Count() seq: number;
  @OnDay() lookedAtOn: string;
  @Text() material: string;
  @Flag() protected: boolean;
  @MaybeText() item: string | null;
  @MaybeText() summary: string | null;
  @MaybeText() relevance: string | null;
  @MaybeId() recordedBy: string | null;
}

/** An attempt to engage (R40): day and kind. Reasons and health are class W. */
@Entity('engagement_events')
export class EngagementEventRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyNumber() seq: number;
  @Id() forceId: string;
  @OnDay() attemptedOn: string;
  @Text() kind: string;
  @Flag() adjustmentsOffered: boolean;
  @Flag() welfareChecked: boolean;
  @Flag() writtenReminder: boolean;
}

/** Read access the officer gave to a friend (R19). */
@Entity('access_grants')
@Index('access_grants_person_id_idx', ['personId'])
export class AccessGrantRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyNumber() number: number;
  @Id() forceId: string;
  @MaybeId() personId: string | null;
  @OnDay() untilOn: string;
  @Flag() withReport: boolean;
  @MaybeDay() endedOn: string | null;
}

/** A referral back to the authority and what it decided (R22, R42). */
@Entity('refer_backs')
export class ReferBackRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyNumber() seq: number;
  @Id() forceId: string;
  @OnDay() referredOn: string;
  @Text() ground: string;
  @MaybeText() narrative: string | null;
  @Flag() clearedOfProtected: boolean;
  @Texts() leftOut: string[];
  /** RETURNED, ESCALATED, ENDED or ENDED_OTHERWISE; null while the authority has not decided. */
  @MaybeText() answer: string | null;
  @MaybeText() answerReason: string | null;
  @MaybeDay() answeredOn: string | null;
  @MaybeId() answeredBy: string | null;
}

/** A pause: its dates. The category is class W. */
@Entity('pauses')
export class PauseRow extends ReadByRowOfOfficer {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyNumber() seq: number;
  @Id() forceId: string;
  @OnDay() pausedOn: string;
  @OnDay() reviewOn: string;
  @MaybeDay() resumedOn: string | null;
}
