import type { Check } from './check.js';
import { checksByHand, checksOfPapers } from './of-papers.js';
import { checksOfScipy } from './of-scipy.js';

/** Every number of ours that stands beside somebody else's. */
export const checks = (): readonly Check[] => [...checksOfPapers(), ...checksOfScipy(), ...checksByHand()];

/** Whether two numbers are as near as they have to be. */
export const agrees = ({ theirs, ours, within }: Check): boolean => Math.abs(theirs - ours) <= within;

const number = (x: number): string => String(Number(x.toPrecision(8)));
const row = (check: Check): string => `| ${[check.method, check.paper || '–', check.source, check.of, number(check.theirs), number(check.ours), Math.abs(check.theirs - check.ours).toExponential(0), check.within.toExponential(0)].join(' | ')} |`;
const HEAD = '| Method | Paper | Independent source | Of | Theirs | Ours | Difference | Allowed |\n|---|---|---|---|---|---|---|---|';
const table = (of: readonly Check[]): string => `${HEAD}\n${of.map(row).join('\n')}`;

/** docs/validation.md. */
export const dossierPage = (): string => `# Validation of the statistics

Printed by \`npm run generate\` from \`packages/statistics/src/validation\`; a test fails where a number is further from its source than is allowed, or where this page is not what is printed.

## Numbers that others have printed

${table(checksOfPapers())}

## Numbers of an independent program

Printed by \`packages/statistics/src/fixtures/make_scipy.py\`, which shares no line with the package. Of each list the pair that lies furthest apart is shown. What is played through differs by chance.

${table(checksOfScipy())}

## Numbers worked out with a pencil

${table(checksByHand())}

## What has no independent number here

- Wilson's interval: no printed table with an address was found; scipy's numbers stand for it.
- Over-dispersion as a whole: FunnelPlotR prints the type of its answer in its tests, not its value. The formula is worked by hand.
- t charts, Pareto order, shares and disproportionality: worked by hand in their tests, or made of the methods above.
- Protected counts: there is no number to match. An attacker tries them (docs/decisions/0016).
- Quantiles of a second library: \`@stdlib\` and jStat are compared in \`distributions/quantiles.test.ts\`. \`@stdlib\` is wrong above about 1,900 degrees of freedom of chi-square and above a Poisson mean of about 1,000; scipy sides with jStat there.
`;
