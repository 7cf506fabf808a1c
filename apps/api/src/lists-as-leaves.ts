import { GraphQLInterfaceType, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLScalarType, GraphQLSchema, GraphQLUnionType, isInterfaceType, isLeafType, isListType, isNonNullType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLFieldConfigMap, GraphQLLeafType, GraphQLNamedType, GraphQLOutputType } from 'graphql';

/**
 * The same schema as the compiler of queries is given it: a list of numbers, words or days is one leaf, whose items are looked at one by one
 * as before, in a loop. The compiler would make two functions, a place and a path for each item of such a list: of a table with a thousand
 * numbers two fifths of everything a request made. No question about the schema itself is put to it.
 */
export function listsAsLeaves(schema: GraphQLSchema): GraphQLSchema {
  const { query, mutation, subscription, types, ...config } = schema.toConfig();
  const remade = new Remade();
  const root = (type: GraphQLObjectType | null | undefined): GraphQLObjectType | null => (type ? remade.named(type) : null);
  return new GraphQLSchema({ ...config, query: root(query), mutation: root(mutation), subscription: root(subscription), types: types.map((type) => remade.named(type)), assumeValid: true });
}

/** Types that lead to others are made anew, each once; what is given in and what is a leaf is taken as it is. */
class Remade {
  readonly #types = new Map<string, GraphQLNamedType>();
  readonly #lists = new Map<string, GraphQLScalarType>();

  named<T extends GraphQLNamedType>(type: T): T {
    const made = this.#types.get(type.name) ?? this.#make(type);
    this.#types.set(type.name, made);
    return made as T;
  }

  #make(type: GraphQLNamedType): GraphQLNamedType {
    if (type.name.startsWith('__')) return type;
    if (isObjectType(type)) {
      const { interfaces, fields, ...config } = type.toConfig();
      return new GraphQLObjectType({ ...config, interfaces: () => interfaces.map((each) => this.named(each)), fields: () => this.#fields(fields) });
    }
    if (isInterfaceType(type)) {
      const { interfaces, fields, ...config } = type.toConfig();
      return new GraphQLInterfaceType({ ...config, interfaces: () => interfaces.map((each) => this.named(each)), fields: () => this.#fields(fields) });
    }
    if (!isUnionType(type)) return type;
    const { types, ...config } = type.toConfig();
    return new GraphQLUnionType({ ...config, types: () => types.map((each) => this.named(each)) });
  }

  #fields(fields: GraphQLFieldConfigMap<unknown, unknown>): GraphQLFieldConfigMap<unknown, unknown> {
    return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, type: this.#type(field.type) }]));
  }

  #type(type: GraphQLOutputType): GraphQLOutputType {
    if (isNonNullType(type)) return new GraphQLNonNull(this.#type(type.ofType));
    if (!isListType(type)) return this.named(type);
    const item: GraphQLOutputType = type.ofType;
    const inner = isNonNullType(item) ? item.ofType : item;
    return isLeafType(inner) ? this.#list(inner, isNonNullType(item)) : new GraphQLList(this.#type(item));
  }

  #list(item: GraphQLLeafType, isRequired: boolean): GraphQLScalarType {
    const name = `List${isRequired ? 'OfRequired' : 'Of'}_${item.name}`;
    const made = this.#lists.get(name) ?? new GraphQLScalarType({ name, serialize: (list) => told(item, isRequired, list) });
    this.#lists.set(name, made);
    return made;
  }
}

/** Each item as it would be told alone. @throws TypeError for what is no list, and for an item that is missing where none may be */
function told(item: GraphQLLeafType, isRequired: boolean, list: unknown): readonly unknown[] {
  if (typeof list === 'string' || typeof (list as Partial<Iterable<unknown>>)[Symbol.iterator] !== 'function') throw new TypeError(`Expected a list of ${item.name}, but did not find one.`);
  const out: unknown[] = [];
  for (const value of list as Iterable<unknown>) {
    if (value instanceof Error) throw value;
    const one: unknown = value === null || value === undefined ? null : item.serialize(value);
    if (one === undefined || (one === null && (isRequired || value != null))) throw new TypeError(`Expected a value of type "${item.name}" in a list, but received ${String(value)}.`);
    out.push(one);
  }
  return out;
}
