import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { FieldClass } from './field-classes.js';

/** A type whose values are not all of the class of the field that leads to them. */
interface ByValue { readonly may: FieldClass; readonly classOf: (value: unknown) => FieldClass | null }

/** What can be of another class than the field above it says, by the name of its type. What does not say that it is not protected, is. */
export const CLASSES_BY_VALUE: Readonly<Record<string, ByValue>> = {
  // R64: what was learnt from the account stands among the other facts that were found, and is protected like the account.
  FactFound: { may: 'P', classOf: (value) => ((value as { readonly learntFromAccount?: unknown }).learntFromAccount === false ? null : 'P') },
};

/**
 * Notes the class of every such value as it is told, whatever of it was asked for and whoever resolved it, so that the last look at the
 * answer knows it: from the answer alone nobody could say which item is which.
 */
export function noteClassesByValue(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const byValue = CLASSES_BY_VALUE[getNamedType(field.type).name];
      if (byValue !== undefined) field.resolve = noting(byValue, field.resolve ?? ((source) => (source as Readonly<Record<string, unknown>>)[field.name]));
    }
  }
}

const noting = ({ classOf }: ByValue, resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> => async (source, args, context, info) => {
  const found: unknown = await resolve(source, args, context, info);
  for (const value of [found].flat(Infinity)) {
    const cls = value === null || value === undefined ? null : classOf(value);
    if (cls !== null) context.told.add(cls);
  }
  return found;
};
