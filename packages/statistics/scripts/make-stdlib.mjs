// Prints src/fixtures/stdlib.json: what the @stdlib packages say, a second numeric library that shares no line with jStat. They bring some 240 packages, so
// they are no dependency: npm install --no-save @stdlib/stats-base-dists-{beta-quantile@0.2.3,binomial-cdf@0.2.3,chisquare-quantile@0.2.3,normal-quantile@0.3.1,poisson-cdf@0.3.1}
import { readFileSync } from 'node:fs';
import { seeded } from '../dist/index.js';

/** Asked for by name: no dependency that is looked for. */
const from = async (name) => (await import(`@stdlib/stats-base-dists-${name}`)).default;
const [beta, binomial, chiSquare, normal, poisson] = await Promise.all(['beta-quantile', 'binomial-cdf', 'chisquare-quantile', 'normal-quantile', 'poisson-cdf'].map(from));
const scipy = JSON.parse(readFileSync(new URL('../src/fixtures/scipy.json', import.meta.url), 'utf8'));
const TAILS = [0.0005, 0.001, 0.025, 0.05, 0.5, 0.95, 0.975, 0.999, 0.9995];
const chance = seeded(11);
const below = (n) => Math.floor(chance() * n);
const draws = Array.from({ length: 200 }, () => ({ count: below(900), mean: 0.01 + chance() * 900, n: 1 + below(2000), p: 0.001 + chance() * 0.998 }));
const lines = {
  chiSquare: [1, 2, 3, 8, 21, 60, 199, 640, 1500].flatMap((degrees) => TAILS.map((p) => [degrees, p, chiSquare(p, degrees)])),
  beta: [[1, 1], [1, 9], [3.5, 2], [12, 90], [400, 7], [250, 260]].flatMap(([a, b]) => TAILS.map((p) => [a, b, p, beta(p, a, b)])),
  normal: TAILS.map((p) => [p, normal(p, 0, 1)]),
  poisson: draws.map(({ count, mean }) => [count, mean, poisson(count, mean)]),
  binomial: draws.map(({ count, n, p }) => [count % (n + 1), n, p, binomial(count % (n + 1), n, p)]),
  chiSquareFar: scipy.chiSquareFar.map(([degrees, p]) => [degrees, p, chiSquare(p, degrees)]),
  poissonFar: scipy.poissonFar.map(([count, mean]) => [count, mean, poisson(count, mean)]),
};
console.log(`{\n${Object.entries(lines).map(([name, rows]) => `  "${name}": [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`).join(',\n')}\n}`);
