import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

/** `reportSentOn` is `report_sent_on` in the database. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const nameOf = (table: Table | string): string => (typeof table === 'string' ? table : table.name).split('.').pop() ?? '';

/** Names as a person would write them in SQL, the same that PostgreSQL gives by itself, so that an error names what was broken. */
export class PlainNames extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName = (property: string, custom: string | undefined): string => custom ?? snake(property);
  override primaryKeyName = (table: Table | string): string => `${nameOf(table)}_pkey`;
  override uniqueConstraintName = (table: Table | string, columns: string[]): string => `${nameOf(table)}_${columns.join('_')}_key`;
  override foreignKeyName = (table: Table | string, columns: string[]): string => `${nameOf(table)}_${columns.join('_')}_fkey`;
}
