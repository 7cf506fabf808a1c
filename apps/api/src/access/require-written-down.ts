import { READABLES } from '@candour/domain';
import type { Readable } from '@candour/domain';
import type { Asked } from './classes-asked.js';
import type { FieldClass } from './field-classes.js';

/** Classes that are written down each by its own name: to have opened the case is not to have opened these. */
const EACH_BY_NAME: readonly FieldClass[] = ['P', 'W', 'R', 'PACK'] satisfies readonly Readable[];
const isWrittenDown = (cls: FieldClass, shown: ReadonlySet<string>): boolean => (EACH_BY_NAME.includes(cls) ? shown.has(cls) : shown.size > 0);

/**
 * The last look at an answer: whatever it holds of a case must have been written down as shown. It does not ask who may read it, which is
 * the database's to decide; it finds a field that was answered past the reading, and an answer with one is not sent. Where everything that was
 * asked for is written down there is nothing to look for, and nothing is looked at.
 * @param shown the classes that were written down for this request
 * @param told classes of values that were told where the field above says another
 */
export function requireWrittenDown(asked: Asked, data: unknown, shown: ReadonlySet<string>, told: Iterable<FieldClass> = []): void {
  for (const cls of told) if (!isWrittenDown(cls, shown)) throw unsent(cls);
  const unseen = new Set([...asked.within].filter((cls) => Object.hasOwn(READABLES, cls) && !isWrittenDown(cls, shown)));
  if (unseen.size > 0) look(asked, data, unseen);
}

const unsent = (cls: FieldClass): Error => new Error(`Something of class ${cls} was answered, and nothing of it was written down as shown.`);

/** Nothing is null or an empty list. Anything else tells, if only that there is something. */
function look(asked: Asked, value: unknown, unseen: ReadonlySet<FieldClass>): void {
  if (value === null || value === undefined || !hasAny(asked.within, unseen)) return;
  if (Array.isArray(value)) return value.forEach((each) => { look(asked, each, unseen); });
  for (const cls of asked.classes) if (unseen.has(cls)) throw unsent(cls);
  for (const [name, below] of asked.below) look(below, (value as Readonly<Record<string, unknown>>)[name], unseen);
}

function hasAny(classes: ReadonlySet<FieldClass>, among: ReadonlySet<FieldClass>): boolean {
  for (const cls of among) if (classes.has(cls)) return true;
  return false;
}
