import { Entity, ForeignKey, Index } from 'typeorm';
import { Codes, Flag, Id, Instant, KeyId, MaybeId, MaybeInstant } from '../database/columns.js';
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
