import { setTimeout as sleep } from 'node:timers/promises';
import type { CommandType } from '@candour/domain';
import type { HttpCase } from './http-talk.js';
import type { WatchedProduct } from './watched-product.js';

/** What somebody is told when something went wrong that nobody foresaw. */
const APOLOGY = /Something went wrong on our side/;

async function apologised(story: HttpCase, type: CommandType, facts: object = {}): Promise<boolean> {
  return story.give(type, facts).then(() => false, (error: Error) => APOLOGY.test(error.message));
}

/** Makes commands fail where the database refuses what they write. @returns the tables where the product did not apologise */
export async function refusedByTheDatabase({ owner }: WatchedProduct, story: HttpCase): Promise<readonly string[]> {
  const FAULTS: readonly (readonly [string, CommandType, object?])[] = [['protected_records', 'AddToAccount'], ['welfare_records', 'RecordWelfareNote'], ['report_records', 'RequestCorrection'], ['cases', 'RecordFactFinding', { learntFromAccount: true }], ['events', 'RequestAdjustment'], ['outbox', 'ReferBack'], ['idempotency_keys', 'RecordWelfareNote']];
  const silent: string[] = [];
  for (const [table, type, facts] of FAULTS) {
    await owner.query(`ALTER TABLE ${table} ADD CONSTRAINT made_to_fail CHECK (false) NOT VALID`);
    if (!(await apologised(story, type, facts))) silent.push(table);
    await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT made_to_fail`);
  }
  return silent;
}

/** Breaks the connection while a command waits within its transaction. @returns whether the product apologised */
export async function brokenInTheMiddle(product: WatchedProduct, story: HttpCase, type: CommandType): Promise<boolean> {
  const holder = await product.owner.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('SELECT FROM cases WHERE id = $1 FOR UPDATE', [story.caseId]);
    const attempt = apologised(story, type);
    while ((await product.owner.query(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND usename = 'candour_app'`)).rowCount === 0) await sleep(5);
    await product.breakConnections();
    return await attempt;
  } finally {
    await holder.query('ROLLBACK');
    holder.release();
  }
}

/** Makes reading fail. @returns whether the product apologised */
export async function readingRefused({ owner, talk }: WatchedProduct, search: string): Promise<boolean> {
  await owner.query('REVOKE SELECT ON cases FROM candour_app');
  const { errors = [] } = await talk.ask('inspector', 'query Search($search: String) { cases(filter: { search: $search }) { nodes { id } } }', { search }, 'a reading that fails');
  await owner.query('GRANT SELECT ON cases TO candour_app');
  return errors.some(({ message }) => APOLOGY.test(message));
}
