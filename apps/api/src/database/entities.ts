import { AccountReceiptRow, CaseHeadRow, ImportedCasesRow, KeptSealRow, LedgerLinkRow, LedgerNodeRow, LookExemptionRow, ReadAuditRow, TreeHeadRow } from '../audit/ledger.entities.js';
import { AdministrationRecordRow, DelegationRow } from '../administration/administration.entities.js';
import { ActionRow } from '../actions/action.entity.js';
import { AnnotationRow } from '../annotations/annotation.entity.js';
import { EqualityCountRow } from '../analytics/equality/equality-count.entity.js';
import { ForceDays, ForceMonth, TeamMonth } from '../analytics/rollup.entities.js';
import { ProtectedCaseRow, ProtectedPictureRow, ProtectedStrengthRow, ProtectedToldRow, ProtectedUnitRow } from '../analytics/protected/picture.entities.js';
import { EventRow } from '../case-record/event.entity.js';
import { DataKeyRow, EqualityRecordRow, ProtectedRecordRow, ReportDiscussionRow, ReportRecordRow, WelfareRecordRow } from '../case-record/sealed.entities.js';
import { KeyHolderRow, RetiredKeyRow } from '../case-record/key-holder.entity.js';
import { VaultRootRow } from '../case-record/vault-root.entity.js';
import { CaseRow } from '../cases/case.entity.js';
import { IdempotencyKeyRow } from '../cases/idempotency-key.entity.js';
import { AssessmentRow, DeadlineRow, ParticipantRow, ScopeVersionRow } from '../cases/referral.entities.js';
import { CorrectionRow, PassageRequestRow, PdrItemRow, ReportVersionRow, ReviewNoteRow } from '../cases/report.entities.js';
import { AccessGrantRow, AccountFactRow, EngagementEventRow, ExtensionRow, FactFindingRow, NoticeRow, PauseRow, ReferBackRow } from '../cases/review.entities.js';
import { DocumentRow } from '../documents/document.entity.js';
import { EvidencePackRow } from '../documents/evidence-pack/evidence-pack.entity.js';
import { DraftCountRow, DraftRow } from '../drafts/draft.entity.js';
import { EndedSessionRow, PersonSubjectRow, ServiceClientRow } from '../identity/sign-in.entities.js';
import { OrgLessonRow } from '../lessons/org-lesson.entity.js';
import { OutboxRow } from '../notifications/outbox.entity.js';
import { ForceRow, ReferenceCounterRow, UnitRow } from '../people/force.entity.js';
import { PersonRow, PostingRow } from '../people/person.entity.js';
import { AssessmentElsewhereRow, HeadcountGroupRow, HeadcountRow } from '../people/strength.entity.js';
import { SavedViewRow } from '../views/saved-view.entity.js';
import { ImportRunRow } from './runs.entities.js';

/** Every table, each after those it refers to. */
export const entities = [
  ForceRow, UnitRow, ReferenceCounterRow, PersonRow, PostingRow, HeadcountRow, HeadcountGroupRow, AssessmentElsewhereRow,
  CaseRow, ScopeVersionRow, ParticipantRow, AssessmentRow, DeadlineRow,
  NoticeRow, ExtensionRow, AccountFactRow, FactFindingRow, EngagementEventRow, AccessGrantRow, ReferBackRow, PauseRow,
  ReportVersionRow, ReviewNoteRow, PdrItemRow, CorrectionRow, PassageRequestRow, ActionRow, OrgLessonRow,
  EventRow, DataKeyRow, ProtectedRecordRow, ReportRecordRow, ReportDiscussionRow, WelfareRecordRow, EqualityRecordRow,
  DraftRow, DraftCountRow, DocumentRow, EvidencePackRow, VaultRootRow, KeyHolderRow, RetiredKeyRow,
  IdempotencyKeyRow, OutboxRow, TeamMonth, ForceMonth, ForceDays, EqualityCountRow, ImportRunRow,
  ProtectedPictureRow, ProtectedCaseRow, ProtectedUnitRow, ProtectedStrengthRow, ProtectedToldRow,
  ReadAuditRow, AccountReceiptRow, CaseHeadRow, LookExemptionRow, KeptSealRow, ImportedCasesRow, LedgerLinkRow, LedgerNodeRow, TreeHeadRow,
  PersonSubjectRow, ServiceClientRow, EndedSessionRow, DelegationRow, AdministrationRecordRow, AnnotationRow, SavedViewRow,
];
