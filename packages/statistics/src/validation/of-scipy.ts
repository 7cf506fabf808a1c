import { binomialLimit, cumulativeIncidence, exactProportion, falseDiscovery, fisher, kaplanMeier, mannKendall, midP, oddsRatio, poissonCusum, poissonDraw, poissonLimit, proportion, rate, rateRatio, seeded } from '../index.js';
import { chiSquareAt, poissonUpTo } from '../distributions/quantiles.js';
import { scipy } from '../fixtures/scipy.js';
import { furthest } from './check.js';
import type { Check } from './check.js';
import { SIX_MP } from './known-data.js';

const version = scipy.source.split(',')[0];
const MONTHS = 1_000_000;

/** How many months pass between alarms of chance, played through. */
function monthsToAlarm(expected: number, noticed: number, h: number): number {
  const chance = seeded(1);
  const alarms = poissonCusum(Array.from({ length: MONTHS }, () => ({ count: poissonDraw(expected, chance), size: 1 })), { expected, noticed }, h).filter(({ alarm }) => alarm).length;
  return MONTHS / alarms;
}

/** Numbers printed by `fixtures/make_scipy.py`. */
export function checksOfScipy(): readonly Check[] {
  const km = kaplanMeier(SIX_MP);
  const incidence = cumulativeIncidence(SIX_MP, ['relapse'] as const).relapse;
  const split = (a: number, b: number): readonly [{ count: number; total: number }, { count: number; total: number }] => [{ count: a, total: 0 }, { count: b, total: 0 }];
  const parts = (a: number, n1: number, b: number, n0: number): readonly [{ count: number; total: number }, { count: number; total: number }] => { const [x, y] = split(a, b); return [{ ...x, total: n1 }, { ...y, total: n0 }]; };
  return [
    furthest({ method: '`rate`: exact Poisson interval', paper: 'Garwood 1936; Ulm 1990', source: `${version}, chi2.ppf` }, scipy.rate.flatMap(([x, n, level, low, high]) => [[`${x} over ${n} at ${level}, low`, low, rate(x, n, 1, level)?.low ?? null], [`${x} over ${n} at ${level}, high`, high, rate(x, n, 1, level)?.high ?? null]] as const), 1e-8),
    furthest({ method: '`proportion`: Wilson interval', paper: 'Wilson 1927', source: `${version}, binomtest` }, scipy.wilson.flatMap(([x, n, level, low, high]) => [[`${x} of ${n} at ${level}, low`, low, proportion(x, n, level)?.low ?? null], [`${x} of ${n} at ${level}, high`, high, proportion(x, n, level)?.high ?? null]] as const), 1e-8),
    furthest({ method: '`exactProportion`', paper: 'Clopper and Pearson 1934', source: `${version}, binomtest` }, scipy.exactProportion.flatMap(([x, n, level, low, high]) => [[`${x} of ${n} at ${level}, low`, low, exactProportion(x, n, level)?.low ?? null], [`${x} of ${n} at ${level}, high`, high, exactProportion(x, n, level)?.high ?? null]] as const), 1e-8),
    furthest({ method: '`rateRatio`, few events', paper: 'Przyborowski and Wilenski 1940', source: `${version}, binomtest` }, scipy.rateRatioExact.flatMap(([a, n1, b, n0, { low, high }]) => { const r = rateRatio({ count: a, exposure: n1 }, { count: b, exposure: n0 }); return [[`${a} over ${n1} against ${b} over ${n0}, low`, low, r?.low ?? null], [`${a} over ${n1} against ${b} over ${n0}, high`, high, r?.high ?? null]] as const; }), 1e-8),
    furthest({ method: '`fisher`', paper: 'Fisher 1922', source: `${version}, fisher_exact` }, scipy.fisher.map(([a, n1, b, n0, p]) => [`${a} of ${n1} against ${b} of ${n0}`, p, fisher(...parts(a, n1, b, n0))] as const), 1e-8),
    furthest({ method: '`oddsRatio`: conditional, exact', paper: 'Cornfield 1956', source: `${version}, contingency.odds_ratio` }, scipy.oddsRatio.flatMap(([a, n1, b, n0, [ratio, low, high]]) => { const r = oddsRatio(...parts(a, n1, b, n0)); return [[`${a} of ${n1} against ${b} of ${n0}`, ratio, r.ratio], ['low', low, r.low], ['high', high, r.high]] as const; }), 1e-5),
    furthest({ method: '`midP`', paper: 'Lancaster 1961', source: `${version}, poisson` }, scipy.midP.map(([x, m, p]) => [`${x} where ${m} were expected`, p, midP(x, m)] as const), 1e-8),
    furthest({ method: '`falseDiscovery`', paper: 'Benjamini and Hochberg 1995', source: `${version}, false_discovery_control` }, scipy.falseDiscovery.flatMap(([ps, qs]) => falseDiscovery(ps).map((q, i) => [`p of ${ps[i]} among ${ps.length}`, qs[i] as number, q] as const)), 1e-8),
    furthest({ method: '`poissonLimit`: funnel, rates', paper: 'Spiegelhalter 2005, A1.1', source: `${version}, poisson: its quantile and both probabilities` }, scipy.poissonQuantile.map(([m, p, quantile, at, before]) => [`mean ${m} at ${p}`, Math.max(0, quantile - (at - p) / (at - before)), poissonLimit(m, p)] as const), 1e-6),
    furthest({ method: '`binomialLimit`: funnel, proportions', paper: 'Spiegelhalter 2005, A1.1', source: `${version}, binom: likewise` }, scipy.binomialQuantile.map(([n, t, p, quantile, at, before]) => [`${n} with ${t} at ${p}`, Math.min(n, Math.max(0, quantile - (at - p) / (at - before))), binomialLimit(n, t, p)] as const), 1e-6),
    furthest({ method: '`kaplanMeier`: 6-MP remissions, log-log interval', paper: 'Kaplan and Meier 1958; data of Freireich et al. 1963', source: `${version}, ecdf` }, scipy.freireich.flatMap(([time, open, low, high], i) => [[`open after ${time}`, open, km.steps[i]?.open ?? null], [`low after ${time}`, low, km.steps[i]?.low ?? null], [`high after ${time}`, high, km.steps[i]?.high ?? null]] as const), 1e-6),
    furthest({ method: '`cumulativeIncidence` of one cause', paper: 'Aalen and Johansen 1978', source: `${version}, 1 - ecdf` }, scipy.freireich.map(([time, open], i) => [`ended after ${time}`, 1 - open, incidence[i]?.share ?? null] as const), 1e-8),
    furthest({ method: '`mannKendall`', paper: 'Mann 1945; Kendall 1975', source: `S and variance in exact fractions, tail of ${version}` }, scipy.mannKendall.map(([xs, , , p]) => [`p of ${xs.join(' ')}`, p, mannKendall(xs)?.p ?? null] as const), 1e-8),
    furthest({ method: '`poissonCusum`: months to a false alarm', paper: 'Brook and Evans 1972', source: 'Markov chain solved with numpy; ours played through 1,000,000 months' }, scipy.cusum.map(([expected, noticed, h, months]) => [`mean ${expected}, bound ${h}`, months, monthsToAlarm(expected, noticed, h)] as const), 0.04),
    furthest({ method: 'quantile of chi-square, many degrees', paper: '', source: `${version}, chi2.ppf` }, scipy.chiSquareFar.map(([degrees, p, quantile]) => [`${degrees} degrees at ${p}`, quantile, chiSquareAt(p, degrees)] as const), 1e-8),
    furthest({ method: 'Poisson distribution, many events', paper: '', source: `${version}, poisson.cdf` }, scipy.poissonFar.map(([count, mean, upTo]) => [`at most ${count} of ${mean}`, upTo, poissonUpTo(count, mean)] as const), 1e-8),
  ];
}
