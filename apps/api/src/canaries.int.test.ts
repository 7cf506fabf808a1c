import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { londonDay } from '@candour/domain/calendar';
import { DRAFT_KINDS } from '@candour/domain';
import type { ProtectionClass } from '@candour/domain';
import { buildSchema } from './schema.js';
import { Canaries } from './testing/canaries/canary.js';
import { everyQuestion } from './testing/canaries/every-question.js';
import { brokenInTheMiddle, readingRefused, refusedByTheDatabase } from './testing/canaries/faults.js';
import { HttpCase, type Asker } from './testing/canaries/http-talk.js';
import { filesIn, rowsIn, statementsIn, type Place } from './testing/canaries/places.js';
import { textPlaces } from './testing/canaries/plant.js';
import { STORIES, mayBeSent, type StoryName } from './testing/canaries/stories.js';
import { WatchedProduct } from './testing/canaries/watched-product.js';
import { sendWrongInputs } from './testing/canaries/wrong-inputs.js';

/*
 * Words that nobody else writes stand in every field that takes something said in confidence. Then everything is looked through that
 * the product sends, says and leaves behind. Each place is also shown to be one where a leak would have been found.
 */
const CONFIDENTIAL: readonly ProtectionClass[] = ['P', 'R', 'W'];
const confidential = new Canaries('wrenqxkzvj');
const facts = new Canaries('plovertqjw');
const planted = new Canaries('dunlinjvqz');

const today = londonDay(new Date().toISOString());
let product: WatchedProduct;
const stories = new Map<StoryName, HttpCase>();
const begin = (name: string): HttpCase => new HttpCase(product.talk, (cls, place) => (cls === 'C' ? facts : confidential).textFor(`${name}: ${place}`), today);
const foundIn = (canaries: Canaries, places: readonly Place[]): readonly string[] => places.flatMap(({ name, bytes }) => canaries.foundIn(bytes).map((found) => `${name}: ${found}`));
const namesOf = (canaries: Canaries, places: readonly Place[]): readonly string[] => places.filter(({ bytes }) => canaries.foundIn(bytes).length > 0).map(({ name }) => name);

beforeAll(async () => {
  product = await WatchedProduct.start();
  for (const [name, tell] of Object.entries(STORIES) as [StoryName, (typeof STORIES)[StoryName]][]) {
    const story = begin(name);
    stories.set(name, story);
    await tell(story);
  }
  await product.talk.ask('staffManager', 'mutation ($csv: String!) { importFiles(input: { equality: $csv }) { ... on ImportDone { files { changed problems { cure } } } } }', { csv: `person,characteristic,self_declared\nofficer,RELIGION,${confidential.wordFor('equality')}\n` });
  await product.talk.ask('staffManager', 'mutation ($csv: String!) { importFiles(input: { equality: $csv }) { __typename } }', { csv: `person,characteristic,self_declared\n${confidential.wordFor('a wrong cell')},RELIGION,${confidential.wordFor('a wrong cell')}\nofficer,${confidential.wordFor('a wrong cell')},A\n` });
}, 240_000);
afterAll(() => product.stop());

test('R64 a canary stands in every field of every command that takes words said in confidence', () => {
  const where = new Set([...stories.values()].flatMap((story) => [...story.planted]));
  expect([...textPlaces(CONFIDENTIAL).map(({ place }) => place), ...DRAFT_KINDS.map((of) => `draft.${of}`)].filter((place) => !where.has(place))).toEqual([]);
});

describe('what the product answers', () => {
  const ASKERS: readonly Asker[] = ['officer', 'inspector', 'authority', 'secondAssessor', 'sergeant', 'friend', 'otherInspector', 'otherOfficer', 'lawyer', 'staffManager', 'STH/authority'];
  const ARGUMENTS = (id: string | null) => ({ ID: `"${id}"`, String: '"NTH/2026/0001"', Int: '1', Float: '1', Boolean: 'true', Day: `"${today}"`, CompareWith: '{ monthsEarlier: 12 }' });

  test('R26 R43 has words said in confidence only for those who may read them, whatever they ask', async () => {
    const schema = buildSchema();
    const questions = [...stories.values()].flatMap(({ caseId }, i) => everyQuestion(schema, ARGUMENTS(caseId), (field) => i === 0 || field === 'case'));
    for (const by of ASKERS) for (const query of questions) await product.talk.ask(by, query);
    const tooMuch = product.talk.sent.flatMap(({ to, about, text }) => confidential.foundIn(text).filter((place) => !mayBeSent(to, place)).map((place) => `${to}, ${about.slice(0, 200)}: ${place}`));
    expect(tooMuch).toEqual([]);
    expect(product.talk.sent.filter(({ text }) => text.includes('INTERNAL_SERVER_ERROR')).map(({ to, about, text }) => `${to}: ${/"path":[^\]]*/.exec(text)?.[0]} ${about.slice(0, 60)}`)).toEqual([]);
  }, 240_000);

  test('R26 has them for those, or nothing would be shown by their absence', () => {
    const missing = ASKERS.flatMap((by) => {
      const shown = new Set(product.talk.sent.filter(({ to }) => to === by).flatMap(({ text }) => confidential.foundIn(text)).map((found) => found.replace(/ \(.*/, '')));
      return [...stories].flatMap(([name, { planted: places }]) => [...places].map((place) => `${name}: ${place}`)).filter((place) => mayBeSent(by, place) && !shown.has(place)).map((place) => `${by} ${place}`);
    });
    expect(missing).toEqual([]);
  });

  test('never repeats what was sent and could not be read', async () => {
    const before = product.talk.sent.length;
    await sendWrongInputs(begin('wrong'), (place) => confidential.textFor(`wrong: ${place}`));
    expect(product.talk.sent.slice(before).flatMap(({ to, about, text }) => confidential.foundIn(text).map((place) => `${to}, ${about}: ${place} ${text.split('\n')[1]?.slice(0, 300)}`))).toEqual([]);
  }, 120_000);

  test('is an apology without a word of it where something fails that nobody foresaw', async () => {
    const [story, before] = [stories.get('oral') as HttpCase, product.talk.sent.length];
    expect(await refusedByTheDatabase(product, story)).toEqual([]);
    expect(await brokenInTheMiddle(product, story, 'AddToAccount')).toBe(true);
    expect(await readingRefused(product, confidential.textFor('a search'))).toBe(true);
    expect(product.talk.sent.slice(before).flatMap(({ text }) => confidential.foundIn(text))).toEqual([]);
  }, 120_000);
});

describe('what the product leaves behind', () => {
  test('no line of its log has a word of any case, also at its most talkative', async () => {
    await product.talk.fetch('officer', 'a path', `/${planted.wordFor('a path')}`, { headers: { 'x-request-id': planted.wordFor('a header') } });
    while (!product.process.said().includes(planted.wordFor('a path'))) await sleep(10);
    expect(product.process.said()).toContain('"level":50');
    expect([...confidential.foundIn(product.process.said()), ...facts.foundIn(product.process.said())]).toEqual([]);
    expect(planted.foundIn(product.process.said())).toEqual(['a path (plain)', 'a header (plain)']);
  });

  test('PostgreSQL’s log has no word of any case', () => {
    expect([...confidential.foundIn(readFileSync(product.databaseLog)), ...facts.foundIn(readFileSync(product.databaseLog))]).toEqual([]);
  });

  test('R64 no row that a backup copies has words said in confidence: no event, figure, audit entry, news or key of a repeated request', async () => {
    const client = await product.owner.connect();
    await client.query('BEGIN; SET LOCAL ROLE candour_backup');
    const rows = await rowsIn(client);
    expect(foundIn(confidential, rows)).toEqual([]);
    expect(namesOf(facts, rows)).toContain('scope_versions');
    await client.query('RESET ROLE');
    const full = rows.filter(({ bytes }) => bytes.length > 0).map(({ name }) => name);
    expect(full).toEqual(expect.arrayContaining(['events', 'outbox', 'idempotency_keys', 'read_audit', 'account_receipts', 'drafts', 'documents', 'team_month', 'force_month', 'data_keys', 'protected_records', 'report_records', 'welfare_records', 'equality_records', 'import_runs']));
    for (const name of full) await client.query(`ALTER TABLE ${name} ADD COLUMN leak text DEFAULT '${planted.wordFor('a row')}'`);
    await client.query('SET LOCAL ROLE candour_backup');
    expect(namesOf(planted, await rowsIn(client))).toEqual(full);
    await client.query('ROLLBACK');
    client.release();
  });

  test('the server shows no word of any case among its statements', async () => {
    await product.owner.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    const another = await product.owner.connect();
    await another.query(`SELECT 1 AS ${planted.wordFor('a statement')}`);
    const places = await statementsIn(product.owner);
    another.release();
    expect([...foundIn(confidential, places), ...foundIn(facts, places)]).toEqual([]);
    expect(namesOf(planted, places)).toEqual(['pg_stat_activity', 'pg_stat_statements']);
  });

  test('R64 PostgreSQL told to log every statement with its values has words of the case facts and none said in confidence', async () => {
    for (const [name, value] of Object.entries({ log_statement: 'all', log_min_messages: 'info', log_min_error_statement: 'info', log_parameter_max_length: '-1', log_parameter_max_length_on_error: '-1', log_error_verbosity: 'verbose' })) await product.owner.query(`ALTER DATABASE candour SET ${name} = '${value}'`);
    await product.breakConnections();
    while ((await product.talk.ask('inspector', '{ cases { nodes { id } } }')).errors !== undefined) await sleep(50);
    const story = begin('logged');
    await STORIES.oral(story);
    await refusedByTheDatabase(product, story);
    const log = readFileSync(product.databaseLog);
    expect(confidential.foundIn(log)).toEqual([]);
    expect(facts.foundIn(log)).toContain('logged: AcceptForReview.scope (plain)');
  }, 120_000);

  test('R64 no file has any: the database’s tables, indexes and write-ahead log, anchors, keys, temporary files', async () => {
    await product.end();
    await product.owner.query('CHECKPOINT');
    const files = [...filesIn(product.home)];
    expect(foundIn(confidential, files)).toEqual([]);
    const withFacts = namesOf(facts, files);
    for (const folder of ['data/postgres/base/', 'data/postgres/pg_wal/']) expect(withFacts.filter((name) => name.startsWith(folder))).not.toEqual([]);
    // The log as it was told to be talkative.
    expect(withFacts.filter((name) => !name.startsWith('data/postgres/'))).toEqual(['data/postgres.log']);
    expect(files.map(({ name }) => name.split('/')[0])).toEqual(expect.arrayContaining(['anchors', 'keys']));
  }, 120_000);
});
