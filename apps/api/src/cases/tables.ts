import { ActionRow } from '../actions/action.entity.js';
import { EventRow } from '../case-record/event.entity.js';
import { DataKeyRow, ProtectedRecordRow, ReportDiscussionRow, ReportRecordRow, WelfareRecordRow } from '../case-record/sealed.entities.js';
import { tableOf, type Table } from '../database/table.js';
import { DocumentRow } from '../documents/document.entity.js';
import { OrgLessonRow } from '../lessons/org-lesson.entity.js';
import { OutboxRow } from '../notifications/outbox.entity.js';
import { CaseRow } from './case.entity.js';
import type { PictureTable } from './project/index.js';
import { AssessmentRow, DeadlineRow, ParticipantRow, ScopeVersionRow } from './referral.entities.js';
import { CorrectionRow, PassageRequestRow, PdrItemRow, ReportVersionRow, ReviewNoteRow } from './report.entities.js';
import { AccessGrantRow, AccountFactRow, EngagementEventRow, ExtensionRow, FactFindingRow, NoticeRow, PauseRow, ReferBackRow } from './review.entities.js';

/** The tables that are a picture of the events, each after those it refers to. */
export const PICTURE: Readonly<Record<PictureTable, Table>> = {
  cases: tableOf(CaseRow), scope_versions: tableOf(ScopeVersionRow), participants: tableOf(ParticipantRow), assessments: tableOf(AssessmentRow), deadlines: tableOf(DeadlineRow),
  notices: tableOf(NoticeRow), extensions: tableOf(ExtensionRow), account_facts: tableOf(AccountFactRow), fact_findings: tableOf(FactFindingRow), engagement_events: tableOf(EngagementEventRow),
  access_grants: tableOf(AccessGrantRow), refer_backs: tableOf(ReferBackRow), pauses: tableOf(PauseRow), report_versions: tableOf(ReportVersionRow), review_notes: tableOf(ReviewNoteRow),
  pdr_items: tableOf(PdrItemRow), corrections: tableOf(CorrectionRow), passage_requests: tableOf(PassageRequestRow), actions: tableOf(ActionRow), org_lessons: tableOf(OrgLessonRow),
};
export const PICTURE_TABLES = Object.keys(PICTURE) as readonly PictureTable[];

/** The tables of the record, which is only added to. */
export const RECORD = {
  data_keys: tableOf(DataKeyRow), events: tableOf(EventRow), P: tableOf(ProtectedRecordRow), R: tableOf(ReportRecordRow), RB: tableOf(ReportDiscussionRow), W: tableOf(WelfareRecordRow),
  documents: tableOf(DocumentRow), outbox: tableOf(OutboxRow),
} as const;
