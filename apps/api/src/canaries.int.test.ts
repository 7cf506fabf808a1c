import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { londonDay } from '@candour/domain/calendar';
import type pg from 'pg';
import { openPool } from './database/data-source.js';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './database/embedded-postgres.js';
import { Canaries } from './testing/canaries/canary.js';
import { HttpCase, HttpTalk } from './testing/canaries/http-talk.js';
import { textPlaces } from './testing/canaries/plant.js';
import { referredBack, unsentReport, wholeReview } from './testing/canaries/stories.js';
import { inventForce, type InventedForce } from './testing/invented-force.js';
import { runProduct, type ProductProcess } from './testing/product-process.js';
import { temporaryFolder } from './testing/temporary-folder.js';
import { TestIssuer } from './testing/test-issuer.js';

const CONFIDENTIAL = ['P', 'R', 'W'] as const;
const canaries = new Canaries('wrenqxkzvj');
const today = londonDay(new Date().toISOString());

let home: string;
let postgres: EmbeddedPostgres;
let issuer: TestIssuer;
let product: ProductProcess;
let owner: pg.Pool;
let force: InventedForce;
let talk: HttpTalk;
const stories: HttpCase[] = [];

beforeAll(async () => {
  home = mkdtempSync(join(temporaryFolder(), 'candour-canaries-'));
  chmodSync(home, 0o711);
  issuer = await TestIssuer.start();
  postgres = await startEmbeddedPostgres({ dataDir: join(home, 'data'), durability: 'throwaway' });
  product = runProduct(home, { LOG_LEVEL: 'trace', OIDC_ISSUER: issuer.issuer, OIDC_AUDIENCE: 'api://candour', OIDC_CLIENT_ID: 'candour', OIDC_NUMBER_CLAIM: 'number', OIDC_FORCE_CLAIM: 'force' });
  const url = await product.url;
  owner = openPool(postgres.url, 'test');
  [force] = [await inventForce(owner), await inventForce(owner, 'STH')];
  talk = new HttpTalk(url, issuer, [force]);
  for (const tell of [wholeReview, unsentReport, referredBack]) {
    const story = new HttpCase(talk, { canaries, classes: CONFIDENTIAL }, today);
    stories.push(story);
    await tell(story);
  }
}, 120_000);
afterAll(async () => {
  product.child.kill('SIGTERM');
  await once(product.child, 'exit');
  await owner.end();
  await postgres.stop();
  await issuer.stop();
  rmSync(home, { recursive: true, force: true });
});

test('R64 a canary stands in every field of every command that takes words said in confidence', () => {
  const planted = new Set(stories.flatMap((story) => [...story.planted]));
  expect(textPlaces(CONFIDENTIAL).map(({ place }) => place).filter((place) => !planted.has(place))).toEqual([]);
});
