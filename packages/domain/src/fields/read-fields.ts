import { parseDay } from '../calendar/index.js';
import type { DataOf, Field, Fields } from './field.js';

/** One thing wrong with what was given: where, and the cure in a sentence. The given text is never repeated. */
export interface Problem { readonly field: readonly string[]; readonly message: string }
export type Read<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads input from outside against a set of fields (rule INPUT).
 * Texts are trimmed; an empty text counts as not given. Unknown names are refused.
 * @returns the typed data, or every problem at once.
 */
export function readFields<Fs extends Fields>(fields: Fs, input: unknown): Read<DataOf<Fs>> {
  const problems: Problem[] = [];
  const data = readGroup(fields, input, [], problems);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, data: data as DataOf<Fs> };
}

function readGroup(fields: Fields, input: unknown, path: readonly string[], problems: Problem[]): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    problems.push({ field: path, message: 'Give the details as named fields.' });
    return out;
  }
  const given = input as Record<string, unknown>;
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name)) problems.push({ field: [...path, name], message: 'This field is not known here; leave it out.' });
  }
  for (const [name, field] of Object.entries(fields)) {
    const value = readValue(field, Object.hasOwn(given, name) ? given[name] : undefined, [...path, name], problems);
    if (value !== undefined) out[name] = value;
  }
  return out;
}

function readValue(field: Field, value: unknown, path: readonly string[], problems: Problem[]): unknown {
  const refuse = (message: string): undefined => { problems.push({ field: path, message }); return undefined; };
  if (field.kind === 'optional') {
    return value === undefined || value === null || isBlank(value) ? undefined : readValue(field.of, value, path, problems);
  }
  if (value === undefined || value === null) return refuse('This is needed.');
  switch (field.kind) {
    case 'code': return typeof value === 'string' && field.codes.includes(value) ? value : refuse(`Choose one of: ${field.codes.join(', ')}.`);
    case 'day': return (typeof value === 'string' ? parseDay(value) : null) ?? refuse('Give a real calendar day as YYYY-MM-DD.');
    case 'flag': return typeof value === 'boolean' ? value : refuse('Answer yes (true) or no (false).');
    case 'count': return typeof value === 'number' && Number.isInteger(value) && value >= field.min && value <= field.max
      ? value : refuse(`Give a whole number from ${field.min} to ${field.max}.`);
    case 'ref': case 'person': return readId(value, refuse);
    case 'text': return readText(value, field.max, refuse);
    case 'list': return readList(field, value, path, problems, refuse);
    case 'group': return readGroup(field.fields, value, path, problems);
  }
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/** PostgreSQL cannot hold U+0000, and the other control characters have no place in prose. Tab and line ends stay. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function readText(value: unknown, max: number, refuse: (message: string) => undefined): string | undefined {
  if (typeof value !== 'string') return refuse('Give this as text.');
  if (CONTROL.test(value) || LONE_SURROGATE.test(value)) return refuse('The text has a character that cannot be kept (a null byte or another control character). Remove it and send again.');
  const trimmed = value.trim();
  if (trimmed === '') return refuse('This is needed.');
  return trimmed.length <= max ? trimmed : refuse(`Shorten this to ${max} characters or fewer.`);
}

function readId(value: unknown, refuse: (message: string) => undefined): string | undefined {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}$/.test(value) ? value : refuse('Give an id or code: letters, digits and . _ : / - only.');
}

function readList(field: Extract<Field, { kind: 'list' }>, value: unknown, path: readonly string[], problems: Problem[], refuse: (message: string) => undefined): unknown {
  if (!Array.isArray(value)) return refuse('Give a list.');
  if (value.length > field.max) return refuse(`Give ${field.max} or fewer.`);
  return value.map((item, i) => readValue(field.of, item, [...path, String(i)], problems)).filter((item) => item !== undefined);
}
