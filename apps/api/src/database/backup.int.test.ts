import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { londonDay } from '@candour/domain/calendar';
import { HttpCase, HttpTalk } from '../testing/canaries/http-talk.js';
import { SIGN_IN, WatchedProduct } from '../testing/canaries/watched-product.js';
import { dump, newDatabaseBeside, restore } from '../testing/dump-and-restore.js';
import { runProduct, type ProductProcess } from '../testing/product-process.js';
import { temporaryFolder } from '../testing/temporary-folder.js';
import { migrate } from './migrate.js';
import { withClient } from './logins.js';

let product: WatchedProduct;
let story: HttpCase;
let again: ProductProcess | undefined;
const home = mkdtempSync(join(temporaryFolder(), 'candour-restored-'));
beforeAll(async () => {
  product = await WatchedProduct.start();
  story = new HttpCase(product.talk, () => undefined, londonDay(new Date().toISOString()));
  for (const type of ['DraftReferral', 'SubmitReferral', 'AcceptForReview', 'AppointReviewer', 'GiveNotice', 'SubmitAccount'] as const) await story.give(type);
  // What is sealed every second would go on meanwhile.
  await product.end();
}, 120_000);
afterAll(async () => {
  if (again?.child.exitCode === null) { again.child.kill('SIGTERM'); await once(again.child, 'exit'); }
  rmSync(home, { recursive: true, force: true });
  await product.stop();
});

const countOf = (url: string): Promise<readonly unknown[]> => withClient(url, async (client) => {
  const { rows } = await client.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT IN ('access_keys', 'ended_sessions') ORDER BY 1`);
  return Promise.all(rows.map(async ({ name }) => [name, (await client.query(`SELECT count(*)::int AS n FROM ${name}`)).rows[0].n]));
});

describe('a backup', () => {
  test('has every row of every table, and no key that viewers are signed with', async () => {
    const copies = await dump(product.postgres.url);
    const lines = [...copies].filter(([name]) => name !== 'ended_sessions').map(([name, bytes]) => [name, bytes.toString().split('\n').length - 1]);
    expect(lines).toEqual(await countOf(product.postgres.url));
    expect(copies.has('access_keys')).toBe(false);
    expect(copies.get('protected_records')?.length).toBeGreaterThan(0);
  });

  test('opens in an empty database with the keys of the first, and the officer reads their account there', async () => {
    const copies = await dump(product.postgres.url);
    const url = await newDatabaseBeside(product.postgres.url, 'restored');
    await migrate(url);
    await restore(url, copies);
    again = runProduct(home, { ...SIGN_IN(product.issuer), DATABASE_URL: url, KEY_DIR: join(product.home, 'keys'), ANCHOR_DIR: join(product.home, 'anchors') });
    const talk = new HttpTalk(await again.url, product.issuer, product.talk.forces);
    const read = async (by: 'officer' | 'otherOfficer') => (await talk.ask<{ case: { account: unknown } | null }>(by, 'query ($id: ID!) { case(id: $id) { account { versions { text } } } }', { id: story.caseId })).data?.case;
    expect(await read('officer')).toEqual({ account: { versions: [{ text: 'I was called away before I had finished and meant to come back to it.' }] } });
    expect(await read('otherOfficer')).toBeNull();
  }, 120_000);
});
