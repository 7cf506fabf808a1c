import { Entity, ForeignKey, Index } from 'typeorm';
import { Codes, Flag, Id, Ids, Instant, KeyId, MaybeId, MaybeInstant, MaybeText, Text, Texts } from '../database/columns.js';
import { ForceRow } from '../people/force.entity.js';

/** An import and what came of it: counts by kind of file and places of bad rows, never a row's text. */
@Entity('import_runs')
@Index('import_runs_force_id_started_at_idx', ['forceId', 'startedAt'])
export class ImportRunRow {
  @KeyId() id: string;
  @Id() @ForeignKey(() => ForceRow, 'id') forceId: string;
  @MaybeId() personId: string | null;
  @Instant() startedAt: string;
  @MaybeInstant() finishedAt: string | null;
  @Flag() dryRun: boolean;
  @Codes() summary: unknown;
}

/** Who looked at what, when and for which purpose. Append-only. */
@Entity('read_audit')
@Index('read_audit_force_id_at_idx', ['forceId', 'at'])
export class ReadAuditRow {
  @KeyId() id: string;
  @Id() forceId: string;
  @Instant() at: string;
  @Id() personId: string;
  @Text() operation: string;
  @MaybeText() purpose: string | null;
  @Text() requestId: string;
  @Texts() roles: string[];
  @Texts() classes: string[];
  /** Cases that were opened, and cases that stood in a list. */
  @Ids() opened: string[];
  @Ids() listed: string[];
}
