import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/**
 * The kinds of column the tables are made of, so that an entity reads like its table. A `Maybe` column holds null where
 * the thing is not known or has been disposed of.
 */
const kind = (type: 'uuid' | 'text' | 'date' | 'timestamptz' | 'integer' | 'bigint' | 'boolean' | 'jsonb' | 'bytea' | 'numeric', more: ColumnOptions = {}) =>
  (): PropertyDecorator => Column({ ...more, type });
const maybe = { nullable: true } as const;
const list = { array: true, default: '{}' } as const;

export const KeyId = (): PropertyDecorator => PrimaryColumn('uuid');
export const KeyText = (): PropertyDecorator => PrimaryColumn('text');
export const KeyDay = (): PropertyDecorator => PrimaryColumn('date');
export const KeyNumber = (): PropertyDecorator => PrimaryColumn('integer');
export const KeyBigNumber = (): PropertyDecorator => PrimaryColumn('bigint');
export const Id = kind('uuid');
/** An id that the database makes for rows put in by hand. */
export const IdByDatabase = kind('uuid', { default: () => 'uuidv7()' });
export const MaybeId = kind('uuid', maybe);
export const Ids = kind('uuid', list);
export const MaybeIds = kind('uuid', { array: true, nullable: true });
export const Text = kind('text');
export const MaybeText = kind('text', maybe);
export const Texts = kind('text', list);
export const OnDay = kind('date');
export const MaybeDay = kind('date', maybe);
export const Instant = kind('timestamptz');
export const MaybeInstant = kind('timestamptz', maybe);
export const Count = kind('integer');
export const MaybeCount = kind('integer', maybe);
export const MaybeBigCount = kind('bigint', maybe);
export const Counts = kind('integer', list);
export const Tally = kind('integer', { default: 0 });
export const MaybeDecimal = kind('numeric', maybe);
export const Flag = kind('boolean');
export const MaybeFlag = kind('boolean', maybe);
export const Codes = kind('jsonb');
export const MaybeCodes = kind('jsonb', maybe);
export const Bytes = kind('bytea');
export const MaybeBytes = kind('bytea', maybe);
