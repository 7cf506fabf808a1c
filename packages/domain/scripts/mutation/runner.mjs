// A test runner for Stryker that is quick enough to try every change. All tests and sources become one script; it is
// compiled once and evaluated anew for each change in the same process, so a change of a table costs no more than a change
// of a function. Stryker then says which tests a change needs, and the first test that fails ends the run.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { compileFunction } from 'node:vm';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import fc from 'fast-check';
import { rolldown } from 'rolldown';
import { Suite } from './suite.mjs';

const stryker = (globalThis.__stryker__ = {});
const require = createRequire(import.meta.url);
const TIMES = '.tests.times.json';
/** The pages printed from the tables: the test most likely to notice a change of a table. */
const PRINTED = 'documents/documents.test.ts';

/** Properties with a fixed seed and few runs, so that the same change always gets the same answer; no shrinking, as nobody reads it. */
const RUNS = 25;
const quick = { ...fc, assert: (property, given = {}) => fc.assert(property, { ...given, numRuns: Math.min(given.numRuns ?? RUNS, RUNS), seed: 1, endOnFailure: true }) };
const provided = (name) => (name === 'fast-check' ? { __esModule: true, ...quick, default: quick } : require(name));

const below = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? below(join(folder, each.name)) : [join(folder, each.name)]));

/** One script that gives a function per test file; nothing is evaluated before its function is called. */
async function bundle(leaveOut) {
  const files = below('src').filter((file) => file.endsWith('.test.ts') && !leaveOut.includes(relative('src', file))).sort();
  const entry = './.tests.cjs';
  writeFileSync(entry, `module.exports = {\n${files.map((file) => `  ${JSON.stringify(relative('src', file))}: () => require(${JSON.stringify(`./${file}`)}),`).join('\n')}\n};\n`);
  const build = await rolldown({ input: entry, tsconfig: false, treeshake: false, external: ['fast-check', /^node:/], platform: 'node', resolve: { extensionAlias: { '.js': ['.ts', '.js'] } } });
  const { output: [{ code }] } = await build.generate({ format: 'cjs' });
  await build.close();
  return code;
}

const compile = (code) => compileFunction(code, ['module', 'exports', 'require', 'describe', 'test', 'expect', 'active', 'hit']);

/** Stryker's own bookkeeping takes most of the time: once it is known which test meets which change, a comparison is enough. */
const withoutCounting = (code) => code.replaceAll(/\bstryCov_9fa48(?:\$\d+)?\((?:"\d+"(?:, )?)+\)/g, '0').replaceAll(/\bstryMutAct_9fa48(?:\$\d+)?\(("\d+")\)/g, '(active === $1 && hit())');

/** A change that makes a loop endless meets itself more often than any test should. */
function hit() {
  if (stryker.hitCount !== undefined && (stryker.hitCount += 1) > stryker.hitLimit) throw new Error('The change is met without end.');
  return true;
}

const read = (file) => { try { return readFileSync(file, 'utf8'); } catch { return null; } };

class OneScript {
  static inject = tokens(commonTokens.logger, commonTokens.options);
  /** `oneScript.leaveOut` in the configuration names test files that take too long to be run for every change. */
  constructor(log, { oneScript }) { this.log = log; this.leaveOut = oneScript?.leaveOut ?? []; }

  capabilities() { return { reloadEnvironment: true }; }

  async init() {
    const code = await bundle(this.leaveOut);
    this.covering = compile(code);
    this.script = compile(withoutCounting(code));
  }

  /** Evaluates the tests anew and runs those asked for, file by file: the file of the change first, then its neighbours, then the quick ones. */
  run({ script, only, near = '', bail }) {
    this.times ??= JSON.parse(read(TIMES) ?? '{}');
    const wanted = only && new Set(only);
    const files = only && new Set(only.map((id) => id.split(' › ')[0]));
    const suite = new Suite(stryker);
    const module = { exports: {} };
    script(module, module.exports, provided, suite.describe, suite.test, expect, stryker.activeMutant, hit);
    const distance = (file) => (file === near.replace(/\.ts$/, '.test.ts') ? 0 : dirname(file) === dirname(near) ? 1 : file === PRINTED ? 2 : 3);
    const inOrder = Object.entries(module.exports).filter(([file]) => files?.has(file) ?? true)
      .sort(([a], [b]) => distance(a) - distance(b) || (this.times[a] ?? 0) - (this.times[b] ?? 0));
    for (const [file, load] of inOrder) if (!suite.runFile(file, load, wanted, bail) && bail) break;
    return suite.results;
  }

  async dryRun() {
    stryker.activeMutant = undefined;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    const started = performance.now();
    const tests = this.run({ script: this.covering, bail: false });
    this.log.info('%d tests in %d ms', tests.length, Math.round(performance.now() - started));
    const times = {};
    for (const { file, timeSpentMs } of tests) times[file] = (times[file] ?? 0) + timeSpentMs;
    writeFileSync(TIMES, JSON.stringify(times));
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, disableBail }) {
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: hitLimit === undefined ? undefined : 0, hitLimit, mutantCoverage: undefined });
    const tests = this.run({ script: this.script, only: testFilter, near: relative(resolve('src'), resolve(sandboxFileName)), bail: !disableBail });
    return toMutantRunResult(determineHitLimitReached(stryker.hitCount, hitLimit) ?? { status: 'complete', tests });
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'one-script', OneScript)];
