import { COURSE_METRICS } from './course.js';
import { FOLLOW_THROUGH_METRICS } from './follow-through.js';
import type { MetricWords } from './metric.js';
import { REFERRAL_METRICS } from './referrals.js';

export type { MetricWords } from './metric.js';
export { ANNOTATION_KINDS, LONGEST_ANNOTATION, annotationProblems, withdrawalProblems } from './annotations.js';
export type { AnnotationKind, AnnotationKnown, WrittenAnnotation } from './annotations.js';

/** Every metric, once: API, dashboard, downloads and docs/metrics.md print from here (process.md 4.2). */
export const METRICS = { ...REFERRAL_METRICS, ...COURSE_METRICS, ...FOLLOW_THROUGH_METRICS } as const;

/** The stable name of a metric. */
export type MetricCode = keyof typeof METRICS;
/** A metric with its name. */
export interface Metric extends MetricWords { readonly code: MetricCode }

/** The codes in the order a person should read them. */
export const METRIC_CODES = Object.keys(METRICS) as readonly MetricCode[];

/** A metric by its code. */
export const metricOf = (code: MetricCode): Metric => ({ code, ...(METRICS[code] as MetricWords) });
