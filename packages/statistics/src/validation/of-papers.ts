import { attributeChart, compareRates, cumulativeIncidence, ewma, exactProportion, fisher, gChart, kaplanMeier, limitsOfChance, overDispersion, proportionRatio, rate, rateRatio, referenceRate, residuals, xmr } from '../index.js';
import { printed } from './check.js';
import type { Check } from './check.js';
import { EIGHTEEN, SIX_MP } from './known-data.js';

const VIGNETTE = 'NHSRplotthedots, https://rdrr.io/cran/NHSRplotthedots/f/vignettes/deviations.Rmd';
const FUNNELPLOTR = 'FunnelPlotR, https://github.com/nhs-r-community/FunnelPlotR/blob/main/tests/testthat/test-poisson_limits.R';
const BINOMTEST = 'scipy documentation, https://docs.scipy.org/doc/scipy/reference/generated/scipy.stats._result_classes.BinomTestResult.proportion_ci.html';
const POIS_EXACT = 'epitools documentation, https://www.rdocumentation.org/link/pois.exact?package=epitools&version=0.5-9';

/** Numbers that others have printed. */
export function checksOfPapers(): readonly Check[] {
  const [screened, all] = [true, false].map((screen) => xmr(EIGHTEEN, { screen })[0]);
  const funnel = (expected: number): ReturnType<typeof limitsOfChance> => limitsOfChance(expected, 1, 'RATE', 'FUNNELPLOTR');
  const limits = { paper: 'Ulm 1990, as FunnelPlotR has it', source: FUNNELPLOTR, method: '`limitsOfChance` with `FUNNELPLOTR`' };
  return [
    ...printed({ method: '`rate`', paper: 'Garwood 1936; Ulm 1990', source: POIS_EXACT }, 3, [['no event, high', 3.689, rate(0, 1)?.high]]),
    ...printed({ method: '`exactProportion`', paper: 'Clopper and Pearson 1934', source: BINOMTEST }, 9, [['7 of 50, low', 0.05819170033997342, exactProportion(7, 50)?.low], ['7 of 50, high', 0.26739600249700846, exactProportion(7, 50)?.high]]),
    ...printed({ method: '`xmr`, screened', paper: 'Nelson 1982; Wheeler 1993', source: VIGNETTE }, 2, [['18 points, upper', 4.6, screened?.upper], ['18 points, lower', -0.72, screened?.lower]]),
    ...printed({ method: '`xmr`, not screened', paper: 'Making Data Count, NHS England', source: VIGNETTE }, 2, [['18 points, upper', 6.95, all?.upper], ['18 points, lower', -3.06, all?.lower]]),
    ...printed(limits, 7, [[15, 0.5596924], [20, 0.610826], [30, 0.6746958]].map(([e, theirs]) => [`expected ${e}, lower of 95%`, theirs as number, funnel(e as number).low95])),
    ...printed(limits, 6, [[15, 1.649348], [20, 1.544419], [30, 1.427562]].map(([e, theirs]) => [`expected ${e}, upper of 95%`, theirs as number, funnel(e as number).high95])),
    ...printed(limits, 7, [[15, 0.386265], [20, 0.4479107], [30, 0.5289724]].map(([e, theirs]) => [`expected ${e}, lower of 99.8%`, theirs as number, funnel(e as number).low998])),
    ...printed(limits, 6, [[15, 2.082907], [20, 1.902094], [30, 1.702771]].map(([e, theirs]) => [`expected ${e}, upper of 99.8%`, theirs as number, funnel(e as number).high998])),
  ];
}

const hand = (method: string, paper: string, sum: string): { readonly method: string; readonly paper: string; readonly source: string } => ({ method, paper, source: `by hand: ${sum}` });

/** Numbers that can be worked out with a pencil. */
export function checksByHand(): readonly Check[] {
  const ratio = rateRatio({ count: 40, exposure: 1000 }, { count: 20, exposure: 1000 });
  const varied = compareRates({ count: 40, exposure: 1000 }, { count: 20, exposure: 1000 }, { variation: 4 });
  const [u] = attributeChart([{ count: 5, size: 500 }, { count: 20, size: 2000 }, { count: 5, size: 500 }], { kind: 'U', per: 1000, laney: 'NEVER' }).points;
  const [p] = attributeChart([{ count: 43, size: 50 }, { count: 43, size: 50 }], { kind: 'P', laney: 'NEVER' }).points;
  const laney = attributeChart(Array.from({ length: 14 }, (_, i) => ({ count: i % 2 === 0 ? 1100 : 900, size: 1000 })), { kind: 'U' });
  const twenty = Array.from({ length: 10 }, (_, i) => ({ distance: i % 2 === 0 ? 0.2 : -0.2, error: 0.1 }));
  const ended = cumulativeIncidence([{ end: 1, cause: 'done' }, { end: 2, cause: 'back' }, { end: 3, cause: null }, { end: 4, cause: 'done' }], ['done', 'back'] as const);
  const km = kaplanMeier(SIX_MP).steps;
  const cell = residuals([[30, 10], [10, 30]])[0]?.[0];
  return [
    ...printed(hand('`rateRatio`, many events', 'logarithm of a ratio, Wald', '2 × exp(±1.959964 √(1/40 + 1/20))'), 6, [['low', 2 / Math.exp(1.959964 * Math.sqrt(0.075)), ratio?.low]]),
    ...printed(hand('`compareRates`, variation 4', 'McCullagh and Nelder 1989', '2 × exp(±2 × 1.959964 √(1/40 + 1/20))'), 5, [['high', 2 * Math.exp(2 * 1.959964 * Math.sqrt(0.075)), varied?.high]]),
    ...printed(hand('`proportionRatio`, enough counted', 'Katz et al. 1978', '1.5 × exp(±1.959964 √(1/30 - 1/100 + 1/20 - 1/100))'), 6, [['high', 1.5 * Math.exp(1.959964 * Math.sqrt(1 / 30 + 1 / 20 - 2 / 100)), proportionRatio({ count: 30, total: 100 }, { count: 20, total: 100 })?.high]]),
    ...printed(hand('`fisher`', 'Fisher 1935, the lady tasting tea', '(1 + 16 + 16 + 1) / 70'), 10, [['3 of 4 against 1 of 4', 34 / 70, fisher({ count: 3, total: 4 }, { count: 1, total: 4 })]]),
    ...printed(hand('`attributeChart` u', 'Montgomery', '10 + 3 √(0.01 / 500) × 1,000'), 6, [['upper', 10 + 3000 * Math.sqrt(0.01 / 500), u?.upper]]),
    ...printed(hand('`attributeChart` p', 'Montgomery', '0.86 - 3 √(0.86 × 0.14 / 50)'), 8, [['lower', 0.86 - 3 * Math.sqrt((0.86 * 0.14) / 50), p?.lower]]),
    ...printed(hand('`attributeChart`, Laney', 'Laney 2002', '2 × 0.1 / √(1/1,000) / 1.128'), 8, [['σz', 0.2 * Math.sqrt(1000) / 1.128, laney.sigmaZ[0]]]),
    ...printed(hand('`gChart`', 'Benneyan 2001', '20 + 3 √(20 × 21)'), 8, [['10, 30, 20 between events, upper', 20 + 3 * Math.sqrt(420), gChart([10, 30, 20])[0]?.upper]]),
    ...printed(hand('`ewma`', 'Lucas and Saccucci 1990', '2.7 √(0.2/1.8 × 0.36)'), 8, [['first limit', 0.54, ewma([0], { centre: 0, sd: 1 })[0]?.high]]),
    ...printed(hand('`referenceRate`', 'Lucas 1985', '2 / ln 2'), 8, [['from 2 to 4', 2 / Math.LN2, referenceRate({ expected: 2, noticed: 4 })]]),
    ...printed(hand('`overDispersion`', 'Spiegelhalter 2005, 4.3 and A2', '(10 × 4 - 9) / (1,000 - 100)'), 10, [['between units', 31 / 900, overDispersion(twenty)?.between]]),
    ...printed(hand('`kaplanMeier`: Greenwood', 'Greenwood 1926', '6/7 √(3 / (21 × 18))'), 10, [['6-MP after 6 weeks', (6 / 7) * Math.sqrt(3 / 378), km[0]?.standardError]]),
    ...printed(hand('`cumulativeIncidence`, two causes', 'Aalen and Johansen 1978', '1/4 + 1/2 × 1/1'), 10, [['done after 4', 0.75, ended.done.at(-1)?.share]]),
    ...printed(hand('`residuals`: adjusted', 'Haberman 1973', '(30 - 20) / √20 / √(1/2 × 1/2)'), 10, [['30, 10 over 10, 30', 10 / Math.sqrt(20) / 0.5, cell?.adjusted]]),
  ];
}
