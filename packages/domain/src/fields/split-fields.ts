import type { Field, FieldClass, Fields, ProtectionClass } from './field.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
type JsonGroup = { [name: string]: Json };

/**
 * Data divided by protection class: `codes` may stand in plain sight, each other part is sealed under its class's key.
 * Lists keep their positions in every part, so that `joinFields` can put the parts together again.
 */
export interface Split { readonly codes: JsonGroup; readonly sealed: Readonly<Partial<Record<ProtectionClass, JsonGroup>>> }

const CLASSES = ['C', 'R', 'P', 'W'] as const satisfies readonly ProtectionClass[];

/** Divides data by the class of each field (process.md 3.1). A text or person reference never lands in `codes`. */
export function splitFields(fields: Fields, data: object): Split {
  const sealed: Partial<Record<ProtectionClass, JsonGroup>> = {};
  for (const cls of CLASSES) {
    const part = named(fields).classes.has(cls) ? pickGroup(fields, data, cls) : undefined;
    if (part !== undefined) sealed[cls] = part;
  }
  return { codes: pickGroup(fields, data, 'OPEN') ?? {}, sealed };
}

/** What is left of data when everything of class P, R and W is taken away: the codes and the class C texts, together. */
export const openFields = (fields: Fields, data: object): Json => joinFields([pickGroup(fields, data, 'OPEN'), pickGroup(fields, data, 'C')]);

/** Puts the parts that could be opened together again; what was not opened is simply absent. */
export function joinFields(parts: readonly (Json | undefined)[]): Json {
  let whole: Json | undefined;
  for (const part of parts) if (part !== undefined) whole = whole === undefined ? part : join(whole, part);
  return whole ?? {};
}

/** A set of fields as a walk needs it: looked at once, since every event of a large import comes through here. */
interface Named { readonly list: readonly { readonly name: string; readonly field: Field }[]; readonly classes: ReadonlySet<FieldClass> }
const NAMED = new WeakMap<Fields, Named>();

function named(fields: Fields): Named {
  const known = NAMED.get(fields);
  if (known !== undefined) return known;
  const list = Object.entries(fields).map(([name, field]) => ({ name, field }));
  const made = { list, classes: new Set(list.flatMap(({ field }) => [...classesIn(field)])) };
  NAMED.set(fields, made);
  return made;
}

function classesIn(field: Field): ReadonlySet<FieldClass> {
  switch (field.kind) {
    case 'optional': case 'list': return classesIn(field.of);
    case 'group': return named(field.fields).classes;
    default: return new Set([field.class]);
  }
}

function pickGroup(fields: Fields, data: object, cls: FieldClass): JsonGroup | undefined {
  let out: JsonGroup | undefined;
  for (const { name, field } of named(fields).list) {
    const value = (data as Record<string, unknown>)[name];
    const part = value === undefined || value === null ? undefined : pick(field, value, cls);
    if (part !== undefined) (out ??= {})[name] = part;
  }
  return out;
}

function pick(field: Field, value: unknown, cls: FieldClass): Json | undefined {
  switch (field.kind) {
    case 'optional': return pick(field.of, value, cls);
    case 'group': return pickGroup(field.fields, value as object, cls);
    case 'list': return pickList(field.of, value as readonly unknown[], cls);
    default: return field.class === cls ? (value as Json) : undefined;
  }
}

/** A list of groups keeps one entry per item in each part; a list of plain values belongs whole to one class. */
function pickList(of: Field, items: readonly unknown[], cls: FieldClass): Json | undefined {
  const parts = items.map((item) => pick(of, item, cls));
  if (of.kind === 'group') return cls === 'OPEN' || parts.some((p) => p !== undefined) ? parts.map((p) => p ?? {}) : undefined;
  const inner = of.kind === 'optional' ? of.of : of;
  return 'class' in inner && inner.class === cls ? parts.map((p) => p ?? null) : undefined;
}

function join(a: Json, b: Json): Json {
  if (Array.isArray(a) && Array.isArray(b)) return a.map((item, i) => (b[i] === undefined ? item : join(item as Json, b[i] as Json)));
  if (isGroup(a) && isGroup(b)) {
    const out: JsonGroup = { ...a };
    for (const [name, value] of Object.entries(b)) out[name] = Object.hasOwn(out, name) ? join(out[name] as Json, value) : value;
    return out;
  }
  return b;
}

const isGroup = (value: Json): value is { readonly [name: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);
