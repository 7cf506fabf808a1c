import { READABLES } from '@candour/domain';
import type { Readable } from '@candour/domain';
import type { Asked } from './classes-asked.js';
import type { FieldClass } from './field-classes.js';

/** Classes that are written down each by its own name: to have opened the case is not to have opened these. */
const EACH_BY_NAME = ['P', 'W', 'R'] as const satisfies readonly Readable[];
const isOfACase = (cls: FieldClass): cls is Readable => Object.hasOwn(READABLES, cls);

/**
 * The last look at an answer: whatever it holds of a case must have been written down as shown. It does not ask who may read it, which is
 * the database's to decide; it finds a field that was answered past the reading, and an answer with one is not sent.
 * @param shown the classes that were written down for this request
 */
export function requireWrittenDown(asked: Asked, data: unknown, shown: ReadonlySet<string>): void {
  const found = new Set<Readable>();
  look(asked, data, found);
  const missing = [...found].find((cls) => !((EACH_BY_NAME as readonly Readable[]).includes(cls) ? shown.has(cls) : shown.size > 0));
  if (missing !== undefined) throw new Error(`Something of class ${missing} was answered, and nothing of it was written down as shown.`);
}

/** Nothing is null or an empty list. Anything else tells, if only that there is something. Where nothing new can be found it is not looked. */
function look(asked: Asked, value: unknown, found: Set<Readable>): void {
  if (![...asked.within].some((cls) => isOfACase(cls) && !found.has(cls))) return;
  if (Array.isArray(value)) {
    for (const each of value) look(asked, each, found);
  } else if (value !== null && value !== undefined) {
    for (const cls of asked.classes) if (isOfACase(cls)) found.add(cls);
    for (const [name, below] of asked.below) look(below, (value as Readonly<Record<string, unknown>>)[name], found);
  }
}
