// Every figure of the dashboard, one request after another with nothing beside it: how long the database worked on it and how long the server took.
import { once } from './load.mjs';
import { period } from './questions.mjs';

const OF = (type) => `__typename ... on ${type} { facts { n } }`;
const TABLE = '... on Pattern { cases table { counts residuals { adjusted } } }';
const FIGURES = [
  ['pattern: standard', `pattern(metric: REFERRALS, by: [STANDARD], filter: $filter) { ${TABLE} }`],
  ['pattern: standard x team', `pattern(metric: REFERRALS, by: [STANDARD, TEAM], filter: $filter) { ${TABLE} }`],
  ['pattern: team x month', `pattern(metric: REFERRALS, by: [TEAM, MONTH], filter: $filter) { ... on Pattern { cases table { counts } } }`],
  ['pattern: standard x element', `pattern(metric: REFERRALS, by: [STANDARD, NDM_ELEMENT], filter: $filter) { ${TABLE} }`],
  ['spc: rate', `spc(metric: REFERRAL_RATE, filter: $filter) { ${OF('Spc')} }`],
  ['spc: accounts', `spc(metric: ACCOUNT_ON_TIME, filter: $filter) { ${OF('Spc')} }`],
  ['spc: days', `spc(metric: DAYS_TO_REPORT, filter: $filter) { ${OF('Spc')} }`],
  ['funnel: rate', `funnel(metric: REFERRAL_RATE, filter: $filter) { ${OF('Funnel')} }`],
  ['funnel: accounts', `funnel(metric: ACCOUNT_ON_TIME, filter: $filter) { ${OF('Funnel')} }`],
  ['compare: rate, two years before', `compare(metric: REFERRAL_RATE, with: { monthsEarlier: 24 }, filter: $filter) { ${OF('Comparison')} }`],
  ['compare: accounts, two years before', `compare(metric: ACCOUNT_ON_TIME, with: { monthsEarlier: 24 }, filter: $filter) { ${OF('Comparison')} }`],
  ['timeToStage', `timeToStage(filter: $filter) { ${OF('TimeToStage')} }`],
  ['outcomeMix: team', `outcomeMix(by: TEAM, filter: $filter) { ${OF('OutcomeMix')} }`],
  ['actionCompletion', `actionCompletion(filter: $filter) { ${OF('ActionCompletion')} }`],
  ['dataQuality', `dataQuality(filter: $filter) { ${OF('DataQuality')} }`],
  ['overview of four', `a: pattern(metric: REFERRALS, by: [STANDARD], filter: $filter) { ${TABLE} } b: pattern(metric: REFERRALS, by: [OUTCOME], filter: $filter) { ${TABLE} } c: pattern(metric: REFERRALS, by: [MONTH], filter: $filter) { ${TABLE} } d: pattern(metric: REFERRALS, by: [STANDARD, TEAM], filter: $filter) { ${TABLE} }`],
];
const FILTERS = [
  ['none', {}], ['a unit', { unit: 'A1' }], ['a standard', { standards: ['DUT'] }],
  ['all', { unit: 'A1', standards: ['DUT', 'ARC'], ndmElements: ['C', 'I', 'A'], sources: ['LINE_MANAGER', 'PUBLIC_COMPLAINT'], outcomes: ['COMPLETED_WITH_ACTIONS'] }],
];

/** @param ask one request to the API @param worked milliseconds the database has worked for the API's login until now */
export async function figures(ask, worked, runs) {
  const lines = [];
  for (const [name, query] of FIGURES) {
    for (const [filter, narrowed] of FILTERS) {
      const body = JSON.stringify({ query: `query Figure($filter: PatternFilter) { ${query} }`, variables: { filter: { ...period(), ...narrowed } } });
      const times = { database: [], server: [] };
      const began = performance.now();
      // A figure that takes seconds is asked less often, and never less than five times.
      for (let run = 0; run < runs + 3 && (run < 8 || performance.now() - began < 15_000); run += 1) {
        const [before, start] = [await worked(), performance.now()];
        await once({ ...ask, body });
        times.server.push(performance.now() - start);
        times.database.push((await worked()) - before);
      }
      const at = (list, part) => { const sorted = list.slice(3).sort((a, b) => a - b); return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(1); };
      lines.push(`| ${name} | ${filter} | ${at(times.database, 0.5)} / ${at(times.database, 0.99)} | ${at(times.server, 0.5)} / ${at(times.server, 0.99)} | ${times.server.length - 3} |`);
      console.log(lines.at(-1));
    }
  }
  return `\n| Figure of the largest force | Filter | Database ms, p50 / p99 | Request ms, p50 / p99 | Runs |\n|---|---|---|---|---|\n${lines.join('\n')}\n`;
}
