// `npm run bench -- [--cases N] [--rounds N] [--seconds N] [--connections N] [--only NAME] [--figures RUNS] [--profile]`: the API against the floor, interleaved, as ratios of one run.
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startEmbeddedPostgres } from '../apps/api/dist/database/embedded-postgres.js';
import { migrate } from '../apps/api/dist/database/migrate.js';
import { TestIssuer } from '../apps/api/dist/testing/test-issuer.js';
import { figures } from './figures.mjs';
import { fill } from './fill.mjs';
import { cpuOf, load, once } from './load.mjs';
import { questions } from './questions.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({ options: { cases: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '4' }, seconds: { type: 'string', default: '3' }, connections: { type: 'string', default: '32' }, only: { type: 'string', default: '' }, figures: { type: 'string', default: '0' }, profile: { type: 'boolean', default: false } } });
const [cases, rounds, seconds, connections] = [values.cases, values.rounds, values.seconds, values.connections].map(Number);

const folder = join(here, '.data', String(cases));
mkdirSync(folder, { recursive: true });
const database = await startEmbeddedPostgres({ dataDir: folder });
const children = [];
let issuer;
try {
  const { app, jobs } = await migrate(database.url);
  const owner = new pg.Client({ connectionString: database.url });
  owner.on('error', () => undefined);
  await owner.connect();
  const { rows: [{ count }] } = await owner.query('SELECT count(*)::int AS count FROM cases');
  if (count === 0) console.log(`filled with ${cases} cases in ${(await fill(owner, cases)).toFixed(1)} s`);
  const { rows: [{ id }] } = await owner.query("SELECT c.id FROM cases c JOIN forces f ON f.id = c.force_id WHERE f.code = 'NTH' AND c.outcome = 'COMPLETED_WITH_ACTIONS' ORDER BY c.id LIMIT 1");
  const { rows: [desk] } = await owner.query("SELECT f.id AS force, p.id AS person FROM people p JOIN forces f ON f.id = p.force_id WHERE f.code = 'NTH' AND p.number = 'D0001'");
  // As in production: a provider of the force outside, whose tokens name the person by their number.
  issuer = await TestIssuer.start();
  const tokens = { issuer: issuer.issuer, audience: ['api://candour'], algorithms: ['ES256'], types: ['at+jwt'] };
  const token = await issuer.token({ sid: 'bench', exp: Math.floor(Date.now() / 1_000) + 86_400, number: 'D0001', force: 'NTH', roles: ['authority', 'standards'] });
  const provider = { OIDC_ISSUER: tokens.issuer, OIDC_AUDIENCE: 'api://candour', OIDC_CLIENT_ID: 'bench', OIDC_NUMBER_CLAIM: 'number', OIDC_FORCE_CLAIM: 'force' };
  const kept = { KEY_DIR: join(here, '.data', 'keys'), ANCHOR_DIR: join(folder, 'anchors') };
  const api = await start('../apps/api/dist/main.js', { NODE_ENV: 'production', DATABASE_URL: database.url, PORT: '4711', LOG_LEVEL: 'error', ...provider, ...kept }, (message) => message.url !== undefined);
  const floor = await start('floor.mjs', { NODE_ENV: 'production', APP_URL: app, JOBS_URL: jobs, PORT: '4712', TOKENS: JSON.stringify(tokens), FORCE: desk.force, PERSON: desk.person, ...kept }, (message) => message === 'ready');
  const idle = (await load({ url: 'http://127.0.0.1:4711/healthz', pid: api.pid, connections: 1, seconds: 0.5 })).memory;
  const lines = [];
  for (const question of questions(id).filter(({ name }) => name.startsWith(values.only))) lines.push(await compare(question, token, api.pid, floor.pid, owner));
  const ofFigures = Number(values.figures) === 0 ? '' : await figures({ url: 'http://127.0.0.1:4711/graphql', method: 'POST', token }, () => worked(owner), Number(values.figures));
  const report = `# Bench\n\n${cases.toLocaleString('en-GB')} cases, ${rounds} interleaved rounds of ${seconds} s, ${connections} connections, Node ${process.versions.node}. Only the ratios of one run say anything; load generator, server and database share the machine.\n\n| Question | API req/s | floor req/s | of the floor | by CPU | API / floor CPU ms | database CPU ms for API / floor | kB API / floor | API p50 / p95 / p99 ms | statements | API memory MB |\n|---|---|---|---|---|---|---|---|---|---|---|\n${lines.join('\n')}\n\nAPI memory idle: ${idle.toFixed(0)} MB.\n${ofFigures}`;
  writeFileSync(join(here, '.data', `report-${cases}.md`), report);
  console.log(report);
  await owner.end();
} finally {
  await Promise.all(children.map(ended));
  await issuer?.stop();
  await database.stop();
}

/** One question, both contenders in turn, the median round of each. */
async function compare({ name, query, variables, floor }, token, apiPid, floorPid, owner) {
  const body = JSON.stringify({ query, variables });
  const floorUrl = `http://127.0.0.1:4712${floor.path}?${new URLSearchParams(Object.entries(floor).filter(([key]) => key !== 'path'))}`;
  const ask = { url: 'http://127.0.0.1:4711/graphql', method: 'POST', body, token };
  const byHand = { url: floorUrl, token };
  // Code that is still being compiled costs what it never will again: the first round of each is not counted.
  for (const [pid, each] of [[apiPid, ask], [floorPid, byHand]]) await load({ ...each, pid, connections, seconds });
  const kilobytes = (await Promise.all([ask, byHand].map(once))).map((text) => (text.length / 1024).toFixed(1)).join(' / ');
  const statements = await statementsOf(owner, () => once(ask));
  const results = { api: [], floor: [] };
  for (let round = 0; round < rounds; round += 1) {
    results.api.push(await measured(owner, 'candour', { ...ask, pid: apiPid, connections, seconds }));
    results.floor.push(await measured(owner, 'floor', { ...byHand, pid: floorPid, connections, seconds }));
  }
  const middle = (list) => [...list].sort((a, b) => a.rate - b.rate)[Math.floor(list.length / 2)];
  const [a, f] = [middle(results.api), middle(results.floor)];
  return `| ${name} | ${a.rate.toFixed(0)} | ${f.rate.toFixed(0)} | ${(a.rate / f.rate).toFixed(2)} | ${((f.cpu + f.database) / (a.cpu + a.database)).toFixed(2)} | ${a.cpu.toFixed(2)} / ${f.cpu.toFixed(2)} | ${a.database.toFixed(2)} / ${f.database.toFixed(2)} | ${kilobytes} | ${a.p50.toFixed(1)} / ${a.p95.toFixed(1)} / ${a.p99.toFixed(1)} | ${statements} | ${a.memory.toFixed(0)} |`;
}

/** One round, begun when the ledger has sealed everything of the round before: each pays for its own. */
async function measured(owner, application, ask) {
  const waiting = async () => (await owner.query('SELECT count(*)::int AS waiting FROM read_audit WHERE number IS NULL')).rows[0].waiting;
  while ((await waiting()) > 0) await new Promise((later) => { setTimeout(later, 100); });
  const before = await backendCpu(owner, application);
  const result = await load(ask);
  return { ...result, database: ((await backendCpu(owner, application)) - before) / result.count };
}

/** Milliseconds of CPU of one contender's connections to the database. */
async function backendCpu(owner, application) {
  const { rows } = await owner.query('SELECT pid FROM pg_stat_activity WHERE application_name = $1', [application]);
  return rows.reduce((sum, { pid }) => sum + cpuOf(pid), 0);
}

/** Milliseconds the database has worked on statements of the API's login. */
async function worked(owner) {
  await owner.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  return Number((await owner.query("SELECT sum(s.total_exec_time + s.total_plan_time) AS ms FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = 'candour_app'")).rows[0].ms ?? 0);
}

/** How many statements the API's login makes for one request, from pg_stat_statements; "?" where that is not loaded. */
async function statementsOf(owner, work) {
  const calls = async () => Number((await owner.query("SELECT sum(s.calls) AS calls FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = 'candour_app'")).rows[0].calls ?? 0);
  try {
    await owner.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
    const before = await calls();
    await work();
    return (await calls()) - before;
  } catch { return '?'; }
}

/** The ledger is anchored once more as the API stops, so the database goes last. */
function ended(child) {
  return child.exitCode === null ? new Promise((resolve) => { child.once('exit', resolve).kill('SIGTERM'); }) : undefined;
}

function start(file, env, isReady) {
  return new Promise((resolve, reject) => {
    const child = fork(join(here, file), { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit', 'ipc'], execArgv: values.profile ? ['--cpu-prof', '--cpu-prof-dir', join(here, '.data')] : [] });
    children.push(child);
    child.on('message', (message) => { if (isReady(message)) resolve(child); });
    child.once('exit', (status) => reject(new Error(`${file} ended with ${status}`)));
  });
}
