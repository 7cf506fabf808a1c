import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { DataKeyRow } from '../case-record/sealed.entities.js';
import { CaseRow } from '../cases/case.entity.js';
import { Bytes, Count, Flag, Id, Instant, KeyId, KeyText, OnDay } from '../database/columns.js';
import { PersonRow } from '../people/person.entity.js';

/** What somebody is in the middle of writing: one of each kind for each author and case, sealed in the class it will be of. */
@Entity('drafts')
@Check('drafts_revision_check', 'revision > 0')
@Check('drafts_kind_check', "kind = ANY (ARRAY['ACCOUNT', 'ORAL_ACCOUNT', 'FACT_FINDING', 'DISCUSSION', 'WELFARE_NOTE', 'REPORT', 'ADJUSTMENT', 'CORRECTION'])")
@Index('drafts_kept_until_idx', ['keptUntil'])
export class DraftRow {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyId() @ForeignKey(() => PersonRow, 'id') authorId: string;
  @KeyText() kind: string;
  @Id() forceId: string;
  @Id() @ForeignKey(() => DataKeyRow, 'id') keyId: string;
  @Bytes() ciphertext: Buffer;
  /** Goes up with every saving, so that a window that saw an earlier one is told. */
  @Count() revision: number;
  @Instant() savedAt: string;
  /** The last day it is kept if nobody goes on with it. */
  @OnDay() keptUntil: string;
  /** Whether its author may write such a thing in the case as it stands: moves with the case. */
  @Flag() open: boolean;
}

/** How often a kind of draft was saved by somebody in a case, also of drafts that are gone, so that no revision comes twice. It goes with the last draft of a case that has ended. */
@Entity('draft_counts')
export class DraftCountRow {
  @KeyId() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @KeyId() @ForeignKey(() => PersonRow, 'id') authorId: string;
  @KeyText() kind: string;
  @Count() savings: number;
}
