import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { ReadByRow } from '../access/read-by.columns.js';
import { Count, Flag, Id, Ids, KeyId, MaybeDay, MaybeFlag, MaybeId, MaybeText, Tally, Text, Texts } from '../database/columns.js';
import { ForceRow } from '../people/force.entity.js';
import { PersonRow } from '../people/person.entity.js';

/**
 * A case as its events leave it: class C and codes only, written by the projection and by nothing else.
 * Days are calendar days of Europe/London; null is not known or not yet.
 */
@Entity('cases')
@Unique(['forceId', 'reference'])
@Check('cases_version_check', 'version > 0')
@Index('cases_list_idx', { synchronize: false })
@Index('cases_newest_idx', { synchronize: false })
@Index('cases_month_idx', ['forceId', 'acceptedMonth', 'unitAtIncident'])
@Index('cases_officer_id_idx', ['officerId'])
@Index('cases_reviewer_id_idx', ['reviewerId'])
@Index('cases_referrer_id_idx', ['referrerId'])
@Index('cases_read_by_version_idx', ['readByVersion', 'id'])
@Index('cases_incident_group_idx', { synchronize: false })
@Index('cases_row_hash_idx', { synchronize: false })
@Index('cases_awaiting_check_idx', { synchronize: false })
@Index('cases_account_first_due_idx', { synchronize: false })
@Index('cases_open_window_idx', { synchronize: false })
@Index('cases_opened_idx', { synchronize: false })
@Index('cases_running_idx', { synchronize: false })
export class CaseRow extends ReadByRow {
  @KeyId() id: string;
  @Id() @ForeignKey(() => ForceRow, 'id') forceId: string;
  @Text() reference: string;
  /** Number of events so far: the version a command must have seen. */
  @Count() version: number;
  @Text() state: string;
  /** The states a side state or an early end left, innermost first. */
  @Texts() statesLeft: string[];
  @Text() scheme: string;
  @Text() rulePack: string;
  @Flag() imported: boolean;
  /** The day a past case was taken in: from then on it was watched here. Null for a case that began here. */
  @MaybeDay() takenInOn: string | null;
  /** The reading of the access matrix its readers were worked out by: an older one is worked out anew at start. */
  @Count() readByVersion: number;
  /** Fingerprint of the imported row, so that importing it again changes nothing. */
  @MaybeText() rowHash: string | null;

  @MaybeId() @ForeignKey(() => PersonRow, 'id') officerId: string | null;
  @MaybeId() @ForeignKey(() => PersonRow, 'id') reviewerId: string | null;
  @MaybeId() @ForeignKey(() => PersonRow, 'id') referrerId: string | null;
  @MaybeId() complainantId: string | null;
  @Ids() witnessIds: string[];

  @MaybeText() source: string | null;
  @MaybeText() sourceReference: string | null;
  /** The team figures are counted by. */
  @Text() unitAtIncident: string;
  @MaybeText() unitAtReferral: string | null;
  /** The standards of the assessment, before it those of the referral. */
  @Texts() standards: string[];
  /** Where in the decision the learning lies; from the report as it was sent, never from an account. */
  @Texts() ndmElements: string[];
  @Texts() allegationCategories: string[];
  @Texts() allegationSubCategories: string[];
  @Flag() performanceOnly: boolean;
  @Flag() parallelProceedings: boolean;
  @MaybeText() decision: string | null;
  @MaybeText() outcome: string | null;
  @MaybeText() lineManagerView: string | null;

  @MaybeText() whatHappened: string | null;
  @MaybeText() whereItHappened: string | null;
  @MaybeText() whyReflection: string | null;
  /** Why the referral was returned or declined, or the case ended before its time. */
  @MaybeText() endReason: string | null;
  /** The route of a case that was taken out of the review. */
  @MaybeText() escalationRoute: string | null;
  @MaybeText() transferredTo: string | null;
  @MaybeText() recordHolder: string | null;

  @Flag() restricted: boolean;
  @MaybeText() restrictedBecause: string | null;
  @Ids() restrictedTo: string[];
  @MaybeText() incidentGroup: string | null;
  @MaybeText() linkedCase: string | null;

  @MaybeDay() incidentOn: string | null;
  @MaybeDay() knownOn: string | null;
  @MaybeDay() submittedOn: string | null;
  /** First day of the month of `submittedOn`, for cases that were accepted: the month the case counts in. */
  @MaybeDay() acceptedMonth: string | null;
  @MaybeDay() assessBy: string | null;
  @MaybeDay() assessedOn: string | null;
  @MaybeDay() reviewerAppointedOn: string | null;
  @MaybeDay() noticeBy: string | null;
  @MaybeDay() notifiedOn: string | null;
  @MaybeDay() accountDue: string | null;
  /** The day the account was due before anybody agreed to a later one (R14); of a past case the one day that is known. */
  @MaybeDay() accountFirstDue: string | null;
  @MaybeDay() accountReceivedOn: string | null;
  @MaybeDay() accountDeclinedOn: string | null;
  @MaybeDay() accountWindowWaivedOn: string | null;
  @MaybeDay() moreTimeAskedOn: string | null;
  @Tally() accountExtensions: number;
  @MaybeDay() factFindingBeganOn: string | null;
  @MaybeDay() factFindingEndedOn: string | null;
  @MaybeFlag() suitable: boolean | null;
  @MaybeFlag() jointConsent: boolean | null;
  @MaybeDay() meetingOn: string | null;
  @MaybeText() meetingPlace: string | null;
  @MaybeFlag() meetingRemote: boolean | null;
  @MaybeFlag() meetingJoint: boolean | null;
  @MaybeFlag() friendMayAttend: boolean | null;
  @MaybeDay() discussedOn: string | null;
  @MaybeFlag() discussionAttended: boolean | null;
  @MaybeFlag() discussionJoint: boolean | null;
  @MaybeDay() newSeriousMatterOn: string | null;
  @MaybeDay() reportBy: string | null;
  @MaybeDay() reportSharedOn: string | null;
  @MaybeDay() responseDue: string | null;
  @MaybeText() reportResponse: string | null;
  @MaybeDay() reportSentOn: string | null;
  @MaybeDay() checkDue: string | null;
  @MaybeDay() agreedOn: string | null;
  @MaybeDay() processEndedOn: string | null;
  @MaybeDay() reviewOn: string | null;
  @MaybeDay() reviewedOn: string | null;
  @MaybeDay() pdrDue: string | null;
  @MaybeDay() pdrDiscussedOn: string | null;
  @MaybeDay() recordClosedOn: string | null;
  @MaybeDay() concernRaisedOn: string | null;
  @MaybeDay() referredBackOn: string | null;
  @MaybeDay() reassessBy: string | null;
  @MaybeDay() pausedOn: string | null;
  @MaybeDay() pauseReviewOn: string | null;
  /** The day a case was declined or ended before its time. */
  @MaybeDay() endedOn: string | null;
  @MaybeDay() withdrawnOn: string | null;
  @MaybeDay() outcomeLetterOn: string | null;
  @Flag() legalHold: boolean;
  /** Protection classes disposed of. */
  @Texts() disposed: string[];
}
