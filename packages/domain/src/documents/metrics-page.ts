import { METRIC_CODES, metricOf } from '../metrics/index.js';
import type { Metric } from '../metrics/index.js';
import { GENERATED, table } from './markdown.js';

const section = ({ code, name, question, numerator, denominator, exclusions, unit, version, source, target }: Metric): string => `## ${name}

*${question}*

${table(['Part', 'Says'], [
  ['Code', code], ['Counted', numerator], ['Over', denominator ?? 'nothing: it is a count'], ['Unit', unit], ['Left out', exclusions.join(' ')],
  ...(target === undefined ? [] : [['Wanted', `at least ${target * 100}%: force policy, to be confirmed by the force`]]), ['Version', String(version)], ['Source', source],
])}
`;

/** docs/metrics.md: every metric with its formula, numerator, denominator and exclusions. */
export const metricsPage = (): string => `${GENERATED}
# Metrics

Every number of a figure is one of these. By month is by the London month a referral was submitted in; a case accepted later enters the month it was submitted, so the last two months are marked as still filling. By team is by the unit at the incident. Years run from 1 April to 31 March. A figure says the version of its definition; when a definition changes, its version rises.

Small numbers are protected as told in the figures themselves: exact for the authority’s desk of its own force, else rounded to the nearest 5 and absent below 5.

${METRIC_CODES.map(metricOf).map(section).join('\n')}`;
