import { METRICS } from '@candour/domain/metrics';
import type { MetricCode } from '@candour/domain/metrics';
import type { Scope } from './pattern-request.js';

/** A figure that can be asked for again: the field of the API, the metric with the version of its definition, and what the field is given. */
export interface NamedFigure { readonly figure: string; readonly metric: MetricCode; readonly version: number; readonly args: Readonly<Record<string, unknown>> }

/** Longer names than any of ours are not read at all. */
const LONGEST = 8_000;

/** For a field that takes no metric, since it has one of its own. */
export const WITHOUT_METRIC = { metric: null } as const;

/** The short stable name of a figure: equal figures have equal names, and it tells nothing of any person. */
export function queryIdOf(figure: string, metric: MetricCode, { from, to, filter }: Scope, more: object = {}): string {
  const { countedOnly: _, ...asked } = { ...filter, from, to };
  const named: NamedFigure = { figure, metric, version: METRICS[metric].version, args: { ...more, filter: asked } };
  return Buffer.from(JSON.stringify(inOrder(named, ''))).toString('base64url');
}

/** Members by their names; what is not given left out; values of a filter, of which any will do, in order. */
function inOrder(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return name === 'by' ? value : [...(value as readonly string[])].sort();
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, each]) => each !== null && each !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, each]) => [key, inOrder(each, key)]));
}

/** Reads a name. @returns null for what is none: its arguments are still to be read like those of anybody */
export function readQueryId(text: string): NamedFigure | null {
  if (text.length > LONGEST) return null;
  try {
    const read = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Partial<NamedFigure> | null;
    if (typeof read?.figure !== 'string' || typeof read.version !== 'number' || typeof read.args !== 'object' || read.args === null) return null;
    return typeof read.metric === 'string' && Object.hasOwn(METRICS, read.metric) ? (read as NamedFigure) : null;
  } catch {
    return null;
  }
}
