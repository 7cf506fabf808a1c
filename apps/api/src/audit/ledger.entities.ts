import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { CaseRow } from '../cases/case.entity.js';
import { EventRow } from '../case-record/event.entity.js';
import { DataKeyRow } from '../case-record/sealed.entities.js';
import { Bytes, Count, Id, Ids, Instant, KeyBigNumber, KeyId, KeyNumber, MaybeBigCount, MaybeBytes, OnDay, Text, Texts } from '../database/columns.js';
import { ForceRow } from '../people/force.entity.js';

/** What becomes a link of its force's ledger. Written once and whole; the sealer alone adds the number, some second later. */
export abstract class LedgerEntryRow {
  @KeyId() id: string;
  @Id() forceId: string;
  /** Its place in the ledger of the force, from 1 without a gap; null until sealed. A bigint, hence a text. */
  @MaybeBigCount() number: string | null;
  @Instant() at: string;
}

/** One request that read about persons: who, for what, which classes, which cases. Appended by `audit_append` alone. */
@Entity('read_audit')
@Index('read_audit_number_idx', { synchronize: false })
@Index('read_audit_waiting_idx', { synchronize: false })
@Index('read_audit_opened_idx', { synchronize: false })
@Index('read_audit_listed_idx', { synchronize: false })
@Index('read_audit_viewer_idx', { synchronize: false })
@Index('read_audit_purpose_idx', { synchronize: false })
export class ReadAuditRow extends LedgerEntryRow {
  @Id() viewerId: string;
  /** What the viewer may do in the force, as at that instant. */
  @Texts() roles: string[];
  @Text() purpose: string;
  /** A fingerprint of the sign-in, so that what was read under one stolen session can be found together. */
  @MaybeBytes() sessionHash: Buffer | null;
  @Texts() classes: string[];
  @Ids() opened: string[];
  @Ids() listed: string[];
  @Text() requestId: string;
  @Text() operation: string;
}

/** That an officer sent an account (R55): digests here, the receipt's body sealed in class P, so that it goes when the account goes. */
@Entity('account_receipts')
@Unique(['caseId', 'seq'])
@Index('account_receipts_number_idx', { synchronize: false })
@Index('account_receipts_waiting_idx', { synchronize: false })
@ForeignKey(() => EventRow, ['caseId', 'seq'], ['caseId', 'seq'])
export class AccountReceiptRow extends LedgerEntryRow {
  @Id() caseId: string;
  @Count() seq: number;
  @Id() officerId: string;
  @Bytes() eventHash: Buffer;
  @Bytes() accountDigest: Buffer;
  @Bytes() bodyDigest: Buffer;
  @Id() @ForeignKey(() => DataKeyRow, 'id') keyId: string;
  @Bytes() ciphertext: Buffer;
}

/** The end of a case's chain of events after each event, so that a history written anew later is seen. Noted by a trigger. */
@Entity('case_heads')
@Index('case_heads_number_idx', { synchronize: false })
@Index('case_heads_waiting_idx', { synchronize: false })
export class CaseHeadRow extends LedgerEntryRow {
  @Id() caseId: string;
  @Count() seq: number;
  @Bytes() hash: Buffer;
}

/** That the looks of one person at one case are withheld from the officer until a day, at most 28 days on (R26, R55). */
@Entity('look_exemptions')
@Check('look_exemptions_review_on_check', 'review_on > recorded_on AND review_on <= recorded_on + 28')
@Check('look_exemptions_recorded_by_check', 'recorded_by <> viewer_id')
@Index('look_exemptions_number_idx', { synchronize: false })
@Index('look_exemptions_waiting_idx', { synchronize: false })
@Index('look_exemptions_case_id_idx', ['caseId', 'viewerId'])
export class LookExemptionRow extends LedgerEntryRow {
  @Id() @ForeignKey(() => CaseRow, 'id') caseId: string;
  @Id() viewerId: string;
  @Text() reason: string;
  @Id() recordedBy: string;
  @OnDay() recordedOn: string;
  @OnDay() reviewOn: string;
}

/** The digest of a row that is written once and sealed: a receipt's body, a document. Noted by a trigger. */
@Entity('kept_seals')
@Check('kept_seals_what_check', "what = ANY (ARRAY['RECEIPT', 'DOCUMENT'])")
@Index('kept_seals_number_idx', { synchronize: false })
@Index('kept_seals_waiting_idx', { synchronize: false })
@Index('kept_seals_of_id_idx', ['what', 'ofId'], { unique: true })
export class KeptSealRow extends LedgerEntryRow {
  @Text() what: string;
  @Id() ofId: string;
  @Id() caseId: string;
  @Bytes() digest: Buffer;
}

/** The cases that an import brought in one go, each with the link it began with. Noted by a trigger. */
@Entity('imported_cases')
@Check('imported_cases_hashes_check', 'length(hashes) = 32 * cardinality(cases)')
@Index('imported_cases_number_idx', { synchronize: false })
@Index('imported_cases_waiting_idx', { synchronize: false })
export class ImportedCasesRow extends LedgerEntryRow {
  @Column('uuid', { array: true }) cases: string[];
  /** 32 bytes for each case, in the order of the cases. */
  @Bytes() hashes: Buffer;
}

/** A link: the hash of an entry, chained to the link before. The leaves of the force's tree. */
@Entity('ledger_links')
export class LedgerLinkRow {
  @KeyId() @ForeignKey(() => ForceRow, 'id') forceId: string;
  @KeyBigNumber() number: string;
  @Text() kind: string;
  @Id() entryId: string;
  @Bytes() entryHash: Buffer;
  @Bytes() hash: Buffer;
}

/** A complete subtree of 256, 65,536, ... links, kept so that no proof reads the whole ledger. */
@Entity('ledger_nodes')
export class LedgerNodeRow {
  @KeyId() forceId: string;
  @KeyNumber() level: number;
  @KeyBigNumber() index: string;
  @Bytes() hash: Buffer;
}

/** A signed head of the tree, as it was written outside the database. The file decides, not this row. */
@Entity('tree_heads')
export class TreeHeadRow {
  @KeyId() forceId: string;
  @KeyBigNumber() size: string;
  @Bytes() root: Buffer;
  @Instant() at: string;
  @Text() keyId: string;
  @Bytes() signature: Buffer;
}
