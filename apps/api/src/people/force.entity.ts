import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import { Count, KeyDay, KeyId, KeyNumber, KeyText, MaybeDay, MaybeText, Text } from '../database/columns.js';

/** A police force: nothing of one is ever visible to another. */
@Entity('forces')
@Unique(['code'])
export class ForceRow {
  @KeyId() id: string;
  @Text() code: string;
  @Text() name: string;
}

/** A node of the force's tree of units, as it was named and placed from one day to another. */
@Entity('units')
@Check('units_valid_check', 'valid_to >= valid_from')
export class UnitRow {
  @KeyId() @ForeignKey(() => ForceRow, 'id') forceId: string;
  @KeyText() code: string;
  @KeyDay() validFrom: string;
  /** The last day; null while it exists. */
  @MaybeDay() validTo: string | null;
  @Text() name: string;
  /** COMMAND, DEPARTMENT, TEAM ... as the force calls it. */
  @Text() kind: string;
  @MaybeText() parentCode: string | null;
}

/** The last number given to a case reference of a force in a year. */
@Entity('reference_counters')
export class ReferenceCounterRow {
  @KeyId() @ForeignKey(() => ForceRow, 'id') forceId: string;
  @KeyNumber() year: number;
  @Count() last: number;
}
