import { Kind, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLNamedType, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { CLASSES_BY_VALUE } from './class-by-value.js';
import { classOf } from './class-of-field.js';
import type { FieldClass } from './field-classes.js';

/** What a document asks for at one name of its answer: the classes that stand there, there or further below, those that some value there or below may be of besides, and what stands below. */
export interface Asked { readonly classes: Set<FieldClass>; readonly within: Set<FieldClass>; readonly byValue: Set<FieldClass>; readonly below: Map<string, Asked> }

const nothing = (): Asked => ({ classes: new Set(), within: new Set(), byValue: new Set(), below: new Map() });

/** What is to be gone through, and where it goes. */
interface Way { readonly schema: GraphQLSchema; readonly fragments: ReadonlyMap<string, FragmentDefinitionNode> }

/** An operation belongs to one document, and the server keeps documents it has parsed: each is gone through once. */
const KNOWN = new WeakMap<OperationDefinitionNode, Asked>();

/** What a document asks for, place by place of the answer. Of a union, what can stand at a name is put together from its types. */
export function askedBy(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Asked {
  const before = KNOWN.get(operation);
  if (before !== undefined) return before;
  const fragments = new Map(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])));
  const [asked, root] = [nothing(), schema.getRootType(operation.operation)];
  if (root) gather({ schema, fragments }, operation.selectionSet, { type: root, cls: null }, asked, new Set());
  KNOWN.set(operation, asked);
  return asked;
}

/** Every class of which a document asks for a field, or of which a value it asks for may be, whatever @skip and @include leave out: fragments and aliases are followed. */
export const classesAsked = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): ReadonlySet<FieldClass> => { const { within, byValue } = askedBy(schema, document, operation); return new Set([...within, ...byValue]); };

/** Where in the schema one stands: on which type, and of which class the field was that led there. */
interface Place { readonly type: GraphQLNamedType; readonly cls: FieldClass | null }

function gather(way: Way, set: SelectionSetNode, place: Place, into: Asked, seen: Set<string>): void {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      if (!node.name.value.startsWith('__')) gatherField(way, node, place, into);
    } else {
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : way.fragments.get(node.name.value);
      if (fragment === undefined || (node.kind === Kind.FRAGMENT_SPREAD && seen.has(node.name.value))) continue;
      if (node.kind === Kind.FRAGMENT_SPREAD) seen.add(node.name.value);
      const type = fragment.typeCondition && way.schema.getType(fragment.typeCondition.name.value);
      gather(way, fragment.selectionSet, { ...place, type: type ?? place.type }, into, seen);
    }
  }
}

function gatherField(way: Way, node: FieldNode, { type, cls: above }: Place, into: Asked): void {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  if (field === undefined) return;
  const said = classOf(type.name, field.name);
  const cls = said === 'WITHIN' && above !== null ? above : said;
  const key = node.alias?.value ?? field.name;
  const found = into.below.get(key) ?? nothing();
  into.below.set(key, found);
  found.classes.add(cls);
  found.within.add(cls);
  if (node.selectionSet) gather(way, node.selectionSet, { type: getNamedType(field.type), cls }, found, new Set());
  const byValue = CLASSES_BY_VALUE[getNamedType(field.type).name];
  if (byValue !== undefined) found.byValue.add(byValue.may);
  for (const each of found.within) into.within.add(each);
  for (const each of found.byValue) into.byValue.add(each);
}
