import { isInterfaceType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { CLASSES_OF_FIELDS, FIELD_CLASSES } from './field-classes.js';
import type { FieldClass } from './field-classes.js';

/** The fields a table names, each with each class it is given: `Case.notice` with NOTICE. */
const told = (table: typeof CLASSES_OF_FIELDS): readonly (readonly [string, FieldClass])[] =>
  Object.entries(table).flatMap(([type, classes]) => Object.entries(classes).flatMap(([cls, names]) => names.split(/\s+/).filter(Boolean).map((name) => [`${type}.${name}`, cls as FieldClass] as const)));

const CLASS_OF = new Map(told(CLASSES_OF_FIELDS));

/** The class of a field, by the name of the type it stands on. */
export function classOf(type: string, field: string): FieldClass {
  const found = CLASS_OF.get(`${type}.${field}`);
  if (found === undefined) throw new Error(`${type}.${field} has no protection class.`);
  return found;
}

/** Every field that can be asked for: `Case.notice`. */
export const outputFieldsOf = (schema: GraphQLSchema): readonly string[] =>
  Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && (isObjectType(type) || isInterfaceType(type)))
    .flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : []));

/**
 * Fails where the table of classes and the schema differ, and names each field: without a class, gone, named twice, of a class that is none.
 * A schema that does not pass is neither printed nor served.
 */
export function requireClasses(schema: GraphQLSchema, table: typeof CLASSES_OF_FIELDS = CLASSES_OF_FIELDS): void {
  const [fields, named] = [outputFieldsOf(schema), told(table)];
  const names = named.map(([name]) => name);
  const found = [
    ...fields.filter((name) => !names.includes(name)).map((name) => `${name} has no protection class`),
    ...[...new Set(names)].filter((name) => !fields.includes(name)).map((name) => `${name} has a class and is not in the schema`),
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${name} has more than one class`),
    ...named.filter(([, cls]) => !Object.hasOwn(FIELD_CLASSES, cls)).map(([name, cls]) => `${name} has the class ${cls}, which is none`),
  ];
  if (found.length > 0) throw new Error(`The classes of fields do not fit the schema:\n${found.map((each) => `  ${each}`).join('\n')}\nSay them in apps/api/src/access/field-classes.ts; docs/architecture.md, "Adding a field", tells how.`);
}
