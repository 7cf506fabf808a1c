import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Codes, Count, Id, Instant, KeyId, MaybeBytes, MaybeCount, MaybeInstant, MaybeText, OnDay, Tally, Text } from '../../database/columns.js';
import { PersonRow } from '../../people/person.entity.js';

/** A pack of figures that somebody asked for: theirs alone, and kept for seven days. */
@Entity('evidence_packs')
@Check('evidence_packs_state_check', "state = ANY (ARRAY['WAITING', 'AT_WORK', 'READY', 'FAILED', 'CANCELLED', 'GONE'])")
@Check('evidence_packs_mode_check', "mode = ANY (ARRAY['EXACT', 'PROTECTED'])")
@Check('evidence_packs_ready_check', "(state = 'READY') = (file IS NOT NULL)")
@Index('evidence_packs_force_id_person_id_asked_at_idx', ['forceId', 'personId', 'askedAt'])
@Index('evidence_packs_one_at_a_time_key', ['personId'], { unique: true, where: "state = ANY (ARRAY['WAITING', 'AT_WORK'])" })
export class EvidencePackRow {
  @KeyId() id: string;
  @Id() forceId: string;
  @Id() @ForeignKey(() => PersonRow, 'id') personId: string;
  @Instant() askedAt: string;
  /** How exact the figures of whoever asked were: who may see less by now is not given it. */
  @Text() mode: string;
  /** Which cases and which figures. */
  @Codes() asked: object;
  @Text() state: string;
  @Tally() done: number;
  @Count() total: number;
  /** When the work on it was last heard of. */
  @Instant() touchedAt: string;
  /** One plain sentence where it failed. */
  @MaybeText() why: string | null;
  @MaybeInstant() madeAt: string | null;
  /** Names and digests of the figures in it. */
  @Codes() figures: object;
  @MaybeBytes() digest: Buffer | null;
  @MaybeBytes() fileDigest: Buffer | null;
  @MaybeCount() bytes: number | null;
  @MaybeCount() pages: number | null;
  @MaybeBytes() file: Buffer | null;
  /** The last day the file is kept. */
  @OnDay() keptUntil: string;
}
