import { getNamedType, isAbstractType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';

/** What is asked at one place: a field with its arguments, and what is asked below it. */
interface Asked { readonly said: string; readonly below: readonly Asked[] | null }

/** How a field that needs arguments is asked, by `Type.field`. */
export type Arguments = Readonly<Record<string, string>>;

/** How deep a path goes, how often a type may come again on it (a case, an action of it, the case of that action), and what is left out. */
export interface Reach { readonly depth: number; readonly again: number; readonly without?: ReadonlySet<string> }

/** Every field of a type, and below it every field of what it leads to, as far as the reach goes. */
export function selectionsOf(schema: GraphQLSchema, type: GraphQLNamedType, args: Arguments, reach: Reach, path: readonly string[] = []): readonly Asked[] {
  const { depth, again, without } = reach;
  if (isAbstractType(type)) {
    return [{ said: '__typename', below: null }, ...schema.getPossibleTypes(type).map((each) => ({ said: `... on ${each.name}`, below: selectionsOf(schema, each, args, reach, path) }))];
  }
  if (!isObjectType(type)) return [];
  const here = [...path, type.name];
  return Object.values(type.getFields()).flatMap((field): readonly Asked[] => {
    const leads = getNamedType(field.type);
    if (without?.has(`${type.name}.${field.name}`) === true) return [];
    const said = saidWith(type.name, field, args);
    if (isLeafType(leads)) return [{ said, below: null }];
    if (depth <= 0 || here.filter((each) => each === leads.name).length >= again) return [];
    const below = selectionsOf(schema, leads, args, { ...reach, depth: depth - 1 }, here);
    return below.length === 0 ? [] : [{ said, below }];
  });
}

/** A field as it is asked. @throws where it needs arguments and nobody has said which */
export function saidWith(type: string, field: GraphQLField<unknown, unknown>, args: Arguments): string {
  const given = args[`${type}.${field.name}`];
  if (given === undefined && field.args.some(isRequiredArgument)) throw new Error(`Say how ${type}.${field.name} is asked, so that it can be walked.`);
  return given === undefined ? field.name : `${field.name}(${given})`;
}

const sizeOf = ({ said, below }: Asked): number => said.split(/[\s(),:{}]+/).length * 2 + (below ?? []).reduce((sum, each) => sum + sizeOf(each), below === null ? 0 : 2);

const isKind = (said: string): boolean => said.startsWith('... on ');

/** The same in parts of which none is larger than a document may be. What says which thing it is (`id`, `__typename`) stands in every part. */
export function inParts(asked: readonly Asked[], most: number): readonly (readonly Asked[])[] {
  const identity = asked.filter(({ said, below }) => below === null && (said === 'id' || said === '__typename'));
  const pieces = asked.filter((each) => !identity.includes(each)).flatMap((each) => (each.below === null || sizeOf(each) <= most ? [each] : inParts(each.below, most - 10).map((below) => ({ ...each, below }))));
  const parts: Asked[][] = [];
  let size = Infinity;
  for (const piece of pieces) {
    // The same field twice in one part would be put together again; two kinds of one answer may have fields of one name and different types.
    const isThere = parts.at(-1)?.some(({ said, below }) => below !== null && (said === piece.said || (isKind(said) && isKind(piece.said)))) ?? false;
    if (isThere || size + sizeOf(piece) > most) {
      parts.push([...identity]);
      size = 0;
    }
    parts.at(-1)?.push(piece);
    size += sizeOf(piece);
  }
  return parts.length === 0 ? [identity] : parts;
}

/** As a document has it. */
export const printed = (asked: readonly Asked[]): string => `{ ${asked.map(({ said, below }) => (below === null ? said : `${said} ${printed(below)}`)).join(' ')} }`;
