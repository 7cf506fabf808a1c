import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { LedgerEntryRow } from '../audit/ledger.entities.js';
import { Id, Instant, KeyId, MaybeId, MaybeInstant, MaybeText, OnDay, Text } from '../database/columns.js';
import { ForceRow } from '../people/force.entity.js';
import { PersonRow } from '../people/person.entity.js';

/** That the authority delegated its functions to a person for a time. */
@Entity('delegations')
@Check('delegations_days_check', 'until_on >= from_on')
@Check('delegations_given_by_check', 'given_by <> delegate_id')
@Index('delegations_delegate_id_idx', ['delegateId'])
@Index('delegations_force_id_idx', ['forceId', 'fromOn'])
export class DelegationRow {
  @KeyId() id: string;
  @Id() @ForeignKey(() => ForceRow, 'id') forceId: string;
  @Id() @ForeignKey(() => PersonRow, 'id') delegateId: string;
  @OnDay() fromOn: string;
  /** The last day. */
  @OnDay() untilOn: string;
  @Text() reason: string;
  @Id() @ForeignKey(() => PersonRow, 'id') givenBy: string;
  @Instant() givenAt: string;
  @MaybeId() endedBy: string | null;
  @MaybeInstant() endedAt: string | null;
}

/** One change of who may ask, and for whom: an entry of the ledger. Written by what makes the change, in the same transaction. */
@Entity('administration_records')
@Index('administration_records_number_idx', { synchronize: false })
@Index('administration_records_waiting_idx', { synchronize: false })
@Index('administration_records_force_id_idx', ['forceId', 'id'])
@ForeignKey(() => ForceRow, ['forceId'], ['id'])
export class AdministrationRecordRow extends LedgerEntryRow {
  /** A person, or the registration of a system; null where an operator did it at the command line. */
  @MaybeId() personId: string | null;
  @Text() act: string;
  @MaybeId() aboutPersonId: string | null;
  @Id() aboutId: string;
  @MaybeText() detail: string | null;
}
