// `npm test`: sets up everything and runs all tests, pure, PostgreSQL and browser, then says how many and how long.
// `npm test -- postgres` runs one tier, `npm test -- pure working-days` the files of a tier whose path has that word.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, installIfNeeded, requireNode } from './prepare.mjs';
import { main, root, Stop } from './steps.mjs';

const tiers = ['pure', 'postgres', 'browser'];

await main(async () => {
  const [wanted, ...patterns] = process.argv.slice(2);
  if (wanted !== undefined && !tiers.includes(wanted)) throw new Stop(`There is no tier "${wanted}"; there are ${tiers.join(', ')}.`);
  requireNode();
  await installIfNeeded();
  await build();
  const results = [];
  for (const tier of wanted === undefined ? tiers : [wanted]) results.push(await runTier(tier, patterns));
  report(results);
});

/** Runs one tier with Jest and reads what it counted. Jest's own words go to the terminal as they come. */
async function runTier(tier, patterns) {
  const started = performance.now();
  const file = join(root, 'reports', `test-${tier}.json`);
  mkdirSync(join(root, 'reports'), { recursive: true });
  rmSync(file, { force: true });
  console.log(`\n--- ${tier} ---`);
  const status = await jest(['--selectProjects', tier, '--json', `--outputFile=${file}`, ...patterns]);
  const counted = read(file);
  return { tier, status, seconds: (performance.now() - started) / 1000, ...counted };
}

/** With --json Jest prints its result as one line, which the file holds already; people read what it writes to stderr. */
function jest(args) {
  const child = spawn(process.execPath, ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--config=scripts/all-tests.config.mjs', '--maxWorkers=100%', ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill(signal));
  return new Promise((resolve) => child.once('close', (status) => resolve(status ?? 1)));
}

function read(file) {
  try {
    const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, numRuntimeErrorTestSuites: broken } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed, failed: failed + broken, skipped };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** A tier fails if Jest says so, and also if it ran nothing: no test is not a passing test. */
function report(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log('');
  for (const { tier, passed, failed, skipped, seconds } of results) {
    const notes = `${failed > 0 ? `, ${failed} failed` : ''}${skipped > 0 ? `, ${skipped} skipped` : ''}${passed + failed === 0 ? ': NO TEST RAN' : ''}`;
    console.log(`${seconds.toFixed(1).padStart(6)} s  ${tier}: ${passed} passed${notes}`);
  }
  const bad = results.filter(({ status, passed }) => status !== 0 || passed === 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`);
  if (bad.length > 0) throw new Stop(`npm test: ${bad.map(({ tier }) => tier).join(', ')} failed.`);
}
