import type { Field as DomainField, Fields } from '@candour/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';
import { enumFor } from '../taxonomy/enums.js';

type InputClass = new () => object;
type TypeValue = object | readonly TypeValue[];

const groups = new Map<DomainField, InputClass>();
const names = new Map<string, DomainField>();

/** `officerLessons` of `DraftReport` is `OfficerLesson` in a type name. */
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const singular = (name: string): string => name.replace(/s$/, '');

/** A class without members, named so that an error of the schema says which input it is about. */
export const emptyClass = (name: string): InputClass => ({ [name]: class {} })[name] as InputClass;

/**
 * An input type from the fields of a command: the table of the domain decides names, kinds and descriptions, so a field
 * added there appears here by itself and can be forgotten nowhere.
 */
export function inputOf(name: string, says: string, fields: Fields): InputClass {
  const target = emptyClass(name);
  for (const [field, shape] of Object.entries(fields)) addField(target, field, shape);
  InputType(name, { description: says })(target);
  return target;
}

/** Adds one field. The type function is explicit, as everywhere: nothing here has emitted metadata to fall back on. */
export function addField(target: InputClass, name: string, shape: DomainField): void {
  const nullable = shape.kind === 'optional';
  const type = typeOf(name, nullable ? shape.of : shape);
  Field(() => type, { nullable, description: shape.says })(target.prototype as object, name);
}

function typeOf(name: string, shape: DomainField): TypeValue {
  switch (shape.kind) {
    case 'code': return enumFor(shape.codes);
    case 'day': return DayScalar;
    case 'flag': return Boolean;
    case 'count': return Int;
    case 'text': return String;
    case 'ref': case 'person': return ID;
    case 'list': return [typeOf(singular(name), shape.of)];
    case 'group': return groupOf(name, shape);
    case 'optional': return typeOf(name, shape.of);
  }
}

/** A group that several commands share is one input type; two groups cannot share a name. */
function groupOf(name: string, shape: Extract<DomainField, { kind: 'group' }>): InputClass {
  const known = groups.get(shape);
  if (known !== undefined) return known;
  const typeName = `${pascal(name)}Input`;
  if (names.has(typeName)) throw new Error(`Two groups of fields would both be called ${typeName}: give one another name.`);
  names.set(typeName, shape);
  const made = inputOf(typeName, shape.says, shape.fields);
  groups.set(shape, made);
  return made;
}
