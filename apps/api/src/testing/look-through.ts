import { getNamedType, getNullableType, isAbstractType, isLeafType, isListType, isObjectType } from 'graphql';
import type { GraphQLNamedType, GraphQLOutputType, GraphQLSchema } from 'graphql';
import { classOf } from '../access/class-of-field.js';
import type { FieldClass } from '../access/field-classes.js';

/** A value that stands in an answer. */
export interface Found {
  /** `Notice.mode`. */
  readonly field: string;
  readonly class: FieldClass;
  /** The types that lead there, the outermost first. */
  readonly path: readonly string[];
  /** The case it is of; null where nothing above says one. */
  readonly caseId: string | null;
  /** The thing within the case it is of, by the name it has outside. */
  readonly id: string | null;
  readonly isLeaf: boolean;
  readonly value: unknown;
}

interface Place { readonly class: FieldClass | null; readonly path: readonly string[]; readonly caseId: string | null; readonly id: string | null }

/**
 * Everything that is not null in an answer, each with its class and the case it is of.
 * @param caseOf the case that an id in an answer leads to, if it leads to one
 */
export function lookThrough(schema: GraphQLSchema, root: 'Query' | 'Mutation', data: unknown, caseOf: (id: string) => string | null): readonly Found[] {
  const found: Found[] = [];
  const at = (type: GraphQLNamedType, value: Readonly<Record<string, unknown>>, place: Place): void => {
    const here = isAbstractType(type) ? schema.getType(String(value['__typename'])) : type;
    if (!isObjectType(here)) throw new Error(`An answer does not say which ${type.name} it is.`);
    const id = typeof value['id'] === 'string' && here.name !== 'Person' ? value['id'] : place.id;
    const within = { path: [...place.path, here.name], caseId: (id === null ? null : caseOf(id)) ?? place.caseId, id };
    for (const [name, each] of Object.entries(value)) {
      if (name === '__typename') continue;
      // Of an alias the field stands before the mark.
      const field = here.getFields()[name.split('_')[0] ?? ''];
      if (field === undefined) throw new Error(`${here.name}.${name} is no field.`);
      const said = classOf(here.name, field.name);
      into(field.type, each, `${here.name}.${field.name}`, { ...within, class: said === 'WITHIN' && place.class !== null ? place.class : said });
    }
  };
  const into = (type: GraphQLOutputType, value: unknown, field: string, place: Place & { readonly class: FieldClass }): void => {
    const [bare, named] = [getNullableType(type), getNamedType(type)];
    if (value === null || value === undefined) return;
    if (isListType(bare)) return (value as readonly unknown[]).forEach((each) => into(bare.ofType as GraphQLOutputType, each, field, place));
    found.push({ field, ...place, isLeaf: isLeafType(named), value });
    if (!isLeafType(named)) at(named, value as Readonly<Record<string, unknown>>, place);
  };
  const type = schema.getType(root);
  if (type && data) at(type, data as Readonly<Record<string, unknown>>, { class: null, path: [], caseId: null, id: null });
  return found;
}
